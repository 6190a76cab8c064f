"""An archive in PostGIS: its tables in a schema of their own, and questions to them.

What is made there has a comment that begins with `planmap:`; a schema without it is someone
else's and is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from geo.archives.asking import ORDER, as_sql, list_columns
from geo.archives.finding import PlaceRow, find_place
from geo.archives.folder import name_file, opening
from geo.archives.manifest import read_manifest
from geo.archives.question import Question
from geo.archives.schema import SPANS, TABLES
from geo.errors import PlanmapError
from geo.texts.writing.folding import fold_name

if TYPE_CHECKING:
    import psycopg

SCHEMA = "planmap_archive"
MARK = "planmap: an archive"
TIMEOUT_S = 10
ROWS = 10_000
TYPES = {
    pa.string(): "text", pa.int64(): "bigint", pa.int16(): "smallint", pa.float64(): "float8",
    pa.binary(): "geometry(Point, 4326)", pa.list_(pa.string()): "text[]",
}  # fmt: skip


class DatabaseError(PlanmapError, OSError):
    """A database that is not there, refuses, or holds something else under our name."""


def is_address(words: str) -> bool:
    """Return whether `words` are the address of a PostgreSQL database."""
    return re.match(r"postgres(ql)?://", words) is not None


@contextmanager
def connect(url: str) -> Iterator[psycopg.Connection[Any]]:
    """Open the database at `url` for one transaction.

    Raises
    ------
    DatabaseError
        If it cannot be reached or refuses; nothing is changed then.
    """
    try:
        import psycopg  # noqa: PLC0415 - an extra
    except ImportError as error:
        message = "PostGIS needs psycopg; pip install 'planmap[postgis]'"
        raise DatabaseError(message) from error
    try:
        with psycopg.connect(url, connect_timeout=TIMEOUT_S) as connection:
            yield connection
    except psycopg.Error as error:
        what = next((line for line in str(error).splitlines() if line.strip()), "it refuses")
        where = re.sub(r"//[^/@]*@", "//", url)
        message = f"{where}: {what.strip()}; nothing was changed"
        raise DatabaseError(message) from error


def load_archive(folder: Path, url: str) -> dict[str, int]:
    """Write the archive in `folder` to the database at `url`; return the rows of each table.

    The schema `planmap_archive` is made anew, in one transaction: who asks meanwhile sees the
    archive of before.

    Raises
    ------
    ArchiveError
        If the folder holds no archive.
    DatabaseError
        If the database refuses, or has a schema of this name that is not ours.
    """
    keys = list(read_manifest(folder)["parts"])
    with connect(url) as connection:
        _make_schema(connection, url)
        rows = {table: _copy(connection, folder, table, keys) for table in TABLES}
        for table in SPANS:
            connection.execute(_sql(f"CREATE INDEX ON {SCHEMA}.{table} (place, year)"))
            connection.execute(_sql(f"CREATE INDEX ON {SCHEMA}.{table} USING gist (geometry)"))
        connection.execute(_sql(f"CREATE INDEX ON {SCHEMA}.documents (document)"))
    return rows


def _sql(words: str) -> Any:  # noqa: ANN401 - psycopg takes text of our own only as bytes
    return words.encode()


def _make_schema(connection: psycopg.Connection[Any], url: str) -> None:
    said = connection.execute(
        "SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = %s",
        (SCHEMA,),
    ).fetchone()
    if said is not None and not str(said[0] or "").startswith(MARK):
        where = re.sub(r"//[^/@]*@", "//", url)
        message = f"{where}: the schema {SCHEMA} was not made by planmap; rename it"
        raise DatabaseError(message)
    connection.execute("CREATE EXTENSION IF NOT EXISTS postgis")
    connection.execute(_sql(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE"))
    connection.execute(_sql(f"CREATE SCHEMA {SCHEMA}"))
    connection.execute(_sql(f"COMMENT ON SCHEMA {SCHEMA} IS '{MARK}'"))
    for table, columns in TABLES.items():
        typed = ", ".join(f'"{column.name}" {TYPES[column.type]}' for column in columns)
        connection.execute(_sql(f"CREATE TABLE {SCHEMA}.{table} ({typed})"))


def _copy(
    connection: psycopg.Connection[Any], folder: Path, table: str, keys: Sequence[str]
) -> int:
    names = ", ".join(f'"{column.name}"' for column in TABLES[table])
    count = 0
    with (
        connection.cursor() as cursor,
        cursor.copy(_sql(f"COPY {SCHEMA}.{table} ({names}) FROM STDIN")) as copy,
    ):
        for key in keys:
            with opening(folder / name_file(table, key)) as path, pq.ParquetFile(path) as file:
                for batch in file.iter_batches(batch_size=ROWS):
                    count += len(batch)
                    for row in zip(*(_as_cells(column) for column in batch.columns), strict=True):
                        copy.write_row(row)
    return count


def _as_cells(column: pa.Array) -> list[Any]:
    """Return the cells of a column; points as the hexadecimal WKB that PostGIS reads."""
    cells: list[Any] = column.to_pylist()
    if pa.types.is_binary(column.type):
        return [cell and cell.hex() for cell in cells]
    return cells


def ask_database(
    url: str, question: Question, *, place: str | None = None, within: bool = False
) -> pa.Table:
    """Return the rows that a question asks of the database at `url`, as `Archive.ask` does.

    `place` is an id or a name, with `within` all that lies in it too.

    Raises
    ------
    QuestionError
        If the question fits no table, or the place is none or several.
    DatabaseError
        If the database refuses or holds no archive.
    """
    columns = list_columns(question.table)
    with connect(url) as connection:
        where, values = as_sql(question.list_conditions(), "%s", any_of="{name} = ANY({mark})")
        if place is not None:
            where += " AND place = ANY(%s)"
            values.append(_find_places(connection, place, within=within))
        own = ", ".join("docs.title" if name == "title" else f'rows."{name}"' for name in columns)
        found = connection.execute(
            _sql(
                f"SELECT {own} FROM (SELECT * FROM {SCHEMA}.{question.table} "  # noqa: S608 - our own names
                f"WHERE {where}) AS rows "
                f"LEFT JOIN {SCHEMA}.documents AS docs "
                "ON docs.document = rows.document AND docs.state = 'read'"
            ),
            values,
        ).fetchall()
    types = {column.name: column.type for column in TABLES[question.table]}
    schema = pa.schema([(name, types.get(name, pa.string())) for name in columns])
    rows = pa.Table.from_pylist(
        [dict(zip(columns, row, strict=True)) for row in found], schema=schema
    )
    return rows.take(pc.sort_indices(rows, sort_keys=[(name, "ascending") for name in ORDER]))


def _find_places(connection: psycopg.Connection[Any], words: str, *, within: bool) -> list[str]:
    columns = "place, name_zh_hans, names, within"
    asked = f"SELECT DISTINCT {columns} FROM {SCHEMA}.places WHERE place = %s OR %s = ANY(names)"  # noqa: S608 - our own names
    rows = connection.execute(_sql(asked), (words, fold_name(words))).fetchall()
    found = find_place(
        words, {row[0]: PlaceRow(row[1], tuple(row[2]), tuple(row[3])) for row in rows}
    )
    if not within:
        return [found]
    inner = connection.execute(
        _sql(f"SELECT DISTINCT place FROM {SCHEMA}.places WHERE %s = ANY(within)"),  # noqa: S608 - as above
        (found,),
    )
    return sorted(row[0] for row in inner)
