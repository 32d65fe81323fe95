#pragma once

#include "gateway/timestamp.h"

/// How long things are kept that are of use for a while. Messages, conversations and dead letters are not among them:
/// they stay.
namespace gatehouse::retention {

using namespace std::chrono_literals;

/// The journal recognises repeats, and an agency may ask "what did the provider tell us": providers repeat for hours,
/// people ask within the month.
inline constexpr Milliseconds appliedWebhooks = 30 * 24h;
/// A status whose message is not known belongs to one sent from the phone, or to one whose id is still looked up;
/// that is given up within hours.
inline constexpr Milliseconds earlyStatuses = 7 * 24h;
/// Repeats under an Idempotency-Key are promised for seven days; one more for clocks and patience.
inline constexpr Milliseconds idempotentAnswers = 8 * 24h;
/// A copy of a file that no message names: its message was refused, or the program ended in between. A day leaves
/// what is being typed alone (a pasted picture waits in the composer).
inline constexpr Milliseconds strayFiles = 24h;
/// The copy of a file that went out: shown in its conversation. Agents look back over a season, not over years; the
/// message itself stays.
inline constexpr Milliseconds sentFiles = 90 * 24h;

/// One piece of work on the storage thread, among others that wait for a commit.
inline constexpr int rowsAtOnce = 500;
inline constexpr int filesAtOnce = 100;
/// Between rounds, and between the pieces of one.
inline constexpr Milliseconds roundEvery = 1h;
inline constexpr Milliseconds nextPieceAfter = 1s;
/// A larger step of the wall clock between two rounds is somebody setting it.
inline constexpr Milliseconds clockStepMax = 24h;
/// The first round leaves the start alone.
inline constexpr Milliseconds firstRoundAfter = 60s;

} // namespace gatehouse::retention
