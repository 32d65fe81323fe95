#pragma once

#include "tests/support/fakedesks.h"

namespace gatehouse::test {

/// A file to import, what it holds, campaigns in every state and a ledger, on top of fillWithPractice().
void fillWithCampaigns(FakeDesks &desks, Timestamp now);

} // namespace gatehouse::test
