"""What nobody decided on: names and kinds of places of a text that no row of the ledger has."""

from __future__ import annotations

from pathlib import Path

from geo import read_dossier
from geo.dossiers.undecided import Undecided, find_undecided
from geo.texts.text import decode_text
from tests.builders import TEXT, make_tables, write_dossier

OWN = decode_text(TEXT.encode(), "text.txt")


def find(folder: Path, without: str = "") -> Undecided | None:
    """Return what nobody decided on in the small dossier, without the mentions of one name."""
    tables = make_tables()
    tables["mentions.csv"] = [
        row for row in tables["mentions.csv"] if not without or row["surface"] != without
    ]
    return find_undecided(read_dossier(write_dossier(folder, tables=tables)), [OWN])


def test_the_names_of_the_ledger_are_decided(tmp_path: Path) -> None:
    found = find(tmp_path / "d")
    assert found is not None
    assert found.names == ()
    assert (found.decided > 0, found.share) == (True, 0.0)


def test_a_name_that_the_ledger_lacks_is_named_with_its_paragraph_and_share(tmp_path: Path) -> None:
    whole, found = find(tmp_path / "d"), find(tmp_path / "e", without="Old Harbour")
    assert whole is not None
    assert found is not None
    assert found.names == ("¶3: Old Harbour",)
    assert found.share == 1 / whole.decided
    first, second = found.as_lines(shown=6)
    assert first.endswith(f"({1 / whole.decided:.1%}): ¶3: Old Harbour.")
    assert f"outside any name: {found.kinds}." in second


def test_words_for_kinds_of_places_are_counted_and_not_called_names(tmp_path: Path) -> None:
    found = find(tmp_path / "d")
    assert found is not None
    # "12 gardens"; "the harbour town" has a row, which declines it.
    assert found.kinds == 1


def test_another_text_is_not_looked_at(tmp_path: Path) -> None:
    dossier = read_dossier(write_dossier(tmp_path / "d"))
    assert find_undecided(dossier, [decode_text(b"Another text", "text.txt")]) is None
    assert find_undecided(dossier, []) is None


def test_more_than_is_shown_is_not_named() -> None:
    undecided = Undecided(decided=1, names=("¶1: a", "¶1: b", "¶2: c"), kinds=0)
    assert next(iter(undecided.as_lines(shown=2))).endswith("(75.0%): ¶1: a, ¶1: b, ….")
