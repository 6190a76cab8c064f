"""Tells which of two places of one name a text means: an area of China, or a place elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo.texts.names.entries import Hit
from geo.texts.names.facts import REGIONS

KINDS = frozenset("市县縣区區州旗省")
"""What an area's full name ends with."""


def is_elsewhere(
    country: str, name: str, area: Hit, taken: Sequence[Hit], votes: Mapping[str, int]
) -> bool:
    """Return whether `name` means a place of `country`, and not an area of China.

    In Latin letters where more than this name speaks for a country that is not near. In Chinese
    in a text on Hong Kong, Macau or Taiwan that names nothing else of the area's province: 馬鞍山
    beside 沙田 is no city of Anhui, but 馬鞍山市 is. `taken` are the areas of the block.
    """
    if not area.place.startswith("cn-"):
        return False
    is_near = country in REGIONS.values()
    if name.isascii():
        return not is_near and votes.get(country, 0) > 1
    province = area.place[3:5]
    return (
        is_near
        and name[-1] not in KINDS
        and votes.get(country, 0) > 0
        and province not in REGIONS
        and all(hit.place == area.place or hit.place[3:5] != province for hit in taken)
    )


def without_beaten(
    hits: Sequence[Hit], taken: Sequence[Hit], original: str, countries: Mapping[str, str],
    votes: Mapping[str, int],
) -> list[Hit]:  # fmt: skip
    """Return the hits of the world that meet none of `taken`, hold one that is shorter, or beat it.

    Both are in order. One of the same name is beaten where the text, which speaks for countries as
    `votes` says, is of the other's; `countries` has those of the hits' places by their ids.
    """
    kept: list[Hit] = []
    number = 0
    for hit in hits:
        while number < len(taken) and taken[number].end <= hit.start:
            number += 1
        if number < len(taken) and taken[number].start < hit.end:
            other = taken[number]
            is_longer = hit.start <= other.start and other.end <= hit.end
            if hit[:2] == other[:2]:
                name = original[hit.start : hit.end]
                is_longer = is_elsewhere(countries.get(hit.place, ""), name, other, taken, votes)
            if not is_longer:
                continue
        if not kept or kept[-1].end <= hit.start:
            kept.append(hit)
    return kept
