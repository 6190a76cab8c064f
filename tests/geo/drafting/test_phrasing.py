"""What a draft says of a statement can be read alone."""

from __future__ import annotations

import pytest

from geo.drafting.phrasing import LONGEST_LATIN, Phrases
from geo.texts.text import decode_text


def say(text: str, clause: str) -> str:
    """Return what is said for a clause of a text."""
    start = text.index(clause)
    return Phrases(decode_text(text.encode())).say(start, start + len(clause))


@pytest.mark.parametrize(
    ("text", "clause", "said"),
    [
        (
            "Work began. The road to Elm, with a bridge, is complete. More follows.",
            "with a bridge, is complete",
            "The road to Elm, with a bridge, is complete",
        ),
        (
            "The quay opens in 2027, and the mole will be rebuilt by 2030.",
            "and the mole will be rebuilt by 2030",
            "The quay opens in 2027, and the mole will be rebuilt by 2030",
        ),
        ("The quay opens in 2027.", "The quay opens in 2027", "The quay opens in 2027"),
        ("It opens by July\n2027.", "It opens by July\n2027", "It opens by July 2027"),
        ("青杨站将于2027\n年开通。", "青杨站将于2027\n年开通", "青杨站将于2027 年开通"),
        ("青杨站将于明\n年开通。", "青杨站将于明\n年开通", "青杨站将于明年开通"),
        ("青杨站已完工，并于2027年开通。", "并于2027年开通", "青杨站已完工，并于2027年开通"),
        ("青杨站扩建，预计2027年交付。", "预计2027年交付", "青杨站扩建，预计2027年交付"),
        ("潮州建210戶，預定114年6月完工。", "預定114年6月完工", "潮州建210戶，預定114年6月完工"),
        ("青杨桥扩建，因故延至2028年。", "因故延至2028年", "青杨桥扩建，因故延至2028年"),
        ("青杨站全长3公里，柳林站已开工。", "柳林站已开工", "柳林站已开工"),
        ("建成青杨站，开工建设柳林高铁。", "开工建设柳林高铁", "开工建设柳林高铁"),
        ("开工青杨站，建成柳林桥。", "建成柳林桥", "建成柳林桥"),
        ("青杨站主体封顶，建成后投用。", "建成后投用", "青杨站主体封顶，建成后投用"),
        (
            "We will:\n· Build the Elm quay and raise the mole",
            "· Build the Elm quay and raise the mole",
            "Build the Elm quay and raise the mole",
        ),
        ("建好柳林桥，开工G57青杨通道。", "开工G57青杨通道", "开工G57青杨通道"),
        ("建好柳林桥，开工青杨大桥。", "开工青杨大桥", "开工青杨大桥"),
        ("青杨大桥获批，开工时间定了。", "开工时间定了", "青杨大桥获批，开工时间定了"),
        ("续建青杨路，确保年底通车。", "确保年底通车", "续建青杨路，确保年底通车"),
        ("预计2027年交付的青杨站。", "预计2027年交付的青杨站", "预计2027年交付的青杨站"),
        ("其中第1项年底前动工。", "其中第1项年底前动工", "第1项年底前动工"),
        ("与柳林镇共建产业带。", "与柳林镇共建产业带", "与柳林镇共建产业带"),
        ("一是：——北部双核启动。", "——北部双核启动", "一是：——北部双核启动"),
        ("| 2 | 青杨站 | 柳林镇 |", "| 2 | 青杨站 | 柳林镇 |", "青杨站，柳林镇"),
        ("| 青杨站 | 柳林镇 |", "| 青杨站 | 柳林镇 |", "青杨站，柳林镇"),
        ("3\tElm quay\t2027", "3\tElm quay\t2027", "Elm quay, 2027"),
        ("(2)青杨路扩建。", "(2)青杨路扩建", "青杨路扩建"),
        ("（三）青杨桥改建。", "（三）青杨桥改建", "青杨桥改建"),
        ("3.青杨路通车。", "3.青杨路通车", "青杨路通车"),
        ("一、建青杨站。", "一、建青杨站", "建青杨站"),
        ("• Elm quay opens in 2027.", "• Elm quay opens in 2027", "Elm quay opens in 2027"),
        ("a) Elm quay opens.", "a) Elm quay opens", "Elm quay opens"),
        ("1、2号线通车。", "1、2号线通车", "1、2号线通车"),
        ("一、二期已投用。", "一、二期已投用", "一、二期已投用"),
        ("3.5公里的青杨路通车。", "3.5公里的青杨路通车", "3.5公里的青杨路通车"),
        ("115年10月青杨路通车。", "115年10月青杨路通车", "115年10月青杨路通车"),
        ("3　青杨桥　柳林镇　在建", "3　青杨桥　柳林镇　在建", "青杨桥，柳林镇，在建"),
        ("Elm quay    North    open", "Elm quay    North    open", "Elm quay, North, open"),
        ("1　青杨桥　38.6　—　在建，2027年竣工", "2027年竣工", "青杨桥，在建，2027年竣工"),
        ("| 7 | Elm quay | 1,250 | built | 2027 |", "2027", "Elm quay, built, 2027"),
        ("| 12.5 | 7 |", "| 12.5 | 7 |", "12.5, 7"),
        ("A" + "n" * LONGEST_LATIN + ", but quays open.", "but quays open", "quays open"),
    ],
)  # fmt: skip
def test_a_clause_that_goes_on_is_told_with_its_sentence(text: str, clause: str, said: str) -> None:
    assert say(text, clause) == said
