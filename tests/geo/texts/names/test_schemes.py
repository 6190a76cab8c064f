"""Works that their area and one sign call, as tables of Taiwan have them."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    ("text", "areas", "names"),
    [
        ("臺南安平廠是繼永康廠後第二座。", [], ["臺南安平廠", "永康廠"]),
        ("高雄岡山案施工，臺南仁德案及新竹竹北案設計中。", [],
         ["高雄岡山案", "臺南仁德案", "新竹竹北案"]),
        ("臺中水湳案、臺中大里案審議中，高雄修正計畫案未審。", ["高雄"],
         ["臺中水湳案", "臺中大里案"]),
        ("高雄提案，臺中一案。", ["高雄", "臺中"], []),
        ("臺南市永康區廠房擴建，海淡水不受影響。", ["臺南市", "永康區"], []),
    ],
)  # fmt: skip
def test_an_area_and_one_sign_call_a_work(
    text: str, areas: list[str], names: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer) == (areas, names)
