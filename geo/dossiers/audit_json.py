"""An audit as plain values for JSON, with the names that other people's scripts rely on."""

from __future__ import annotations

from geo.dossiers.audit import Audit
from geo.dossiers.ledger import Ledger, SpanKind, State


def as_json(audit: Audit) -> dict[str, object]:
    """Return `audit` as plain values for JSON; `accounted` is a share from 0 to 1."""
    ledger = audit.ledger
    return {
        "accounted": round(ledger.accounted, 6),
        **{state.value: ledger.count(state) for state in State},
        "is_other_text": ledger.is_other_text,
        "note": ledger.note,
        "documents": [
            {
                "id": name,
                "accounted": round(part.accounted, 6),
                **{state.value: part.count(state) for state in State},
                "missed": len(part.missed),
            }
            for name, part in ledger.parts.items()
        ],
        "mentions": _count_states(ledger, SpanKind.MENTION),
        "numerals": _count_states(ledger, SpanKind.NUMERAL),
        "counts": dict(audit.counts),
        "placed": dict(audit.placed),
        "outcomes": dict(audit.outcomes),
        "today": audit.today,
        "findings": [
            {
                "id": finding.id,
                "title": finding.title,
                "count": len(finding.items),
                "tolerated": finding.tolerated,
                "items": list(finding.items),
            }
            for finding in audit.findings
        ],
        "two_sources": [
            {
                "place": agreement.place,
                "distance_m": round(agreement.distance_m, 1),
                "radius_m": agreement.radius_m,
                "is_within": agreement.is_within,
            }
            for agreement in audit.agreements
        ],
        "problems": [
            *(str(problem) for problem in audit.problems),
            *(str(missed.as_problem()) for missed in ledger.missed),
        ],
        "spans": [
            {
                "kind": span.kind.value,
                "document": span.document,
                "paragraph": span.paragraph,
                "start": span.start,
                "end": span.end,
                "surface": span.surface,
                "state": span.state.value,
                "place": span.place,
                "fact": span.fact,
                "why": span.why,
            }
            for span in ledger.spans
        ],
    }


def _count_states(ledger: Ledger, kind: SpanKind) -> dict[str, int]:
    return {state.value: ledger.count(state, kind) for state in State}
