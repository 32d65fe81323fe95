#include "ui/inbox/threadwords.h"

#include "ui/inbox/messagewords.h"
#include "ui/widgets/relativetime.h"

#include <QtCore/QLocale>

namespace gatehouse::ui {

QDateTime ThreadWords::localTime(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(at));
}

QString ThreadWords::day(Timestamp at, Timestamp now)
{
    const QDate day = localTime(at).date();
    const qint64 ago = day.daysTo(localTime(now).date());
    if (ago == 0)
        return tr("Today");
    if (ago == 1)
        return tr("Yesterday");
    const QLocale locale;
    return ago > 1 && ago < 7 ? locale.toString(day, QStringLiteral("dddd"))
                              : locale.toString(day, QLocale::LongFormat);
}

QString ThreadWords::newCount(int count)
{
    return tr("— %n new —", nullptr, count);
}

QString ThreadWords::author(const Message &message)
{
    if (!message.contactName.isEmpty())
        return message.contactName;
    return message.author.isEmpty() ? message.contactPhone : message.author;
}

QString ThreadWords::footer(const Message &message)
{
    const QString at = clockTime(message.createdAt);
    const QString lane = message.direction == Direction::out ? MessageWords::laneName(message.lane) : QString();
    return lane.isEmpty() ? at : tr("%1 · %2", "time and lane of a message").arg(at, lane);
}

QString ThreadWords::stateHint(const Message &message)
{
    const QString at = exactTime(message.createdAt);
    if (message.direction == Direction::in)
        return at;
    const QString state = MessageWords::hasFailed(message.state) ? MessageWords::failureReason(message)
                                                                 : MessageWords::stateName(message.state);
    return tr("%1 — %2", "state of a message and its exact time").arg(state, at);
}

QString ThreadWords::meaning(BubbleAction action)
{
    switch (action) {
    case BubbleAction::wasSent:
        return tr("You saw it on the phone. It counts as sent, and nothing goes out again.");
    case BubbleAction::wasNotSent:
        return tr("It is not on the phone. It waits in the queue again and goes out once more.");
    case BubbleAction::resend:
        return tr("Puts a copy of this message in the queue.");
    case BubbleAction::retryThumbnail:
        return tr("Asks the provider for the file again.");
    case BubbleAction::openMedia:
    case BubbleAction::saveMedia:
    case BubbleAction::openLocation:
    case BubbleAction::copyPhone:
    case BubbleAction::showAll:
        return {};
    }
    Q_UNREACHABLE();
}

QString ThreadWords::fileSize(qint64 bytes)
{
    return bytes > 0 ? QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat) : QString();
}

QString ThreadWords::spoken(const ThreadRow &row)
{
    if (!row.message)
        return row.note;
    const Message &message = *row.message;
    QStringList parts;
    if (row.newCount > 0)
        parts += tr("%n new", nullptr, row.newCount);
    const QString who = message.direction == Direction::in ? author(message) : tr("You");
    parts += tr("%1, %2", "who wrote, and when").arg(who, exactTime(message.createdAt));
    if (row.quoted)
        parts += tr("answers “%1”").arg(MessageWords::quotation(*row.quoted));
    const ContentKind kind = MessageWords::kindOf(message.content);
    const QString said = MessageWords::quotation(message);
    if (const QString name = MessageWords::kindName(kind); !name.isEmpty() && name != said && !message.deleted)
        parts += name;
    parts += said;
    if (message.direction == Direction::out)
        parts += MessageWords::hasFailed(message.state) ? MessageWords::failureReason(message)
                                                        : MessageWords::stateName(message.state);
    if (const QString lane = MessageWords::laneName(message.lane);
        message.direction == Direction::out && !lane.isEmpty())
        parts += lane;
    if (!message.reaction.isEmpty())
        parts += tr("reaction %1").arg(message.reaction);
    return parts.join(QStringLiteral(", "));
}

} // namespace gatehouse::ui
