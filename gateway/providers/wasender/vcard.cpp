#include "gateway/providers/wasender/vcard.h"

#include "gateway/providers/wasender/jid.h"

namespace gatehouse::wasender {

namespace {

constexpr qsizetype unitsMax = 65'536;

QString unescaped(QStringView value)
{
    QString text;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != u'\\' || i + 1 == value.size()) {
            text += value[i];
            continue;
        }
        ++i;
        text += value[i] == u'n' || value[i] == u'N' ? QChar(u' ') : value[i];
    }
    return text.simplified();
}

/// "TEL;type=CELL;waid=12025550101": WhatsApp's own id of the number, digits only.
QString whatsAppId(QStringView parameters)
{
    for (const QStringView parameter : parameters.split(u';')) {
        if (parameter.startsWith(u"waid=", Qt::CaseInsensitive))
            return e164(parameter.sliced(5));
    }
    return {};
}

QString phoneIn(QStringView parameters, QStringView value)
{
    if (const QString id = whatsAppId(parameters); !id.isEmpty())
        return id;
    QStringView number = value.trimmed();
    if (number.startsWith(u"tel:", Qt::CaseInsensitive))
        number = number.sliced(4);
    const QString whole = e164(number);
    if (!whole.isEmpty() && number.startsWith(u'+'))
        return whole;
    return whole.isEmpty() ? QString() : whole.sliced(1); // a national number: its country is not ours to guess
}

} // namespace

VCard readVCard(const QString &text)
{
    VCard card;
    QString unfolded = text.left(unitsMax);
    unfolded.remove(u'\r').replace(QStringLiteral("\n "), QString());
    for (const QStringView line : QStringView(unfolded).split(u'\n')) {
        const qsizetype colon = line.indexOf(u':');
        if (colon < 0)
            continue;
        const QStringView head = line.first(colon);
        QStringView property = head.first(head.indexOf(u';') < 0 ? head.size() : head.indexOf(u';'));
        if (const qsizetype group = property.indexOf(u'.'); group >= 0) // "item1.TEL"
            property = property.sliced(group + 1);
        const QStringView value = line.sliced(colon + 1);
        if (card.name.isEmpty() && property.compare(u"FN", Qt::CaseInsensitive) == 0)
            card.name = unescaped(value);
        else if (card.phone.isEmpty() && property.compare(u"TEL", Qt::CaseInsensitive) == 0)
            card.phone = phoneIn(head, value);
    }
    return card;
}

} // namespace gatehouse::wasender
