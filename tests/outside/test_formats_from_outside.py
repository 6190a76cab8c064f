"""A package outside adds a format by an entry point; a broken one costs a line to who asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from layers.exports.formats import ROWS
from tests.builders import write_dossier
from tests.outside.packages import install, planmap

CODE = """
from layers import Format
from layers.exports.format import Loss
from layers.exports.written import write_file

def write(selection, path):
    lines = [f"{row.id} {row.geometry.geom_type}" for row in selection.frame.itertuples()]
    return (write_file(path, "\\n".join(lines).encode(), rows=len(lines)),)

NAMES = Format(endings=(".names",), write=write, losses=(Loss(words="all but ids"),))
"""


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return write_dossier(tmp_path / "d")


def test_a_format_of_another_package_is_written_as_ours_are(dossier: Path, tmp_path: Path) -> None:
    folder = install(
        tmp_path / "lib", "names", points={"planmap.formats:names": "names:NAMES"}, code=CODE
    )
    done = planmap(folder, "export", dossier, "--format=names", "--out=x.names", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    lines = (tmp_path / "x.names").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 6
    assert lines[0] == "mill-park Point"
    assert "x.names: 6 rows" in done.stdout
    assert "Not in names: all but ids." in done.stdout
    assert "names" in planmap(folder, "export", "--help", cwd=tmp_path).stdout


@pytest.mark.parametrize(
    ("value", "code", "message"),
    [
        ("broken:F", "import nothing_of_this_name", "ModuleNotFoundError: No module named"),
        ("broken:F", "1 / 0", "fails to import: ZeroDivisionError: division by zero"),
        ("broken:F", "def F(", "fails to import: SyntaxError"),
        ("broken:G", "F = 1", "fails to import: AttributeError"),
        ("nowhere:F", "F = 1", "fails to import: ModuleNotFoundError"),
        ("broken:F", "F = 1", "is of type int; it must be a layers.exports.format.Format"),
    ],
)
def test_a_format_that_fails_to_import_is_one_line_to_who_asks_for_it_alone(
    dossier: Path, tmp_path: Path, value: str, code: str, message: str
) -> None:
    folder = install(tmp_path / "lib", "broken", points={"planmap.formats:bad": value}, code=code)
    done = planmap(folder, "export", dossier, "--format=bad", "--out=x.bad", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith(f"planmap: format 'bad' of broken 1.0 ({value}) ")
    assert message in done.stderr
    done = planmap(folder, "export", dossier, "--format=geojson", "--out=x.geojson", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


def test_two_packages_with_one_format_are_told_apart(dossier: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        install(tmp_path / "lib", name, points={"planmap.formats:x": f"{name}:NAMES"}, code=CODE)
    done = planmap(tmp_path / "lib", "export", dossier, "--format=x", "--out=x.names", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr == (
        "planmap: format 'x' comes from one 1.0 and two 1.0; uninstall one of them\n"
    )


def test_a_format_of_ours_is_never_replaced(dossier: Path, tmp_path: Path) -> None:
    points = {f"planmap.formats:{name}": "names:NAMES" for name in ROWS}
    folder = install(tmp_path / "lib", "names", points=points, code=CODE)
    done = planmap(folder, "export", dossier, "--format=csv", "--out=x.csv", cwd=tmp_path)
    assert done.returncode == 0
    assert (tmp_path / "x.csv").read_text(encoding="utf-8-sig").startswith("id,place,")
