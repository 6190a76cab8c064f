"""A local tile server whose tiles show a grid of known positions, drawn in a datum of choice."""

from __future__ import annotations

import math
import struct
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TILE_PX = 256
WHITE, MARK = b"\xff\xff\xff", b"\xd0\x00\x00"
MARK_PX = 3
"""A mark is a square of this side, centred on its position."""

Position = tuple[float, float]


def project(lon: float, lat: float, zoom: int) -> tuple[float, float]:
    """Return the pixel of a position on the Web Mercator map (EPSG:3857)."""
    size = TILE_PX * 2**zoom
    sine = math.sin(math.radians(lat))
    y = 0.5 - math.log((1 + sine) / (1 - sine)) / (4 * math.pi)
    return (lon / 360 + 0.5) * size, y * size


def draw_tile(zoom: int, column: int, row: int, drawn: list[Position]) -> bytes:
    """Return a white PNG tile with a mark at each of the positions `drawn` that is on it."""
    rows = [bytearray(WHITE * TILE_PX) for _ in range(TILE_PX)]
    half = MARK_PX // 2
    for lon, lat in drawn:
        x, y = project(lon, lat, zoom)
        left, top = math.floor(x - column * TILE_PX), math.floor(y - row * TILE_PX)
        for down in range(top - half, top + half + 1):
            for right in range(left - half, left + half + 1):
                if 0 <= down < TILE_PX and 0 <= right < TILE_PX:
                    rows[down][right * 3 : right * 3 + 3] = MARK
    return make_png(rows)


def make_png(rows: list[bytearray]) -> bytes:
    """Return rows of RGB pixels as a PNG file."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + checksum

    header = struct.pack(">IIBBBBB", len(rows[0]) // 3, len(rows), 8, 2, 0, 0, 0)
    body = zlib.compress(b"".join(b"\x00" + bytes(row) for row in rows))
    signature = b"\x89PNG\r\n\x1a\n"
    return signature + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@contextmanager
def serve_tiles(answer: Callable[[int, int, int], bytes | None]) -> Iterator[str]:
    """Serve what `answer` draws for zoom, column and row; None hangs until the end.

    Yields the address with {z}, {x} and {y} in it; loopback only.
    """
    ended = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            zoom, column, row = (int(part) for part in self.path.strip("/").split("/"))
            content = answer(zoom, column, row)
            if content is None:
                ended.wait(30)
                return
            self.send_response(200 if content else 404)
            self.send_header("Content-Type", "image/png")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/{{z}}/{{x}}/{{y}}"
    finally:
        ended.set()
        server.shutdown()
        server.server_close()
        thread.join()
