#include "gateway/runtime/engine.h"

#include "gateway/api/apiservice.h"
#include "gateway/api/storedledger.h"
#include "gateway/campaigns/campaigndeskimpl.h"
#include "gateway/deadletters/deadletterdeskimpl.h"
#include "gateway/directory/clientdeskimpl.h"
#include "gateway/directory/contactdeskimpl.h"
#include "gateway/inbox/inboxdeskimpl.h"
#include "gateway/insights/insightdeskimpl.h"
#include "gateway/insights/recorder.h"
#include "gateway/insights/sampler.h"
#include "gateway/intake/hooksservice.h"
#include "gateway/intake/intake.h"
#include "gateway/outbox/acceptance.h"
#include "gateway/outbox/dispatcher.h"
#include "gateway/outbox/messagedeskimpl.h"
#include "gateway/outbox/ruledeskimpl.h"
#include "gateway/outbox/submission.h"
#include "gateway/runtime/sweeper.h"
#include "gateway/sessions/sessiondeskimpl.h"
#include "gateway/storage/attemptages.h"
#include "gateway/storage/outboxstore.h"
#include "gateway/storage/storagequeue.h"
#include "gateway/text/optoutwords.h"
#include "gateway/text/phonenumbers.h"

#include <QtCore/QFile>

namespace gatehouse {

namespace {

// The built-in lists, unless the data folder has its own.
Result<OptOutWords> optOutWords(const QString &dataDir)
{
    QFile own(dataDir + QStringLiteral("/optout.json"));
    if (own.open(QIODevice::ReadOnly))
        return OptOutWords::fromJson(own.readAll());
    return OptOutWords();
}

QStringList providerNames(const Engine::Options &options)
{
    QStringList names;
    for (const auto &provider : options.providers)
        names += provider->name();
    return names;
}

} // namespace

// In the order of building: each needs only those above it.
class Engine::Parts
{
public:
    Parts(const Edges &edges, std::unique_ptr<Database> data, std::unique_ptr<Connection> writer,
          std::vector<Readers::Reader> readerConnections, OptOutWords words, const Options &options)
        : database(std::move(data))
        , ids(edges.clock, 0, database->lastId())
        , changes(edges.feed)
        , storage(std::move(writer), edges.clock, ids, edges.storage, edges.replies, changes, options.commitLinger)
        , readers(std::move(readerConnections))
        , context{edges.clock, edges.random, edges.dispatch, edges.replies, edges.transport, edges.vault, storage,
                  readers,     ids,          changes,        registry,      recorder}
        , optOut(std::move(words))
        , dispatcher(context, retryBook, phoneZones, edges.work, options.dataDir)
        , acceptance(registry, phones, options.dataDir)
        , submission(context, dispatcher, acceptance)
        , applier(context, submission, optOut, phones)
        , intake(context, applier)
        , hooks(context, intake)
        , sampler(context)
        , sweeper(context, edges.work, options.dataDir)
        , clients(context)
        , sessions(context, dispatcher, options.providers, options.publicUrl)
        , messages(context, dispatcher, acceptance, submission)
        , inbox(context, submission, options.dataDir)
        , campaigns(context, dispatcher, messages, phones, edges.work, *edges.readers.back(),
                    options.dataDir + QStringLiteral("/campaign-files"))
        , contacts(context, phones)
        , deadLetters(context, dispatcher, applier, acceptance)
        , insights(context)
        , rules(context, retryBook, providerNames(options))
        , ledger(storage, readers)
        , api({clients, sessions, messages, deadLetters, campaigns, inbox, contacts, insights, rules}, ledger,
              edges.replies, options.dataDir + QStringLiteral("/uploads"))
    {
        applier.setSessionEvents(&sessions);
    }

    // What people set is known; the sessions come, then what they carry.
    void begin(Task ready)
    {
        sessions.load([this, ready = std::move(ready)](Result<void>) mutable {
            intake.resume([this] { dispatcher.start(sessions); });
            sessions.start();
            campaigns.begin();
            deadLetters.begin();
            sampler.start();
            sweeper.start();
            hooks.setReady(true);
            api.setReady(true);
            if (ready)
                ready();
        });
    }

    std::unique_ptr<Database> database;
    IdMaker ids;
    ChangeHub changes;
    StorageQueue storage;
    Readers readers;
    SessionRegistry registry;
    Recorder recorder;
    EngineContext context;
    PhoneNumbers phones;
    PhoneZones phoneZones{phones};
    OptOutWords optOut;
    RetryBook retryBook;
    Dispatcher dispatcher;
    Acceptance acceptance;
    Submission submission;
    Applier applier;
    Intake intake;
    HooksService hooks;
    Sampler sampler;
    Sweeper sweeper;
    ClientDeskImpl clients;
    SessionDeskImpl sessions;
    MessageDeskImpl messages;
    InboxDeskImpl inbox;
    CampaignDeskImpl campaigns;
    ContactDeskImpl contacts;
    DeadLetterDeskImpl deadLetters;
    InsightDeskImpl insights;
    RuleDeskImpl rules;
    StoredLedger ledger;
    ApiService api;
    std::unique_ptr<Timer> startAgain;
};

Result<std::unique_ptr<Engine>> Engine::make(const Edges &edges, std::unique_ptr<Database> database, Options options)
{
    auto words = optOutWords(options.dataDir);
    if (!words)
        return words.failure();
    std::unique_ptr<Connection> writer = database->takeWriter();
    std::vector<Readers::Reader> readers;
    for (Executor *executor : edges.readers) {
        auto reader = database->openReader();
        if (!reader)
            return reader.failure();
        readers.push_back({executor, std::move(*reader)});
    }
    return std::unique_ptr<Engine>(new Engine(std::make_unique<Parts>(edges, std::move(database), std::move(writer),
                                                                      std::move(readers), *std::move(words), options)));
}

Engine::Engine(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Engine::~Engine() = default;

void Engine::start(Task ready)
{
    Parts &parts = *m_parts;
    // Attempts without an end are doubts before anything else happens; then what Parts::begin lets go.
    parts.storage.write(
        [boot = parts.context.clock.boot()](Transaction &tx) -> Result<void> {
            AttemptAges::noteBoot(tx, boot);
            OutboxStore::recover(tx);
            return {};
        },
        parts.context.dispatch,
        [this, &parts, ready = std::move(ready)](Result<void> recovered) mutable {
            // Without the doubts written down nothing may go out: a full disk is waited for.
            if (!recovered) {
                if (recovered.failure().fault != Fault::unavailable)
                    parts.startAgain = parts.context.dispatch.after(
                        Milliseconds(1000), [this, ready = std::move(ready)]() mutable { start(std::move(ready)); });
                return;
            }
            parts.rules.load([&parts, ready = std::move(ready)]() mutable { parts.begin(std::move(ready)); });
        });
}

void Engine::stop(Task done)
{
    Parts &parts = *m_parts;
    parts.api.setReady(false);
    parts.dispatcher.stop([&parts, done = std::move(done)]() mutable {
        parts.sampler.stop();
        parts.sweeper.stop();
        parts.campaigns.stop();
        parts.deadLetters.stop();
        parts.sessions.stop();
        // What is queued for the disk goes there before anybody says that it is over.
        parts.storage.write([](Transaction &) -> Result<void> { return {}; }, parts.context.dispatch,
                            [&parts, done = std::move(done)](Result<void>) mutable {
                                parts.storage.close();
                                done();
                            });
    });
}

EngineContext &Engine::context()
{
    return m_parts->context;
}

ClientDesk &Engine::clients()
{
    return m_parts->clients;
}

SessionDesk &Engine::sessions()
{
    return m_parts->sessions;
}

MessageDesk &Engine::messages()
{
    return m_parts->messages;
}

InboxDesk &Engine::inbox()
{
    return m_parts->inbox;
}

CampaignDesk &Engine::campaigns()
{
    return m_parts->campaigns;
}

ContactDesk &Engine::contacts()
{
    return m_parts->contacts;
}

DeadLetterDesk &Engine::deadLetters()
{
    return m_parts->deadLetters;
}

InsightDesk &Engine::insights()
{
    return m_parts->insights;
}

RuleDesk &Engine::rules()
{
    return m_parts->rules;
}

HooksService &Engine::hooks()
{
    return m_parts->hooks;
}

ApiService &Engine::api()
{
    return m_parts->api;
}

} // namespace gatehouse
