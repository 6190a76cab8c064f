"""Checks what evidence is called: a machine's digest or a mirror is a reprint, never the press."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Evidence
from geo.errors import Problem
from geo.records.row import english_words, own_words
from geo.vocabulary import EvidenceClass

DIGEST = re.compile(
    r"摘编|摘編|聚合|镜像|鏡像|机器(?!人)|機器(?!人)|\b(?:digest|aggregator|mirror|machine[- ])",
    re.IGNORECASE,
)
"""Words of a title that tell a page that no newsroom made."""
NO_DIGESTS = frozenset({EvidenceClass.PRESS, EvidenceClass.OFFICIAL})


def check_evidence(dossier: Dossier) -> Iterator[Problem]:
    """Yield each digest that is classed as press or official, by its title or its publisher."""
    digests = {own_words(row, "publisher") for row in dossier.evidence if _is_digest(row)}
    lines = dossier.lines.get("evidence.csv", ())
    for row, line in zip(dossier.evidence, lines, strict=False):
        if row.evidence_class not in NO_DIGESTS:
            continue
        if _is_digest(row):
            title = english_words(row, "title")
            right = f"its title tells a digest or a mirror ({title}); that is a reprint"
        elif own_words(row, "publisher") in digests:
            publisher = english_words(row, "publisher")
            right = f"{publisher} makes digests in another row; this one is a reprint too"
        else:
            continue
        field, value = "evidence_class", row.evidence_class
        yield Problem(file="evidence.csv", row=line, field=field, value=value, right=right)


def _is_digest(row: Evidence) -> bool:
    return any(
        DIGEST.search(words) for words in (row.title_zh_hans, row.title_zh_hant, row.title_en)
    )
