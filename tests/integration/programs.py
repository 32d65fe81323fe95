"""The real programs in processes of their own, for the tests that are scripts: start them, speak HTTP, wait with a bound."""
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

PATIENCE = 90  # seconds until a state must have come; nothing is asserted about how fast


class Refused(Exception):
    """An answer that is not a 2xx."""

    def __init__(self, status, body, what):
        super().__init__("%s answered %d: %s" % (what, status, body[:500]))
        self.status = status
        self.body = body

    @property
    def problem(self):
        return json.loads(self.body)


def fetch(method, url, body=None, token=None, kind="application/json", headers=None):
    """Status, headers and bytes; a status from 400 on is Refused."""
    data = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data=data, method=method, headers={"Accept": "application/json"})
    if data is not None:
        request.add_header("Content-Type", kind)
    if token:
        request.add_header("Authorization", "Bearer " + token)
    for name, value in (headers or {}).items():
        request.add_header(name, value)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        raise Refused(error.code, error.read().decode(errors="replace"), "%s %s" % (method, url)) from None


def call(method, url, body=None, token=None, kind="application/json", headers=None):
    text = fetch(method, url, body, token, kind, headers)[2]
    return json.loads(text) if text else {}


def until(what, condition, patience=PATIENCE, pause=0.1):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(pause)
    sys.exit("waited in vain until " + what)


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Gatehouse:
    """`gatehouse --headless` on a folder, with the file vault. The hooks port stays the same from start to start, so that
    the simulator finds it again."""

    def __init__(self, program, folder, options=()):
        self.program, self.folder, self.options = program, folder, list(options)
        self.hooks_port = free_port()
        self.public_url = "http://127.0.0.1:%d" % self.hooks_port
        self.start()

    def launch(self):
        """Starts it and does not wait until it is ready."""
        self.process = subprocess.Popen(
            [self.program, "--headless", "--data-dir", self.folder, "--vault", "file", "--api", "127.0.0.1:0",
             "--hooks", "127.0.0.1:%d" % self.hooks_port, "--public-url", self.public_url] + self.options)

    def start(self):
        place = os.path.join(self.folder, "gateway.json")
        with contextlib.suppress(FileNotFoundError):
            os.remove(place)
        self.launch()
        try:
            until("the program is ready", lambda: os.path.exists(place) or self.process.poll() is not None)
            if self.process.poll() is not None:
                sys.exit("the program ended with %d" % self.process.returncode)
            with open(place) as file:
                self.api = json.load(file)["api"]
            with open(os.path.join(self.folder, "admin.key")) as file:
                self.key = file.read().strip()
            until("the program takes work", self.is_ready)
        except BaseException:
            self.process.kill()
            self.process.wait()
            raise

    def is_ready(self):
        try:
            return call("GET", self.api + "/readyz")
        except Refused:
            return None

    def ask(self, method, path, body=None, kind="application/json", headers=None):
        return call(method, self.api + path, body, self.key, kind, headers)

    def all(self, path):
        """Every item of a list, page by page."""
        items, cursor = [], None
        while True:
            separator = "&" if "?" in path else "?"
            page = self.ask("GET", path + separator + "limit=1000" + ("&cursor=" + cursor if cursor else ""))
            items += page["items"]
            cursor = page["next_cursor"]
            if not cursor:
                return items

    def metrics(self):
        """Samples by name with labels, as Prometheus would read them."""
        text = fetch("GET", self.api + "/metrics", token=self.key, headers={"Accept": "text/plain"})[2].decode()
        return {line.rpartition(" ")[0]: float(line.rpartition(" ")[2])
                for line in text.splitlines() if not line.startswith("#")}

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def end(self):
        """In order, as a service manager would."""
        self.process.terminate()
        if self.process.wait(30) != 0:
            sys.exit("the program did not end in order: %d" % self.process.returncode)


class Sandbox:
    """`gatehouse-sandbox`: the provider and the people behind it."""

    def __init__(self, program, seed=1, sessions=2, options=()):
        self.process = subprocess.Popen([program, "--listen", "127.0.0.1:0", "--seed", str(seed),
                                         "--sessions", str(sessions)] + list(options),
                                        stdout=subprocess.PIPE, text=True)
        ready = json.loads(self.process.stdout.readline())
        self.url, self.control = ready["url"], ready["control"]
        self.token, self.sessions = ready["token"], ready["sessions"]

    def ask(self, method, path, body=None):
        return call(method, self.control + path, body)

    def account(self, method, path, body=None):
        """The provider's own interface, with the account's token."""
        return call(method, self.url + path, body, self.token)

    def sends(self):
        """The ledger: every send the provider accepted, oldest first."""
        items, after = [], 0
        while True:
            page = self.ask("GET", "/sends?limit=1000&after=%d" % after)["items"]
            if not page:
                return items
            items += page
            after = page[-1]["msg_id"]

    def end(self):
        self.process.terminate()
        self.process.wait(30)


@contextlib.contextmanager
def running(*programs):
    """Ends whatever was started, whatever happens; `programs` are made in the block by `start`."""
    started = list(programs)

    def start(program):
        started.append(program)
        return program

    good = False
    try:
        yield start
        good = True
    finally:
        for program in reversed(started):
            if good:
                program.end()
            elif program.process.poll() is None:
                program.process.kill()
                program.process.wait()


def connect_sessions(gatehouse, sandbox, client, pacing=None):
    """Adds each of the simulator's sessions by hand, as somebody without an account token would."""
    sessions = []
    for there in sandbox.sessions:
        wanted = {"client_id": client, "name": there["name"], "provider": "wasender", "phone": there["phone_number"],
                  "base_url": sandbox.url,
                  "credentials": {"api_key": there["api_key"], "webhook_secret": there["webhook_secret"]}}
        if pacing:
            wanted["pacing"] = pacing
        here = gatehouse.ask("POST", "/v1/sessions", wanted)
        sessions.append(here["id"])
        sandbox.account("PUT", "/whatsapp-sessions/%s" % there["id"], {
            "webhook_url": gatehouse.public_url + here["hook_path"], "webhook_enabled": True,
            "webhook_events": ["messages.received", "message.sent", "messages.update", "session.status"]})
    until("all sessions are connected", lambda: all(
        gatehouse.ask("GET", "/v1/sessions/" + session)["state"] == "connected" for session in sessions))
    return sessions
