"""How Chinese says in titles and headings what the lines below are about; see `cues`."""

from __future__ import annotations

import re

from geo.texts.writing.branches import first_signs

GENRES = (
    (
        "press",
        re.compile("专访|访谈|对话|答记者问|[0-9一二三四五六七八九十]问(?![题责])|(?:^|[:\n])访"),
    ),
    (
        "ahead",
        re.compile(
            "(?:^|\n|[选竞][举选]|候选人|主要)(?:政见|政纲|(?:施政)?(?:承诺|纲领|主张))"
            "|(?:项目|任务|工程)[^\n。]{0,6}?(?:计划表|清单|名单|一览表|汇总表|项目表)|项目表"
        ),
    ),
    (
        "behind",
        re.compile("工作报告|总结|年报|执行情况|进展情况|大事记|进度(?!计划|安排)|办理情形"),
    ),
    (
        "ahead",
        re.compile(
            "(?:^|\n)20[0-9]{2}年度?[^\n。,;:]{0,16}"
            "(?:实事|(?:重点|重大|城建|民生)(?:建设|实事)?(?:项目|工程))[ ]*(?:\n|$)"
            "|(?:规划|计划)(?!.{0,4}(?:局|院|委|处|署|科|中心|部门|大师|师|馆|展|学会))|方案|方针|纲要|行动|蓝图|公示|草案|建议(?!(?:的|办理|事项)*(?:答复|回复|复函|回函|办理|函))|策略"
        ),
    ),
    ("press", re.compile("新闻|快讯|讯|通讯|记者|报道|新华社|日报|晚报")),
)
"""What a title says of how its text speaks, the first that fits."""
HEADING_BEHIND = (
    "回顾|成效|成果|成就|进展|基础(?!设施|教育|工程|建设)|现况|现状|总结|评估|历程|回眸|大事记"
    "|(?:完成|进展|执行|落实|实施|办理|开展|推进)(?:的?情况|情形)"
    "|(?:[年届期]来|过去[0-9一二三四五六七八九十]{1,2}年|本届政府(?:任期内|[五三四]年来?)?)"
    "(?:的|政府|主要|重点|重要)*工作"
)
"""What the headings above a look back say."""
REACHED = re.compile(
    "(?:取得|收获|形成|结出|见到|显现)(?!的|了)[^,。:\n]{0,8}(?:成效|成果|进展|成就)(?=[。:\n]|$)"
)
"""What a heading says is, or is to be, reached: 取得显著成效."""
SUCCESS = re.compile(
    "(?:新|重大|显著|丰硕|明显|突出|长足|历史性)(?:成效|成果|进展|成就|突破)|新(?:台阶|跨越|局面)"
    "|(?:圆满|胜利|完美|精彩)(?:收官|完成)"
)
"""What the motto of a look back boasts of."""
OPENING = re.compile(
    '["”]?(?:时期|规划|期间)?的?(?:实现)?(?:良好|精彩|高质量)?'
    "(?:开局|开好局|开新局|起好步|起步|开门红|开好头)"
)
"""What behind a plan of five years tells of its first."""
HEADING_DONE = (
    "(?<!计划)(?<!年内)(?<!年底)(?<!半年)(?<!季度)(?<!今年)(?<!明年)(?<!拟)(?<!将)(?<!待)"
    "(?:已完成|已建成|建成|竣工|完工|已投用|已通车)的?(?:重大|重点|主要)?(?:项目|工程|线路)"
    "|办理成果|(?:竣工|完工|建成)[和及并、](?:投用|投产|交付|运营|启用|通车)的?(?:项目|工程)"
)
HEADING_FINISH = (
    "^(?:计划|拟|年内)?(?:竣工|完工|建成|投用|投产)类?(?:重大|重点|主要)?(?:项目|工程)$"
)
"""What in a plan heads what is to be finished, and in a look back what is."""
HEADING_TO_FINISH = (
    "(?:计划|拟|年内|年底前?|力争|预计|确保)(?:全面|全部|陆续)?(?:竣工|完工|建成|投用|投产|通车|交付|投入使用)"
    "的?类?(?:重大|重点|主要|建设|实事)?(?:项目|工程|线路)"
)
"""What heads works that are all to be finished by the time that the heading names."""
HEADING_START = "(?:计划|拟)?新?开工类?(?:重大|重点|建设)?(?:项目|工程)"
HEADING_PROJECTS = r"(?:项目|工程|线路|标段)(?:[(][^()]{0,12}[)])?[ ]*$"
"""How a heading ends whose list names projects, one each."""
HEADING_AHEAD = (
    "任务|目标|计划(?!.{0,4}执行)|安排|部署|举措|措施|打算|思路|行动|策略|展望|愿景|未来|下一步"
    "|下阶段|后续|预备|新开工|前期类?(?:项目|工作)|储备|拟建|待建|对策|蓝图|谋划|要点|发展方向"
    "|(?:主要|重点|重要)(?:工作|工程)|工作重点|施政重点"
)
YEARS_WORK = re.compile(
    "(?:今|20[0-9]{2}|1[0-9]{2})年(?:度|全年)?的?(?:政府|全市|全省|全县|全区|我市|我省|施政|市政)?的?工作"
    "(?:建议|的?(?:总体)?考虑|的?(?:总体)?要求)?$"
)
"""A heading that but names the work of a year: 2026年工作; behind a look back it is to be done."""
PLAN_TOLD = re.compile(
    "(?<=任务|规划|目标|计划|安排|部署|要点|布局|要求|工作|措施)"
    "(?:的|已经?|均|全面|全部|圆满|顺利|如期|超额|提前|基本|胜利|较好)*(?:完成|实现|编制完|印发|出台"
    "|获批|获得?|通过|发布|批复|达成|兑现|落地|得到|取得)"
)
"""How a sentence goes on behind a plan that tells what became of it: 发展规划完成编制."""
HEADING_UNDERWAY = "续建|在建|建设中|施工中|结转|兴建中"
HEADING_DROPPED = (
    "(?:取消类|停建|取消|终止|撤销|退出|调出|退库)(?:的|类|实施|建设|推进)?(?:重大|重点)?"
    "(?:项目|工程|事项)"
)
HEADING_HELD = (
    "(?:暂缓|暂缓类|缓建|搁置|延后|延期|推迟|停工)(?:的|类|实施|建设|推进|办理)?"
    "(?:重大|重点)?(?:项目|工程|事项)"
)
"""What heads works that are put off or on hold, which are planned still."""
SET_FOR_YEAR = re.compile(
    "度?[ ,]?(?![^。\n]{0,120}(?:已|了|截至|累计|[1-9]至?[0-9]*月))"
    "(?:全|我|本|该)[ ]?[市省县区州镇院局路线]"
    "[^。\n]{0,100}?(?:计划|安排|拟|力争)[^。\n]{0,6}?(?:完成|投资|实施|新?开工|建设|推进|投入)"
    "[^。\n]{0,60}?(?:。|[.] )(?=[^\n])"
)
"""What goes on behind a year whose tasks a paragraph tells: 今年全市计划完成投资9亿元。"""
SET_FOR_PLAN = re.compile(
    '["”]?(?:时期|期间)?[,、]?(?![^。\n]{0,160}(?:已|了(?!解)|截至|累计|年来))'
    "[^。,\n]{2,16}?(?:将|计划|拟)[^。\n]{0,200}?。(?=[^\n])"
)
"""The same behind a plan of five years: “十五五”期间,全市将新建甲路。"""
CHAPTER_AHEAD = re.compile(
    "\\n[ ]*第[0-9一二三四五六七八九十]{1,3}[章节篇编][ ]?"
    "(?:加快|着力|积极|全面|持续|大力|深入|统筹)?"
    "(?:推进|推动|加强|强化"
    "|完善|优化|支持|构建|打造|促进|实施|健全|提升|深化|培育|拓展|增强|扩大|做强|做优|做大|筑牢"
    "|建设|塑造|营造|畅通)"
)
"""How the chapters of a plan are headed: 第五章 构建…."""
_HOW = (
    "同步|同时|继续|统筹|全面|持续|扎实|有序|全力|积极|协同|一体|稳步|深入|强力|高标准|高质量"
    "|着力|重点"
)
_DEED = (
    "加快|推进|推动|启动|谋划|完善|优化|健全|打造|建成|建设|开工|完成|实施|新建|构建|新增|发展"
    "|提升|提高|增加|增强"
)
_AIM, _SURE = (
    "抓好|抓实|做好|支持|狠抓|着力|大力|要|争创|力争|确保|争取|务必",
    "力争|确保|争取|务必",
)
TASK = re.compile(
    f"(?<=[,。;:、\\n ])(?:{_HOW})*(?P<deed>{_DEED}|(?P<aim>{_AIM}))(?!了|后|的)|(?P<sure>{_SURE})"
)
"""How the clauses of one who sets tasks begin; an `aim` or what is `sure` is no look back's."""
BEFORE_TASK = re.compile(
    f"[,。;:、\\n ](?=[{''.join(sorted(first_signs(f'{_HOW}|{_DEED}|{_AIM}')))}])"
)
SURE = tuple(_SURE.split("|"))
"""What stands before a `TASK`, and those that stand anywhere."""
COME = re.compile(
    "已|了(?!解)|累计|截至|截止|目前|现在|正在|正[加全有积]|近日|日前|记者|去年|年来|荣获|获得|获评|获批|入选"
    "|位居|列全|圆满|胜利|喜人|成功|(?:全部|全面|顺利|基本|如期)(?:完成|建成|实现|投|通|贯|竣)|顺利|如期"
    "|相继|陆续|先后|[0-9]%(?!以上|左右|以内)|明显|显著|大幅|稳中|(?:强|快|好|实)于"
    "|(?:持续|不断)(?:提升|完善|改善|增强|向好|优化)[,。;]|落地生根|成效|成绩|得到|取得"
    "|(?:开工|完工|竣工|通车|投用|投产|运营|贯通|启用|封顶|开通|落户|落地)[,。;]"
)
"""What a paragraph has that tells what has come."""
PLAN_TITLE = re.compile(
    "[ ]*[\u4e00-\u9fff][^\n,。;:|>»]{4,48}"
    "(?:(?:规划|计划|行动)(?:纲要|方案|要点)?|工作要点|实施方案|建设方案|发展纲要)"
    "(?:[(][^()\n]{0,16}[)])?[ ]*"
)
"""A line that is but the title of a plan."""
