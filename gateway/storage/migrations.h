#pragma once

#include "gateway/result.h"

#include <array>

namespace gatehouse {

class Connection;

/// Append-only: the position is the schema's version. A step that has been released is never edited.
inline constexpr std::array migrations{"001_initial",     "002_webhook_identities", "003_early_changes",
                                       "004_retry_rules", "005_session_health",     "006_restores",
                                       "007_redrives",    "008_attempt_clock"};
inline constexpr int schemaVersion = static_cast<int>(migrations.size());

/// An empty database or one of this program; a file of another is dataDamaged. Writes nothing.
[[nodiscard]] Result<void> checkOwner(Connection &connection);
/// Brings the database to the present version, or to `target` (tests). Each step and its version commit together.
/// Failures: dataNewer, and those of the connection.
[[nodiscard]] Result<void> migrate(Connection &connection, int target = schemaVersion);

} // namespace gatehouse
