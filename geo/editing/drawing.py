"""Acts that draw: a line or an outline, a line in sections, a place where the text names one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import shapely
from shapely.errors import ShapelyError
from shapely.geometry import shape

from geo.dossiers.acts import Act
from geo.editing.copies import Copy, key_of
from geo.editing.faults import EditError
from geo.editing.placing import position_of, read_position
from geo.editing.sheets import Sheet
from geo.editing.sources import find_first_document, languages_of, read_info
from geo.editing.standing import (
    LINEAR,
    PLACES,
    POSITION,
    mark_reviewed,
    need_row,
    place_row,
    sections_of,
)
from geo.records.languages import column_of, spread_words
from geo.vocabulary import Placed, Status

SAME_DEG = 2e-6
"""How far the parts of a line may lie from it: what six decimals leave."""
PART = {"zh-Hans": "所绘线路", "zh-Hant": "所繪線路", "en": "As drawn"}
NOBODY = {
    "zh-Hans": "文中提到，位置未定。",
    "zh-Hant": "文中提到，位置未定。",
    "en": "The text names it; no position was given.",
}
SECTIONS = "sections.csv"
OF_LINES = ("status_at", "status_now", "as_of", "status_source", "start_date", "due")
OF_PLACING = ("placed", "coordinateUncertaintyInMeters", "certainty")


def draw(copy: Copy, act: Act, file: str, key: str) -> None:
    """Give a place or section a line or an outline; a line without sections gets one."""
    row = copy.row(file, key)
    if file == SECTIONS and row is None:
        _add_section(copy, key, act.after)
    elif file in PLACES and row is not None and row.get("kind") in LINEAR:
        found = sections_of(copy, key)
        if len(found) > 1:
            message = f"{file}, row {key}: has sections; draw one of {', '.join(found)}"
            raise EditError(message)
        line, file, key = key, SECTIONS, found[0] if found else f"{key}.drawn"
        if not found:
            _add_section(copy, key, {**act.after, "line": line})
    place_row(copy, act, file, key, act.after)
    mark_reviewed(copy, file, key, by=act.by)
    if file == SECTIONS:
        _place_line(copy, key, by=act.by)


def _add_section(copy: Copy, key: str, given: Mapping[str, Any]) -> None:
    """Add a row of a section, with the line's names and status where it is given none."""
    line = str(given.get("line") or key.partition(".")[0])
    home = next((file for file in PLACES if copy.row(file, line)), PLACES[0])
    parent = need_row(copy, home, line)
    info = read_info(copy)
    cells = {field: parent.get(field, "") for field in OF_LINES}
    cells |= {"id": key, "line": line, **spread_words("name", PART, languages_of(info))}
    cells |= {"placed": Placed.UNLOCATED, **{k: v for k, v in parent.items() if k[:4] == "why_"}}
    cells |= {k: str(v) for k, v in given.items() if k[:5] == "name_" or k in OF_LINES}
    known = sections_of(copy, line)
    copy.add_row(SECTIONS, cells, behind=known[-1] if known else None)


def _place_line(copy: Copy, section: str, *, by: str) -> None:
    """Count the line of a section that stands somewhere as placed, as its section is."""
    row = need_row(copy, SECTIONS, section)
    for file in PLACES:
        line = copy.row(file, row["line"])
        if line and line.get("placed") == Placed.UNLOCATED:
            cells = {field: row[field] for field in OF_PLACING}
            whys = {field: row[field] for field in row if field.startswith("why_")}
            copy.set_cells(file, row["line"], cells | whys)
            mark_reviewed(copy, file, row["line"], by=by)


def split(copy: Copy, act: Act, file: str, key: str) -> None:
    """Make of a section several, one behind the other, that are together the line as it was."""
    row = need_row(copy, file, key)
    parts = act.after["parts"]
    if not isinstance(parts, list) or len(parts) < 2:  # noqa: PLR2004 - one would be no split
        message = "parts: must be a list of two parts or more, each with id and position"
        raise EditError(message)
    whole = position_of(copy, file, key)
    _check_parts(whole, parts, copy)
    if parts[0].get("id") != key:
        message = f"parts: the first keeps the id of the section, {key}"
        raise EditError(message)
    behind = key
    for number, part in enumerate(parts):
        fields = {k: str(v) for k, v in part.items() if k not in {"id", POSITION}}
        identifier = str(part.get("id"))
        if number:
            cells = {**row, **fields, "id": identifier}
            copy.add_row(file, cells, behind=behind)
        elif fields:
            copy.set_cells(file, key, fields)
        given = {**part, "geo_source": row["geo_source"]}
        place_row(copy, act, file, identifier, given)
        mark_reviewed(copy, file, identifier, by=act.by)
        behind = identifier


def _check_parts(whole: dict[str, Any] | None, parts: list[Any], copy: Copy) -> None:
    """Refuse parts that are not the line: another course, a gap, or a piece that is lost."""
    info = read_info(copy)
    try:
        line = shape(whole or {})
        pieces = [shape(read_position(part[POSITION], info)) for part in parts]
        joined = shapely.union_all(pieces)
        apart = max(
            shapely.hausdorff_distance(line, joined),
            abs(line.length - sum(piece.length for piece in pieces)),
        )
    except (ShapelyError, AttributeError, KeyError, TypeError, ValueError) as error:
        message = f"parts: each needs an id and a position that is a line: {error}"
        raise EditError(message) from error
    if apart > SAME_DEG * max(1, len(shapely.get_coordinates(line))):
        message = "parts: together they must be the line as it was; use 'draw' for another course"
        raise EditError(message)


def add(copy: Copy, act: Act, file: str, key: str) -> None:
    """Add a place that the text names, with its mentions, and its position if it has one."""
    given, info = act.after, read_info(copy)
    mentions = given["mentions"]
    if not isinstance(mentions, list) or not mentions:
        message = "mentions: must be a list of one span or more: paragraph, start, end, surface"
        raise EditError(message)
    if any(copy.row(name, key) for name in (*PLACES, SECTIONS)):
        message = f"{file}: there is a row {key!r} already; ids are unique"
        raise EditError(message)
    surface = str(mentions[0].get("surface", ""))
    languages = languages_of(info)
    needed = languages if "languages" not in info else languages[:1]
    cells = {column_of("name", tag): surface for tag in needed}
    cells |= {"status_at": Status.UNKNOWN, "placed": Placed.UNLOCATED, "reviewed": "true"}
    cells |= spread_words("why", NOBODY, languages)
    own = {"mentions", POSITION, "geo_source", *OF_PLACING}
    cells |= {k: str(v) for k, v in given.items() if k not in own and v not in {None, ""}}
    sheet = copy.sheet(file)
    if sheet and "reviewed" not in sheet.columns:
        cells.pop("reviewed")
    names = [value for field, value in cells.items() if field.startswith("name_")]
    if surface not in names and not given.get("aliases"):
        cells["aliases"] = surface
    copy.add_row(file, {"id": key, **cells})
    for mention in mentions:
        _claim_mention(copy, key, mention)
    if given.get(POSITION):
        place_row(copy, act, file, key, given)


def _claim_mention(copy: Copy, place: str, given: Mapping[str, Any]) -> None:
    """Let a mention be of a place: the row that there is, or one in its order."""
    file = "mentions.csv"
    sheet = copy.sheet(file)
    if sheet is None:
        message = f"{file}: this file is missing from the dossier"
        raise EditError(message)
    cells = {k: str(given.get(k, "")) for k in ("paragraph", "start", "end", "surface")}
    cells |= _name_document(sheet, str(given.get("document") or ""), copy)
    key = key_of(sheet, cells)
    there = sheet.row(key)
    if there is not None:
        _check_free(key, there)
        copy.set_cells(file, key, {"place": place, "reason": ""})
        return
    start, end = _read_span(cells)
    behind = ""
    for known, row in list(sheet.rows()):
        if row.get("document", "") != cells.get("document", ""):
            behind = behind if row.get("document", "") else known
            continue
        first, last = _read_span(row)
        if first < end and start < last:
            _free(copy, known, row)
        elif first < start:
            behind = known
    copy.add_row(file, {**cells, "place": place}, behind=behind)


def _name_document(sheet: Sheet, document: str, copy: Copy) -> dict[str, str]:
    """Return the cell `document` of a new mention: empty for the first, if others leave it so."""
    if "document" not in sheet.columns:
        return {}
    names = {row["document"] for _, row in sheet.rows()}
    first = document == find_first_document(copy)
    return {"document": "" if first and document not in names else document}


def _free(copy: Copy, key: str, row: Mapping[str, str]) -> None:
    """Take a declined mention out that another one covers."""
    _check_free(key, row)
    copy.drop_row("mentions.csv", key)


def _check_free(key: str, row: Mapping[str, str]) -> None:
    """Refuse a mention that is of a place already."""
    if row.get("place"):
        message = (
            f"mentions.csv, row {key}: {row['surface']!r} is a mention of {row['place']} already; "
            "a mention is of one place"
        )
        raise EditError(message)


def _read_span(row: Mapping[str, str]) -> tuple[int, int]:
    try:
        return int(row["start"]), int(row["end"])
    except (KeyError, ValueError) as error:
        message = "mentions: start and end must be whole numbers of code points"
        raise EditError(message) from error
