#!/usr/bin/env python3
"""The main job on the real programs, two processes that speak HTTP: a spreadsheet's list becomes a campaign, customers
answer, one says STOP, an agent replies, until the last read receipt. The simulator's own ledger says who received what.

Usage: mainjob.py GATEHOUSE SANDBOX CSV [--rows N] [--sessions N] [--seed N] [--smooth]
  --rows N    only the first N rows, and behind them doubles and numbers that are none (the short form, for ctest)
  --smooth    a provider without troubles: no errors, no late, doubled or reordered webhooks, every number known
Prints the figures of the run. Exit 0 when everybody had the message once or is known not to have had it.
"""
import argparse
import collections
import csv
import io
import os
import re
import sys
import tempfile
import time

from programs import Gatehouse, Refused, Sandbox, connect_sessions, running, until

# What an office meets on an ordinary day: busy answers, errors, webhooks that come late, twice or in another order, and
# numbers that are not on WhatsApp.
TROUBLES = {"error_before": 0.005, "rate_storm": 0.01, "unknown_number": 0.004, "duplicate_webhook": 0.05,
            "reorder_webhook": 0.05, "delay_webhook": 0.02, "delay_webhook_ms": 2000}
HABITS = {"answer_share": 0.12, "stop_share": 0.01, "reply_share": 0.6, "react_share": 0, "read_share": 1,
          "answer_after_ms": [1000, 8000], "reply_after_ms": [1000, 4000],
          "delivered_after_ms": [300, 2000], "read_after_ms": [500, 8000]}
LONG = 900  # seconds that a whole run may take


def decoded(raw):
    """The file as text, judged without the program's help: by its mark, else UTF-8, else a Western Windows."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16"), "utf-16"
    try:
        return raw.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        return raw.decode("cp1252"), "cp1252"


def percentile(metrics, name, share):
    """Milliseconds below which a share of a histogram lies, even within a bucket: as histogram_quantile() of Prometheus."""
    below = collections.defaultdict(float)
    for key, value in metrics.items():
        if key.startswith(name + "_bucket"):
            below[float(re.search('le="([^"]+)"', key).group(1).replace("+Inf", "inf"))] += value
    wanted, last, seen = share * below[float("inf")], 0.0, 0.0
    for bound in sorted(below):
        if below[bound] >= wanted and below[bound] > seen:
            top = bound if bound != float("inf") else last
            return 1000 * (last + (top - last) * (wanted - seen) / (below[bound] - seen))
        last, seen = bound, below[bound]
    return 0.0


class Audience:
    """The list, read by Python's own csv: phone by name and order, to compare with what went out."""

    def __init__(self, path, rows):
        with open(path, "rb") as file:
            text, encoding = decoded(file.read())
        separator = ";" if text.splitlines()[0].count(";") else ","
        lines = list(csv.reader(io.StringIO(text), delimiter=separator))
        self.header, people = lines[0], lines[1:]
        self.bad = self.doubles = 0
        if rows:
            people = people[:rows]
            spoilt = [["Nobody", phone, "0", "0", ""] for phone in ("12", "+999 123", "call me", "", "+1 555")]
            again = [person for person in people[:7]]
            self.bad, self.doubles = len(spoilt), len(again)
            out = io.StringIO()
            writer = csv.writer(out, delimiter=separator, lineterminator="\n")
            writer.writerows([self.header] + people + spoilt + again)
            self.bytes = out.getvalue().encode(encoding)
        else:
            with open(path, "rb") as file:
                self.bytes = file.read()
        self.text_of = {"+" + re.sub(r"\D", "", person[1]): "%s, your order %s is ready." % (person[0], person[2])
                        for person in people}
        self.rows = len(people) + self.bad + self.doubles


class MainJob:
    def __init__(self, gatehouse, sandbox, audience):
        self.gatehouse, self.sandbox, self.audience = gatehouse, sandbox, audience
        self.settled = 0
        self.client = gatehouse.ask("POST", "/v1/clients", {"name": "Loja Azul"})["id"]
        self.sessions = connect_sessions(gatehouse, sandbox, self.client)
        self.number_there = dict(zip(self.sessions, (there["id"] for there in sandbox.sessions)))

    def imports(self):
        name, order = self.audience.header[0], self.audience.header[2]
        self.campaign = self.gatehouse.ask("POST", "/v1/campaigns", {
            "name": "Orders", "session_ids": self.sessions,
            "content": {"text": "{{%s}}, your order {{%s}} is ready." % (name, order)}})["id"]
        begun = time.monotonic()
        self.report = self.gatehouse.ask("POST", "/v1/campaigns/%s/audience" % self.campaign, self.audience.bytes, "text/csv")
        self.import_seconds = time.monotonic() - begun
        expected = {"rows": self.audience.rows, "accepted": len(self.audience.text_of), "rejected": self.audience.bad,
                    "duplicates": self.audience.doubles, "suppressed": 0}
        assert {key: self.report[key] for key in expected} == expected, (self.report, expected)

    def counts(self):
        return self.gatehouse.ask("GET", "/v1/campaigns/" + self.campaign)["counts"]

    def says(self, session, phone, text):
        self.sandbox.ask("POST", "/incoming", {"session": self.number_there[session], "from": phone, "text": text})

    def one_stops_while_queued(self):
        """Somebody whose message waits says STOP: it must never go out. Paused, so that it surely waits."""
        self.command("pause")
        waiting = until("something waits", lambda: self.gatehouse.ask(
            "GET", "/v1/messages?limit=1&state=queued&campaign_id=" + self.campaign)["items"])[0]
        self.says(waiting["session_id"], waiting["to"], "STOP")
        path = "/v1/messages/" + waiting["id"]
        until("the message to who said STOP is off the queue",
              lambda: self.gatehouse.ask("GET", path)["state"] == "suppressed")
        self.command("resume")
        return waiting["to"]

    def one_stops_afterwards(self):
        """Somebody who has the message says STOP: later ones of the same client are refused or suppressed."""
        had = self.gatehouse.ask("GET", "/v1/messages?limit=1&state=read&campaign_id=" + self.campaign)["items"][0]
        self.says(had["session_id"], had["to"], "stop")
        until("the opt-out is known", lambda: had["to"] in self.opted_out())
        later = self.gatehouse.ask("POST", "/v1/messages", {"session_id": had["session_id"], "to": had["to"], "text": "Hi",
                                                           "lane": "automation"})
        until("a later message is suppressed",
              lambda: self.gatehouse.ask("GET", "/v1/messages/" + later["id"])["state"] == "suppressed")
        return had["to"]

    def opted_out(self):
        return {row["phone"] for row in self.gatehouse.all("/v1/suppressions?client_id=" + self.client)}

    def an_agent_replies(self):
        def answered():
            for conversation in self.gatehouse.ask("GET", "/v1/conversations?unread=true&limit=100")["items"]:
                last = conversation["last_message"]
                if last and last["direction"] == "in" and not conversation["suppressed"] and conversation["contact"]["phone"]:
                    return conversation
            return None

        conversation = until("a customer answers", answered)
        reply = self.gatehouse.ask("POST", "/v1/conversations/%s/reply" % conversation["id"], {"text": "Thank you!"})
        assert reply["lane"] == "reply", reply
        return conversation["contact"]["phone"], "/v1/messages/" + reply["id"]

    def command(self, word):
        self.gatehouse.ask("POST", "/v1/campaigns/%s/%s" % (self.campaign, word), {})

    def a_person_settles_doubts(self):
        """Errors of the provider that say neither yes nor no: somebody looks into its book and says which."""
        doubts = self.gatehouse.all("/v1/messages?state=in_doubt&campaign_id=" + self.campaign)
        book = {(send["to"], send["text"]) for send in self.sandbox.sends()} if doubts else set()
        for message in doubts:
            known = (message["to"], message["text"]) in book
            self.gatehouse.ask("POST", "/v1/messages/%s/settle" % message["id"], {"as": "sent" if known else "not_sent"})
        self.settled += len(doubts)

    def is_over(self):
        """Nothing waits here or is in doubt, and the provider has nothing left to tell."""
        self.a_person_settles_doubts()
        counts = self.counts()
        if any(counts[state] for state in ("waiting", "sending", "in_doubt", "accepted", "sent", "delivered")):
            return False
        there = self.sandbox.ask("GET", "/stats")
        return there["webhooks"]["waiting"] == 0 and there["planned"] == 0

    def ledger_is_right(self, stopped):
        """The other process's book against the list: once each, with the right words, or known here as not sent."""
        texts = collections.defaultdict(list)
        for send in self.sandbox.sends():
            texts[send["to"]].append(send["text"])
        once, missing, wrong = 0, [], []
        for phone, text in self.audience.text_of.items():
            times = texts[phone].count(text)
            if times == 1:
                once += 1
            elif times == 0:
                missing.append(phone)
            else:
                wrong.append((phone, times))
        assert not wrong, "sent more than once: %s" % wrong
        strangers = set(texts) - set(self.audience.text_of)
        assert not strangers, "sent to somebody who is not on the list: %s" % strangers
        known = {message["to"] for state in ("dead", "suppressed", "in_doubt") for message in
                 self.gatehouse.all("/v1/messages?direction=out&state=%s&campaign_id=%s" % (state, self.campaign))}
        assert set(missing) == known, "missing at the provider %s, known here %s" % (sorted(missing), sorted(known))
        assert stopped not in texts or not any("order" in text for text in texts[stopped]), "sent after STOP"
        return once

    def figures(self, seconds, once):
        metrics = self.gatehouse.metrics()

        def total(name, **labels):
            return int(sum(value for key, value in metrics.items() if key.partition("{")[0] == name and
                           all('%s="%s"' % label in key for label in labels.items())))

        counts = self.counts()
        hooks = self.sandbox.ask("GET", "/stats")["webhooks"]
        return [
            ("rows good / duplicate / bad", "%d / %d / %d" % (self.report["accepted"], self.report["duplicates"],
                                                              self.report["rejected"])),
            ("import", "%.2f s" % self.import_seconds),
            ("once in the provider's ledger", once),
            ("sent", total("gatehouse_messages_total", lane="campaign", state="sent")),
            ("delivered", total("gatehouse_messages_total", lane="campaign", state="delivered")),
            ("read", counts["read"]),
            ("answered", "%d people, %d messages" % (counts["replied"], total("gatehouse_messages_total", state="received"))),
            ("opted out", len(self.opted_out())),
            ("retried", total("gatehouse_attempts_total", outcome="retry")),
            ("dead", counts["dead"]),
            ("suppressed", counts["suppressed"]),
            ("in doubt", "%d at the end, %d settled by hand" % (counts["in_doubt"], self.settled)),
            ("webhooks", "%d delivered, %d tries" % (hooks["ok"], hooks["tries"])),
            ("webhook p50 / p95 / p99", " / ".join("%.1f ms" % percentile(
                metrics, "gatehouse_webhook_ack_seconds", share) for share in (0.5, 0.95, 0.99))),
            ("time", "%.1f s" % seconds),
        ]


def main():
    line = argparse.ArgumentParser()
    for name in ("gatehouse", "sandbox", "csv"):
        line.add_argument(name)
    line.add_argument("--rows", type=int, default=0)
    line.add_argument("--sessions", type=int, default=10)
    line.add_argument("--seed", type=int, default=7)
    line.add_argument("--smooth", action="store_true")
    wish = line.parse_args()
    troubles = {} if wish.smooth else TROUBLES
    with tempfile.TemporaryDirectory() as folder, running() as start:
        sandbox = start(Sandbox(wish.sandbox, wish.seed, wish.sessions,
                                ["--fault=%s=%s" % trouble for trouble in troubles.items()]))
        sandbox.ask("POST", "/habits", HABITS)
        gatehouse = start(Gatehouse(wish.gatehouse, folder))
        job = MainJob(gatehouse, sandbox, Audience(wish.csv, wish.rows))
        job.imports()
        begun = time.monotonic()
        job.command("start")
        stopped = job.one_stops_while_queued()
        phone, reply = job.an_agent_replies()
        until("nothing of the campaign waits", lambda: (lambda c: c["waiting"] + c["sending"] == 0)(job.counts()), LONG, 0.5)
        until("the last read receipt is here", job.is_over, LONG, 0.5)
        seconds = time.monotonic() - begun
        until("the agent's reply is read", lambda: gatehouse.ask("GET", reply)["state"] == "read")
        job.one_stops_afterwards()
        once = job.ledger_is_right(stopped)
        assert sum(send["to"] == phone and send["text"] == "Thank you!" for send in sandbox.sends()) == 1
        print("%s, seed %d, %d sessions" % (os.path.basename(wish.csv), wish.seed, wish.sessions))
        for name, value in job.figures(seconds, once):
            print("  %-32s %s" % (name, value))


try:
    main()
except Refused as refused:
    sys.exit(str(refused))
