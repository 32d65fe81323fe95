#!/usr/bin/env python3
"""Kills the real program with SIGKILL in the middle of a campaign, again and again, and reads from the simulator's own
log (another process, which lives on) what the provider accepted: everybody once, or shown as in doubt.

Usage: killed.py GATEHOUSE SANDBOX [KILLS] [RECIPIENTS] [SEED]. Exit 0 when the promise held.
"""
import collections
import json
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

GATEHOUSE, SANDBOX = sys.argv[1:3]
KILLS, RECIPIENTS, SEED = (int(a) for a in (sys.argv[3:] + ["8", "300", "3"][len(sys.argv) - 3:]))
PATIENCE = 90  # seconds until a state must have come; nothing is asserted about how fast


def call(method, url, body=None, token=None, kind="application/json"):
    data = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data=data, method=method,
                                     headers={"Content-Type": kind, "Accept": "application/json"})
    if token:
        request.add_header("Authorization", "Bearer " + token)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            text = answer.read()
            return json.loads(text) if text else {}
    except urllib.error.HTTPError as error:
        sys.exit("%s %s answered %d: %s" % (method, url, error.code, error.read()[:500]))


def until(what, condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.1)
    sys.exit("waited in vain until " + what)


class Program:
    def __init__(self, folder):
        self.folder = folder
        with socket.socket() as free:  # the simulator must find the hooks again after each start
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.start()

    def start(self):
        place = os.path.join(self.folder, "gateway.json")
        if os.path.exists(place):
            os.remove(place)
        self.process = subprocess.Popen(
            [GATEHOUSE, "--headless", "--data-dir", self.folder, "--vault", "file", "--api", "127.0.0.1:0",
             "--hooks", "127.0.0.1:%d" % self.port, "--public-url", "http://127.0.0.1:%d" % self.port])
        until("the program is ready", lambda: os.path.exists(place) or self.process.poll() is not None)
        if self.process.poll() is not None:
            sys.exit("the program ended with %d" % self.process.returncode)
        with open(place) as file:
            self.api = json.load(file)["api"]
        with open(os.path.join(self.folder, "admin.key")) as file:
            self.key = file.read().strip()

    def ask(self, method, path, body=None, kind="application/json"):
        return call(method, self.api + path, body, self.key, kind)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


def main():
    folder = tempfile.TemporaryDirectory()
    sandbox = subprocess.Popen([SANDBOX, "--listen", "127.0.0.1:0", "--seed", str(SEED), "--sessions", "3"],
                               stdout=subprocess.PIPE, text=True)
    program = None
    try:
        ready = json.loads(sandbox.stdout.readline())
        call("POST", ready["control"] + "/habits", {"answer_share": 0, "read_after_ms": [500, 1500],
                                                    "delivered_after_ms": [200, 800]})
        program = Program(folder.name)
        run(program, ready)
    finally:
        if program:
            program.process.terminate()
            if program.process.wait(20) != 0:
                sys.exit("the program did not end in order")
        sandbox.terminate()
        sandbox.wait()


def run(program, ready):
    client = program.ask("POST", "/v1/clients", {"name": "Loja Azul"})["id"]
    sessions = []
    for there in ready["sessions"]:
        here = program.ask("POST", "/v1/sessions", {
            "client_id": client, "name": there.get("name") or "Desk", "provider": "wasender",
            "phone": there["phone_number"], "base_url": ready["url"],
            "credentials": {"api_key": there["api_key"], "webhook_secret": there["webhook_secret"]},
            "pacing": {"per_minute": 600, "burst": 10}})
        sessions.append(here["id"])
        call("PUT", "%s/whatsapp-sessions/%s" % (ready["url"], there["id"]), {
            "webhook_url": "http://127.0.0.1:%d%s" % (program.port, here["hook_path"]), "webhook_enabled": True,
            "webhook_events": ["messages.received", "message.sent", "messages.update", "session.status"]},
             ready["token"])
    until("all sessions are connected", lambda: all(
        program.ask("GET", "/v1/sessions/" + s)["state"] == "connected" for s in sessions))
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

    accepted, after = collections.Counter(), 0
    while True:
        page = call("GET", ready["control"] + "/sends?limit=1000&after=%d" % after)["items"]
        if not page:
            break
        after = page[-1]["msg_id"]
        accepted.update(send["to"] for send in page)
    doubled = [to for to, times in accepted.items() if times > 1]
    print("killed %d times; accepted by the provider: %d; in doubt: %d" % (KILLS, len(accepted), end["in_doubt"]))
    assert not doubled, "sent twice: %s" % doubled
    lost = RECIPIENTS - len(accepted)
    assert lost <= end["in_doubt"], "%d never sent, only %d of them in doubt" % (lost, end["in_doubt"])
    assert end["dead"] == 0 and end["cancelled"] == 0, end


main()
