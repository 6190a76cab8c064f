"""What `planmap serve` does: serves a preview and builds it again."""

from __future__ import annotations

import signal
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from socketserver import BaseServer

from geo.dossiers.dossier import Dossier
from geo.errors import PlanmapError
from geo.records.given import read_given
from geo.texts.files.opening import read_text_file
from geo.texts.text import DecodedText
from maps.commands.options import open_dossier
from maps.commands.screen import Screen
from maps.preview.collections import Collection, make_collections
from maps.preview.serving import HOST, Preview, State, make_server, watch_folder
from maps.site import make_site


class ServeError(PlanmapError, OSError):
    """A preview that cannot be served."""


def run_serve(
    *,
    dossier: Path | None,
    text: list[Path] | None,
    port: int,
    share: bool,
) -> None:
    """Do what `planmap serve` says; see `maps.commands.serve.serve`."""
    words = [read_text_file(read_given(path), str(path)) for path in text or ()]
    source = Source(dossier, words)
    preview = Preview(source.build, collect=source.collect)
    console = Screen(soft_wrap=True)
    try:
        server = make_server(preview, port=port, share=share)
    except OSError as error:
        message = f"port {port} of {HOST}: {error.strerror}; name another with --port"
        raise ServeError(message) from error
    address = f"http://{HOST}:{server.server_port}/"
    tell(console, preview.refresh())
    console.print(f"Serving {address} - Ctrl+C stops it.", highlight=False, markup=False)
    stop = threading.Event()
    if dossier:
        threading.Thread(target=watch_folder, args=(dossier, preview, stop), daemon=True).start()
    threading.Thread(target=follow, args=(console, preview), daemon=True).start()
    try:
        serve_until_stopped(server, console)
    finally:
        stop.set()


def serve_until_stopped(server: BaseServer, console: Screen) -> None:
    """Serve until Ctrl+C, say that it has stopped, and close `server` whatever happens."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        console.print("Stopped.", highlight=False, markup=False)
    finally:
        server.server_close()


class Source:
    """A dossier that is read again at each build, and its layers as they were then."""

    def __init__(self, folder: Path | None, text: Sequence[DecodedText]) -> None:
        self._folder = folder
        self._text = text
        self._dossier: Dossier | None = None

    def build(self) -> Mapping[str, bytes]:
        """Return the files of the site by path."""
        self._dossier = open_dossier(self._folder)
        return make_site(self._dossier, text=self._text)

    def collect(self) -> Mapping[str, Collection]:
        """Return the layers of the dossier that was read last, by id."""
        return make_collections(self._dossier) if self._dossier else {}


def follow(console: Screen, preview: Preview) -> None:
    """Tell each new state of `preview`, for ever."""
    version = preview.state.version
    while True:
        state = preview.wait_for(version, timeout_s=60.0)
        if state:
            version = state.version
            tell(console, state)


def tell(console: Screen, state: State) -> None:
    """Print what is wrong, or that the map was built."""
    words = state.problems or f"Built {len(state.files)} files."
    console.print(words, highlight=False, markup=False)
