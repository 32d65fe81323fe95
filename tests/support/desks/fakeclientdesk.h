#pragma once

#include "gateway/clientdesk.h"
#include "tests/support/desks/answers.h"

#include <QtCore/QHash>

namespace gatehouse::test {

class FakeClientDesk final : public ClientDesk
{
public:
    explicit FakeClientDesk(Answers &answers) : m_answers(answers) {}

    Reply<Client> createClient(QString name, Actor) override;
    Reply<Page<Client>> clients(PageRequest page, std::optional<ClientId> scope) override;
    Reply<Client> client(ClientId id) override;
    Reply<Client> renameClient(ClientId id, QString name, Actor) override;
    Reply<void> removeClient(ClientId id, Actor) override;

    Reply<IssuedAccessKey> issueKey(NewAccessKey key, Actor) override;
    Reply<Page<AccessKey>> keys(PageRequest page, std::optional<ClientId> scope) override;
    Reply<void> revokeKey(AccessKeyId id, Actor, std::optional<ClientId> scope) override;
    Reply<Principal> authenticate(QString secret) override;

    QList<Client> list; ///< newest first
    QList<AccessKey> keyList;
    QHash<QString, Principal> principals; ///< by secret: whom authenticate() knows
    qint64 lastId = 1'000'000;

private:
    Answers &m_answers;
};

} // namespace gatehouse::test
