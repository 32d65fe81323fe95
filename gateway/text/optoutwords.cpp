#include "gateway/text/optoutwords.h"

#include "gateway/text/folding.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr qsizetype unitsMax = 120; // a longer message is a sentence, whatever it begins with

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list += item.toString();
    return list;
}

// Writing without blanks between words, where politeness is stuck to the word.
bool joinsWords(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
        return true;
    default: // every other script sets blanks
        return false;
    }
}

// "stop stop stop" says stop.
QString withoutRepetition(const QString &words)
{
    QStringList tokens = words.split(u' ', Qt::SkipEmptyParts);
    const bool same =
        std::all_of(tokens.cbegin(), tokens.cend(), [&](const QString &token) { return token == tokens.first(); });
    return tokens.size() > 1 && same ? tokens.first() : words;
}

} // namespace

QByteArray OptOutWords::builtInJson()
{
    QFile file(QStringLiteral(":/gatehouse/optout.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? file.readAll() : QByteArray();
}

OptOutWords::OptOutWords() : OptOutWords(nullptr)
{
    auto builtIn = fromJson(builtInJson());
    Q_ASSERT_X(builtIn, "OptOutWords", "the built-in lists are not of their own form");
    if (builtIn)
        *this = std::move(*builtIn);
}

Result<OptOutWords> OptOutWords::fromJson(const QByteArray &json)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return Failure{
            Fault::unreadable,
            QStringLiteral("The opt-out lists are not JSON: %1 at byte %2.").arg(error.errorString()).arg(error.offset),
            {},
            {}};
    OptOutWords words(nullptr);
    const QJsonArray languages = document.object().value(QLatin1String("languages")).toArray();
    for (qsizetype i = 0; i < languages.size(); ++i) {
        if (!words.add(languages.at(i).toObject()))
            return Failure{
                Fault::unreadable,
                QStringLiteral("Entry %1 of the opt-out lists needs \"tag\", \"opt_out\" and \"confirmation\".")
                    .arg(i + 1),
                {},
                {}};
    }
    if (words.m_languages.isEmpty())
        return Failure{Fault::unreadable, QStringLiteral("The opt-out lists have no \"languages\"."), {}, {}};
    std::sort(words.m_politeness.begin(), words.m_politeness.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return words;
}

bool OptOutWords::add(const QJsonObject &language)
{
    const QString tag = language.value(QLatin1String("tag")).toString();
    const QStringList optOut = texts(language.value(QLatin1String("opt_out")));
    const QString confirmation = language.value(QLatin1String("confirmation")).toString();
    if (tag.isEmpty() || optOut.isEmpty() || confirmation.isEmpty())
        return false;
    m_languages += tag;
    m_confirmations.insert(tag, confirmation);
    addWords(optOut, OptIntent::optOut, false, tag);
    addWords(texts(language.value(QLatin1String("opt_in"))), OptIntent::optIn, false, tag);
    addWords(texts(language.value(QLatin1String("opt_in_when_asked"))), OptIntent::optIn, true, tag);
    for (const QString &phrase : texts(language.value(QLatin1String("politeness")))) {
        const QString folded = foldedWords(phrase);
        if (!folded.isEmpty() && !m_politeness.contains(folded))
            m_politeness += folded;
    }
    return true;
}

void OptOutWords::addWords(const QStringList &words, OptIntent intent, bool onlyWhenAsked, const QString &language)
{
    for (const QString &word : words) {
        const QString folded = foldedWords(word);
        if (folded.isEmpty())
            continue;
        Meaning &meaning = m_meanings[folded];
        if (meaning.languages.isEmpty()) {
            meaning.intent = intent;
            meaning.onlyWhenAsked = onlyWhenAsked;
        } else if (meaning.intent != intent) {
            meaning.intent = OptIntent::none; // one language's yes is another's no: a person decides
        } else {
            meaning.onlyWhenAsked = meaning.onlyWhenAsked && onlyWhenAsked;
        }
        if (!meaning.languages.contains(language))
            meaning.languages += language;
    }
}

QString OptOutWords::withoutPoliteness(QString words) const
{
    for (bool changed = true; changed && !words.isEmpty();) {
        changed = false;
        for (const QString &phrase : m_politeness) {
            const qsizetype size = phrase.size();
            if (words.size() <= size)
                continue;
            if (words.startsWith(phrase) && (words[size] == u' ' || joinsWords(words[size]))) {
                words = words.mid(size).trimmed();
                changed = true;
            } else if (words.endsWith(phrase)
                       && (words[words.size() - size - 1] == u' ' || joinsWords(words[words.size() - size - 1]))) {
                words.chop(size);
                words = words.trimmed();
                changed = true;
            }
        }
    }
    return words;
}

OptAnswer OptOutWords::classify(const QString &message, const QString &language, bool asked) const
{
    if (message.size() > unitsMax)
        return {};
    const QString words = withoutRepetition(foldedWords(message));
    auto found = m_meanings.constFind(words);
    if (found == m_meanings.constEnd())
        found = m_meanings.constFind(withoutRepetition(withoutPoliteness(words)));
    if (found == m_meanings.constEnd() || found->intent == OptIntent::none || (found->onlyWhenAsked && !asked))
        return {};
    return {found->intent, found->languages.contains(language) ? language : found->languages.first()};
}

QString OptOutWords::confirmation(const QString &language) const
{
    const QString base = language.section(u'-', 0, 0);
    return m_confirmations.value(
        m_confirmations.contains(language) ? language : base,
        m_confirmations.value(QStringLiteral("en"), m_confirmations.value(m_languages.value(0))));
}

} // namespace gatehouse
