"""The words of places: in each script whole, and in no script half in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from opencc import OpenCC

from geo import Dossier
from geo.records.row import Row, as_words

TO_SIMPLIFIED = OpenCC("t2s")
# Characters that name something else in Traditional text, where a converter put them wrongly.
WRONG = ("生命穀", "能源穀", "智穀", "迴天", "平安裏", "永安裏", "單隻", "合生彙")

# What a converter writes for 為, 啟, 核 and 裡, which the rest of the dossier does not.
VARIANTS = ("爲", "啓", "覈", "裏")
HOST = re.compile(r"[a-z0-9.-]+\.[a-z]+")


def fold(words: str) -> str:
    """Return `words` in Simplified script, with quotation marks and variants as one."""
    folded: str = TO_SIMPLIFIED.convert(words)
    return folded.translate(str.maketrans("「」", "“”"))


def describe_sources(dossier: Dossier) -> Iterator[tuple[str, Row, str]]:
    """Yield the id, the row and each field of words of all evidence and all datasets."""
    for row in dossier.evidence:
        yield from ((row.id, row, field) for field in ("publisher", "title"))
    for dataset in dossier.datasets.values():
        yield from ((dataset.id, dataset.source, field) for field in ("title", "changes"))


def test_evidence_and_datasets_are_told_in_both_scripts_and_in_english(dossier: Dossier) -> None:
    for identifier, row, field in describe_sources(dossier):
        words = as_words(row, field)
        hans, hant = words["zh-Hans"], words["zh-Hant"]
        assert fold(hant) == fold(hans), identifier
        assert not any(wrong in hant for wrong in (*WRONG, *VARIANTS)), identifier
        assert not re.search(r"[,;:()]", hans + hant), (identifier, hans)
        assert not re.search(r"[\u3400-\u9fff]", words["en"]), (identifier, words["en"])
        assert re.search(r"[\u3400-\u9fff]", hans) or HOST.fullmatch(hans), (identifier, hans)


@pytest.mark.parametrize("field", ["name", "why", "summary"])
def test_both_scripts_say_the_same(dossier: Dossier, field: str) -> None:
    rows = dossier.places if field == "summary" else (*dossier.places, *dossier.sections)
    for row in rows:
        hans, hant = getattr(row, f"{field}_zh_hans"), getattr(row, f"{field}_zh_hant")
        assert fold(hant) == fold(hans), row.id


def test_traditional_text_keeps_the_right_characters(dossier: Dossier) -> None:
    for row in (*dossier.places, *dossier.sections):
        words = " ".join(
            str(getattr(row, field))
            for field in ("name_zh_hant", "why_zh_hant", "summary_zh_hant")
            if hasattr(row, field)
        )
        assert not any(wrong in words for wrong in WRONG), row.id


def test_chinese_sentences_have_chinese_punctuation(dossier: Dossier) -> None:
    for row in (*dossier.places, *dossier.sections):
        for field in ("name", "why", "summary"):
            for script in ("zh_hans", "zh_hant"):
                words = getattr(row, f"{field}_{script}", None) or ""
                assert not re.search(r"[,;:()]", words), (row.id, words)


def test_english_has_no_chinese(dossier: Dossier) -> None:
    for row in (*dossier.places, *dossier.sections):
        words = f"{row.name_en} {row.why_en} {getattr(row, 'summary_en', '')}"
        assert not re.search(r"[\u3400-\u9fff]", words), row.id


def test_the_spellings_of_the_text_lead_to_their_places(dossier: Dossier) -> None:
    spellings = {
        "生命穀": "life-valley",
        "能源穀": "energy-valley",
        "兩穀一園": "two-valleys",
        "未來智穀": "weilai-zhigu",
        "超極合生彙": "hopson",
        "迴天": "huitian",
        "北郵": "bupt",
        "北信科": "bistu",
        "科興來福城": "sinovac",
        "13號線擴能改造工程": "line13",
    }
    for spelling, name in spellings.items():
        assert spelling in dossier.place(name).aliases
