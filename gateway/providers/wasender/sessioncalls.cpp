#include "gateway/providers/wasender/sessioncalls.h"

#include "gateway/providers/wasender/envelope.h"
#include "gateway/providers/wasender/jid.h"
#include "gateway/providers/wasender/json.h"
#include "gateway/providers/wasender/request.h"

namespace gatehouse::wasender {

namespace {

QByteArray pathOf(const ProviderAccess &access, const char *what)
{
    return "/whatsapp-sessions/" + segment(access.credentials.accountSessionId) + what;
}

QString codeOf(const QJsonObject &data)
{
    const QString code = firstText(data, {"qrCode", "qr", "qrcode"});
    // One SDK's comment promises a picture here. The documentation and the vendor's own code say the raw payload, and
    // only that can be drawn.
    return code.startsWith(QLatin1String("data:")) ? QString() : code;
}

Result<bool> readDone(const HttpOutcome &outcome)
{
    const auto body = successBody(outcome);
    return body ? Result<bool>(true) : Result<bool>(body.failure());
}

Result<ConnectAnswer> readConnect(const HttpOutcome &outcome)
{
    const auto body = successBody(outcome);
    if (!body)
        return body.failure();
    const QJsonObject data = member(*body, "data").toObject();
    ConnectAnswer answer{sessionStateOf(firstText(data, {"status"})), codeOf(data)};
    if (answer.state == SessionState::unknown && !answer.pairingCode.isEmpty())
        answer.state = SessionState::needsScan;
    return answer;
}

Result<QString> readPairingCode(const HttpOutcome &outcome)
{
    const auto body = successBody(outcome);
    if (!body)
        return body.failure();
    const QString code = codeOf(member(*body, "data").toObject());
    if (code.isEmpty())
        return Failure{Fault::providerUnknown, QStringLiteral("answer without a pairing code"), {}, {}};
    return code;
}

Result<SessionState> readState(const HttpOutcome &outcome)
{
    const auto body = successBody(outcome);
    if (!body)
        return body.failure();
    // {"status":"connected"}: the one answer without "success" and "data".
    QString word = firstText(*body, {"status"});
    if (word.isEmpty())
        word = firstText(member(*body, "data").toObject(), {"status"});
    return sessionStateOf(word);
}

Result<QString> readOwnNumber(const HttpOutcome &outcome)
{
    const auto body = successBody(outcome);
    if (!body)
        return body.failure();
    const QString phone = phoneOf(firstText(member(*body, "data").toObject(), {"id", "jid"}));
    if (phone.isEmpty())
        return Failure{Fault::providerUnknown, QStringLiteral("answer without a number"), {}, {}};
    return phone;
}

} // namespace

SessionState sessionStateOf(const QString &word)
{
    static const std::initializer_list<std::pair<const char *, SessionState>> words{
        {"disconnected", SessionState::disconnected}, {"connecting", SessionState::connecting},
        {"need_scan", SessionState::needsScan},       {"need_passkey", SessionState::needsCode},
        {"connected", SessionState::connected},       {"logged_out", SessionState::loggedOut},
        {"expired", SessionState::expired},           {"error", SessionState::disconnected},
    };
    QString plain = word.trimmed().toLower();
    plain.replace(u'-', u'_').replace(u' ', u'_');
    for (const auto &[name, state] : words) {
        if (plain == QLatin1String(name))
            return state;
    }
    return SessionState::unknown;
}

ProviderCall<ConnectAnswer> connectSession(const ProviderAccess &access)
{
    return {accountRequest(access, "POST", pathOf(access, "/connect")), readConnect};
}

ProviderCall<QString> pairingCode(const ProviderAccess &access)
{
    return {accountRequest(access, "GET", pathOf(access, "/qrcode")), readPairingCode};
}

ProviderCall<SessionState> sessionState(const ProviderAccess &access)
{
    return {sessionRequest(access, "GET", "/status"), readState};
}

ProviderCall<bool> disconnectSession(const ProviderAccess &access)
{
    return {accountRequest(access, "POST", pathOf(access, "/disconnect")), readDone};
}

ProviderCall<bool> restartSession(const ProviderAccess &access)
{
    return {accountRequest(access, "POST", pathOf(access, "/restart")), readDone};
}

ProviderCall<QString> ownNumber(const ProviderAccess &access)
{
    return {sessionRequest(access, "GET", "/user"), readOwnNumber};
}

} // namespace gatehouse::wasender
