#pragma once

#include "gateway/ids.h"
#include "gateway/timestamp.h"

namespace gatehouse {

/// A customer of the agency. Nothing crosses from one client to another.
struct Client
{
    ClientId id;
    QString name;
    Timestamp createdAt{};
};

enum class KeyScope { read, send, admin };

/// An API key as it may be shown again: never with the key itself, which is stored hashed.
struct AccessKey
{
    AccessKeyId id;
    QString name;
    KeyScope scope = KeyScope::read;
    std::optional<ClientId> client; ///< bound to one client, or to none
    Timestamp createdAt{};
    std::optional<Timestamp> lastUsedAt;
};

/// Who a request's key is.
struct Principal
{
    AccessKeyId key;
    KeyScope scope = KeyScope::read;
    std::optional<ClientId> client;
};

} // namespace gatehouse
