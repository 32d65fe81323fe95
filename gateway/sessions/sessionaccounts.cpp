#include "gateway/sessions/sessionaccounts.h"

#include "gateway/runtime/idmaker.h"
#include "gateway/sessions/providercalls.h"
#include "gateway/sessions/sessioninput.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"

namespace gatehouse {

namespace {

// The one provider so far whose accounts can be listed.
const QString accountProvider = QStringLiteral("wasender");

Failure noAccounts()
{
    return {Fault::conflict, QStringLiteral("This provider has no accounts that can be listed."), {}, {}};
}

} // namespace

Result<ProviderAccess> SessionAccounts::accountAccess(const QString &baseUrl, const QByteArray &token) const
{
    const QString url = m_book.baseUrlOf(accountProvider, baseUrl);
    QList<Problem> problems;
    checkBaseUrl(url, problems);
    if (token.trimmed().isEmpty())
        problems.append(
            {QStringLiteral("/token"), QStringLiteral("required"), QStringLiteral("This member is required.")});
    if (const auto fine = refusedFor(problems); !fine)
        return fine.failure();
    ProviderAccess access{QUrl(url), {}};
    access.credentials.personalAccessToken = token.trimmed();
    return access;
}

void SessionAccounts::list(const QString &baseUrl, const QByteArray &token, PendingReply<QList<AccountSession>> reply)
{
    const auto access = accountAccess(baseUrl, token);
    if (!access)
        return reply.give(access.failure());
    auto call = m_book.provider(accountProvider)->accountSessions(*access);
    if (!call)
        return reply.give(noAccounts());
    callProvider(m_engine, *std::move(call),
                 [this, alive = m_alive, url = access->baseUrl.toString(), reply](Result<QList<AccountSession>> found) {
                     if (!*alive || !found)
                         return reply.give(std::move(found));
                     m_engine.readers.read<QList<AccountSession>>(
                         [found = *std::move(found), url](Connection &db) mutable -> Result<QList<AccountSession>> {
                             const auto here = SessionStore::byAccount(db, accountProvider, url);
                             for (AccountSession &session : found) {
                                 if (here.contains(session.accountSessionId))
                                     session.imported = here.value(session.accountSessionId);
                             }
                             return std::move(found);
                         },
                         m_engine.replies,
                         [reply](Result<QList<AccountSession>> marked) { reply.give(std::move(marked)); });
                 });
}

void SessionAccounts::import(ClientId client, const QString &baseUrl, const QByteArray &token, const QStringList &ids,
                             const Actor &actor, PendingReply<QList<Result<Session>>> reply)
{
    const auto access = accountAccess(baseUrl, token);
    if (!access)
        return reply.give(access.failure());
    importNext(std::make_shared<Import>(Import{client, *access, ids, actor, std::move(reply), {}}));
}

void SessionAccounts::importNext(const ImportPtr &import)
{
    if (import->rest.isEmpty())
        return import->reply.give(import->done);
    auto call = m_book.provider(accountProvider)->accountSession(import->access, import->rest.takeFirst());
    if (!call) {
        import->done.append(noAccounts());
        return importNext(import);
    }
    callProvider(m_engine, *std::move(call),
                 [this, alive = m_alive, import](const Result<AccountSessionAccess> &found) {
                     if (!*alive)
                         return;
                     if (found)
                         return bringHere(import, *found);
                     import->done.append(found.failure());
                     importNext(import);
                 });
}

void SessionAccounts::bringHere(const ImportPtr &import, const AccountSessionAccess &found)
{
    NewSession session;
    session.client = import->client;
    session.provider = accountProvider;
    session.name = found.session.name.isEmpty() ? found.session.phone : found.session.name;
    session.phone = found.session.phone;
    session.baseUrl = import->access.baseUrl.toString();
    session.plan = found.session.plan;
    session.credentials = found.credentials;
    auto checked = m_book.checked(std::move(session));
    if (!checked) {
        import->done.append(checked.failure());
        return importNext(import);
    }
    const PendingReply<Session> one(m_engine.dispatch);
    Reply<Session> added = one.future();
    m_book.add(m_engine.ids.make<SessionId>(), *std::move(checked), import->actor, one);
    added.then([this, alive = m_alive, import](Result<Session> session) {
        // Runs where the reply is finished: on the dispatch thread, as given above.
        if (!*alive)
            return;
        import->done.append(std::move(session));
        importNext(import);
    });
}

void SessionAccounts::create(NewSession session, const Actor &actor, PendingReply<Session> reply)
{
    const auto access = accountAccess(session.baseUrl, session.credentials.personalAccessToken);
    if (!access)
        return reply.give(access.failure());
    // Everything is checked before anything is made there.
    auto checked = m_book.checked(std::move(session), SessionBook::Key::comes);
    if (!checked)
        return reply.give(checked.failure());
    const auto id = m_engine.ids.make<SessionId>();
    const RemoteSessionSettings settings{checked->name, checked->phone, checked->plan,
                                         m_life.webhookUrl(checked->provider, id)};
    auto call = m_book.provider(checked->provider)->createAccountSession(*access, settings);
    if (!call)
        return reply.give(noAccounts());
    callProvider(m_engine, *std::move(call),
                 [this, alive = m_alive, id, session = *std::move(checked), actor,
                  reply](const Result<AccountSessionAccess> &found) mutable {
                     if (!*alive)
                         return;
                     if (!found)
                         return reply.give(found.failure());
                     created(id, std::move(session), *found, actor, reply);
                 });
}

void SessionAccounts::created(SessionId id, NewSession session, const AccountSessionAccess &found, const Actor &actor,
                              PendingReply<Session> reply)
{
    session.credentials = found.credentials;
    m_book.add(id, std::move(session), actor, std::move(reply));
    if (const QString url = found.session.webhookUrl; !url.isEmpty()) {
        m_engine.storage.write([id, url](Transaction &tx) -> Result<void> {
            SessionStore::setWebhookUrl(tx, id, url);
            return {};
        });
    }
}

} // namespace gatehouse
