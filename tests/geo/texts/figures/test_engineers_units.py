"""Units as engineers, scans and copied pages write them: m3/d, t/a, m'/d, m 2, ft.2."""

from __future__ import annotations

import pytest

from geo.texts.figures.finding import find_figures
from geo.texts.writing.folding import fold


def find(text: str) -> list[tuple[float, str]]:
    """Return base value and unit of the figures of a text."""
    return [(round(row.base_value, 3), row.base_unit) for row in find_figures(fold(text).text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("柳溪水厂规模6000m³/d。", [(6000, "m3/day")]), ("产能5万t/a", [(5e7, "kg/year")]),
        ("清河厂扩至20万吨/d", [(2e8, "kg/day")]), ("The works treat 20 m3/d.", [(20, "m3/day")]),
        ("现状规模7000m'/d", [(7000, "m3/day")]), ("远期3.5万m*/日", [(35000, "m3/day")]),
        ("占地1200 m 2，蓄水300 m 3。", [(1200, "m2"), (300, "m3")]),
        ("a hall of 1,000 ft.2", [(92.903, "m2")]), ("a 4.5-megalitre tank", [(4500, "m3")]),
        ("a 12 MLD plant", [(12000, "m3/day")]),
        ("two towers, 5 homes each a box", [(2, "count"), (5, "count")]),
        ("a canal of 40 cumecs (1,000 cusecs)", [(40, "m3/s"), (28.317, "m3/s")]),
        ("洪峰达到2400秒立米", [(2400, "m3/s")]),
        (
            "It is built at 60d/ha, or at 45 du/ha where the old quay stands.",
            [(0.006, "count/m2"), (0.004, "count/m2")],
        ),
        ("30 gross developable hectares", [(300000, "m2")]), ("8 route kilometres", [(8000, "m")]),
        ("a 4 lane road", [(4, "count")]),
        ("年发电2亿度、用电3万度", [(7.2e14, "J/year"), (1.08e11, "J")]),
        ("人口预计到2031年增至12万", [(2031, "year"), (120000, "person")]),
        ("總價約900～1,100 萬元", [(9e6, "CNY"), (1.1e7, "CNY")]),
        ("近八成为新建", [(0.8, "ratio")]), ("他三成为限", []),
        ("實用面積500呎", [(46.452, "m2")]), ("3萬呎會所", [(2787.091, "m2")]),
        ("樓高12呎", [(3.658, "m")]), ("连接柳溪、清河九城区", [(9, "count")]),
        ("路宽3 m 2层楼", [(3, "m"), (2, "count")]),
    ],
)  # fmt: skip
def test_units_of_engineers_are_read(text: str, wanted: list[tuple[float, str]]) -> None:
    assert find(text) == wanted
