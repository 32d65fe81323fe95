#include "ui/inbox/conversationdelegate.h"

#include "ui/inbox/conversationlistmodel.h"
#include "ui/inbox/conversationwords.h"
#include "ui/inbox/kindicons.h"
#include "ui/inbox/sessioncolor.h"
#include "ui/inbox/tickpainter.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/relativetime.h"

#include <QtGui/QPainter>

namespace gatehouse::ui {

namespace {

constexpr int avatarSide = 40;
constexpr int textStart = space::m + avatarSide + space::m;
constexpr int iconSide = 15;

int lineFlags(const QStyleOptionViewItem &option)
{
    return int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine;
}

// Takes room of a line from its leading or trailing end, in reading direction.
class Line
{
public:
    Line(const QStyleOptionViewItem &option, const QRect &rect) : m_option(option), m_whole(option.rect), m_rest(rect)
    {}

    QRect takeEnd(int width)
    {
        const QRect taken(m_rest.right() - width + 1, m_rest.y(), width, m_rest.height());
        m_rest.setRight(taken.left() - space::s);
        return QStyle::visualRect(m_option.direction, m_whole, taken);
    }
    QRect takeStart(int width)
    {
        const QRect taken(m_rest.x(), m_rest.y(), width, m_rest.height());
        m_rest.setLeft(taken.right() + 1 + space::xs);
        return QStyle::visualRect(m_option.direction, m_whole, taken);
    }
    [[nodiscard]] QRect rest() const { return QStyle::visualRect(m_option.direction, m_whole, m_rest); }

private:
    const QStyleOptionViewItem &m_option;
    QRect m_whole;
    QRect m_rest;
};

QRect lineRect(const QStyleOptionViewItem &option, int top, int height)
{
    return {option.rect.x() + textStart, option.rect.y() + top, option.rect.width() - textStart - space::m, height};
}

QString kindIcon(ConversationKind kind)
{
    switch (kind) {
    case ConversationKind::person:
        return {};
    case ConversationKind::group:
        return QStringLiteral("users");
    case ConversationKind::channel:
        return QStringLiteral("campaigns");
    }
    Q_UNREACHABLE();
}

} // namespace

ConversationDelegate::ConversationDelegate(const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent), m_clock(clock)
{}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index)
    // At a large text scale two lines need more than the 64 px they have at 100 %.
    const int lines = QFontMetrics(option.font).height() * 2 + space::xl;
    return {200, std::max(rowHeight, lines)};
}

void ConversationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Conversation &row = static_cast<const ConversationListModel *>(index.model())->at(index.row());
    painter->save();
    paintGround(painter, option, row);
    paintFirstLine(painter, option, row);
    paintSecondLine(painter, option, row);
    painter->restore();
}

void ConversationDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option,
                                       const Conversation &row) const
{
    const QPalette &palette = option.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, color(selected ? Role::selection : Role::raised, palette));
    if (!selected && option.state.testFlag(QStyle::State_MouseOver)) {
        QColor tint = color(Role::selection, palette);
        tint.setAlphaF(0.5F);
        painter->fillRect(option.rect, tint);
    }
    const QRect rect = option.rect;
    painter->fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), color(Role::line, palette));
    const QRect bar(rect.x(), rect.y() + space::s, 3, rect.height() - 2 * space::s);
    painter->fillRect(QStyle::visualRect(option.direction, rect, bar), sessionColor(row.session, palette));
    const QRect avatar(rect.x() + space::m, rect.y() + (rect.height() - avatarSide) / 2, avatarSide, avatarSide);
    Avatar::paint(painter, QStyle::visualRect(option.direction, rect, avatar), ConversationWords::title(row), palette,
                  option.font);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(color(Role::focus, palette), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(0, 0, -1, -2));
    }
}

void ConversationDelegate::paintFirstLine(QPainter *painter, const QStyleOptionViewItem &option,
                                          const Conversation &row) const
{
    const int half = option.rect.height() / 2;
    Line line(option, lineRect(option, space::s, half - space::s));
    const QString time = listTime(row.lastAt, m_clock.now());
    painter->setFont(font(TextSize::caption, option.font));
    painter->setPen(color(Role::textSoft, option.palette));
    painter->drawText(line.takeEnd(painter->fontMetrics().horizontalAdvance(time) + 1), lineFlags(option), time);
    if (const QString icon = kindIcon(row.kind); !icon.isEmpty())
        paintIcon(painter, line.takeStart(iconSide), icon, color(Role::textSoft, option.palette));
    painter->setFont(font(TextSize::body, option.font, QFont::DemiBold));
    painter->setPen(color(Role::text, option.palette));
    const QRect rest = line.rest();
    painter->drawText(
        rest, lineFlags(option),
        isolate(painter->fontMetrics().elidedText(phone(ConversationWords::title(row)), Qt::ElideRight, rest.width())));
}

void ConversationDelegate::paintSecondLine(QPainter *painter, const QStyleOptionViewItem &option,
                                           const Conversation &row) const
{
    const QPalette &palette = option.palette;
    const int half = option.rect.height() / 2;
    Line line(option, lineRect(option, half, half - space::s));
    const auto pill = [&](const QString &text, Role role, Pill::Shape shape) {
        const QSize size = Pill::sizeFor(text, shape, option.font);
        QRect rect = line.takeEnd(size.width());
        rect.setTop(rect.y() + (rect.height() - size.height()) / 2);
        rect.setHeight(size.height());
        Pill::paint(painter, rect, text, role, shape, palette, option.font);
    };
    if (row.unread > 0)
        pill(row.unread > 99 ? QStringLiteral("99+") : number(row.unread), Role::accent, Pill::Shape::count);
    if (row.suppressed)
        pill(tr("Opted out"), Role::warn, Pill::Shape::tag);
    if (!row.lastMessage)
        return;
    const Message &last = *row.lastMessage;
    if (const Tick tick = MessageWords::tickOf(last); tick != Tick::none)
        paintTick(painter, line.takeStart(18), tick, palette);
    if (const QString icon = iconName(MessageWords::kindOf(last.content)); !icon.isEmpty() && !last.deleted)
        paintIcon(painter, line.takeStart(iconSide), icon, color(Role::textSoft, palette));
    QFont face = option.font;
    face.setItalic(last.deleted);
    painter->setFont(face);
    painter->setPen(color(row.unread > 0 ? Role::text : Role::textSoft, palette));
    const QRect rest = line.rest();
    painter->drawText(
        rest, lineFlags(option),
        isolate(painter->fontMetrics().elidedText(ConversationWords::lastLine(row), Qt::ElideRight, rest.width())));
}

} // namespace gatehouse::ui
