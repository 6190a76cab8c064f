"""The stages of works in the trade's words: what is said of a work named, and the status of it."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])
SAID = {
    "东湖大桥": {
        "planned": (
            "已完成地质勘察", "正在开展通航论证", "社会稳定风险评估已启动", "完成防洪评价",
            "正在办理用地手续", "已完成征地拆迁", "正在组织初步设计", "获立法会批准拨款",
            "已列入年度建设计划", "用地已交付", "改建项目已经报市里", "说好去年开工",
            "获中央预算内资金支持", "何时开工还不知道", "只见公示不见开工",
            "还停留在图纸上", "仍是一张蓝图", "一再推迟", "尚未打下第一桩", "正在酝酿",
            "方案敲定", "勘察设计中标单位公布", "提升为甲级工程", "将于2029年进入施工阶段",
        ),
        "starting": (
            "已下达开工令", "完成招投标", "发布资格预审公告", "快要开工了", "马上就要动工了",
            "即将进入施工阶段", "力争年内开始施工", "已挂网", "完成评标",
        ),
        "under_construction": (
            "已完成承台浇筑", "正在架设钢箱梁", "进入桥面铺装阶段", "已完成桥面系施工", "已贯通",
            "主塔施工已完成七成", "猫道架设完成", "完成荷载试验", "已转入施工阶段", "首片梁架设",
            "完成最后一片梁架设", "打下第一桩", "已掀起建设高潮", "左幅已贯通", "快修好了",
            "已完成总工程量的百分之八十", "距离通车还有三个月", "工程进度超前", "栈桥搭设完成",
        ),
        "completed": (
            "大功告成", "去年底就收尾了", "还差消防验收", "已全线完工", "已通过国家验收",
            "已经造好了", "已完工备案",
        ),
        "operating": ("可以走车了", "已试通行", "已恢复行车", "运行稳定"),
        "unknown": ("没戏了", "无疾而终", "已被驳回", "方案遭退回", "最终没能建成", "宣布取消"),
    },
    "地铁7号线": {
        "planned": ("站位研究已完成", "环评公示已结束", "正在开展站点选址", "已纳入近期建设规划"),
        "under_construction": (
            "已轨通", "实现电通", "启动试运行", "已进入空载试运行", "正在冷滑", "完成热滑试验",
            "首台盾构机始发", "右线已贯通", "全线已贯通", "进入联调联试阶段", "已完成三权移交",
            "接触网架设已完成", "完成管线迁改", "开始跑图", "首列车下线", "土建工程完工",
        ),
        "operating": ("已开始载客试运营", "首班车已发出", "已开跑"),
    },
    "东湖水库": {
        "planned": ("正在编制水土保持方案", "已完成水资源论证"),
        "under_construction": (
            "已成功截流", "完成大坝填筑", "坝体填筑已到顶", "导流洞已过流", "完成帷幕灌浆",
            "已通过蓄水验收", "进入金属结构安装阶段", "完成库底清理",
        ),
        "operating": ("首台机组已发电", "已发挥防洪效益"),
    },
    "东湖小区": {
        "planned": ("完成土地出让", "正在办理规划许可证"),
        "under_construction": (
            "已出正负零", "进入二次结构施工", "完成砌体施工", "已完成外墙保温施工", "已到顶",
            "完成分户验收", "三通一平已完成", "完成基坑支护",
        ),
        "completed": ("已竣工备案", "已交付业主"),
        "operating": ("已住上人", "去年就住满了"),
    },
    "东湖电站": {
        "under_construction": (
            "首基铁塔组立", "完成设备耐压试验", "已倒送电", "完成主变安装", "导线展放已完成",
            "完成整套启动", "已铺设电缆12公里", "设备进场",
        ),
        "operating": ("已全面发电", "已投入商业运行", "已满负荷生产"),
    },
    "社子大橋": {
        "planned": (
            "已完成協議價購前的用地徵收", "自償性評估已完成", "編列預算", "獲中央補助",
            "都計變更已完成", "正在辦理區段徵收", "公聽會已舉行",
            "卡關中", "研究中", "尚未定案",
        ),
        "starting": ("完成議價", "已選出最優申請人", "已上網公告"),
        "under_construction": ("已完成管遷", "潛盾已貫通", "通過初勘", "已動工興建", "鋼構已完成"),
        "completed": ("已取得使用執照", "已通過履勘", "已交屋"),
        "operating": ("已開放試乘", "已商轉"),
        "unknown": ("遭喊卡", "不再興建"),
    },
    "青衣隧道": {
        "planned": ("已獲財委會通過撥款", "獲行政會議批准", "已展開公眾諮詢", "已委聘顧問"),
        "starting": ("已截標", "已判給", "邀請投標"),
        "under_construction": ("完成地盤平整", "已全線鑿通", "完成填海工程",
            "起緊", "上蓋工程已完成"),
        "completed": ("已獲發入伙紙", "已取得滿意紙", "臨時接收已完成"),
        "operating": ("現正營運", "已開始提供服務"),
    },
}  # fmt: skip
ROWS = [
    (f"{work}{words}。", status)
    for work, by_status in SAID.items()
    for status, said in by_status.items()
    for words in said
]


@pytest.mark.parametrize(("sentence", "status"), ROWS)
def test_a_stage_of_a_work_is_its_status(sentence: str, status: str) -> None:
    found = read(sentence, NOBODY, year=2026, month=6).statements
    assert [row.status for row in found] == [status]


@pytest.mark.parametrize(
    "sentence",
    [
        "勘察设计院召开年度工作会议。", "招标代理机构名录已更新。",
        "全市发电机组装机容量稳步增长。", "建设期限为三年。", "征地补偿标准按新规定执行。",
        "交钥匙工程是一种承包方式。",
    ],
)  # fmt: skip
def test_the_trade_s_words_alone_are_about_no_work(sentence: str) -> None:
    assert read(sentence, NOBODY, year=2026, month=6).statements == ()


@pytest.mark.parametrize("work", ["东湖大桥", "地铁7号线", "东湖隧道", "东湖水库"])
@pytest.mark.parametrize("part", ["桩基", "机电安装", "管线迁改", "防水施工", "设备调试"])
@pytest.mark.parametrize("words", ["完成{}", "已完成{}工作", "{}已全部完成", "于今年3月完成{}"])
def test_the_end_of_a_part_is_not_the_end_of_the_whole(work: str, part: str, words: str) -> None:
    found = read(f"{work}{words.format(part)}。", NOBODY, year=2026, month=6).statements
    assert [row.status for row in found] == ["under_construction"]
