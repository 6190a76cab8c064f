"""The words around a name that say whether it is meant, or runs on into a longer name."""

from __future__ import annotations

import re

from geo.reading.units import words_of

# What a short name of an area needs to the right of it, or of the list that it ends.
LISTED = re.compile(
    r"[等之]?(?:[一二两三四五六七八九十0-9]+个?|等|各)?(?:区县|城区|区|县|市|省|郊区)(?!域|别|间"
    r"|块|场)"
)
JOINTS = frozenset("、和与及")
HAN_NUMBER = frozenset("0123456789.一二三四五六七八九十百千零〇")
# A name that runs on into one of these is a part of a longer name that is not known.
_HEADS_ZH = (
    "校区|中学|小学|学校|幼儿园|医院|大学|学院|植物园|动物园|博物馆|博物院|图书馆|美术馆|体育馆|体育场"
    "|水库|水厂|电厂"
    "|污水处理厂|变电站|大桥|火车站|高铁站|汽车站|机场|隧道|立交|大街|大道|胡同|大厦|广场|公园"
    "|开发区|工业园|科技园"
    "|产业园|软件园|路(?![上人口边程过径线子])|街(?![道区头坊])|桥(?![头梁])|站(?![在起位点立台])"
    "|东站|西站|南站|北站|河(?![北南东西道流段水])|湖|寺|村(?![民里庄])|古镇|湿地|港(?![口元币区])"
)
_MIDDLES_ZH = (
    "第?[一二三四五六七八九十0-9]+|实验|附属|人民|中医|妇幼保健|中心|职业|工业|科技|理工|师范"
    "|交通|邮电|农业|林业"
    "|化工|外国语|语言|体育|电影|建筑|信息科技|财经|航空航天|协和|同仁|友谊|文化|艺术|体育|会展"
    "|国际|博览|乐园|湾|半岛|新城|公路|东|西|南|北|新|老|前|后|北大|南大|中"
)
RUNS_ON_ZH = re.compile(
    f"(?:{_MIDDLES_ZH}){{0,2}}(?:{_HEADS_ZH})|(?:文化|艺术|体育|会展|国际|博览|会议|活动|商务"
    f"|金融|购物){{1,3}}中心|湾(?!区)|国际[\u4e00-\u9fff]{{2,4}}中心"
)
RUNS_ON_EN = re.compile(
    r"(?:'s)?(?: No\.? ?[0-9]+| [A-Z][\w'-]+){0,3}"
    r" (?:Road|Street|Avenue|Park|Garden|Gardens|Hospital|School|University|College|Station"
    r"|Airport|Bridge|Reservoir"
    r"|Museum|Library|Plaza|Square|Tower|River|Lake|Temple|Village|Expressway|Highway|Substation"
    r"|Lane|Line"
    r"|Centre|Center|Institute|Academy|Stadium|Theatre|Theater|Mall|Zone|Roundabout|Tunnel"
    r"|Estate)\b"
)
HEAD_SIGNS = (
    frozenset(
        "中小学幼医大植动博图美体水电污变火高汽机隧立胡广公开工科产软路街桥站东西南北河湖寺村古湿港文乐国第实附人妇职理师交邮农林化外语建信财航协同友新老前后艺博半会活商金购湾"
    )
    | HAN_NUMBER
)

# Full names that are also ordinary words.
PLAIN_WORDS = words_of(
    "城区 郊区 矿区 东区 西区 南区 北区 新城区 老城区 城中区 市中区 中西区 河东区 河西区 江北区"
    " 江东区 新市区"
)
