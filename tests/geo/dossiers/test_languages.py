"""A dossier is in the languages that it declares, whichever they are."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from geo import Dossier, DossierError, read_dossier
from geo.dossiers.audit import make_audit
from geo.dossiers.folder import inspect_dossier
from geo.dossiers.ledger import make_ledger
from geo.dossiers.rows import Place
from geo.dossiers.translations import find_gaps
from geo.records.languages import check_tag, find_nearest
from geo.records.row import as_words, english_words, own_words
from geo.records.translated import columns_of, localise
from geo.vocabulary import LANGUAGES
from tests.builders import to_csv, write_dossier
from tests.languages import write_in_languages

SETS = [("en",), ("zh-Hans",), ("ja", "en"), ("zh-Hans", "zh-Hant", "en", "ja"), ("pt-BR", "zh")]


def problems_of(folder: Path) -> list[str]:
    """Return what is wrong with the dossier in `folder`, a line each."""
    return [str(problem) for problem in inspect_dossier(folder)[1]]


def change_cells(folder: Path, file: str, column: str, value: str) -> None:
    """Write `value` into every cell of `column`."""
    with (folder / file).open(encoding="utf-8", newline="") as lines:
        rows = [{**row, column: value} for row in csv.DictReader(lines)]
    (folder / file).write_text(to_csv(rows), encoding="utf-8")


@pytest.mark.parametrize("languages", SETS, ids="+".join)
def test_a_dossier_is_read_in_what_it_declares(tmp_path: Path, languages: tuple[str, ...]) -> None:
    dossier = read_dossier(write_in_languages(tmp_path / "d", *languages))
    park = dossier.place("mill-park")
    assert dossier.info.languages == park.tags == languages
    assert list(as_words(park, "name")) == list(languages)
    assert own_words(park, "name") == "Mill Park"
    assert own_words(dossier.document, "publisher") == "The Brookfield Bugle"
    assert not list(find_gaps(dossier))
    assert make_audit(dossier, make_ledger(dossier)).is_sound


def test_the_promised_attributes_have_the_nearest_words(tmp_path: Path) -> None:
    dossier = read_dossier(write_in_languages(tmp_path / "d", "ja", "zh-Hant"))
    park = dossier.place("mill-park")
    assert (park.name_zh_hans, park.name_zh_hant) == ("Mill Park (zh-Hant)",) * 2
    assert park.name_en == own_words(park, "name") == english_words(park, "name") == "Mill Park"
    assert park.names[:2] == ("Mill Park", "Mill Park (zh-Hant)")


def test_a_missing_translation_falls_back_and_is_counted(tmp_path: Path) -> None:
    folder = write_in_languages(tmp_path / "d", "en", "ja")
    change_cells(folder, "places.csv", "why_ja", "")
    change_cells(folder, "themes.csv", "name_ja", "")
    dossier = read_dossier(folder)
    assert as_words(dossier.place("mill-park"), "why") == dict.fromkeys(("en", "ja"), "Surveyed.")
    gaps = [f"themes.{row.id}.name_ja" for row in dossier.themes]
    gaps += [f"places.{row.id}.why_ja" for row in dossier.places if row.kind != "station"]
    assert list(find_gaps(dossier)) == gaps
    audit = make_audit(dossier, make_ledger(dossier))
    (finding,) = [one for one in audit.findings if one.id == "untranslated"]
    assert list(finding.items) == gaps
    assert not finding.is_tolerated
    assert audit.is_sound


def test_a_whole_column_may_be_missing_but_that_of_the_own_language(tmp_path: Path) -> None:
    folder = write_in_languages(tmp_path / "d", "en", "ja")
    text = (folder / "themes.csv").read_text(encoding="utf-8")
    (folder / "themes.csv").write_text(text.replace("name_ja", "name_xx"), encoding="utf-8")
    assert problems_of(folder)[0].startswith(
        "themes.csv, row 1, column = 'name_xx': no such column"
    )
    write_in_languages(folder, "en", declared=False)
    info = (folder / "dossier.toml").read_text(encoding="utf-8")
    declared = info.replace("[dossier]\n", '[dossier]\nlanguages = ["en", "ja"]\n')
    (folder / "dossier.toml").write_text(declared, encoding="utf-8")
    assert problems_of(folder) == []
    declared = declared.replace('["en", "ja"]', '["ja", "en"]')
    (folder / "dossier.toml").write_text(declared, encoding="utf-8")
    assert "themes.csv, row 1, column = 'name_ja': this column is missing" in problems_of(folder)


def test_a_blank_cell_in_the_own_language_is_one_problem(tmp_path: Path) -> None:
    folder = write_in_languages(tmp_path / "d", "ja", "en")
    change_cells(folder, "layers.csv", "name_ja", "")
    assert problems_of(folder)[0] == "layers.csv, row 2, name_ja = '': a value is needed here"
    assert len(problems_of(folder)) == len((folder / "layers.csv").read_text().splitlines()) - 1


RIGHT = "is in no language that dossier.toml declares; add its tag to 'languages' there"


def write_undeclared(folder: Path, languages: str) -> Path:
    """Write a dossier whose files are in English and Japanese, which declares `languages`."""
    write_in_languages(folder, "en", "ja")
    info = (folder / "dossier.toml").read_text(encoding="utf-8")
    declared = info.replace('["en", "ja"]', languages)
    (folder / "dossier.toml").write_text(declared, encoding="utf-8")
    return folder


def count_words(folder: Path, tag: str) -> dict[tuple[str, str], tuple[int, int]]:
    """Return the rows with words and all rows, for each file and column of a language."""
    found = {}
    for file in folder.glob("*.csv"):
        header, *rows = csv.reader(file.read_text(encoding="utf-8").splitlines())
        for number, column in enumerate(header):
            if column.endswith(f"_{tag}"):
                found[file.name, column] = (sum(bool(row[number]) for row in rows), len(rows))
    return found


def test_words_in_a_language_that_is_not_declared_are_one_line_a_column(tmp_path: Path) -> None:
    folder = write_undeclared(tmp_path / "d", '["en"]')
    change_cells(folder, "reasons.csv", "words_ja", "")
    counts = count_words(folder, "ja")
    assert counts["reasons.csv", "words_ja"][0] == 0 < counts["themes.csv", "name_ja"][0]
    found = problems_of(folder)
    for (file, column), (filled, rows) in counts.items():
        said = f"({filled} row{'' if filled == 1 else 's'} of {rows} with words)"
        assert f"{file}, row 1, column = '{column}': {RIGHT} {said}" in found
    heading = [line for line in found if line.startswith("dossier.toml")]
    assert [line.partition(" = ")[0] for line in heading] == [
        "dossier.toml [dossier], title_ja",
        "dossier.toml [document], publisher_ja",
    ]
    assert heading[0].endswith(f"{RIGHT} (2 tables)")
    sources = [line for line in found if line.startswith("datasets/")]
    number = len(list((folder / "datasets").iterdir()))
    assert [line.partition(": ")[2] for line in sources] == [f"{RIGHT} ({number} files)"] * 2
    assert len(found) == len(counts) + len(heading) + len(sources)


def test_a_language_that_is_in_no_file_is_as_few_lines(tmp_path: Path) -> None:
    folder = write_undeclared(tmp_path / "d", '["fr"]')
    change_cells(folder, "places.csv", "town", "Brookfield")
    found = problems_of(folder)
    number = len(list((folder / "datasets").iterdir()))
    missing = [
        line for line in found if line.endswith(f": a value is needed here ({number} files)")
    ]
    assert [line.split(", ")[1].split(" = ")[0] for line in missing] == ["title_fr", "changes_fr"]
    assert len([line for line in found if line.startswith("datasets/")]) == 2 * 3
    assert not [line for line in found if ", town = " in line]


def test_words_that_one_dataset_lacks_are_told_of_that_dataset(tmp_path: Path) -> None:
    folder = write_in_languages(tmp_path / "d", "en", "ja")
    sources = sorted((folder / "datasets").glob("*/source.toml"))
    for file in sources:
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("title_en", "# title_en"), encoding="utf-8")
    names = [f"datasets/{file.parent.name}/source.toml" for file in sources]
    right = "title_en = '': a value is needed here"
    assert problems_of(folder) == [f"{name}, {right}" for name in names]


@pytest.mark.parametrize(
    ("value", "right"),
    [
        ('["english"]', "languages as BCP 47 tags, such as en, ja or zh-Hans; 'english' is none"),
        ('["zh_Hans"]', "'zh_Hans' is none"),
        ('["xx"]', "'xx' is none"),
        ('["en", "EN"]', "languages that are named once; en stands twice"),
        ("[]", "must be"),
        ('"en"', "must be"),
        ("[1]", "must be"),
    ],
)
def test_a_tag_that_is_none_is_one_line(tmp_path: Path, value: str, right: str) -> None:
    folder = write_dossier(tmp_path / "d")
    info = (folder / "dossier.toml").read_text(encoding="utf-8")
    declared = info.replace("[dossier]\n", f"[dossier]\nlanguages = {value}\n")
    (folder / "dossier.toml").write_text(declared, encoding="utf-8")
    (line,) = problems_of(folder)
    assert line.startswith("dossier.toml [dossier], languages = ")
    assert right in line
    with pytest.raises(DossierError):
        read_dossier(folder)


def test_a_dossier_that_declares_nothing_is_held_to_all_three(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    assert read_dossier(folder).info.languages == LANGUAGES
    change_cells(folder, "themes.csv", "name_en", "")
    assert problems_of(folder)[0] == "themes.csv, row 2, name_en = '': a value is needed here"


def test_the_shipped_dossier_is_complete_in_its_three(changping: Dossier) -> None:
    assert changping.info.languages == LANGUAGES
    assert "languages" in changping.info.model_fields_set
    assert list(find_gaps(changping)) == []


def test_columns_of_words_stand_where_the_three_stood() -> None:
    columns = columns_of(localise(Place, ("ja", "en")))
    assert columns[:3] == ("id", "name_ja", "name_en")
    assert "name_zh_hans" not in columns
    assert columns_of(localise(Place, LANGUAGES)) == tuple(Place.model_fields)


@pytest.mark.parametrize(
    ("tag", "nearest"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("zh-TW", "zh-Hant"),
        ("zh", "zh-Hans"),
        ("yue-HK", "zh-Hant"),
        ("ja", "en"),
    ],
)
def test_a_reader_of_another_language_gets_the_nearest(tag: str, nearest: str) -> None:
    assert find_nearest(tag) == nearest


def test_tags_are_written_as_the_standard_writes_them() -> None:
    assert [check_tag(tag) for tag in ("EN", "zh-hant", "pt-br")] == ["en", "zh-Hant", "pt-BR"]
