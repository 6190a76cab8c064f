"""Reading from a socket until a deadline, however slowly its bytes come.

A socket's own timeout begins anew with each packet, so whoever sends one byte at a time is never
late. Used below the geocoders' client and by the preview's server.
"""

from __future__ import annotations

import io
import socket
import time
from typing import Any


class DeadlineStream(io.RawIOBase):
    """The bytes of `connection` until `seconds` from now; `allow` sets a new deadline.

    A read beyond it raises TimeoutError. Closing the stream closes its share of the socket.
    """

    def __init__(self, connection: socket.socket, seconds: float) -> None:
        self._connection = connection
        self._share = connection.makefile("rb", buffering=0)
        self._end = time.monotonic() + seconds

    def allow(self, seconds: float) -> None:
        """Set the deadline to `seconds` from now."""
        self._end = time.monotonic() + seconds

    def readable(self) -> bool:
        """Return True: it is for reading."""
        return True

    def readinto(self, buffer: Any) -> int | None:  # noqa: ANN401 - any writable buffer
        """Fill `buffer` with what has come and return how many bytes; 0 at the end."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._connection.settimeout(left)
        return self._share.readinto(buffer)

    def close(self) -> None:
        """Let go of the socket."""
        self._share.close()
        super().close()
