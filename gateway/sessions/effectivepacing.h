#pragma once

#include "gateway/result.h"
#include "gateway/session.h"

namespace gatehouse {

/// The provider's rules with what a person set instead; `sources` says which is which.
[[nodiscard]] Pacing effectivePacing(Pacing provider, const PacingOverrides &overrides);
/// Problems at "/pacing/…", code "out_of_range".
[[nodiscard]] QList<Problem> pacingProblems(const PacingOverrides &overrides);

} // namespace gatehouse
