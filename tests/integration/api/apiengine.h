#pragma once

#include "gateway/api/storedledger.h"
#include "gateway/campaigns/campaigndeskimpl.h"
#include "gateway/deadletters/deadletterdeskimpl.h"
#include "gateway/directory/clientdeskimpl.h"
#include "gateway/directory/contactdeskimpl.h"
#include "gateway/inbox/inboxdeskimpl.h"
#include "gateway/insights/insightdeskimpl.h"
#include "gateway/intake/applier.h"
#include "gateway/outbox/acceptance.h"
#include "gateway/outbox/messagedeskimpl.h"
#include "gateway/outbox/ruledeskimpl.h"
#include "gateway/outbox/submission.h"
#include "gateway/text/optoutwords.h"
#include "gateway/text/phonenumbers.h"
#include "tests/support/apicaller.h"
#include "tests/support/desks/fakesessiondesk.h"
#include "tests/support/enginefixture.h"

namespace gatehouse::test {

/// Runs tasks on another executor until it is told to die: then what is posted is lost, as in a crash.
class MortalExecutor final : public Executor
{
public:
    explicit MortalExecutor(Executor &executor) : m_executor(executor) {}
    void post(Task task) override
    {
        if (left == 0)
            return;
        if (left > 0)
            --left;
        m_executor.post(std::move(task));
    }
    [[nodiscard]] std::unique_ptr<Timer> after(Milliseconds delay, Task task) override
    {
        return m_executor.after(delay, std::move(task));
    }
    int left = -1; ///< tasks until death; negative: immortal

private:
    Executor &m_executor;
};

/// One client with something of every kind, as ids in the interface's text.
struct Belongings
{
    std::string client, session, contact, suppression, message, conversation, campaign, letter, redrive, key;
    std::string secret; ///< an administrator's key that is bound to the client
};

/// The interface over the real desks and a real database, in one thread under a clock in the test's hand. Sessions are
/// the fake desk's: a provider is not asked here.
class ApiEngine
{
public:
    ApiEngine();
    ~ApiEngine();
    ApiEngine(const ApiEngine &) = delete;
    ApiEngine &operator=(const ApiEngine &) = delete;

    /// The program ends without a farewell and starts again.
    void restart();
    [[nodiscard]] Answered ask(const Asked &asked);
    /// With the administrator's key.
    [[nodiscard]] Answered ask(const std::string &method, const std::string &path, const std::string &body = {});
    /// Makes a client and one of everything for it; the contact's phone ends in `digit`.
    [[nodiscard]] Belongings furnish(char digit);
    /// A message that came to its end, and its dead letter.
    [[nodiscard]] std::string letterOf(const std::string &message);
    void setState(const std::string &message, MessageState state);

    EngineFixture ground;
    FakeSessionDesk sessions{m_answers};
    MortalExecutor executor{ground.time};
    std::string root; ///< the administrator's key
    std::unique_ptr<ApiService> service;

private:
    struct Desks;
    void open();
    void close();

    Answers m_answers;
    PhoneNumbers m_phones;
    OptOutWords m_optOut;
    NotedDispatch m_dispatch;
    std::unique_ptr<Desks> m_desks;
};

} // namespace gatehouse::test
