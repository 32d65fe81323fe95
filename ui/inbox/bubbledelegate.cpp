#include "ui/inbox/bubbledelegate.h"

#include "ui/inbox/bubblebuilder.h"
#include "ui/inbox/threadmodel.h"
#include "ui/inbox/thumbnails.h"
#include "ui/inbox/tickpainter.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formats.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace gatehouse::ui {

namespace {

constexpr int layoutsKept = 400;

const ThreadRow &rowOf(const QModelIndex &index)
{
    return static_cast<const ThreadModel *>(index.model())->at(index.row());
}

qint64 keyOf(const ThreadRow &row)
{
    return row.message ? row.message->id.value : -toMillis(row.at);
}

BubbleContext contextOf(const QStyleOptionViewItem &option, Timestamp now)
{
    BubbleContext context;
    context.width = option.rect.width();
    context.font = option.font;
    context.palette = option.palette;
    context.now = now;
    context.rightToLeft = option.direction == Qt::RightToLeft;
    return context;
}

QColor ground(const QStyleOptionViewItem &option, const BubbleLayout &layout)
{
    return color(layout.inDoubt ? Role::noteBubble : layout.out ? Role::outBubble : Role::inBubble, option.palette);
}

int leading(const QStyleOptionViewItem &option)
{
    return int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine;
}

} // namespace

BubbleDelegate::BubbleDelegate(const Clock &clock, Thumbnails &thumbnails, QObject *parent)
    : QStyledItemDelegate(parent), m_clock(clock), m_thumbnails(thumbnails), m_layouts(layoutsKept)
{}

const BubbleLayout &BubbleDelegate::layoutOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThreadRow &row = rowOf(index);
    const qint64 key = keyOf(row);
    if (const Kept *kept = m_layouts.object(key);
        kept && kept->width == option.rect.width() && kept->version == row.version)
        return kept->layout;
    BubbleContext context = contextOf(option, m_clock.now());
    if (row.message && Thumbnails::shows(*row.message)) {
        const QPixmap picture =
            m_thumbnails.thumbnail(*row.message, option.widget ? option.widget->devicePixelRatioF() : 1);
        if (!picture.isNull())
            context.thumbnail = picture.deviceIndependentSize().toSize();
        context.thumbnailFailed = m_thumbnails.failed(row.message->id);
    }
    auto *kept = new Kept{option.rect.width(), row.version, BubbleBuilder(row, context).build()};
    m_layouts.insert(key, kept);
    return kept->layout;
}

QSize BubbleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.rect.width(), layoutOf(option, index).height};
}

int BubbleDelegate::estimatedHeight(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return BubbleBuilder::estimate(rowOf(index), contextOf(option, m_clock.now()));
}

BubbleHit BubbleDelegate::hit(const QStyleOptionViewItem &option, const QModelIndex &index, const QPoint &point) const
{
    const BubbleLayout &layout = layoutOf(option, index);
    BubbleHit hit;
    for (const BubbleButton &button : layout.buttons) {
        if (button.rect.contains(point))
            hit.action = button.action;
    }
    hit.link = layout.text.linkAt(point - layout.textAt);
    hit.thumbnail = layout.thumbnail.contains(point);
    hit.state = layout.footer.united(layout.tickAt).contains(point);
    return hit;
}

void BubbleDelegate::forgetLayouts()
{
    m_layouts.clear();
}

void BubbleDelegate::forgetLayout(MessageId id)
{
    m_layouts.remove(id.value);
}

void BubbleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const BubbleLayout &layout = layoutOf(option, index);
    painter->save();
    painter->translate(option.rect.topLeft());
    painter->setRenderHint(QPainter::Antialiasing);
    paintSeparators(painter, option, layout);
    if (const std::optional<Message> &message = rowOf(index).message) {
        paintBubble(painter, option, layout);
        if (!layout.thumbnail.isEmpty())
            paintThumbnail(painter, option, layout, *message);
    }
    painter->restore();
}

void BubbleDelegate::paintSeparators(QPainter *painter, const QStyleOptionViewItem &option,
                                     const BubbleLayout &layout) const
{
    painter->setFont(font(TextSize::caption, option.font));
    const QColor soft = color(Role::textSoft, option.palette);
    painter->setPen(soft);
    painter->drawText(layout.day, Qt::AlignCenter, layout.dayText);
    painter->setPen(color(Role::accent, option.palette));
    painter->drawText(layout.newLine, Qt::AlignCenter, layout.newText);
    if (layout.note.isEmpty())
        return;
    painter->setPen(QPen(color(Role::line, option.palette).darker(115), 1, Qt::DashLine));
    painter->drawRoundedRect(QRectF(layout.note).adjusted(0.5, 0.5, -0.5, -0.5), radius::control, radius::control);
    layout.noteText.draw(painter, layout.noteAt, soft);
}

void BubbleDelegate::paintBubble(QPainter *painter, const QStyleOptionViewItem &option,
                                 const BubbleLayout &layout) const
{
    const QPalette &palette = option.palette;
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const QColor fill = ground(option, layout);
    painter->setBrush(fill);
    // The hairline tells a white bubble from a light ground; ours carries its colour.
    const QColor edge = layout.inDoubt ? color(Role::warn, palette) : layout.out ? fill : color(Role::line, palette);
    painter->setPen(focused ? QPen(color(Role::focus, palette), 2) : QPen(edge, 1));
    painter->drawRoundedRect(QRectF(layout.bubble).adjusted(0.5, 0.5, -0.5, -0.5), radius::bubble, radius::bubble);

    QFont bold = font(TextSize::caption, option.font, QFont::DemiBold);
    if (!layout.author.isEmpty()) {
        painter->setFont(bold);
        painter->setPen(color(Role::accent, palette));
        painter->drawText(layout.author, leading(option), layout.authorText);
    }
    paintQuote(painter, option, layout);
    paintChip(painter, option, layout);
    layout.text.draw(painter, layout.textAt, color(layout.textSoft ? Role::textSoft : Role::text, palette));
    layout.reason.draw(painter, layout.reasonAt, color(layout.inDoubt ? Role::warn : Role::bad, palette));
    paintButtons(painter, option, layout);
    painter->setFont(font(TextSize::caption, option.font));
    painter->setPen(color(Role::textSoft, palette));
    painter->drawText(layout.footer, leading(option), layout.footerText);
    paintTick(painter, layout.tickAt, layout.tick, palette);
    if (layout.reaction.isEmpty())
        return;
    painter->setPen(QPen(color(Role::line, palette), 1));
    painter->setBrush(color(Role::raised, palette));
    painter->drawRoundedRect(QRectF(layout.reaction).adjusted(0.5, 0.5, -0.5, -0.5), layout.reaction.height() / 2.0,
                             layout.reaction.height() / 2.0);
    painter->setFont(option.font);
    painter->setPen(color(Role::text, palette));
    painter->drawText(layout.reaction, Qt::AlignCenter, layout.reactionText);
}

void BubbleDelegate::paintQuote(QPainter *painter, const QStyleOptionViewItem &option, const BubbleLayout &layout) const
{
    if (layout.quote.isEmpty())
        return;
    painter->save();
    QPainterPath clip;
    clip.addRoundedRect(layout.quote, radius::control, radius::control);
    painter->setClipPath(clip, Qt::IntersectClip);
    QColor tint = color(Role::text, option.palette);
    tint.setAlphaF(0.05F);
    painter->fillRect(layout.quote, tint);
    QRect bar = layout.quote;
    bar.setWidth(3);
    painter->fillRect(QStyle::visualRect(option.direction, layout.quote, bar), color(Role::accent, option.palette));
    painter->restore();

    const QFontMetrics metrics(font(TextSize::caption, option.font));
    QRect line = layout.quote.adjusted(space::s + 3, space::xs, -space::s, -space::xs);
    line.setHeight(metrics.height());
    line = QStyle::visualRect(option.direction, layout.quote, line);
    painter->setFont(font(TextSize::caption, option.font, QFont::DemiBold));
    painter->setPen(color(Role::accent, option.palette));
    painter->drawText(line, leading(option),
                      isolate(painter->fontMetrics().elidedText(layout.quoteAuthor, Qt::ElideRight, line.width())));
    line.translate(0, metrics.height());
    painter->setFont(font(TextSize::caption, option.font));
    painter->setPen(color(Role::textSoft, option.palette));
    painter->drawText(line, leading(option),
                      isolate(metrics.elidedText(layout.quoteText, Qt::ElideRight, line.width())));
}

void BubbleDelegate::paintChip(QPainter *painter, const QStyleOptionViewItem &option, const BubbleLayout &layout) const
{
    if (layout.chip.isEmpty())
        return;
    const QPalette &palette = option.palette;
    QRect disc(layout.chip.x(), layout.chip.y() + 4, 36, 36);
    disc = QStyle::visualRect(option.direction, layout.chip, disc);
    QColor tint = color(Role::accent, palette);
    tint.setAlphaF(0.14F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tint);
    painter->drawRoundedRect(disc, radius::card, radius::card);
    paintIcon(painter, disc.adjusted(8, 8, -8, -8), layout.chipIcon, color(Role::accent, palette));

    QRect words = QStyle::visualRect(option.direction, layout.chip, layout.chip.adjusted(44, 3, 0, -3));
    const bool single = layout.chipCaption.isEmpty();
    QRect line(words.x(), words.y(), words.width(), single ? words.height() : words.height() / 2);
    painter->setFont(option.font);
    painter->setPen(color(Role::text, palette));
    painter->drawText(line, leading(option),
                      isolate(painter->fontMetrics().elidedText(layout.chipTitle, Qt::ElideMiddle, line.width())));
    if (single)
        return;
    line.moveTop(line.bottom() + 1);
    painter->setFont(font(TextSize::caption, option.font));
    painter->setPen(color(Role::textSoft, palette));
    painter->drawText(line, leading(option),
                      painter->fontMetrics().elidedText(layout.chipCaption, Qt::ElideRight, line.width()));
}

void BubbleDelegate::paintThumbnail(QPainter *painter, const QStyleOptionViewItem &option, const BubbleLayout &layout,
                                    const Message &message) const
{
    painter->save();
    QPainterPath clip;
    clip.addRoundedRect(layout.thumbnail, radius::card, radius::card);
    painter->setClipPath(clip, Qt::IntersectClip);
    const QPixmap picture = m_thumbnails.thumbnail(message, option.widget ? option.widget->devicePixelRatioF() : 1);
    if (!picture.isNull()) {
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawPixmap(layout.thumbnail, picture);
    } else {
        QColor tint = color(Role::text, option.palette);
        tint.setAlphaF(0.06F);
        painter->fillRect(layout.thumbnail, tint);
        QRect icon(0, 0, 28, 28);
        icon.moveCenter(layout.thumbnail.center());
        paintIcon(painter, icon, QStringLiteral("image"), color(Role::textSoft, option.palette));
    }
    painter->restore();
}

void BubbleDelegate::paintButtons(QPainter *painter, const QStyleOptionViewItem &option,
                                  const BubbleLayout &layout) const
{
    painter->setFont(font(TextSize::caption, option.font, QFont::DemiBold));
    for (const BubbleButton &button : layout.buttons) {
        painter->setPen(QPen(color(Role::accent, option.palette), 1));
        painter->setBrush(color(Role::raised, option.palette));
        painter->drawRoundedRect(QRectF(button.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius::control, radius::control);
        painter->drawText(button.rect, Qt::AlignCenter, button.text);
    }
}

} // namespace gatehouse::ui
