#include "ui/campaigns/campaignwords.h"

#include "gateway/message.h"
#include "ui/inbox/messagewords.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/problemtext.h"
#include "ui/widgets/relativetime.h"

#include <QtCore/QDateTime>

#include <array>

namespace gatehouse::ui {

namespace {

struct Reason
{
    const char *code;
    const char *text;
};

constexpr std::array reasons{
    Reason{"phone_missing", QT_TRANSLATE_NOOP("gatehouse::ui::CampaignWords", "No phone number in this row")},
    Reason{"phone_invalid", QT_TRANSLATE_NOOP("gatehouse::ui::CampaignWords", "Not a valid phone number")},
    Reason{"phone_not_mobile", QT_TRANSLATE_NOOP("gatehouse::ui::CampaignWords", "Cannot be a mobile phone")},
    Reason{"country_missing",
           QT_TRANSLATE_NOOP("gatehouse::ui::CampaignWords", "No country code: choose a default country")},
    Reason{"duplicate", QT_TRANSLATE_NOOP("gatehouse::ui::CampaignWords", "The number stands in an earlier row")},
    Reason{"suppressed", QT_TRANSLATE_NOOP("gatehouse::ui::CampaignWords", "Opted out: is not written to")},
    Reason{"row_ragged",
           QT_TRANSLATE_NOOP("gatehouse::ui::CampaignWords", "Other number of columns than the first row")},
    Reason{"field_too_long", QT_TRANSLATE_NOOP("gatehouse::ui::CampaignWords", "A cell is too long")},
    Reason{"quote_unclosed", QT_TRANSLATE_NOOP("gatehouse::ui::CampaignWords", "A quotation mark is never closed")},
};

} // namespace

QString CampaignWords::stateName(CampaignState state)
{
    switch (state) {
    case CampaignState::draft:
        return tr("Draft");
    case CampaignState::scheduled:
        return tr("Scheduled");
    case CampaignState::running:
        return tr("Running");
    case CampaignState::paused:
        return tr("Paused");
    case CampaignState::completed:
        return tr("Completed");
    case CampaignState::cancelled:
        return tr("Cancelled");
    }
    Q_UNREACHABLE();
}

Role CampaignWords::stateRole(CampaignState state)
{
    switch (state) {
    case CampaignState::draft:
    case CampaignState::cancelled:
        return Role::textSoft;
    case CampaignState::scheduled:
        return Role::accent;
    case CampaignState::running:
    case CampaignState::completed:
        return Role::good;
    case CampaignState::paused:
        return Role::warn;
    }
    Q_UNREACHABLE();
}

QString CampaignWords::logLine(const CampaignLogEntry &entry)
{
    const QString &what = entry.what;
    if (what == QLatin1String("created"))
        return tr("Created.");
    if (what == QLatin1String("changed"))
        return tr("Changed.");
    if (what == QLatin1String("imported"))
        return tr("%Ln recipient(s) imported.", nullptr, entry.detail.toInt());
    if (what == QLatin1String("scheduled"))
        return tr("Scheduled.");
    if (what == QLatin1String("started"))
        return tr("Started.");
    if (what == QLatin1String("not_started"))
        return tr("Not started: %1").arg(sentenceFor(Problem{{}, entry.detail, {}}));
    if (what == QLatin1String("paused"))
        return entry.detail == QLatin1String("sessions_missing") ? tr("Paused: all of its sessions were removed.")
                                                                 : tr("Paused.");
    if (what == QLatin1String("resumed"))
        return tr("Resumed.");
    if (what == QLatin1String("cancelled"))
        return tr("Cancelled.");
    if (what == QLatin1String("completed"))
        return tr("Completed.");
    if (what == QLatin1String("restored_from_backup"))
        return tr("Restored from a backup: it may have sent more than is known here.");
    return what; // of a later version
}

QString CampaignWords::dayAndTime(Timestamp at, Timestamp now)
{
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(toMillis(at));
    const qint64 days = QDateTime::fromMSecsSinceEpoch(toMillis(now)).date().daysTo(then.date());
    const QString time = clockTime(at);
    if (days == 0)
        return tr("today %1").arg(time);
    if (days == 1)
        return tr("tomorrow %1").arg(time);
    const QLocale locale;
    if (days > 1 && days < 7)
        return tr("%1 %2", "weekday, time").arg(locale.dayName(then.date().dayOfWeek(), QLocale::ShortFormat), time);
    return tr("%1 %2", "date, time").arg(locale.toString(then.date(), tr("d MMM", "date without a year")), time);
}

QString CampaignWords::finish(const CampaignForecast &forecast, Timestamp now)
{
    if (!forecast.finishesAt)
        return forecast.bindingLimit == QLatin1String("no_session") ? tr("No finish time: a session cannot send")
                                                                    : tr("The finish time is not known yet");
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(toMillis(*forecast.finishesAt));
    const qint64 days = QDateTime::fromMSecsSinceEpoch(toMillis(now)).date().daysTo(then.date());
    const QString time = clockTime(*forecast.finishesAt);
    const QLocale locale;
    if (days == 0)
        return tr("Finishes today at %1").arg(time);
    if (days == 1)
        return tr("Finishes tomorrow at %1").arg(time);
    if (days > 1 && days < 7)
        return tr("Finishes %1 at %2", "weekday, time").arg(locale.dayName(then.date().dayOfWeek()), time);
    return tr("Finishes on %1 at %2", "date, time").arg(locale.toString(then.date(), QLocale::LongFormat), time);
}

QString CampaignWords::limit(const Campaign &campaign)
{
    const QString &word = campaign.forecast.bindingLimit;
    const QString rate = QLocale().toString(campaign.forecast.perMinute, 'f', campaign.forecast.perMinute < 10 ? 1 : 0);
    if (word == QLatin1String("per_minute"))
        return tr("the limit that binds: the sessions' pacing, together %1 per minute").arg(rate);
    if (word == QLatin1String("account_protection"))
        return tr("the limit that binds: account protection, one message every 5 seconds and session");
    if (word == QLatin1String("daily_cap"))
        return tr("the limit that binds: a session's cap for one day");
    if (word == QLatin1String("warm_up"))
        return tr("the limit that binds: a session that warms up");
    if (word == QLatin1String("campaign_rate"))
        return tr("the limit that binds: this campaign's own rate of %1 per minute").arg(rate);
    if (word == QLatin1String("no_session"))
        return tr("a session that takes part is not connected or is paused");
    return {};
}

QString CampaignWords::pacing(const Pacing &pacing)
{
    const QLocale locale;
    QStringList parts;
    if (pacing.minGapMs >= 1000)
        parts += tr("1 every %1 s").arg(locale.toString(pacing.minGapMs / 1000.0, 'g', 3));
    else
        parts += tr("%1 per minute").arg(locale.toString(pacing.perMinute, 'f', pacing.perMinute < 10 ? 1 : 0));
    if (pacing.perDay)
        parts += tr("%1 per day").arg(locale.toString(*pacing.perDay));
    if (pacing.warmUp)
        parts += tr("warming up");
    return parts.join(QStringLiteral(" · "));
}

QString CampaignWords::sessionState(const Session &session)
{
    if (session.paused)
        return tr("Paused");
    switch (session.state) {
    case SessionState::unknown:
        return tr("Unknown");
    case SessionState::disconnected:
        return tr("Disconnected");
    case SessionState::connecting:
        return tr("Connecting");
    case SessionState::needsScan:
        return tr("Needs a scan");
    case SessionState::needsCode:
        return tr("Needs a code");
    case SessionState::connected:
        return tr("Connected");
    case SessionState::loggedOut:
        return tr("Logged out");
    case SessionState::expired:
        return tr("Expired");
    case SessionState::unauthorized:
        return tr("Token refused");
    }
    Q_UNREACHABLE();
}

Role CampaignWords::sessionRole(const Session &session)
{
    if (session.paused || session.state == SessionState::connecting || session.state == SessionState::unknown)
        return Role::warn;
    return session.state == SessionState::connected ? Role::good : Role::bad;
}

QString CampaignWords::problem(const QString &reason)
{
    for (const Reason &entry : reasons) {
        if (reason == QLatin1String(entry.code))
            return tr(entry.text);
    }
    return tr("Cannot be used (%1)").arg(reason);
}

QString CampaignWords::recipientState(const QString &word)
{
    const auto state = messageStateFromName(word);
    return state ? MessageWords::stateName(*state) : tr("Waiting");
}

Role CampaignWords::recipientRole(const QString &word)
{
    const auto state = messageStateFromName(word);
    if (!state || *state < MessageState::sending)
        return Role::textSoft;
    if (*state == MessageState::inDoubt)
        return Role::warn;
    if (*state == MessageState::dead || *state == MessageState::expired)
        return Role::bad;
    if (*state >= MessageState::dead)
        return Role::textSoft;
    return *state >= MessageState::delivered ? Role::good : Role::accent;
}

QString CampaignWords::recipientError(const QString &error)
{
    if (error.isEmpty())
        return {};
    Message message;
    message.state = MessageState::dead;
    message.error = MessageError{error, error};
    const QString reason = MessageWords::failureReason(message);
    return reason.isEmpty() ? error : reason;
}

QString CampaignWords::separatorName(QChar separator)
{
    if (separator == u'\t')
        return tr("Tab");
    if (separator == u';')
        return tr("Semicolon  ;");
    if (separator == u',')
        return tr("Comma  ,");
    if (separator == u'|')
        return tr("Bar  |");
    return QString(separator);
}

qint64 CampaignWords::handled(const CampaignCounts &counts)
{
    return counts.accepted + counts.sent + counts.delivered + counts.read + counts.dead + counts.cancelled
           + counts.expired + counts.suppressed;
}

bool CampaignWords::isLive(CampaignState state)
{
    return state == CampaignState::running || state == CampaignState::paused || state == CampaignState::scheduled;
}

} // namespace gatehouse::ui
