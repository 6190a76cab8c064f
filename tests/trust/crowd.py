"""Asks a preview by 200 clients at once beside 100 that never end their request, by rounds."""

from __future__ import annotations

import http.client
import resource
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from maps.preview.serving import HOST, Preview, make_server
from tests.trust.tally import Tally

CLIENTS, SLOW = 200, 100
LONGEST_S = 5.0
GROWTH = 20_000_000
"""Bytes by which the least that the process holds may grow from the earlier half of the rounds to
the later: what 300 threads at once hold comes and goes, a leak stays."""
PAGE = b"<!doctype html><p>" + b"x" * 1_000_000


@contextmanager
def serving() -> Iterator[int]:
    """Serve a page of a megabyte on a free port."""
    preview = Preview(lambda: {"index.html": PAGE})
    preview.refresh()
    server = make_server(preview)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def ask(port: int) -> tuple[float, bool]:
    """Return how many seconds a page took, and whether it came whole."""
    begin = time.monotonic()
    connection = http.client.HTTPConnection(HOST, port, timeout=60)
    try:
        connection.request("GET", "/index.html")
        is_whole = connection.getresponse().read() == PAGE
    except OSError:
        is_whole = False
    finally:
        connection.close()
    return time.monotonic() - begin, is_whole


def hunt_crowd(rounds: int) -> Tally:
    """Ask `rounds` times by all clients at once; return the tally, a case a client."""
    tally = Tally("clients of the preview")
    sizes, slowest = [], 0.0
    with serving() as port, ThreadPoolExecutor(CLIENTS) as pool:
        for _ in range(rounds):
            slow = [_begin(port) for _ in range(SLOW)]
            for seconds, is_whole in pool.map(lambda _: ask(port), range(CLIENTS)):
                slowest = max(slowest, seconds)
                wrong = "" if is_whole and seconds < LONGEST_S else f"{seconds:.1f} s, {is_whole=}"
                tally.add("answered", wrong)
            for connection in slow:
                connection.close()
            sizes.append(_find_size())
    half = (rounds + 1) // 2  # the first round takes what all others use again
    grown = (min(sizes[half:], default=0) - min(sizes[1:half], default=sizes[-1])) / 1e6
    tally.note = f"slowest {slowest:.1f} s, {grown:+.0f} MB from the earlier rounds to the later"
    if grown * 1e6 > GROWTH:
        tally.failures.append(f"the preview grew by {grown:.0f} MB over {rounds} rounds")
    return tally


def _begin(port: int) -> socket.socket:
    connection = socket.create_connection((HOST, port), timeout=60)
    connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
    return connection


def _find_size() -> int:
    """Return how many bytes of memory this process holds (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize()
