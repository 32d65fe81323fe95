#include "gateway/sessions/sessionchecks.h"

#include "gateway/sessions/providercalls.h"
#include "gateway/storage/readers.h"

namespace gatehouse {

using State = SessionCheck::State;

void SessionChecks::run(const SessionRegistry::Snapshot &session, PendingReply<QList<SessionCheck>> reply)
{
    token(std::make_shared<Walk>(Walk{session, std::move(reply), {}}));
}

void SessionChecks::token(const WalkPtr &walk)
{
    m_watch.ask(walk->session, [this, alive = m_alive, walk](const Result<SessionState> &state) {
        if (!*alive)
            return;
        if (state) {
            walk->add("token", State::good, sessionStateName(*state));
            return *state == SessionState::connected ? number(walk) : (walk->add("number", State::open), webhook(walk));
        }
        // Not reached is not refused: the token may be good.
        walk->add("token", state.failure().fault == Fault::providerUnauthorized ? State::bad : State::open,
                  state.failure().detail);
        walk->add("number", State::open);
        webhook(walk);
    });
}

void SessionChecks::number(const WalkPtr &walk)
{
    callProvider(m_engine, walk->session->provider->ownNumber(walk->session->access),
                 [this, alive = m_alive, walk](const Result<QString> &number) {
                     if (!*alive)
                         return;
                     if (!number)
                         walk->add("number", State::open, number.failure().detail);
                     else if (*number == walk->session->phone)
                         walk->add("number", State::good);
                     else
                         walk->add("number", State::bad, u'…' + number->right(4));
                     webhook(walk);
                 });
}

void SessionChecks::webhook(const WalkPtr &walk)
{
    const SessionRuntime &session = *walk->session;
    const QString expected = m_life.webhookUrl(session.provider->name(), session.id);
    auto call = session.provider->accountSession(session.access, session.access.credentials.accountSessionId);
    if (!call || !SessionLife::manageable(session) || expected.isEmpty()) {
        walk->add("webhook", State::open,
                  expected.isEmpty() ? QStringLiteral("no_public_url") : QStringLiteral("no_token"));
        return webhookBack(walk);
    }
    callProvider(m_engine, *std::move(call),
                 [this, alive = m_alive, walk, expected](const Result<AccountSessionAccess> &found) {
                     if (!*alive)
                         return;
                     if (!found)
                         walk->add("webhook", State::open, found.failure().detail);
                     else
                         walk->add("webhook", found->session.webhookUrl == expected ? State::good : State::bad,
                                   found->session.webhookUrl);
                     webhookBack(walk);
                 });
}

void SessionChecks::webhookBack(const WalkPtr &walk)
{
    using Heard = std::optional<Timestamp>;
    m_engine.readers.read<Heard>(
        [id = walk->session->id](Connection &db) -> Result<Heard> {
            const auto stored = SessionStore::load(db, id);
            return stored ? stored->session.lastWebhookAt : Heard();
        },
        m_engine.replies,
        [walk](const Result<Heard> &heard) {
            const bool came = heard && *heard;
            walk->add("webhook_back", came ? State::good : State::open, came ? toRfc3339(**heard) : QString());
            walk->reply.give(walk->steps);
        });
}

} // namespace gatehouse
