#include "ui/timeline/timelinewords.h"

#include "ui/widgets/formats.h"
#include "ui/widgets/relativetime.h"

#include <QtCore/QCoreApplication>

#include <utility>

namespace gatehouse::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ui::TimelineWords)
};

constexpr std::pair<const char *, const char *> steps[] = {
    {"accepted_here", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Taken in")},
    {"chosen", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Chosen to go next")},
    {"attempt_started", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Attempt")},
    {"attempt_open", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Waits for an answer")},
    {"attempt_accepted", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Taken by the provider")},
    {"attempt_refused", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Refused")},
    {"attempt_retry", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "To be tried again")},
    {"attempt_not_sent", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Not sent")},
    {"attempt_unknown", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "No readable answer")},
    {"recipient_quiet_hours", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Waits for the recipient's morning")},
    {"accepted", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Taken by the provider")},
    {"sending", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Being sent")},
    {"sent", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Sent")},
    {"delivered", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Delivered")},
    {"read", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Read")},
    {"dead", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Given up")},
    {"in_doubt", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "In doubt")},
    {"restored_from_backup",
     QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "In doubt: it waited in a backup that was restored")},
    {"requeued", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Put back to the queue")},
    {"discarded", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Discarded")},
    {"restored", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Taken back from the discarded")},
    {"cancelled", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Cancelled")},
    {"expired", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Too late")},
    {"settled_sent", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Settled: it was sent")},
    {"settled_not_sent", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Settled: it was not sent")},
    {"settled_left", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Settled: not sent, and left so")},
    {"record_without_it", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Not in the provider's log")},
    {"record_ambiguous", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "One of several in the provider's log")},
    {"record_without_words", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "The provider's log keeps no texts")},
    {"record_unreadable", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "The provider's log could not be read")},
    {"record_closed", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "The provider's log cannot be read from here")},
    {"echo_ambiguous", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "A webhook fits several messages")},
    {"told_accepted", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Told again: taken by the provider")},
    {"told_sent", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Told again: sent")},
    {"told_delivered", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Told again: delivered")},
    {"told_read", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Told again: read")},
    {"told_played", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Told again: played")},
    {"played", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Played")},
    {"suppressed", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Held back: opted out")},
    {"answered", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Answered")},
    {"earlier_id", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Known under an earlier number")},
    {"settled_by_webhook", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Settled by a webhook: it was sent")},
    {"settled_by_record",
     QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Settled by the provider's record: it was sent")},
    {"resent", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Sent anew")},
    {"resend_of", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "Made from another message")},
};

// What the next message waits for, and so all behind it.
constexpr std::pair<const char *, const char *> reasons[] = {
    {"rate", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "rate limit")},
    {"account_protection", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "account protection")},
    {"daily_cap", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "daily limit reached")},
    {"provider_wait", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "the provider asked to wait")},
    {"breaker", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "one try, the provider keeps failing")},
    {"ramp_up", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "taking up speed after a break")},
    {"burst_pause", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "pause after a burst")},
    {"health", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "half the pace for the number's health")},
    {"health_held", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "campaigns are held for the number's health")},
    {"recipient_quiet_hours", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "quiet hours at the recipient's")},
    {"quiet_hours", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "quiet hours of the campaign")},
    {"warm_up", QT_TRANSLATE_NOOP("gatehouse::ui::TimelineWords", "warming up, enough for today")},
};

QString reasonOf(const QString &word)
{
    for (const auto &[reason, text] : reasons) {
        if (word == QLatin1String(reason))
            return Text::tr(text);
    }
    return readableWord(word);
}

} // namespace

QString readableWord(QString word)
{
    word.replace(u'_', u' ');
    if (!word.isEmpty())
        word[0] = word.at(0).toUpper();
    return word;
}

QString timelineWord(const QString &what)
{
    for (const auto &[word, text] : steps) {
        if (what == QLatin1String(word))
            return Text::tr(text);
    }
    return readableWord(what);
}

QString waitSentence(const SendWait &wait, Timestamp now)
{
    const auto is = [&wait](const char *word) { return wait.reason == QLatin1String(word); };
    const bool later = wait.until && *wait.until > now;
    const QString span = later ? duration(*wait.until - now + Milliseconds(999)) : QString();
    if (is("scheduled"))
        return later ? Text::tr("Planned for %1.").arg(exactTime(*wait.until)) : Text::tr("Planned for now.");
    if (is("retry"))
        return later ? Text::tr("Tried again in %1.").arg(span) : Text::tr("Tried again as soon as its turn comes.");
    if (is("campaign_paused"))
        return Text::tr("Waits: its campaign is paused.");
    if (is("paused"))
        return Text::tr("Waits: its session is paused.");
    if (is("not_connected"))
        return Text::tr("Waits until its session is connected.");
    if (is("queue") || is("now") || is("idle"))
        return Text::tr("Waits for its turn.");
    return later ? Text::tr("Next send in %1: %2.", "time span: reason").arg(span, reasonOf(wait.reason))
                 : Text::tr("Waits: %1.", "reason").arg(reasonOf(wait.reason));
}

} // namespace gatehouse::ui
