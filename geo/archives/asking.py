"""Answers questions from the files of an archive, with pyarrow or DuckDB, and with sources.

A part is sorted by place, and its `places` say which it has: of a place that few documents
name, few files are opened. What was opened once is kept, so that the next question is faster.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from geo.archives.finding import PlaceRow, find_place
from geo.archives.folder import name_file, opening
from geo.archives.manifest import ArchiveError, read_manifest
from geo.archives.ordering import find_order
from geo.archives.question import Condition, How, Question, QuestionError
from geo.archives.schema import TABLES, schema_of

SOURCE = ("document", "title", "date", "paragraph", "start", "end", "surface")
"""What every row of an answer ends with."""
REPEATED = ("place", "document", "date", "surface")
"""Columns of words that stay numbers of words until the rows that are asked for are in order."""
ORDER = ("date", "document", "start", "place")


def list_columns(table: str) -> tuple[str, ...]:
    """Return the columns of an answer from a table: its own, then those of the source."""
    left_out = {*SOURCE, "geometry", "year"}
    return (*(column.name for column in TABLES[table] if column.name not in left_out), *SOURCE)


class Archive:
    """An archive that can be asked, as its manifest lists it when it is opened."""

    def __init__(self, folder: Path) -> None:
        """Open the archive in `folder`.

        Raises
        ------
        ArchiveError
            If there is none, or a part that its manifest lists is missing.
        """
        self.folder = folder
        manifest = read_manifest(folder)
        self.keys: tuple[str, ...] = tuple(manifest["parts"])
        self.rows: Mapping[str, int] = manifest["rows"]
        self.settings: str = manifest["settings"]
        missing = [
            name
            for key in self.keys
            for name in (name_file(table, key) for table in TABLES)
            if not (folder / name).is_file()
        ]
        if missing:
            message = f"{folder} lacks {missing[0]}, which its manifest lists; read it again"
            raise ArchiveError(message)
        self._opened: dict[tuple[str, str], _Groups] = {}
        self._titles: dict[str, pa.Table] = {}

    def check_settings(self, digest: str) -> None:
        """Refuse other dossiers or gazetteers than the archive was read with.

        Raises
        ------
        QuestionError
            If their digest is another: ids of places could then mean other places.
        """
        if digest != self.settings:
            message = (
                f"{self.folder} was read with other dossiers or gazetteers, or another planmap; "
                "give the same with --dossier and --gazetteer, or read the archive again"
            )
            raise QuestionError(message)

    @cached_property
    def places(self) -> pa.Table:
        """The places of all parts: `part` (a number), place, names, within, counts."""
        tables = []
        for number, key in enumerate(self.keys):
            with opening(self.folder / name_file("places", key)) as path:
                rows = pq.read_table(path, use_threads=False).cast(schema_of("places"))
            part = pa.array([number] * len(rows), pa.int32())
            tables.append(rows.append_column("part", part))
        empty = schema_of("places").append(pa.field("part", pa.int32())).empty_table()
        return pa.concat_tables([empty, *tables]).combine_chunks()

    @cached_property
    def _parts_of(self) -> Mapping[str, list[int]]:
        found: dict[str, list[int]] = {}
        columns = self.places.select(["place", "part"]).to_pydict()
        for place, part in zip(columns["place"], columns["part"], strict=True):
            found.setdefault(place, []).append(part)
        return found

    @cached_property
    def _known(self) -> Mapping[str, PlaceRow]:
        columns = self.places.select(["place", "name_zh_hans", "names", "within"]).to_pydict()
        rows = zip(*columns.values(), strict=True)
        return {
            place: PlaceRow(name, tuple(names), tuple(within))
            for place, name, names, within in rows
        }

    def find_place(self, words: str) -> str:
        """Return the id of the place that `words` are the id or a name of.

        Raises
        ------
        QuestionError
            If no document names it, or several places have this name.
        """
        return find_place(words, self._known)

    def list_within(self, place: str) -> tuple[str, ...]:
        """Return the ids of a place and of all that lies in it, as far as documents name it."""
        return tuple(sorted(key for key, row in self._known.items() if place in row.within))

    def ask(self, question: Question, *, engine: str = "pyarrow") -> pa.Table:
        """Return the rows that a question asks for, by date, document and offset, with sources.

        Raises
        ------
        QuestionError
            If the question fits no table, or the engine is not installed.
        """
        conditions = question.list_conditions()
        keys = self._find_parts(question.places)
        columns = list_columns(question.table)
        files = [str(self.folder / name_file(question.table, key)) for key in keys]
        schema = pa.schema([schema_of(question.table).field(n) for n in columns if n != "title"])
        if not files:
            rows = schema.empty_table()
        elif engine == "duckdb":
            rows = _ask_duckdb(files, schema.names, conditions)
        else:
            rows = self._ask_arrow(question.table, keys, schema.names, conditions)
        rows = rows.take(pa.array(find_order(rows, ORDER))).cast(schema)
        return self._add_titles(rows, keys).select(columns)

    def list_documents(self, documents: Sequence[str]) -> pa.Table:
        """Return the rows of some documents, in the order of the archive."""
        files = [str(self.folder / name_file("documents", key)) for key in self.keys]
        rows = ds.dataset(files, schema=schema_of("documents"), format="parquet")
        return rows.to_table(filter=pc.field("document").isin(list(documents)))

    def _find_parts(self, places: Sequence[str]) -> tuple[str, ...]:
        if not places:
            return self.keys
        numbers = {part for place in places for part in self._parts_of.get(place, ())}
        return tuple(self.keys[number] for number in sorted(numbers))

    def _ask_arrow(
        self, table: str, keys: Sequence[str], columns: Sequence[str],
        conditions: Sequence[Condition],
    ) -> pa.Table:  # fmt: skip
        wanted = None
        for condition in conditions:
            one = _as_expression(condition)
            wanted = one if wanted is None else wanted & one
        asked = tuple(dict.fromkeys((*columns, *(row.column for row in conditions))))
        places = next((row.value for row in conditions if row.column == "place"), ())
        assert isinstance(places, tuple)  # noqa: S101 - see Condition
        found = []
        for key in keys:
            with opening(self.folder / name_file(table, key)):
                rows = self._groups(table, key).read(asked, places)
            found.append(rows if wanted is None else rows.filter(wanted))
        together = pa.concat_tables(found).select(columns)
        return together.unify_dictionaries().combine_chunks()

    def _groups(self, table: str, key: str) -> _Groups:
        found = self._opened.get((table, key))
        if found is None:
            found = self._opened[table, key] = _Groups(self.folder / name_file(table, key))
        return found

    def _add_titles(self, rows: pa.Table, keys: Sequence[str]) -> pa.Table:
        found = [self._list_titles(key) for key in keys if len(rows)]
        titles = pa.concat_tables([_NO_TITLES, *found])
        numbers = pc.index_in(rows.column("document"), value_set=titles.column("document"))
        return rows.append_column("title", titles.column("title").take(numbers))

    def _list_titles(self, key: str) -> pa.Table:
        found = self._titles.get(key)
        if found is None:
            with opening(self.folder / name_file("documents", key)) as path:
                rows = pq.read_table(path, columns=["document", "title"], use_threads=False)
                found = self._titles[key] = rows.cast(_NO_TITLES.schema)
        return found


_NO_TITLES = pa.schema([("document", pa.string()), ("title", pa.string())]).empty_table()


class _Groups:
    """The row groups of a file, and the first and the last place of each; no file stays open."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._metadata = pq.read_metadata(path)
        self._bounds = [
            self._find_bounds(number) for number in range(self._metadata.num_row_groups)
        ]

    def _find_bounds(self, number: int) -> tuple[str, str] | None:
        """Return the first and last place of a row group; None where no row has one."""
        said = self._metadata.row_group(number).column(0).statistics
        return (said.min, said.max) if said is not None and said.has_min_max else None

    def read(self, columns: Sequence[str], places: Sequence[str]) -> pa.Table:
        """Return the rows of the groups that may have a row of `places`, or of all if none are."""
        numbers = [
            number
            for number, bounds in enumerate(self._bounds)
            if not places or (bounds and any(bounds[0] <= name <= bounds[1] for name in places))
        ]
        with pq.ParquetFile(self._path, metadata=self._metadata, read_dictionary=REPEATED) as file:
            rows = file.read_row_groups(numbers, columns=list(columns), use_threads=not places)
        return rows.replace_schema_metadata()


def _as_expression(condition: Condition) -> Any:  # noqa: ANN401 - an expression of pyarrow
    column, value = pc.field(condition.column), condition.value
    match condition.how:
        case How.IN:
            assert isinstance(value, tuple)  # noqa: S101 - see Condition
            return column.isin(list(value)) if len(value) > 1 else column == value[0]
        case How.FROM:
            return column >= value
        case How.TO:
            return column <= value
        case How.HAS:
            return pc.match_substring(column, str(value), ignore_case=True)
        case _:
            return pc.starts_with(column, str(value))


def as_sql(conditions: Sequence[Condition], mark: str, *, any_of: str) -> tuple[str, list[Any]]:
    """Return conditions as SQL with `mark` for each value, and the values.

    `any_of` is how a database says that a value is in a list.
    """
    forms = {
        How.IN: any_of,
        How.FROM: "{name} >= {mark}",
        How.TO: "{name} <= {mark}",
        How.HAS: "strpos(lower({name}), lower({mark})) > 0",
        How.BEGINS: "starts_with({name}, {mark})",
    }
    words = [forms[how].format(name=f'"{name}"', mark=mark) for name, how, _ in conditions]
    values = [list(value) if isinstance(value, tuple) else value for _, _, value in conditions]
    return " AND ".join(words) or "TRUE", values


def _ask_duckdb(
    files: Sequence[str], columns: Sequence[str], conditions: Sequence[Condition]
) -> pa.Table:
    try:
        import duckdb  # noqa: PLC0415 - an extra
    except ImportError as error:
        message = "DuckDB is not installed; pip install 'planmap[duckdb]', or ask with pyarrow"
        raise QuestionError(message) from error
    where, values = as_sql(conditions, "?", any_of="list_contains({mark}, {name})")
    names = ", ".join(f'"{name}"' for name in columns)
    asked = f"SELECT {names} FROM read_parquet(?) WHERE {where}"  # noqa: S608 - our own names
    try:
        with duckdb.connect() as connection:
            return connection.execute(asked, [list(files), *values]).to_arrow_table()
    except duckdb.Error as error:
        reason = str(error).splitlines()[0]
        message = f"the archive cannot be asked: {reason}; if a part is damaged, read it again"
        raise QuestionError(message) from error
