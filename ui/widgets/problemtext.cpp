#include "ui/widgets/problemtext.h"

#include "ui/widgets/formats.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace gatehouse::ui {

namespace {

struct Sentence
{
    const char *code;
    const char *text;
};

// Whole sentences for the engine's stable words: what is wrong, what to do. The one table of them for all pages; a test
// walks the engine's words and fails when one has no sentence here.
constexpr std::array sentences{
    Sentence{"phone_missing", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "Enter a phone number.")},
    Sentence{"phone_invalid",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                               "This is not a valid phone number. Write it with + and the country's code.")},
    Sentence{"phone_not_mobile",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                               "This number cannot be a mobile phone. Enter the number that uses WhatsApp.")},
    Sentence{"phone_taken", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                                              "This client already has a contact with this number. Open that one.")},
    Sentence{"recipient_invalid",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                               "The recipient is neither a phone number nor a known chat. Check it.")},
    Sentence{"name_missing", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "Enter a name.")},
    Sentence{"name_taken", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "This name is taken. Choose another one.")},
    Sentence{"required", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "A required value is missing. Enter it.")},
    Sentence{"missing", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "A required value is missing. Enter it.")},
    Sentence{"empty", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "A required value is missing. Enter it.")},
    Sentence{"too_long", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "This text is too long. Shorten it.")},
    Sentence{"too_few",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "There are too few entries. Add at least one more.")},
    Sentence{"too_many", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "There are too many entries. Remove some.")},
    Sentence{"out_of_range", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                                               "This figure is outside of what is allowed. Choose another one.")},
    Sentence{"url_invalid",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                               "This is not a complete web address. It begins with https:// or http://.")},
    Sentence{"time_invalid", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "This time does not exist. Choose "
                                                                             "another one.")},
    Sentence{"time_past", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "This time has passed. Choose a later one.")},
    Sentence{"content_missing", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                                                  "The message is empty. Write a text or attach something.")},
    Sentence{"content_several",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "A message holds one thing: a text or one attachment.")},
    Sentence{"character_refused", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                                                    "The text holds a character that cannot be sent. Remove it.")},
    Sentence{"variable_unknown", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                                                   "The text uses a variable that the file has no column for.")},
    Sentence{"audience_missing",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "The campaign has no audience yet. Import a file.")},
    Sentence{"session_missing",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "Choose at least one session to send with.")},
    Sentence{"suppressed", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                                             "This person opted out and is not written to. Only they can change it.")},
    Sentence{"opted_out", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                                            "This person opted out and is not written to. Only they can change it.")},
    Sentence{"has_sessions",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "This client still has sessions. Remove them first.")},
    Sentence{"audience_empty",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "The campaign has no audience yet. Import a file.")},
    Sentence{"sessions_missing", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                                                   "Choose at least one session to send with, under Schedule.")},
    Sentence{"session_unknown", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                                                  "A chosen session is no longer there. Choose the sessions again.")},
    Sentence{"file_unreadable",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                               "The file cannot be opened. Check that it is still there and may be read.")},
    Sentence{"file_empty", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                                             "The file has no rows. Choose a file with one row for each person.")},
    Sentence{"file_is_spreadsheet",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                               "This is a spreadsheet. Save it as CSV in its program, then choose that file.")},
    Sentence{"file_is_binary",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "This is not a table in text form. Choose a CSV file.")},
    Sentence{"file_too_large", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                                                 "The file is larger than WhatsApp takes. Choose a smaller one.")},
    Sentence{
        "rows_refused",
        QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                          "Some rows of the file make messages that cannot be sent. Correct them and import again.")},
    Sentence{"media_unreadable",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "The attached file cannot be read. Attach it again.")},
    Sentence{"media_too_large",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                               "The attached file is larger than WhatsApp takes. Attach a smaller one.")},
    Sentence{"phone_column_missing", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                                                       "No column looks like phone numbers. Choose the phone column.")},
    Sentence{"column_unknown",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "The file has no such column. Choose one that it has.")},
    Sentence{"encoding_unknown", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                                                   "The file is not written in this encoding. Choose another one.")},
    Sentence{"separator_unknown",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                               "The file cannot be read with this separator. Choose another one.")},
    Sentence{"country_unknown",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                               "There is no such country. Choose the country of numbers without +.")},
    Sentence{"client_missing", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "Choose the client that this is for.")},
    Sentence{"client_unknown",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "This client is no longer there. Choose another one.")},
    Sentence{"message_unknown",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                               "The message that this answers is no longer there. Send it without the quotation.")},
    Sentence{"content_unsupported",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                               "This session's provider does not send messages of this kind. Use another kind.")},
    Sentence{"caption_unsupported",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                               "An attachment of this kind has no caption. Send the words as a message of their own.")},
    Sentence{"view_once_unsupported",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                               "An attachment of this kind cannot be shown once only. Send it as usual.")},
    Sentence{"mentions_groups_only", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                                                       "People can be mentioned in groups only. Remove the mentions.")},
    Sentence{"kind_unknown", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                                               "This kind of message is not known here. Choose another one.")},
    Sentence{"id_invalid", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                                             "What this refers to is no longer there. Choose it again.")},
    Sentence{"range", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                                        "This figure is outside of what is allowed. Choose another one.")},
    Sentence{"quiet_hours_always",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                               "These hours leave no time to send. Open at least one hour of one day.")},
    Sentence{"time_zone_unknown",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "There is no such time zone. Choose one from the list.")},
    Sentence{"wait_max_too_short",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                               "The longest wait is shorter than the first. Make it at least as long.")},
    Sentence{"must_retry",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                               "No message dies of a refused token: it waits until there is a good one.")},
    Sentence{"must_stop", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                                            "A refused token always stops the session. This cannot be turned off.")},
    Sentence{"must_count",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                               "What was refused for good needs a limit of tries. Enter how many there may be.")},
    Sentence{"provider_unknown", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                                                   "This provider is not known here. Choose one from the list.")},
    Sentence{"session_twice",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "A session is chosen twice. Choose each once.")},
    Sentence{"type", QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText",
                                       "A value is of another kind than expected. Check it and try again.")},
    Sentence{"metric_unknown",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "This figure is not measured. Choose another one.")},
    Sentence{"cursor_invalid",
             QT_TRANSLATE_NOOP("gatehouse::ui::ProblemText", "The list changed meanwhile. Refresh it.")},
};

} // namespace

bool hasSentence(const QString &code)
{
    return std::any_of(sentences.begin(), sentences.end(),
                       [&code](const Sentence &entry) { return code == QLatin1String(entry.code); });
}

QString sentenceFor(const Problem &problem)
{
    if (problem.code == QLatin1String("variable_unknown") && !problem.detail.isEmpty())
        return QCoreApplication::translate("gatehouse::ui::ProblemText",
                                           "The text uses {{%1}}, and the file has no such column.")
            .arg(isolate(problem.detail));
    for (const Sentence &entry : sentences) {
        if (problem.code == QLatin1String(entry.code))
            return QCoreApplication::translate("gatehouse::ui::ProblemText", entry.text);
    }
    const QString member = problem.pointer.section(u'/', -1);
    if (member.isEmpty())
        return QCoreApplication::translate("gatehouse::ui::ProblemText",
                                           "Something in the input is not right. Check it and try again.");
    return QCoreApplication::translate("gatehouse::ui::ProblemText",
                                       "The value of “%1” is not accepted. Check it and try again.")
        .arg(member);
}

} // namespace gatehouse::ui
