#include "gateway/gateway.h"

#include "gateway/api/apiservice.h"
#include "gateway/backup/backupkeeper.h"
#include "gateway/changefeed.h"
#include "gateway/clientdesk.h"
#include "gateway/clock.h"
#include "gateway/http/httpserver.h"
#include "gateway/http/networktransport.h"
#include "gateway/intake/hooksservice.h"
#include "gateway/providers/wasender/wasenderprovider.h"
#include "gateway/random.h"
#include "gateway/runtime/engine.h"
#include "gateway/runtime/runfiles.h"
#include "gateway/runtime/threadexecutor.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/restorestore.h"
#include "gateway/vault/vaultfactory.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QLoggingCategory>
#include <QtCore/QRandomGenerator>

#include <future>

namespace gatehouse {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(gatewayLog, "gatehouse.gateway")

constexpr int readerThreads = 3; // one of them for sending
constexpr auto stopGrace = 5s;
// Longer than a webhook may wait: connecting a session asks its provider, and an audience of 64 MiB takes its time.
constexpr Milliseconds apiAnswerDeadline = 60s;

// The vault answers "no such secret" when it is open and empty: only "unreachable" is a refusal.
Result<void> probe(Vault &vault)
{
    std::promise<Result<void>> answer;
    auto future = answer.get_future();
    vault.read(QStringLiteral("probe"), [&answer](Result<QByteArray> secret) {
        const bool reached = secret || secret.failure().fault == Fault::vaultMissing;
        answer.set_value(reached ? Result<void>() : Result<void>(secret.failure()));
    });
    return future.get();
}

} // namespace

// Threads first, then what lives on them; destroyed the other way round after stop().
class Gateway::Parts
{
public:
    explicit Parts(const Settings &given)
        : settings(given)
        , random(QRandomGenerator::system()->generate64())
        , storage(QStringLiteral("storage"))
        , dispatch(QStringLiteral("dispatch"))
        , replies(QStringLiteral("replies"))
        , work(QStringLiteral("work"))
        , backups(QStringLiteral("backups"))
        , files(given.dataDir)
    {
        for (int i = 0; i < readerThreads; ++i)
            readers.push_back(std::make_unique<ThreadExecutor>(QStringLiteral("reader %1").arg(i)));
    }

    ~Parts() { stop(); }

    Result<void> open()
    {
        if (const auto own = practiceApart(); !own)
            return own.failure();
        auto database = Database::open(settings.dataDir);
        if (!database)
            return database.failure();
        files.removeStale();
        transport = std::make_unique<NetworkTransport>(dispatch);
        vault = makeVault(settings.demo ? VaultKind::file : settings.vault, dispatch, settings.dataDir,
                          qgetenv("GATEHOUSE_VAULT_KEY"));
        if (const auto reached = probe(*vault); !reached)
            return reached.failure();

        Engine::Edges edges{clock, random, *transport, *vault, storage, dispatch, replies, work, {}, &feed};
        for (const auto &reader : readers)
            edges.readers.push_back(reader.get());
        Engine::Options options;
        options.dataDir = settings.dataDir;
        options.publicUrl = settings.publicUrl;
        options.providers.push_back(std::make_shared<WasenderProvider>(settings.demo));
        options.commitLinger = Engine::threadedLinger;
        auto made = Engine::make(edges, std::move(*database), options);
        if (!made)
            return made.failure();
        engine = std::move(*made);

        const auto api = listen(
            settings.apiHost, settings.apiPort, apiAnswerDeadline,
            [this](const HttpRequestHead &head) { return engine->api().route(head); },
            [this](HttpServerRequest request, HttpReply reply) {
                engine->api().handle(std::move(request), std::move(reply));
            });
        if (!api)
            return api.failure();
        const auto hooks = listen(
            settings.hooksHost, settings.hooksPort, HttpListenerOptions().answerDeadline,
            [this](const HttpRequestHead &head) { return engine->hooks().route(head); },
            [this](HttpServerRequest request, HttpReply reply) {
                engine->hooks().handle(std::move(request), std::move(reply));
            });
        if (!hooks)
            return hooks.failure();
        apiUrl = *api;
        hooksUrl = *hooks;
        if (const auto kept = RunFiles::keepFirstKeyNow(settings.dataDir, engine->context().storage); !kept)
            return kept.failure();
        keeper = std::make_unique<BackupKeeper>(clock, backups, settings.dataDir,
                                                [this](const Result<BackupFile> &made) { tellBackup(made); });
        engine->start([this] {
            keeper->start();
            tellRestore();
            if (const auto told = files.tell(apiUrl, hooksUrl); !told)
                qCWarning(gatewayLog) << "gateway.json could not be written:" << told.failure().detail;
        });
        return {};
    }

    // On the thread of the backups.
    void tellBackup(const Result<BackupFile> &made)
    {
        ChangeHub &changes = engine->context().changes;
        if (made) {
            qCInfo(gatewayLog) << "backup made:" << made->path;
            return changes.alert(QStringLiteral("backup_made"), {});
        }
        qCWarning(gatewayLog) << "no backup could be made:" << made.failure().detail;
        const Fault fault = made.failure().fault;
        changes.alert(fault == Fault::diskFull       ? QStringLiteral("backup_failed_disk_full")
                      : fault == Fault::dataReadOnly ? QStringLiteral("backup_failed_read_only")
                      : fault == Fault::dataDamaged  ? QStringLiteral("backup_failed_damaged")
                                                     : QStringLiteral("backup_failed"),
                      {});
    }

    // Until the last of its doubts is settled, each start says that there are some.
    void tellRestore()
    {
        EngineContext &context = engine->context();
        context.readers.read<bool>([](Connection &db) -> Result<bool> { return RestoreStore::leftDoubts(db); },
                                   context.dispatch,
                                   [&context](const Result<bool> &left) {
                                       if (left && *left)
                                           context.changes.alert(QStringLiteral("restored_from_backup"), {});
                                   });
    }

    // Practice leads every session it finds to the simulator: it must never open a folder with real ones.
    Result<void> practiceApart() const
    {
        if (!settings.demo)
            return {};
        const QDir folder(settings.dataDir);
        const QString mark = folder.filePath(QStringLiteral("practice"));
        if (QFile::exists(mark))
            return {};
        if (QFile::exists(folder.filePath(QStringLiteral("gatehouse.db"))))
            return Failure{Fault::validationFailed,
                           QStringLiteral("%1 holds data that was not made by --demo, which needs a folder of its own")
                               .arg(settings.dataDir),
                           {},
                           {}};
        QFile file(mark);
        if (!folder.mkpath(QStringLiteral(".")) || !file.open(QIODevice::WriteOnly))
            return Failure{Fault::dataReadOnly, file.errorString(), {}, {}};
        return {};
    }

    Result<QUrl> listen(const QString &host, quint16 port, Milliseconds answerDeadline, HttpServer::Route route,
                        HttpServer::Handle handle)
    {
        HttpListenerOptions options;
        options.host = host.toStdString();
        options.port = port;
        options.answerDeadline = answerDeadline;
        const auto bound = server.listen(options, std::move(route), std::move(handle));
        if (!bound)
            return bound.failure();
        QUrl url;
        url.setScheme(QStringLiteral("http"));
        url.setHost(host);
        url.setPort(*bound);
        return url;
    }

    // New requests first, then attempts, then the disk; each with a bound, so that the window's close is never held up.
    void stop()
    {
        if (stopped)
            return;
        stopped = true;
        files.remove();
        if (keeper)
            keeper->stop();
        server.stop(stopGrace);
        if (engine) {
            auto over = std::make_shared<std::promise<void>>();
            auto future = over->get_future();
            engine->stop([over] { over->set_value(); });
            // What is not over by then stands as started in the database: in doubt at the next start.
            (void)future.wait_for(stopGrace);
        }
        if (transport)
            transport->close(); // parts of the engine may still speak to it until their threads have ended
        backups.stop();
        work.stop();
        dispatch.stop();
        for (const auto &reader : readers)
            reader->stop();
        storage.stop();
        replies.stop();
        keeper.reset();
        engine.reset();
        vault.reset();
        transport.reset();
    }

    const Settings settings;
    SystemClock clock;
    SeededRandom random;
    ChangeFeed feed;
    ThreadExecutor storage;
    ThreadExecutor dispatch;
    ThreadExecutor replies;
    ThreadExecutor work;
    ThreadExecutor backups;
    std::vector<std::unique_ptr<ThreadExecutor>> readers;
    std::unique_ptr<NetworkTransport> transport;
    std::unique_ptr<Vault> vault;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<BackupKeeper> keeper;
    HttpServer server;
    RunFiles files;
    QUrl apiUrl;
    QUrl hooksUrl;
    bool stopped = false;
};

Result<std::unique_ptr<Gateway>> Gateway::open(const Settings &settings)
{
    auto parts = std::make_unique<Parts>(settings);
    if (const auto opened = parts->open(); !opened)
        return opened.failure();
    return std::unique_ptr<Gateway>(new Gateway(std::move(parts)));
}

Gateway::Gateway(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Gateway::~Gateway() = default;

ClientDesk &Gateway::clients()
{
    return m_parts->engine->clients();
}

SessionDesk &Gateway::sessions()
{
    return m_parts->engine->sessions();
}

MessageDesk &Gateway::messages()
{
    return m_parts->engine->messages();
}

InboxDesk &Gateway::inbox()
{
    return m_parts->engine->inbox();
}

CampaignDesk &Gateway::campaigns()
{
    return m_parts->engine->campaigns();
}

ContactDesk &Gateway::contacts()
{
    return m_parts->engine->contacts();
}

DeadLetterDesk &Gateway::deadLetters()
{
    return m_parts->engine->deadLetters();
}

InsightDesk &Gateway::insights()
{
    return m_parts->engine->insights();
}

RuleDesk &Gateway::rules()
{
    return m_parts->engine->rules();
}

ChangeFeed &Gateway::changes()
{
    return m_parts->feed;
}

const Clock &Gateway::clock() const
{
    return m_parts->clock;
}

QUrl Gateway::apiUrl() const
{
    return m_parts->apiUrl;
}

QUrl Gateway::hooksUrl() const
{
    return m_parts->hooksUrl;
}

QUrl Gateway::publicUrl() const
{
    return m_parts->settings.publicUrl;
}

QString Gateway::dataDir() const
{
    return m_parts->settings.dataDir;
}

} // namespace gatehouse
