#include "gateway/text/phonetext.h"

#include <QtCore/QRegularExpression>

namespace gatehouse {

namespace {

// ASCII digits and signs, no invisible characters, one kind of blank.
QString plainSigns(QStringView cell)
{
    QString plain;
    plain.reserve(cell.size());
    for (const QChar c : cell) {
        if (const int digit = c.digitValue(); digit >= 0 && c.category() == QChar::Number_DecimalDigit)
            plain += QChar(u'0' + digit);
        else if (c == QChar(0xff0b) || c == QChar(0xfe62)) // full-width and small plus
            plain += u'+';
        else if (c.isSpace())
            plain += u' ';
        else if (c.category() == QChar::Punctuation_Dash || c == QChar(0x2212)) // all hyphens, and the minus sign
            plain += u'-';
        else if (c.category() != QChar::Other_Format && c.category() != QChar::Other_Control) // bidi marks, BOM, NUL
            plain += c;
    }
    return plain.trimmed();
}

// Excel's ways to keep a number as text: 'x, ="x", "x".
QString unquoted(QString text)
{
    if (text.startsWith(u'='))
        text = text.mid(1).trimmed();
    const auto isQuote = [](QChar c) {
        return c == u'\'' || c == u'"' || c == u'`' || c == QChar(0x2018) || c == QChar(0x2019) || c == QChar(0x201c)
               || c == QChar(0x201d);
    };
    while (!text.isEmpty() && isQuote(text.front()))
        text.remove(0, 1);
    while (!text.isEmpty() && isQuote(text.back()))
        text.chop(1);
    return text.trimmed();
}

// "5.52199123456E+12": a number only when the mantissa holds every digit. Six of them, as spreadsheets show, do not.
std::optional<PhoneText> fromScientific(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\+?(\\d)(?:[.,](\\d+))?[eE]\\+?(\\d{1,2})$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString fraction = match.captured(2);
    const int exponent = match.captured(3).toInt();
    if (fraction.size() != exponent)
        return PhoneText{PhoneText::Kind::hopeless, {}};
    return PhoneText{PhoneText::Kind::national, match.captured(1) + fraction};
}

// "491711234567.0" and "491711234567,00": a number that went through a floating point column.
QString withoutZeroFraction(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\+?\\d{7,})[.,]0{1,2}$"));
    const auto match = form.match(text);
    return match.hasMatch() ? match.captured(1) : text;
}

PhoneText international(QStringView digits)
{
    QString text(u'+');
    for (const QChar c : digits) {
        if (c >= u'0' && c <= u'9')
            text += c;
    }
    return {PhoneText::Kind::international, text};
}

// "491711234567:12@s.whatsapp.net": device and agent go; a hidden id, a group or a channel is no phone number.
PhoneText fromProviderId(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{6,20})(?:[._]\\d+)?(?::\\d+)?@(?:s\\.whatsapp\\.net|c\\.us|hosted)$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    return match.hasMatch() ? international(match.captured(1)) : PhoneText{PhoneText::Kind::hopeless, {}};
}

// wa.me/…, api.whatsapp.com/send?phone=…, whatsapp://send?phone=…
std::optional<PhoneText> fromLink(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:https?://)?(?:www\\.)?(?:wa\\.me/|(?:api|web)\\.whatsapp\\.com/send/?\\?(?:[^#]*&)?phone=|"
                       "whatsapp://send/?\\?(?:[^#]*&)?phone=)(?:\\+|%2B)?([\\d %()-]+)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QString number = match.captured(1);
    number.replace(QLatin1String("%20"), QLatin1String(" "));
    return international(number);
}

QString withoutScheme(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(?:tel|whatsapp|sms|smsto|callto):(?://)?"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return text;
    // What follows the number: ";ext=5" is read by the library, "?body=…" is not about the number.
    return text.mid(match.capturedLength()).section(u'?', 0, 0);
}

} // namespace

PhoneText cleanPhoneText(QStringView cell)
{
    QString text = unquoted(plainSigns(cell));
    if (text.isEmpty())
        return {};
    if (std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetterOrNumber(); }))
        return {}; // "-", "--", "?": people's ways to write nothing
    if (const auto link = fromLink(text))
        return *link;
    text = withoutScheme(text);
    if (text.contains(u'@'))
        return fromProviderId(text);
    if (const auto number = fromScientific(text))
        return *number;
    text = withoutZeroFraction(text);
    return {text.startsWith(u'+') ? PhoneText::Kind::international : PhoneText::Kind::national, text};
}

} // namespace gatehouse
