#pragma once

#include "gateway/contactdesk.h"
#include "tests/support/desks/answers.h"

namespace gatehouse::test {

class FakeContactDesk final : public ContactDesk
{
public:
    explicit FakeContactDesk(Answers &answers) : m_answers(answers) {}

    Reply<Page<Contact>> contacts(ContactQuery query) override;
    Reply<Contact> contact(ContactId id, std::optional<ClientId> scope) override;
    Reply<Contact> create(NewContact contact, Actor) override;
    Reply<Contact> change(ContactId id, ContactChange change, Actor, std::optional<ClientId> scope) override;
    Reply<void> remove(ContactId id, Actor, std::optional<ClientId> scope) override;
    Reply<Page<Suppression>> suppressions(SuppressionQuery query) override;
    Reply<Suppression> suppress(NewSuppression suppression, Actor actor) override;
    Reply<void> unsuppress(SuppressionId id, Actor, std::optional<ClientId> scope) override;

    QList<Contact> list; ///< newest first
    QList<Suppression> suppressed;
    qint64 lastId = 6'000'000;

private:
    void setSuppressed(const QString &phone, bool value);

    Answers &m_answers;
};

} // namespace gatehouse::test
