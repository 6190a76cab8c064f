"""Takes dossiers and exports through LibreOffice, and what it saves back into `planmap check`.

A dossier agrees if it has 0 problems after its CSV files were opened and saved (and its datasets
stamped), or if `check` names for each cell that was rewritten the column to set to text.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from geo import Dossier
from geo.records.spreadsheets import ADVICE
from layers import export
from layers.site.tables import make_site_tables

PLANMAP = Path(sys.executable).with_name("planmap")
SAVED = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"
"""A CSV in UTF-8 with commas, cells as shown, as the dialogue of *Save as* has it set."""
EVERY_SHEET = SAVED + ",false,false,-1"
"""The same of every sheet of a workbook, each as `WORKBOOK-SHEET.csv`."""
SHARED = ("facts", "commitments", "outcomes", "evidence", "mentions")
"""Tables that an export has with the columns of the dossier's own files."""
AWKWARD = (
    "Brookfield Plan 2030\n\n"
    "Brookfield will spend 1,234,567 pounds and 14.90% of its budget by June 2027. Mill Park grew "
    "by 0.50% to 12,000 homes, with 3.0 million trees, 1.20 km of paths and 007 benches.\n"
)
"""A text whose numbers no spreadsheet leaves as they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How LibreOffice opens a CSV: with which rules for numbers, and by way of which file."""

    detects: bool
    locale: int
    via: str = ""

    def __str__(self) -> str:
        """Return the way in words."""
        names = {1033: "English", 2052: "Chinese"}
        by = f", by way of {self.via.upper()}" if self.via else ""
        return f"{names[self.locale]}, detection {'on' if self.detects else 'off'}{by}"


WAYS = (
    Way(detects=False, locale=1033),
    Way(detects=True, locale=1033),
    Way(detects=True, locale=2052),
    Way(detects=True, locale=1033, via="xlsx"),
    Way(detects=True, locale=2052, via="ods"),
)


def read_spreadsheets(dossier: Dossier, folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield for each way what `planmap check` says of what LibreOffice saved.

    `folder` is the dossier's own.
    """
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        awkward = draft_awkward(work)
        for number, way in enumerate(WAYS):
            back = save_dossier(folder, work / str(number), way)
            yield "dossier", f"LibreOffice ({way})", tell_check(back)
        for number, way in enumerate(WAYS[:2]):
            back = save_dossier(awkward, work / f"awkward{number}", way)
            yield "dossier of awkward numbers", f"LibreOffice ({way})", tell_check(back)
        back = put_back(folder, work / "sheets", save_workbook(dossier, work))
        yield "`xlsx`", "LibreOffice, its sheets put into the dossier", tell_check(back)
        for way in WAYS[:3]:
            tables = save_tables(dossier, Path(tempfile.mkdtemp(dir=work)), way)
            back = put_back(folder, Path(tempfile.mkdtemp(dir=work)) / "tables", tables)
            yield "tables of a site", f"LibreOffice ({way}), put into the dossier", tell_check(back)


def draft_awkward(work: Path) -> Path:
    """Return the folder of a draft of `AWKWARD`."""
    text, draft = work / "awkward.txt", work / "awkward"
    text.write_text(AWKWARD, encoding="utf-8")
    subprocess.run([PLANMAP, "draft", text, "--out", draft], check=True, capture_output=True)
    return draft


def save_dossier(folder: Path, out: Path, way: Way) -> Path:
    """Return `out`, a copy of a dossier whose CSV files were opened and saved, and stamped."""
    shutil.copytree(folder, out)
    files = {"@".join(path.relative_to(out).parts): path for path in out.rglob("*.csv")}
    with tempfile.TemporaryDirectory() as name:
        opened = Path(name) / "opened"
        opened.mkdir()
        for key, path in files.items():
            shutil.copy(path, opened / key)
        saved = save_csv(opened, Path(name), way)
        for key, path in files.items():
            shutil.copy(saved / key, path)
    subprocess.run([PLANMAP, "stamp", out], check=True, capture_output=True)
    return out


def save_csv(opened: Path, work: Path, way: Way) -> Path:
    """Return the folder of what LibreOffice saves of all files of the folder `opened`."""
    rules = f"CSV:44,34,76,1,,{way.locale},false,{str(way.detects).lower()}"
    if not way.via:
        return run_office(opened, SAVED, work / "saved", rules)
    between = run_office(opened, way.via, work / "between", rules)
    return run_office(between, SAVED, work / "saved")


def run_office(files: Path, to: str, out: Path, rules: str = "") -> Path:
    """Return `out`, where LibreOffice converted the files of a folder into the format `to`."""
    command = ["soffice", f"-env:UserInstallation=file://{out}.profile", "--headless"]
    command += [f"--infilter={rules}"] if rules else []
    command += ["--convert-to", to, "--outdir", str(out), *map(str, sorted(files.iterdir()))]
    subprocess.run(command, check=True, capture_output=True)
    return out


def save_workbook(dossier: Dossier, work: Path) -> dict[str, Path]:
    """Return the sheets of the exported workbook, saved by LibreOffice as a workbook, as CSV."""
    (work / "exported").mkdir()
    export(dossier, format="xlsx", out=work / "exported" / "x.xlsx")
    again = run_office(work / "exported", "xlsx", work / "again")
    saved = run_office(again, EVERY_SHEET, work / "sheets.csv")
    return {path.stem.removeprefix("x-"): path for path in saved.glob("x-*.csv")}


def save_tables(dossier: Dossier, work: Path, way: Way) -> dict[str, Path]:
    """Return the tables of a site as LibreOffice saves them."""
    opened = work / "opened"
    opened.mkdir()
    for name, content in make_site_tables(dossier).items():
        (opened / Path(name).name).write_bytes(content)
    return {path.stem: path for path in save_csv(opened, work, way).iterdir()}


def put_back(folder: Path, out: Path, tables: dict[str, Path]) -> Path:
    """Return `out`, a copy of a dossier with those of `tables` that it shares with an export."""
    shutil.copytree(folder, out)
    for name in SHARED:
        shutil.copy(tables[name], out / f"{name}.csv")
    return out


def tell_check(folder: Path) -> str:
    """Return what `planmap check` makes of a dossier's folder, in words."""
    done = subprocess.run([PLANMAP, "check", folder], check=False, capture_output=True, text=True)
    wrong = [line for line in done.stderr.splitlines() if line.startswith("planmap: ")]
    count = len(list(folder.rglob("*.csv")))
    if done.returncode == 0:
        return f"agrees: {count} files, 0 problems"
    untold = [line for line in wrong if ADVICE not in line]
    if not wrong or untold:
        return f"{len(wrong)} problems: {(untold or done.stdout.splitlines())[-1:]}"
    return f"agrees: check names each of {len(wrong)} rewritten cells and the column to set to text"
