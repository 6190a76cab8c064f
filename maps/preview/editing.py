"""The editor's server: the page with the editor, and the acts that it sends.

On top of the preview, which only reads. Who may send: the page itself, which has the token that
its address brought; a page of another origin, another port or a file has neither the token nor
the origin. docs/editing.md describes the requests.

Source: Fetch Metadata (https://www.w3.org/TR/fetch-metadata/) for Sec-Fetch-Site; RFC 6454 for
Origin.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from typing import Any, NoReturn

from geo.dossiers.checks.wording import load_checks
from geo.errors import PlanmapError
from geo.records.json_values import parse_json
from maps.preview.bench import Bench
from maps.preview.limits import LONGEST_REQUEST_S, LimitedServer
from maps.preview.serving import HOST, PreviewHandler

PAGE = "edit.html"
ROOT = "edit/"
TOKEN = "X-Planmap-Token"  # noqa: S105 - the name of a header
MOST_BYTES = 1_000_000
"""Of one request: some thousand acts, or one outline of 40,000 positions."""


class RequestError(PlanmapError, ValueError):
    """A request that is refused, with its status."""

    def __init__(self, status: HTTPStatus, message: str) -> None:
        self.status = status
        super().__init__(message)


def make_editing_server(bench: Bench, *, port: int = 0) -> ThreadingHTTPServer:
    """Return a server of `bench` on 127.0.0.1; port 0 takes one that is free.

    Raises
    ------
    OSError
        If the port is taken.
    """

    class Handler(EditingHandler):
        shown = bench.preview
        work = bench

    load_checks()  # so that the first act waits no longer than the next
    server = LimitedServer((HOST, port), Handler)
    bench.port = server.server_port
    return server


class EditingHandler(PreviewHandler):
    """Answers for the editor's page and its requests, and for the preview."""

    work: Bench

    def do_POST(self) -> None:  # noqa: N802 - named by http.server
        """Do acts, or drop drafts."""
        try:
            name = self._name()
            if name not in {f"{ROOT}acts", f"{ROOT}drafts"}:
                _refuse(HTTPStatus.NOT_FOUND, "acts go to edit/acts, drafts to edit/drafts")
            self._check_sender(writes=True)
            content = self._read_body()
            answer = self._do_acts if name.endswith("acts") else self._drop_drafts
            self._send_json(*answer(content))
        except RequestError as error:
            self._send_json(error.status, {"error": str(error)})
        except (PlanmapError, OSError) as error:
            self._send_json(HTTPStatus.INTERNAL_SERVER_ERROR, {"error": str(error)})

    def _do_acts(self, content: Mapping[str, Any]) -> tuple[HTTPStatus, dict[str, Any]]:
        acts = content.get("acts")
        if not isinstance(acts, list):
            _refuse(HTTPStatus.BAD_REQUEST, 'must be {"acts": [act, …]}')
        return self.work.apply(acts)

    def _drop_drafts(self, content: Mapping[str, Any]) -> tuple[HTTPStatus, dict[str, Any]]:
        ids = content.get("drop")
        if not isinstance(ids, list):
            _refuse(HTTPStatus.BAD_REQUEST, 'must be {"drop": [id, …]}')
        with self.work.lock:
            self.work.editor.drop_drafts(map(str, ids))
            return HTTPStatus.OK, {"drafts": self.work.editor.drafts()}

    def _answer(self, *, with_body: bool) -> None:
        name = self._name()
        try:
            if name == PAGE:
                self._check_host()
                self._send(
                    HTTPStatus.OK,
                    self.work.read_page(),
                    "text/html; charset=utf-8",
                    name=name,
                    with_body=with_body,
                )
            elif name.startswith(ROOT):
                self._check_sender(writes=False)
                self._send_json(HTTPStatus.OK, self._read(name.removeprefix(ROOT)))
            else:
                if not name.startswith("preview/"):
                    self.work.refresh()
                super()._answer(with_body=with_body)
        except RequestError as error:
            self._send_json(error.status, {"error": str(error)})
        except (PlanmapError, OSError) as error:
            self._send_json(HTTPStatus.INTERNAL_SERVER_ERROR, {"error": str(error)})

    def _read(self, name: str) -> dict[str, Any]:
        work = self.work
        if name == "version":
            return {"version": work.version()}
        if name == "state":
            return work.state()
        if name == "problems":
            work.look_for_problems()
            version, problems = work.problems
            return {"version": version, "problems": problems}
        if name == "drafts":
            return {"drafts": work.editor.drafts()}
        message = f"there is no {ROOT}{name}; there are version, state, problems, drafts"
        raise RequestError(HTTPStatus.NOT_FOUND, message)

    def _check_host(self) -> str:
        """Refuse a request that names the server by another name or port than its own."""
        port = self.work.port
        hosts = {f"{name}:{port}" for name in (HOST, "localhost")}
        host = self.headers.get("Host", "")
        if host not in hosts:
            _refuse(HTTPStatus.FORBIDDEN, f"Host must be {HOST}:{port}; nobody else is served")
        return host

    def _check_sender(self, *, writes: bool) -> None:
        """Refuse whoever is not the page: by host, origin, site, and the token of its address."""
        host = self._check_host()
        origin = self.headers.get("Origin")
        if origin != f"http://{host}" and (writes or origin is not None):
            _refuse(HTTPStatus.FORBIDDEN, "acts are taken from the editor's own page only")
        if self.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
            _refuse(HTTPStatus.FORBIDDEN, "acts are taken from the editor's own page only")
        given = self.headers.get(TOKEN, "")
        if not hmac.compare_digest(given.encode(), self.work.token.encode()):
            message = "the token is not the one that planmap edit printed; open that address again"
            _refuse(HTTPStatus.FORBIDDEN, message)

    def _read_body(self) -> dict[str, Any]:
        """Return the request's JSON object.

        Raises
        ------
        RequestError
            If it is another type, too large, longer or shorter than it says, or no object.
        """
        kind = self.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if kind != "application/json":
            _refuse(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Type must be application/json")
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal():
            _refuse(HTTPStatus.LENGTH_REQUIRED, "must say its Content-Length")
        if len(length) > len(str(MOST_BYTES)) or int(length) > MOST_BYTES:
            message = f"has {length[:12]} bytes; {MOST_BYTES} at most, send fewer acts at once"
            _refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, message)
        self.stream.allow(LONGEST_REQUEST_S)
        body = self.rfile.read(int(length))
        if len(body) < int(length):
            _refuse(HTTPStatus.BAD_REQUEST, "is shorter than its Content-Length")
        try:
            content = parse_json(body)
        except ValueError as error:
            _refuse(HTTPStatus.BAD_REQUEST, f"must be JSON: {error}")
        if not isinstance(content, dict):
            _refuse(HTTPStatus.BAD_REQUEST, "must be an object of JSON")
        return content

    def _send_json(self, status: HTTPStatus, content: Mapping[str, Any]) -> None:
        body = json.dumps(content, ensure_ascii=False).encode()
        self._send(status, body, "application/json", with_body=self.command != "HEAD")


def _refuse(status: HTTPStatus, message: str) -> NoReturn:
    raise RequestError(status, message)
