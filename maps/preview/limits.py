"""What one client can take from a server: connections, time and bytes.

`http.server` has no limits of its own: each connection is a thread for as long as it likes, and
its timeout begins anew with each byte. Decision 9 says why no larger server stands here.
"""

from __future__ import annotations

import io
import socket
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from geo.records.deadlines import DeadlineStream

MOST_CONNECTIONS = 256
"""Open at once; a browser takes six, and QGIS some ten."""

LONGEST_REQUEST_S = 10.0
"""From the first wait for a request to the end of its headers, and of its body."""

LONGEST_IDLE_S = 30.0
"""How long a connection may stay open without asking."""

QUEUE = 128
"""Connections that wait to be taken; the system cuts it to its own limit."""

BUSY = (
    b"HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/plain; charset=utf-8\r\n"
    b"Content-Length: 46\r\nRetry-After: 1\r\nConnection: close\r\n\r\n"
    b"too many connections at once; close some first"
)


class LimitedHandler(BaseHTTPRequestHandler):
    """A handler whose requests have a deadline for their headers, and no body."""

    stream: DeadlineStream
    rfile: io.BufferedReader

    def setup(self) -> None:
        """Read through a stream that has a deadline."""
        super().setup()
        self.stream = DeadlineStream(self.connection, LONGEST_REQUEST_S)
        self.rfile = io.BufferedReader(self.stream)

    def handle_one_request(self) -> None:
        """Wait for a request, then give its headers their time."""
        try:
            self.stream.allow(LONGEST_IDLE_S)
            self.rfile.peek(1)
            self.stream.allow(LONGEST_REQUEST_S)
        except TimeoutError:
            self.close_connection = True
            return
        super().handle_one_request()

    def parse_request(self) -> bool:
        """Parse the request; one with a body is answered and its connection closed."""
        fine = super().parse_request()
        self.connection.settimeout(LONGEST_REQUEST_S)  # for the answer, if nobody reads it
        if fine and (self.headers.get("Content-Length") or self.headers.get("Transfer-Encoding")):
            self.close_connection = True  # the body is not read, so nothing may follow it
        return fine


class LimitedServer(ThreadingHTTPServer):
    """A server with at most `MOST_CONNECTIONS`; one more gets 503, and resets are no news."""

    daemon_threads = True
    request_queue_size = QUEUE

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - passed on
        self._free = threading.BoundedSemaphore(MOST_CONNECTIONS)
        super().__init__(*arguments, **options)

    def process_request(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - socketserver's
        """Answer in a thread of its own, if one is free."""
        if not self._free.acquire(blocking=False):
            refuse(request)
            self.shutdown_request(request)
            return
        try:
            super().process_request(request, client_address)
        except RuntimeError:  # the system has no thread left
            self._free.release()
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - socketserver's
        """Answer, and free the place."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._free.release()

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - socketserver's
        """Stay quiet about clients that went away; tell the rest."""
        if not isinstance(sys.exception(), (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)


def refuse(connection: socket.socket) -> None:
    """Tell a client in one line that there are too many."""
    try:
        connection.settimeout(0.1)
        connection.sendall(BUSY)
    except OSError:
        return  # it went away, which is as well
