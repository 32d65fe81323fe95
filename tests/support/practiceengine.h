#pragma once

#include "gateway/campaigndesk.h"
#include "gateway/clientdesk.h"
#include "gateway/contactdesk.h"
#include "gateway/deadletterdesk.h"
#include "gateway/inboxdesk.h"
#include "gateway/insightdesk.h"
#include "gateway/messagedesk.h"
#include "gateway/runtime/engine.h"
#include "gateway/sandbox/sandboxprovider.h"
#include "gateway/sessiondesk.h"
#include "gateway/storage/readers.h"
#include "tests/support/memoryvault.h"
#include "tests/support/practicelink.h"
#include "tests/support/virtualtime.h"

#include <QtCore/QTemporaryDir>

namespace gatehouse::test {

/// The whole engine and the provider's simulator in one thread under a virtual clock, on a real database file. The
/// engine can die (all that was not committed is gone) and start again on the file as it is.
class PracticeEngine
{
public:
    /// `provider`: another one that speaks the same protocol, for what goes wrong within.
    explicit PracticeEngine(int sessions = 2, quint64 seed = 7, SandboxOptions options = quiet(),
                            std::shared_ptr<const Provider> provider = nullptr);
    ~PracticeEngine();
    /// Nobody answers by themselves, everybody reads, webhooks come once.
    [[nodiscard]] static SandboxOptions quiet();

    /// A client and the sandbox's sessions, brought here by the account's token.
    void importSessions();
    /// False when the database refused, for the reason in `refusal`.
    bool start();
    /// As if the plug was pulled.
    void die();
    /// In order.
    void stop();

    /// Runs until the future is there (or an hour passed).
    template <typename T>
    Result<T> result(Reply<T> reply)
    {
        time.runUntil([&] { return reply.isFinished(); }, Milliseconds(3'600'000));
        if (!reply.isFinished() || reply.resultCount() == 0)
            return Failure{Fault::internal, QStringLiteral("no answer"), {}, {}};
        return reply.result();
    }
    /// The text of a value's failure, for messages of tests.
    template <typename T>
    static QByteArray why(const Result<T> &result)
    {
        return result ? QByteArray() : result.failure().detail.toUtf8();
    }
    Result<Message> text(SessionId session, const QString &to, const QString &text, Lane lane = Lane::transactional);
    [[nodiscard]] Message message(MessageId id);
    QJsonObject control(const char *method, const QString &path, const QJsonObject &body = {});
    /// A customer writes to the session.
    void incoming(int session, const QString &from, const QString &text);
    /// Straight from the database: for what no desk tells.
    qint64 integer(std::string_view sql);
    void run(const std::string &sql);
    /// A webhook of the provider's, signed; answers the status.
    int webhook(SessionId session, const QJsonObject &body);
    /// The same without letting anything happen but its arrival: the status comes in later, 0 until then.
    std::shared_ptr<int> webhookArrives(SessionId session, const QJsonObject &body);
    /// A private text message as a body for `webhook`: the sender's number, or hidden behind a LID.
    [[nodiscard]] static QJsonObject textBody(const QString &id, const QString &from, const QString &text,
                                              qint64 second = 1'772'359'200);
    /// What the provider accepted: each as the control interface lists it.
    QJsonArray sends();

    VirtualTime time;
    const Clock *clock = nullptr; ///< what the engine takes for the time from its next start on; null: `time`
    SeededRandom random;
    SeededRandom sandboxRandom;
    MemoryVault vault{time};
    PracticeLink toProvider{time};
    PracticeLink toHooks{time};
    std::unique_ptr<SandboxProvider> sandbox;
    SandboxAccountSpec account;
    QTemporaryDir dir;
    std::unique_ptr<Engine> engine;
    QString refusal;
    ClientId client;
    QList<SessionId> sessions;

private:
    std::shared_ptr<const Provider> m_provider;
    QHash<SessionId, QByteArray> m_secrets; ///< as the provider knows them, whatever the engine knows
};

} // namespace gatehouse::test
