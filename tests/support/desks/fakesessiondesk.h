#pragma once

#include "gateway/sessiondesk.h"
#include "tests/support/desks/answers.h"

namespace gatehouse::test {

class FakeSessionDesk final : public SessionDesk
{
public:
    explicit FakeSessionDesk(Answers &answers) : m_answers(answers) {}

    Reply<Session> add(NewSession session, Actor) override;
    Reply<Page<Session>> sessions(SessionFilter filter, PageRequest page) override;
    Reply<Session> session(SessionId id, std::optional<ClientId> scope) override;
    Reply<Session> change(SessionId id, SessionChange change, Actor, std::optional<ClientId> scope) override;
    Reply<SessionRemoval> removalEffect(QList<SessionId> ids) override;
    Reply<void> remove(SessionId id, Actor, std::optional<ClientId> scope) override;

    Reply<Session> connectSession(SessionId id, Actor, std::optional<ClientId> scope) override;
    Reply<Session> disconnectSession(SessionId id, Actor, std::optional<ClientId> scope) override;
    Reply<Session> restart(SessionId id, Actor) override;
    Reply<Session> pause(SessionId id, Actor actor, std::optional<ClientId> scope) override;
    Reply<Session> resume(SessionId id, Actor, std::optional<ClientId> scope) override;
    Reply<Session> resumeBulk(SessionId id, Actor, std::optional<ClientId> scope) override;
    Reply<PairingCode> pairingCode(SessionId id, std::optional<ClientId> scope) override;
    Reply<Session> refresh(SessionId id) override;
    Reply<Session> registerWebhook(SessionId id, Actor) override;
    Reply<QList<SessionLogEntry>> log(SessionId) override;
    Reply<QList<SessionCheck>> check(SessionId) override;

    Reply<QList<AccountSession>> accountSessions(QString, QByteArray token) override;
    Reply<QList<Result<Session>>> importSessions(ClientId client, QString baseUrl, QByteArray, QStringList ids,
                                                 Actor) override;
    Reply<Session> createInAccount(NewSession session, Actor) override;

    QList<Session> list; ///< newest first
    SessionRemoval removal;
    PairingCode code{QStringLiteral("2@practice-code,ref"), Timestamp{}};
    QList<SessionLogEntry> logEntries;
    QList<SessionCheck> checks;
    QList<AccountSession> account;
    Credentials lastCredentials; ///< of the last add or change that brought some
    QByteArray lastToken;
    qint64 lastId = 2'000'000;

private:
    Result<Session> insert(const NewSession &from);
    template <typename Change>
    Reply<Session> edit(const QString &call, SessionId id, std::optional<ClientId> scope, Change apply);

    Answers &m_answers;
};

} // namespace gatehouse::test
