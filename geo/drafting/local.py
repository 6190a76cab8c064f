"""Finds the names of a text's own region that were passed over before the region was known.

A small town is read as a place only where something says so; in a text about its region its name
is enough, unless it is an ordinary word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from geo.dossiers.rows import Mention
from geo.drafting.home import holds
from geo.drafting.settling import choose_one
from geo.gazetteers.atlas import Atlas, Spot
from geo.gazetteers.building import make_names
from geo.positions.distances import find_box
from geo.texts.en.names.abroad import CALENDAR, PLACING_STRONGLY
from geo.texts.names.search import find_names
from geo.texts.text import DecodedText
from geo.texts.writing.folding import fold, fold_name
from geo.texts.writing.spans import Cover

FARTHEST_M = 150_000.0
"""How far from a region's middle its small places are looked for."""
SHORTEST_LATIN = 3


def find_local(
    text: DecodedText, home: Spot, atlas: Atlas, taken: Iterable[Mention]
) -> Iterator[Mention]:
    """Yield mentions of the world's places in `home` that meet none of `taken`, in order."""
    if home.position is None:
        return
    names = _find_names(home, atlas)
    if not names:
        return
    folded = fold(text.text)
    found = find_names(make_names(names.items()), folded.text, folded.given)
    cover = Cover((mention.start, mention.end) for mention in taken)
    for hit in found:
        start, end = folded.origin(hit.start), folded.origin_end(hit.end)
        surface = text.text[start:end]
        if cover.touches(start, end):
            continue
        if atlas.is_plain(surface) and not _is_placed(surface, text.text):
            continue
        yield Mention(
            paragraph=max(text.paragraph_at(start), 1), start=start, end=end,
            surface=surface, place=hit.place,
        )  # fmt: skip


def _find_names(home: Spot, atlas: Atlas) -> Mapping[str, str]:
    """Return the names of the places in a region and, of each, the id of the one that it means."""
    assert home.position is not None  # noqa: S101 - see above
    box = find_box(home.position, min(FARTHEST_M, home.reach_m))
    spots: dict[str, list[Spot]] = {}
    for spot in atlas.find_in(box):
        if holds(home, spot):
            for name in {fold_name(name) for name in spot.names}:
                is_long = len(name) >= SHORTEST_LATIN if name.isascii() else len(name) > 1
                if is_long and name not in CALENDAR:
                    spots.setdefault(name, []).append(spot)
    meant = {name: choose_one(found) for name, found in spots.items()}
    return {name: spot.id for name, spot in meant.items() if spot}


def _is_placed(surface: str, text: str) -> bool:
    """Return whether a text uses an ordinary word as a name: in Mesa, and never as mesa."""
    if re.search(rf"\b{re.escape(surface.lower())}\b", text):
        return False
    return any(
        PLACING_STRONGLY.lead(text, match.start())
        for match in re.finditer(re.escape(surface), text)
    )
