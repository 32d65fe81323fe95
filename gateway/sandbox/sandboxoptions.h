#pragma once

#include "gateway/sandbox/sandboxfaults.h"
#include "gateway/timestamp.h"

#include <QtCore/QStringList>

namespace gatehouse {

/// From one span to another; each time a seeded value between.
struct SandboxSpan
{
    Milliseconds low{0};
    Milliseconds high{0};
};

/// How the sandbox tries to deliver webhooks. WasenderAPI documents nothing about it; this is a choice.
struct SandboxHookPolicy
{
    int tries = 3;                  ///< in all; a try fails by anything but a 2xx
    Milliseconds firstRetry{2'000}; ///< then twice as long each time
    int parallelPerTarget = 8;
    qsizetype waitingMax = 200'000; ///< of one target; when full, the oldest goes and counts as failed
    Milliseconds timeout{10'000};
    qsizetype acknowledgedKept = 0; ///< bodies of webhooks answered with 2xx, for whoever compares afterwards
};

/// What happens to a message that was accepted, and when.
struct SandboxLife
{
    SandboxSpan idAfter{Milliseconds(500), Milliseconds(2'000)}; ///< WhatsApp id, message.sent
    SandboxSpan sentAfter{Milliseconds(50), Milliseconds(300)};  ///< then messages.update 2
    SandboxSpan deliveredAfter{Milliseconds(1'000), Milliseconds(4'000)};
    SandboxSpan readAfter{Milliseconds(3'000), Milliseconds(40'000)};
    SandboxSpan playedAfter{Milliseconds(1'000), Milliseconds(10'000)}; ///< audio
    double readShare = 0.70;
    double playedShare = 0.80;
};

/// How the people on the other side behave.
struct SandboxHabits
{
    double answerShare = 0.12; ///< of messages that open a conversation
    double stopShare = 0.01;   ///< answers with the word for "stop" in the customer's language
    double replyShare = 0.60;  ///< of messages that answer the customer
    double mediaShare = 0.18;  ///< of answers: an image, voice note, document, place or contact instead of words
    double burstShare = 0.15;  ///< of answers: in two or three messages
    double voteShare = 0.40;   ///< of polls
    double reactShare = 0.03;
    int turnsMax = 5; ///< then the customer has said everything
    SandboxSpan answerAfter{Milliseconds(4'000), Milliseconds(45'000)};
    SandboxSpan replyAfter{Milliseconds(3'000), Milliseconds(12'000)};
    /// How often something arrives unasked (a new customer, a group, a channel); 0 is never.
    Milliseconds unaskedEvery{0};
};

/// The provider's side: limits and the spans it does not document.
struct SandboxOptions
{
    SandboxFaults faults;
    SandboxHookPolicy hooks;
    SandboxLife life;
    SandboxHabits habits;
    qint64 firstMsgId = 70'000'000;
    int sendsPerMinutePaid = 256;
    int concurrentPerSession = 10; ///< 0: no cap
    bool resetAsTimestamp = false; ///< X-RateLimit-Reset as unix time instead of seconds left
    int sessionsMax = 1'000;       ///< per account
    Milliseconds qrLifetime{45'000};
    int qrCodesMax = 40;           ///< then the session is disconnected
    Milliseconds autoScanAfter{0}; ///< 0: only when the control interface says so
    SandboxSpan connectingFor{Milliseconds(800), Milliseconds(2'500)};
    Milliseconds silence{120'000};    ///< how long an unanswered request is held
    qint64 mediaBytesMax = 256 << 20; ///< all stored files; the oldest go first
    QStringList unknownNumbers;       ///< digits: never on WhatsApp
};

} // namespace gatehouse
