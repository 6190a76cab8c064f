"""What formats lose, in words, and how much of it a selection has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from layers.exports.format import Count, Loss, late

if TYPE_CHECKING:
    from layers.exports.selection import Selection


def _counted(name: str) -> Count:
    return late(f"layers.exports.counting:{name}")


STYLE = Loss(words="colours, dashes and labels")
DASHES = Loss(words="dashes and hatches", count=_counted("count_dashed"))
OUTLINES = Loss(
    words="outlines of areas (each is a waypoint inside, unless --outlines)",
    count=_counted("count_outlines"),
)
UNLOCATED = Loss(words="places without a position", count=_counted("count_unlocated"))
OUTCOMES = Loss(words="outcomes of statements", count=_counted("count_outcomes"))
LONG_TEXTS = Loss(
    words="ends of texts over 254 bytes (`cut.csv` has them)", count=_counted("count_long_texts")
)
LONG_NAMES = Loss(
    words="long names of columns (`fields.csv` has them)", count=_counted("count_long_names")
)
MOST_COLUMNS = Loss(words="columns but id, names, kind, status, due, how placed, credit, licence")
HATCHES = Loss(words="fills and hatches of areas", count=_counted("count_areas"))
GEOMETRY = Loss(words="positions and columns")
REPORTS = Loss(words="reports (statements that are no promises)", count=_counted("count_reports"))
UNDATED = Loss(words="promises without a due date", count=_counted("count_undated"))
ORDER = Loss(words="the order of features")


def tell_losses(losses: tuple[Loss, ...], selection: Selection) -> str:
    """Return in words what of `selection` is not in the file: `2 places without a position`."""
    told = []
    for loss in losses:
        if loss.count is None:
            if len(selection.frame):
                told.append(loss.words)
        elif number := loss.count(selection):
            told.append(f"{number:,} {loss.words}")
    return ", ".join(told)
