#!/usr/bin/env python3
"""The life of sessions through /v1 of the real program, against the real simulator in another process: an account's
sessions listed and imported by its token, one created, paired by QR, restarted, told its webhook, logged out, removed.

Usage: sessionsdesk.py GATEHOUSE SANDBOX [SEED]. Exit 0 when all of it held.
"""
import os
import sys
import tempfile

from programs import Gatehouse, Refused, Sandbox, fetch, running, until

GATEHOUSE, SANDBOX = sys.argv[1:3]
SEED = int((sys.argv[3:] + ["5"])[0])


def refused(status, code, work):
    try:
        work()
    except Refused as refusal:
        assert (refusal.status, refusal.problem["code"]) == (status, code), refusal
        return
    raise AssertionError("not refused with %d %s" % (status, code))


class Desk:
    def __init__(self, gatehouse, sandbox):
        self.gatehouse, self.sandbox = gatehouse, sandbox
        self.account = {"base_url": sandbox.url, "personal_access_token": sandbox.token}
        self.client = gatehouse.ask("POST", "/v1/clients", {"name": "Loja Azul"})["id"]

    def session(self, session):
        return self.gatehouse.ask("GET", "/v1/sessions/" + session)

    def act(self, session, what):
        return self.gatehouse.ask("POST", "/v1/sessions/%s/%s" % (session, what))

    def comes_to(self, session, state):
        until("the session is " + state, lambda: self.session(session)["state"] == state)

    def listed(self):
        return self.gatehouse.ask("POST", "/v1/account-sessions/list", self.account)["items"]

    def there(self, number):
        """A session as the provider has it."""
        return self.sandbox.account("GET", "/whatsapp-sessions/%s" % number)["data"]

    def webhook_is_ours(self, number, session):
        there = self.there(number)
        assert there["webhook_url"] == self.gatehouse.public_url + self.session(session)["hook_path"], there["webhook_url"]
        assert there["webhook_enabled"] and "messages.update" in there["webhook_events"], there

    def hears(self, number, session, text):
        """A customer writes: the webhook's address, secret and events are right when it arrives."""
        self.sandbox.ask("POST", "/incoming", {"session": int(number), "from": "+12025550178", "text": text})
        until("“%s” arrives" % text, lambda: any(
            message.get("text") == text for message in
            self.gatehouse.ask("GET", "/v1/messages?direction=in&session_id=" + session)["items"]))

    def sends(self, session, text):
        message = self.gatehouse.ask("POST", "/v1/messages", {"session_id": session, "to": "+12025550178", "text": text})
        until("“%s” is read" % text, lambda: self.gatehouse.ask("GET", "/v1/messages/" + message["id"])["state"] == "read")

    def code(self, session):
        """None while the session is on its way: the webhook that says "connecting" may come after the answer."""
        try:
            return self.gatehouse.ask("GET", "/v1/sessions/%s/qr" % session)
        except Refused as refusal:
            assert refusal.problem["code"] == "conflict", refusal
            return None

    # --- the steps

    def lists_and_imports(self):
        found = self.listed()
        numbers = {str(there["id"]): there for there in self.sandbox.sessions}
        assert {one["account_session_id"] for one in found} == set(numbers), found
        assert all(one["session_id"] is None and one["state"] == "connected" for one in found), found
        wrong = dict(self.account, personal_access_token="wrong")
        refused(502, "provider_unauthorized", lambda: self.gatehouse.ask("POST", "/v1/account-sessions/list", wrong))
        wanted = dict(self.account, client_id=self.client, account_session_ids=list(numbers) + ["999999"])
        items = self.gatehouse.ask("POST", "/v1/account-sessions/import", wanted)["items"]
        here = {one["phone"]: one["id"] for one in items if "id" in one}
        assert set(here) == {there["phone_number"] for there in numbers.values()}, items
        assert items[-1]["code"] == "not_found", items[-1]
        again = self.gatehouse.ask("POST", "/v1/account-sessions/import", wanted)["items"]
        assert not any("id" in one for one in again), "imported twice: %s" % again
        assert {one["session_id"] for one in self.listed()} == set(here.values())
        for number, there in numbers.items():
            session = here[there["phone_number"]]
            self.comes_to(session, "connected")
            assert self.session(session)["can_manage"]
        return {there["phone_number"]: (number, here[there["phone_number"]]) for number, there in numbers.items()}

    def registers_the_webhook(self, number, session):
        self.act(session, "webhook")
        self.webhook_is_ours(number, session)
        self.hears(number, session, "Hello there")
        self.sends(session, "Good morning")

    def creates(self):
        wanted = dict(self.account, client_id=self.client, name="New line", phone="+12025550199", plan="paid")
        key = {"Idempotency-Key": "new-line-1"}
        made = self.gatehouse.ask("POST", "/v1/account-sessions", wanted, headers=key)
        assert not {"credentials", "api_key", "personal_access_token"} & set(made), made
        status, headers, _ = fetch("POST", self.gatehouse.api + "/v1/account-sessions", wanted, self.gatehouse.key,
                                   headers=key)
        assert (status, headers["Idempotency-Replayed"]) == (201, "true")
        number = [one["account_session_id"] for one in self.listed() if one["session_id"] == made["id"]]
        assert len(number) == 1 and len(self.listed()) == 3, self.listed()
        self.webhook_is_ours(number[0], made["id"])
        self.comes_to(made["id"], "disconnected")
        return number[0], made["id"]

    def pairs(self, number, session):
        path = self.gatehouse.api + "/v1/sessions/%s/qr" % session
        refused(409, "conflict", lambda: self.gatehouse.ask("GET", "/v1/sessions/%s/qr" % session))
        assert self.act(session, "connect")["state"] == "needs_scan"
        code = until("there is a code", lambda: self.code(session))
        assert code["qr"].startswith("2@") and code["expires_at"], code
        self.comes_to(session, "needs_scan")
        picture = fetch("GET", path, token=self.gatehouse.key, headers={"Accept": "image/png"})
        assert picture[1]["Content-Type"] == "image/png" and picture[2].startswith(b"\x89PNG"), picture[1]
        self.sandbox.ask("POST", "/sessions/%s/scan" % number)
        self.comes_to(session, "connected")
        refused(409, "conflict", lambda: self.gatehouse.ask("GET", "/v1/sessions/%s/qr" % session))
        self.sends(session, "The new line works")

    def restarts_and_reconnects(self, number, session):
        assert self.act(session, "restart")["state"] in ("connecting", "connected")
        self.comes_to(session, "connected")
        assert self.act(session, "disconnect")["state"] == "disconnected"
        waiting = self.gatehouse.ask("POST", "/v1/messages", {"session_id": session, "to": "+12025550178", "text": "Wait"})
        self.act(session, "connect")
        self.comes_to(session, "connected")
        until("what waited is read", lambda: self.gatehouse.ask("GET", "/v1/messages/" + waiting["id"])["state"] == "read")
        self.sandbox.ask("POST", "/sessions/%s/logout" % number)
        self.comes_to(session, "logged_out")
        words = [entry["what"] for entry in self.gatehouse.ask("GET", "/v1/sessions/%s/log" % session)["items"]]
        assert "restart" in words and "connect" in words, words

    def checks(self, session):
        steps = {one["step"]: one["state"] for one in
                 self.gatehouse.ask("GET", "/v1/sessions/%s/checks" % session)["items"]}
        assert steps["token"] == steps["number"] == steps["webhook"] == "good", steps

    def pauses_and_removes(self, number, session):
        assert self.act(session, "pause")["paused"]
        assert not self.act(session, "resume")["paused"]
        assert self.act(session, "pause")["paused"]
        queued = self.gatehouse.ask("POST", "/v1/messages", {"session_id": session, "to": "+12025550177", "text": "Never"})
        self.gatehouse.ask("DELETE", "/v1/sessions/" + session)
        refused(404, "not_found", lambda: self.session(session))
        assert self.gatehouse.ask("GET", "/v1/messages/" + queued["id"])["state"] == "cancelled"
        talks = self.gatehouse.ask("GET", "/v1/conversations?session_id=" + session)["items"]
        texts = [message.get("text") for talk in talks for message in
                 self.gatehouse.ask("GET", "/v1/conversations/%s/messages" % talk["id"])["items"]]
        assert "Good morning" in texts and "Hello there" in texts, texts
        assert self.there(number)["id"] == int(number), "removed from the account as well"
        assert [one["session_id"] for one in self.listed() if one["account_session_id"] == number] == [None]
        refused(404, "not_found", lambda: self.act(session, "restart"))
        assert not any(send["to"] == "+12025550177" for send in self.sandbox.sends()), "sent after the removal"

    def tokens_lie_nowhere_open(self, folder):
        secrets = [self.sandbox.token] + [there[part] for there in self.sandbox.sessions
                                          for part in ("api_key", "webhook_secret")]
        for where, _, names in os.walk(folder):
            for name in names:
                with open(os.path.join(where, name), "rb") as file:
                    content = file.read()
                assert not any(secret.encode() in content for secret in secrets), "a token lies open in " + name


def main():
    with tempfile.TemporaryDirectory() as folder, running() as start:
        sandbox = start(Sandbox(SANDBOX, SEED, sessions=2))
        sandbox.ask("POST", "/habits", {"answer_share": 0, "stop_share": 0, "react_share": 0, "read_share": 1,
                                        "delivered_after_ms": [100, 300], "read_after_ms": [100, 300]})
        desk = Desk(start(Gatehouse(GATEHOUSE, folder)), sandbox)
        imported = list(desk.lists_and_imports().values())
        desk.registers_the_webhook(*imported[0])
        desk.checks(imported[0][1])
        created = desk.creates()
        desk.pairs(*created)
        desk.restarts_and_reconnects(*created)
        desk.pauses_and_removes(*imported[0])
        desk.tokens_lie_nowhere_open(folder)
    print("imported, created, paired, restarted, logged out, removed")


try:
    main()
except Refused as refused_call:
    sys.exit(str(refused_call))
