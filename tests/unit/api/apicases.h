#pragma once

#include "tests/unit/api/apibench.h"

namespace gatehouse::test {

// Ids of the practice data that belong to client 1.
inline const std::string client = toText(ClientId{1}).toStdString();
inline const std::string foreignClient = toText(ClientId{2}).toStdString();
inline const std::string session = toText(SessionId{101}).toStdString();
inline const std::string scanning = toText(SessionId{105}).toStdString(); // needs a scan
inline const std::string message = toText(MessageId{2010}).toStdString();
inline const std::string conversation = toText(ConversationId{201}).toStdString();
inline const std::string contact = toText(ContactId{201}).toStdString();
inline const std::string draft = toText(CampaignId{302}).toStdString();
inline const std::string letter = toText(DeadLetterId{401}).toStdString();
inline const std::string suppression = toText(SuppressionId{205}).toStdString();
inline const std::string accessKey = toText(AccessKeyId{11}).toStdString();
inline const std::string redrive = toText(RedriveId{9}).toStdString();
inline const std::string text = R"("session_id":")" + session + R"(","to":"+12025550143","text":"Hello")";

struct Case
{
    const char *pattern; ///< as in the table
    Asked good;          ///< answered with the table's status
    std::string foreign; ///< the same path with an id of another client; empty where there is none
};

/// Every call once. What a bound key must not reach is tried with the ids of client 2.
[[nodiscard]] std::vector<Case> cases();
/// A bench with something of client 2 for every kind of id.
[[nodiscard]] std::unique_ptr<ApiBench> bench();
[[nodiscard]] const Endpoint *endpointOf(const ApiTable &table, const Case &one);
/// For failure messages.
[[nodiscard]] QByteArray name(const Case &one);

} // namespace gatehouse::test
