"""Drafts a dossier from a text: what was read becomes the rows of a folder that can be built.

All of it is marked unreviewed. What is known by another dossier or by the bundled areas comes
with its position, what merely looks like a place with the one that `locate` finds, or none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any

from geo.dossiers.folder import OPTIONAL, TABLES
from geo.dossiers.ledger import NameSearch
from geo.dossiers.rows import (
    Chapter,
    Commitment,
    Document,
    DossierInfo,
    Fact,
    Mention,
    Numeral,
    Page,
    Place,
    Section,
)
from geo.drafting.again import find_again
from geo.drafting.courses import draw_courses, tell_statuses
from geo.drafting.facts import (
    Subjects,
    apply_statuses,
    make_commitments,
    make_facts,
    make_numerals,
)
from geo.drafting.files import (
    COPIED,
    DraftDataset,
    credit_spot,
    write_dataset,
    write_rows,
    write_toml,
)
from geo.drafting.hints import find_hinted
from geo.drafting.home import find_home
from geo.drafting.inside import Around, place_inside
from geo.drafting.joining import join_clauses
from geo.drafting.local import find_local
from geo.drafting.names import PROPOSED, Namer, Words, read_words
from geo.drafting.own import add_own, find_own
from geo.drafting.placing import Draft, add_candidate, add_known, add_spelling, add_spot, tell_apart
from geo.drafting.region import (
    Sources,
    add_region,
    find_boxes,
    find_known,
    find_zone,
    locate_in,
)
from geo.drafting.settling import Settler
from geo.drafting.spellings import find_form
from geo.drafting.standing import choose_headlines
from geo.drafting.stated import place_stated
from geo.drafting.titles import find_headings, find_title
from geo.drafting.tongues import languages_of
from geo.drafting.tour import make_chapters
from geo.drafting.ways import find_ways, mention, split_ends
from geo.gazetteers.atlas import Atlas, Spot
from geo.positions.box import Box
from geo.texts.reader import Reading
from geo.texts.text import DecodedText
from geo.texts.writing.folding import fold_name
from geo.texts.writing.spans import Cover
from geo.texts.writing.tongue import find_tongue

OTHER_SENSE = "other-sense"
"""The id in reasons.csv of names that are but letters of another word."""


def draft_in_all(
    text: DecodedText, reading: Reading, sources: Sources, *, identifier: str, date: str
) -> Mapping[str, bytes]:
    """Return the files of a draft in the three languages; see `geo.drafting.making.make_draft`.

    Raises
    ------
    DossierError
        If the templates are damaged.
    """
    words = read_words(sources.templates)
    namer = Namer(
        sources.templates,
        is_traditional="zh-Hant" in languages_of(text.text),
        is_unread=not find_tongue(text.text).is_read,
    )
    draft, reading = Draft(), join_clauses(text.text, reading)
    atlas = Atlas(sources.areas, sources.world)
    known = {**find_known(sources.dossiers, atlas), **find_own(sources.own, atlas)}
    read = find_again(text, [*split_ends([*_all_mentions(text, reading)], atlas.find)])
    said = {(row.start, row.end): row.name for row in reading.candidates if row.name}
    settler = Settler(atlas, text.text, read, known, said)
    home = (
        atlas.get(sources.region)
        if sources.region
        else find_home(settler.weigh(_title_end(text)), atlas)
        or find_hinted(text.text, reading, atlas)
    )
    home = next((spot for spot in known.values() if home and spot.path == home.path), home)
    namer.places |= settler.list_names(home)
    settled = settler.settle(home, _identify_in(home, namer))
    draft.mentions += settled.mentions
    if home:
        draft.mentions += find_local(text, home, atlas, settled.mentions)
        draft.mentions.sort(key=attrgetter("start"))
    ways = find_ways(text.text, draft.mentions, namer)
    identify = _identify_in(home, namer)
    draft.mentions += [mention(text, way, identify(way.name)) for way in ways]
    draft.mentions.sort(key=attrgetter("start"))
    said |= {(way.start, way.end): way.name for way in ways}
    spots = _add_places(draft, home, sources, atlas, namer, words, said)
    region = add_region(draft, home, sources.dossiers, words, namer)
    place_stated(draft, reading.positions, words)
    place_inside(draft, text, Around(home=home, spots=spots, atlas=atlas), words)
    draw_courses(draft, text, words, {identify(way.name) for way in ways})
    tell_apart(draft.places, {**spots, **({home.id: home} if home else {})}, atlas, first=region)
    draft.mentions += _decline_others(text, draft)
    draft.mentions.sort(key=attrgetter("start"))
    ends = {start for way in ways for start in way.ends}
    subjects = Subjects(text, draft.mentions, draft.places, region, ends)
    apply_statuses(draft.places, reading, subjects)
    tell_statuses(draft)
    boxes = find_boxes(draft, home, {**spots, **({home.id: home} if home else {})})
    return _write(
        text, reading, draft, subjects, region, boxes, sources, words, namer, identifier, date
    )


def _add_places(
    draft: Draft, home: Spot | None, sources: Sources, atlas: Atlas, namer: Namer, words: Words,
    said: Mapping[tuple[int, int], str],
) -> dict[str, Spot]:  # fmt: skip
    """Add the places that the mentions mean, in order; return the bundled ones among them.

    `said` are the whole names of mentions, by their spans, that the text says in part.
    """
    spots: dict[str, Spot] = {}
    locate = locate_in(home, sources.locate)
    owners = {place.id: dossier for dossier in sources.dossiers for place in dossier.places}
    for found in draft.mentions:
        name = found.place or ""
        if name in draft.places:
            add_spelling(draft, name, said.get((found.start, found.end), found.surface))
        elif name in owners:
            add_known(draft, owners[name], owners[name].place(name), namer, words)
        elif name in sources.own.places:
            own = sources.own.places[name]
            add_own(draft, own, found.surface, sources.own, namer, words)
        elif name.startswith(PROPOSED):
            whole = said.get((found.start, found.end), found.surface)
            add_candidate(draft, name, whole, namer, words, locate)
        else:
            spots[name] = atlas.get(name)
            add_spot(draft, spots[name], found.surface, namer, words)
    return spots


def _identify_in(home: Spot | None, namer: Namer) -> Callable[[str], str]:
    """Return what gives a name its id: one to all spellings of it in a text about `home`."""
    names = {fold_name(name) for name in home.names} if home else set()
    homes = sorted(names, key=lambda name: (-len(name), name))
    return lambda surface: namer.identify(surface, find_form(surface, homes))


LONGEST_TITLE = 60
"""Signs of a first line that is a title; a longer one is a paragraph like any other."""


def _title_end(text: DecodedText) -> int:
    first = text.paragraphs[0] if text.paragraphs else None
    return first.end if first and first.end - first.start <= LONGEST_TITLE else 0


def _all_mentions(text: DecodedText, reading: Reading) -> Iterator[Mention]:
    """Yield mentions and candidates in text order, candidates without a place yet."""
    found: list[tuple[int, Mention]] = [
        (
            mention.start,
            Mention(
                paragraph=mention.paragraph, start=mention.start, end=mention.end,
                surface=mention.surface, place=mention.place,
            ),
        )
        for mention in reading.mentions
    ]  # fmt: skip
    for candidate in reading.candidates:
        mention = Mention(
            paragraph=max(text.paragraph_at(candidate.start), 1),
            start=candidate.start, end=candidate.end,
            surface=candidate.surface,
        )  # fmt: skip
        found.append((candidate.start, mention))
    yield from (mention for _, mention in sorted(found, key=lambda item: item[0]))


def _decline_others(text: DecodedText, draft: Draft) -> list[Mention]:
    """Return a row for each name of a place that stands in the text and means another thing."""
    meant = Cover((mention.start, mention.end) for mention in draft.mentions)
    return [
        Mention(
            paragraph=max(text.paragraph_at(start), 1), start=start, end=end,
            surface=text.text[start:end], reason=OTHER_SENSE,
        )
        for start, end in NameSearch(draft.places.values()).find(text.text)
        if not meant.touches(start, end)
    ]  # fmt: skip


def _write(  # noqa: PLR0913, PLR0917 - all that was collected
    text: DecodedText, reading: Reading, draft: Draft, subjects: Subjects, region: str,
    boxes: tuple[Box, Box], sources: Sources, words: Words, namer: Namer, identifier: str,
    date: str,
) -> Mapping[str, bytes]:  # fmt: skip
    if not draft.datasets:
        draft.datasets["areas"] = DraftDataset(credit_spot("areas"))  # a dossier has one at least
    facts = list(make_facts(text, reading, draft.places, subjects, words))
    commitments = list(make_commitments(text, reading, draft.places, subjects, facts, namer))
    places = choose_headlines(draft.places, draft.mentions, commitments)
    chapters = make_chapters(find_headings(text), draft.mentions, places, commitments, namer, words)
    files = {
        "dossier.toml": write_toml(
            {
                "dossier": _info(text, identifier, region, boxes, words, namer),
                "document": _document(text, date, words, namer),
                "tolerates": {},
            }
        ),
        "places.csv": write_rows(Place, places.values()),
        "sections.csv": write_rows(Section, draft.sections),
        "mentions.csv": write_rows(Mention, draft.mentions),
        "numerals.csv": write_rows(Numeral, make_numerals(text, facts, draft.mentions)),
        "facts.csv": write_rows(Fact, facts),
        "commitments.csv": write_rows(Commitment, commitments),
        "chapters.csv": write_rows(Chapter, chapters),
    }
    rest = TABLES.keys() - files.keys() - OPTIONAL
    files |= {name: write_rows(TABLES[name], ()) for name in sorted(rest)}
    if text.extraction and text.extraction.pages:
        files["pages.csv"] = write_rows(Page, _begin_pages(text.extraction.pages))
    for name in COPIED:
        files[name] = (sources.templates / name).read_bytes()
    for name, dataset in draft.datasets.items():
        files |= write_dataset(name, dataset)
    return files


def _info(
    text: DecodedText,
    identifier: str,
    region: str,
    boxes: tuple[Box, Box],
    words: Words,
    namer: Namer,
) -> dict[str, Any]:
    box, view = boxes
    info = DossierInfo.model_validate(
        {
            "id": identifier, "version": "0.1.0", "region": region,
            "metric_crs": find_zone(view),
            "view": view, "bounds": box,
            **namer.title(find_title(text), words),
        }
    )  # fmt: skip
    return info.model_dump(mode="json")


def _begin_pages(pages: Sequence[int]) -> Iterator[Page]:
    """Yield a row for each page that a paragraph begins on."""
    last = 0
    for paragraph, page in enumerate(pages, start=1):
        if page > last:
            yield Page(page=page, paragraph=paragraph)
            last = page


def _document(text: DecodedText, date: str, words: Words, namer: Namer) -> dict[str, Any]:
    taken = text.extraction
    document = Document.model_validate(
        {
            "date": date, "sha256": text.sha256, "length": max(text.length, 1),
            "paragraphs": max(len(text.paragraphs), 1), **namer.title(find_title(text), None),
            **words.as_fields("publisher", "publisher"),
            "file_sha256": taken and taken.file_sha256, "made": taken and taken.made,
            "file_form": text.encoding if taken else None,
        }
    )  # fmt: skip
    return document.model_dump(mode="json", exclude_none=True)
