"""What Chinese asks for, wishes, measures or describes, and no work that is planned by it; folded.

A proposal is answered, somebody is asked to help, a network takes shape, a slogan is to be met, a
line is described, trains are delivered: nothing is built by that.
"""

from __future__ import annotations

from geo.texts.writing.words import products

_STOP = "[ ]?(?=[,。;:|\n]|$)"
_PROPOSAL = (
    "(?:关于|有关)[^,。;:|\n]{2,60}的?(?:建议|提案|议案|意见)(?:》|收悉|已收悉|悉|答复|的答复|的复函|,|。|;|\n|$)"
    "|(?:建议|提案|议案|来信|来函|留言|诉求)(?:已)?(?:收悉|收到|办理答复)"
    "|建议(?:[市县区省州镇]|贵|有关|相关|国家|自治区|交通|各级)[^,。;:|\n]{0,16}"
    "(?:政府|部门|[市县省区]委|局|厅|委|单位)[^,。;:|\n]{0,6}"
    "(?:进一步|加强|加大|积极|尽快|协调|支持|牵头|重视|会同|考虑|出台|研究)"
)
"""A proposal of a deputy, how it is answered, and who is asked in it."""
_WISH = (
    "(?:创造|提供|营造|奠定|打下)(?:了)?(?:更)?(?:良好|有利|坚实|必要|优良)?的?(?:条件|环境|基础|氛围)"
    f"{_STOP}|具备(?:了)?(?:建设|打造|发展|建成)[^,。;:|\n]{{2,40}}的(?:良好)?(?:条件|基础|优势)"
    "|迫在眉睫|刻不容缓|势在必行|迫不及待|时不我待|十分必要|非常必要|势所必然"
    "|(?<=[,、;])早(?:日)?(?:开工|动工|建成|通车|投产|竣工|见效|受益)(?=[,、。;])"
)
"""What is wished, or said to be needed: 早开工、早通车, 建设…刻不容缓."""
_NET = (
    "(?:形成|构成|构建成?|织就|织密|编织|组成)[^,。;:|\n]{0,50}"
    f"(?:网络|线网|骨架|网架|环线格局|大动脉|闭环|环网|出行圈)(?:化)?{_STOP}"
)
"""What the lines of a town are to be together: 形成8条线路、总长200公里的轨道交通网络."""
_SLOGAN = (
    "(?:打好|打赢|打响|唱响|奏响|跑出|按下|吹响)[^,。;:|\n]{0,24}"
    '(?:组合拳|攻坚战|持久战|阵地战|主动仗|翻身仗|协奏曲|加速度|快进键|集结号|冲锋号)["”]?'
    '|(?:动态|全面)清零["”]?(?=[,。;\n]|$)|(?:用地|能耗|排放|煤炭|人口)[^,。;:|\n]{0,8}(?:减量|减排)'
    f"|加强(?:[一-鿿、]{{0,8}})?基础设施建设{_STOP}"
    f"|支持[^,。;:、|\n]{{2,10}}(?:[区市县]|地区)的?(?:开发|发展|建设|发展建设|开发建设){_STOP}"
    "|完成(?:了)?(?:好)?(?:全年|年度|既定|全部年度)"
    f"(?:[^,。;:、|\n]{{0,10}})(?:任务|目标){_STOP}"
)
"""Slogans, and the aims of a year."""
_ON = "(?:顺利|稳步|有序|扎实|有力|加快|加速|快速)(?:推进|实施|建设|进行)(?:中)?"
_KIND = (
    f"在建(?:工程|建设|重点|重大)?(?:项目|工程)(?:建设|进度|工作)?(?:目前|均|都|正)?{_ON}{_STOP}"
    "|(?:各|所有|全部)(?:工程|建设|重点|重大|在建)?项目(?:建设|进度|工作)?(?:目前|均|都|正)?"
    f"{_ON}{_STOP}|(?:建设|设施|工程|改造|发展)方面{_STOP}"
)
"""How all works go on, and what is but spoken of next: …设施建设方面."""
_TRAINS = (
    "[0-9一二三四五六七八九十百两余首]+[列辆][^,。;:|\n]{0,6}(?:列车|电联车|电车|车辆|动车组)"
    "|正(?:在)?(?:生产|加工|组装|赶制)[^,。;:|\n]{0,14}(?:组件|产品|零件|零部件|订单|配件|设备)"
    f"|(?:启动|成立|设立|筹设|设)筹备(?:办公室|处|处室|小组)|启动[^,。;:|\n]{{0,8}}招商{_STOP}"
)
"""Trains that come, what a plant makes, and an office that is to prepare."""
_LINE = (
    "(?:初期|近期|远期|每日|首期)供[水热气电]量?(?:将)?(?:达到?|约|为)?[0-9]"
    "|日(?:供水|处理|产水|供气|供热)(?:量|能力|规模)(?:将)?(?:可)?(?:达到?|增至|提升至|约|为)[0-9]"
    "|新增(?:年)?[^,。;:|\n]{0,6}(?:吞吐|通过|供水|处理|生产|装机)(?:能力|量|容量)[0-9]"
    "|将会?由(?:目前|现时|现在|现有|原来|以往)[^,。;:|\n]{0,8}[0-9]"
    "|(?:后将|将会?)(?:大幅|有效|大大|进一步|显著|明显)(?:缩短|提升|改善|减少|缓解|提高|降低)"
)
"""What a work is for, in numbers: 初期供水2万吨."""
ASKED = f"{_PROPOSAL}|{_WISH}|{_NET}|{_SLOGAN}|{_LINE}|{_KIND}"
"""What has one of these tells of no work, even where it names one."""
SUPPLIED = _TRAINS
"""So does what has one of these, unless a work is told of besides."""
_SIDES = products("东 西 南 北 东南 东北 西南 西北", "延至 延到")
PAIRS = {
    "none": products("往 向", _SIDES, sign=" ")
    + " "
    + products("行车", "主道 主线 隧道 通道 天桥 桥面 方式 条件 间隔 密度 能力 规则 秩序 动线")
    + " "
    + products("检修 维修 抢修", "通道")
    + " "
    + products("直接 衔接 连接 对接", "通往 通到 通达 通向 通道 通过")
    + " "
    + products("后续建", "厂 造 筑 物 案 材")
    + " 量身打造 进驻地 进驻率 进驻时间",
}
"""Words in which a word for a status is but a part, or tells where a line goes."""
