"""Lists what a site does without because a dataset's licence is not verified."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable

from geo.dossiers.licences import GROUND, MOVED, UNCHECKED, UNDRAWN, UNPLACED, Loss

LEFT_OUT = "left-out.csv"
WORDS = {
    UNPLACED: "without a position",
    UNDRAWN: "parts of lines not drawn",
    MOVED: "drawn by their second source",
    UNCHECKED: "without a second source",
    GROUND: "features of the ground gone",
}
COLUMNS = ("dataset", "id", "name", "becomes")


def write_losses(losses: Iterable[Loss]) -> bytes:
    """Return the losses as CSV (UTF-8, line feeds), a row each, by dataset and id."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    rows = ([getattr(loss, name) for name in COLUMNS] for loss in losses)
    writer.writerows(sorted(rows))
    return out.getvalue().encode()


def describe_losses(losses: Iterable[Loss]) -> str:
    """Return in one line how many datasets are left out and what becomes of what they hold."""
    known = tuple(losses)
    datasets = sorted({loss.dataset for loss in known})
    if not datasets:
        return "planmap: every dataset that is drawn has a verified licence; nothing is left out"
    counts = Counter(loss.becomes for loss in known)
    told = ", ".join(f"{counts[name]} {words}" for name, words in WORDS.items() if counts[name])
    noun = "dataset" if len(datasets) == 1 else "datasets"
    return (
        f"planmap: left out {len(datasets)} {noun} without a verified licence "
        f"({', '.join(datasets)}): {told}; see {LEFT_OUT}"
    )
