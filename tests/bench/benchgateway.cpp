#include "tests/bench/benchgateway.h"

#include "gateway/clientdesk.h"
#include "gateway/sessiondesk.h"

#include <QtCore/QFile>
#include <QtNetwork/QTcpServer>

namespace gatehouse::test {

using namespace Qt::StringLiterals;

namespace {

// The hooks' address is told to the provider before the gateway opens, so the port is looked for here.
quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost, 0) ? probe.serverPort() : quint16(0);
}

} // namespace

BenchGateway::BenchGateway(const QString &dataDir) : m_hooksPort(freePort())
{
    Settings settings;
    settings.dataDir = dataDir;
    settings.apiPort = 0;
    settings.hooksPort = m_hooksPort;
    settings.publicUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(m_hooksPort));
    settings.demo = true; // a vault in the folder, and a provider that may be reached without TLS
    auto opened = Gateway::open(settings);
    if (!opened)
        qFatal("the engine does not open: %s", qPrintable(opened.failure().detail));
    m_gateway = std::move(*opened);
}

QList<Session> BenchGateway::addSessions(const QString &baseUrl, const QList<Credentials> &tokens,
                                         const PacingOverrides &pacing)
{
    const Client client = take(m_gateway->clients().createClient(u"Bench"_s, Actor::console()));
    QList<Session> sessions;
    for (const Credentials &credentials : tokens) {
        NewSession session;
        session.client = client.id;
        session.name = u"Line %1"_s.arg(sessions.size() + 1);
        session.phone = u"+1202555%1"_s.arg(100 + sessions.size(), 4, 10, QLatin1Char('0'));
        session.baseUrl = baseUrl;
        session.credentials = credentials;
        session.pacing = pacing;
        sessions += take(m_gateway->sessions().add(session, Actor::console()));
    }
    return sessions;
}

QString benchPhone(int number)
{
    return u"+55119%1"_s.arg(60'000'000 + number, 8, 10, QLatin1Char('0'));
}

bool writeAudience(const QString &path, int count)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QByteArray part("phone,name,order\n");
    for (int i = 0; i < count; ++i) {
        part += benchPhone(i).toLatin1() + ",Customer " + QByteArray::number(i) + ',' + QByteArray::number(48'000 + i)
                + '\n';
        if (part.size() > 1 << 20 || i + 1 == count) {
            file.write(part);
            part.clear();
        }
    }
    return true;
}

Draft benchDraft(SessionId session, int number)
{
    Draft draft;
    draft.session = session;
    draft.to = benchPhone(number);
    draft.content.body =
        TextContent{u"Hello customer %1, your order %2 is on its way."_s.arg(number).arg(48'000 + number)};
    return draft;
}

} // namespace gatehouse::test
