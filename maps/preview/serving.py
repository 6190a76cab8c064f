"""A local preview: the site in memory, rebuilt when the dossier changes, served on loopback.

The page is served as it was built, byte for byte; the frame around it (`maps/preview`) does
the reloading, so that what an editor sees is what a reader gets. Layers and tables stand
under the addresses that they have in a site. Pages of other origins can read nothing, since the
dossier may not be published yet; with `share` they can read layers and tables, but never the
page, which may hold the planning text.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from importlib import resources
from pathlib import Path
from urllib.parse import unquote, urlsplit

from geo.errors import PlanmapError
from maps.preview.collections import Collection
from maps.preview.features import ROOT, answer_features
from maps.preview.limits import LimitedHandler, LimitedServer

HOST = "127.0.0.1"
LOCAL_NAMES = {"127.0.0.1", "localhost", "[::1]"}
"""Names that a request may give the server: no page elsewhere can reach it by a name of its own."""

SHARED = ("layers/", "tables/", f"{ROOT}/")
"""What pages of any origin may read, if asked to share."""

TYPES: Mapping[str, str] = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".json": "application/json",
    ".atom": "application/atom+xml",
    ".ics": "text/calendar; charset=utf-8",
    ".jsonld": "application/ld+json",
    ".geojson": "application/geo+json",
}
PREVIEW = ("preview.html", "preview.css", "preview.js")
LONGEST_WAIT_S = 15.0
"""After this long without news a comment goes out, so that a reader who left is noticed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What the preview shows: the files of the last good build and what is wrong since."""

    version: int
    files: Mapping[str, bytes]
    collections: Mapping[str, Collection] = field(default_factory=dict)
    problems: str = ""


@dataclass(slots=True)
class Preview:
    """The current state, and who waits for the next one.

    `build` returns the files of the site by path or raises a PlanmapError; `collect` is asked
    after it for the layers of the same dossier.
    """

    build: Callable[[], Mapping[str, bytes]]
    collect: Callable[[], Mapping[str, Collection]] = dict
    state: State = field(default_factory=lambda: State(version=0, files={}))
    changed: threading.Condition = field(default_factory=threading.Condition)

    def refresh(self) -> State:
        """Build again and tell everyone who waits; after an error the older files stay."""
        number = self.state.version + 1
        try:
            files = self.build()
            fresh = State(version=number, files=files, collections=self.collect())
        except (PlanmapError, OSError) as error:
            fresh = replace(self.state, version=number, problems=str(error))
        except Exception as error:  # noqa: BLE001 - told, where who edits sees it; the preview goes on
            fault = f"a fault of planmap's own, please report it: {type(error).__name__}: {error}"
            fresh = replace(self.state, version=number, problems=fault)
        with self.changed:
            self.state = fresh
            self.changed.notify_all()
        return fresh

    def wait_for(self, version: int, timeout_s: float) -> State | None:
        """Return the state once it is newer than `version`, or None after `timeout_s`."""
        with self.changed:
            newer = self.changed.wait_for(lambda: self.state.version > version, timeout_s)
            return self.state if newer else None


def make_server(preview: Preview, *, port: int = 0, share: bool = False) -> ThreadingHTTPServer:
    """Return a server of `preview` on 127.0.0.1; port 0 takes one that is free.

    With `share`, pages of any origin may read layers and tables.

    Raises
    ------
    OSError
        If the port is taken.
    """

    class Handler(PreviewHandler):
        shown = preview
        shared = SHARED if share else ()

    return LimitedServer((HOST, port), Handler)


def scan_folder(folder: Path) -> Mapping[str, tuple[int, int]]:
    """Return time of change (ns) and size (bytes) of each file below `folder`, by path."""
    found = {}
    for path in sorted(folder.rglob("*")):
        try:
            if path.is_file() and not any(part.startswith(".") for part in path.parts[-2:]):
                status = path.stat()
                found[str(path)] = (status.st_mtime_ns, status.st_size)
        except OSError:
            continue  # an editor that saves by renaming was faster, or it may not be looked at
    return found


def watch_folder(
    folder: Path, preview: Preview, stop: threading.Event, *, pause_s: float = 0.5
) -> None:
    """Refresh `preview` whenever a file below `folder` changes, until `stop` is set.

    A folder of some thirty small files is looked at twice a second; no library is needed.
    """
    before = scan_folder(folder)
    while not stop.wait(pause_s):
        after = scan_folder(folder)
        if after != before:
            before = after
            preview.refresh()


class PreviewHandler(LimitedHandler):
    """Answers GET and HEAD for the files of a preview, and its stream of events."""

    shown: Preview
    shared: tuple[str, ...] = ()
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802 - named by http.server
        """Answer with a file, or with the stream of events."""
        self._answer(with_body=True)

    def do_HEAD(self) -> None:  # noqa: N802 - named by http.server
        """Answer as to GET, without the body."""
        self._answer(with_body=False)

    def do_OPTIONS(self) -> None:  # noqa: N802 - named by http.server
        """Answer a browser that asks whether a page elsewhere may read a layer."""
        name = self._name()
        if not self._is_local() or not self._is_shared(name):
            self._send(HTTPStatus.FORBIDDEN, b"", "text/plain")
            return
        self.send_response(HTTPStatus.NO_CONTENT)
        self._say_who_reads(name)
        self.send_header("Access-Control-Allow-Methods", "GET, HEAD")
        self.send_header("Access-Control-Allow-Private-Network", "true")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named by http.server
        """Say nothing: only the command line prints."""

    def _answer(self, *, with_body: bool) -> None:
        if not self._is_local():
            self._send(HTTPStatus.FORBIDDEN, b"this preview is for this machine only\n")
            return
        name = self._name()
        if name == "preview/events":
            self._send_events()
            return
        if name == ROOT or name.startswith(f"{ROOT}/"):
            base = f"http://{self.headers['Host']}/{ROOT}"
            query = urlsplit(self.path).query
            found = answer_features(name, query, base, self.shown.state.collections)
            self._send(found.status, found.content, found.kind, name=name, with_body=with_body)
            return
        content = find_file(self.shown.state.files, name)
        if content is None:
            lines = "\n".join(["there is no such file; there are", *sorted(self.shown.state.files)])
            self._send(HTTPStatus.NOT_FOUND, lines.encode(), with_body=with_body)
            return
        ending = Path(name or "index.html").suffix
        kind = TYPES.get(ending, "application/octet-stream")
        self._send(HTTPStatus.OK, content, kind, name=name, with_body=with_body)

    def _is_local(self) -> bool:
        return self.headers.get("Host", "").rsplit(":", 1)[0] in LOCAL_NAMES

    def _name(self) -> str:
        return unquote(urlsplit(self.path).path).lstrip("/")

    def _is_shared(self, name: str) -> bool:
        return bool(self.shared) and name.startswith(self.shared)

    def _say_who_reads(self, name: str) -> None:
        if self._is_shared(name):
            self.send_header("Access-Control-Allow-Origin", "*")
        policy = "cross-origin" if self._is_shared(name) else "same-origin"
        self.send_header("Cross-Origin-Resource-Policy", policy)
        framing = "'self'" if name == "index.html" else "'none'"
        self.send_header("Content-Security-Policy", f"frame-ancestors {framing}")

    def _send(
        self,
        status: HTTPStatus,
        content: bytes,
        kind: str = "text/plain; charset=utf-8",
        *,
        name: str = "",
        with_body: bool = True,
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self._say_who_reads(name)
        self.end_headers()
        if with_body:
            self.wfile.write(content)

    def _send_events(self) -> None:
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        version = -1
        try:
            while True:
                state = self.shown.wait_for(version, LONGEST_WAIT_S)
                if state is None:
                    self.wfile.write(b": still here\n\n")
                    continue
                version = state.version
                news = json.dumps({"version": version, "problems": state.problems})
                self.wfile.write(f"event: state\ndata: {news}\n\n".encode())
        except (BrokenPipeError, ConnectionResetError):
            return


def find_file(files: Mapping[str, bytes], name: str) -> bytes | None:
    """Return the content at an address below the preview, or None.

    The root is the frame around the page; `layers/` lists the addresses of the layers.
    """
    if name in {"", *(f"preview/{part}" for part in PREVIEW)}:
        part = name.removeprefix("preview/") or "preview.html"
        return (resources.files("maps") / "preview" / part).read_bytes()
    if name == "layers/":
        listed = [path for path in sorted(files) if path.startswith("layers/")]
        return (json.dumps(listed, indent=2) + "\n").encode()
    return files.get(name)
