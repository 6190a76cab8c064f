"""The CSV files of a site's `tables` folder."""

from __future__ import annotations

from collections.abc import Mapping

from geo.dossiers.dossier import Dossier
from layers.exports.csv_files import write_columns
from layers.tables import make_tables


def make_site_tables(dossier: Dossier) -> Mapping[str, bytes]:
    """Return places.csv, facts.csv, commitments.csv, outcomes.csv and mentions.csv by name.

    Columns are those of `layers.tables.TABLES`; cells are written as `layers.exports.csv_files`
    says, without a byte order mark, which scripts would take for a part of the first column's
    name. The unlocated places are among the places.
    """
    return {
        f"{name}.csv": write_columns(
            {column: frame[column].tolist() for column in frame.columns}, with_bom=False
        )
        for name, frame in make_tables(dossier).items()
    }
