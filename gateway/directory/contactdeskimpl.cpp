#include "gateway/directory/contactdeskimpl.h"

#include "gateway/storage/contactstore.h"
#include "gateway/storage/directorystore.h"
#include "gateway/storage/idempotencystore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"
#include "gateway/text/phonenumbers.h"

namespace gatehouse {

namespace {

Failure noContact()
{
    return {Fault::notFound, QStringLiteral("There is no such contact."), {}, {}};
}

Failure noClient()
{
    return Failure::invalid(QStringLiteral("/client_id"), QStringLiteral("client_unknown"),
                            QStringLiteral("There is no such client."));
}

Failure phoneTaken()
{
    return {Fault::conflict, QStringLiteral("Another contact of this client has this phone."), {}, {}};
}

Result<Contact> visible(Connection &db, ContactId id, std::optional<ClientId> scope)
{
    auto contact = ContactStore::load(db, id);
    if (!contact || (scope && contact->client != *scope))
        return noContact();
    return *std::move(contact);
}

Result<QString> checkedPhone(const PhoneNumbers &phones, const QString &text)
{
    const ParsedPhone phone = phones.parse(text);
    if (phone)
        return phone.e164;
    return Failure::invalid(QStringLiteral("/phone"), phoneDefectName(phone.defect),
                            QStringLiteral("This member must be a phone number in E.164 form (+ and digits)."));
}

} // namespace

Reply<Page<Contact>> ContactDeskImpl::contacts(ContactQuery query)
{
    return m_engine.readers.read<Page<Contact>>(
        [query = std::move(query)](Connection &db) { return ContactStore::list(db, query); });
}

Reply<Contact> ContactDeskImpl::contact(ContactId id, std::optional<ClientId> scope)
{
    return m_engine.readers.read<Contact>([id, scope](Connection &db) { return visible(db, id, scope); });
}

Reply<Contact> ContactDeskImpl::create(NewContact contact, Actor actor)
{
    Q_UNUSED(actor) // for the audit that comes later
    return m_engine.storage.write<Contact>(
        [this, contact = std::move(contact), actor = std::move(actor)](Transaction &tx) mutable -> Result<Contact> {
            const auto phone = checkedPhone(m_phones, contact.phone);
            if (!phone)
                return phone.failure();
            contact.phone = *phone;
            if (!DirectoryStore::client(tx.db(), contact.client))
                return noClient();
            if (!ContactStore::byPhone(tx.db(), contact.client, contact.phone).isNull())
                return phoneTaken();
            const ContactId id = ContactStore::add(tx, contact);
            IdempotencyStore::note(tx, actor, {toText(id)});
            return visible(tx.db(), id, std::nullopt);
        });
}

Reply<Contact> ContactDeskImpl::change(ContactId id, ContactChange change, Actor actor, std::optional<ClientId> scope)
{
    Q_UNUSED(actor)
    return m_engine.storage.write<Contact>(
        [this, id, change = std::move(change), scope](Transaction &tx) mutable -> Result<Contact> {
            const auto known = visible(tx.db(), id, scope);
            if (!known)
                return known.failure();
            if (change.phone) {
                const auto phone = checkedPhone(m_phones, *change.phone);
                if (!phone)
                    return phone.failure();
                const ContactId other = ContactStore::byPhone(tx.db(), known->client, *phone);
                if (!other.isNull() && other != id)
                    return phoneTaken();
                change.phone = *phone;
            }
            ContactStore::change(tx, id, change);
            return visible(tx.db(), id, scope);
        });
}

Reply<void> ContactDeskImpl::remove(ContactId id, Actor actor, std::optional<ClientId> scope)
{
    Q_UNUSED(actor)
    return m_engine.storage.write<void>([id, scope](Transaction &tx) -> Result<void> {
        if (const auto known = visible(tx.db(), id, scope); !known)
            return known.failure();
        if (ContactStore::hasWaiting(tx.db(), id))
            return Failure{Fault::conflict, QStringLiteral("Messages to this contact still wait."), {}, {}};
        ContactStore::remove(tx, id);
        return {};
    });
}

Reply<Page<Suppression>> ContactDeskImpl::suppressions(SuppressionQuery query)
{
    return m_engine.readers.read<Page<Suppression>>(
        [query = std::move(query)](Connection &db) { return ContactStore::suppressions(db, query); });
}

Reply<Suppression> ContactDeskImpl::suppress(NewSuppression suppression, Actor actor)
{
    return m_engine.storage.write<Suppression>([this, suppression = std::move(suppression),
                                                actor = std::move(actor)](Transaction &tx) -> Result<Suppression> {
        if (!DirectoryStore::client(tx.db(), suppression.client))
            return noClient();
        const auto phone = suppression.phone.endsWith(QLatin1String("@lid"))
                               ? Result<QString>(suppression.phone)
                               : checkedPhone(m_phones, suppression.phone);
        if (!phone)
            return phone.failure();
        const ContactId contact = phone->startsWith(u'+')
                                      ? ContactStore::byPhone(tx.db(), suppression.client, *phone)
                                      : ContactStore::byProviderId(tx.db(), suppression.client, *phone);
        ContactStore::suppress(tx, suppression.client, *phone, contact, suppression.reason, actor.text(), {}, nullptr);
        const auto made = ContactStore::suppressionOf(tx.db(), suppression.client, *phone);
        if (!made)
            return Failure{Fault::storageFailed, QStringLiteral("the database did not answer"), {}, {}};
        IdempotencyStore::note(tx, actor, {toText(made->id)});
        return *made;
    });
}

Reply<void> ContactDeskImpl::unsuppress(SuppressionId id, Actor actor, std::optional<ClientId> scope)
{
    Q_UNUSED(actor)
    return m_engine.storage.write<void>([id, scope](Transaction &tx) -> Result<void> {
        if (!ContactStore::unsuppress(tx, id, scope))
            return Failure{Fault::notFound, QStringLiteral("There is no such suppression."), {}, {}};
        return {};
    });
}

} // namespace gatehouse
