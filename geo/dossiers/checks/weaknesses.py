"""What the checks of words, verdicts and radii only count: an editor may live with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from geo.dossiers.checks.dues import find_unsaid_dues
from geo.dossiers.checks.extents import find_small_radii
from geo.dossiers.checks.statements import find_unmeasured
from geo.dossiers.checks.wording import find_lost_comparators, find_stray_figures
from geo.dossiers.dossier import Dossier


def find_weaknesses(dossier: Dossier) -> Iterator[tuple[str, str, Iterable[str]]]:
    """Yield the id of each weakness in `[tolerates]`, its title and the ids of what has it."""
    yield (
        "verdicts_without_measure",
        "verdicts on promises without a date or a figure",
        find_unmeasured(dossier),
    )
    yield "due_without_words", "due dates without words of the text", find_unsaid_dues(dossier)
    yield (
        "other_figures_in_summaries",
        "summaries with another number than their facts",
        find_stray_figures(dossier),
    )
    yield (
        "lost_comparators",
        "words that lose an over or at least in a language",
        find_lost_comparators(dossier),
    )
    yield (
        "radius_under_area",
        "radii smaller than the area that is described",
        find_small_radii(dossier),
    )
