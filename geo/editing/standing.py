"""Acts on places and sections as such: accepted, rejected, merged, renamed, put elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from geo.dossiers.acts import Act
from geo.dossiers.checks.references import REFERENCES, TARGETS
from geo.dossiers.drafted import tell_reviewed
from geo.dossiers.reviews import DEFAULT_RADIUS_M, REASON, REJECTED
from geo.editing.copies import Copy
from geo.editing.faults import EditError
from geo.editing.naming import find_naming
from geo.editing.placing import (
    choose_dataset,
    drop_position,
    is_region,
    put_position,
    read_position,
)
from geo.editing.sources import explain_position, languages_of, read_info
from geo.records.languages import column_of, spread_words
from geo.vocabulary import Certainty, Kind, Placed

PLACES = ("places.csv", "stations.csv")
LINEAR = frozenset({Kind.LINE, Kind.ROAD})
POSITION = "position"
NO_POSITION = {
    "zh-Hans": "位置未定：{why}",
    "zh-Hant": "位置未定：{why}",
    "en": "No position: {why}",
}


def accept(copy: Copy, act: Act, file: str, key: str) -> None:
    """Count a place as reviewed, and the sections of a line."""
    mark_reviewed(copy, file, key, by=act.by)
    for section in sections_of(copy, key):
        mark_reviewed(copy, "sections.csv", section, by=act.by)


def reject(copy: Copy, _act: Act, file: str, key: str) -> None:
    """Take a place out: what was said of it is said of the region, its mentions are declined."""
    row = need_row(copy, file, key)
    if is_region(copy, key):
        message = f"{file}, row {key}: the dossier's region cannot be rejected"
        raise EditError(message)
    for section in sections_of(copy, key):
        drop_position(copy, copy.row("sections.csv", section) or {})
        copy.drop_row("sections.csv", section)
    if any(name == "mentions.csv" for name, _ in find_naming(copy, {key})):
        words = REASON.model_dump()
        given = {tag: words[column_of("words", tag)] for tag in REASON.tags}
        told = spread_words("words", given, languages_of(read_info(copy)))
        if copy.row("reasons.csv", REJECTED) is None:
            copy.add_row("reasons.csv", {"id": REJECTED, **told}, shared=True)
    hand_over(copy, key, None)
    drop_position(copy, row)
    copy.drop_row(file, key)


def merge(copy: Copy, act: Act, file: str, key: str) -> None:
    """Make other places this one: their names are its aliases, what named them names it."""
    kept = need_row(copy, file, key)
    others = [part.strip() for part in str(act.after["places"]).split("|") if part.strip()]
    names = _names(kept)
    aliases = [part for part in kept.get("aliases", "").split("|") if part]
    for other in others:
        home, row = find_place(copy, other)
        if other == key or is_region(copy, other):
            message = f"{home}, row {other}: cannot be merged into {key}"
            raise EditError(message)
        aliases += [name for name in _names(row) if name not in names]
        names += aliases
        hand_over(copy, other, key)
        drop_position(copy, row)
        copy.drop_row(home, other)
    copy.set_cells(file, key, {"aliases": "|".join(dict.fromkeys(aliases))})
    mark_reviewed(copy, file, key, by=act.by)


def rename(copy: Copy, act: Act, file: str, key: str) -> None:
    """Give names; a name under which the text has the place stays one of its aliases."""
    row = need_row(copy, file, key)
    cells = {field: str(value) for field, value in act.after.items()}
    old = [row[field] for field in cells if field.startswith("name_") and row.get(field)]
    copy.set_cells(file, key, cells)
    if file not in PLACES or "aliases" in cells:
        return
    said = {
        (copy.row(name, one) or {}).get("surface", "")
        for name, one in find_naming(copy, {key})
        if name == "mentions.csv"
    }
    fresh = _names(need_row(copy, file, key))
    lost = [name for name in dict.fromkeys(old) if name in said and name not in fresh]
    if lost:
        known = [part for part in row.get("aliases", "").split("|") if part]
        copy.set_cells(file, key, {"aliases": "|".join((*known, *lost))})


def move(copy: Copy, act: Act, file: str, key: str) -> None:
    """Put a place or section somewhere, with how that is known."""
    row = need_row(copy, file, key)
    if file in PLACES and row.get("kind") in LINEAR:
        message = (
            f"{file}, row {key}: a line or road is placed by its sections; draw the section "
            "in sections.csv"
        )
        raise EditError(message)
    place_row(copy, act, file, key, act.after)
    mark_reviewed(copy, file, key, by=act.by)


def place_row(copy: Copy, act: Act, file: str, key: str, given: Mapping[str, object]) -> None:
    """Put a row at the position that `given` has, and say how it was placed."""
    info = read_info(copy)
    row = need_row(copy, file, key)
    geometry = read_position(given[POSITION], info)
    dataset = choose_dataset(str(given.get("geo_source") or ""), row)
    put_position(copy, dataset, key, geometry, mark=act.id, day=act.at[:10])
    told = {field: str(given[field]) for field in given if field.startswith("why_")}
    cells: dict[str, str] = {"geo_source": dataset}
    if dataset != row.get("geo_source"):
        cells |= {
            "placed": Placed.APPROXIMATE,
            "certainty": Certainty.CERTAIN,
            "coordinateUncertaintyInMeters": f"{DEFAULT_RADIUS_M:g}",
            "second_source": "",
            **explain_position(act.source or act.why or act.by, info),
        }
    for field in ("placed", "certainty", "coordinateUncertaintyInMeters"):
        if given.get(field):
            cells[field] = str(given[field])
    copy.set_cells(file, key, cells | told)


def radius(copy: Copy, act: Act, file: str, key: str) -> None:
    """Say how sure a position is."""
    copy.set_cells(file, key, {field: str(value) for field, value in act.after.items()})


def unplace(copy: Copy, act: Act, file: str, key: str) -> None:
    """Say that nobody knows where a place is, and why."""
    row = need_row(copy, file, key)
    for section in sections_of(copy, key):
        drop_position(copy, copy.row("sections.csv", section) or {})
        copy.drop_row("sections.csv", section)
    drop_position(copy, row)
    words = {tag: text.format(why=act.why) for tag, text in NO_POSITION.items()}
    cells = {
        "placed": str(Placed.UNLOCATED),
        "coordinateUncertaintyInMeters": "",
        "certainty": "",
        "geo_source": "",
        "second_source": "",
        **spread_words("why", words, languages_of(read_info(copy))),
        **{field: str(value) for field, value in act.after.items()},
    }
    copy.set_cells(file, key, cells)
    mark_reviewed(copy, file, key, by=act.by)


def set_theme(copy: Copy, act: Act, file: str, key: str) -> None:
    """Put a place into a theme and one of its layers, or into a layer and its theme."""
    row = need_row(copy, file, key)
    theme, layer = (str(act.after.get(field) or "") for field in ("theme", "layer"))
    layers = copy.sheet("layers.csv")
    themes = {name: one.get("theme", "") for name, one in layers.rows()} if layers else {}
    if layer and not theme:
        theme = themes.get(layer, row.get("theme", ""))
    if theme and not layer:
        now = row.get("layer", "")
        fitting = [name for name, one in themes.items() if one == theme]
        layer = now if now in fitting or not fitting else fitting[0]
    copy.set_cells(file, key, {"theme": theme, "layer": layer})


def hand_over(copy: Copy, gone: str, heir: str | None) -> None:
    """Let every row that names a place name `heir`, or where there is none the region or nobody."""
    region = read_info(copy)["region"]
    for file, key in sorted(set(find_naming(copy, {gone}))):
        row = copy.row(file, key)
        columns = [
            column
            for column, target in REFERENCES[file].items()
            if target == "places" and row and gone in row.get(column, "").split("|")
        ]
        if row is None or not columns or key == gone:
            continue
        if file == "mentions.csv" and heir is None:
            copy.set_cells(file, key, {"place": "", "reason": REJECTED})
            continue
        needed = {"facts.csv": "subject", "commitments.csv": "places", "discrepancies.csv": "place"}
        cells = {}
        for column in columns:
            left = _replace(row[column].split("|"), gone, heir, own=key)
            if not left and column in {needed.get(file), "place"}:
                left = [region]
            cells[column] = "|".join(left)
        if file == "commitments.csv" and cells.get("places"):
            cells["place"] = cells["places"].split("|")[0]
        copy.set_cells(file, key, cells)


def _replace(values: Iterable[str], gone: str, heir: str | None, *, own: str) -> list[str]:
    found = [heir if value == gone else value for value in values]
    return list(dict.fromkeys(value for value in found if value and value != own))


def sections_of(copy: Copy, line: str) -> list[str]:
    """Return the ids of the sections of a line or road, in the order of the file."""
    found = {key for name, key in find_naming(copy, {line}) if name == "sections.csv"}
    sheet = copy.sheet("sections.csv")
    rows = (
        ((key, copy.row("sections.csv", key) or {}) for key in sheet.keys if key) if sheet else ()
    )
    return [key for key, row in rows if key in found and row.get("line") == line]


def find_place(copy: Copy, identifier: str) -> tuple[str, dict[str, str]]:
    """Return the file that has a place, and its row.

    Raises
    ------
    EditError
        If there is no such place.
    """
    for file in TARGETS["places"]:
        row = copy.row(file, identifier)
        if row is not None:
            return file, row
    message = f"no place has the id {identifier!r}"
    raise EditError(message)


def mark_reviewed(copy: Copy, file: str, key: str, *, by: str) -> None:
    """Count a row as reviewed; without a column for it every row is.

    A draft's own reason says from then on who reviewed it, by initials.
    """
    row = copy.row(file, key) or {}
    now = row.get("reviewed", "")
    cells = {field: tell_reviewed(row[field], by) for field in row if field.startswith("why_")}
    if now.lower() in {"false", "0", "no", "off", "n", "f"}:
        cells["reviewed"] = "True" if now == "False" else "true"
    changed = {field: words for field, words in cells.items() if words != row[field]}
    if changed:
        copy.set_cells(file, key, changed)


def _names(row: Mapping[str, str]) -> list[str]:
    names = [row[column] for column in row if column.startswith("name_")]
    return [name for name in (*names, *row.get("aliases", "").split("|")) if name]


def need_row(copy: Copy, file: str, key: str) -> dict[str, str]:
    """Return the cells of a row.

    Raises
    ------
    EditError
        If there is no such row.
    """
    row = copy.row(file, key)
    if row is None:
        message = f"{file}: has no row {key!r}; somebody may have removed it"
        raise EditError(message)
    return row
