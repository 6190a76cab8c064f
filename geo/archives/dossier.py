"""Makes an ordinary dossier of what an archive says of a place: every row with its document.

Statements and figures come by date, so that a place's card has them in their sequence; the tour
has a chapter for each year. Nothing of it is reviewed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import pyarrow as pa

from geo.archives.asking import Archive
from geo.archives.question import Question, QuestionError
from geo.archives.sequence import make_year_chapters
from geo.archives.settings import Sources
from geo.dossiers.checks.facts import find_fault
from geo.dossiers.folder import OPTIONAL, TABLES
from geo.dossiers.rows import (
    Chapter,
    Commitment,
    Document,
    DossierInfo,
    Fact,
    Mention,
    Numeral,
    Place,
    Section,
)
from geo.drafting.files import (
    COPIED,
    DraftDataset,
    credit_spot,
    write_dataset,
    write_rows,
    write_toml,
)
from geo.drafting.names import Namer, read_words
from geo.drafting.own import add_own
from geo.drafting.placing import Draft, add_known, add_spot, tell_apart
from geo.drafting.region import find_boxes, find_zone
from geo.records.shipped import bundled_data
from geo.texts.values.numerals import scan_numerals
from geo.vocabulary import Kind, NumeralRole, Status, is_base_unit

MOST_ROWS = 30_000
"""Rows that a page of one place can show; of more, a part of the years is asked for."""
DONE = frozenset((Status.OPERATING, Status.COMPLETED))
Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceOverTime:
    """The files of a dossier by path, and what of the archive is not in it."""

    files: Mapping[str, bytes]
    documents: int
    statements: int
    facts: int
    undated: tuple[str, ...]
    unfit: int
    """Figures whose unit no dossier has, or whose words do not give their number again."""


def make_place_dossier(
    archive: Archive, place: str, sources: Sources, *, within: bool,
    years: tuple[int, int] | None = None,
) -> PlaceOverTime:  # fmt: skip
    """Return a dossier of what an archive says of the place with this id.

    With `within`, of all that lies in it too. Documents without a date have no place in a
    sequence: they are left out, and named.

    Raises
    ------
    QuestionError
        If nothing is said of it, or more than a page can show.
    """
    places = archive.list_within(place) if within else (place,)
    rows = {
        table: archive.ask(Question(table=table, places=places, years=years))
        for table in ("mentions", "facts", "statements")
    }
    count = sum(map(len, rows.values()))
    if not count or count > MOST_ROWS:
        what = f"{count:,} rows, more than the {MOST_ROWS:,} that one page holds" if count else ""
        message = f"{place}: the archive has {what or 'nothing of it'}; ask for other years"
        raise QuestionError(message)
    return _Making(archive, place, sources, rows).make()


class _Making:
    """A dossier as it is made."""

    def __init__(
        self, archive: Archive, place: str, sources: Sources, rows: Mapping[str, pa.Table]
    ) -> None:
        self.place, self.sources = place, sources
        templates = bundled_data() / "drafts"
        self.templates, self.words, self.namer = templates, read_words(templates), Namer(templates)
        named = {name for table in rows.values() for name in table.column("document").to_pylist()}
        found = [row for row in archive.list_documents(sorted(named)).to_pylist() if _is_read(row)]
        self.undated = tuple(sorted(row["document"] for row in found if not row["date"]))
        dated = sorted(
            (row for row in found if row["date"]), key=lambda row: (row["date"], row["document"])
        )
        self.ids = {row["document"]: f"d{number:04d}" for number, row in enumerate(dated, start=1)}
        self.documents = [_make_document(row, self.ids, self.namer) for row in dated]
        self.rows: dict[str, Rows] = {
            table: [row for row in found.to_pylist() if row["document"] in self.ids]
            for table, found in rows.items()
        }
        self.draft = Draft()

    def make(self) -> PlaceOverTime:
        """Return the dossier.

        Raises
        ------
        QuestionError
            If no document has a date.
        """
        if not self.documents:
            message = f"{self.place}: none of its {len(self.undated)} documents has a date"
            raise QuestionError(message)
        self._add_places()
        facts = list(self._make_facts())
        commitments = list(self._make_commitments(facts))
        self._apply_statuses(commitments)
        self.draft.mentions = list(self._make_mentions())
        chapters = make_year_chapters(
            self.documents, commitments, facts, self.draft.places, self.words
        )
        files = self._write(facts, commitments, list(chapters))
        return PlaceOverTime(
            files=files, documents=len(self.documents), statements=len(commitments),
            facts=len(facts), undated=self.undated, unfit=len(self.rows["facts"]) - len(facts),
        )  # fmt: skip

    def _add_places(self) -> None:
        """Add the place itself, and all that a row is about, in the order of their ids."""
        named = {row["place"] for rows in self.rows.values() for row in rows} | {self.place}
        spots = {}
        for name in sorted(named):
            owner, own = self.sources.owner(name), self.sources.own(name)
            if owner is not None:
                add_known(self.draft, owner, owner.place(name), self.namer, self.words)
            elif own is not None:
                book, written = self.sources.book, own.entry.names[0]
                add_own(self.draft, own, written, book, self.namer, self.words)
            else:
                spots[name] = self.sources.spot(name)
                add_spot(self.draft, spots[name], "", self.namer, self.words)
        tell_apart(self.draft.places, spots, self.sources.atlas)
        self.spots = spots

    def _make_mentions(self) -> Iterator[Mention]:
        for row in self.rows["mentions"]:
            yield Mention(**self._span(row), surface=row["surface"], place=row["place"])

    def _span(self, row: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "document": self.ids[row["document"]], "paragraph": max(row["paragraph"], 1),
            "start": row["start"], "end": row["end"],
        }  # fmt: skip

    def _make_facts(self) -> Iterator[Fact]:
        number = 0
        for row in self.rows["facts"]:
            if not is_base_unit(row["base_unit"]):
                continue
            fact = Fact(
                id=f"f{number + 1:05d}", subject=row["place"],
                theme=self.draft.places[row["place"]].theme,
                **self.namer.in_three("metric", row["metric"]),
                value=row["value"], unit=row["unit"] or "1", base_value=row["base_value"],
                base_unit=row["base_unit"], period=row["period"], comparator=row["comparator"],
                **self._span(row), surface=row["surface"],
            )  # fmt: skip
            if find_fault(fact) is None:
                number += 1
                yield fact

    def _make_commitments(self, facts: Sequence[Fact]) -> Iterator[Commitment]:
        figures: dict[str, list[Fact]] = {}
        for fact in facts:
            figures.setdefault(fact.document or "", []).append(fact)
        spans = groupby(
            self.rows["statements"],
            key=lambda row: (row["date"], row["document"], row["start"], row["end"]),
        )
        for number, (_, same) in enumerate(spans, start=1):
            rows = sorted(same, key=lambda row: int(row["number"]))
            places = tuple(dict.fromkeys(row["place"] for row in rows))
            first, span = rows[0], self._span(rows[0])
            within = [
                fact.id
                for fact in figures.get(span["document"], ())
                if span["start"] <= fact.start and fact.end <= span["end"]
            ]
            yield Commitment(
                id=f"c{number:05d}", place=places[0], places=places,
                theme=self.draft.places[places[0]].theme,
                **self.namer.in_three("what", first["surface"]),
                status_at=Status(first["status"]), statement_kind=first["kind"],
                due=first["due"], due_as_said=first["due_as_said"], facts=tuple(within), **span,
            )  # fmt: skip

    def _apply_statuses(self, commitments: Sequence[Commitment]) -> None:
        """Give each place the status that the last statement about it has."""
        for row in commitments:
            for name in row.places:
                place = self.draft.places[name]
                if place.kind is not Kind.DISTRICT:
                    due = None if row.status_at in DONE else row.due or place.due
                    update = {"status_at": row.status_at, "due": due}
                    self.draft.places[name] = place.model_copy(update=update)

    def _write(
        self, facts: Sequence[Fact], commitments: Sequence[Commitment], chapters: Sequence[Chapter]
    ) -> Mapping[str, bytes]:
        if not self.draft.datasets:
            self.draft.datasets["areas"] = DraftDataset(credit_spot("areas"))
        files = {
            "dossier.toml": self._write_heading(),
            "places.csv": write_rows(Place, self.draft.places.values()),
            "sections.csv": write_rows(Section, self.draft.sections),
            "mentions.csv": write_rows(Mention, self.draft.mentions),
            "numerals.csv": write_rows(Numeral, _make_numerals(facts)),
            "facts.csv": write_rows(Fact, facts),
            "commitments.csv": write_rows(Commitment, commitments),
            "chapters.csv": write_rows(Chapter, chapters),
        }
        rest = TABLES.keys() - files.keys() - OPTIONAL
        files |= {name: write_rows(TABLES[name], ()) for name in sorted(rest)}
        files |= {name: (self.templates / name).read_bytes() for name in COPIED}
        for name, dataset in self.draft.datasets.items():
            files |= write_dataset(name, dataset)
        return files

    def _write_heading(self) -> bytes:
        place = self.draft.places[self.place]
        marks = self.words.as_fields("title", "archive")
        titles = {
            f"title_{language}": marks[f"title_{language}"] + getattr(place, f"name_{language}")
            for language in ("zh_hans", "zh_hant", "en")
        }
        bounds, view = find_boxes(self.draft, self.sources.as_spot(self.place), self.spots)
        info = DossierInfo.model_validate(
            {
                "id": f"archive-{self.place}", "version": "0.1.0", "region": self.place,
                "metric_crs": find_zone(view), "view": view, "bounds": bounds, **titles,
            }
        )  # fmt: skip
        documents = [
            b"[[document]]\n" + write_toml({"": row.model_dump(mode="json", exclude_none=True)})
            for row in self.documents
        ]
        head = write_toml({"dossier": info.model_dump(mode="json")})
        return b"\n".join([head, *documents, b"[tolerates]\n"])


def _is_read(row: Mapping[str, Any]) -> bool:
    return bool(row["state"] == "read")


def _make_document(row: Mapping[str, Any], ids: Mapping[str, str], namer: Namer) -> Document:
    """Return a document of the dossier; its publisher's line says its id in the archive."""
    return Document.model_validate(
        {
            "id": ids[row["document"]], **namer.title(row["title"], None),
            **{f"publisher_{tag}": row["document"] for tag in ("zh_hans", "zh_hant", "en")},
            "date": row["date"], "sha256": row["text_sha256"], "length": max(row["length"], 1),
            "paragraphs": max(row["paragraphs"], 1),
        }
    )  # fmt: skip


def _make_numerals(facts: Sequence[Fact]) -> Iterator[Numeral]:
    """Yield the numerals of the figures; those of other words are in the texts, not here."""
    taken: set[tuple[str | None, int]] = set()
    for fact in facts:
        for found in scan_numerals(fact.surface):
            key = fact.document, fact.start + found.start
            if key not in taken:
                taken.add(key)
                yield Numeral(
                    document=fact.document, paragraph=fact.paragraph, start=key[1],
                    end=fact.start + found.end, surface=found.surface, role=NumeralRole.FACT,
                    fact=fact.id,
                )  # fmt: skip
