#pragma once

#include "gateway/contactdesk.h"
#include "gateway/storage/transaction.h"

namespace gatehouse {

/// How somebody is known: any part may be empty, not all.
struct PersonKey
{
    QString phone; ///< E.164
    QString jid;
    QString lid;
};

/// Contacts, their provider ids and whom not to write to.
class ContactStore
{
public:
    /// The client's contact with this phone, made when there is none. A name is only ever added, never replaced.
    static ContactId ensure(Transaction &tx, ClientId client, const QString &phone, const QString &name = {});
    /// The same for many that are most likely not there yet. In the order of their phones they cost least: their index
    /// is then gone through once.
    class Bulk
    {
    public:
        Bulk(Transaction &tx, ClientId client);
        ContactId ensure(const QString &phone, const QString &name);

    private:
        Transaction &m_tx;
        const ClientId m_client;
        RepeatedStatement m_insert;
    };
    /// The same by all that is known; what was not known of the contact before (phone, ids) is added, and who opted out
    /// under one name has opted out under the others. Where names lead to two contacts the phone's one takes the ids
    /// over: from then on the person is that contact, what was said before stays where it stands.
    static ContactId ensure(Transaction &tx, ClientId client, const PersonKey &person, const QString &name);
    /// All names under which this person may have been written to: those given, and those of their contact.
    [[nodiscard]] static QStringList namesOf(Connection &db, ClientId client, const PersonKey &person);
    [[nodiscard]] static QString phoneOf(Connection &db, ContactId id);
    [[nodiscard]] static QString nameOf(Connection &db, ContactId id);

    [[nodiscard]] static std::optional<Contact> load(Connection &db, ContactId id);
    [[nodiscard]] static Result<Page<Contact>> list(Connection &db, const ContactQuery &query);
    [[nodiscard]] static ContactId byPhone(Connection &db, ClientId client, const QString &phone);
    [[nodiscard]] static ContactId byProviderId(Connection &db, ClientId client, const QString &value);
    static ContactId add(Transaction &tx, const NewContact &contact);
    static void change(Transaction &tx, ContactId id, const ContactChange &change);
    /// True while a message to the contact waits or is under way.
    [[nodiscard]] static bool hasWaiting(Connection &db, ContactId id);
    /// Messages and threads stay; they name nobody any more.
    static void remove(Transaction &tx, ContactId id);

    [[nodiscard]] static Result<Page<Suppression>> suppressions(Connection &db, const SuppressionQuery &query);
    [[nodiscard]] static std::optional<Suppression> suppression(Connection &db, SuppressionId id);
    [[nodiscard]] static std::optional<Suppression> suppressionOf(Connection &db, ClientId client,
                                                                  const QString &recipient);
    /// With it go those of the same person's other names.
    static bool unsuppress(Transaction &tx, SuppressionId id, std::optional<ClientId> scope);
    /// Takes back what the person asked for themselves, under all their names; not what an agent decided.
    static bool optIn(Transaction &tx, ClientId client, const QString &recipient, ContactId contact);

    /// Is this recipient (E.164 or provider id), or the person behind it, not to be written to automatically?
    [[nodiscard]] static bool isSuppressed(Connection &db, ClientId client, const QString &recipient,
                                           ContactId contact);
    /// Answers a null id when it was suppressed before. Also ends, as `suppressed`, what waits for that person in the
    /// lanes transactional, automation and campaign; answers how many in `ended`.
    static SuppressionId suppress(Transaction &tx, ClientId client, const QString &recipient, ContactId contact,
                                  const QString &reason, const QString &actor, MessageId message, qint64 *ended);

private:
    /// Who is suppressed under one name is so under each they can be written to by: campaigns ask by phone alone, and
    /// a row outlives its contact.
    static void spreadSuppression(Transaction &tx, ClientId client, ContactId contact);
};

} // namespace gatehouse
