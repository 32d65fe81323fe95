#pragma once

#include "gateway/result.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace gatehouse {

/// What a customer's message asks for.
enum class OptIntent { none, optOut, optIn };

struct OptAnswer
{
    OptIntent intent = OptIntent::none;
    QString language; ///< tag of the list the word is from, "en", "pt" …; empty for none
};

/// Recognises a message that is nothing but the wish to get no more messages, or to get them again. Data, not code:
/// the built-in lists are `resources/optout.json`; a file of the same form in the data folder goes before them.
/// Constant after making, any thread.
class OptOutWords
{
public:
    /// The built-in lists.
    OptOutWords();
    /// Failure: unreadable when it is not JSON of the right form, with the place in `detail`.
    [[nodiscard]] static Result<OptOutWords> fromJson(const QByteArray &json);
    /// The bytes of the built-in lists, for a person to start an own file from.
    [[nodiscard]] static QByteArray builtInJson();

    /// The whole message must be the word, apart from case, accents, punctuation, emoji, repetition and politeness
    /// around it: "stop sending me the wrong invoice" is no opt-out. `language` decides where several languages share
    /// a word. `asked`: the message answers our question whether to write again; then also "yes" is an opt-in.
    [[nodiscard]] OptAnswer classify(const QString &message, const QString &language = {}, bool asked = false) const;
    /// The one answer to an opt-out, in `language` or else in English.
    [[nodiscard]] QString confirmation(const QString &language) const;
    [[nodiscard]] QStringList languages() const { return m_languages; }

private:
    struct Meaning
    {
        OptIntent intent = OptIntent::none;
        bool onlyWhenAsked = false;
        QStringList languages; ///< in the order of the file
    };
    explicit OptOutWords(std::nullptr_t) {}
    [[nodiscard]] bool add(const class QJsonObject &language);
    void addWords(const QStringList &words, OptIntent intent, bool onlyWhenAsked, const QString &language);
    [[nodiscard]] QString withoutPoliteness(QString words) const;

    QHash<QString, Meaning> m_meanings; ///< by folded words
    QHash<QString, QString> m_confirmations;
    QStringList m_politeness; ///< folded, longest first
    QStringList m_languages;
};

} // namespace gatehouse
