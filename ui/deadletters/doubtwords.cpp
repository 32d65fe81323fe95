#include "ui/deadletters/doubtwords.h"

#include "ui/widgets/formats.h"
#include "ui/widgets/relativetime.h"

#include <QtCore/QCoreApplication>

namespace gatehouse::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ui::DoubtWords)
};

QString attemptSentence(const Attempt &attempt)
{
    const QString at = secondTime(attempt.startedAt);
    if (attempt.errorCode == QLatin1String("interrupted"))
        return Text::tr("The request went out at %1, and the program ended before an answer came.").arg(at);
    if (attempt.error.isEmpty())
        return Text::tr("The request went out at %1, and no answer came that could be read.").arg(at);
    return Text::tr("The request went out at %1, and no answer came that could be read: “%2”.")
        .arg(at, isolate(attempt.error));
}

// Empty for what is no evidence.
QString sentenceOf(const TimelineEntry &entry)
{
    const QString first = entry.detail.section(u' ', 0, 0);
    const QString second = entry.detail.section(u' ', 1);
    if (entry.what == QLatin1String("record_without_it")) {
        const auto since = fromRfc3339(second);
        return Text::tr("The provider's log does not show it, read back to %1: it was probably not sent.")
            .arg(since ? exactTime(*since) : second);
    }
    if (entry.what == QLatin1String("record_ambiguous"))
        return Text::tr("Of %1 messages in doubt with these words to this person the provider's log shows %2. Which of "
                        "them, nobody can tell.")
            .arg(second, first);
    if (entry.what == QLatin1String("record_without_words"))
        return Text::tr("The provider's log keeps no texts: it neither shows nor rules out this message.");
    if (entry.what == QLatin1String("record_unreadable"))
        return Text::tr("The provider's log could not be read: “%1”.").arg(isolate(entry.detail));
    if (entry.what == QLatin1String("record_closed"))
        return Text::tr("The provider's log can be read with the account's access token only. It is put in at the "
                        "session's page.");
    if (entry.what == QLatin1String("echo_ambiguous"))
        return Text::tr("A webhook showed these words as sent from this number, and several messages fit.");
    return {};
}

} // namespace

QStringList evidenceOf(const MessageDetail &detail)
{
    QStringList sentences;
    if (!detail.attempts.isEmpty())
        sentences += attemptSentence(detail.attempts.last());
    const qsizetype known = sentences.size();
    for (const TimelineEntry &entry : detail.timeline) {
        if (const QString sentence = sentenceOf(entry); !sentence.isEmpty())
            sentences += sentence;
    }
    if (sentences.size() == known)
        sentences += Text::tr("Webhooks are waited for. The provider's log is asked five minutes after the attempt and "
                              "again later, where it can be read.");
    return sentences;
}

} // namespace gatehouse::ui
