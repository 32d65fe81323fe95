#include "ui/campaigns/progresschart.h"

#include "ui/campaigns/campaignwords.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/relativetime.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>

namespace gatehouse::ui {

namespace {

constexpr int lines = 4;
constexpr int keySteps = 60; ///< arrow keys cross the chart in as many

} // namespace

ProgressChart::ProgressChart(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("progressChart"));
    setFixedHeight(sizeHint().height());
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
}

void ProgressChart::show(const CampaignProgress &progress, Timestamp now)
{
    m_progress = progress;
    m_now = now;
    bool any = false;
    for (const auto *curve : {&progress.sent, &progress.planned, &progress.expected}) {
        for (const CampaignPoint &point : *curve) {
            m_from = any ? std::min(m_from, point.at) : point.at;
            m_to = any ? std::max(m_to, point.at) : point.at;
            any = true;
        }
    }
    if (!any)
        m_from = m_to = now;
    const auto &last = progress.expected.isEmpty() ? progress.sent : progress.expected;
    if (!last.isEmpty())
        setAccessibleName(tr("Chart: %1 of %2 messages by %3")
                              .arg(number(last.last().sent), number(progress.audience),
                                   CampaignWords::dayAndTime(last.last().at, now)));
    update();
}

bool ProgressChart::hasCurves() const
{
    return m_to > m_from && m_progress.audience > 0;
}

std::optional<qint64> ProgressChart::valueAt(const QList<CampaignPoint> &curve, Timestamp at)
{
    if (curve.isEmpty() || at < curve.first().at || at > curve.last().at)
        return {};
    const auto next = std::find_if(curve.cbegin(), curve.cend(), [at](const auto &point) { return point.at >= at; });
    if (next == curve.cbegin() || next->at == at)
        return next->sent;
    const CampaignPoint &before = *(next - 1);
    const double share = double((at - before.at).count()) / double((next->at - before.at).count());
    return before.sent + qRound64(share * double(next->sent - before.sent));
}

void ProgressChart::mark(std::optional<Timestamp> at)
{
    if (at == m_marked)
        return;
    m_marked = at;
    setAccessibleDescription(markedWords().join(QStringLiteral(", ")));
    update();
}

QStringList ProgressChart::markedWords() const
{
    if (!m_marked)
        return {};
    QStringList words{CampaignWords::dayAndTime(*m_marked, m_now)};
    if (const auto sent = valueAt(m_progress.sent, *m_marked))
        words += tr("%1 sent").arg(number(*sent));
    else if (const auto expected = valueAt(m_progress.expected, *m_marked))
        words += tr("%1 expected").arg(number(*expected));
    if (const auto planned = valueAt(m_progress.planned, *m_marked))
        words += tr("%1 planned at the start").arg(number(*planned));
    return words;
}

QRectF ProgressChart::plot() const
{
    const QFontMetrics caption(ui::font(TextSize::caption, font()));
    const int scale = caption.horizontalAdvance(number(m_progress.audience)) + space::s;
    return QRectF(rect()).adjusted(space::l + scale, space::m + 2 + caption.height(), -space::l,
                                   -space::m - caption.height() - 4);
}

QPointF ProgressChart::placeOf(const CampaignPoint &point) const
{
    const QRectF room = plot();
    const double along = double((point.at - m_from).count()) / double((m_to - m_from).count());
    const double up = double(point.sent) / double(m_progress.audience);
    return {room.left() + room.width() * along, room.bottom() - room.height() * std::clamp(up, 0.0, 1.0)};
}

QPolygonF ProgressChart::line(const QList<CampaignPoint> &curve) const
{
    QPolygonF line;
    for (const CampaignPoint &point : curve)
        line += placeOf(point);
    return line;
}

void ProgressChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setPen(hasFocus() ? QPen(color(Role::focus, palette()), 1.5) : QPen(color(Role::line, palette())));
    painter.setBrush(color(Role::raised, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::card, radius::card);
    painter.setBrush(Qt::NoBrush);
    painter.setFont(ui::font(TextSize::caption, font()));
    if (!hasCurves())
        return;
    paintGround(painter);
    paintCurves(painter);
    paintTimes(painter);
    paintKey(painter);
    paintMark(painter);
}

void ProgressChart::paintGround(QPainter &painter) const
{
    const QRectF room = plot();
    const int textHeight = painter.fontMetrics().height();
    for (int i = 0; i <= lines; ++i) {
        const double y = room.bottom() - room.height() * i / lines;
        painter.setPen(color(Role::line, palette()));
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
        if (i % 2 != 0)
            continue;
        painter.setPen(color(Role::textSoft, palette()));
        painter.drawText(QRectF(space::l, y - textHeight / 2.0, room.left() - space::s - space::l, textHeight),
                         Qt::AlignRight | Qt::AlignVCenter, number(m_progress.audience * i / lines));
    }
}

void ProgressChart::paintCurves(QPainter &painter) const
{
    const QColor accent = color(Role::accent, palette());
    if (!m_progress.planned.isEmpty()) {
        painter.setPen(QPen(color(Role::textSoft, palette()), 1.5, Qt::DotLine));
        painter.drawPolyline(line(m_progress.planned));
    }
    const auto &filled = m_progress.sent.isEmpty() ? m_progress.expected : m_progress.sent;
    if (!filled.isEmpty()) {
        QPolygonF ground = line(filled);
        ground += QPointF(ground.last().x(), plot().bottom());
        ground.prepend(QPointF(ground.first().x(), plot().bottom()));
        QColor tint = accent;
        tint.setAlphaF(0.10F);
        QPainterPath path;
        path.addPolygon(ground);
        painter.fillPath(path, tint);
    }
    if (!m_progress.expected.isEmpty()) {
        painter.setPen(QPen(accent, 2, Qt::DashLine));
        painter.drawPolyline(line(m_progress.expected));
    }
    if (!m_progress.sent.isEmpty()) {
        painter.setPen(QPen(accent, 2));
        painter.drawPolyline(line(m_progress.sent));
    }
}

void ProgressChart::paintTimes(QPainter &painter) const
{
    const QRectF room = plot();
    painter.setPen(color(Role::textSoft, palette()));
    const QRectF below(room.left(), room.bottom() + 4, room.width(), painter.fontMetrics().height());
    // Three times the same minute would say nothing.
    const bool fine = m_to - m_from < Milliseconds(10 * 60'000);
    const auto words = [&](Timestamp at) { return fine ? secondTime(at) : CampaignWords::dayAndTime(at, m_now); };
    painter.drawText(below, Qt::AlignLeft, words(m_from));
    painter.drawText(below, Qt::AlignHCenter, words(m_from + (m_to - m_from) / 2));
    painter.drawText(below, Qt::AlignRight, words(m_to));
}

void ProgressChart::paintKey(QPainter &painter) const
{
    struct Entry
    {
        const QList<CampaignPoint> &curve;
        QString words;
        QPen pen;
    };
    const QColor accent = color(Role::accent, palette());
    const Entry entries[] = {
        {m_progress.sent, tr("sent"), QPen(accent, 2)},
        {m_progress.expected, tr("expected"), QPen(accent, 2, Qt::DashLine)},
        {m_progress.planned, tr("planned at the start"), QPen(color(Role::textSoft, palette()), 1.5, Qt::DotLine)}};
    const double middle = space::s + painter.fontMetrics().height() / 2.0;
    double x = plot().left();
    for (const Entry &entry : entries) {
        if (entry.curve.isEmpty())
            continue;
        painter.setPen(entry.pen);
        painter.drawLine(QPointF(x, middle), QPointF(x + space::l, middle));
        x += space::l + space::xs;
        painter.setPen(color(Role::textSoft, palette()));
        const double width = painter.fontMetrics().horizontalAdvance(entry.words);
        painter.drawText(QRectF(x, space::s, width + 1, painter.fontMetrics().height()), Qt::AlignLeft, entry.words);
        x += width + space::l;
    }
}

void ProgressChart::paintMark(QPainter &painter) const
{
    const QStringList words = markedWords();
    if (words.isEmpty())
        return;
    const QRectF room = plot();
    const double x = placeOf({*m_marked, 0}).x();
    painter.setPen(QPen(color(Role::textSoft, palette()), 1, Qt::DashLine));
    painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()));
    const int height = painter.fontMetrics().height() + 1;
    int width = 0;
    for (const QString &word : words)
        width = std::max(width, painter.fontMetrics().horizontalAdvance(word));
    QRectF box(x + space::s, room.top(), width + 2 * space::s, double(height * words.size()) + space::s);
    if (box.right() > room.right())
        box.moveRight(x - space::s);
    painter.setPen(color(Role::line, palette()));
    painter.setBrush(color(Role::raised, palette()));
    painter.drawRoundedRect(box, radius::control, radius::control);
    painter.setPen(color(Role::text, palette()));
    QRectF row(box.left() + space::s, box.top() + space::xs, width, height);
    for (const QString &word : words) {
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, word);
        row.translate(0, height);
    }
}

void ProgressChart::step(int by)
{
    const Timestamp from = m_marked.value_or(std::clamp(m_now, m_from, m_to));
    mark(std::clamp(from + (m_to - m_from) / keySteps * by, m_from, m_to));
}

void ProgressChart::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF room = plot();
    const double share = (event->position().x() - room.left()) / room.width();
    if (!hasCurves() || share < -0.02 || share > 1.02)
        return mark({});
    const auto span = double((m_to - m_from).count());
    mark(m_from + Milliseconds(qRound64(std::clamp(share, 0.0, 1.0) * span)));
}

void ProgressChart::leaveEvent(QEvent *event)
{
    if (!hasFocus())
        mark({});
    QWidget::leaveEvent(event);
}

void ProgressChart::keyPressEvent(QKeyEvent *event)
{
    if (hasCurves() && event->key() == Qt::Key_Left)
        return step(-1);
    if (hasCurves() && event->key() == Qt::Key_Right)
        return step(1);
    QWidget::keyPressEvent(event);
}

void ProgressChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ProgressChart::focusOutEvent(QFocusEvent *event)
{
    mark({});
    QWidget::focusOutEvent(event);
    update();
}

} // namespace gatehouse::ui
