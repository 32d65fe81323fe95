#pragma once

#include "gateway/contactdesk.h"
#include "gateway/runtime/enginecontext.h"

namespace gatehouse {

class PhoneNumbers;

/// People and whom not to write to. Any thread.
class ContactDeskImpl final : public ContactDesk
{
public:
    ContactDeskImpl(EngineContext &engine, const PhoneNumbers &phones) : m_engine(engine), m_phones(phones) {}

    [[nodiscard]] Reply<Page<Contact>> contacts(ContactQuery query) override;
    [[nodiscard]] Reply<Contact> contact(ContactId id, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Contact> create(NewContact contact, Actor actor) override;
    [[nodiscard]] Reply<Contact> change(ContactId id, ContactChange change, Actor actor,
                                        std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<void> remove(ContactId id, Actor actor, std::optional<ClientId> scope) override;

    [[nodiscard]] Reply<Page<Suppression>> suppressions(SuppressionQuery query) override;
    [[nodiscard]] Reply<Suppression> suppress(NewSuppression suppression, Actor actor) override;
    [[nodiscard]] Reply<void> unsuppress(SuppressionId id, Actor actor, std::optional<ClientId> scope) override;

private:
    EngineContext &m_engine;
    const PhoneNumbers &m_phones;
};

} // namespace gatehouse
