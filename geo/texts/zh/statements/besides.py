"""What a planning text of Chinese speaks of besides projects: money, meetings, effects, folded."""

from __future__ import annotations

import re

from geo.texts.writing.branches import whether

BESIDES = whether(
    "投资(?!项目)|产值|目标任务|全年任务|各项任务|资金|经费|基金|预算|债券|专项债|补助|拨款|就业|岗位|票价|收费标准"
    "|车程|时间缩短|缩短到|缩短至|效益|受益|缓解|吸引|提升至|改善成效|意见(?!稿)|会议|论坛|座谈|工作坊|展厅"
    "|比赛|培训|演练|检查|督查|通报|考核|评估|审计|统计|领导小组|联席|资料|汛期|特此|答复|以当年|为准"
    "|增长[0-9]|同比|占年度|占全|人口|客流|旅客|游客|交易|指标|水平|机构|企业|人才|招商|行动计划|专项行动"
    "|[年月日]消息|日讯|环境整治|交流|合作|服务保障|贡献|格局|体系|机制|制度|政策|法规|条例|标准化|申报|报名|登记|申请人"
    "|大事记|施工牌|滞后|进展(?:不快|缓慢)的|超前|落后|随着|随之|原则|要求|依据|范围|期限|时限|时间:|时间节点|近期为|远期为|梦"
)
"""A clause that has one of these says nothing of a thing that is built, unless it names one."""
PHASE = whether("[一二三四五六]期|第[一二三四五六]阶段|首阶段|[东西南北中]段|[0-9一二三四五六]标")
"""A part of what is built: a clause that has one speaks of it."""
EFFECT = re.compile("建成后|完成后|完工后|投用后|通车后|竣工后|启用后|开通后|落成后")
"""Behind these words a sentence tells what a thing will be good for."""

IN_AREA = re.compile("境内|辖区|段|那一?段|的|一?侧|部分|标段|区段")
"""Behind an area it tells of works by where they lie, so that another area's are not meant."""

AFTER_MIDDLE = frozenset("的并且而但预计拟将已现今明有期,。")
"""Behind 中 they say more of what goes on: 施工中的, 建设中预计2027年完工."""
WITH_MIDDLE = frozenset("心央国欧小核铁越俄亚药粮储冶")
"""With 中 they are one word wherever it stands: 研究中心, 高标准建设中欧班列集结中心."""
_INDICATOR = (
    "率[^,。;]{0,8}(?:达|提|稳|突破|增|升|降|实现)|举办[^,。;]{0,12}(?:场|次|期|会)"
    "|(?:总值|收入|投资|产量|总额|能耗|增加值)[^,。;]{0,6}(?:增长|下降|降低|增速)"
)
"""What speaks of a share, or of a meeting, and of nothing that is built."""
_HONOUR = (
    "(?:入选|获评|荣获|被评为|获授|评为|摘得)"
    "(?![^,。;|\n]{0,24}(?:试点|名单|项目库|储备库|规划|计划|清单|枢纽|建设))"
)
"""A title that a thing is given, of which nothing is built: 入选全国十大考古新发现."""
EFFECT_OF = whether(
    "(?:即?将|还将|也将|将会)(?:与[^,。;|\n]{2,30}|和[^,。;|\n]{2,30})?"
    "(?:有效|进一步|大大|极大|显著|逐步|更好|全面|彻底|紧密|充分|再次){0,2}"
    "(?:结束|解决|成为|连接(?!线|道|工程|段|匝|桥|隧|通)|串联|串连|改善|缓解|带动|促进|提升|拉动|发挥|缩短|满足|填补|增强|助力|协调|完善|惠及)"
    "|将(?:会)?(?:(?:由|从)[^,。;|\n]{1,20}至[^,。;|\n]{1,12}(?=[,。;\n]|$)|设于|位于|坐落|座落|途经)"
    "|将(?:会)?(?:根据|依据|按照|依照|依(?!托)|结合|视)(?![^,。;|\n]*(?:[建设增扩拆修]|改造|延伸|开放|运营))"
    "|(?:有望|可望)(?:成为|发展成)"
    "|(?:拟议|拟建)的?[^,。;|\n]{2,24}(?:全长|总长|长)约?[0-9]"
    "|料(?:可|会|将)?(?:大减|减至|缩短|节省|减少|增加)"
    "|每[日年天月][^,。;|\n]{0,10}(?:可供|供应|增加|节约|节省|减少|产水|处理)|(?<!后)(?<!后将)增加每[日年天月]"
    "|(?<!不)(?<!暂)(?:停运|停机|停用|停航|停驶|停业|停产|关停|关闭|关厂|歇业|退役|封闭)"
    "(?:运行|使用|营业|管理)?(?=[,。;\n]|$)"
)
"""What a thing will be good for, or that it will be shut: 将结束…的历史, 将于明年停运."""
_SETTLED = (
    "[0-9]+[余多]?个[^,。;|\n]{0,8}项目(?:集中)?(?:落地|落户|签约|入驻)"
    "|(?:落地|落户|入驻|签约)[0-9]+[余多]?个[^,。;|\n]{0,8}项目"
)
"""How many projects have come to a park, none by its name: 落户87个项目."""
BUT_TITLE = whether(f"{_INDICATOR}|{_HONOUR}|{_SETTLED}")
"""What speaks of any of these, and of no work."""
RANK = whether(
    "(?:创建|申报|争创|申创|建设|打造)[^,。;|\n]{0,10}"
    "(?:[345]a|名城|卫生城|文明城|双一流|省域副中心|双高)"
)
"""A rank that what stands is to have: 创建国家5a级景区."""
