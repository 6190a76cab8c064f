"""Writes a dossier to PostGIS: in a schema of its own, by id, in one transaction.

The schema is called as the dossier, with `_` for what is no letter or digit, and the datum's
name at its end if it is not WGS 84. All that is made there has a comment that begins with
`planmap:`; what has not is someone else's and is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pandas as pd
import psycopg
import shapely
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict
from psycopg.types.json import Jsonb

from layers.exports.columns import FLOATS, INTEGERS
from layers.exports.selection import Selection
from layers.exports.written import ExportError, WriteError, Written
from layers.tables import TABLES, make_tables

Connection = psycopg.Connection[Any]

MARK = "planmap:"
NUMBER = "number"
"""Tells rows apart whose other key columns are equal, counted from 1."""

KEYS = {
    "places": ("id",),
    "facts": ("id",),
    "commitments": ("id",),
    "outcomes": ("commitment", NUMBER),
    "mentions": ("start", "end", NUMBER),
    "features": ("id",),
}
"""The tables in the order in which they refer to each other, and their primary keys."""

REFERENCES = {
    "facts": {"subject": "places"},
    "commitments": {"place": "places"},
    "outcomes": {"commitment": "commitments"},
    "mentions": {"place": "places"},
    "features": {"place": "places"},
}
JSON = {
    ("places", "mentions"),
    ("places", "facts"),
    ("features", "mentions"),
    ("features", "facts"),
}
ARRAYS = {
    "lines": "text[]",
    "commitments": "text[]",
    "evidence": "text[]",
    "paragraphs": "integer[]",
}
KINDS = {"points": (0, "MultiPoint"), "lines": (1, "MultiLineString"), "areas": (2, "MultiPolygon")}
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


def find_schema(selection: Selection) -> str:
    """Return the name of the schema for `selection`."""
    return _to_identifier(f"{selection.dossier.info.id}{selection.suffix}")


def find_columns(name: str, selection: Selection) -> dict[str, str]:
    """Return the SQL type of each column of a table."""
    own = selection.columns if name == "features" else TABLES[name]
    columns = {column: _find_type(name, column) for column in own}
    if name in {"outcomes", "mentions"}:
        columns[NUMBER] = "integer"
    if name == "features":
        columns["geom"] = f"geometry(Geometry, {_srid(selection)})"
    return columns


def _write(selection: Selection, connection: Connection) -> Iterator[Written]:
    schema = find_schema(selection)
    where = f"{connection.info.host}/{connection.info.dbname}"
    _check_owner(connection, schema, where)
    _make_schema(connection, schema, selection)
    frames = _make_frames(selection)
    changed = {name: _upsert(connection, schema, name, frames[name]) for name in KEYS}
    for name in reversed(KEYS):
        if name != "features" or selection.whole:
            changed[name] += _remove_stale(connection, schema, name)
    _make_views(connection, schema, selection)
    for name in KEYS:
        path = f"{schema}.{name} at {where}"
        yield Written(path=path, rows=len(frames[name]), changed=changed[name])


def _make_frames(selection: Selection) -> dict[str, pd.DataFrame]:
    frames = dict(make_tables(selection.dossier))
    for name in ("outcomes", "mentions"):
        keys = [key for key in KEYS[name] if key != NUMBER]
        number = frames[name].groupby(keys, sort=False).cumcount() + 1
        frames[name] = frames[name].assign(**{NUMBER: number.astype(object)})
    features = pd.DataFrame(selection.frame[list(selection.columns)])
    with_srid = shapely.set_srid(selection.frame.geometry.to_numpy(), _srid(selection))
    geometry = shapely.to_wkb(with_srid, hex=True, include_srid=True)
    return {**frames, "features": features.assign(geom=geometry)}


def _check_owner(connection: Connection, schema: str, where: str) -> None:
    rows = connection.execute(
        "SELECT relname, obj_description(pg_class.oid, 'pg_class') FROM pg_class "
        "JOIN pg_namespace ON pg_namespace.oid = relnamespace "
        "WHERE nspname = %s AND relkind IN ('r', 'v', 'm', 'p', 'f')",
        (schema,),
    ).fetchall()
    for name, comment in rows:
        if not (comment or "").startswith(MARK):
            message = (
                f"{schema}.{name} at {where} was not made by planmap; rename that table, "
                "or name another database"
            )
            raise ExportError(message)


def _make_schema(connection: Connection, schema: str, selection: Selection) -> None:
    extension = connection.execute("SELECT 1 FROM pg_extension WHERE extname = 'postgis'")
    if extension.fetchone() is None:
        connection.execute("CREATE EXTENSION postgis")
    known = connection.execute("SELECT 1 FROM pg_namespace WHERE nspname = %s", (schema,))
    if known.fetchone() is None:
        connection.execute(_compose("CREATE SCHEMA {name}", name=schema))
    for name in KEYS:
        _make_table(connection, schema, name, selection)
    statement = "CREATE INDEX IF NOT EXISTS {index} ON {table} USING gist (geom)"
    table = sql.Identifier(schema, "features")
    connection.execute(_compose(statement, index=f"{schema}_features_geom", table=table))


def _make_table(connection: Connection, schema: str, name: str, selection: Selection) -> None:
    table = sql.Identifier(schema, name)
    columns = find_columns(name, selection)
    there = connection.execute(
        "SELECT attname FROM pg_attribute WHERE attrelid = to_regclass(%s) AND attnum > 0 "
        "AND NOT attisdropped ORDER BY attnum",
        (table.as_string(connection),),
    ).fetchall()
    if there and [column for (column,) in there] != list(columns):
        message = (
            f"{schema}.{name} was made by another version of planmap; "
            f"drop the schema {schema} and export again"
        )
        raise ExportError(message)
    if there:
        return
    parts = [_compose("{column} " + kind, column=column) for column, kind in columns.items()]
    parts.append(_compose("PRIMARY KEY ({keys})", keys=_join(KEYS[name])))
    parts += [
        _compose(
            "FOREIGN KEY ({column}) REFERENCES {other}",
            column=column,
            other=sql.Identifier(schema, other),
        )
        for column, other in REFERENCES.get(name, {}).items()
    ]
    parts_list = sql.SQL(", ").join(parts)
    connection.execute(_compose("CREATE TABLE {table} ({parts})", table=table, parts=parts_list))
    comment = f"{MARK} {name} of the dossier {selection.dossier.info.id}, {selection.datum_name}"
    statement = "COMMENT ON TABLE {table} IS {comment}"
    connection.execute(_compose(statement, table=table, comment=sql.Literal(comment)))


def _upsert(connection: Connection, schema: str, name: str, frame: pd.DataFrame) -> int:
    """Write `frame` by key and return how many rows were inserted or updated."""
    columns = list(frame.columns)
    others = [column for column in columns if column not in KEYS[name]]
    words = {
        "table": sql.Identifier(schema, name),
        "fresh": sql.Identifier(_fresh(name)),
        "columns": _join(columns),
        "keys": _join(KEYS[name]),
        "changes": sql.SQL(", ").join(
            _compose("{column} = excluded.{column}", column=column) for column in others
        ),
        "old": sql.SQL(", ").join(sql.Identifier("here", column) for column in others),
        "new": sql.SQL(", ").join(sql.Identifier("excluded", column) for column in others),
    }
    connection.execute(_compose("CREATE TEMP TABLE {fresh} (LIKE {table}) ON COMMIT DROP", **words))
    with (
        connection.cursor() as cursor,
        cursor.copy(_compose("COPY {fresh} ({columns}) FROM STDIN", **words)) as copy,
    ):
        for row in zip(*(_adapt(name, column, frame[column]) for column in columns), strict=True):
            copy.write_row(row)
    done = connection.execute(
        _compose(
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
    same = sql.SQL(" AND ").join(
        _compose("here.{key} = there.{key}", key=key) for key in KEYS[name]
    )
    statement = (
        "DELETE FROM {table} AS here WHERE NOT EXISTS (SELECT 1 FROM {fresh} AS there WHERE {same})"
    )
    table = sql.Identifier(schema, name)
    done = connection.execute(_compose(statement, table=table, fresh=_fresh(name), same=same))
    return int(done.rowcount)


def _make_views(connection: Connection, schema: str, selection: Selection) -> None:
    for layer in selection.layers:
        dimensions = set(shapely.get_dimensions(layer.frame.geometry.to_numpy()).tolist())
        for kind, (dimension, geometry) in KINDS.items():
            view = sql.Identifier(schema, f"{_to_identifier(layer.id)}_{kind}")
            name = view.as_string(connection)
            there = connection.execute("SELECT to_regclass(%s)", (name,)).fetchone()
            if dimension not in dimensions or (there and there[0]):
                continue
            statement = (
                "CREATE VIEW {view} AS SELECT {columns}, "
                "ST_Multi(geom)::geometry({geometry}, {srid}) AS geom "
                "FROM {table} WHERE layer = {layer} AND ST_Dimension(geom) = {dimension}"
            )
            words = {
                "view": view,
                "columns": _join(selection.columns),
                "table": sql.Identifier(schema, "features"),
                "geometry": sql.SQL(geometry),
                "srid": sql.Literal(_srid(selection)),
                "dimension": sql.Literal(dimension),
                "layer": sql.Literal(layer.id),
                "comment": sql.Literal(f"{MARK} {layer.name[selection.language]}"),
            }
            connection.execute(_compose(statement, **words))
            connection.execute(_compose("COMMENT ON VIEW {view} IS {comment}", **words))


def _find_type(table: str, column: str) -> str:
    if (table, column) in JSON:
        return "jsonb"
    if column in ARRAYS or (table, column) == ("commitments", "facts"):
        return ARRAYS.get(column, "text[]")
    if column in FLOATS:
        return "double precision"
    return "integer" if column in INTEGERS else "text"


def _srid(selection: Selection) -> int:
    return 0 if selection.suffix else 4326


def _to_identifier(name: str) -> str:
    return re.sub(r"\W", "_", name)


def _fresh(name: str) -> str:
    return f"planmap_{name}"


def _compose(statement: str, **words: str | sql.Composable) -> sql.Composed:
    """Return `statement` with its words put in: texts as identifiers, the others as they are."""
    parts = {
        name: sql.Identifier(word) if isinstance(word, str) else word
        for name, word in words.items()
    }
    return sql.SQL(statement).format(**parts)


def _join(names: Sequence[str]) -> sql.Composed:
    return sql.SQL(", ").join(sql.Identifier(name) for name in names)


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
