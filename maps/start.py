"""Starts the command line so that whatever ends it early is told in one line.

It imports nothing heavy: an interrupt while the libraries load is one line too.
"""

from __future__ import annotations

import os
import signal
import sys
import warnings
from types import FrameType

INTERRUPTED = 130
"""Exit status after Ctrl-C: 128 and the number of SIGINT (POSIX shells)."""


STOPPED = "stopped; nothing half-written is left"
NO_MEMORY = "there is too little memory; take a smaller dossier or text, or a larger machine"
NO_ROOM = (
    "failed to map segment",
    "annot allocate memory",
    "cannot map zero-fill pages",
    "Error -4 while",
    "bad_alloc",
)
"""How others say that they found no room: the loader (glibc, elf/dl-load.c, dl-map-segments.h),
zlib, whose -4 is Z_MEM_ERROR (zlib.h), and what is written in C++, as GEOS is (std::bad_alloc)."""
_PRESSED: list[int] = []
"""The signals that ended the commands: a handler has no other way to say so."""


class Interrupted(BaseException):
    """Ctrl-C; no library takes it for an error of its own, as they do with KeyboardInterrupt."""


def run() -> None:
    """Run `planmap`; an interrupt, a lack of memory or a closed stream is one line at most."""
    signal.signal(signal.SIGINT, _stop_now)
    _open_streams()
    if not sys.warnoptions:
        warnings.simplefilter("ignore")  # what a library says to programmers, as of little memory
    try:
        from maps.cli import run as run_commands  # noqa: PLC0415 - what it imports may be interrupted

        signal.signal(signal.SIGINT, _interrupt)
        run_commands()
        sys.stdout.flush()
    except (Interrupted, KeyboardInterrupt):
        _stop()
    except SystemExit:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # all is done; only the interpreter ends
        raise
    except BrokenPipeError:
        end("", 1)  # the reader has gone, as in `planmap check | head`
    except OSError as error:
        if not _is_interrupted():
            end(f"{error.filename or 'the output'}: {error.strerror or error}", 1)
        _stop()
    except BaseException as error:
        # A library that was interrupted while it loaded may tell it as an error of its own.
        if _is_interrupted():
            _stop()
        if not is_out_of_memory(error):
            raise
        end(NO_MEMORY, 1)


def end(message: str, status: int) -> None:
    """Say `message` on standard error, if that still takes it, and end the process at once."""
    try:
        if message:
            os.write(2, f"planmap: {message}\n".encode())
    except OSError:
        pass  # nobody is there to be told; the exit status tells
    os._exit(status)


def is_out_of_memory(error: BaseException | None) -> bool:
    """Return whether an error, or one that it came of, is that there is no memory left."""
    seen: set[int] = set()  # errors that are raised anew may come of each other in a circle
    while error and id(error) not in seen:
        seen.add(id(error))
        if isinstance(error, MemoryError) or any(words in str(error) for words in NO_ROOM):
            return True
        error = error.__cause__ or error.__context__
    return False


def _interrupt(_signal: int, frame: FrameType | None) -> None:
    if _is_importing(frame):
        _stop()  # a library that is interrupted while it loads prints its own
    signal.signal(signal.SIGINT, _stop_now)  # who asks twice waits for nothing
    _PRESSED.append(signal.SIGINT)
    raise Interrupted


def _stop() -> None:
    """Remove what is not finished, and end: what stops now closes nothing behind it."""
    staging = sys.modules.get("geo.records.staging")  # who has not loaded it has no stage
    discard_open = getattr(staging, "discard_open", None)
    if discard_open:
        discard_open()
    end(STOPPED, INTERRUPTED)


def _is_importing(frame: FrameType | None) -> bool:
    while frame:
        if frame.f_globals.get("__name__") == "importlib._bootstrap":
            return True
        frame = frame.f_back
    return False


def _is_interrupted() -> bool:
    """Return whether Ctrl-C was pressed since the commands began."""
    return bool(_PRESSED)


def _stop_now(_signal: int, _frame: object) -> None:
    end(STOPPED, INTERRUPTED)


def _open_streams() -> None:
    """Give the process the standard streams that its caller closed, so that files get others."""
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    sys.stdin = sys.stdin or open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123 - for the whole run
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - for the whole run
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - for the whole run


if __name__ == "__main__":
    run()
