"""Finds the place that a person names as the region of a text, or says what to write instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

from geo.drafting.settling import choose_one
from geo.errors import PlanmapError
from geo.gazetteers.atlas import COUNTRY, Atlas, Spot
from geo.texts.writing.folding import fold_name

SHOWN = 6
OCEAN = re.compile(r"^(?:太平|大西|印度|北冰|南大?)洋$|\bocean$")
SHORT_HEAD = re.compile(
    "(?P<stem>[\u4e00-\u9fff]{2,}?)(?:自治)?(?P<head>[县州旗区])"
    "|(?P<own>[a-z' -]{2,}) (?P<division>county|prefecture|banner|region)"
)
"""How an autonomous area is called for short: without its people, and without the word itself."""
COMMAS = (",", "，", "、")
FORMS = (
    "write a country, province or state, city, county, district or town in any script, such as "
    "杭州市, Nairobi or Cambridge, Massachusetts, or an id such as cn-330100"
)


class RegionError(PlanmapError, LookupError):
    """A region that no place is called, or several are."""


def resolve_region(atlas: Atlas, words: str) -> Spot:
    """Return the place that `words` name: its id, its name in any script, or `Name, Wider place`.

    A town and a district of one name and place are one; so are a city and its country. An
    autonomous area may be called by its short head (巍山县).

    Raises
    ------
    RegionError
        If there is none, or several; the message lists these with their ids.
    """
    name, wider = _part(words)
    if OCEAN.search(fold_name(words)):
        message = f"--region {words}: an ocean is no region; name a country, division or town by it"
        raise RegionError(message)
    try:
        return atlas.get(words.strip())
    except KeyError:
        found = [spot for spot in atlas.find(name) if spot.position]
    found = found or _autonomous(atlas, fold_name(name))
    if wider:
        ids = {spot.path for spot in atlas.find(wider)}
        found = [s for s in found if any(s.path[: len(path)] == path for path in ids)]
    if not found:
        raise RegionError(_explain_none(atlas, words, name))
    full = [spot for spot in found if fold_name(name) == fold_name(spot.name_zh_hans)]
    areas = [spot for spot in full if spot.source == "areas"]
    one = choose_one(areas) or choose_one(found) or _city_state(found)
    if one is None:
        several = "; ".join(_describe(atlas, spot) for spot in found[:SHOWN])
        more = f"; and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
        message = f"--region {words}: there are several; write the id of one: {several}{more}"
        raise RegionError(message)
    return one


def _autonomous(atlas: Atlas, name: str) -> list[Spot]:
    """Return the autonomous areas that people call by a short head: 长阳县, 大理州."""
    short = SHORT_HEAD.fullmatch(name)
    if short is None:
        return []
    if short["division"]:
        return list(atlas.find(f"{short['own']} autonomous {short['division']}"))
    head = f"自治{short['head']}"
    return [
        spot
        for spot in atlas.find(short["stem"])
        if spot.source == "areas" and fold_name(spot.name_zh_hans).endswith(head)
    ]


def _part(words: str) -> tuple[str, str]:
    for comma in COMMAS:
        name, found, wider = words.partition(comma)
        if found:
            return name.strip(), wider.strip()
    return words.strip(), ""


def _city_state(found: Sequence[Spot]) -> Spot | None:
    """Return the country among several of a name, as the one that holds them all."""
    wide = [spot for spot in found if spot.level == COUNTRY]
    return wide[0] if len(wide) == 1 else None


def _describe(atlas: Atlas, spot: Spot) -> str:
    above = [wider.name_en or wider.name_zh_hans for wider in atlas.above(spot)]
    where = ", ".join(above) or spot.country
    people = f", {spot.population:,} people" if spot.source == "world" and spot.population else ""
    return f"{spot.id} ({spot.level} in {where}{people})"


def _explain_none(atlas: Atlas, words: str, name: str) -> str:
    near = get_close_matches(fold_name(name), atlas.names_like(name), n=3, cutoff=0.75)
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    return f"--region {words}: no place of the gazetteers has this name{hint}; {FORMS}"
