#include "ui/campaigns/campaignfault.h"

#include "ui/widgets/faulttext.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/problemtext.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace gatehouse::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ui::CampaignFault)
};

struct Sentence
{
    const char *code;
    const char *text;
};

constexpr std::array sentences{
    Sentence{"file_unreadable",
             QT_TRANSLATE_NOOP("gatehouse::ui::CampaignFault",
                               "The file cannot be opened. Check that it is still there and may be read.")},
    Sentence{"file_empty", QT_TRANSLATE_NOOP("gatehouse::ui::CampaignFault",
                                             "The file has no rows. Choose a file with one row for each person.")},
    Sentence{"file_is_spreadsheet",
             QT_TRANSLATE_NOOP("gatehouse::ui::CampaignFault",
                               "This is a spreadsheet. Save it as CSV in its program, then choose that file.")},
    Sentence{"file_is_binary",
             QT_TRANSLATE_NOOP("gatehouse::ui::CampaignFault", "This is not a table in text form. Choose a CSV file.")},
    Sentence{"phone_column_missing", QT_TRANSLATE_NOOP("gatehouse::ui::CampaignFault",
                                                       "No column looks like phone numbers. Choose the phone column.")},
    Sentence{"audience_empty",
             QT_TRANSLATE_NOOP("gatehouse::ui::CampaignFault", "The campaign has no audience yet. Import a file.")},
    Sentence{"sessions_missing", QT_TRANSLATE_NOOP("gatehouse::ui::CampaignFault",
                                                   "Choose at least one session to send with, under Schedule.")},
    Sentence{"session_unknown",
             QT_TRANSLATE_NOOP("gatehouse::ui::CampaignFault",
                               "A chosen session is no longer there. Choose the sessions again, under Schedule.")},
};

QString sentenceOf(const Problem &problem)
{
    if (problem.code == QLatin1String("variable_unknown") && !problem.detail.isEmpty())
        return Text::tr("The text uses {{%1}}, and the file has no such column.").arg(isolate(problem.detail));
    if (problem.code == QLatin1String("required") && problem.pointer == QLatin1String("/client"))
        return Text::tr("Choose the client that this campaign is for.");
    for (const Sentence &entry : sentences) {
        if (problem.code == QLatin1String(entry.code))
            return Text::tr(entry.text);
    }
    return sentenceFor(problem);
}

} // namespace

QString campaignSentence(const Failure &failure)
{
    QStringList lines;
    for (const Problem &problem : failure.problems)
        lines += sentenceOf(problem);
    lines.removeDuplicates();
    return lines.isEmpty() ? sentenceFor(failure) : lines.join(u'\n');
}

} // namespace gatehouse::ui
