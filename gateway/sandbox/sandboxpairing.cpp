#include "gateway/sandbox/sandboxpairing.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {
constexpr quint64 aboutCodes = 0x636f6465;
constexpr Milliseconds passkeyLifetime{300'000};
} // namespace

void SandboxPairing::enter(SandboxSession &session, SandboxState state)
{
    ++session.epoch;
    session.state = state;
    session.updatedAt = m_ground.clock.now();
    session.paired = session.paired || state == SandboxState::connected;
    if (state != SandboxState::needScan)
        session.qr.clear();
    if (state != SandboxState::needPasskey)
        session.passkeyToken.clear();
    m_ground.registry.log(session, u"status_change"_s);
    m_ground.announce(session, {u"session.status"_s, QJsonObject{{u"status"_s, sandboxStateName(state)}}});
}

void SandboxPairing::placeIn(SandboxSession &session, SandboxState state)
{
    ++session.epoch;
    session.state = state;
    session.paired = state == SandboxState::connected;
    m_ground.registry.log(session, u"status_change"_s);
    if (state == SandboxState::needScan) {
        newQr(session);
        renewQrLater(session);
    }
}

QJsonObject SandboxPairing::connect(SandboxSession &session, bool withPasskey)
{
    // Upper case here and nowhere else: so the documentation shows it.
    const QJsonObject busy{{u"status"_s, u"CONNECTED"_s},
                           {u"message"_s, u"Session already initialized or connecting. No QR code needed."_s}};
    if (session.state == SandboxState::connected || session.state == SandboxState::connecting)
        return busy;
    if (session.paired && session.state == SandboxState::disconnected) {
        connectSoon(session);
        return busy;
    }
    if (withPasskey) {
        enter(session, SandboxState::needPasskey);
        return {{u"status"_s, u"NEED_PASSKEY"_s}, {u"passkey"_s, renewPasskey(session)}};
    }
    if (session.state != SandboxState::needScan) {
        enter(session, SandboxState::connecting);
        session.qrCodesMade = 0;
        needScan(session);
    }
    return {{u"status"_s, u"NEED_SCAN"_s}, {u"qrCode"_s, session.qr}};
}

void SandboxPairing::needScan(SandboxSession &session)
{
    enter(session, SandboxState::needScan);
    newQr(session);
    renewQrLater(session);
    if (m_ground.options.autoScanAfter > Milliseconds(0))
        later(session, m_ground.options.autoScanAfter, [this](SandboxSession &still) { scan(still); });
}

void SandboxPairing::newQr(SandboxSession &session)
{
    SandboxChance chance = m_ground.chance(aboutCodes, session, ++m_codesMade);
    ++session.qrCodesMade;
    session.qr = u"2@%1,%2,%3"_s.arg(QString::fromLatin1(chance.bytes(48).toBase64()),
                                     QString::fromLatin1(chance.bytes(32).toBase64()),
                                     QString::fromLatin1(chance.bytes(32).toBase64()));
    m_ground.announce(session, {u"qrcode.updated"_s, QJsonObject{{u"qr"_s, session.qr}}});
}

void SandboxPairing::renewQrLater(const SandboxSession &session)
{
    later(session, m_ground.options.qrLifetime, [this](SandboxSession &still) {
        if (still.qrCodesMade >= m_ground.options.qrCodesMax)
            return enter(still, SandboxState::disconnected);
        newQr(still);
        renewQrLater(still);
    });
}

bool SandboxPairing::scan(SandboxSession &session)
{
    if (session.state != SandboxState::needScan && session.state != SandboxState::needPasskey)
        return false;
    enter(session, SandboxState::connected);
    return true;
}

void SandboxPairing::connectSoon(SandboxSession &session)
{
    enter(session, SandboxState::connecting);
    SandboxChance chance = m_ground.chance(aboutCodes, session, ++m_codesMade);
    later(session, SandboxGround::within(m_ground.options.connectingFor, chance),
          [this](SandboxSession &still) { enter(still, SandboxState::connected); });
}

void SandboxPairing::disconnect(SandboxSession &session)
{
    if (session.state != SandboxState::disconnected)
        enter(session, SandboxState::disconnected);
}

bool SandboxPairing::restart(SandboxSession &session)
{
    if (session.state != SandboxState::connected)
        return false;
    m_ground.registry.log(session, u"session_restarted"_s);
    connectSoon(session);
    return true;
}

void SandboxPairing::logOut(SandboxSession &session)
{
    enter(session, SandboxState::loggedOut);
    session.paired = false;
}

void SandboxPairing::expire(SandboxSession &session)
{
    enter(session, SandboxState::expired);
    session.paired = false;
}

QJsonObject SandboxPairing::renewPasskey(SandboxSession &session)
{
    SandboxChance chance = m_ground.chance(aboutCodes, session, ++m_codesMade);
    session.passkeyToken = "tmp-pk-" + chance.hex(16).toLatin1();
    session.passkeyRequest = u"pk-req-"_s + chance.hex(8);
    session.passkeyStatus = u"pending"_s;
    const Timestamp expires = m_ground.clock.now() + passkeyLifetime;
    const QString token = QString::fromLatin1(session.passkeyToken);
    m_ground.announce(session, {u"passkey.updated"_s, QJsonObject{{u"stage"_s, u"request"_s},
                                                                  {u"requestId"_s, session.passkeyRequest},
                                                                  {u"token"_s, token},
                                                                  {u"expiresAt"_s, toMillis(expires)}}});
    later(session, passkeyLifetime, [this, token](SandboxSession &still) {
        if (QString::fromLatin1(still.passkeyToken) == token)
            passkeyStage(still, u"fallback_qr"_s);
    });
    return {{u"token"_s, token}, {u"expires_at"_s, toRfc3339(expires)}};
}

void SandboxPairing::passkeyStage(SandboxSession &session, const QString &stage)
{
    QJsonObject data{{u"stage"_s, stage}, {u"requestId"_s, session.passkeyRequest}};
    if (stage == u"confirmation"_s) {
        session.passkeyStatus = stage;
        data.insert("code"_L1, m_ground.chance(aboutCodes, session, ++m_codesMade).hex(8).toUpper());
        data.insert("skipHandoffUx"_L1, false);
    }
    m_ground.announce(session, {u"passkey.updated"_s, data});
    if (stage == u"fallback_qr"_s)
        needScan(session);
}

} // namespace gatehouse
