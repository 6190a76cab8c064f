"""The HTTP client under geopy's geocoders: bounded in time and size, and going nowhere else."""

from __future__ import annotations

import io
import math
import socket
import ssl
import time
from collections.abc import Mapping
from http.client import (
    HTTPConnection,
    HTTPException,
    HTTPMessage,
    HTTPResponse,
    HTTPSConnection,
)
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import (
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    ProxyHandler,
    Request,
    build_opener,
)

from geopy.adapters import AdapterHTTPError, BaseSyncAdapter
from geopy.exc import GeocoderParseError, GeocoderTimedOut, GeocoderUnavailable

from geo.records.deadlines import DeadlineStream
from geo.records.json_values import parse_json

LARGEST_BYTES = 4_000_000
CHUNK_BYTES = 65_536


class BoundedAdapter(BaseSyncAdapter):  # type: ignore[misc]  # geopy has no types
    """An adapter that gives up after `timeout` seconds in all, and after 4 MB.

    geopy's own reads answers of any size, waits anew for each packet, and follows redirects
    to any host; a service's answer that does one of these is none.
    """

    def __init__(
        self, *, proxies: Mapping[str, str] | None, ssl_context: ssl.SSLContext | None
    ) -> None:
        super().__init__(proxies=proxies, ssl_context=ssl_context)
        self._opener = build_opener(
            ProxyHandler(dict(proxies or {})),
            _InTimeHandler(),
            _SecureInTimeHandler(context=ssl_context or ssl.create_default_context()),
            _NoRedirect(),
        )

    def get_json(self, url: str, *, timeout: float, headers: Mapping[str, str]) -> Any:  # noqa: ANN401 - JSON
        """Return the answer's JSON.

        Raises
        ------
        GeocoderParseError
            If the answer is no JSON, or holds half a sign; and what `get_text` raises.
        """
        text = self.get_text(url, timeout=timeout, headers=headers)
        try:
            return parse_json(text)
        except ValueError as error:
            kind = "a web page" if text.lstrip()[:1] == "<" else f"no JSON: {error}"
            message = f"the answer is {kind}"
            raise GeocoderParseError(message) from error

    def get_text(self, url: str, *, timeout: float, headers: Mapping[str, str]) -> str:
        """Return the answer's text.

        Raises
        ------
        AdapterHTTPError
            If the status is 400 or more.
        GeocoderTimedOut
            If the answer is not there in `timeout` seconds.
        GeocoderUnavailable
            If there is no connection.
        GeocoderParseError
            If the answer is too large, not in the encoding that it names, or a redirect.
        """
        end = time.monotonic() + timeout
        try:
            with self._opener.open(Request(url, headers=dict(headers)), timeout=timeout) as page:  # noqa: S310 - http(s) only, see _NoRedirect and geopy's schemes
                return _decode(page, _read(page, end))
        except HTTPError as error:
            with error:  # it holds the connection open
                raise _describe_status(error) from error
        except TimeoutError as error:
            raise _timed_out(timeout) from error
        except URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise _timed_out(timeout) from error
            message = f"no connection: {error.reason}"
            raise GeocoderUnavailable(message) from error
        except (OSError, HTTPException) as error:
            message = f"the connection broke off: {error or type(error).__name__}"
            raise GeocoderUnavailable(message) from error


class _InTimeResponse(HTTPResponse):
    """An answer whose headers and body are there before a deadline, or never."""

    def __init__(self, sock: socket.socket, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - http.client's
        super().__init__(sock, *arguments, **options)
        self.fp.close()
        self.fp = io.BufferedReader(DeadlineStream(sock, sock.gettimeout() or math.inf))


class _InTimeHandler(HTTPHandler):
    def http_open(self, req: Request) -> HTTPResponse:
        """Open an address without encryption."""
        return self.do_open(_make_connection(HTTPConnection), req)


class _SecureInTimeHandler(HTTPSHandler):
    def __init__(self, context: ssl.SSLContext) -> None:
        super().__init__(context=context)
        self._secure = context

    def https_open(self, req: Request) -> HTTPResponse:
        """Open an address with encryption."""
        return self.do_open(_make_connection(HTTPSConnection, context=self._secure), req)


def _make_connection(kind: Any, **options: Any) -> Any:  # noqa: ANN401 - http.client's classes
    def make(host: str, **more: Any) -> Any:  # noqa: ANN401
        connection = kind(host, **options, **more)
        connection.response_class = _InTimeResponse
        return connection

    return make


class _NoRedirect(HTTPRedirectHandler):
    def redirect_request(
        self,
        req: Request,  # noqa: ARG002
        fp: IO[bytes],  # noqa: ARG002
        code: int,  # noqa: ARG002
        msg: str,  # noqa: ARG002
        headers: HTTPMessage,  # noqa: ARG002
        newurl: str,  # noqa: ARG002
    ) -> None:
        """Follow no redirect."""
        return


def _read(page: HTTPResponse, end: float) -> bytes:
    parts: list[bytes] = []
    size = 0
    while part := page.read1(CHUNK_BYTES):
        size += len(part)
        if size > LARGEST_BYTES:
            message = f"the answer is larger than {LARGEST_BYTES // 1_000_000} MB"
            raise GeocoderParseError(message)
        if time.monotonic() > end:
            raise TimeoutError
        parts.append(part)
    return b"".join(parts)


def _decode(page: HTTPResponse, content: bytes) -> str:
    encoding = page.headers.get_content_charset() or "utf-8"
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        message = f"the answer is not in {encoding}, which it says it is in"
        raise GeocoderParseError(message) from error


def _describe_status(error: HTTPError) -> Exception:
    headers = {name.lower(): value for name, value in error.headers.items()}
    if error.code < 400:  # noqa: PLR2004 - a redirect
        host = urlsplit(headers.get("location", "")).netloc or "another page"
        redirect: Exception = GeocoderParseError(f"it sends one on to {host}, not followed")
        return redirect
    try:
        text = error.read(CHUNK_BYTES).decode("utf-8", errors="replace")
    except OSError:
        text = ""
    found: Exception = AdapterHTTPError(
        f"HTTP status {error.code}", status_code=error.code, headers=headers, text=text
    )
    return found


def _timed_out(timeout: float) -> Exception:
    found: Exception = GeocoderTimedOut(f"no answer in {timeout:g} s")
    return found
