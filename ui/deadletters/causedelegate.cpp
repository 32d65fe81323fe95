#include "ui/deadletters/causedelegate.h"

#include "ui/deadletters/causemodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/progressbar.h"
#include "ui/widgets/relativetime.h"

#include <QtGui/QPainter>

namespace gatehouse::ui {

namespace {

constexpr int barPixels = 4;

} // namespace

QSize CauseDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int words = QFontMetrics(font(TextSize::body, option.font)).height()
                      + QFontMetrics(font(TextSize::caption, option.font)).height();
    return {200, words + barPixels + 2 * space::s + space::m};
}

void CauseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const CauseModel *>(index.model());
    if (!model)
        return;
    const CauseModel::Cause &cause = model->at(index.row());
    const QPalette &palette = option.palette;
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, color(selected ? Role::selection : Role::raised, palette));
    painter->fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1), color(Role::line, palette));
    QRect rest = option.rect.adjusted(space::m, space::s, -space::m, -space::s);

    painter->setFont(font(TextSize::body, option.font, QFont::DemiBold));
    painter->setPen(color(Role::text, palette));
    const int lineHeight = painter->fontMetrics().height();
    const QRect first(rest.x(), rest.y(), rest.width(), lineHeight);
    const QString count = number(cause.count);
    const auto start = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    const auto end = int(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter));
    painter->drawText(first, end | Qt::TextSingleLine, count);
    const int room = first.width() - painter->fontMetrics().horizontalAdvance(count) - space::s;
    const QRect words = QStyle::visualRect(option.direction, first, QRect(first.x(), first.y(), room, lineHeight));
    painter->drawText(words, start | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room));

    painter->setFont(font(TextSize::caption, option.font));
    painter->setPen(color(Role::textSoft, palette));
    const QRect second(rest.x(), first.bottom() + 1, rest.width(), painter->fontMetrics().height());
    if (cause.count > 0)
        painter->drawText(second, start | Qt::TextSingleLine, tr("since %1").arg(listTime(cause.since, m_clock.now())));

    const QRect bar(rest.x(), rest.bottom() - barPixels, rest.width(), barPixels);
    if (index.row() > 0)
        ProgressBar::paint(painter, bar, model->share(index.row()), Role::bad, palette, option.direction);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(color(Role::focus, palette), 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
    painter->restore();
}

} // namespace gatehouse::ui
