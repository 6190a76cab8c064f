"""Writes a dossier to PostGIS: in a schema of its own, by id, in one transaction.

The schema is called as the dossier, with `_` for what is no letter or digit, and the datum's
name at its end if it is not WGS 84. All that is made there has a comment that begins with
`planmap:`; what has not is someone else's and is never touched.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import geopandas as gpd
import pandas as pd
import psycopg
import shapely
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict
from psycopg.types.json import Jsonb

from layers.exports.gis.postgis_schema import (
    JSON,
    KEYS,
    NUMBER,
    Connection,
    check_owner,
    compose,
    find_columns,
    find_schema,
    find_srid,
    join_names,
    make_schema,
    make_views,
)
from layers.exports.selection import Selection
from layers.exports.written import ExportError, WriteError, Written
from layers.frame_parts import split_frame
from layers.tables import split_tables

TIMEOUT_S = 10


def write_postgis(selection: Selection, url: str) -> tuple[Written, ...]:
    """Write `selection` to the database at `url` and return a line for each table.

    The tables places, facts, commitments, outcomes and mentions have all of the dossier;
    `features` has what was selected. Rows are inserted or updated by key, and a row that is
    there already just so is not touched. Rows that the dossier no longer has are removed; of
    `features` only if nothing was filtered out. A view for each layer and type of geometry
    (`LAYER_points`, `LAYER_lines`, `LAYER_areas`) has one geometry type, as QGIS likes it.
    All of it happens in one transaction, or nothing.

    Raises
    ------
    ExportError
        If `url` is no address of a PostgreSQL database, or a table of that name is not
        planmap's.
    WriteError
        If the database cannot be reached, refuses, or has no PostGIS.
    """
    if not re.match(r"postgres(ql)?://", url):
        message = f"{url}: name a database as postgresql://USER@HOST/DATABASE"
        raise ExportError(message)
    try:
        with psycopg.connect(url, connect_timeout=TIMEOUT_S) as connection:
            return tuple(_write(selection, connection))
    except psycopg.Error as error:
        raise _explain(error, url) from error


def _write(selection: Selection, connection: Connection) -> Iterator[Written]:
    schema = find_schema(selection)
    where = f"{connection.info.host}/{connection.info.dbname}"
    check_owner(connection, schema, where)
    make_schema(connection, schema, selection)
    tables = _plan_tables(selection)
    changed = {}
    for name in KEYS:
        columns = list(find_columns(name, selection))
        changed[name] = _upsert(connection, schema, name, columns, tables[name][1])
    for name in reversed(KEYS):
        if name != "features" or selection.whole:
            changed[name] += _remove_stale(connection, schema, name)
    make_views(connection, schema, selection)
    for name in KEYS:
        path = f"{schema}.{name} at {where}"
        yield Written(path=path, rows=tables[name][0], changed=changed[name])


def _plan_tables(selection: Selection) -> dict[str, tuple[int, Iterator[pd.DataFrame]]]:
    """Return how many rows each table has, and those, few at a time."""
    tables: dict[str, tuple[int, Iterator[pd.DataFrame]]] = {}
    for name, count, frames in split_tables(selection.dossier):
        keys = [key for key in KEYS[name] if key != NUMBER]
        tables[name] = count, frames if len(keys) == len(KEYS[name]) else _number(frames, keys)
    features = (_add_geometry(part, selection) for part in split_frame(selection.frame))
    return {**tables, "features": (len(selection.frame), features)}


def _number(frames: Iterable[pd.DataFrame], keys: Sequence[str]) -> Iterator[pd.DataFrame]:
    """Yield `frames` with a column that tells rows apart whose `keys` are equal."""
    seen: Counter[tuple[Any, ...]] = Counter()
    for frame in frames:
        numbers = []
        for key in zip(*(frame[name] for name in keys), strict=True):
            seen[key] += 1
            numbers.append(seen[key])
        yield frame.assign(**{NUMBER: pd.Series(numbers, index=frame.index, dtype=object)})


def _add_geometry(frame: gpd.GeoDataFrame, selection: Selection) -> pd.DataFrame:
    with_srid = shapely.set_srid(frame.geometry.to_numpy(), find_srid(selection))
    geometry = shapely.to_wkb(with_srid, hex=True, include_srid=True)
    return pd.DataFrame(frame[list(selection.columns)]).assign(geom=geometry)


def _upsert(
    connection: Connection,
    schema: str,
    name: str,
    columns: Sequence[str],
    frames: Iterable[pd.DataFrame],
) -> int:
    """Write `frames` by key and return how many rows were inserted or updated."""
    others = [column for column in columns if column not in KEYS[name]]
    words = {
        "table": sql.Identifier(schema, name),
        "fresh": sql.Identifier(_fresh(name)),
        "columns": join_names(columns),
        "keys": join_names(KEYS[name]),
        "changes": sql.SQL(", ").join(
            compose("{column} = excluded.{column}", column=column) for column in others
        ),
        "old": sql.SQL(", ").join(sql.Identifier("here", column) for column in others),
        "new": sql.SQL(", ").join(sql.Identifier("excluded", column) for column in others),
    }
    connection.execute(compose("CREATE TEMP TABLE {fresh} (LIKE {table}) ON COMMIT DROP", **words))
    with (
        connection.cursor() as cursor,
        cursor.copy(compose("COPY {fresh} ({columns}) FROM STDIN", **words)) as copy,
    ):
        for frame in frames:
            cells = (_adapt(name, column, frame[column]) for column in columns)
            for row in zip(*cells, strict=True):
                copy.write_row(row)
    done = connection.execute(
        compose(
            "INSERT INTO {table} AS here ({columns}) SELECT {columns} FROM {fresh} "
            "ON CONFLICT ({keys}) DO UPDATE SET {changes} "
            "WHERE ROW({old}) IS DISTINCT FROM ROW({new})",
            **words,
        )
    )
    return int(done.rowcount)


def _adapt(table: str, column: str, cells: Iterable[Any]) -> list[Any]:
    if (table, column) in JSON:
        return [Jsonb(cell) for cell in cells]
    return [_clean(cell) for cell in cells]


def _clean(value: Any) -> Any:  # noqa: ANN401 - any cell of a frame
    """Return `value` without the one character that PostgreSQL's text cannot hold."""
    return value.replace("\0", "\ufffd") if isinstance(value, str) else value


def _remove_stale(connection: Connection, schema: str, name: str) -> int:
    """Remove rows whose key did not come this time and return how many there were."""
    same = sql.SQL(" AND ").join(compose("here.{key} = there.{key}", key=key) for key in KEYS[name])
    statement = (
        "DELETE FROM {table} AS here WHERE NOT EXISTS (SELECT 1 FROM {fresh} AS there WHERE {same})"
    )
    table = sql.Identifier(schema, name)
    done = connection.execute(compose(statement, table=table, fresh=_fresh(name), same=same))
    return int(done.rowcount)


def _fresh(name: str) -> str:
    return f"planmap_{name}"


def _explain(error: psycopg.Error, url: str) -> WriteError:
    try:
        parts = conninfo_to_dict(url)
    except psycopg.Error:
        parts = {}
    where = f"{parts.get('host', 'localhost')}/{parts.get('dbname', '')}"
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    what = lines[0] if lines else type(error).__name__
    return WriteError(
        f"{where}: {what}; nothing was changed; check that the server runs, its address and "
        "your rights"
    )
