"""Acts on what the text says and what became of it: figures, statements, outcomes, the tour."""

from __future__ import annotations

from collections.abc import Mapping

from geo.dossiers.acts import Act
from geo.editing.copies import Copy
from geo.editing.faults import EditError
from geo.editing.sources import languages_of, read_info
from geo.texts.values.units import Unit, all_units


def set_fields(copy: Copy, act: Act, file: str, key: str) -> None:
    """Set the cells that the act gives, and nothing else."""
    if copy.row(file, key) is None:
        message = f"{file}: has no row {key!r}; somebody may have removed it"
        raise EditError(message)
    copy.set_cells(file, key, _cells(act))


def set_or_add(copy: Copy, act: Act, file: str, key: str) -> None:
    """Set the cells that the act gives, in a row that is added if there is none."""
    sheet = copy.sheet(file)
    if sheet is not None and sheet.find(key) is None:
        copy.add_row(file, {sheet.key_columns[0]: key, **_cells(act)})
        return
    set_fields(copy, act, file, key)


def correct_figure(copy: Copy, act: Act, file: str, key: str) -> None:
    """Correct a figure; what it comes to in the base unit follows from value and unit."""
    row = copy.row(file, key)
    cells = _cells(act)
    if row is not None and {"value", "unit"} & cells.keys() and "base_value" not in cells:
        cells |= _find_base(row, cells, copy)
    set_fields(copy, act.model_copy(update={"after": cells}), file, key)


def _find_base(row: Mapping[str, str], cells: Mapping[str, str], copy: Copy) -> dict[str, str]:
    word = cells.get("unit", row["unit"])
    value = _read_number("value", cells.get("value", row["value"]))
    said = {tag.split("-")[0] for tag in languages_of(read_info(copy))}
    units = [one.unit for one in all_units() if one.word == word]
    own = [one.unit for one in all_units() if one.word == word and one.language in said]
    if not units and word == row["unit"]:
        old, base = float(row["value"]), float(row["base_value"])
        units = [Unit(row["base_unit"], base / old)] if old else []
    if not units:
        message = (
            f"after.unit = {word!r}: no unit of the table has this word; give base_value and "
            "base_unit too"
        )
        raise EditError(message)
    unit = (own or units)[0]
    return {"base_value": f"{value * unit.factor:.12g}", "base_unit": unit.base}


def _read_number(field: str, value: str) -> float:
    try:
        return float(value)
    except ValueError as error:
        message = f"after.{field} = {value!r}: must be a number, such as 1000 or 14.9"
        raise EditError(message) from error


def correct_statement(copy: Copy, act: Act, file: str, key: str) -> None:
    """Correct a statement; the first of its places stands in `place` too."""
    cells = _cells(act)
    if cells.get("places"):
        cells["place"] = cells["places"].split("|")[0]
    set_fields(copy, act.model_copy(update={"after": cells}), file, key)


def change_tour(copy: Copy, act: Act, file: str, key: str) -> None:
    """Put the chapters of the tour in another order, or change one, or add one."""
    cells = _cells(act)
    order = cells.pop("order", None)
    if order is not None:
        copy.reorder(file, [part.strip() for part in order.split("|") if part.strip()])
    if cells:
        if not key:
            message = "target.row: names the chapter that is changed"
            raise EditError(message)
        set_or_add(copy, act.model_copy(update={"after": cells}), file, key)


def _cells(act: Act) -> dict[str, str]:
    return {
        field: "" if value is None else str(value).strip() for field, value in act.after.items()
    }
