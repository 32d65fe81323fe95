#include "ui/widgets/problemtext.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace gatehouse::ui {

namespace {

struct Sentence
{
    const char *code;
    const char *text;
};

// Whole sentences for the engine's stable words: what is wrong, what to do.
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
};

} // namespace

QString sentenceFor(const Problem &problem)
{
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
