#!/usr/bin/env python3
"""Kills the real program with SIGKILL in the middle of a campaign, again and again, and reads from the simulator's own
log (another process, which lives on) what the provider accepted: everybody once, or shown as in doubt.

Usage: killed.py GATEHOUSE SANDBOX [KILLS] [RECIPIENTS] [SEED]. Exit 0 when the promise held.
"""
import collections
import random
import sys
import tempfile
import time

from programs import Gatehouse, Sandbox, connect_sessions, running, until

GATEHOUSE, SANDBOX = sys.argv[1:3]
KILLS, RECIPIENTS, SEED = (int(a) for a in (sys.argv[3:] + ["8", "300", "3"][len(sys.argv) - 3:]))


def main():
    with tempfile.TemporaryDirectory() as folder, running() as start:
        sandbox = start(Sandbox(SANDBOX, SEED, sessions=3))
        sandbox.ask("POST", "/habits", {"answer_share": 0, "read_after_ms": [500, 1500],
                                        "delivered_after_ms": [200, 800]})
        run(start(Gatehouse(GATEHOUSE, folder)), sandbox)


def run(program, sandbox):
    client = program.ask("POST", "/v1/clients", {"name": "Loja Azul"})["id"]
    sessions = connect_sessions(program, sandbox, client, {"per_minute": 600, "burst": 10})
    campaign = program.ask("POST", "/v1/campaigns", {"name": "Delivery", "session_ids": sessions,
                                                     "content": {"text": "Hello {{name}}"}})["id"]
    rows = "phone,name\n" + "".join("+5511987%06d,Person %d\n" % (i, i) for i in range(RECIPIENTS))
    report = program.ask("POST", "/v1/campaigns/%s/audience?phone_column=phone" % campaign, rows.encode(), "text/csv")
    assert report["accepted"] == RECIPIENTS, report
    program.ask("POST", "/v1/campaigns/%s/start" % campaign, {})

    chance = random.Random(SEED)
    for _ in range(KILLS):
        time.sleep(chance.uniform(0.2, 1.2))
        program.kill()
        program.start()

    def counts():
        return program.ask("GET", "/v1/campaigns/" + campaign)["counts"]

    until("nothing waits", lambda: counts()["waiting"] + counts()["sending"] == 0)
    until("what was accepted is read", lambda: (lambda c: c["read"] + c["in_doubt"] + c["delivered"] == RECIPIENTS)(counts()))
    end = counts()

    accepted = collections.Counter(send["to"] for send in sandbox.sends())
    doubled = [to for to, times in accepted.items() if times > 1]
    print("killed %d times; accepted by the provider: %d; in doubt: %d" % (KILLS, len(accepted), end["in_doubt"]))
    assert not doubled, "sent twice: %s" % doubled
    lost = RECIPIENTS - len(accepted)
    assert lost <= end["in_doubt"], "%d never sent, only %d of them in doubt" % (lost, end["in_doubt"])
    assert end["dead"] == 0 and end["cancelled"] == 0, end


main()
