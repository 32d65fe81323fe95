#pragma once

#include "gateway/providers/providerevent.h"

#include <QtCore/QJsonValue>

/// What the readers of the event families share.
namespace gatehouse::wasender {

/// A webhook's body, taken apart.
struct Delivery
{
    QString event;
    QJsonValue data;
    std::optional<Timestamp> at;
};

/// What a family's reader makes of it.
struct Normalised
{
    QList<ProviderEvent> events;
    QString identity;      ///< empty: the body's digest
    bool mayRecur = false; ///< the same body may come again and mean something new, such as "connected"
};

/// The message key with every part optional; `id`, `remoteJid` beside the key count as well.
struct MessageKey
{
    QString id;
    QString chat; ///< normalised
    bool fromMe = false;
    bool fromMeKnown = false;
    QJsonObject raw;
};
[[nodiscard]] MessageKey keyOf(const QJsonObject &holder);

[[nodiscard]] Normalised ignored(const QString &what);

// messageevents.cpp
[[nodiscard]] Normalised readMessages(const Delivery &delivery);
[[nodiscard]] Normalised readDeletions(const Delivery &delivery);
[[nodiscard]] Normalised readReactions(const Delivery &delivery);
// statusevents.cpp
[[nodiscard]] Normalised readUpdates(const Delivery &delivery);
[[nodiscard]] Normalised readReceipts(const Delivery &delivery);
[[nodiscard]] Normalised readSent(const Delivery &delivery);
// otherevents.cpp
[[nodiscard]] Normalised readContacts(const Delivery &delivery);
[[nodiscard]] Normalised readGroups(const Delivery &delivery);
[[nodiscard]] Normalised readCalls(const Delivery &delivery);
[[nodiscard]] Normalised readPoll(const Delivery &delivery);
[[nodiscard]] Normalised readSessionStatus(const Delivery &delivery);
[[nodiscard]] Normalised readPairingCode(const Delivery &delivery);

} // namespace gatehouse::wasender
