#include "tests/support/practiceengine.h"

#include "gateway/intake/hooksservice.h"
#include "gateway/providers/wasender/wasenderprovider.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/storage/storagequeue.h"

#include <QtCore/QJsonDocument>

namespace gatehouse::test {

using namespace Qt::StringLiterals;

SandboxOptions PracticeEngine::quiet()
{
    SandboxOptions options;
    options.habits.answerShare = 0;
    options.habits.stopShare = 0;
    options.habits.replyShare = 0;
    options.habits.reactShare = 0;
    options.habits.voteShare = 0;
    options.life.readShare = 1;
    return options;
}

PracticeEngine::PracticeEngine(int sessionCount, quint64 seed, SandboxOptions options,
                               std::shared_ptr<const Provider> provider)
    : random(seed)
    , sandboxRandom(seed + 1)
    , sandbox(std::make_unique<SandboxProvider>(time, sandboxRandom, time, toHooks, std::move(options)))
    , m_provider(provider ? std::move(provider) : std::make_shared<WasenderProvider>(true))
{
    sandbox->setBaseUrl(u"http://127.0.0.1:1"_s);
    account.name = u"Practice"_s;
    for (int i = 0; i < sessionCount; ++i) {
        SandboxSessionSpec session;
        session.name = u"Desk %1"_s.arg(i + 1);
        session.phone = u"+1202555%1"_s.arg(100 + i, 4, 10, QLatin1Char('0'));
        account.sessions += session;
    }
    account = sandbox->addAccount(account);
    toProvider.serve = [this](HttpServerRequest request, UniqueFunction<void(HttpServerResponse)> done) {
        sandbox->handle(std::move(request), std::move(done));
    };
    toHooks.serve = [this](HttpServerRequest request, UniqueFunction<void(HttpServerResponse)> done) {
        if (!engine)
            return done({0, {}, {}}); // nobody listens
        const HttpRouting routing = engine->hooks().route(request.head);
        if (routing.refused)
            return done(routing.refusal);
        engine->hooks().handle(std::move(request), std::move(done));
    };
    if (!start())
        qFatal("no database: %s", qPrintable(refusal));
}

PracticeEngine::~PracticeEngine()
{
    if (engine)
        stop();
    sandbox.reset();
}

bool PracticeEngine::start()
{
    auto database = Database::open(dir.path());
    if (!database) {
        refusal = database.failure().detail;
        return false;
    }
    Engine::Edges edges{
        clock == nullptr ? time : *clock, random, toProvider, vault, time, time, time, time, {&time}, nullptr};
    Engine::Options options;
    options.dataDir = dir.path();
    options.publicUrl = QUrl(u"http://127.0.0.1:2"_s);
    options.providers.push_back(m_provider);
    auto made = Engine::make(edges, std::move(*database), options);
    if (!made) {
        refusal = made.failure().detail;
        return false;
    }
    engine = std::move(*made);
    engine->start();
    time.settle();
    return true;
}

void PracticeEngine::die()
{
    // Work that was posted is dropped with the engine: every part's tasks look whether their owner still lives.
    engine.reset();
}

void PracticeEngine::stop()
{
    bool over = false;
    engine->stop([&over] { over = true; });
    time.runUntil([&over] { return over; }, Milliseconds(60'000));
    time.settle();
    engine.reset();
}

void PracticeEngine::importSessions()
{
    client = result(engine->clients().createClient(u"Loja Azul"_s, Actor::console()))->id;
    QStringList ids;
    for (const SandboxSessionSpec &session : account.sessions)
        ids += QString::number(session.id);
    const auto imported = result(
        engine->sessions().importSessions(client, u"http://127.0.0.1:1/api"_s, account.token, ids, Actor::console()));
    Q_ASSERT(imported);
    for (const auto &session : *imported) {
        Q_ASSERT(session);
        sessions += session->id;
        const auto registered = result(engine->sessions().registerWebhook(session->id, Actor::console()));
        Q_ASSERT(registered);
    }
    time.advance(Milliseconds(5'000));
}

Result<Message> PracticeEngine::text(SessionId session, const QString &to, const QString &text, Lane lane)
{
    Draft draft;
    draft.session = session;
    draft.to = to;
    draft.content.body = TextContent{text};
    draft.lane = lane;
    return result(engine->messages().send(draft, Actor::console()));
}

Message PracticeEngine::message(MessageId id)
{
    return result(engine->messages().message(id))->message;
}

QJsonObject PracticeEngine::control(const char *method, const QString &path, const QJsonObject &body)
{
    HttpRequest request;
    request.method = method;
    request.url = QUrl(u"http://127.0.0.1:1/_sandbox/"_s + path);
    request.headers.append(std::pair<QByteArray, QByteArray>("Content-Type", "application/json"));
    if (!body.isEmpty())
        request.body = QJsonDocument(body).toJson();
    QJsonObject answer;
    sandbox->handle(PracticeLink::toServer(request), [&answer](HttpServerResponse response) {
        answer = QJsonDocument::fromJson(QByteArray::fromStdString(response.body)).object();
    });
    time.settle();
    return answer;
}

void PracticeEngine::incoming(int session, const QString &from, const QString &text)
{
    control("POST", u"incoming"_s,
            {{u"session"_s, account.sessions.at(session).id}, {u"from"_s, from}, {u"text"_s, text}});
    time.advance(Milliseconds(1'000));
}

qint64 PracticeEngine::integer(std::string_view sql)
{
    return *result(engine->context().readers.read<qint64>(
        [sql = std::string(sql)](Connection &db) -> Result<qint64> { return db.integer(sql); }));
}

void PracticeEngine::run(const std::string &sql)
{
    const auto done = result(engine->context().storage.write<void>([sql](Transaction &tx) -> Result<void> {
        tx.run(sql);
        return {};
    }));
    Q_ASSERT(done);
}

int PracticeEngine::webhook(SessionId session, const QJsonObject &body)
{
    const auto status = webhookArrives(session, body);
    time.settle();
    return *status;
}

std::shared_ptr<int> PracticeEngine::webhookArrives(SessionId session, const QJsonObject &body)
{
    HttpRequest request;
    request.method = "POST";
    request.url = QUrl(u"http://127.0.0.1:2/hooks/wasender/"_s + toText(session));
    request.headers.append(std::pair<QByteArray, QByteArray>("Content-Type", "application/json"));
    if (const auto known = engine ? engine->context().sessions.find(session) : nullptr) {
        m_secrets.insert(session, known->access.credentials.webhookSecret.isEmpty()
                                      ? m_secrets.value(session)
                                      : known->access.credentials.webhookSecret);
    }
    request.headers.append(std::pair<QByteArray, QByteArray>("X-Webhook-Signature", m_secrets.value(session)));
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    auto status = std::make_shared<int>(0);
    toHooks.serve(PracticeLink::toServer(request),
                  [status](const HttpServerResponse &response) { *status = response.status; });
    return status;
}

QJsonObject PracticeEngine::textBody(const QString &id, const QString &from, const QString &text, qint64 second)
{
    QJsonObject key{{u"id"_s, id}, {u"fromMe"_s, false}};
    if (from.endsWith(u"@lid"_s)) {
        key.insert(u"remoteJid"_s, from);
        key.insert(u"addressingMode"_s, u"lid"_s);
    } else {
        key.insert(u"remoteJid"_s, from.mid(1) + u"@s.whatsapp.net"_s);
        key.insert(u"cleanedSenderPn"_s, from.mid(1));
    }
    const QJsonObject message{
        {u"key"_s, key}, {u"messageTimestamp"_s, second}, {u"message"_s, QJsonObject{{u"conversation"_s, text}}}};
    return {{u"event"_s, u"messages.received"_s},
            {u"timestamp"_s, second * 1000},
            {u"data"_s, QJsonObject{{u"messages"_s, message}}}};
}

QJsonArray PracticeEngine::sends()
{
    return control("GET", u"sends?limit=100000"_s).value(u"items"_s).toArray();
}

} // namespace gatehouse::test
