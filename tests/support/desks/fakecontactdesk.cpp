#include "tests/support/desks/fakecontactdesk.h"

namespace gatehouse::test {

Reply<Page<Contact>> FakeContactDesk::contacts(ContactQuery query)
{
    return m_answers.answer<Page<Contact>>(QStringLiteral("contacts"), [&] {
        QList<Contact> found;
        for (const Contact &contact : list) {
            if ((!query.client || contact.client == *query.client)
                && (contact.name.contains(query.text, Qt::CaseInsensitive) || contact.phone.contains(query.text)))
                found += contact;
        }
        return slice(found, query.page);
    });
}

Reply<Contact> FakeContactDesk::contact(ContactId id, std::optional<ClientId> scope)
{
    return m_answers.answer<Contact>(QStringLiteral("contact"),
                                     [&] { return valueOrNotFound(findVisible(list, id, scope)); });
}

Reply<Contact> FakeContactDesk::create(NewContact contact, Actor)
{
    return m_answers.answer<Contact>(QStringLiteral("createContact"), [&]() -> Result<Contact> {
        if (!contact.phone.startsWith(u'+'))
            return Failure::invalid(QStringLiteral("/phone"), QStringLiteral("phone_invalid"), {});
        for (const Contact &known : list) {
            if (known.client == contact.client && known.phone == contact.phone)
                return conflict();
        }
        Contact made;
        made.id = ContactId{++lastId};
        made.client = contact.client;
        made.phone = contact.phone;
        made.name = contact.name;
        made.attributes = contact.attributes;
        made.consent = contact.consent;
        list.prepend(made);
        return made;
    });
}

Reply<Contact> FakeContactDesk::change(ContactId id, ContactChange change, Actor, std::optional<ClientId> scope)
{
    return m_answers.answer<Contact>(QStringLiteral("changeContact"), [&]() -> Result<Contact> {
        Contact *found = findVisible(list, id, scope);
        if (!found)
            return notFound();
        found->phone = change.phone.value_or(found->phone);
        found->name = change.name.value_or(found->name);
        found->attributes = change.attributes.value_or(found->attributes);
        found->consent = change.consent.value_or(found->consent);
        return *found;
    });
}

Reply<void> FakeContactDesk::remove(ContactId id, Actor, std::optional<ClientId> scope)
{
    return m_answers.answer<void>(QStringLiteral("removeContact"), [&]() -> Result<void> {
        if (!findVisible(list, id, scope))
            return notFound();
        list.removeIf([id](const Contact &contact) { return contact.id == id; });
        return {};
    });
}

Reply<Page<Suppression>> FakeContactDesk::suppressions(SuppressionQuery query)
{
    return m_answers.answer<Page<Suppression>>(QStringLiteral("suppressions"), [&] {
        QList<Suppression> found;
        for (const Suppression &entry : suppressed) {
            if ((!query.client || entry.client == *query.client)
                && (query.phone.isEmpty() || entry.phone == query.phone)
                && (query.reason.isEmpty() || entry.reason == query.reason))
                found += entry;
        }
        return slice(found, query.page);
    });
}

Reply<Suppression> FakeContactDesk::suppress(NewSuppression suppression, Actor actor)
{
    return m_answers.answer<Suppression>(QStringLiteral("suppress"), [&]() -> Result<Suppression> {
        suppressed.prepend({SuppressionId{++lastId}, suppression.client, suppression.phone, suppression.reason,
                            actor.text(), Timestamp{}});
        setSuppressed(suppression.phone, true);
        return suppressed.first();
    });
}

Reply<void> FakeContactDesk::unsuppress(SuppressionId id, Actor, std::optional<ClientId> scope)
{
    return m_answers.answer<void>(QStringLiteral("unsuppress"), [&]() -> Result<void> {
        const Suppression *found = findVisible(suppressed, id, scope);
        if (!found)
            return notFound();
        setSuppressed(found->phone, false);
        suppressed.removeIf([id](const Suppression &entry) { return entry.id == id; });
        return {};
    });
}

void FakeContactDesk::setSuppressed(const QString &phone, bool value)
{
    for (Contact &contact : list) {
        if (contact.phone == phone)
            contact.suppressed = value;
    }
}

} // namespace gatehouse::test
