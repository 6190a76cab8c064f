"""The files of a dossier and the models of their rows."""

from __future__ import annotations

from collections.abc import Mapping

from geo.dossiers.decisions import Review
from geo.dossiers.rows import (
    Chapter,
    Commitment,
    ControlPoint,
    Discrepancy,
    Document,
    DossierInfo,
    Evidence,
    Fact,
    LayerRow,
    Mention,
    Numeral,
    Outcome,
    Page,
    Paragraph,
    Place,
    Reason,
    Section,
    Theme,
    Tolerance,
)
from geo.records.row import Row

# The files of a dossier: the model of their rows, and whether a dossier can do without.
TABLES: Mapping[str, type[Row]] = {
    "themes.csv": Theme,
    "layers.csv": LayerRow,
    "places.csv": Place,
    "stations.csv": Place,
    "sections.csv": Section,
    "mentions.csv": Mention,
    "numerals.csv": Numeral,
    "reasons.csv": Reason,
    "facts.csv": Fact,
    "commitments.csv": Commitment,
    "outcomes.csv": Outcome,
    "discrepancies.csv": Discrepancy,
    "evidence.csv": Evidence,
    "paragraphs.csv": Paragraph,
    "pages.csv": Page,
    "chapters.csv": Chapter,
    "control_points.csv": ControlPoint,
    "review.csv": Review,
}
OPTIONAL = {"review.csv", "pages.csv"}
"""The files that a dossier can do without; of the others, one without rows has its header."""

INFO: Mapping[str, type[Row]] = {
    "dossier": DossierInfo,
    "document": Document,
    "tolerates": Tolerance,
}
