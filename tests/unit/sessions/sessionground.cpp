#include "tests/unit/sessions/sessionground.h"

namespace gatehouse::test {

using namespace std::chrono_literals;

HttpOutcome AccountServer::answer(const HttpRequest &request)
{
    const QString path = request.url.path().mid(4);
    asked += QString::fromLatin1(request.method) + u' ' + path;
    if (silent)
        return {HttpOutcome::Kind::notSent, {}, QStringLiteral("connection refused")};
    if (path == QLatin1String("/status"))
        return keyRefused ? ScriptedTransport::json(401, R"({"success":false,"message":"Invalid API key"})")
                          : ScriptedTransport::json(200, R"({"status":")" + status + R"("})");
    if (path == QLatin1String("/user"))
        return ScriptedTransport::json(200, R"({"success":true,"data":{"id":")" + number + R"(:7@s.whatsapp.net"}})");
    if (path.endsWith(QLatin1String("/connect")))
        return ScriptedTransport::json(200, R"({"success":true,"data":)" + connectAnswer + "}");
    if (path.endsWith(QLatin1String("/qrcode")))
        return ScriptedTransport::json(200, R"({"success":true,"data":{"qrCode":"2@code)" + QByteArray::number(++codes)
                                                + R"("}})");
    if (path.endsWith(QLatin1String("/disconnect")) || path.endsWith(QLatin1String("/restart")))
        return ScriptedTransport::json(200, R"({"success":true,"message":"fine"})");
    if (path == QLatin1String("/whatsapp-sessions") && request.method == "GET")
        return ScriptedTransport::json(200, R"({"success":true,"data":[)" + session(41) + "," + session(42) + "]}");
    if (path == QLatin1String("/whatsapp-sessions"))
        return ScriptedTransport::json(200, R"({"success":true,"data":)" + session(77) + "}");
    if (path == QLatin1String("/whatsapp-sessions/99"))
        return ScriptedTransport::json(404, R"({"success":false,"message":"Not found"})");
    return ScriptedTransport::json(200, R"({"success":true,"data":)" + session(path.section(u'/', 2, 2).toInt()) + "}");
}

QByteArray AccountServer::session(int id) const
{
    return R"({"id":)" + QByteArray::number(id) + R"(,"name":"Desk )" + QByteArray::number(id)
           + R"(","phone_number":"+34600000100","status":"connected","account_protection":true,"api_key":"key-)"
           + QByteArray::number(id) + R"(","webhook_secret":"new-secret","webhook_url":")" + webhookUrl + R"("})";
}

SessionGround::~SessionGround() = default;

void SessionGround::setUp()
{
    m_server = {};
    m_publicUrl = QUrl(QStringLiteral("https://gw.example.net/"));
    m_dir = std::make_unique<QTemporaryDir>();
    m_vault = std::make_unique<MemoryVault>(m_time);
    restart();
    m_client = m_engine->ids.make<ClientId>();
    const auto made = m_engine->storage.write<void>([this](Transaction &tx) -> Result<void> {
        tx.run("INSERT INTO clients (id, name, created_at, created_by) VALUES (?, 'Agency', 0, 'test')", m_client);
        return {};
    });
    QVERIFY(bool(settled(made)));
}

void SessionGround::tearDown()
{
    m_time.settle();
    m_engine.reset();
    m_time.settle();
}

void SessionGround::restart()
{
    m_engine.reset();
    m_time.settle();
    m_engine = std::make_unique<Engine>(m_time, *m_vault, m_server, m_dir->path(), m_publicUrl);
    m_engine->desk.load([](const Result<void> &) {});
    m_time.settle();
    m_engine->desk.start();
    m_time.settle();
}

SessionDesk &SessionGround::desk()
{
    return m_engine->desk;
}

SessionDeskImpl &SessionGround::hears()
{
    return m_engine->desk;
}

NewSession SessionGround::newSession() const
{
    NewSession session;
    session.client = m_client;
    session.name = QStringLiteral("Front desk");
    session.phone = QStringLiteral("+34600000100");
    session.baseUrl = QStringLiteral("http://127.0.0.1:9000/api/");
    session.credentials = {"key-41", "secret-41", "pat-1", QStringLiteral("41")};
    return session;
}

Session SessionGround::added(bool managed)
{
    NewSession session = newSession();
    if (!managed)
        session.credentials = {"key-41", "secret-41", {}, {}};
    const auto result = settled(desk().add(session, Actor::console(QStringLiteral("Ana"))));
    if (!result)
        qFatal("not added: %s", qPrintable(result.failure().detail));
    m_time.advance(3s); // the first look at its state
    m_server.asked.clear();
    return *result;
}

QStringList SessionGround::logWords(SessionId id)
{
    const auto entries = settled(desk().log(id));
    QStringList words;
    for (const SessionLogEntry &entry : *entries)
        words += entry.detail.isEmpty() ? entry.what : entry.what + u' ' + entry.detail;
    return words;
}

} // namespace gatehouse::test
