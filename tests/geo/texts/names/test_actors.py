"""Organisations that act in a sentence are no places; those that are built or moved are."""

from __future__ import annotations

import pytest

from tests.geo.texts.names.test_candidates import names


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("柳林大学、白石工程学院开展第三方评估。", []),
        ("与柳林医科大学附属医院共建医联体。", []),
        ("柳林博物馆、白石大学等提供专业支持。", []),
        ("由柳林规划研究院负责编制。", []),
        ("加快柳林医科大学新校区建设。", ["柳林医科大学新校区"]),
        ("柳林大学已于去年整体搬迁至白石湾。", ["柳林大学", "白石湾"]),
        ("Elm University and Birch Rail were consulted.", []),
        ("Birch Railway said the bridge would open.", []),
        ("A stop near Elm University is under construction.", ["Elm University"]),
    ],
)
def test_an_organisation_that_acts_is_no_place(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted
