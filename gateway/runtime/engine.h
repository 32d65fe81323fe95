#pragma once

#include "gateway/runtime/enginecontext.h"
#include "gateway/storage/changehub.h"
#include "gateway/storage/database.h"
#include "gateway/storage/readers.h"
#include "gateway/task.h"

#include <QtCore/QUrl>

#include <memory>
#include <vector>

namespace gatehouse {

class ApiService;
class CampaignDesk;
class ClientDesk;
class ContactDesk;
class DeadLetterDesk;
class HooksService;
class InboxDesk;
class InsightDesk;
class MessageDesk;
class Provider;
class RuleDesk;
class SessionDesk;

/// The engine without threads, sockets and clock of its own: everything that varies comes in. The program gives it
/// real ones (see Gateway), a simulation gives it one virtual clock and one thread.
class Engine
{
public:
    /// All outlive the engine.
    struct Edges
    {
        const Clock &clock;
        Random &random;
        Transport &transport; ///< answers on `dispatch`
        Vault &vault;         ///< answers on `dispatch`
        Executor &storage;
        Executor &dispatch;
        Executor &replies;
        Executor &work; ///< reading files
        std::vector<Executor *> readers;
        ChangeFeed *feed = nullptr; ///< null: nobody is told
    };
    struct Options
    {
        QString dataDir;
        QUrl publicUrl; ///< empty: providers cannot reach this machine
        std::vector<std::shared_ptr<const Provider>> providers;
        /// See StorageQueue; zero where one thread does everything.
        std::chrono::microseconds commitLinger{0};
    };
    static constexpr std::chrono::microseconds threadedLinger{200}; ///< about what a commit takes

    /// Takes the database; recovers what was under way. Failures: those of the database.
    [[nodiscard]] static Result<std::unique_ptr<Engine>> make(const Edges &edges, std::unique_ptr<Database> database,
                                                              Options options);
    /// After stop() and after the executors came to rest.
    ~Engine();

    /// Sessions, dispatch, campaigns and figures begin to work; then `ready` runs on the dispatch executor. That takes
    /// as long as the vault takes to tell the sessions' tokens, and a full disk is waited for.
    void start(Task ready = nullptr);
    /// No new attempts, no new writes once those under way are written; `done` runs on the dispatch executor.
    void stop(Task done);

    [[nodiscard]] EngineContext &context();
    [[nodiscard]] ClientDesk &clients();
    [[nodiscard]] SessionDesk &sessions();
    [[nodiscard]] MessageDesk &messages();
    [[nodiscard]] InboxDesk &inbox();
    [[nodiscard]] CampaignDesk &campaigns();
    [[nodiscard]] ContactDesk &contacts();
    [[nodiscard]] DeadLetterDesk &deadLetters();
    [[nodiscard]] InsightDesk &insights();
    [[nodiscard]] RuleDesk &rules();
    [[nodiscard]] HooksService &hooks();
    [[nodiscard]] ApiService &api();

private:
    class Parts;
    explicit Engine(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace gatehouse
