#pragma once

namespace gatehouse {
class CampaignDesk;
class ChangeFeed;
class ClientDesk;
class Clock;
class ContactDesk;
class DeadLetterDesk;
class InboxDesk;
class InsightDesk;
class MessageDesk;
class RuleDesk;
class SessionDesk;
} // namespace gatehouse

namespace gatehouse::ui {

/// Everything the console gets from the engine, for the parts that hand it on. A page takes only what it needs.
struct Desks
{
    ClientDesk &clients;
    SessionDesk &sessions;
    MessageDesk &messages;
    InboxDesk &inbox;
    CampaignDesk &campaigns;
    ContactDesk &contacts;
    DeadLetterDesk &deadLetters;
    InsightDesk &insights;
    RuleDesk &rules;
    ChangeFeed &changes;
    const Clock &clock;
};

} // namespace gatehouse::ui
