"""A cell that says in a word how far a project has come decides its row."""

from __future__ import annotations

import pytest

from geo.texts.reader import read
from tests.geo.texts.statements.test_told import NOBODY

HEAD = "到2030年，建成下列工程。\n序号\t工程\t地点\t现况\t安排\n"


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        ("已簽合約\t—", ("starting", None)),
        ("有待撥款\t2029年", ("planned", "2029")),
        ("运营中\t—", ("operating", None)),
        ("已启用\t—", ("operating", None)),
        ("已建成，待移交\t—", ("completed", None)),
        ("待验收\t—", ("completed", None)),
        ("终止\t—", ("unknown", None)),
        ("取消\t—", ("unknown", None)),
        ("已剔除\t2028年", ("unknown", None)),
        ("缓建\t—", ("planned", None)),
        ("停工\t—", ("planned", None)),
        ("可研已批复\t—", ("planned", None)),
        ("施工中\t2027年5月", ("under_construction", "2027-05")),
    ],
)
def test_the_word_of_a_cell_is_what_its_row_states(
    cells: str, wanted: tuple[str, str | None]
) -> None:
    text = f"{HEAD}1\t北闸停车场\t东涌\t{cells}\n"
    found = read(text, NOBODY, year=2026, month=5).statements
    assert [(row.status, row.due) for row in found if "北闸" in row.surface] == [wanted]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("8. 云台索道：取消。", ("unknown", None)),
        ("9. 江桥大桥：在干，2027年。", ("under_construction", "2027")),
        ("3. 西园公交枢纽：能用。", ("operating", None)),
        ("5. 石桥水厂：已竣工，待移交。", ("completed", None)),
        ("- 西渡浮桥：已启用", ("operating", None)),
        ("（三）南门大街：方案设计阶段。", ("planned", None)),
        ("7. 杨林水闸：缓建，2028年再议。", ("planned", "2028")),
        ("4. 江北大道：在建，2027年通车。", ("under_construction", "2027")),
    ],
)
def test_a_line_with_a_label_states_what_its_word_says(
    line: str, wanted: tuple[str, str | None]
) -> None:
    found = read(f"项目清单\n{line}\n", NOBODY, year=2026, month=5).statements
    assert (found[0].status, found[0].due) == wanted


def test_a_head_and_a_row_without_a_name_state_nothing() -> None:
    found = read("名称\t已完成\t取消\n12\t已完成\n", NOBODY, year=2026, month=5).statements
    assert found == ()
