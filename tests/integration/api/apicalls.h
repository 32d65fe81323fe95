#pragma once

#include "tests/integration/api/apiengine.h"

namespace gatehouse::test {

struct Call
{
    std::string method;
    std::string path;
    std::string body = {};
    std::string type = {};
    MessageState before = MessageState::queued; ///< what the message is when it is called
};

/// Every call that concerns one client's things; those that end something come last.
[[nodiscard]] std::vector<Call> callsOn(const Belongings &own);
/// Calls on lists and new things. CONTACT, SESSION and CLIENT stand for ids of things that may go.
[[nodiscard]] std::vector<Call> callsBeside(const Belongings &own);
/// For failure messages.
[[nodiscard]] QByteArray name(const Call &call);
[[nodiscard]] Asked asked(const Call &call, const std::string &key);

} // namespace gatehouse::test
