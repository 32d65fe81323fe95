#include "gateway/sessions/sessioninput.h"

#include "gateway/phonenumber.h"

#include <QtCore/QUrl>
#include <QtNetwork/QHostAddress>

namespace gatehouse {

namespace {

constexpr qsizetype nameUnitsMax = 200;
constexpr qsizetype urlUnitsMax = 2000;

bool isLocal(const QString &host)
{
    const QHostAddress address(host);
    if (address.isNull())
        return !host.contains(u'.');
    if (address.isLoopback() || address.isLinkLocal() || address.isUniqueLocalUnicast())
        return true;
    // QHostAddress::isPrivateUse() came with Qt 6.6.
    return address.isInSubnet(QHostAddress(QStringLiteral("10.0.0.0")), 8)
           || address.isInSubnet(QHostAddress(QStringLiteral("172.16.0.0")), 12)
           || address.isInSubnet(QHostAddress(QStringLiteral("192.168.0.0")), 16);
}

} // namespace

void checkSessionName(const QString &name, QList<Problem> &problems)
{
    if (name.isEmpty())
        problems.append({QStringLiteral("/name"), QStringLiteral("name_missing"),
                         QStringLiteral("This member must not be empty.")});
    if (name.size() > nameUnitsMax)
        problems.append({QStringLiteral("/name"), QStringLiteral("too_long"),
                         QStringLiteral("This member may have at most %1 characters.").arg(nameUnitsMax)});
}

void checkSessionPhone(const QString &phone, QList<Problem> &problems)
{
    if (!isE164(phone))
        problems.append({QStringLiteral("/phone"), QStringLiteral("phone_invalid"),
                         QStringLiteral("This member must be a phone number in E.164 form, such as +12025550143.")});
}

void checkBaseUrl(const QString &text, QList<Problem> &problems)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool secure = url.scheme() == QLatin1String("https");
    const bool plain = url.scheme() == QLatin1String("http") && isLocal(url.host());
    if (text.size() > urlUnitsMax || !url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()
        || (!secure && !plain))
        problems.append({QStringLiteral("/base_url"), QStringLiteral("url_invalid"),
                         QStringLiteral("This member must be an https URL (http only within a local network).")});
}

Result<void> refusedFor(const QList<Problem> &problems)
{
    if (problems.isEmpty())
        return {};
    return Failure{Fault::validationFailed, problems.first().detail, problems, {}};
}

} // namespace gatehouse
