#pragma once

#include "tests/support/apicaller.h"
#include "tests/support/fakedesks.h"
#include "tests/support/memoryledger.h"
#include "tests/support/virtualtime.h"

#include <QtCore/QTemporaryDir>

namespace gatehouse::test {

/// The interface over fake desks with the practice data, without sockets. Keys: root (admin), reader, sender, and the
/// same with "-1" bound to the client of id 1.
class ApiBench
{
public:
    ApiBench();
    [[nodiscard]] Answered ask(const Asked &asked)
    {
        return askApi(service, asked, [this] { time.settle(); });
    }

    VirtualTime time;
    FakeDesks desks;
    MemoryLedger ledger;
    QTemporaryDir dir;
    ApiService service{{desks.clients, desks.sessions, desks.messages, desks.deadLetters, desks.campaigns, desks.inbox,
                        desks.contacts, desks.insights, desks.rules},
                       ledger,
                       time,
                       dir.path()};
};

} // namespace gatehouse::test
