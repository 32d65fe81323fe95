#include "gateway/clock.h"
#include "gateway/http/networktransport.h"
#include "gateway/random.h"
#include "gateway/runtime/threadexecutor.h"
#include "gateway/sandbox/sandboxdemo.h"
#include "gateway/sandbox/sandboxserver.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <cstdio>
#include <future>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace {

constexpr int usageError = 2;
constexpr int addressError = 4;

int refuse(const QString &line, int code)
{
    std::fprintf(stderr, "gatehouse-sandbox: %s\n", line.toUtf8().constData());
    return code;
}

/// What the command line asks for.
struct Wish
{
    QString host;
    quint16 port = 0;
    quint64 seed = 1;
    int sessions = 2;
    bool demo = false;
    SandboxOptions options;
};

Result<Wish> wishFrom(const QCommandLineParser &line)
{
    Wish wish;
    wish.demo = line.isSet(u"demo"_s);
    if (wish.demo)
        wish.options = SandboxDemo::options();
    const QString listen = line.value(u"listen"_s);
    const qsizetype colon = listen.lastIndexOf(u':');
    bool ok = colon > 0;
    wish.host = listen.left(std::max<qsizetype>(colon, 0)).remove(u'[').remove(u']');
    wish.port = ok ? listen.sliced(colon + 1).toUShort(&ok) : quint16(0);
    if (!ok)
        return Failure::invalid({}, u"listen"_s, u"--listen takes HOST:PORT, such as 127.0.0.1:0"_s);
    wish.options.hooks.acknowledgedKept = 50'000;
    wish.seed = line.value(u"seed"_s).toULongLong(&ok);
    if (!ok)
        return Failure::invalid({}, u"seed"_s, u"--seed takes a whole number"_s);
    wish.sessions = line.value(u"sessions"_s).toInt(&ok);
    if (!ok || wish.sessions < 0 || wish.sessions > 1'000)
        return Failure::invalid({}, u"sessions"_s, u"--sessions takes a number from 0 to 1000"_s);
    wish.options.firstMsgId = line.value(u"msg-id"_s).toLongLong(&ok);
    if (!ok || wish.options.firstMsgId < 1)
        return Failure::invalid({}, u"msg-id"_s, u"--msg-id takes a whole number"_s);
    const QStringList faults = line.values(u"fault"_s);
    for (const QString &fault : faults) {
        const double value = fault.section(u'=', 1).toDouble(&ok);
        if (!ok)
            return Failure::invalid({}, u"fault"_s, u"--fault takes NAME=NUMBER"_s);
        if (const auto set = wish.options.faults.set(fault.section(u'=', 0, 0), value); !set)
            return set.failure();
    }
    return wish;
}

SandboxAccountSpec practiceAccount(int sessions)
{
    SandboxAccountSpec account;
    account.name = u"Practice"_s;
    for (int i = 0; i < sessions; ++i) {
        SandboxSessionSpec session;
        session.name = u"Practice %1"_s.arg(i + 1);
        session.phone = u"+1202555%1"_s.arg(100 + i, 4, 10, QChar(u'0'));
        account.sessions += session;
    }
    return account;
}

QByteArray readyLine(const Wish &wish, quint16 port, const SandboxAccountSpec &account)
{
    QJsonArray sessions;
    for (const SandboxSessionSpec &session : account.sessions) {
        sessions += QJsonObject{{u"id"_s, session.id},
                                {u"name"_s, session.name},
                                {u"phone_number"_s, session.phone},
                                {u"api_key"_s, QString::fromLatin1(session.apiKey)},
                                {u"webhook_secret"_s, QString::fromLatin1(session.webhookSecret)}};
    }
    const QString host = wish.host.contains(u':') ? u'[' + wish.host + u']' : wish.host;
    const QString base = u"http://%1:%2"_s.arg(host).arg(port);
    return QJsonDocument(QJsonObject{{u"url"_s, base + u"/api"_s},
                                     {u"control"_s, base + u"/_sandbox"_s},
                                     {u"token"_s, QString::fromLatin1(account.token)},
                                     {u"sessions"_s, sessions}})
        .toJson(QJsonDocument::Compact);
}

int serve(const Wish &wish)
{
    const SystemClock clock;
    SeededRandom random(wish.seed);
    ThreadExecutor executor(u"sandbox"_s);
    NetworkTransport transport(executor);
    SandboxServer server(clock, random, executor, transport, wish.options);
    const auto port = server.start(wish.host, wish.port);
    if (!port)
        return refuse(port.failure().detail, addressError);
    std::promise<SandboxAccountSpec> made;
    std::future<SandboxAccountSpec> account = made.get_future();
    server.post([&wish, made = std::move(made)](SandboxProvider &provider) mutable {
        const SandboxDemo demo = SandboxDemo::make();
        provider.addCustomers(demo.customers);
        made.set_value(provider.addAccount(wish.demo ? demo.account : practiceAccount(wish.sessions)));
    });
    std::printf("%s\n", readyLine(wish, *port, account.get()).constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"gatehouse-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(GATEHOUSE_VERSION));
    QCommandLineParser line;
    line.setApplicationDescription(u"WasenderAPI to practise and test against. Nothing leaves this machine."_s);
    line.addHelpOption();
    line.addVersionOption();
    line.addOptions(
        {{u"listen"_s, u"Address to listen on; port 0 takes a free one."_s, u"HOST:PORT"_s, u"127.0.0.1:0"_s},
         {u"seed"_s, u"The same seed and the same calls give the same answers."_s, u"N"_s, u"1"_s},
         {u"sessions"_s, u"Connected sessions of the practice account."_s, u"N"_s, u"2"_s},
         {u"msg-id"_s, u"Number of the first message."_s, u"N"_s, u"70000000"_s},
         {u"demo"_s, u"The practice set-up: eight sessions, customers who answer, some trouble."_s},
         {u"fault"_s, u"Something that goes wrong, such as drop_webhook=0.1; may be repeated."_s, u"NAME=VALUE"_s}});
    line.process(application);
    const auto wish = wishFrom(line);
    if (!wish)
        return refuse(wish.failure().detail, usageError);
    return serve(*wish);
}
