"""How well statements are read in annotated texts of a folder.

Run with `python -m tests.benchmarks.bench_statements [FOLDER [NAME ...]]`, where FOLDER has
`NAME.txt` and `NAME.json` as `tests/texts/measuring_statements.py` describes; without one, the
texts of the tests are read. With `--show`, what is wrong is printed, one line each.

A text whose date stands in `NAME.source.json` (`date`: 2024-01), and not in itself, is read with
it, as somebody who has the document gives it with `--date`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from geo import read_dossier
from geo.gazetteers.building import make_gazetteer
from geo.positions.areas import read_areas
from geo.texts.found import FoundStatement
from geo.texts.reader import read
from geo.texts.times.dating import find_date
from tests.texts.measuring_statements import (
    Said,
    StatementScore,
    find_match,
    read_said,
    score_statements,
    year_due,
)

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"
TEXTS = ROOT / "tests" / "texts" / "real"


def main(arguments: list[str]) -> None:
    """Print a line for each text, and one for all."""
    is_shown = "--show" in arguments
    folder, *names = [word for word in arguments if word != "--show"] or [str(TEXTS)]
    gazetteer = make_gazetteer([read_dossier(DATA / "changping")], read_areas(DATA))
    total = StatementScore()
    for path in sorted(Path(folder).glob("*.txt")):
        if names and path.stem not in names:
            continue
        text, wanted = path.read_text(encoding="utf-8"), read_said(path.with_suffix(".json"))
        year, month = date_beside(path)
        offered = read(text, gazetteer, year=year, month=month).statements
        score = score_statements(offered, wanted)
        total += score
        print(f"{path.stem:18}{score.as_line()}")
        if is_shown:
            print_wrong(text, offered, wanted)
    print(f"{'all':18}{total.as_line()}")


def date_beside(path: Path) -> tuple[int | None, int | None]:
    """Return year and month of the source beside a text that does not say its date itself."""
    source = path.with_suffix(".source.json")
    if find_date(path.read_text(encoding="utf-8")).value or not source.is_file():
        return None, None
    date = str(json.loads(source.read_text(encoding="utf-8"))["date"])
    month = date[5:7]
    return int(date[:4]), int(month) if month else None


def print_wrong(text: str, offered: tuple[FoundStatement, ...], wanted: tuple[Said, ...]) -> None:
    """Print what was missed, what was read otherwise, and what nobody annotated."""
    for said in wanted:
        row = find_match(said, offered)
        words = text[said.start : said.end].replace("\n", "/")
        if row is None:
            print(f"  MISSED {said.status} {said.due}: {words}")
        elif row.status != said.status or (row.due or "")[:4] != year_due(said.due or ""):
            cues = "/".join(cue[0] for cue in row.cues)
            print(f"  {row.status} {row.due} ({cues}) FOR {said.status} {said.due}: {words}")
    for row in offered:
        if not any(row.start < said.end and said.start < row.end for said in wanted):
            cues = "/".join(cue[0] for cue in row.cues)
            print(f"  NONE {row.status} ({cues}): " + row.surface.replace("\n", "/"))


if __name__ == "__main__":
    main(sys.argv[1:])
