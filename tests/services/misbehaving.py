"""An HTTP server on loopback that answers as it is told to, badly as a rule.

with running_server() as server:
    server.answers.append(Reply(status=429, headers={"Retry-After": "7"}))
    ... ask http://127.0.0.1:{server.port}/ ...
    server.requests  # path with query, and headers, of each request
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BufferedIOBase


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the server says next.

    `wait_s` is waited before all, `drip_s` before each byte of the body and `drip_headers_s`
    before each of the headers.
    """

    body: bytes = b"[]"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    kind: str = "application/json"
    wait_s: float = 0.0
    drip_s: float = 0.0
    drip_headers_s: float = 0.0
    repeat: int = 1
    hang_up: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the server was asked."""

    path: str
    headers: Mapping[str, str]


@dataclass(slots=True)
class Server:
    """A running server: `answers` are given in order, the last one for ever after."""

    port: int
    answers: list[Reply] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)

    @property
    def domain(self) -> str:
        """The host and port to ask."""
        return f"127.0.0.1:{self.port}"

    def take(self) -> Reply:
        """Return the next answer."""
        if len(self.answers) > 1:
            return self.answers.pop(0)
        return self.answers[0] if self.answers else Reply()


def write_slowly(stream: BufferedIOBase, content: bytes, pause_s: float) -> None:
    """Write `content` at once, or byte by byte with a pause before each."""
    if not pause_s:
        stream.write(content)
        return
    for number in range(len(content)):
        time.sleep(pause_s)
        stream.write(content[number : number + 1])


@contextmanager
def running_server() -> Iterator[Server]:
    """Start a server in a thread of its own, and stop it afterwards."""
    state = Server(port=0)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            state.requests.append(Request(path=self.path, headers=headers))
            # A client that has gone away is what some of the tests are about.
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                self.answer(state.take())

        def answer(self, reply: Reply) -> None:
            time.sleep(reply.wait_s)
            if reply.hang_up:
                self.connection.close()
                return
            self.send_response(reply.status)
            headers = {
                "Content-Type": reply.kind,
                "Content-Length": str(len(reply.body) * reply.repeat),
                **reply.headers,
            }
            for name, value in headers.items():
                self.send_header(name, value)
            head = b"".join([*self._headers_buffer, b"\r\n"])  # type: ignore[attr-defined]  # http.server's
            write_slowly(self.wfile, head, reply.drip_headers_s)
            for _ in range(reply.repeat):
                write_slowly(self.wfile, reply.body, reply.drip_s)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
            """Say nothing."""

    class QuietServer(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False

    with QuietServer(("127.0.0.1", 0), Handler) as httpd:
        state.port = httpd.server_address[1]
        thread = threading.Thread(target=httpd.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield state
        finally:
            httpd.shutdown()
            thread.join(timeout=5)
