"""Input that cannot be is told in one line, with a status that is not 0, and no traceback."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from geo.records.tables import LARGEST
from geo.texts.values.units import UnitError, read_units
from tests.builders import write_dossier

RUN = "from maps.cli import run; run()"


def planmap(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Return how `planmap ARGUMENTS` ended."""
    words = [str(argument) for argument in arguments]
    return subprocess.run(
        [sys.executable, "-c", RUN, *words], capture_output=True, text=True, check=False
    )


def declare(line: str) -> Callable[[Path], None]:
    def bend(folder: Path) -> None:
        text = (folder / "dossier.toml").read_text(encoding="utf-8")
        new = text.replace("[dossier]\n", f"[dossier]\n{line}\n", 1)
        (folder / "dossier.toml").write_text(new, encoding="utf-8")

    return bend


def enlarge(folder: Path) -> None:
    """Make the features a sparse file of 200 MB."""
    with (folder / "datasets" / "survey" / "features.geojson").open("r+b") as file:
        file.truncate(200_000_000)


def add_table(folder: Path) -> None:
    file = folder / "dossier.toml"
    file.write_text(file.read_text(encoding="utf-8") + "\n[extra]\nx = 1\n", encoding="utf-8")


BENT: dict[str, tuple[Callable[[Path], None], str]] = {
    "a tag that is none": (declare('languages = ["english"]'), "languages"),
    "a key that nobody knows": (declare('hue = "red"'), "dossier.toml [dossier], hue = 'red'"),
    "a table that nobody knows": (add_table, "there are dossier, document, tolerates"),
    "a feature file of 200 MB": (enlarge, "features.geojson, size = '200 MB': must have 100 MB"),
    "no TOML": (declare("x"), "dossier.toml: is no valid TOML"),
}


@pytest.mark.parametrize(("bend", "right"), BENT.values(), ids=list(BENT))
def test_a_bent_dossier_is_one_line(
    tmp_path: Path, bend: Callable[[Path], None], right: str
) -> None:
    folder = write_dossier(tmp_path / "d")
    bend(folder)
    done = planmap("check", folder)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("planmap: ")
    assert right in line


def test_what_check_tells_no_command_works_with(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    enlarge(folder)
    done = planmap("build", folder, "--out", tmp_path / "site")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "site").exists()


def test_the_largest_file_is_not_larger_than_the_one_that_is_refused() -> None:
    assert LARGEST < 200_000_000


def test_a_unit_row_twice_is_one_line() -> None:
    header = "word,language,base_unit,factor,stands,not_before,not_behind,count,said"
    rows = [header, "acre,en,m2,4046.8564224,,,,,acre", "acre,en,m2,4046.8564224,,,,,acre"]
    with pytest.raises(UnitError) as told:
        read_units(rows)
    assert str(told.value).startswith("units.csv, row 3, word = 'acre': stands in row 2")
    assert "\n" not in str(told.value)
