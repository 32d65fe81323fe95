#include "ui/deadletters/causewords.h"

#include "ui/timeline/timelinewords.h"
#include "ui/widgets/formats.h"

#include <QtCore/QCoreApplication>

namespace gatehouse::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ui::CauseWords)
};

struct Entry
{
    const char *cause;
    const char *title;
    const char *meaning;
    const char *advice;
    bool atSession;
};

constexpr const char *linkAgain = QT_TRANSLATE_NOOP(
    "gatehouse::ui::CauseWords", "Connect the session again, then requeue: the messages go out as they are.");
constexpr const char *newToken = QT_TRANSLATE_NOOP(
    "gatehouse::ui::CauseWords", "Put the session's present token in at the session's page, then requeue.");
constexpr const char *otherFile = QT_TRANSLATE_NOOP(
    "gatehouse::ui::CauseWords", "Put the file back where it was, or write the message anew with another file.");
constexpr const char *laterAgain = QT_TRANSLATE_NOOP(
    "gatehouse::ui::CauseWords", "Requeue when the provider answers again. The messages go out as they are.");

constexpr Entry entries[] = {
    {"recipient_not_on_whatsapp", QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Number not on WhatsApp"),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "This number has no WhatsApp account."),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords",
                       "Trying again will not help unless the number changes. Correct it in your list, or discard."),
     false},
    {"recipient_invalid", QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Number refused"),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "The provider does not accept this recipient."),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Correct the number in your list, or discard."), false},
    {"unauthorized", QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Token not accepted"),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "The provider no longer accepts the session's token."), newToken,
     true},
    {"token_refused", QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Token not accepted"),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "The provider no longer accepts the session's token."), newToken,
     true},
    {"subscription_required", QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Subscription ended"),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "The account at the provider has no active subscription."),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Renew the subscription at the provider, then requeue."), true},
    {"content_refused", QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Content refused"),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "The provider does not accept what the message says."),
     QT_TRANSLATE_NOOP(
         "gatehouse::ui::CauseWords",
         "The same content will be refused again. Correct it where it is made, send anew, discard these."),
     false},
    {"content_too_large", QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Content too large"),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "The message is larger than the provider takes."),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Shorten it or choose a smaller file, send anew, discard these."),
     false},
    {"media_refused", QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "File refused"),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords",
                       "The provider does not accept the file: its kind, size or address."),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Send anew with a file of another kind or size."), false},
    {"media_missing", QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "File not found"),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "The file could not be read when the message was due."), otherFile,
     false},
    {"media_unavailable", QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Media could not be fetched"),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "The file could not be fetched from its address."), otherFile,
     false},
    {"upload_failed", QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "File could not be uploaded"),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "The file did not reach the provider."), laterAgain, false},
    {"send_failed", QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Sending failed"),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords",
                       "The provider took the message and said later that it could not be delivered."),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Requeue to try once more; discard what fails again."), false},
    {"session_down", QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Session not connected"),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "The session was not connected for as long as it was tried."),
     linkAgain, true},
    {"session_not_connected", QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Session not connected"),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "The session was not connected for as long as it was tried."),
     linkAgain, true},
    {"session_logged_out", QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Session logged out"),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "The phone logged this session out."), linkAgain, true},
    {"provider_down", QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Provider not reachable"),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "The provider did not answer for as long as it was tried."),
     laterAgain, false},
    {"rate_limited", QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Too fast for the provider"),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "The provider asked to wait until the last attempt was used up."),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Lower the session's pace, then requeue."), true},
    {"webhook_unreadable", QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Webhook not readable"),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "The provider told of something that this version cannot read."),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords",
                       "Requeue after an update: a later version may read it. Nothing is lost meanwhile."),
     false},
    {"webhook_not_applied", QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Webhook could not be stored"),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "The database refused what the provider told, again and again."),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords",
                       "Requeue after an update: a later version may read it. Nothing is lost meanwhile."),
     false},
    {"left_unsent", QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Left unsent after a doubt"),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "A person settled a doubt: it was not sent, and was left so."),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Requeue to send it after all, or discard."), false},
    {"session_removed", QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Session removed"),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "The session was removed before this was taken in."),
     QT_TRANSLATE_NOOP("gatehouse::ui::CauseWords", "Read it here if you need it, then discard it."), false},
};

} // namespace

CauseWords causeWords(const QString &cause)
{
    for (const Entry &entry : entries) {
        if (cause == QLatin1String(entry.cause))
            return {Text::tr(entry.title), Text::tr(entry.meaning), Text::tr(entry.advice), entry.atSession};
    }
    return {cause.isEmpty() ? Text::tr("Unknown cause") : readableWord(cause),
            Text::tr("It was tried as often as the rules allow, without success."),
            Text::tr("Read what the provider said, remove the cause, then requeue; or discard."), false};
}

QString providerTitle(const QString &provider)
{
    if (provider.isEmpty())
        return Text::tr("The provider");
    return provider == QLatin1String("wasender") ? QStringLiteral("WasenderAPI") : isolate(provider);
}

} // namespace gatehouse::ui
