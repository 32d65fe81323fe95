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
    /// The same where the contact is most likely not there yet: one statement instead of two.
    static ContactId ensureNew(Transaction &tx, ClientId client, const QString &phone, const QString &name);
    /// The same by all that is known; what was not known of the contact before (phone, ids) is added. Where ids lead
    /// to two contacts the phone's one wins and nothing is merged.
    static ContactId ensure(Transaction &tx, ClientId client, const PersonKey &person, const QString &name);
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

    [[nodiscard]] static Result<Page<Suppression>> suppressions(Connection &db, std::optional<ClientId> client,
                                                                const PageRequest &page);
    [[nodiscard]] static std::optional<Suppression> suppression(Connection &db, SuppressionId id);
    [[nodiscard]] static std::optional<Suppression> suppressionOf(Connection &db, ClientId client,
                                                                  const QString &recipient);
    static bool unsuppress(Transaction &tx, SuppressionId id, std::optional<ClientId> scope);
    /// Takes back what the person asked for themselves, not what an agent decided.
    static bool optIn(Transaction &tx, ClientId client, const QString &recipient);

    /// Is this recipient (E.164 or provider id) not to be written to automatically?
    [[nodiscard]] static bool isSuppressed(Connection &db, ClientId client, const QString &recipient);
    /// Answers a null id when it was suppressed before. Also ends, as `suppressed`, what waits for that person in the
    /// lanes transactional, automation and campaign; answers how many in `ended`.
    static SuppressionId suppress(Transaction &tx, ClientId client, const QString &recipient, ContactId contact,
                                  const QString &reason, const QString &actor, MessageId message, qint64 *ended);
};

} // namespace gatehouse
