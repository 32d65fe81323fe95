#pragma once

#include "gateway/actor.h"
#include "gateway/contact.h"
#include "gateway/page.h"
#include "gateway/result.h"

namespace gatehouse {

struct ContactQuery
{
    std::optional<ClientId> client;
    QString text;  ///< part of name or phone
    QString name;  ///< part of the name
    QString phone; ///< the phone, E.164, whole
    PageRequest page;
};

struct SuppressionQuery
{
    std::optional<ClientId> client;
    QString phone;  ///< E.164, whole
    QString reason; ///< whole
    PageRequest page;
};

struct NewContact
{
    ClientId client;
    QString phone;
    QString name;
    QJsonObject attributes;
    QJsonObject consent;
};

struct ContactChange
{
    std::optional<QString> phone;
    std::optional<QString> name;
    std::optional<QJsonObject> attributes;
    std::optional<QJsonObject> consent;
};

struct NewSuppression
{
    ClientId client;
    QString phone;
    QString reason = QStringLiteral("manual");
};

/// People and whom not to write to. Any thread.
class ContactDesk
{
public:
    virtual ~ContactDesk() = default;
    [[nodiscard]] virtual Reply<Page<Contact>> contacts(ContactQuery query) = 0;
    [[nodiscard]] virtual Reply<Contact> contact(ContactId id, std::optional<ClientId> scope = {}) = 0;
    /// `conflict` when the client already has this phone.
    [[nodiscard]] virtual Reply<Contact> create(NewContact contact, Actor actor) = 0;
    [[nodiscard]] virtual Reply<Contact> change(ContactId id, ContactChange change, Actor actor,
                                                std::optional<ClientId> scope = {}) = 0;
    /// `conflict` while messages to the contact wait.
    [[nodiscard]] virtual Reply<void> remove(ContactId id, Actor actor, std::optional<ClientId> scope = {}) = 0;

    [[nodiscard]] virtual Reply<Page<Suppression>> suppressions(SuppressionQuery query) = 0;
    /// Also cancels (as `suppressed`) what waits for that person in the lanes automation and campaign.
    [[nodiscard]] virtual Reply<Suppression> suppress(NewSuppression suppression, Actor actor) = 0;
    [[nodiscard]] virtual Reply<void> unsuppress(SuppressionId id, Actor actor, std::optional<ClientId> scope = {}) = 0;
};

} // namespace gatehouse
