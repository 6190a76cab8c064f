"""What is but said beside of a thing (已规划的甲站) decides not what its clause tells."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def told(text: str) -> list[str]:
    """Return the status of the statements of a text of May 2026."""
    return [row.status for row in read(text, NOBODY, year=2026, month=5).statements]


@pytest.mark.parametrize(
    "text",
    [
        "政府將於東山站和已規劃的西山站之間興建一條鐵路。",
        "将在已划定的青杨铁路两侧建设青杨新城。",
        "市府已规划兴建东山馆。",
        "建議興建的三條主要幹道分別為東山路、西山路和青楊隧道。",
    ],
)
def test_what_is_to_be_built_beside_what_is_planned_is_planned(text: str) -> None:
    assert told(text) == ["planned"]


def test_a_main_road_is_not_to_be_built() -> None:
    assert told("青杨路、东山路是主要干道。") == []
    assert told("已建成的两条线路分别为东山线、西山线。") != ["planned"]
