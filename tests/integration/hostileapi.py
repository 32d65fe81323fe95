#!/usr/bin/env python3
"""Hostile clients at both ports of the real program: connection attempts without end, senders that are slow, bodies that
are large, broken or of the wrong shape. Each gets a problem document or a closed connection, and meanwhile, again and
again, a client that works is served.

Usage: hostileapi.py GATEHOUSE [ATTEMPTS]. Exit 0 when it held.
"""
import json
import os
import socket
import struct
import sys
import tempfile
import time

from programs import PATIENCE, Gatehouse, call, running, until

GATEHOUSE = sys.argv[1]
ATTEMPTS = int((sys.argv[2:] + ["100000"])[0])
RESET = struct.pack("ii", 1, 0)  # close with a reset: no port of ours is left waiting
MEBIBYTE = 1 << 20


class Ports:
    def __init__(self, gatehouse):
        self.gatehouse = gatehouse
        self.api = int(gatehouse.api.rpartition(":")[2])
        self.hooks = gatehouse.hooks_port

    def serves(self):
        assert call("GET", self.gatehouse.api + "/healthz") == {"status": "ok"}
        assert self.exchange(self.hooks, b"POST /hooks/wasender/none HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n")[0] == 404

    def connect(self, port):
        return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)

    def exchange(self, port, request):
        """Sends what the server takes of it; status and body of the answer, status 0 for a closed connection."""
        with self.connect(port) as client:
            try:
                client.sendall(request)
            except OSError:
                pass  # refused while it was sent: the answer is there nevertheless
            return answer_of(client)

    def post(self, path, body, more=b""):
        head = b"POST %s HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\n%s" % (
            path.encode(), self.gatehouse.key.encode(), more)
        return self.exchange(self.api, head + b"Content-Length: %d\r\nConnection: close\r\n\r\n" % len(body) + body)

    def figures(self):
        """Resident bytes and open descriptors of the program; none where the system does not say."""
        place = "/proc/%d" % self.gatehouse.process.pid
        if not os.path.exists(place):
            return None
        with open(place + "/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE"), len(os.listdir(place + "/fd"))


def answer_of(client):
    received = b""
    try:
        while True:
            part = client.recv(1 << 16)
            if not part:
                break
            received += part
            head, found, body = received.partition(b"\r\n\r\n")
            length = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
            if found and length and len(body) >= int(length[0].split(b":")[1]):
                break
    except ConnectionResetError:
        pass
    if not received:
        return 0, b""
    return int(received.split(b" ", 2)[1]), received.partition(b"\r\n\r\n")[2]


def attempts_in_turn(ports):
    """Come and go, with nothing, with half a line, with rubbish, with the beginning of a body."""
    beginnings = [b"", b"GET /v1/cli", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
                  b"POST /hooks/wasender/none HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nabc"]
    ports.serves()
    before = ports.figures()
    for number in range(ATTEMPTS):
        with ports.connect(ports.api if number % 2 else ports.hooks) as client:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
            client.sendall(beginnings[number // 2 % len(beginnings)])
        if number % 1000 == 999:
            ports.serves()
    if before:
        until("no connection is left", lambda: ports.figures()[1] <= before[1] + 2)
        grown = ports.figures()[0] - before[0]
        assert grown < 48 * MEBIBYTE, "memory grew by %d MiB" % (grown // MEBIBYTE)
    print("%d connection attempts in turn" % ATTEMPTS)


def slow_senders(ports):
    """More than may be connected, a byte now and then: cut by the deadline, and in nobody's way until then."""
    slow = []
    for port in (ports.api, ports.hooks):
        for number in range(300):
            client = ports.connect(port)
            client.sendall(b"POST /hooks/wasender/none HTTP/1.1\r\nHost: a\r\nX-Slow: ")
            slow.append(client)
            if number % 50 == 0:
                ports.serves()
    end = time.monotonic() + PATIENCE
    while slow and time.monotonic() < end:
        ports.serves()
        still = []
        for client in slow:
            client.setblocking(False)
            try:
                client.send(b"x")
                closed = client.recv(1) == b""
            except BlockingIOError:
                closed = False
            except OSError:
                closed = True
            if closed:
                client.close()
            else:
                still.append(client)
        slow = still
        time.sleep(0.2)
    assert not slow, "%d slow senders are still connected" % len(slow)
    print("600 slow senders, all cut")


def large_and_broken_bodies(ports):
    for path in ("/v1/messages", "/v1/messages/batch", "/v1/clients", "/v1/campaigns"):
        status, body = ports.post(path, b" " * (10 * MEBIBYTE))
        assert status == 413 and json.loads(body)["code"] == "payload_too_large", (path, status)
    status, _ = ports.exchange(ports.hooks, b"POST /hooks/wasender/none HTTP/1.1\r\nHost: a\r\nContent-Length: 10485760\r\n\r\n"
                               + b" " * (10 * MEBIBYTE))
    assert status in (404, 413), status
    message = b'{"session_id":"se_1","to":"+12025550178","text":"x"'
    cases = [  # what is sent, status, code, pointer of the first error
        (b'{"name":', 400, "malformed_json", None), (b"\xff\xfe\x00", 400, "malformed_json", None),
        (b"[" * 100000, 400, "malformed_json", None), (b"{}{}", 400, "malformed_json", None),
        (b"[]", 422, "validation_failed", None), (b'{"name":7}', 422, "validation_failed", "/name"),
        (b'{"name":null}', 422, "validation_failed", "/name"), (b"{}", 422, "validation_failed", "/name"),
        (b'{"name":"x","nmae":"y"}', 422, "validation_failed", "/nmae"),
    ]
    for body, status, code, pointer in cases:
        got, answer = ports.post("/v1/clients", body)
        problem = json.loads(answer)
        assert (got, problem["code"]) == (status, code), (body[:40], got, problem)
        if pointer:
            assert problem["errors"][0]["pointer"] == pointer, problem
    for more, pointer in ((b',"to":5}', "/to"), (b',"lane":"express"}', "/lane"), (b',"send_at":"soon"}', "/send_at"),
                          (b',"surprise":1}', "/surprise")):
        got, answer = ports.post("/v1/messages", message + more)
        assert got == 422 and pointer in [error["pointer"] for error in json.loads(answer)["errors"]], (more, answer)
    ports.serves()
    print("large, broken and wrong bodies, each with its problem")


def main():
    with tempfile.TemporaryDirectory() as folder, running() as start:
        ports = Ports(start(Gatehouse(GATEHOUSE, folder)))
        attempts_in_turn(ports)
        slow_senders(ports)
        large_and_broken_bodies(ports)


main()
