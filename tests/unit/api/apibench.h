#pragma once

#include "gateway/api/apiservice.h"
#include "tests/support/fakedesks.h"
#include "tests/support/memoryledger.h"
#include "tests/support/virtualtime.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>

namespace gatehouse::test {

/// What a caller sees of an answer.
struct Answered
{
    int status = 0;
    QByteArray body;
    std::vector<std::pair<std::string, std::string>> headers;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QString code() const { return json().value(u"code").toString(); }
    [[nodiscard]] QByteArray header(const char *name) const;
    /// Pointers of a problem's errors.
    [[nodiscard]] QStringList pointers() const;
};

/// One call that a test makes. `path` may have a query.
struct Asked
{
    std::string method = "GET";
    std::string path;
    std::string body = {};
    std::string key = "root";
    std::vector<std::pair<std::string, std::string>> headers = {};
};

/// The interface over fake desks with the practice data, without sockets. Keys: root (admin), reader, sender, and the
/// same with "-1" bound to the client of id 1.
class ApiBench
{
public:
    ApiBench();
    /// As the server does it: `route`, and when that lets it through, `handle`.
    [[nodiscard]] Answered ask(const Asked &asked);

    VirtualTime time;
    FakeDesks desks;
    MemoryLedger ledger;
    QTemporaryDir dir;
    ApiService service{{desks.clients, desks.sessions, desks.messages, desks.deadLetters, desks.campaigns, desks.inbox,
                        desks.contacts, desks.insights},
                       ledger,
                       time,
                       dir.path()};
};

} // namespace gatehouse::test
