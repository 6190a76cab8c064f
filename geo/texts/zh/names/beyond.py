"""Tells where the short name of an area but begins another name: 屯门码头, 大埔公路."""

from __future__ import annotations

import re

from geo.texts.writing.branches import branched, first_signs

_ALONE = (
    r"社区(?![\u4e00-\u9fff])|[a-z][0-9]?[ ]?(?:基地|街廓)"
    r"|[寨堡屯营](?=[\u4e00-\u9fff]{0,3}(?:立交|路|站|村|桥))"
    r"|[ ]?第?[0-9一二三四五六七八九十]{0,3}[ ]?[甲乙丙丁]?[ ]?公墓|段[一二三四五六七八九十]小段"
    r"|段[ ]?[0-9]+(?:-[0-9]+)?[ ]?地号|[一二三四五六七八九十]小[ ]?[0-9]"
    r"|[旧新]?墟|山(?=[上下顶脚麓]|公园|景区|风景)|山(?:石窟|石刻|大佛)|[溪河江](?=[\u4e00-\u9fff]{2,3}段(?![时落]))"
    r"|镇(?![区域级村街上])|街道(?![两路边上口灯景办化])|(?:朝鲜|蒙古|回|满|苗|土家|瑶|畲|侗|壮|彝|白|傣|布依)族乡|作业区|[东西南北中]街(?![道区])|海(?=[近沿岸面域湾,。、;)])|[中外内]环|(?:[东西南北][南北]?)?绕城|环城|自由贸易"
)
_HEADED = (
    r"延伸?[线段]|林铁|林业铁路|森林铁路|支线|环线|联络线|过境段|绕道|码头|公路|铁路|高铁|高速|城际"
    r"|都会区|航站|时代(?!广场|大道)|交流道|互通|服务区|收费站|汽车城|石化区|电影城|影视城|邨"
    r"|高(?=[经架沿,、。;)]|速公路|[东西南北]侧)"
    r"|道(?=[与和及、,。;(的交改拓封沿一由增设公扩加扶天巴0-9东西南北]|路口)|城[第一二三四五1-9]+期|糖厂|酒厂|大排"
    r"|饭店|宾馆|大酒店|[影戏剧]院|影剧院|电影院|运动场|工业邨|[上下]邨"
    r"|[一二三四五六七八]中(?![央心小学级])|(?:巴士|公交)?总站|海旁|海滨公园|棒球场|大堤|轻轨[红黄蓝绿紫橙]线|大佛|石窟|石刻|土楼|大?巨蛋|大坝|大峡谷|关城|矿区|革命纪念馆|渔人码头|(?:火车|高铁|汽车)[东南西北]站"
    r"|国中|国小|高中|院区|车站|车辆段|(?:科技|环保|精密机械|农业|产业)?工业区|分[院校馆]|监狱|夜市|转运站|特区|科学园区?|理民府"
    r"|[东南西北中]路|大道"
    r"|立(?:美术|图书|博物|中学|小学|医院|大学|高中|体育)|市立(?:美术|图书|博物|医院|大学|高中"
    r"|体育)"
    r"|化工区|(?:蓄|滞|分|行|蓄滞)洪区|高新区|经开区|自贸片?区|保税区|综保区|科技城|科创城|教育城|之[光窗眼门鱼心星冠翼巅源声尖湾珠]"
    r"|新区|新城|都市圈|港区|(?:中央)?法务区|(?:国际)?(?:通信业务)?出入口局|露天矿|版本馆"
    r"|国家(?!级)[\u4e00-\u9fff]{2,8}?(?:基地|中心|实验室|版本馆|资源库)(?![建城])"
)
_LINES = "线(?![上下索路性条人长段内])"
_ESTATES = "苑|雅居|公馆|名邸|华庭|花苑"
_NAMED = rf"(?:城[^\W的和与及在]{{0,3}}|[^\W的和与及在]{{0,2}})(?:{_ESTATES})"
_WAY = "[东西南北中新]?"
BEYOND = branched(rf"{_ALONE}|{_WAY}(?:{_HEADED}|{_NAMED}|{_LINES})")
"""What makes the short name of an area the beginning of another name: 屯门码头, 大埔公路."""
BEYOND_FIRST = first_signs(f"{_ALONE}|{_WAY}(?:{_HEADED}|{_LINES})")
BEYOND_NEAR = re.compile(f"[{''.join(sorted(first_signs(_ESTATES)))}]")
"""What that begins with, or has among its first signs."""
MOST_BEYOND = 5


def match_beyond(text: str, end: int) -> re.Match[str] | None:
    """Return what makes the short name that ends at `end` the beginning of another, if anything."""
    if text[end : end + 1] in BEYOND_FIRST or BEYOND_NEAR.search(text, end, end + MOST_BEYOND):
        return BEYOND.match(text, end)
    return None
