"""Says in words how what a consumer reads compares with what was exported."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from collections.abc import Callable
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from layers.exports.cells import flatten_text, write_json
from layers.exports.csv_files import unguard_text
from layers.exports.gis.short_names import cut_text, shorten_names
from layers.exports.promises import list_promises
from layers.exports.selection import Selection
from layers.exports.web.kml import draw_frame
from tests.consumers import npm_readers as npm
from tests.consumers.readers import Read

NEAR = 1e-6
"""How far a position may be off, in degrees (in metres, in a drawing)."""


def judge_annotations(consumer: str, items: list[dict[str, Any]], text: str) -> str:
    """Return in words whether each selector of each annotation chooses its words of `text`."""
    script = "recogito" if consumer == "Recogito" else "selectors"
    if consumer == "Recogito":  # it takes none without a quote, which statements have not
        items = [each for each in items if len(each["target"]["selector"]) > 1]
    name = consumer.lower().replace(" ", "-")
    told = npm.ask(script, {"consumer": name, "text": text, "annotations": items})
    found = {each["properties"]["id"]: each["properties"] for each in told}
    count = 0
    for item in items:
        position, *quotes = item["target"]["selector"]
        words = text[position["start"] : position["end"]]
        for selector in (position, *quotes):
            if found[item["id"]][selector["type"]] != words:
                return f"{item['id']}: {found[item['id']][selector['type']]!r} for {words!r}"
            count += 1
    return f"agrees: {len(items)} annotations, {count} selectors"


def judge(form: str, reader: Callable[[], list[Read]], selection: Selection) -> str:
    """Return in words how what `reader` has compares with what was exported."""
    try:
        found = reader()
    except subprocess.CalledProcessError as error:
        return f"fails: {str(error.stderr).strip().splitlines()[-1:]}"
    except Exception as error:  # noqa: BLE001 - whatever a consumer raises is its answer
        return f"fails: {type(error).__name__}: {str(error).splitlines()[:1]}"
    if not found:
        return "no rows"
    if form == "csv":  # which lists the unlocated places too
        found = [each for each in found if each.geometry is not None]
    if form in {"atom", "ics"}:
        return _judge_ids(found, selection, dated=form == "ics")
    if form == "jsonld":
        return _judge_places(found, selection)
    return _judge_features(form, found, selection)


def _judge_places(found: list[Read], selection: Selection) -> str:
    """Return whether all places are there, the unlocated too, each with all its geometries."""
    want = Counter(selection.frame["place"]) + Counter()
    settings = dict.fromkeys(selection.unlocated["id"], 0) | dict(want)
    have = {str(each.cells["id"]).rpartition(":")[2]: each.cells["settings"] for each in found}
    if len(have) != len(found) or have != settings:
        return "other places"
    return f"agrees: {len(found)} places, {sum(have.values())} geometries"


def _judge_ids(found: list[Read], selection: Selection, *, dated: bool) -> str:
    promises = [each for each in list_promises(selection) if each.due or not dated]
    ids = {each.id for each in promises}
    have = {str(each.cells["id"]).rpartition(":")[2].partition(".")[0] for each in found}
    return f"agrees: {len(found)} rows" if (have, len(found)) == (ids, len(ids)) else "other rows"


def _judge_features(form: str, found: list[Read], selection: Selection) -> str:
    frame = draw_frame(selection.frame) if form == "kml" else selection.frame
    rows = {row["id"]: row for _, row in frame.iterrows()}
    if "id" not in found[0].cells:
        names = {str(row[selection.label]) for row in rows.values()}
        have = {str(each.cells.get("name")) for each in found}
        return f"agrees: {len(have)} names" if have == names else "other names"
    if len(found) != len(rows):
        return f"{len(found)} rows of {len(rows)}"
    fields = {each: each for each in selection.columns}
    fields = dict(shorten_names(selection.columns)) if form == "shp" else fields
    cells, off = 0, 0.0
    for each in found:
        row = rows[each.cells["id"]]
        for column, field in fields.items():
            if field not in each.cells:
                continue
            expected, cell = flatten_text(row[column]), _as_text(each.cells[field])
            if expected and form == "shp":
                expected = cut_text(expected)
            if not _are_equal(expected, cell, guarded=form == "csv"):
                return f"{row['id']}, {column}: {cell!r} for {expected!r}"
            cells += 1
        if each.geometry is not None and form != "gpx":
            off = max(off, _measure(each.geometry, row["geometry"]))
    if off > NEAR:
        return f"positions off by {off:.1g} degrees"
    where = f", positions within {off:.0e} degrees" if found[0].geometry is not None else ""
    return f"agrees: {len(found)} rows, {cells:,} cells{where}"


def _are_equal(want: str | None, have: str | None, *, guarded: bool) -> bool:
    if guarded and have:
        have = unguard_text(have)
    if want == have or (not want and not have):
        return True
    squeezed = [" ".join((each or "").split()) for each in (want, have)]
    if squeezed[0] == squeezed[1]:  # XML readers squeeze white space
        return True
    try:  # numbers, and lists of records, whose keys some programs sort
        return bool(json.loads(want or "") == json.loads(have or ""))
    except ValueError:
        return False


def _as_text(value: object) -> str | None:
    if isinstance(value, float) and np.isnan(value):
        return None
    if isinstance(value, np.ndarray):
        value = value.tolist()
    if isinstance(value, dict) or (
        isinstance(value, list) and value and isinstance(value[0], dict)
    ):
        return write_json(value)
    return flatten_text(value)


def _measure(found: BaseGeometry, want: BaseGeometry) -> float:
    """Return how far two geometries are apart, whatever their parts are called."""
    if shapely.get_dimensions(found) != shapely.get_dimensions(want):
        return float("inf")
    return float(shapely.hausdorff_distance(shapely.force_2d(found), want))
