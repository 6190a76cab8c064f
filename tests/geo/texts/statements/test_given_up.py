"""What a text says was given up is unknown, whatever it was once meant to be; and is found."""

from __future__ import annotations

import pytest

from tests.geo.texts.statements.test_told import told

GONE = [("unknown", None)]


@pytest.mark.parametrize(
    "text",
    [
        "北溪焚化厂重启案已经正式放弃。",
        "北溪轻轨支线的构想，客流只有门槛的一半，研究之后也不搞了。",
        "北溪停车场因环评没有通过，已从计划中剔除。",
        "北溪码头二期原拟明年动工，现决定不再实施。",
        "北溪渔港扩建以前有设想，因为占了湿地，县里放弃了。",
        "北溪游艇码头没有必要，方案里已经删掉。",
        "北溪水库停了好几年，专项规划里没有它了，不会再修。",
        "北溪老站原打算改成博物馆，后来没人出钱，项目作废。",
        "北溪大桥的引道，原先说要拓宽到六车道，如今方案撤回，不再做了。",
        "北溪至南岭的北岭高速，经研究不再单独立项。",
        "争取多年的北溪隧道，因为地质条件太差，县府三月宣布放弃。",
        "北溪體育館的擴建計劃最終取消。",
        "北溪电站名单上没有了。",
        "原列入储备库的北溪支渠与国土空间规划冲突，予以移出。",
        "北溪有轨电车规划中砍掉了。",
        "北溪缆车项目库里划掉了。",
        "北溪栈道项目论证了两年，最后还是没上。",
        "原计划建设的北溪二号码头，因岸线被划入保护区而叫停。",
        "北溪新馆原本选址滨河，后来调整到合建，单独的新馆不再考虑。",
        "当年提出的北溪轻轨，如今没人提了。",
        "北溪隧道复线的计划早就搁到一边，这届规划里也删了。",
    ],
)
def test_what_was_given_up_is_unknown(text: str) -> None:
    assert told(text) == GONE


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("北溪隧道没有放弃，预计2027年动工。", [("planned", "2027")]),
        ("北溪大桥计划2027年动工，南岭隧道决定取消。", [("planned", "2027"), *GONE]),
        ("北溪大桥计划2027年动工，不再推迟。", [("planned", "2027")]),
    ],
)
def test_what_goes_on_is_not_given_up(text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "北溪中学的教学楼做到四楼了。",
        "北溪大街改造还围着挡板。",
        "北溪防波堤在抛石，抛了三分之一。",
        "北溪图书馆已经有了样子，幕墙装了七成。",
        "北溪隧道掘进四成。",
        "北溪市场改造上个月动了工。",
        "北溪大桥的钢梁架了一半。",
        "北溪医院二期还是一片工地。",
        "北溪快速路的高架墩子已经立了一大半。",
        "北溪三横路的水稳层已铺完。",
    ],
)
def test_what_is_seen_of_a_work_makes_it_go_on(text: str) -> None:
    assert {row[0] for row in told(text)} == {"under_construction"}
