"""Applies one change to a working copy, forwards or back, if the file is as the change has it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NoReturn

from geo.dossiers.acts import Change
from geo.editing.faults import Conflict, ConflictError
from geo.editing.files import Content, parse
from geo.editing.members import Members, iter_members, set_geometry
from geo.editing.sheets import Sheet, find_cells, quote, unquote

if TYPE_CHECKING:
    from geo.editing.copies import Copy


def apply(copy: Copy, change: Change) -> None:
    """Make a change in `copy`; one that is shared and made already is left.

    Raises
    ------
    ConflictError
        If the file is not as the change has it before.
    """
    _APPLY[change.kind](copy, change)


def turn_round(change: Change) -> Change:
    """Return the change that takes `change` back."""
    raw = (change.raw[1], change.raw[0]) if change.raw else None
    return change.model_copy(update={"before": change.after, "after": change.before, "raw": raw})


def find_value(content: Content | None, table: str, field: str) -> str | None:
    """Return a value of a TOML text that stands whole on its line in `[table]`, or None."""
    found = _match_value(content, table, field)
    return found["value"] if found else None


def _match_value(content: Content | None, table: str, field: str) -> re.Match[str] | None:
    pattern = (
        rf"^\[{re.escape(table)}\][^\n]*\n(?:(?!\[)[^\n]*\n)*?"
        rf"[ \t]*{re.escape(field)}[ \t]*=[ \t]*(?P<value>[^\n#]*?)[ \t]*(?:#[^\n]*)?\r?$"
    )
    found = re.search(pattern, content, re.MULTILINE) if isinstance(content, str) else None
    return found if found and _is_whole(found["value"]) else None


def _is_whole(value: str) -> bool:
    """Return whether a value of TOML goes on over no other line."""
    try:
        tomllib.loads(f"value = {value}")
    except tomllib.TOMLDecodeError:
        return False
    return True


def _apply_cell(copy: Copy, change: Change) -> None:
    if not change.file.endswith(".csv"):
        _apply_value(copy, change)
        return
    sheet = _sheet(copy, change)
    number = sheet.find(change.row or "")
    if number is None or change.field not in sheet.columns:
        _conflict(change, None)
    record = sheet.records[number]
    spans, column = find_cells(record), sheet.columns.index(change.field or "")
    start, end = spans[column] if column < len(spans) else (0, 0)
    now = unquote(record[start:end])
    if column >= len(spans) or now != change.before:
        _conflict(change, now)
    raw = change.raw[1] if change.raw else None
    if raw is None:
        like = "" if change.raw is None else record[start:end]
        raw = quote(change.after, like=like)
    sheet.replace(number, record[:start] + raw + record[end:])


def _apply_value(copy: Copy, change: Change) -> None:
    text = copy.writable(change.file)
    found = _match_value(text, change.row or "", change.field or "")
    if found is None or not isinstance(text, str) or found["value"] != change.before:
        _conflict(change, found["value"] if found else None)
    copy.contents[change.file] = (
        text[: found.start("value")] + change.after + text[found.end("value") :]
    )


def _apply_row(copy: Copy, change: Change) -> None:
    sheet = _sheet(copy, change)
    number = sheet.find(change.row or "")
    if change.before is None:
        if number is not None:
            if change.shared:
                return
            _conflict(change, sheet.records[number].rstrip("\r\n"))
        sheet.insert(_behind(sheet, change), change.after)
        return
    now = None if number is None else sheet.records[number].rstrip("\r\n")
    if number is None or now != change.before:
        _conflict(change, now)
    if change.after is None:
        sheet.remove(number)
    else:
        end = sheet.records[number][len(change.before) :]
        sheet.replace(number, change.after + end)


def _apply_feature(copy: Copy, change: Change) -> None:
    members = copy.writable(change.file)
    if not isinstance(members, Members):
        _conflict(change, None)
    number = members.find(change.row or "")
    now = None if number is None else members.members[number]
    if change.field and now is not None and number is not None:
        value = _read_member(now, change.field)
        if value != change.before:
            _conflict(change, value)
        members.replace(number, set_geometry(now, change.after))
    elif now != change.before:
        _conflict(change, now)
    elif number is None:
        members.insert(_behind(members, change), change.after)
    elif change.after is None:
        members.remove(number)
    else:
        members.replace(number, change.after)


def _apply_column(copy: Copy, change: Change) -> None:
    sheet = _sheet(copy, change)
    field = change.field or ""
    body = sheet.head.rstrip("\r\n")
    end = sheet.head[len(body) :]
    if change.after is not None and field not in sheet.columns:
        sheet.head = f"{body},{quote(field)}{end}"
        sheet.columns = (*sheet.columns, field)
    elif change.after is None and sheet.columns[-1:] == (field,):
        sheet.head = body[: -len(quote(field)) - 1] + end
        sheet.columns = sheet.columns[:-1]


def _apply_order(copy: Copy, change: Change) -> None:
    sheet = _sheet(copy, change)
    now = [key for key in sheet.keys if key is not None]
    if now != list(change.before):
        _conflict(change, now)
    sheet.reorder(change.after)


def _apply_file(copy: Copy, change: Change) -> None:
    found = copy.get(change.file)
    now = found if found is None or isinstance(found, str) else found.to_text()
    if now == change.after or (change.shared and change.before is None and now is not None):
        return
    if now != change.before:
        _conflict(change, now)
    copy.contents[change.file] = (
        None if change.after is None else parse(change.file, change.after.encode())
    )


_APPLY: Mapping[str, Callable[[Copy, Change], None]] = MappingProxyType(
    {
        "cell": _apply_cell,
        "row": _apply_row,
        "feature": _apply_feature,
        "column": _apply_column,
        "order": _apply_order,
        "file": _apply_file,
    }
)


def _sheet(copy: Copy, change: Change) -> Sheet:
    found = copy.writable(change.file)
    if not isinstance(found, Sheet):
        _conflict(change, None)
    return found


def _behind(content: Sheet | Members, change: Change) -> int:
    """Return the number before which a row goes: behind the one named, or at the end if it went."""
    if change.behind == "":
        return 0
    number = None if change.behind is None else content.find(change.behind)
    if number is None:
        return len(content.keys)
    return number + 1


def _read_member(member: str, field: str) -> str | None:
    return next((member[s:e] for key, s, e in iter_members(member) if key == field), None)


def _conflict(change: Change, now: Any) -> NoReturn:  # noqa: ANN401 - a value of JSON
    raise ConflictError(
        (
            Conflict(
                file=change.file,
                row=change.row or "",
                field=change.field or change.kind,
                saw=change.before,
                now=now,
                wanted=change.after,
            ),
        )
    )
