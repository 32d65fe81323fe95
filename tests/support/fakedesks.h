#pragma once

#include "gateway/changefeed.h"
#include "tests/support/desks/fakecampaigndesk.h"
#include "tests/support/desks/fakeclientdesk.h"
#include "tests/support/desks/fakecontactdesk.h"
#include "tests/support/desks/fakedeadletterdesk.h"
#include "tests/support/desks/fakeinboxdesk.h"
#include "tests/support/desks/fakeinsightdesk.h"
#include "tests/support/desks/fakemessagedesk.h"
#include "tests/support/desks/fakeruledesk.h"
#include "tests/support/desks/fakesessiondesk.h"

namespace gatehouse::test {

/// The whole engine as the console sees it, in memory: for tests of pages and for screenshots. Lists are public, so a
/// test arranges them and looks at what became of them; changes are announced only when the test emits them on
/// `changes`.
struct FakeDesks
{
    Answers answers;
    ChangeFeed changes;
    FakeClientDesk clients{answers};
    FakeSessionDesk sessions{answers};
    FakeMessageDesk messages{answers};
    FakeInboxDesk inbox{answers};
    FakeCampaignDesk campaigns{answers};
    FakeContactDesk contacts{answers};
    FakeDeadLetterDesk deadLetters{answers};
    FakeInsightDesk insights{answers};
    FakeRuleDesk rules{answers};
};

/// An agency at work: three clients, eight sessions, conversations, campaigns, dead letters, figures. Times count back
/// from `now`.
void fillWithPractice(FakeDesks &desks, Timestamp now);

} // namespace gatehouse::test
