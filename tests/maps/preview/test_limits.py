"""A preview stays quick beside slow, silent, many and rude clients."""

from __future__ import annotations

import http.client
import socket
import struct
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from maps.preview import limits
from maps.preview.serving import HOST, Preview, make_server

PAGE = b"<!doctype html><p>" + b"x" * 100_000
LONGEST_S = 20.0


@pytest.fixture
def port() -> Iterator[int]:
    preview = Preview(lambda: {"index.html": PAGE})
    preview.refresh()
    server = make_server(preview)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield server.server_port
    server.shutdown()
    server.server_close()
    thread.join(LONGEST_S)


def ask(port: int) -> float:
    """Return how long the whole page took, in seconds."""
    begin = time.monotonic()
    connection = http.client.HTTPConnection(HOST, port, timeout=LONGEST_S)
    try:
        connection.request("GET", "/index.html")
        assert connection.getresponse().read() == PAGE
    finally:
        connection.close()
    return time.monotonic() - begin


def open_slow(port: int) -> socket.socket:
    """Return a connection whose request never ends."""
    connection = socket.create_connection((HOST, port), timeout=LONGEST_S)
    connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
    return connection


def drip(connection: socket.socket) -> None:
    """Send a byte now and then until the other side has enough."""
    end = time.monotonic() + LONGEST_S
    while time.monotonic() < end:
        connection.sendall(b"x")
        time.sleep(0.05)


def test_two_hundred_are_answered_beside_a_hundred_slow_ones(port: int) -> None:
    slow = [open_slow(port) for _ in range(100)]
    try:
        with ThreadPoolExecutor(100) as pool:
            seconds = list(pool.map(lambda _: ask(port), range(200)))
    finally:
        for connection in slow:
            connection.close()
    assert max(seconds) < 5.0


def test_headers_that_drip_are_given_up(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LONGEST_REQUEST_S", 0.5)
    begin = time.monotonic()
    with open_slow(port) as connection, pytest.raises((BrokenPipeError, ConnectionResetError)):
        drip(connection)
    assert time.monotonic() - begin < 5.0


def test_a_connection_that_asks_nothing_is_closed(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "LONGEST_IDLE_S", 0.2)
    with socket.create_connection((HOST, port), timeout=LONGEST_S) as connection:
        assert connection.recv(1) == b""


def test_one_too_many_is_told_so_and_a_place_is_free_again(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "LONGEST_REQUEST_S", 2.0)
    many = [open_slow(port) for _ in range(limits.MOST_CONNECTIONS)]
    try:
        with socket.create_connection((HOST, port), timeout=LONGEST_S) as connection:
            assert connection.recv(64).startswith(b"HTTP/1.1 503 ")
    finally:
        for connection in many:
            connection.close()
    time.sleep(0.5)
    assert ask(port) < 5.0


def test_the_line_for_one_too_many_is_a_whole_answer() -> None:
    head, _, body = limits.BUSY.partition(b"\r\n\r\n")
    assert f"Content-Length: {len(body)}".encode() in head


def test_a_client_that_goes_away_is_no_news(port: int, capfd: pytest.CaptureFixture[str]) -> None:
    for _ in range(5):
        connection = open_slow(port)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.close()  # with a reset
    ask(port)
    assert capfd.readouterr().err == ""


def test_what_follows_a_body_is_no_second_request(port: int) -> None:
    body = b"GET /index.html HTTP/1.1\r\nHost: localhost\r\n\r\n"
    head = f"GET /no HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    with socket.create_connection((HOST, port), timeout=LONGEST_S) as connection:
        connection.sendall(head + body)
        answers = b"".join(iter(lambda: connection.recv(65536), b""))
    assert answers.count(b"HTTP/1.1 ") == 1
