"""What clauses of Chinese tell of that is never a work, whatever they name; folded.

An office is set up, money comes in, a firm is wound up or moves in, a road is shut for a while.
"""

from __future__ import annotations

import re

from geo.texts.writing.branches import whether
from geo.texts.zh.statements.wishes import SUPPLIED

_BODY = (
    "办公室|领导小组|工作组|工作小组|专班|专责小组|管委会|管理委员会|委员会|指挥部|联盟|协会"
    "|理事会|公司"
)
_STOP = "(?=[,。;:、|\n]|$)"
_OFFICE = (
    "(?:成立|组建|设立)(?!后|以来)[^,。;:、|\n]{0,20}?"
    f'(?:{_BODY})["”」]?{_STOP}'
    f'|(?:{_BODY})["”」]?(?:[^,。;:|\n]{{0,6}}?)'
    f"(?:挂牌成立|揭牌成立|成立挂牌|组建成立|挂牌|揭牌|成立){_STOP}"
)
"""A body that is set up: 某管委会挂牌成立, 成立领导小组."""
_MONEY = (
    "(?:争取|到位|筹集|下达|拨付|募集|统筹|获得?|发行)[^,。;:|\n]{0,16}"
    "(?:资金|专项?债券?|债券|贷款|补助|补贴)[^,。;:|\n]{0,8}[0-9][0-9.]*[ ]?[万亿]{0,2}元"
    "|(?:投入|倾斜)(?:更多|大量)?(?:的)?(?:资源|人力|力量|精力)(?=[,。;|\n]|$)"
)
"""Money that comes in, or is put in: 争取到位专债资金10亿元."""
_TASK = (
    "完成(?![^,。;:|\n]{0,20}(?:建|改造|施工|工程|项目|搬|拆|治|安置|征|路|桥|铺|修|投资|年度"
    "|更新|绿化|规划))"
    f"[^,。;:|\n]{{2,20}}(?:任务|目标|指标)(?:[0-9]|{_STOP})"
)
"""What is reached, and not built: 完成烟叶生产任务."""
_FIRM = (
    "(?:破产|司法|债务|资产|兼并|企业|股权)[、]?(?:重组|重整|清算|并购|整合)"
    "|混合?所有制改革|股份制改[革造]|上市辅导"
    "|[0-9][余多]?[家户][^,。;:|\n]{0,10}(?:企业|公司|总部|机构)(?:集中)?"
    "(?:落户|落地|签约|入驻|进驻)"
)
"""What becomes of a firm: 破产重组有序推进, 12家企业落户."""
_TRAFFIC = (
    "(?:采取|实行|实施)[^,。;:|\n]{0,12}(?:交通(?:管制|管理|组织|疏导)|限行|禁行|禁止通行|绕行"
    "|单向通行)"
)
"""How a road is used for a while: 将对甲路采取交通管理措施."""
_ECONOMY = (
    "(?:生产总值|gdp|增加值|财政收入|可支配收入|消费品零售|进出口|消费价格|居民收入|用电量)"
    "[^,。;:|\n]{0,12}(?:增长|达|突破|超|下降|控制|翻|完成)"
    "|(?<=[,。;:|\n])[ ]?(?:加快|积极|大力|重点|持续|着力)?(?:发展|培育|壮大|繁荣|规范|激活)"
    f"[^,。;:、|\n项目]{{0,8}}(?:市场|产业|经济|行业|业态|新质生产力){_STOP}"
    "|(?:单位|公屋|私楼|人口|人次|客流|户数|岗位)(?:料|预计)(?:可|会|将)?"
    "(?:达|有|约|近|增至|升至)?[0-9]"
    "|将(?:会)?(?:有|提供)[^,。;:|\n]{0,24}(?:供应|选择)(?=[,。;:|\n]|$)"
)
"""What grows, and how much there will be of it: 预计地区生产总值增长6%."""
_USE = "将(?:会)?(?:同时|亦|也|主要|一并)?(?:用作|兼作|充当|兼做)"
"""What a thing is for: 广场将同时用作疏散通道."""
NO_WORK = whether(f"{_OFFICE}|{_MONEY}|{_TASK}|{_FIRM}|{_TRAFFIC}|{_ECONOMY}|{_USE}|{SUPPLIED}")
"""A clause that has one of these tells of no work."""
WORK = re.compile(
    "开工|动工|竣工|通车|封顶|奠基|投产|施工|落成|完工|完成[^,。;|\n]{0,8}(?:改造|建设)"
)
"""Unless it tells of one besides: 管委会大楼落成并揭牌."""
