#include "ui/insights/linechart.h"

#include "ui/insights/chartcursor.h"
#include "ui/widgets/relativetime.h"

#include <QtCharts/QAreaSeries>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QLineSeries>
#include <QtCore/QEvent>
#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QGraphicsLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>

namespace gatehouse::ui {

namespace {

constexpr double penWidth = 1.6;
constexpr float tint = 0.14F;

QCategoryAxis *axisWith(const QList<ChartTick> &ticks, double from, double to)
{
    auto *axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setStartValue(from);
    for (const ChartTick &tick : ticks)
        axis->append(tick.words, tick.at);
    axis->setRange(from, to);
    axis->setLabelsColor(color(Role::textSoft, QApplication::palette()));
    axis->setLabelsFont(font(TextSize::caption, QApplication::font()));
    axis->setGridLineColor(color(Role::line, QApplication::palette()));
    axis->setLineVisible(false);
    return axis;
}

} // namespace

QPen chartPen(const ChartLine &line, qsizetype index, const QPalette &palette)
{
    constexpr std::array styles{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    const auto style = isHighContrast(palette) ? styles.at(size_t(index) % styles.size()) : Qt::SolidLine;
    QPen pen(color(line.role, palette), penWidth, style);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

LineChart::LineChart(QWidget *parent)
    : QWidget(parent), m_chart(new QChart), m_view(new QChartView(m_chart)), m_cursor(new ChartCursor(*this))
{
    m_chart->legend()->hide();
    m_chart->setLayoutDirection(Qt::LeftToRight);
    m_chart->setMargins({0, space::s, space::l, 0}); // room for half a label beyond the last tick
    m_chart->setBackgroundRoundness(0);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setLayoutDirection(Qt::LeftToRight);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->viewport()->setFocusPolicy(Qt::NoFocus); // a graphics view gives its viewport one of its own
    // The wheel belongs to the page that the card stands on.
    m_view->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    setMinimumHeight(120);
    setMouseTracking(true);
    draw();
}

void LineChart::setLines(const QList<ChartLine> &lines, ChartUnit unit, Timestamp from, Timestamp to, Seconds step)
{
    m_lines = lines;
    m_unit = unit;
    m_from = from;
    m_to = to;
    m_step = step;
    draw();
    if (m_marked && (*m_marked < from || *m_marked >= to))
        m_marked.reset();
    m_cursor->raise();
    m_cursor->update();
}

std::optional<Timestamp> LineChart::stepAt(const QPointF &place) const
{
    const QRectF plot = m_chart->plotArea();
    const double x = place.x() - m_view->x();
    if (m_lines.isEmpty() || plot.width() <= 0 || x < plot.left() - space::s || x > plot.right() + space::s)
        return {};
    const Milliseconds step = m_step;
    const Milliseconds span = m_to - m_from;
    const auto steps = span / step;
    const double share = std::clamp((x - plot.left()) / plot.width(), 0.0, 1.0);
    const auto index = std::min<qint64>(qRound64(share * double(span.count()) / double(step.count())), steps - 1);
    return m_from + step * index;
}

double LineChart::placeOf(Timestamp step) const
{
    const QRectF plot = m_chart->plotArea();
    const double span = double(Milliseconds(m_to - m_from).count());
    return m_view->x() + plot.left() + plot.width() * double(Milliseconds(step - m_from).count()) / span;
}

void LineChart::mark(std::optional<Timestamp> at)
{
    if (at == m_marked)
        return;
    m_marked = at;
    m_cursor->update();
    setAccessibleDescription(markedWords().join(QStringLiteral(", ")));
}

QStringList LineChart::markedWords() const
{
    if (!m_marked)
        return {};
    QStringList words{m_step < Seconds(60) ? secondTime(*m_marked)
                      : m_step < Seconds(86400)
                          ? listTime(*m_marked, m_to) + QStringLiteral(", ") + clockTime(*m_marked)
                          : listTime(*m_marked, m_to)};
    if (localTime(*m_marked).date() == localTime(m_to).date() && m_step >= Seconds(60))
        words.first() = clockTime(*m_marked);
    for (const ChartLine &line : m_lines) {
        for (const SeriesPoint &point : line.points) {
            if (point.at == *m_marked)
                words +=
                    point.value
                        ? tr("%1: %2", "name of a line, its value").arg(line.name, chartValue(*point.value, m_unit))
                        : tr("%1: not measured", "name of a line").arg(line.name);
        }
    }
    return words;
}

void LineChart::step(int by)
{
    const Milliseconds step = m_step;
    const Timestamp last = m_to - step;
    mark(m_marked ? std::clamp(*m_marked + step * by, m_from, last) : last);
}

void LineChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_cursor->setGeometry(rect());
}

void LineChart::mouseMoveEvent(QMouseEvent *event)
{
    mark(stepAt(event->position()));
    QWidget::mouseMoveEvent(event);
}

void LineChart::mouseReleaseEvent(QMouseEvent *event)
{
    const auto at = stepAt(event->position());
    if (event->button() == Qt::LeftButton && at && rect().contains(event->position().toPoint()))
        emit stepChosen(*at, *at + Milliseconds(m_step));
    QWidget::mouseReleaseEvent(event);
}

void LineChart::leaveEvent(QEvent *event)
{
    if (!hasFocus())
        mark({});
    QWidget::leaveEvent(event);
}

void LineChart::keyPressEvent(QKeyEvent *event)
{
    const int far = event->modifiers() & Qt::ControlModifier ? 10 : 1;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Left)
        return step(-far);
    if (event->key() == Qt::Key_Right)
        return step(far);
    if (event->key() == Qt::Key_Home)
        return mark(m_from);
    if (event->key() == Qt::Key_End)
        return mark(m_to - Milliseconds(m_step));
    if (enter && m_marked)
        return emit stepChosen(*m_marked, *m_marked + Milliseconds(m_step));
    QWidget::keyPressEvent(event);
}

void LineChart::focusOutEvent(QFocusEvent *event)
{
    mark({});
    QWidget::focusOutEvent(event);
}

double LineChart::top() const
{
    double top = 0;
    for (const ChartLine &line : m_lines) {
        for (const SeriesPoint &point : line.points)
            top = std::max(top, point.value.value_or(0));
    }
    return top;
}

void LineChart::draw()
{
    m_chart->removeAllSeries();
    for (QAbstractAxis *axis : m_chart->axes()) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    const QColor ground = color(Role::raised, QApplication::palette());
    m_chart->setBackgroundBrush(ground);
    m_chart->setBackgroundPen(Qt::NoPen);
    m_view->setBackgroundBrush(ground);
    m_pieces = 0;
    if (m_lines.isEmpty())
        return;
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        drawLine(m_lines.at(i), i);
    drawAxes();
}

void LineChart::drawLine(const ChartLine &line, qsizetype index)
{
    const QPen pen = chartPen(line, index, QApplication::palette());
    QList<QPointF> piece;
    for (const SeriesPoint &point : line.points) {
        if (point.value) {
            piece += QPointF(double(toMillis(point.at)), *point.value);
        } else if (!piece.isEmpty()) {
            drawPiece(line, pen, piece);
            piece.clear();
        }
    }
    if (!piece.isEmpty())
        drawPiece(line, pen, piece);
}

void LineChart::drawPiece(const ChartLine &line, const QPen &pen, const QList<QPointF> &piece)
{
    ++m_pieces;
    auto *series = new QLineSeries;
    series->append(piece);
    // A single step between two gaps is as wide as the step, so that it is seen.
    if (piece.size() == 1)
        series->append(piece.first() + QPointF(double(Milliseconds(m_step).count()), 0));
    series->setPen(pen);
    m_chart->addSeries(series);
    if (!line.filled)
        return;
    auto *upper = new QLineSeries;
    upper->append(series->points());
    auto *area = new QAreaSeries(upper);
    upper->setParent(area);
    QColor ground = pen.color();
    ground.setAlphaF(tint);
    area->setBrush(ground);
    area->setPen(Qt::NoPen);
    m_chart->addSeries(area);
}

void LineChart::drawAxes()
{
    const QList<ChartTick> values = valueTicks(top(), m_unit);
    auto *vertical = axisWith(values, 0, values.last().at);
    auto *horizontal = axisWith(timeTicks(m_from, m_to), double(toMillis(m_from)), double(toMillis(m_to)));
    horizontal->setGridLineVisible(false);
    m_chart->addAxis(vertical, Qt::AlignLeft);
    m_chart->addAxis(horizontal, Qt::AlignBottom);
    for (QAbstractSeries *series : m_chart->series()) {
        series->attachAxis(vertical);
        series->attachAxis(horizontal);
    }
}

void LineChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::ApplicationFontChange)
        draw();
}

} // namespace gatehouse::ui
