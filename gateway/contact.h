#pragma once

#include "gateway/ids.h"
#include "gateway/timestamp.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace gatehouse {

/// A person known to a client.
struct Contact
{
    ContactId id;
    ClientId client;
    QString phone; ///< E.164; empty when hidden behind a provider's id
    QString name;
    QJsonObject attributes;
    QJsonObject consent;     ///< {"source","at","wording"} as given
    QStringList providerIds; ///< JID, LID
    bool suppressed = false;
    Timestamp createdAt{};
    Timestamp updatedAt{};
};

/// A person who is not written to automatically any more.
struct Suppression
{
    SuppressionId id;
    ClientId client;
    QString phone;  ///< E.164; for a hidden number the provider's id
    QString reason; ///< "opt_out", "manual", "invalid" or what a caller gave
    QString actor;
    Timestamp createdAt{};
};

} // namespace gatehouse
