"""What several commands ask for in the same words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import geo
from geo.dossiers.journal_files import FILE as JOURNAL
from geo.dossiers.journal_files import PENDING
from geo.errors import DossierError
from geo.records.outputs import Guard, guarding
from maps.commands.saying import say

if TYPE_CHECKING:
    from geo.dossiers.dossier import Dossier

DossierFolder = Annotated[
    Path | None,
    typer.Argument(
        metavar="DOSSIER",
        help="The dossier's folder. Without one, planmap takes the dossier that it ships.",
        show_default=False,
    ),
]

Text = Annotated[
    str,
    typer.Argument(
        metavar="TEXT",
        help="The planning text: a text file (UTF-8, UTF-16, GB 18030), a PDF, a Word file (DOCX) "
        "or a page of HTML; or - for the standard input.",
    ),
]
Dossiers = Annotated[
    list[Path] | None,
    typer.Option(
        "--dossier",
        help="A dossier's folder whose places are known; give it more than once for more. "
        "Without one, planmap takes the dossier that it ships.",
        show_default=False,
    ),
]
Date = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="The text's date, as 2025 or 2025-01-15: what this year and last year mean in it. "
        "Without one it is the date that the text says of itself, else the first year that it "
        "names: what was taken, and why, is told.",
        show_default=False,
    ),
]


Gazetteers = Annotated[
    list[Path] | None,
    typer.Option(
        "--gazetteer",
        metavar="FILE",
        help="A gazetteer of your own: CSV, GeoJSON, GeoPackage, Linked Places, or an extract of "
        "OpenStreetMap (.osm.pbf). Give it more than once for more; of several that have a name "
        "the first says where it is, and one that agrees makes it surer. See docs/gazetteers.md.",
        show_default=False,
    ),
]


class GivenDatum(StrEnum):
    """What the positions of a gazetteer may be in that does not say so itself."""

    WGS84 = "wgs84"
    GCJ02 = "gcj02"
    BD09 = "bd09"


GazetteerDatum = Annotated[
    GivenDatum | None,
    typer.Option(
        "--gazetteer-datum",
        help="What the positions of your gazetteers are in where they do not say: wgs84, gcj02 "
        "(Amap, Tencent, Huawei) or bd09 (Baidu). Without it they are taken for wgs84, and told "
        "where that may be wrong.",
        show_default=False,
    ),
]


Force = Annotated[
    bool,
    typer.Option(
        "--force",
        help="Move aside what is in the way: files of others, and files of planmap that somebody "
        "changed. Nothing is deleted.",
    ),
]


@contextmanager
def looking_after_others(*, force: bool) -> Iterator[None]:
    """Let the block replace only files that planmap wrote, and say what was moved aside.

    Raises
    ------
    InTheWayError
        If another file stands where one is to be written, without `force`.
    """
    from platformdirs import user_state_path  # noqa: PLC0415 - only what writes files asks

    guard = Guard(user_state_path("planmap", appauthor=False) / "written", force=force)
    with guarding(guard):
        yield
    for path in guard.moved:
        say(f"moved aside: {path}")


def open_dossier(folder: Path | None) -> Dossier:
    """Return the dossier in `folder`, or the one that planmap ships.

    Raises
    ------
    DossierError
        If anything in it is wrong, its journal of edits too.
    PlanmapError
        If no folder is given and none is shipped.
    """
    finish_edits(folder)
    dossier = geo.read_dossier(folder)
    if folder is not None:
        refuse_broken_journal(folder, dossier.info.id)
    return dossier


def refuse_broken_journal(folder: Path, dossier: str | None = None) -> None:
    """Refuse a dossier whose journal of edits is broken, or that of another than the id `dossier`.

    Raises
    ------
    DossierError
        If it is.
    OSError
        If it cannot be read.
    """
    if (folder / JOURNAL).exists():
        from geo.editing.journal import check_journal  # noqa: PLC0415 - few dossiers have one

        if problems := tuple(check_journal(folder / JOURNAL, dossier)):
            raise DossierError(problems)


def finish_edits(folder: Path | None) -> None:
    """Bring the files of an act to their places whose editor was killed in the middle of it.

    Raises
    ------
    PlanmapError
        If the journal is broken.
    OSError
        If a file cannot be written.
    """
    if folder is not None and (folder / PENDING).is_file():
        from geo.editing.editor import Editor  # noqa: PLC0415 - it is hardly ever needed

        Editor(folder)
