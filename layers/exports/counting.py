"""Counts how much of what a format cannot hold a selection has."""

from __future__ import annotations

import shapely

from geo.vocabulary import StatementKind, Status
from layers.exports.columns import FLOATS
from layers.exports.gis.handing_over import make_arrays
from layers.exports.gis.short_names import LONGEST_NAME, find_long_texts
from layers.exports.promises import list_promises
from layers.exports.selection import Selection
from layers.frame_parts import split_frame
from layers.style import FORMS


def count_areas(selection: Selection) -> int:
    """Return the number of areas among the features of `selection`."""
    return int((shapely.get_dimensions(selection.frame.geometry.to_numpy()) == 2).sum())  # noqa: PLR2004 - an area's


def count_outlines(selection: Selection) -> int:
    """Return the number of areas whose outlines GPX loses: none if they were asked for."""
    return 0 if selection.outlines else count_areas(selection)


def count_dashed(selection: Selection) -> int:
    """Return the number of lines and areas that the map dashes or hatches for their status."""
    frame = selection.frame
    dimensions = shapely.get_dimensions(frame.geometry.to_numpy())
    statuses = zip(frame["status_now"], frame["status_at"], dimensions, strict=True)
    return sum(
        dimension > 0
        and bool(FORMS[Status(now or then)].dash_px or FORMS[Status(now or then)].hatched)
        for now, then, dimension in statuses
    )


def count_unlocated(selection: Selection) -> int:
    """Return the number of places of `selection` that have no position."""
    return len(selection.unlocated)


def count_outcomes(selection: Selection) -> int:
    """Return the number of outcomes of the dossier's statements."""
    return len(selection.dossier.outcomes)


def count_long_texts(selection: Selection) -> int:
    """Return the number of cells that a Shapefile cuts."""
    texts = [column for column in selection.columns if column not in FLOATS]
    parts = (make_arrays(part, texts) for part in split_frame(selection.frame))
    return sum(len(find_long_texts(array)) for arrays in parts for array in arrays)


def count_long_names(selection: Selection) -> int:
    """Return the number of columns whose names a Shapefile shortens."""
    return sum(len(name) > LONGEST_NAME for name in selection.columns)


def count_reports(selection: Selection) -> int:
    """Return the number of statements of the dossier that are no promises."""
    said = selection.dossier.commitments
    return sum(each.statement_kind is StatementKind.REPORT for each in said)


def count_undated(selection: Selection) -> int:
    """Return the number of promises of `selection` without a due date."""
    return sum(promise.due is None for promise in list_promises(selection))
