"""A PostgreSQL of the tests' own: in a temporary folder, on loopback, gone afterwards.

Use it from a `conftest.py`, one server a test session:

    from tests.services.postgres import Postgres, running_postgres

    @pytest.fixture(scope="session")
    def postgres() -> Iterator[Postgres]:
        with running_postgres() as server:
            yield server

and make a database in it with `server.make_database("name")`.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

OWNER = "postgres"
LONGEST_START_S = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Postgres:
    """A running server: its port on 127.0.0.1, its programs' folder and its process id.

    The superuser `postgres` comes in without a password.
    """

    port: int
    programs: Path
    pid: int

    def url(self, database: str = "postgres") -> str:
        """Return the address of `database` on this server."""
        return f"postgresql://{OWNER}@127.0.0.1:{self.port}/{database}"

    def run(self, sql: str, *, database: str = "postgres") -> str:
        """Run `sql` with psql and return what it prints, unaligned and without headers.

        Raises
        ------
        subprocess.CalledProcessError
            If a statement fails.
        """
        command = [str(self.programs / "psql"), "--no-psqlrc", "-qAt", "-v", "ON_ERROR_STOP=1"]
        done = subprocess.run(
            [*command, "--dbname", self.url(database), "--command", sql],
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout.strip()

    def make_database(self, name: str, *, extensions: tuple[str, ...] = ("postgis",)) -> str:
        """Make an empty database with these extensions, in place of an older one; return its URL.

        Raises
        ------
        subprocess.CalledProcessError
            If the server refuses.
        """
        self.run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        self.run(f"CREATE DATABASE \"{name}\" ENCODING 'UTF8' TEMPLATE template0")
        for extension in extensions:
            self.run(f'CREATE EXTENSION "{extension}"', database=name)
        return self.url(name)


@contextmanager
def running_postgres(*, settings: tuple[str, ...] = ()) -> Iterator[Postgres]:
    """Start a server in a temporary folder, and stop it by its process id afterwards.

    `settings` are lines such as `shared_buffers=256MB`. PostgreSQL refuses to run as root, so
    root starts it as the user `postgres`.

    Raises
    ------
    RuntimeError
        If PostgreSQL is not installed or does not start; the message has the end of its log.
    """
    programs = find_programs()
    folder = Path(tempfile.mkdtemp(prefix="planmap-postgres-"))
    user = OWNER if os.geteuid() == 0 else None
    try:
        if user:
            account = pwd.getpwnam(user)
            os.chown(folder, account.pw_uid, account.pw_gid)
        data, port = folder / "data", free_port()
        subprocess.run(
            [programs / "initdb", "-D", data, "-U", OWNER, "--auth=trust", "-E", "UTF8", "-N"],
            check=True,
            capture_output=True,
            user=user,
            cwd=folder,
        )
        with (folder / "log").open("wb") as log:
            process = subprocess.Popen(
                [programs / "postgres", "-D", data, *_options(folder, port, settings)],
                stdout=log,
                stderr=log,
                user=user,
                cwd=folder,
            )
        try:
            _wait(process, programs, port, folder / "log")
            yield Postgres(port=port, programs=programs, pid=process.pid)
        finally:
            _stop(process)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def find_programs() -> Path:
    """Return the folder of PostgreSQL's programs, the newest version's.

    Raises
    ------
    RuntimeError
        If there is none.
    """
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: path.parts)
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).parent
    message = "PostgreSQL is not installed; on Debian: apt-get install postgresql-15-postgis-3"
    raise RuntimeError(message)


def free_port() -> int:
    """Return a port of 127.0.0.1 that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _options(folder: Path, port: int, settings: tuple[str, ...]) -> list[str]:
    lines = (
        "listen_addresses=127.0.0.1",
        f"port={port}",
        f"unix_socket_directories={folder}",
        "fsync=off",
        "timezone=UTC",
        *settings,
    )
    return [part for line in lines for part in ("-c", line)]


def _wait(process: subprocess.Popen[bytes], programs: Path, port: int, log: Path) -> None:
    end = time.monotonic() + LONGEST_START_S
    question = [str(programs / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port)]
    while time.monotonic() < end and process.poll() is None:
        if subprocess.run(question, check=False).returncode == 0:
            return
        time.sleep(0.1)
    message = f"PostgreSQL did not start: {log.read_text(errors='replace')[-800:]}"
    raise RuntimeError(message)


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGINT)  # fast shutdown: no waiting for clients
    try:
        process.wait(timeout=LONGEST_START_S)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGQUIT)
        process.wait(timeout=LONGEST_START_S)
