#include "gateway/providers/wasender/jid.h"

#include <algorithm>

namespace gatehouse::wasender {

namespace {

constexpr auto userDomain = "s.whatsapp.net";
constexpr int phoneDigitsMin = 7;
constexpr int phoneDigitsMax = 15;

bool allDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

struct Parts
{
    QString user;
    QString domain; ///< empty for bare digits
};

Parts split(QStringView raw)
{
    const QStringView text = raw.trimmed();
    const qsizetype at = text.lastIndexOf(u'@');
    Parts parts{text.left(at < 0 ? text.size() : at).toString(),
                at < 0 ? QString() : text.sliced(at + 1).toString().toLower()};
    if (parts.domain == QLatin1String("c.us"))
        parts.domain = QLatin1String(userDomain);
    // A linked device's number is of no consequence: all devices are one person.
    if (const qsizetype device = parts.user.indexOf(u':'); device >= 0)
        parts.user.truncate(device);
    if (parts.domain.isEmpty() || parts.domain == QLatin1String(userDomain)) {
        if (parts.user.startsWith(u'+'))
            parts.user.remove(0, 1);
    }
    return parts;
}

} // namespace

QString normalJid(QStringView raw)
{
    const Parts parts = split(raw);
    if (parts.user.isEmpty())
        return {};
    if (!parts.domain.isEmpty())
        return parts.user + u'@' + parts.domain;
    const QString phone = e164(parts.user);
    return phone.isEmpty() ? parts.user : userJid(phone);
}

ChatKind chatKindOf(QStringView normalJid)
{
    const QString domain = split(normalJid).domain;
    if (domain == QLatin1String(userDomain) || domain == QLatin1String("lid"))
        return ChatKind::person;
    if (domain == QLatin1String("g.us"))
        return ChatKind::group;
    if (domain == QLatin1String("newsletter"))
        return ChatKind::channel;
    return ChatKind::ignored;
}

QString phoneOf(QStringView raw)
{
    const Parts parts = split(raw);
    return parts.domain.isEmpty() || parts.domain == QLatin1String(userDomain) ? e164(parts.user) : QString();
}

QString lidOf(QStringView raw)
{
    const Parts parts = split(raw);
    return parts.domain == QLatin1String("lid") && !parts.user.isEmpty() ? parts.user + QStringLiteral("@lid")
                                                                         : QString();
}

QString userJid(QStringView phone)
{
    const QStringView digits = phone.startsWith(u'+') ? phone.sliced(1) : phone;
    return digits.toString() + u'@' + QLatin1String(userDomain);
}

QString e164(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits += c;
        else if (c.isLetter() || c == u'@')
            return {};
    }
    const bool fits = digits.size() >= phoneDigitsMin && digits.size() <= phoneDigitsMax && digits.front() != u'0';
    return fits ? u'+' + digits : QString();
}

std::optional<QString> recipientOf(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.startsWith(u'@') && trimmed.size() > 1 && !trimmed.contains(u' '))
        return trimmed.toString(); // a username, accepted since 2026
    const Parts parts = split(trimmed);
    if (parts.domain.isEmpty() || parts.domain == QLatin1String(userDomain)) {
        const QString phone = e164(parts.user);
        return phone.isEmpty() ? std::nullopt : std::optional(phone);
    }
    const bool known = parts.domain == QLatin1String("g.us") || parts.domain == QLatin1String("newsletter")
                       || parts.domain == QLatin1String("lid");
    // Old groups are "phone-creation@g.us".
    const QString digits = QString(parts.user).remove(u'-');
    return known && allDigits(digits) ? std::optional(parts.user + u'@' + parts.domain) : std::nullopt;
}

ProviderIdentity identityOf(std::initializer_list<QString> addresses)
{
    ProviderIdentity identity;
    for (const QString &address : addresses) {
        if (identity.phone.isEmpty())
            identity.phone = phoneOf(address);
        if (identity.lid.isEmpty())
            identity.lid = lidOf(address);
    }
    if (!identity.phone.isEmpty())
        identity.jid = userJid(identity.phone);
    return identity;
}

} // namespace gatehouse::wasender
