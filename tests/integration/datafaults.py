#!/usr/bin/env python3
"""What the real program does with a data folder, an address or a vault that it cannot use: the exit code and one line
that says what to do, and not a byte of the data changed. And what it does with one that it can: which files, which modes.

Usage: datafaults.py GATEHOUSE [CASE…]. Mounts what it needs in a namespace of its own; where the system allows none, the
cases with a read-only or full disk say that they were skipped.
"""
import base64
import hashlib
import json
import os
import re
import shutil
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
import tempfile
import threading

from programs import PATIENCE, Gatehouse, Refused, fetch, running, until

PROGRAM = os.path.abspath(sys.argv[1])
FINE, USAGE, DATA, ADDRESS, VAULT = 0, 2, 3, 4, 5
MOUNTS = "GATEHOUSE_TEST_MAY_MOUNT"  # set for the copy of this script that runs in a namespace of its own


class Skipped(Exception):
    pass


def enter_namespace():
    """Runs this script again where it may mount: as root in a mount namespace, else as root of a user namespace."""
    for way in (["--mount"], ["--mount", "--map-root-user"]):
        command = ["unshare"] + way
        try:
            tried = subprocess.run(command + ["mount", "-t", "tmpfs", "none", tempfile.gettempdir()], capture_output=True)
        except FileNotFoundError:
            break
        if tried.returncode == 0:
            os.environ[MOUNTS] = "1"
            os.execvp("unshare", command + [sys.executable] + sys.argv)
    os.environ[MOUNTS] = "0"


def mount(*arguments):
    if os.environ[MOUNTS] != "1":
        raise Skipped("this system lets us mount nothing")
    subprocess.run(("mount",) + arguments, check=True)


class Folder:
    """A data folder, and beside it a home that must stay empty."""

    def __init__(self):
        self.place = tempfile.TemporaryDirectory()
        self.home = os.path.join(self.place.name, "home")
        self.path = os.path.join(self.place.name, "data")
        os.mkdir(self.home)
        os.mkdir(self.path)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        while os.path.ismount(self.path):
            subprocess.run(["umount", self.path], check=True)
        self.place.cleanup()

    def file(self, name):
        return os.path.join(self.path, name)

    def bytes_of_all(self):
        """Every file with its content: what must be the same after a refusal."""
        return {name: hashlib.sha256(open(os.path.join(where, name), "rb").read()).hexdigest()
                for where, _, names in os.walk(self.path) for name in names}


def environment(folder, more=None):
    """Nothing of the machine's own: no desktop, no keychain."""
    return dict({"PATH": os.environ["PATH"], "HOME": folder.home, "LC_ALL": "C.UTF-8"}, **(more or {}))


def start(folder, *options, env=None, vault="file"):
    return subprocess.run([PROGRAM, "--headless", "--data-dir", folder.path, "--vault", vault, "--api", "127.0.0.1:0",
                           "--hooks", "127.0.0.1:0", *options], env=environment(folder, env), capture_output=True,
                          text=True, timeout=PATIENCE)


def refused(answer, code, *words):
    """The code, and one line that says what is wrong and what to do."""
    assert answer.returncode == code, "exit code %d instead of %d: %s" % (answer.returncode, code, answer.stderr)
    assert answer.stdout == "", answer.stdout
    assert answer.stderr.count("\n") == 1 and answer.stderr.startswith("gatehouse: "), answer.stderr
    for word in words:
        assert word in answer.stderr, "“%s” is not in: %s" % (word, answer.stderr)


def refused_untouched(folder, code, *words, options=(), env=None, vault="file"):
    before = folder.bytes_of_all()
    refused(start(folder, *options, env=env, vault=vault), code, *words)
    assert folder.bytes_of_all() == before, "the refusal changed the folder: %s" % folder.bytes_of_all()
    assert os.listdir(folder.home) == [], "something was written into the home folder"


def used(folder):
    """A folder as a run leaves it: a client in the database, closed in order."""
    with running() as begin:
        program = begin(Gatehouse(PROGRAM, folder.path))
        program.ask("POST", "/v1/clients", {"name": "Loja Azul"})
        for number in range(200):  # so that there are pages to damage
            program.ask("POST", "/v1/clients", {"name": "Client %d %s" % (number, "x" * 150)})
    return folder


# --- what a run leaves behind

def files_and_modes():
    with Folder() as folder, running() as begin:
        program = begin(Gatehouse(PROGRAM, folder.path))
        with open(folder.file("gateway.json")) as file:
            said = json.load(file)
        assert said["api"] == program.api and said["pid"] == program.process.pid, said
        assert said["hooks"] == program.public_url and set(said) == {"api", "hooks", "pid", "version"}, said
        version = subprocess.run([PROGRAM, "--version"], capture_output=True, text=True, check=True).stdout
        assert said["version"] in version, (said, version)
        for name in ("admin.key", "vault.key"):
            mode = stat.S_IMODE(os.stat(folder.file(name)).st_mode)
            assert mode == 0o600, "%s has the mode %o" % (name, mode)
        key = program.key
        program.end()
        assert not os.path.exists(folder.file("gateway.json")), "gateway.json is still there"
        program.start()
        assert program.key == key, "the administrator's key changed at the second start"


def signals_end_it_in_order():
    for number in (signal.SIGTERM, signal.SIGINT):
        with Folder() as folder, running() as begin:
            program = begin(Gatehouse(PROGRAM, folder.path))
            program.process.send_signal(number)
            assert program.process.wait(30) == FINE, "%s: %d" % (number, program.process.returncode)
            assert not os.path.exists(folder.file("gateway.json"))


def everything_lies_below_the_folder():
    with Folder() as folder:
        answer = start(folder, "--until-idle")
        assert answer.returncode == FINE, answer.stderr
        assert os.listdir(folder.home) == [], os.listdir(folder.home)


# --- usage

def usage():
    with Folder() as folder:
        for options, word in ((["--colour"], "--help"), (["--api", "8480"], "HOST:PORT"), (["--hooks", ":1"], "HOST:PORT"),
                              (["--api", "127.0.0.1:65536"], "HOST:PORT"), (["--vault", "drawer"], "keychain"),
                              (["--log-level", "loud"], "debug"), (["--public-url", "hooks"], "https"),
                              (["--database", "mysql://x"], "postgresql"), (["extra"], "extra"), (["--data-dir", ""], "folder")):
            refused_untouched(folder, USAGE, word, options=options)
        without_window = subprocess.run([PROGRAM, "--data-dir", folder.path, "--until-idle"], env=environment(folder),
                                        capture_output=True, text=True)
        refused(without_window, USAGE, "--headless")
        no_display = subprocess.run([PROGRAM, "--data-dir", folder.path], env=environment(folder), capture_output=True,
                                    text=True, timeout=PATIENCE)
        refused(no_display, USAGE, "--headless")
        assert os.listdir(folder.path) == [], os.listdir(folder.path)


# --- data

def in_use():
    with Folder() as folder, running() as begin:
        program = begin(Gatehouse(PROGRAM, folder.path))
        refused(start(folder), DATA, "in use", "--data-dir")
        with open(folder.file("gateway.json")) as file:
            assert json.load(file)["pid"] == program.process.pid, "the second start took over the first one's file"
        program.ask("POST", "/v1/clients", {"name": "Still here"})


def killed_is_not_in_use():
    with Folder() as folder, running() as begin:
        program = begin(Gatehouse(PROGRAM, folder.path))
        made = program.ask("POST", "/v1/clients", {"name": "Acknowledged"})["id"]
        program.kill()
        assert os.path.exists(folder.file("gateway.json"))
        refused(start(folder, "--api", "192.0.2.1:0"), ADDRESS, "--api and --hooks")
        assert not os.path.exists(folder.file("gateway.json")), "it tells of ports that nobody listens on"
        program.start()
        assert program.ask("GET", "/v1/clients/" + made)["name"] == "Acknowledged"


def practice_is_apart():
    """--demo leads every session to the simulator: never those of a folder with real ones."""
    with Folder() as folder:
        used(folder)
        refused_untouched(folder, USAGE, "--demo", options=("--demo",))


def read_only(folder):
    mount("--bind", folder.path, folder.path)
    mount("-o", "remount,bind,ro", folder.path)
    try:
        refused_untouched(folder, DATA, "cannot be written", "permissions")
    finally:
        subprocess.run(["umount", folder.path], check=True)


def read_only_empty_folder():
    with Folder() as folder:
        read_only(folder)


def read_only_used_folder():
    with Folder() as folder:
        read_only(used(folder))
        refused_nothing(folder)


def refused_nothing(folder):
    """The folder serves again once the cause is gone."""
    with running() as begin:
        program = begin(Gatehouse(PROGRAM, folder.path))
        assert len(program.all("/v1/clients")) == 201


def read_only_database():
    with Folder() as folder:
        used(folder)
        database = folder.file("gatehouse.db")
        mount("--bind", database, database)
        mount("-o", "remount,bind,ro", database)
        try:
            refused_untouched(folder, DATA, "cannot be written")
        finally:
            subprocess.run(["umount", database], check=True)


def no_folder():
    with Folder() as folder:
        blocker = os.path.join(folder.place.name, "file")
        with open(blocker, "w") as file:
            file.write("not a folder")
        for path in (blocker, os.path.join(blocker, "below")):
            refused_untouched(folder, DATA, "cannot be written", options=("--data-dir", path))
        with open(blocker) as file:
            assert file.read() == "not a folder"


def fill(folder):
    """Not a page is left; what lies there is not moved."""
    with open(folder.file("filler"), "wb", buffering=0) as filler:
        for size in (1 << 16, 1 << 12, 1):
            try:
                while True:
                    filler.write(b"\0" * size)
            except OSError:
                pass


def full_disk_at_the_first_start():
    with Folder() as folder:
        mount("-t", "tmpfs", "-o", "size=256k", "none", folder.path)
        fill(folder)
        refused(start(folder), DATA, "is full")
        os.remove(folder.file("filler"))


def full_disk_at_a_later_start():
    with Folder() as folder, Folder() as model:
        used(model)
        mount("-t", "tmpfs", "-o", "size=2m", "none", folder.path)
        shutil.copytree(model.path, folder.path, dirs_exist_ok=True)
        fill(folder)
        before = folder.bytes_of_all()
        refused(start(folder), DATA, "is full")
        after = folder.bytes_of_all()
        assert before == {name: after[name] for name in before}, "a file changed"
        os.remove(folder.file("filler"))
        refused_nothing(folder)


def full_disk_while_it_runs():
    """Nothing is acknowledged that is not on disk, nothing falls over, and with room again it goes on."""
    with Folder() as folder, Folder() as model:
        used(model)
        mount("-t", "tmpfs", "-o", "size=16m", "none", folder.path)
        shutil.copytree(model.path, folder.path, dirs_exist_ok=True)
        with running() as begin:
            program = begin(Gatehouse(PROGRAM, folder.path))
            fill(folder)
            acknowledged = []

            def refuses():  # what the write-ahead log has reserved is used up first
                try:
                    acknowledged.append(program.ask("POST", "/v1/clients", {"name": "x" * 200})["id"])
                    return None
                except Refused as refusal:
                    return refusal

            refusal = until("the full disk shows", refuses, pause=0)
            assert refusal.status == 503 and refusal.problem["code"] == "disk_full", refusal
            assert program.ask("GET", "/v1/clients?limit=1")["items"], "reading fails too"
            os.remove(folder.file("filler"))
            until("there is room again", lambda: refuses() is None)
            known = {client["id"] for client in program.all("/v1/clients")}
            assert set(acknowledged) <= known, "acknowledged and lost: %s" % (set(acknowledged) - known)


# --- damage

def pages(path):
    with open(path, "rb") as file:
        return file.read()


def damaged():
    with Folder() as model:
        used(model)
        whole = pages(model.file("gatehouse.db"))
        assert len(whole) > 40 * 4096, "too small a database to damage: %d" % len(whole)
        middle = len(whole) // 8192 * 4096
        noise = b"".join(hashlib.sha256(bytes([n % 256, n // 256])).digest() for n in range(1024))
        cases = {
            "not a database": noise,
            "a picture": b"\x89PNG\r\n\x1a\n" + noise,
            "zeros at the start": bytes(4096) + whole[4096:],
            "truncated in the middle": whole[:middle],
            "truncated within a page": whole[:middle + 1000],
            "one page only": whole[:4096],
            "pages overwritten": whole[:4096 * 2] + noise + whole[4096 * 2 + len(noise):],
            "pages zeroed": whole[:4096 * 4] + bytes(4096 * 20) + whole[4096 * 24:],
        }
        for name, content in cases.items():
            with Folder() as folder:
                shutil.copytree(model.path, folder.path, dirs_exist_ok=True)
                with open(folder.file("gatehouse.db"), "wb") as file:
                    file.write(content)
                try:
                    refused_untouched(folder, DATA, "damaged", "untouched", "--check", "--restore latest")
                except AssertionError as error:
                    raise AssertionError("%s: %s" % (name, error)) from None


def of_another_program():
    with Folder() as folder:
        database = sqlite3.connect(folder.file("gatehouse.db"))
        database.execute("CREATE TABLE recipes (name TEXT)")
        database.commit()
        database.close()
        refused_untouched(folder, DATA, "damaged", "not written by this program")


def of_a_newer_version():
    with Folder() as folder:
        used(folder)
        database = sqlite3.connect(folder.file("gatehouse.db"))
        database.execute("PRAGMA user_version = 9999")
        database.close()
        for leftover in ("gatehouse.db-wal", "gatehouse.db-shm"):
            if os.path.exists(folder.file(leftover)):
                os.remove(folder.file(leftover))
        refused_untouched(folder, DATA, "newer version")


# --- locks

class Lock:
    """Another program that has the database open for writing, such as somebody's database browser."""

    def __init__(self, folder):
        self.connection = sqlite3.connect(folder.file("gatehouse.db"), isolation_level=None, check_same_thread=False)

    def take(self):
        self.connection.execute("BEGIN IMMEDIATE")

    def release(self):
        self.connection.execute("ROLLBACK")


def database_is_locked():
    """Writes wait for a short lock; a long one is told, and what was refused was not done. Reading goes on all the while."""
    with Folder() as folder, running() as begin:
        program = begin(Gatehouse(PROGRAM, folder.path))
        client = program.ask("POST", "/v1/clients", {"name": "Loja Azul"})["id"]
        session = program.ask("POST", "/v1/sessions", {
            "client_id": client, "name": "Desk", "provider": "wasender", "phone": "+12025550143",
            "base_url": "http://127.0.0.1:9", "credentials": {"api_key": "key-1", "webhook_secret": "secret-1"}})
        accepted = []

        def send(text):
            message = program.ask("POST", "/v1/messages",
                                  {"session_id": session["id"], "to": "+5511987000001", "text": text})
            accepted.append(message["id"])

        def webhook():
            body = {"event": "messages.received", "timestamp": 1772359200000, "data": {"messages": {
                "key": {"id": "in-1", "fromMe": False, "remoteJid": "5511987000002@s.whatsapp.net",
                        "cleanedSenderPn": "5511987000002"},
                "messageTimestamp": 1772359200, "message": {"conversation": "Are you open?"}}}}
            return fetch("POST", program.public_url + session["hook_path"], body,
                         headers={"X-Webhook-Signature": "secret-1"})[0]

        lock = Lock(folder)
        lock.take()
        opener = threading.Timer(1, lock.release)
        opener.start()
        send("Waits for the lock")
        opener.join()

        lock.take()
        for act in (lambda: send("Refused"), webhook):
            try:
                act()
                raise AssertionError("acknowledged, though nothing could be written")
            except Refused as refusal:
                assert refusal.status == 503, refusal
                if act is not webhook:
                    assert refusal.problem["code"] == "data_in_use", refusal
        assert len(program.all("/v1/clients")) == 1, "reading fails too"
        lock.release()
        send("Works again")
        assert webhook() == 200
        known = {message["id"]: message for message in program.all("/v1/messages?direction=out")}
        assert set(known) == set(accepted), "acknowledged %s, there are %s" % (accepted, known)
        until("the customer's message is there", lambda: len(program.all("/v1/messages?direction=in")) == 1)
        program.kill()
        program.start()
        assert {m["id"] for m in program.all("/v1/messages?direction=out")} == set(accepted)
        assert len(program.all("/v1/messages?direction=in")) == 1


# --- backups

def command(folder, *options):
    return subprocess.run([PROGRAM, "--data-dir", folder.path, *options], env=environment(folder), capture_output=True,
                          text=True, timeout=PATIENCE)


def damage(path):
    """A page in the middle, as a bad sector would."""
    middle = os.path.getsize(path) // 8192 * 4096
    with open(path, "r+b") as file:
        file.seek(middle)
        file.write(hashlib.sha256(b"noise").digest() * 128)


def with_backup(folder):
    """Used, with messages that wait, and backed up by the running program, which is the first thing it does after a minute."""
    with running() as begin:
        program = begin(Gatehouse(PROGRAM, folder.path))
        client = program.ask("POST", "/v1/clients", {"name": "Loja Azul"})["id"]
        for number in range(200):
            program.ask("POST", "/v1/clients", {"name": "Client %d %s" % (number, "x" * 150)})
        session = program.ask("POST", "/v1/sessions", {
            "client_id": client, "name": "Desk", "provider": "wasender", "phone": "+12025550143",
            "base_url": "http://127.0.0.1:9", "credentials": {"api_key": "key-1", "webhook_secret": "secret-1"}})["id"]
        waiting = [program.ask("POST", "/v1/messages", {"session_id": session, "to": "+551198700000%d" % number,
                                                        "text": "Hello"})["id"] for number in range(3)]
        backups = folder.file("backups")
        until("a backup is made while the program runs",
              lambda: os.path.isdir(backups) and [n for n in os.listdir(backups) if n.endswith(".db")], patience=180, pause=0.5)
        lost = program.ask("POST", "/v1/clients", {"name": "After the backup"})["id"]
    return waiting, lost


def backup_check_and_restore():
    with Folder() as folder:
        waiting, lost = with_backup(folder)
        answer = command(folder, "--check")
        assert answer.returncode == FINE and "Nothing needs to be done" in answer.stdout, answer
        database = folder.file("gatehouse.db")
        damage(database)
        broken = pages(database)
        refused_untouched(folder, DATA, "damaged", "untouched", "--check", "--restore latest")
        before = folder.bytes_of_all()
        answer = command(folder, "--check")
        assert answer.returncode == DATA, answer
        lines = answer.stdout.strip().split("\n")
        assert lines[0].startswith("gatehouse.db: damaged") and "--restore latest" in lines[-1], answer.stdout
        assert any(line.startswith("backups/") and ": fine" in line for line in lines), answer.stdout
        assert folder.bytes_of_all() == before, "the check changed the folder"

        answer = command(folder, "--restore", "latest")
        assert answer.returncode == FINE and answer.stderr == "", answer
        assert "restored: " in answer.stdout and "in doubt: 3 messages" in answer.stdout, answer.stdout
        aside = [name for name in os.listdir(folder.path) if name.startswith("gatehouse-set-aside-")]
        assert [name for name in aside if name.endswith(".db")] and pages(folder.file(
            next(name for name in aside if name.endswith(".db")))) == broken, "the damaged database was not kept"
        assert command(folder, "--check").returncode == FINE

        with running() as begin:
            program = begin(Gatehouse(PROGRAM, folder.path))
            assert len([c for c in program.all("/v1/clients") if c["name"].startswith("Client ")]) == 200
            assert lost not in {client["id"] for client in program.all("/v1/clients")}
            doubts = {message["id"]: message for message in program.all("/v1/messages?state=in_doubt")}
            assert set(doubts) == set(waiting), doubts
            assert {m["error"]["code"] for m in doubts.values()} == {"restored_from_backup"}, doubts
            refused(command(folder, "--restore", "latest"), DATA, "in use")
            assert command(folder, "--check").returncode == FINE, "a running program's database is fine too"
            settled = program.ask("POST", "/v1/messages/%s/settle" % waiting[0], {"as": "not_sent"})
            assert settled["state"] == "queued", settled


def nothing_to_restore():
    with Folder() as folder:
        answer = command(folder, "--check")
        assert answer.returncode == DATA and "neither a database nor a backup" in answer.stdout, answer
        refused(command(folder, "--restore", "latest"), DATA, "no whole backup")
        used(folder)
        before = folder.bytes_of_all()
        refused(command(folder, "--restore", "latest"), DATA, "no whole backup")
        junk = os.path.join(folder.place.name, "junk.db")
        with open(junk, "wb") as file:
            file.write(b"not a database" * 500)
        refused(command(folder, "--restore", junk), DATA, "backup is damaged", "nothing was changed")
        assert folder.bytes_of_all() == before


# --- addresses

def addresses():
    with Folder() as folder, socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = "127.0.0.1:%d" % other.getsockname()[1]
        for option in ("--api", "--hooks"):
            refused(start(folder, option, taken), ADDRESS, "in use", "--api and --hooks")
            refused(start(folder, option, "192.0.2.1:0"), ADDRESS, "--api and --hooks")
            refused(start(folder, option, "0.0.0.0:0"), ADDRESS, "loopback")
            refused(start(folder, option, "example.invalid:0"), ADDRESS, "numeric")
        assert not os.path.exists(folder.file("gateway.json"))
        assert start(folder, "--until-idle").returncode == FINE, "the refusals left something behind"


# --- vault

def vaults():
    with Folder() as folder:
        no_bus = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=" + folder.file("no-such-bus")}
        refused(start(folder, env=no_bus, vault="keychain"), VAULT, "keychain", "--vault file")
    with Folder() as folder:
        right = base64.b64encode(bytes(range(32))).decode()
        with running() as begin:
            os.environ["GATEHOUSE_VAULT_KEY"] = right
            try:
                program = begin(Gatehouse(PROGRAM, folder.path))
            finally:
                del os.environ["GATEHOUSE_VAULT_KEY"]
            client = program.ask("POST", "/v1/clients", {"name": "Loja Azul"})["id"]
            program.ask("POST", "/v1/sessions", {
                "client_id": client, "name": "Desk", "provider": "wasender", "phone": "+12025550143",
                "base_url": "http://127.0.0.1:9", "credentials": {"api_key": "key-1", "webhook_secret": "secret-1"}})
        sealed = pages(folder.file("vault.sealed"))
        assert b"key-1" not in sealed and b"key-1" not in pages(folder.file("gatehouse.db")), "a token lies open"
        assert stat.S_IMODE(os.stat(folder.file("vault.sealed")).st_mode) == 0o600
        assert not os.path.exists(folder.file("vault.key")), "the key that was given lies beside what it locks"
        words = ("vault.key", "GATEHOUSE_VAULT_KEY")
        for env in ({}, {"GATEHOUSE_VAULT_KEY": base64.b64encode(bytes(32)).decode()}):
            refused(start(folder, env=env), VAULT, *words)
            assert pages(folder.file("vault.sealed")) == sealed
        with open(folder.file("vault.sealed"), "wb") as file:
            file.write(sealed[:-1])
        refused(start(folder, env={"GATEHOUSE_VAULT_KEY": right}), VAULT, *words)
        assert pages(folder.file("vault.sealed")) == sealed[:-1]


CASES = [files_and_modes, signals_end_it_in_order, everything_lies_below_the_folder, usage, in_use, killed_is_not_in_use,
         practice_is_apart, read_only_empty_folder, read_only_used_folder, read_only_database, no_folder, full_disk_at_the_first_start,
         full_disk_at_a_later_start, full_disk_while_it_runs, damaged, of_another_program, of_a_newer_version, database_is_locked, backup_check_and_restore,
         nothing_to_restore, addresses,
         vaults]


def main():
    if MOUNTS not in os.environ:
        enter_namespace()
    failed = []
    for case in CASES:
        if sys.argv[2:] and case.__name__ not in sys.argv[2:]:
            continue
        name = re.sub("_", " ", case.__name__)
        try:
            case()
            print("fine     " + name)
        except Skipped as why:
            print("skipped  %s: %s" % (name, why))
        except (AssertionError, Refused, subprocess.SubprocessError, SystemExit) as error:
            print("FAILED   %s: %s" % (name, error))
            failed.append(name)
        sys.stdout.flush()
    sys.exit(1 if failed else 0)


main()
