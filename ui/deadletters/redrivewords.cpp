#include "ui/deadletters/redrivewords.h"

#include "ui/deadletters/causewords.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/problemtext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <array>

namespace gatehouse::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ui::RedriveWords)
};

struct Sentence
{
    const char *reason;
    const char *text;
};

constexpr std::array sentences{
    Sentence{"suppressed", QT_TRANSLATE_NOOP("gatehouse::ui::RedriveWords", "The recipient opted out.")},
    Sentence{"session_removed", QT_TRANSLATE_NOOP("gatehouse::ui::RedriveWords",
                                                  "Their session was removed. Choose another one in the changes.")},
    Sentence{"session_unknown", QT_TRANSLATE_NOOP("gatehouse::ui::RedriveWords",
                                                  "There is no such session of this client. Correct the changes.")},
    Sentence{"expired",
             QT_TRANSLATE_NOOP("gatehouse::ui::RedriveWords", "The time until which they were of use is over.")},
    Sentence{"campaign_cancelled",
             QT_TRANSLATE_NOOP("gatehouse::ui::RedriveWords", "Their campaign was cancelled or removed.")},
    Sentence{"letter_closed",
             QT_TRANSLATE_NOOP("gatehouse::ui::RedriveWords", "They were put back or discarded meanwhile.")},
    Sentence{"letter_unknown", QT_TRANSLATE_NOOP("gatehouse::ui::RedriveWords", "They are not there any more.")},
    Sentence{"message_not_dead", QT_TRANSLATE_NOOP("gatehouse::ui::RedriveWords", "Their messages went on meanwhile.")},
    Sentence{"webhook_not_editable",
             QT_TRANSLATE_NOOP("gatehouse::ui::RedriveWords",
                               "Webhooks are evidence and cannot be changed. Put them back without changes.")},
    Sentence{"webhook_gone",
             QT_TRANSLATE_NOOP("gatehouse::ui::RedriveWords", "The original of the webhook is no longer kept.")},
    Sentence{"webhook_unreadable",
             QT_TRANSLATE_NOOP("gatehouse::ui::RedriveWords", "This version cannot read the webhook either.")},
    Sentence{"kind_unsupported",
             QT_TRANSLATE_NOOP("gatehouse::ui::RedriveWords", "Letters of this kind cannot be put back.")},
    Sentence{"unknown_member",
             QT_TRANSLATE_NOOP("gatehouse::ui::RedriveWords", "The changes name something that messages do not have.")},
};

} // namespace

QString refusalSentence(const RedriveRefusals &refusals)
{
    const auto *const found = std::find_if(sentences.begin(), sentences.end(), [&refusals](const Sentence &each) {
        return refusals.reason == QLatin1String(each.reason);
    });
    const QString count = QLocale().toString(refusals.count);
    QString why;
    if (found != sentences.end())
        why = QCoreApplication::translate("gatehouse::ui::RedriveWords", found->text);
    else if (hasSentence(refusals.reason))
        why = sentenceFor(Problem{{}, refusals.reason, refusals.detail});
    else
        why = Text::tr("They were refused: %1").arg(isolate(refusals.detail));
    return Text::tr("%1 cannot go. %2", "a number, a sentence").arg(count, why);
}

QString redriveFigures(const Redrive &redrive)
{
    const QLocale locale;
    QString figures =
        Text::tr("%1 of %2 put back, %3 accepted")
            .arg(locale.toString(redrive.queued), locale.toString(redrive.count), locale.toString(redrive.accepted));
    if (redrive.diedAgain > 0)
        figures += QStringLiteral(" · ") + Text::tr("%n failed again", nullptr, int(redrive.diedAgain));
    if (redrive.failed > 0)
        figures += QStringLiteral(" · ") + Text::tr("%n could not go", nullptr, int(redrive.failed));
    return figures;
}

QString redriveStanding(const Redrive &redrive)
{
    if (redrive.state == RedriveState::stopped) {
        if (redrive.reason == QLatin1String("same_cause"))
            return Text::tr("Stopped, because the same cause came back: %1. Mend it, then resume.")
                .arg(causeWords(redrive.cause).title);
        if (redrive.reason == QLatin1String("restored_from_backup"))
            return Text::tr("Stopped, because a backup was restored. Look whether these went out before you resume.");
        return Text::tr("Stopped by hand.");
    }
    if (redrive.state == RedriveState::cancelled || redrive.state == RedriveState::finished)
        return {};
    if (redrive.waits == QLatin1String("selecting"))
        return Text::tr("The letters are being gathered.");
    if (redrive.waits == QLatin1String("canary"))
        return Text::tr("The first ones are on their way. The others wait for how these end.");
    if (redrive.waits == QLatin1String("answers"))
        return Text::tr("Waits for answers before more go.");
    if (redrive.perSecond > 0)
        return Text::tr("Up to %1 a second now.").arg(QLocale().toString(redrive.perSecond, 'g', 3));
    return {};
}

} // namespace gatehouse::ui
