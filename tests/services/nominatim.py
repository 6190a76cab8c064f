"""A real Nominatim of the tests' own: an OSM file goes in, a server on loopback comes out.

Its Python packages live in a virtual environment below `.cache/`, made once, so that they mix
with nobody's. It needs osm2pgsql, PostgreSQL with PostGIS, and to build PyICU a compiler and
ICU's headers (Debian: libicu-dev, pkg-config, g++).
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError

from tests.services.postgres import Postgres, free_port

PACKAGES = (
    "nominatim-db==5.3.3",
    "nominatim-api==5.3.3",
    "falcon==4.4.0",
    "uvicorn==0.54.0",
)
CACHE = Path(__file__).parents[2] / ".cache"
LONGEST_START_S = 60.0
SETTINGS = (
    "autovacuum=off",
    "full_page_writes=off",
    "synchronous_commit=off",
    "shared_buffers=128MB",
    "maintenance_work_mem=64MB",
)
"""What makes an import into a PostgreSQL that nobody will miss quick."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nominatim:
    """A running server, `domain` being host and port, and how long it took to get there."""

    domain: str
    pid: int
    import_s: float
    start_s: float


@contextmanager
def running_nominatim(osm: str, postgres: Postgres) -> Iterator[Nominatim]:
    """Import the OSM XML `osm` into a database of `postgres` and serve it.

    The server is stopped by its process id, and its folder removed.

    Raises
    ------
    RuntimeError
        If a step fails; the message has the end of its output.
    """
    program = nominatim_program()
    folder = Path(tempfile.mkdtemp(prefix="planmap-nominatim-"))
    try:
        (folder / "facts.osm").write_text(osm, encoding="utf-8")
        environment = {
            **os.environ,
            "NOMINATIM_DATABASE_DSN": (
                f"pgsql:host=127.0.0.1;port={postgres.port};user=postgres;dbname=nominatim"
            ),
            "NOMINATIM_DATABASE_WEBUSER": "postgres",
            "NOMINATIM_IMPORT_STYLE": "full",
        }
        begin = time.monotonic()
        postgres.run("DROP DATABASE IF EXISTS nominatim WITH (FORCE)")
        _import(program, folder, environment)
        imported = time.monotonic()
        port = free_port()
        log = folder / "serve.log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                [program, "serve", "--server", f"127.0.0.1:{port}"],
                cwd=folder,
                env=environment,
                stdout=output,
                stderr=output,
            )
        try:
            _wait(process, port, log)
            yield Nominatim(
                domain=f"127.0.0.1:{port}",
                pid=process.pid,
                import_s=imported - begin,
                start_s=time.monotonic() - imported,
            )
        finally:
            _stop(process)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def nominatim_program() -> Path:
    """Return the `nominatim` program of an environment of its own, made when it is not there.

    Raises
    ------
    RuntimeError
        If the packages cannot be installed.
    """
    key = hashlib.sha256("\n".join((*PACKAGES, sys.version)).encode()).hexdigest()[:12]
    folder = CACHE / f"nominatim-{key}"
    done = folder / "installed"
    CACHE.mkdir(exist_ok=True)
    with (CACHE / "nominatim.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # test processes that run side by side share it
        if not done.is_file():
            shutil.rmtree(folder, ignore_errors=True)
            _run(
                [sys.executable, "-m", "venv", "--without-pip", str(folder)],
                "making an environment",
            )
            pip = [sys.executable, "-m", "pip", "--python", str(folder / "bin" / "python")]
            quiet = ["--quiet", "--disable-pip-version-check"]
            _run([*pip, "install", *quiet, *PACKAGES], "installing Nominatim")
            done.touch()
    return folder / "bin" / "nominatim"


def _import(program: Path, folder: Path, environment: Mapping[str, str]) -> None:
    if not shutil.which("osm2pgsql"):
        message = "osm2pgsql is not installed; on Debian: apt-get install osm2pgsql"
        raise RuntimeError(message)
    command = [str(program), "import", "--osm-file", "facts.osm", "--offline", "--no-updates"]
    options = ["--no-partitions", "--threads", "2"]
    _run([*command, *options], "importing into Nominatim", cwd=folder, env=environment)


def _run(
    command: list[str], what: str, *, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> None:
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=cwd, env=env)
    if done.returncode:
        message = f"{what} failed: {(done.stdout + done.stderr)[-1500:]}"
        raise RuntimeError(message)


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = time.monotonic() + LONGEST_START_S
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/status", timeout=2) as answer:
                if answer.read() == b"OK":
                    return
        except (URLError, OSError):
            time.sleep(0.1)
    message = f"Nominatim did not start: {log.read_text(errors='replace')[-800:]}"
    raise RuntimeError(message)


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
    try:
        process.wait(timeout=LONGEST_START_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(timeout=LONGEST_START_S)
