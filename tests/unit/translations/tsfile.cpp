#include "tests/unit/translations/tsfile.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QXmlStreamReader>

namespace gatehouse::test {

namespace {

QString attribute(const QXmlStreamReader &xml, const char *name)
{
    return xml.attributes().value(QLatin1String(name)).toString();
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(L?\\d{1,2}|L?n)|\\{\\{?\\w+\\}?\\}|<[^>]+>"));
    QSet<QString> found;
    for (auto each = pattern.globalMatch(text); each.hasNext();)
        found.insert(each.next().captured().remove(QLatin1Char('L')));
    return found;
}

/// Punctuation that says what a control does: "…" opens a dialog, ":" belongs to the field after it.
QString ending(const QString &text)
{
    for (const QChar mark : {QChar(u'…'), QChar(u':'), QChar(u'?')}) {
        if (text.endsWith(mark))
            return mark;
    }
    return {};
}

TsMessage readMessage(QXmlStreamReader &xml, const QString &context)
{
    TsMessage message;
    message.context = context;
    message.plural = attribute(xml, "numerus") == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.unfinished = attribute(xml, "type") == u"unfinished";
            if (!message.plural) {
                message.translations = {xml.readElementText()};
                continue;
            }
            while (xml.readNextStartElement())
                message.translations.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

} // namespace

QList<TsMessage> readTs(QIODevice &file)
{
    QXmlStreamReader xml(&file);
    QList<TsMessage> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages.append(readMessage(xml, context));
    }
    return messages;
}

QString defectOf(const TsMessage &message, int forms)
{
    if (message.unfinished)
        return QStringLiteral("not translated");
    if (message.translations.size() != (message.plural ? forms : 1))
        return QStringLiteral("%1 forms instead of %2")
            .arg(message.translations.size())
            .arg(message.plural ? forms : 1);
    for (const QString &translation : message.translations) {
        if (translation.trimmed().isEmpty())
            return QStringLiteral("empty");
        auto missing = placeholders(message.source) - placeholders(translation);
        if (message.plural)
            missing.remove(QStringLiteral("%n")); // "one message" may say its number in words
        if (!missing.isEmpty())
            return QStringLiteral("lacks %1").arg(missing.values().join(u' '));
        if (const auto foreign = placeholders(translation) - placeholders(message.source); !foreign.isEmpty())
            return QStringLiteral("has %1, unknown to the source").arg(foreign.values().join(u' '));
        if (ending(translation) != ending(message.source))
            return QStringLiteral("ends otherwise than the source");
    }
    return {};
}

} // namespace gatehouse::test
