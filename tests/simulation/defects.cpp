#include "tests/simulation/defects.h"

#include "gateway/providers/wasender/wasenderprovider.h"

namespace gatehouse::simulation {

namespace {

// What was not answered counts as not sent, and goes out again: the classic.
class HastyProvider final : public WasenderProvider
{
public:
    using WasenderProvider::WasenderProvider;
    [[nodiscard]] SendAnswer readSend(const HttpOutcome &outcome) const override
    {
        SendAnswer answer = WasenderProvider::readSend(outcome);
        if (answer.outcome == Attempt::Outcome::unknown) {
            answer.outcome = Attempt::Outcome::notSent;
            answer.errorClass = ErrorClass::notSent;
        }
        return answer;
    }
};

// Takes every refusal for a success.
class GreedyProvider final : public WasenderProvider
{
public:
    using WasenderProvider::WasenderProvider;
    [[nodiscard]] SendAnswer readSend(const HttpOutcome &outcome) const override
    {
        SendAnswer answer = WasenderProvider::readSend(outcome);
        if (answer.outcome == Attempt::Outcome::refused || answer.outcome == Attempt::Outcome::retry)
            answer.outcome = Attempt::Outcome::accepted;
        return answer;
    }
};

Defect named(const char *name, const char *rule)
{
    Defect defect;
    defect.name = QLatin1String(name);
    defect.rule = QLatin1String(rule);
    return defect;
}

template <typename Wrong>
Defect byProvider(const char *name, const char *rule)
{
    Defect defect = named(name, rule);
    defect.provider = [] { return std::make_shared<Wrong>(true); };
    return defect;
}

// What the engine writes is changed as it is written.
Defect byTrigger(const char *name, const char *rule, const std::string &when, const std::string &then)
{
    Defect defect = named(name, rule);
    defect.statements = {"CREATE TRIGGER defect AFTER " + when + " BEGIN " + then + "; END"};
    return defect;
}

Defect flagged(const char *name, const char *rule, bool Defect::*flag)
{
    Defect defect = named(name, rule);
    defect.*flag = true;
    return defect;
}

Defect inRush(Defect defect)
{
    defect.inRush = true;
    return defect;
}

QList<Defect> make()
{
    return {
        byProvider<HastyProvider>("retry-after-silence", "doubled"),
        byProvider<GreedyProvider>("refusal-taken-for-success", "invented"),
        flagged("acknowledge-before-disk", "lost", &Defect::syncIgnored),
        flagged("acknowledge-and-forget-webhook", "webhook", &Defect::hooksLost),
        flagged("clock-read-directly", "repeat", &Defect::clockReadDirectly),
        byTrigger("attempt-not-recorded", "doubled", "UPDATE OF state ON messages WHEN new.state = 3",
                  "UPDATE messages SET state = 1, attempts = old.attempts WHERE id = new.id;"
                  " DELETE FROM attempts WHERE message_id = new.id AND outcome = 0"),
        byTrigger("result-forgotten", "doubled", "UPDATE OF state ON messages WHEN new.state = 10 AND old.state = 3",
                  "UPDATE messages SET state = 1 WHERE id = new.id"),
        byTrigger("doubt-sent-again", "doubled", "UPDATE OF state ON messages WHEN new.state = 4",
                  "UPDATE messages SET state = 1 WHERE id = new.id"),
        byTrigger("doubt-taken-for-the-end", "not shown", "UPDATE OF state ON messages WHEN new.state = 4",
                  "UPDATE messages SET state = 22 WHERE id = new.id"),
        byTrigger("opt-out-ignored", "opt-out", "INSERT ON messages WHEN new.direction = 1 AND new.lane <> 0",
                  "UPDATE messages SET despite_opt_out = 1 WHERE id = new.id"),
        byTrigger("status-goes-back", "state", "UPDATE OF state ON messages WHEN new.state = 12 AND old.state < 12",
                  "UPDATE messages SET state = 10 WHERE id = new.id"),
        byTrigger("figures-drift", "figures", "INSERT ON attempts",
                  "UPDATE message_counters SET current = current + 1 WHERE state = 10"),
        byTrigger("row-dropped", "lost", "INSERT ON dead_letters",
                  "DELETE FROM attempts WHERE message_id ="
                  " new.message_id; DELETE FROM messages WHERE id = new.message_id"),
        byTrigger("campaign-row-dropped", "lost",
                  "INSERT ON messages WHEN new.campaign_id <> 0 AND new.recipient LIKE '%7'",
                  "DELETE FROM messages WHERE id = new.id"),
        byTrigger("webhook-applied-twice", "webhook", "INSERT ON messages WHEN new.direction = 0",
                  "UPDATE messages SET provider_id = provider_id || '?' WHERE id = new.id"),
        byTrigger("replies-last", "replies first", "INSERT ON messages WHEN new.direction = 1 AND new.lane = 0",
                  "UPDATE messages SET lane = 3 WHERE id = new.id"),
        byTrigger("dead-letter-lost", "dead letter", "INSERT ON dead_letters",
                  "DELETE FROM dead_letters WHERE id = new.id"),
        byTrigger("redriven-letter-stays-open", "redrive", "UPDATE OF state ON redrive_letters WHEN new.state = 3",
                  "UPDATE dead_letters SET state = 0 WHERE id = new.letter_id;"
                  " UPDATE messages SET state = 20 WHERE id = new.message_id"),
        byTrigger("redrive-miscounts", "redrive", "UPDATE OF state ON redrive_letters WHEN new.state = 2",
                  "UPDATE redrives SET queued = queued + 1 WHERE id = new.redrive_id"),
        byTrigger("pacing-forgotten", "pacing", "INSERT ON attempts", "UPDATE sessions SET pacing = '{}'"),
        byTrigger("cap-forgotten", "daily cap", "INSERT ON attempts", "DELETE FROM session_days"),
        byTrigger("left-lying", "not ended", "UPDATE OF due_at ON messages WHEN new.due_at > old.due_at",
                  "UPDATE messages SET due_at = due_at + 8640000000 WHERE id = new.id"),
        byTrigger("quiet-hours-forgotten", "quiet hours", "INSERT ON campaigns",
                  "UPDATE campaigns SET quiet_hours = '{}' WHERE id = new.id"),
        byTrigger("rate-forgotten", "campaign rate", "UPDATE OF state ON campaigns WHEN new.rate IS NOT NULL",
                  "UPDATE campaigns SET rate = NULL WHERE id = new.id"),
        byTrigger("warm-up-forgotten", "warm-up", "INSERT ON attempts", "UPDATE sessions SET pacing = '{}'"),
        inRush(byTrigger("lower-lanes-starve", "shares", "INSERT ON messages WHEN new.direction = 1 AND new.lane > 1",
                         "UPDATE messages SET due_at = due_at + 1200000 WHERE id = new.id")),
        inRush(flagged("neighbours-wait", "neighbours", &Defect::neighboursWait)),
    };
}

} // namespace

const Defect &noDefect()
{
    static const Defect none;
    return none;
}

const QList<Defect> &allDefects()
{
    static const QList<Defect> defects = make();
    return defects;
}

} // namespace gatehouse::simulation
