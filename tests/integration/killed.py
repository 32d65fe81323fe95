#!/usr/bin/env python3
"""Kills the real program with SIGKILL in the middle of a campaign, again and again, while customers write, and compares
what it says with the log of the simulator, which lives on in another process: everybody once or shown as in doubt, every
acknowledged webhook there, nobody written to after opting out, no limit exceeded, every figure a recount.

Usage: killed.py GATEHOUSE SANDBOX [KILLS] [RECIPIENTS] [SEED]. Exit 0 when the promise held. In full: 300 5000.
"""
import collections
import datetime
import random
import sys
import tempfile
import time

from programs import Gatehouse, Sandbox, connect_sessions, running, until

GATEHOUSE, SANDBOX = sys.argv[1:3]
KILLS, RECIPIENTS, SEED = (int(a) for a in (sys.argv[3:] + ["8", "300", "3"][len(sys.argv) - 3:]))
SESSIONS = 3
# So that the campaign lasts as long as the killing does.
PER_MINUTE = max(60, min(600, RECIPIENTS * 60 // (SESSIONS * max(1, KILLS))))
WITH_PROVIDER = {"accepted", "sent", "delivered", "read", "played"}


def main():
    with tempfile.TemporaryDirectory() as folder, running() as start:
        sandbox = start(Sandbox(SANDBOX, SEED, sessions=SESSIONS))
        sandbox.ask("POST", "/habits", {"answer_share": 0.3, "stop_share": 0.05, "answer_after_ms": [500, 4000],
                                        "read_after_ms": [500, 1500], "delivered_after_ms": [200, 800],
                                        "reply_share": 0, "media_share": 0, "unasked_every_ms": 400})
        run(start(Gatehouse(GATEHOUSE, folder)), sandbox)


def campaign_of(program, sessions):
    campaign = program.ask("POST", "/v1/campaigns", {"name": "Delivery", "session_ids": sessions,
                                                     "content": {"text": "Hello {{name}}"}})["id"]
    rows = "phone,name\n" + "".join("+5511987%06d,Person %d\n" % (i, i) for i in range(RECIPIENTS))
    report = program.ask("POST", "/v1/campaigns/%s/audience?phone_column=phone" % campaign, rows.encode(), "text/csv")
    assert report["accepted"] == RECIPIENTS, report
    program.ask("POST", "/v1/campaigns/%s/start" % campaign, {})
    return campaign


def kill_again_and_again(program):
    chance = random.Random(SEED)
    in_start = 0
    for _ in range(KILLS):
        time.sleep(chance.uniform(0.05, 1.2))
        program.kill()
        while chance.random() < 0.2:  # once more, before it has found its feet
            in_start += 1
            program.launch()
            time.sleep(chance.uniform(0, 0.4))
            program.kill()
        program.start()
    return in_start


def run(program, sandbox):
    client = program.ask("POST", "/v1/clients", {"name": "Loja Azul"})["id"]
    # Without the rule of health: one in twenty opts out, which would rightly hold the campaign back.
    pacing = {"per_minute": PER_MINUTE, "burst": 5, "health": False}
    sessions = connect_sessions(program, sandbox, client, pacing)
    campaign = campaign_of(program, sessions)
    in_start = kill_again_and_again(program)

    def counts():
        return program.ask("GET", "/v1/campaigns/" + campaign)["counts"]

    begun = counts()
    print("killed %d times, %d more while starting; then %d of %d waited" %
          (KILLS, in_start, begun["waiting"], RECIPIENTS), flush=True)
    until("nothing waits", lambda: counts()["waiting"] + counts()["sending"] == 0, patience=900, pause=0.5)
    sandbox.ask("POST", "/habits", {"answer_share": 0, "unasked_every_ms": 0})
    until("the simulator has told everything", lambda: sandbox.ask("GET", "/stats")["webhooks"]["waiting"] == 0,
          patience=120)
    acknowledged = everything(sandbox, "/acknowledged?limit=1000", "number")
    theirs = customers_messages(acknowledged)
    until("what was acknowledged is applied", lambda: len(theirs) <= sum(
        1 for message in program.all("/v1/messages?direction=in")), patience=120, pause=1)
    until("every accepted message is told of", lambda: (lambda c: c["accepted"] == 0)(counts()), patience=120, pause=1)

    figures, messages = at_rest(counts, lambda: program.all("/v1/messages?campaign_id=" + campaign))
    sends = sandbox.sends()
    check_sends(messages, [send for send in sends if send["text"].startswith("Hello Person ")])
    check_webhooks(program, theirs)
    check_opt_outs(program, client, messages)
    check_pacing(sends)
    check_figures(program, figures, messages)


def at_rest(counts, messages):
    """Figures and messages of one moment: receipts still come in, so both are read until nothing moved between."""
    while True:
        before, listed = counts(), messages()
        if counts() == before:
            return before, listed
        time.sleep(1)


def everything(sandbox, path, key):
    items, after = [], 0
    while True:
        page = sandbox.ask("GET", "%s&after=%d" % (path, after))["items"]
        if not page:
            return items
        items += page
        after = page[-1][key]


def customers_messages(acknowledged):
    """Ids of what customers wrote, of every webhook that was answered with 2xx; any shape."""
    found = set()

    def collect(value):
        if isinstance(value, list):
            for each in value:
                collect(each)
        elif isinstance(value, dict):
            key = value.get("key")
            if isinstance(key, dict) and not key.get("fromMe") and "message" in value:
                found.add(key["id"])
            collect(value.get("messages"))

    for webhook in acknowledged:
        if webhook["body"].get("event", "").endswith(".received"):
            collect(webhook["body"].get("data"))
    return found


def check_sends(messages, sends):
    assert len(messages) == RECIPIENTS, "%d messages for %d rows" % (len(messages), RECIPIENTS)
    accepted = collections.Counter(send["to"] for send in sends)
    doubled = [to for to, times in accepted.items() if times > 1]
    assert not doubled, "sent twice: %s" % doubled
    states = {message["contact"]["phone"]: message["state"] for message in messages}
    assert len(states) == RECIPIENTS, "not one message for each person"
    failed = {send["to"] for send in sends if send["failure"]}
    hidden = [to for to in accepted if states[to] not in WITH_PROVIDER | {"in_doubt"} and to not in failed]
    assert not hidden, "with the provider, and nobody is told: %s" % hidden
    invented = [to for to, state in states.items() if state in WITH_PROVIDER and to not in accepted]
    assert not invented, "said to be sent, and never were: %s" % invented
    never = {to: state for to, state in states.items() if to not in accepted}
    assert set(never.values()) <= {"in_doubt", "suppressed"}, "lost: %s" % never
    print("accepted by the provider: %d, each once; in doubt: %d; opted out before: %d" %
          (len(accepted), sum(s == "in_doubt" for s in states.values()), sum(s == "suppressed" for s in states.values())))


def check_webhooks(program, theirs):
    here = collections.Counter(message["provider_message_id"] for message in program.all("/v1/messages?direction=in"))
    lost = [each for each in theirs if here[each] != 1]
    assert not lost, "acknowledged and not there once: %s" % lost
    print("customers' messages acknowledged: %d, each there once" % len(theirs))


def check_opt_outs(program, client, messages):
    """An attempt that began before the opt-out was committed may arrive; none may begin after it."""
    by_phone = {message["contact"]["phone"]: message["id"] for message in messages}
    late = []
    suppressions = program.all("/v1/suppressions?client_id=" + client)
    for suppression in suppressions:
        message = by_phone.get(suppression["phone"])
        if message:
            attempts = program.ask("GET", "/v1/messages/" + message)["attempts"]
            late += [message for attempt in attempts if attempt["started_at"] > suppression["created_at"]]
    assert not late, "sent after the opt-out: %s" % late
    print("opt-outs: %d, nothing sent to them afterwards" % len(suppressions))


def check_pacing(sends):
    """No more in any minute than the session may send, over all the starts."""
    times = collections.defaultdict(list)
    for send in sends:
        at = datetime.datetime.fromisoformat(send["at"].replace("Z", "+00:00"))
        times[send["session"]].append(at.timestamp())
    most = 0
    for each in times.values():
        each.sort()
        first = 0
        for last, at in enumerate(each):
            while each[first] <= at - 60:
                first += 1
            most = max(most, last - first + 1)
    assert most <= PER_MINUTE, "%d in a minute where %d are allowed" % (most, PER_MINUTE)
    print("most in a minute by one session: %d of %d allowed" % (most, PER_MINUTE))


def check_figures(program, counts, messages):
    states = collections.Counter(message["state"] for message in messages)
    told = {"in_doubt": states["in_doubt"], "accepted": states["accepted"], "sent": states["sent"],
            "delivered": states["delivered"], "read": states["read"] + states["played"], "dead": states["dead"],
            "cancelled": states["cancelled"], "suppressed": states["suppressed"], "waiting": 0, "sending": 0}
    wrong = {name: (counts[name], count) for name, count in told.items() if counts[name] != count}
    assert not wrong, "figures differ from a recount: %s" % wrong
    metrics = program.metrics()
    assert metrics["gatehouse_in_doubt"] == len(program.all("/v1/messages?state=in_doubt")), metrics["gatehouse_in_doubt"]


main()
