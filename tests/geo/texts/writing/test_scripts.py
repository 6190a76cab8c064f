"""Names of places from one Chinese script into the other."""

from __future__ import annotations

import pytest

from geo.texts.writing.scripts import to_simplified, to_traditional, to_traditional_name


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("黎里古镇", "黎里古鎮"), ("里水镇", "里水鎮"), ("三里屯", "三里屯"), ("新干县", "新干縣"),
        ("东涌", "東涌"), ("车公庙涌口", "車公廟涌口"), ("干窑镇", "干窯鎮"),
        ("西干渠", "西幹渠"), ("主干路", "主幹路"), ("余干县", "餘干縣"), ("后海", "後海"),
    ],
)  # fmt: skip
def test_a_name_keeps_the_signs_that_mean_something_else_in_names(name: str, full: str) -> None:
    assert to_traditional_name(name) == full
    assert to_simplified(full) == name


def test_other_words_are_turned_by_their_phrases() -> None:
    assert to_traditional("城里的主干道") == "城裏的主幹道"
    assert to_traditional("公里") == "公里"
