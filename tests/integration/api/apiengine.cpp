#include "tests/integration/api/apiengine.h"

#include "gateway/providers/wasender/wasenderprovider.h"
#include "gateway/storage/deadletterstore.h"

namespace gatehouse::test {

using namespace Qt::StringLiterals;

struct ApiEngine::Desks
{
    explicit Desks(ApiEngine &engine)
        : acceptance(engine.ground.sessions, engine.m_phones, engine.ground.dir.path())
        , submission(*engine.ground.context, engine.m_dispatch, acceptance)
        , applier(*engine.ground.context, submission, engine.m_optOut, engine.m_phones)
        , clients(*engine.ground.context)
        , messages(*engine.ground.context, engine.m_dispatch, acceptance, submission)
        , inbox(*engine.ground.context, submission, engine.ground.dir.path())
        , campaigns(*engine.ground.context, engine.m_dispatch, messages, engine.m_phones, engine.ground.time,
                    engine.ground.time, engine.ground.dir.filePath(QStringLiteral("campaign-files")))
        , contacts(*engine.ground.context, engine.m_phones)
        , letters(*engine.ground.context, engine.m_dispatch, applier, acceptance)
        , insights(*engine.ground.context)
        , rules(*engine.ground.context, book, {QStringLiteral("wasender")})
        , ledger(*engine.ground.storage, *engine.ground.readers)
    {}
    Acceptance acceptance;
    Submission submission;
    Applier applier;
    ClientDeskImpl clients;
    MessageDeskImpl messages;
    InboxDeskImpl inbox;
    CampaignDeskImpl campaigns;
    ContactDeskImpl contacts;
    DeadLetterDeskImpl letters;
    InsightDeskImpl insights;
    RetryBook book;
    RuleDeskImpl rules;
    StoredLedger ledger;
};

ApiEngine::ApiEngine()
{
    open();
    const auto issued = ground.await(m_desks->clients.issueKey({u"Administrator"_s, KeyScope::admin, {}}, {}));
    root = issued->secret.toStdString();
}

ApiEngine::~ApiEngine()
{
    close();
}

void ApiEngine::open()
{
    m_desks = std::make_unique<Desks>(*this);
    Desks &desks = *m_desks;
    service.reset(new ApiService({desks.clients, sessions, desks.messages, desks.letters, desks.campaigns, desks.inbox,
                                  desks.contacts, desks.insights, desks.rules},
                                 desks.ledger, executor, ground.dir.filePath(u"uploads"_s)));
    service->setReady(true);
    desks.campaigns.begin();
    ground.time.settle();
}

void ApiEngine::close()
{
    m_desks->campaigns.stop();
    ground.time.settle();
    service.reset();
    m_desks.reset();
}

void ApiEngine::restart()
{
    close();
    ground.close();
    ground.open();
    executor.left = -1;
    open();
}

Answered ApiEngine::ask(const Asked &asked)
{
    return askApi(*service, asked, [this] { ground.time.settle(); });
}

Answered ApiEngine::ask(const std::string &method, const std::string &path, const std::string &body)
{
    return ask({method, path, body, root});
}

Belongings ApiEngine::furnish(char digit)
{
    Belongings own;
    own.client = ask("POST", "/v1/clients", R"({"name":"Client"})").id();
    const auto client = *idFromText<ClientId>(QString::fromStdString(own.client));
    const SessionId session = ground.addSession(client);
    ground.sessions.change(session, [](SessionRuntime &runtime) {
        runtime.provider = std::make_shared<WasenderProvider>();
        runtime.access.baseUrl = QUrl(u"http://127.0.0.1:1/api"_s);
    });
    Session shown;
    shown.id = session;
    shown.client = client;
    shown.provider = u"wasender"_s;
    shown.state = SessionState::needsScan;
    sessions.list.prepend(shown);
    own.session = toText(session).toStdString();

    const std::string phone = std::string("+1202555013") + digit;
    const std::string mine = R"("client_id":")" + own.client + R"(",)";
    own.contact = ask("POST", "/v1/contacts", "{" + mine + R"("phone":")" + phone + R"("})").id();
    own.suppression = ask("POST", "/v1/suppressions", "{" + mine + R"("phone":"+1202555014)" + digit + R"("})").id();
    const Answered message = ask("POST", "/v1/messages",
                                 R"({"session_id":")" + own.session + R"(","to":")" + phone + R"(","text":"Hello"})");
    own.message = message.id();
    own.conversation = message.json().value(u"conversation_id").toString().toStdString();
    own.campaign = ask("POST", "/v1/campaigns",
                       R"({"name":"Spring","session_ids":[")" + own.session + R"("],"content":{"text":"Hi {{name}}"}})")
                       .id();
    own.letter = letterOf(own.message);
    const Answered key = ask("POST", "/v1/api-keys", "{" + mine + R"("name":"CRM","scope":"admin"})");
    own.key = key.id();
    own.secret = key.json().value(u"key").toString().toStdString();
    const std::string other =
        ask("POST", "/v1/messages", R"({"session_id":")" + own.session + R"(","to":")" + phone + R"(","text":"Again"})")
            .id();
    const Answered redrive =
        ask({"POST", "/v1/dead-letters/requeue", R"({"ids":[")" + letterOf(other) + R"("]})", own.secret});
    own.redrive = redrive.json().value(u"redrive_id").toString().toStdString();
    return own;
}

std::string ApiEngine::letterOf(const std::string &message)
{
    const auto id = *idFromText<MessageId>(QString::fromStdString(message));
    const auto written = ground.await(ground.storage->write<void>([id](Transaction &tx) -> Result<void> {
        auto head = *MessageStore::head(tx.db(), id);
        MessageStore::move(tx, head, MessageState::dead);
        DeadLetterStore::addMessage(tx, head, u"recipient_not_on_whatsapp"_s, u"422"_s, u"not there"_s, u"wasender"_s);
        return {};
    }));
    Q_ASSERT(written);
    const qint64 letter = ground.integer("SELECT max(id) FROM dead_letters");
    return toText(DeadLetterId{letter}).toStdString();
}

void ApiEngine::setState(const std::string &message, MessageState state)
{
    const auto id = *idFromText<MessageId>(QString::fromStdString(message));
    const auto written = ground.await(ground.storage->write<void>([id, state](Transaction &tx) -> Result<void> {
        auto head = *MessageStore::head(tx.db(), id);
        MessageStore::move(tx, head, state);
        return {};
    }));
    Q_ASSERT(written);
}

} // namespace gatehouse::test
