// The second half of SessionOutbox: an attempt, from the message that was chosen to the commit of what it came to.

#include "gateway/insights/recorder.h"
#include "gateway/outbox/retrycourse.h"
#include "gateway/outbox/sendpreparation.h"
#include "gateway/outbox/sessionoutbox.h"
#include "gateway/storage/storagequeue.h"

#include <utility>

namespace gatehouse {

namespace {

constexpr Milliseconds writeAgainAfter{1000};

} // namespace

// A message between being chosen and the commit of what its attempt came to.
struct SessionOutbox::Going
{
    ReadyMessage message;
    SessionRegistry::Snapshot session;
    AttemptId attempt;
    quint64 ticket = 0;
    bool probe = false; ///< the breaker's
    std::unique_ptr<Timer> again;
};

void SessionOutbox::begin(ReadyMessage message, const SessionRegistry::Snapshot &session)
{
    const Steady now = m_engine.clock.steady();
    auto going = std::make_shared<Going>();
    going->session = session;
    going->ticket = m_pacer.take(now, m_engine.clock.now(), message.lane == Lane::campaign);
    going->probe = m_breaker.attemptStarted();
    ++m_underWay;

    m_pairs.took(message.recipient, now);
    if (!message.campaign.isNull())
        m_host.campaignWent(message.campaign);
    if (message.isBulk())
        m_bulk.took(now, message.lane == Lane::campaign);
    going->message = std::move(message);
    m_preparation.prepare(session, going->message.content,
                          [this, alive = m_alive, going](SendPreparation::Prepared prepared) {
                              if (!*alive)
                                  return;
                              if (prepared.content)
                                  start(going, *prepared.content);
                              else
                                  refuseUnsent(going, std::move(prepared.failure));
                          });
}

void SessionOutbox::start(const GoingPtr &going, const Content &content)
{
    const SendOrder order{going->message.recipient, content, going->message.quotedRef};
    Result<HttpRequest> request = going->session->provider->sendRequest(going->session->access, order);
    if (!request) {
        SendAnswer answer;
        answer.outcome = Attempt::Outcome::refused;
        answer.errorClass = ErrorClass::contentRefused;
        answer.code = QStringLiteral("content_refused");
        answer.words = request.failure().detail;
        return refuseUnsent(going, std::move(answer));
    }
    auto started = std::make_shared<OutboxStore::Start>();
    m_engine.storage.write(
        [started, message = going->message, session = m_session](Transaction &tx) -> Result<void> {
            *started = OutboxStore::startAttempt(tx, message, session);
            return {};
        },
        m_engine.dispatch,
        [this, alive = m_alive, going, started, request = std::move(*request)](Result<void> outcome) mutable {
            if (!*alive)
                return;   // the attempt stands as started: the next start of the program finds it in doubt
            if (!outcome) // the disk refuses: the whole session waits a moment rather than turn in circles
                m_pacer.holdUntil(m_engine.clock.steady() + writeAgainAfter);
            if (!outcome || started->attempt.isNull())
                return abandon(going);
            going->attempt = started->attempt;
            request.headers.append({"X-Request-Id", toText(started->attempt).toLatin1()});
            m_engine.recorder.sendWaited(going->message.lane, started->waited);
            m_engine.transport.send(std::move(request), [this, alive, going](HttpOutcome answer) {
                if (*alive)
                    answered(going, answer);
            });
        });
}

// Nothing went out: the row says so without an attempt. What is refused for good has used its slot all the same, or a
// campaign with a file that nobody takes would end in the dead letters at the speed of the disk.
void SessionOutbox::refuseUnsent(const GoingPtr &going, SendAnswer answer)
{
    if (answer.outcome != Attempt::Outcome::refused)
        m_pacer.giveBack(going->ticket, going->message.lane == Lane::campaign);
    finish(going, std::move(answer));
}

void SessionOutbox::abandon(const GoingPtr &going)
{
    m_pacer.giveBack(going->ticket, going->message.lane == Lane::campaign);
    m_breaker.notTried(going->probe);
    m_pairs.giveBack(going->message.recipient);
    m_stale = true;
    over(going);
}

void SessionOutbox::answered(const GoingPtr &going, const HttpOutcome &outcome)
{
    finish(going, going->session->provider->readSend(outcome));
}

// An answer to a token that was replaced meanwhile says nothing about the session as it is now.
bool SessionOutbox::tokenIsPresent(const SessionRuntime &used) const
{
    const auto present = m_engine.sessions.find(m_session);
    return present && present->access.credentials.apiKey == used.access.credentials.apiKey;
}

void SessionOutbox::finish(const GoingPtr &going, SendAnswer answer)
{
    const RetryBook::Snapshot table = m_host.retryTable(going->session->provider->name());
    const RetryRule rule = table->rules.value(answer.errorClass, standardRetryRule(answer.errorClass));
    const Steady now = m_engine.clock.steady();
    const bool asked = !going->attempt.isNull();
    const auto verdict = RetryCourse::verdict(answer, rule, going->message.tries, asked, m_engine.random);
    answer.outcome = verdict.outcome;
    std::optional<Timestamp> retryAt;
    if (verdict.wait) {
        retryAt = m_engine.clock.now() + *verdict.wait;
        if (rule.slowsSession)
            m_pacer.holdUntil(now + *verdict.wait);
    }
    m_breaker.setRule(table->breaker);
    const bool accepted = answer.outcome == Attempt::Outcome::accepted;
    if (rule.opensBreaker && !accepted)
        m_breaker.failed(now, going->probe);
    else if (!asked)
        m_breaker.notTried(going->probe); // refused here: nothing was learnt of the provider
    else
        providerAnswered(now);
    const bool stops = rule.stopsSession && !accepted && tokenIsPresent(*going->session);
    if (stops || answer.errorClass == ErrorClass::sessionDown)
        m_host.trouble(m_session, answer.errorClass, stops);
    write(going, answer, rule.counts, retryAt);
}

void SessionOutbox::providerAnswered(Steady now)
{
    if (!m_breaker.closed())
        m_bulk.resume(now);
    m_breaker.succeeded();
}

void SessionOutbox::write(const GoingPtr &going, const SendAnswer &answer, bool counts,
                          std::optional<Timestamp> retryAt)
{
    m_engine.storage.write(
        [message = going->message.id, attempt = going->attempt, answer, counts, retryAt,
         provider = going->session->provider->name()](Transaction &tx) -> Result<void> {
            if (attempt.isNull())
                OutboxStore::finishUnsent(tx, message, answer, counts, retryAt, provider);
            else
                OutboxStore::finishAttempt(tx, message, attempt, answer, counts, retryAt, provider);
            return {};
        },
        m_engine.dispatch,
        [this, alive = m_alive, going, answer, counts, retryAt](Result<void> outcome) {
            if (!*alive)
                return;
            if (!outcome && outcome.failure().fault != Fault::unavailable) {
                // The disk is full or slow: what the provider said must not be lost, and while it is not written this
                // message keeps its place, so that the session comes to a halt rather than run ahead of its books.
                going->again = m_engine.dispatch.after(writeAgainAfter, [this, alive, going, answer, counts, retryAt] {
                    if (*alive)
                        write(going, answer, counts, retryAt);
                });
                return;
            }
            if (answer.outcome == Attempt::Outcome::accepted && answer.providerMessageId.isEmpty()
                && !answer.providerRef.isEmpty())
                m_host.acceptedWithoutId(m_session, going->message.id, answer.providerRef);
            if (answer.outcome == Attempt::Outcome::unknown)
                m_host.fellInDoubt(m_session);
            m_stale |= retryAt.has_value();
            over(going);
        });
}

void SessionOutbox::over(const GoingPtr &going)
{
    going->again.reset();
    --m_underWay;
    m_window.over(going->message.id);
    // With as many under way as a window holds, a load may have brought none but those.
    for (size_t lane = 0; lane < laneCount; ++lane)
        m_stale |= m_window.runDry(static_cast<Lane>(lane));
    m_host.attemptOver();
    pump();
}

} // namespace gatehouse
