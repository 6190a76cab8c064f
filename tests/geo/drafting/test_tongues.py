"""A draft is in the languages of its text, its own first, and in those that are asked for."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from geo import read_dossier
from geo.drafting.tongues import choose_languages, languages_of
from tests.maps.test_reading_commands import planmap

ENGLISH = "Nairobi plan\n\nA depot in Nairobi opened in 2024. Brookmere Road will be widened.\n"
FULL = "桃園捷運綠線工程進度\n\n綠線北段將於2026年通車，蘆竹區的機廠已於2024年完工。\n"
SIMPLE = "昌平区工程进展\n\n昌平区将于2026年建成星河湾科技园，总投资12亿元。\n"


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        (ENGLISH, ("en",)),
        (FULL, ("zh-Hant",)),
        (SIMPLE, ("zh-Hans",)),
        (SIMPLE + ENGLISH * 2, ("zh-Hans", "en")),
        (ENGLISH * 5 + SIMPLE, ("en", "zh-Hans")),
        ("", ("en",)),
        ("12 34", ("en",)),
        (SIMPLE + "CBD, TOD", ("zh-Hans",)),
        ("市は東町に新しい駅を整備する。2027年に完成する予定である。", ("en",)),
        ("Город построит новый мост к 2027 году, сообщает администрация.", ("en",)),
    ],
)
def test_the_languages_of_a_text_are_those_that_it_is_written_in(
    text: str, tags: tuple[str, ...]
) -> None:
    assert languages_of(text) == tags


def test_what_is_asked_for_comes_behind_the_text_s_own_each_once() -> None:
    assert choose_languages(FULL, ["en", "zh-Hant", " ja"], ["en", "fr"]) == (
        "zh-Hant", "en", "ja", "fr",
    )  # fmt: skip


def make(folder: Path, text: str, *options: str) -> Path:
    (folder / "plan.txt").write_text(text, encoding="utf-8")
    done = planmap("draft", folder / "plan.txt", *options)
    assert done.returncode == 0, done.stderr.decode()
    return folder / "plan"


def header(folder: Path, name: str) -> list[str]:
    return (folder / name).read_text(encoding="utf-8").split("\n")[0].split(",")


@pytest.mark.parametrize(("text", "tag"), [(ENGLISH, "en"), (FULL, "zh-Hant"), (SIMPLE, "zh-Hans")])
def test_a_draft_declares_its_text_s_language_and_has_no_column_of_another(
    tmp_path: Path, text: str, tag: str
) -> None:
    draft = make(tmp_path, text)
    info = tomllib.loads((draft / "dossier.toml").read_text(encoding="utf-8"))["dossier"]
    assert info["languages"] == [tag]
    columns = [name for path in draft.glob("*.csv") for name in header(draft, path.name)]
    ends = {"en": "_en", "zh-Hans": "_zh_hans", "zh-Hant": "_zh_hant"}
    assert any(name.endswith(ends[tag]) for name in columns)
    assert not [
        name
        for name in columns
        for other, end in ends.items()
        if other != tag and name.endswith(end)
    ]
    dossier = read_dossier(draft)
    assert dossier.info.languages == (tag,)
    told = planmap("check", draft, "--text", tmp_path / "plan.txt").stdout.decode()
    assert "100.0%" in told
    assert "Nothing is wrong." in told


def test_a_known_name_is_there_in_a_language_that_is_asked_for_and_no_other_is_made_up(
    tmp_path: Path,
) -> None:
    draft = make(tmp_path, ENGLISH, "--languages", "zh-Hans,ja")
    names = {place.name_en: place for place in read_dossier(draft).places}
    assert header(draft, "places.csv")[1:4] == ["name_en", "name_zh_hans", "name_ja"]
    lines = (draft / "places.csv").read_text(encoding="utf-8").split("\n")
    assert any(",Nairobi,内罗毕,," in line for line in lines)
    assert any(",Brookmere Road,,," in line for line in lines)
    assert "Brookmere Road" in names


def test_a_known_name_in_another_script_is_an_alias(tmp_path: Path) -> None:
    draft = make(tmp_path, ENGLISH)
    (nairobi,) = [place for place in read_dossier(draft).places if place.name_en == "Nairobi"]
    assert "内罗毕" in nairobi.aliases


def test_a_draft_in_one_language_is_built_and_exported(tmp_path: Path) -> None:
    draft = make(tmp_path, SIMPLE)
    built = planmap("build", draft, "--out", tmp_path / "site")
    assert built.returncode == 0, built.stderr.decode()
    done = planmap("export", draft, "--format", "geojson", "--out", f"{tmp_path}/out/")
    assert done.returncode == 0, done.stderr.decode()
    written = "".join(path.read_text("utf-8") for path in (tmp_path / "out").glob("*.geojson"))
    assert "name_zh_hans" in written
    assert "name_en" not in written


@pytest.mark.parametrize("tag", ["zz_Q", "en;ja", "x"])
def test_a_tag_that_is_none_is_one_line(tmp_path: Path, tag: str) -> None:
    (tmp_path / "plan.txt").write_text(ENGLISH, encoding="utf-8")
    done = planmap("draft", tmp_path / "plan.txt", "--languages", tag)
    assert done.returncode == 1
    assert done.stderr.decode().startswith(f"planmap: --languages {tag}: give languages as BCP 47")
    assert done.stderr.decode().count("\n") == 1
    assert not (tmp_path / "plan").exists()
