"""The package as users get it: a wheel in an empty environment gives the same bytes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

import hatch_build

ROOT = Path(__file__).parents[1]


def run(*command: str | Path, cwd: Path, **env: str) -> str:
    """Run `command` without the checkout on Python's path and return what it prints."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    result = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=clean | env,
        check=False,
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


def sums(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel of this checkout."""
    out = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", out, ROOT, cwd=out)
    return next(out.glob("*.whl"))


def test_the_wheel_holds_the_data_the_page_and_the_types(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {"geo/bundled/data.zip", "geo/py.typed", "layers/py.typed", "maps/py.typed"} <= names
    assert any(name.startswith("maps/page/") and name.endswith(".js") for name in names)
    assert not any(name.startswith(("tests/", "data/", "docs/")) for name in names)


def test_the_wheel_builds_the_same_bytes_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv" / "bin" / "python"
    install = ("install", "-q", "--no-compile", "-c", ROOT / "constraints.txt", wheel)
    run(python, "-m", "pip", *install, cwd=tmp_path)
    run(tmp_path / "venv" / "bin" / "planmap", "build", "--out", "site", cwd=tmp_path)
    here = Path(sys.executable).with_name("planmap")
    run(here, "build", ROOT / "data" / "changping", "--out", tmp_path / "checkout", cwd=ROOT)
    assert sums(tmp_path / "site") == sums(tmp_path / "checkout")


def test_packing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    hatch_build.pack(ROOT / "data", tmp_path / "a.zip")
    hatch_build.pack(ROOT / "data", tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_the_pack_holds_every_data_file(tmp_path: Path) -> None:
    hatch_build.pack(ROOT / "data", tmp_path / "a.zip")
    packed = set(zipfile.ZipFile(tmp_path / "a.zip").namelist())
    files = {path.relative_to(ROOT / "data").as_posix() for path in (ROOT / "data").rglob("*.*")}
    unpacked = hatch_build.GROUND.removesuffix(".xz")
    assert unpacked in packed
    shipped = {name for name in packed if not name.startswith("world/towns/")} - {unpacked}
    assert shipped | {hatch_build.GROUND} == {
        name for name in files if Path(name).suffix in hatch_build.SUFFIXES
    }


def test_the_source_distribution_builds_too(tmp_path: Path) -> None:
    run(sys.executable, "-m", "build", "--sdist", "--outdir", tmp_path, ROOT, cwd=tmp_path)
    with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"hatch_build.py", "data/changping/places.csv", "LICENSE-DATA.md"} <= names
