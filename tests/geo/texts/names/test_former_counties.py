"""Areas by the names that they had, or that leave out their peoples, and behind their province."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("支持监利县撤县设市", {"监利县": "cn-421088"}),
        ("潜山县通车", {"潜山县": "cn-340882"}),
        ("吴江县通车", {"吴江县": "cn-320509"}),
        ("经镇宁自治县、紫云自治县", {"镇宁自治县": "cn-520423", "紫云自治县": "cn-520425"}),
        ("湖南岳阳全力建设", {"湖南": "cn-430000", "岳阳": "cn-430600"}),
        ("在江西路施工", {}),
    ],
)
def test_areas_are_known_by_former_names(
    text: str, places: dict[str, str], gazetteer: Gazetteer
) -> None:
    found = read(f"{text}。", gazetteer)
    assert {row.surface: row.place for row in found.mentions} == places
