#include "ui/insights/linechart.h"

#include <QtCharts/QAreaSeries>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QLineSeries>
#include <QtCore/QEvent>
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

LineChart::LineChart(QWidget *parent) : QWidget(parent), m_chart(new QChart), m_view(new QChartView(m_chart))
{
    m_chart->legend()->hide();
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
