#!/usr/bin/env python3
"""Requests that mean harm: the server refuses them, answers everyone else meanwhile, keeps its memory, and changes nothing.

usage: hostile.py HEXI FOLDER [CONNECTIONS]
"""
import gzip
import io
import resource
import socket
import sys

from served import Served

MEMORY = 700  # MiB that the server may take whatever is thrown at it; a debug build of the demonstration starts with about 150.


def raw(served, data, answer_bytes=65536, timeout=90):
    """What the server says to bytes; nothing when it only closes."""
    with socket.create_connection((served.host, served.port), timeout=timeout) as connection:
        try:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        said = b""
        try:
            while piece := connection.recv(answer_bytes):
                said += piece
        except OSError:
            pass
        return said


def status_of(said):
    return int(said.split(b" ", 2)[1]) if said.startswith(b"HTTP/1.1 ") else None


def refused(what, status):
    assert status is None or 400 <= status < 500, f"{what}: {status}"
    print(f"ok   {what}: {status or 'closed'}")


def paths(served):
    for path in ["/../../etc/passwd", "/static/../../../etc/passwd", "/static/%2e%2e/%2e%2e/etc/passwd", "/static/..%2f..%2fetc%2fpasswd",
                 "/api/v1/orders/%00", "/api/v1/orders/" + "A" * 5000, "/api/v1/products/%f0%28%8c%28", "//etc/passwd", "/%"]:
        said = raw(served, f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        assert b"root:" not in said, path
        refused(f"path {path[:40]}", status_of(said))


def heads(served):
    many = "".join(f"X-{n}: {'v' * 100}\r\n" for n in range(5000))
    for what, head in [("one header of a megabyte", "X: " + "v" * 1_000_000 + "\r\n"), ("five thousand headers", many),
                       ("a header without a colon", "nonsense\r\n"), ("two lengths", "Content-Length: 5\r\nContent-Length: 6\r\n"),
                       ("a length and chunks", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), ("a negative length", "Content-Length: -1\r\n")]:
        refused(what, status_of(raw(served, f"POST /api/v1/orders HTTP/1.1\r\nHost: x\r\n{head}\r\nhello".encode())))


def bodies(served, key):
    for what, body in [("no JSON", b"\xff\xfe\x00"), ("ten thousand arrays in one another", b"[" * 10_000), ("a hundred thousand objects", b'{"a":' * 100_000),
                       ("two megabytes", b'{"product":"' + b"x" * 2_000_000 + b'"}'), ("a number that is none", b'{"quantity":1e999999}'),
                       ("a name twice", b'{"product":"a","product":"b","purpose":"x","quantity":1}'),
                       ("half a surrogate", b'{"purpose":"\\ud800","product":"x","quantity":1}'), ("nothing", b"")]:
        status, _, _ = served.ask("POST", "/api/v1/orders", key, body, {"Content-Type": "application/json"})
        refused(f"a body of {what}", status)
    head = f"POST /api/v1/orders HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {key}\r\nContent-Type: application/json\r\n"
    endless = (head + "Transfer-Encoding: chunked\r\n\r\n").encode() + b"100000\r\n" + b"x" * 0x100000 + b"\r\n100000\r\n" + b"x" * 0x100000 + b"\r\n"
    refused("chunks without end", status_of(raw(served, endless)))
    refused("a body shorter than its length", status_of(raw(served, (head + "Content-Length: 1000\r\n\r\n{}").encode())))


def bombs(served, key, product):
    """A hundred kilobytes that unpack to a hundred megabytes."""
    packed = io.BytesIO()
    with gzip.open(packed, "wb") as file:
        for _ in range(100):
            file.write(b"0" * (1 << 20))
    for what, path in [("an examination", f"/api/v1/products/{product}/examination"), ("a file in gzip", "/api/v1/files")]:
        headers = {"Content-Type": "application/octet-stream"}
        if path.endswith("files"):
            headers["Content-Encoding"] = "gzip"
        status, _, answer = served.ask("POST", path, key, packed.getvalue(), headers)
        assert status < 500, f"{what}: {status} {answer}"
        print(f"ok   a bomb as {what}: {status}")


def slow(served, count=300):
    """Heads and bodies that never come to their end do not keep others waiting."""
    held = []
    for number in range(count):
        connection = socket.create_connection((served.host, served.port))
        connection.sendall(b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\na" if number % 2 else b"GET / HTTP/1.1\r\nHost: x\r\nX-")
        held.append(connection)
    assert served.ask("GET", "/healthz")[0] == 200
    print(f"ok   {count} that never finish hold nobody up")
    closed = 0
    for connection in held:
        connection.settimeout(150)
        try:
            while connection.recv(4096):
                pass
            closed += 1
        except ConnectionError:
            closed += 1
        connection.close()
    assert closed == count
    print("ok   and are cut off")


def crowd(served, count):
    """So many connections at once, which say nothing."""
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))
    held = [socket.create_connection((served.host, served.port)) for _ in range(count)]
    for page in ["/", "/products", "/api/v1/products", "/healthz"]:
        assert served.ask("GET", page)[0] == 200, page
    print(f"ok   {count} connections, and pages are served; {served.memory():.0f} MiB")
    for connection in held:
        connection.close()


def main(hexi, folder, connections=9000):
    # Whoever says nothing is cut off after 60 seconds; here sooner, so that the test need not wait.
    served = Served(hexi, folder, idleSeconds=10)
    key, operator = served.key("buyer"), served.key("operator")
    _, _, page = served.ask("GET", "/api/v1/products?limit=1", key)
    before = served.ask("GET", "/api/v1/orders", key)[2]
    paths(served)
    heads(served)
    bodies(served, key)
    bombs(served, operator, page["items"][0]["id"])
    crowd(served, int(connections))
    slow(served)
    assert served.ask("GET", "/api/v1/orders", key)[2] == before, "something changed"
    assert served.memory() < MEMORY, f"{served.memory()} MiB"
    print(f"ok   nothing changed; {served.memory():.0f} MiB")
    served.stop()


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
