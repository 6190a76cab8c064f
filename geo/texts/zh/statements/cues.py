"""How Chinese says how far a thing has come, where a word alone does not; see `cue_words`."""

from __future__ import annotations

import re

from geo.texts.writing.branches import branched, first_signs, whether
from geo.texts.writing.signs import SignPairs
from geo.texts.zh.statements.procedures import AFTER_DEED, PART_DONE, THROUGH
from geo.texts.zh.statements.upkeep import TO_BE_DONE, UPKEPT

THINGS = branched(
    "线|路|桥|站|厂|园|区|楼|馆|院|学校|小学|中学|大学|幼儿园|公园|医院|隧道|高速|铁路|高铁"
    "|地铁|轻轨|枢纽"
    "|机场|港|码头|泊位|水库|河道|管网|管廊|管线|绿道|步道|电站|变电|光伏|风电|住房|安置房"
    "|保租房|公寓|餐厅|焚化炉|滞洪池|市集|候车亭|宿舍|校舍|升降机|电梯|人行道|单车径|自行车道|社宅"
    "|居屋|屋邨|火葬场|垃圾场|掩埋场|下水道|避风塘|缆车|观景台|凉亭|商场|酒店|骨灰龛|光电场|风场"
    "|社区|小区|市场|菜场|广场|中心|基地|工程|项目|设施|污水|净水|水厂|车场|停车|道路|街|巷|岛|湾|湖"
    "|渠|闸|堤|坝|校区|院区|口岸|公屋|房屋|学位|床位|产业园|综合体|大厦|仓库|物流|绿地|口袋|湿地|林"
    "|航道|总部"
    "|井|塔|段"
    "|板道|合约|标段|登岸|营区|更新单元|地块|地段|泵站|主干管|便道|社屋|公屋|轻轨|航厦|跑道"
    "|航站楼|沟道|车道|连廊"
    "|天桥|地道|水体|河涌|排口|管道|城中村|车位|充电桩|路灯|电梯|里程|海堤|海塘|岸线|厕"
    "|体育馆|书房|驿站"
    "|阶段|一期|二期|三期|四期|一标|二标|三标|四标|五标|公车|公交车|居民|蓄水池|更新案|改建案"
    "|兴建案|重划|古迹|遗址|故居|老街|剧院|球场|泳池|防空洞|书院|寺|祠|溪|圳"
    "|标准厂房|线路|廊道|通道|匝道|立交|高架|车辆段|机厂|计划区|片区|新城|新区|街廓|用地"
)
"""What is built: a clause that names one is about something."""
SUBJECT = re.compile(
    "(?:[一二三四]期|[一二三四五]标|[\u4e00-\u9fff](?:线|路|桥|站|厂|园|楼|馆|院|学校|小学|中学"
    "|大学|隧道|高速|铁路|枢纽|机场|港|码头|水库|管廊"
    "|绿道|步道|电站|社区|小区|市场|广场|中心|基地|工程|项目|街|渠|堤|坝|校区|院区|湿地|古迹|大厦"
    "|路网|管网"
    "|公寓"
    "|通道|高架|立交|泳池|球场|住宅|房|案|计划|绿地|河段))"
    "(?:[(][^()]{1,12}[)])?(?:目前|现|今年|明年|后年|20[0-9]{2}年|去年|前年)?"
    "(?:已|至今|迟迟|手续|方案|环评|审查|可研|将|拟|预|正|刻|业|均|于|可望|有望|力争|争取|仍|尚|还|就|公|列入|获|办理|设计|规划|完成"
    "|改造|全面|全部)"
)
"""A kind of thing that is built, and behind it the word that says something of it: 老馆已完成."""
TOTAL = whether(
    "(?:里程|密度|产值|能力|覆盖率|比重|占比|总量)[^,。;]{0,8}(?:达|突破|超|提)"
    "|(?:达到?|突破|超过)[约近]?[0-9.]+[ ]?(?:余|多|万)?(?:公里|千米|平方公里|亿元|万元)"
)
"""What speaks of a total that a whole town or province is to reach, and of no one work."""
AWARDED = re.compile(
    "完成(?:了)?(?:工程|施工|项目|土建|主体|设备)?(?:发包|决标|招标|招投标|议价|判给|开标|评标|签约|中标|定标)"
    "|(?:合同|合约|标段|工程标)[^,。;|]{0,8}(?:批出|发包|决标|签|定标|中标)"
    "|(?:准备|筹备)(?:工作)?[^,。;|]{0,6}完成"
)
COUNTED = re.compile(
    "[0-9.]+[ ]?(?:万|亿|余|多)?(?:个|座|条|所|处|套|户|公里|千米|米|平方|万平|平米|亩|公顷|张|间"
    "|台|辆"
    "|棵|株|吨|席|公尺|英亩|人|栋|幢|片|段|项|口|盏|部)"
)
"""How many of something, or how much of it."""

WORKS = branched(
    "扩区|复建|改造|整治|修复|治理|拓宽|疏浚|清淤|增设|加固|维修|修缮|重建|扩容|升级|绿化|打通|敷设|架设"
    "|迁建|搬迁|增绿|更新"
    "|建设|新建|改建|扩建|续建|新增|增建|配建|布设|活化|延伸|工程|项目|设床位|提速|提到|提至"
    "|提高到|稳定在"
    "|释出|引进|共建|各建|再建|兴建|贯通|拆除|腾退|开发|预留|布局|规划|打造|提升|完善|推进|加快"
    "|启动|实施|完成|建成"
)
"""What is done to a place, or is the work itself: one that is named promises where a text does."""
_BUILT_TO = (
    "扩区|复建|改造|整治|修复|拓宽|延长[到至]|扩能|疏浚|清淤|增设|加固|维修|修缮|重建|扩容|新建|改建"
    "|扩建|增建|迁建"
    "|各建|再建|设床位|提速|释出|引进|共建|贯通|拆除|打通|增绿|绿化|活化|敷设|架设|布设|搬迁|稳定在"
    "|提到|提至|提高到|辟通|疏通|拓浚|轮疏|拓建|盘活|加密|消除|提标|更新"
    "|焕新|修建|修筑|整建|翻建|翻修|翻新|兴建|辟建|设立|铺设|安装|建造|建置|配建|接入|接通|连通"
    "|联通"
    "|大中修|进行大修|实施大修|进行中修|实施中修|罩面|外迁|迁移|腾退|收储|出让|投放|开行|加开|增开|清除|护岸|补植|造林|复垦|亮化|美化|净化|硬化"
    "|黑化"
    "|入地|截污|纳管|清疏|改线|改道|收官|创建"
)
BUILT_TO = branched(_BUILT_TO)
"""What is done to a place, and can be seen to be done."""
TO_BUILD = re.compile("[将拟会要](?:再|新|另)?[建设](?!立|议|想|计|法|置)")
"""What is to be built there: 这里将建两座桥."""
DONE_TO = branched(
    f"{_BUILT_TO}|高标准建设|高质量建设|高水平建设|规划建设|完善|优化|治理|构建|营造|延伸|预留|谋划|做好|做深|推展|打造|开发|升级|研究|支持|指导|督促|配合|深化|提质|扩能"
)
"""Of these what is a deed, where no list says that a project is spoken of."""
THIS = re.compile("[该此本](?:条|座|处)?(?:线|路|案|桥|工程|项目|区|站|计划|段)")
"""What points back to what an earlier sentence names."""

NEGATED = re.compile(
    r"(?:未|没有?|不再|不会|不能|不予|无法|难以|暂不|停止|取消|并无|不搞|不安排|不)"
    r"(?:能够?|曾|按期|如期|按时|正式|完全|全面|有|得|再|获|被|予以|承诺|安排|列入|得到|此)*$"
)
NO_PLAN = re.compile("(?:没有|并无|暂无|尚无|未有)[^,。;:的]{2,24}的(?:计划|规划|打算)")
"""No plan for something: 目前没有增设西湖站的计划."""
NEVER = re.compile("不|停止|取消|暂不|并无")
"""What begins a denial for good."""
NEGATED_LAST = frozenset("未没不有再会能予法以够曾期时式全面得获被止消无诺排入到此搞")
"""The signs that it ends with."""

AFTER = re.compile("(?:之后|以后|后|之前|以前|前(?!期|景|沿|端|往|来))")
AFTER_FIRST = frozenset("之以后前")
"""Behind a cue they make it a time: 建成后, 通车前."""
SINCE_THEN = re.compile(
    "(?:但是?|而|并|不过|其中|目前)?(?:自从?(?![然动行主])|随着)[^,。;:]{2,60}?"
    "(?P<opened>开通|通车|启用|营运|运营|投用|开放|投入使用|投入营运|开园)(?:运营|营运"
    "|启用)?(?:之后|以后|后|以来)"
    "(?!,?[将可会拟预])"
)
"""A clause that tells of what came after something had been opened: 自甲路、乙桥开通后."""
ATTRIBUTE = re.compile(
    "(?:建设|实施|施工|使用|运营)?的(?!话|[0-9]|[一二三四五六七八九]成|[^,。;|\n]{2,20}(?:分别|依次)[为是有])"
)
ATTRIBUTE_FIRST, CLAUSE_SIGNS = frozenset("的建实施使运"), frozenset(",。!?;:\n")
NOT_FUTURE = re.compile(
    r"将(?:近|军|来|[一-鿿0-9()~—-]{1,24}(?:作为|纳入|打造成|用于|列入|划入|关联|分解))"
)
DUE_LAST, BY = frozenset("到至"), re.compile("[前底末内]|年中")
_PARTS = (
    "连续壁|连续墙|导墙|中隔墙|顶板|桥墩|墩柱|承台|盖梁|箱梁|主塔|桥塔|上盖|塔楼主体|地下室|外墙"
    "|幕墙|边坡|基桩|引道|箱涵|管沟"
    "|首层|主体结构|主体工程"
)
"""Of a thing that is built."""
PARTIAL = whether(
    "成[型形]了?(?:路基|路面|桥面|坝体|渠道|隧洞|管廊|堤身)[^,。;|]{0,6}[0-9]|"
    rf"{THROUGH}|{PART_DONE}|完成(?:[一二三四五六七八九十0-9.]+成|总量|工程量|[0-9.]+ ?%"
    r"|近半|过半|一半|大半)|完成[^,。;]{0,12}的(?:[0-9.]+ ?%|[一二三四五六七八九]成"
    r"|百分之|[二三四五]分之|[一大近]半)|(?:大致|大体|接近|大部分|初步)(?:已)?完成"
    r"|(?:挖掘|土方|地基|基坑|打桩|桩基|围护|底板|结构|路基|钢梁|架梁|铺轨|洞身|管线迁改"
    f"|{_PARTS})"
    r"(?:工程|工作|施工|作业)?(?:已经?|均|也)*(?:全部|全数|大致|基本|顺利|提前)?(?:完成|完工|结束)"
    f"|完成了?(?:全部|全数)?(?:{_PARTS})(?!工程|改造)"
    "|完成了?[^,。;]{0,10}(?:测试|试验|调试|联调|试车|试跑)(?!线|场|段|中心|基地|厂|站)"
    "|主体(?:结构|工程|建筑|部分|厂房|施工)?(?:已经?|均|也|基本|全部|全面|顺利|如期)*(?:建成|落成|完工|竣工)"
    r"|(?:过|近|达|度)[一二三四五六七八九]成|进度(?:达|过|超|为)?[0-9一二三四五六七八九八]"
)
"""Only a share of it is done."""
_PAPERS = (
    "划拨|出让|供地|收储|签约|签订|招标|发包|决标|定标|摘牌|备案|审批|报批|批复|立项|选址|方案|设计"
    "|规划|可研|环评|勘察|测绘|论证|评审|手续|注册|融资|控规|申报|报告"
)
_PAPER_DONE = (
    "(?:设计|研究|可研|方案|规划|环评|选线|选址|勘察|勘探|测量|前期工作)(?:文件|报告|成果|方案"
    "|工作|编制)?"
    "(?:已经?|均已|业已|也已|现已)(?:基本|全部|全面|如期|顺利)?(?:编制)?完成"
    "|(?:设计|可研|环评|勘察|选址)(?:工作)?完成(?=[,。;|]|$)"
    "|(?:用地|土地|地块|场地|净地)(?:已经?|均已|全部)+(?:交付|移交|点交|腾空)(?=[,。;|]|$)"
    "|(?:收储|征收|征拆|征迁|征地|拆迁补偿|招商|招标)(?:工作)"
    "(?:已经?|均|也|都|基本|全部|全面|顺利|如期|大体)*完成"
    "|完成(?:了)?[^,。;]{0,6}(?:比选|勘察|勘测|勘查|测绘|预审|论证|征集|征[地拆迁收]|收储|收地)"
    f"|(?:勘|研究|测量|选线|{_PAPERS})"
    "(?:工作|文件)?(?:都|也|已经?|全|刚|总算|终于)*(?:做|办|弄|编|写|批|审|走|谈|签|搞)(?:完|好"
    "|下来)"
)
PAPER = whether(
    f"{_PAPER_DONE}|"
    "(?:征地|拆迁|征收|征拆|征迁|动迁|收储|签约|腾退)(?:工作|任务)?(?:已经?|均|基本|全部|累计|约)*完成|"
    "入选[^,。;|]{0,24}(?:试点|先行区|示范区?)|落地(?!投|运|建|见|开|达|转|实施|生)"
    "(?:[\u4e00-\u9fff]{2,8})?(?=[,。;|\n]|$)|完成(?:了)?(?:初步|详细|概念|专项|总体|综合|基本|细部|施工图|选线|环境影响|可行性|项目"
    "|工程){0,2}"
    "(?:立项|可研|研究|评估|评价|审查|招标|选址|环评|规划|方案|设计|报批|前期|核准|备案|评审"
    "|批复|编制)"
)
"""What is done is paper; nothing is built."""

BUILDING = re.compile(
    "[一二三四五]期(?!规划|间)|建设|施工|工程|改造|扩建|续建|建造|兴建|迁建|重建|项目|整治|更新"
)
"""What goes on where something is built: 推进新城建设, but not 推进功能提升."""
NEARLY = re.compile("(?:会|将|可|年[底末中]?)(?:大致|大体|初步|基本)完成")
"""What is to come so (会大致完成) is no share of it."""
MODALS = {
    "会": "员大议协社理改联委商工学研例集机峰博盛晚开展机事",
    "要": "主重需纪简摘必",
    "可": "许认",
    "须": "",
    "需": "",
    "应": "供响适反对",
    "标": "",
}
"""What makes a cue behind it one to come, and after what it does not: 会展开, not 委员会."""
GOAL = "目"
"""What alone stands before the last of these (目标), and none of the parts of a work (第1标)."""
MODAL_FAR = whether(
    "(?:(?<![员大议协社理改联委商工学研例集机峰博盛晚开展事际])会(?![都议场展客馆员所长址计签商堂])"
    "|将(?!军)|能够|可望|可于|可在|可赶及|需要?|须)"
    "[^,。;|]{0,10}$"
)
"""What stands not far before a cue of what is to come: 会分段开放."""
PAPER_OBJECT = re.compile(_PAPERS)
"""What is but paper where it is finished: 完成土地划拨."""
OBJECT = re.compile("完成(?:了)?(?P<object>[^,。;:|\n]*)")
BUILT = re.compile(
    f"{_BUILT_TO}|建设|工程|施工|项目|主体|安装|拆迁|任务|提升|提质|优化|扩容|结构|平整|清运|上盖|段|创建|布局|[0-9]|全部|全线|线|路|桥|站|楼|馆|园"
    "|阶段|一期|二期|三期"
)
"""What is finished is a work only where its object is: 完成改造, and not 完成土地划拨."""
TOLD_IN = ("已于", "已在", "经于", "业于")
"""What stands before the year in which something has come to be."""
PUT_OFF = re.compile("(?:推迟|推后|延期|延后|延至|顺延|延迟|展延|改期|调整|提前)(?:到|至|为)")
"""What moves a time that is to come."""
MEANT = whether(
    "(?:具备|满足|达到|符合|创造)[^,。;]{0,14}条件|在即|倒计时|(?:建成|通车|竣工|完工|投用|启用"
    "|开通|开放)(?:的)?(?:目标|期限|节点|时间表|计划|承诺|方案)"
)
"""What is but meant, or made ready for: 具备通车条件, 通车在即, 完工目标."""
MEANT_SIGNS = frozenset("件即计标限点划诺案推延期调提")
"""One of these has what is but meant or put off."""
AFTER_CHAIN = re.compile(AFTER_DEED)
"""Behind a cue it makes it a time, as `AFTER` does: 建成通车后可…."""
OTHERS = re.compile(
    "[ ]?(?:[往其嗣随然]后|至于|其[余他它]|[另此]外|余下|剩余|第?[二三四五六][期标批](?!间))"
)
"""What begins a clause about something else than the one before it, or about another part."""
SOON = re.compile("即将|马上|很快|近日|近期|就要|立即|随即|快要")
"""What is to start so is not due by the last year of a plan."""
TOLD = re.compile(
    "获悉|记者|了解到|召开|据悉|发布消息|主持|宣布(?![^,。;:\n]{2,40}(?:[开动]工|奠基|通车|启用|投产)[,。;\n])"
)
"""What tells when something was said, not when it is: a start is when it is declared."""
FAR = re.compile(
    "择机|视情|视客流|视需|条件成熟|时机成熟|滚动|尽早|尽快|早日|早点|谋划|研究(?![院所中室基生])|预留|远期|展望"
    "|适时|储备|论证|能否|能不能|会不会"
    "|争取|探索|前期|远景|控制(?!性)"
)
"""What a plan promises nothing of for its own years."""
_MOOD = (
    "[ ]*(?:[(]?[0-9一二三四五六七八九十]{1,3}[).、][ ]?)?(?:积极|着力|大力|全力"
    "|加大|全面|深入|持续|统筹|稳步)*"
    "(?:推进|推动|加快|加强|强化|完善|优化|支持|构建|打造|促进|探索|鼓励|实施|建立健全|健全"
    "|提升|落实|聚焦|坚持|引导|深化|培育"
    "|布局|拓展|增强|扩大|发挥|做强|做优|筑牢|争取|力争|确保|研究|规划|启动|完成|建成|新建|开展)"
)
MOOD_AHEAD, MOOD_FIRST = re.compile(f"(?:^|[。;\n]){_MOOD}"), first_signs(_MOOD)
"""How the sentences of a plan begin: with what is to be done, and nobody who does it."""
MOOD_BEGINS = re.compile(f"[。;\\n](?=[{re.escape(''.join(sorted(MOOD_FIRST)))}])")
"""Where a sentence ends and the next begins, with a sign as that begins with."""
MOOD_BEHIND = re.compile(
    "了(?=[,。;0-9一-鿿])|累计|不断(?:提高|完善|优化|改善|增强|提升|扩大)|(?:显著|明显|大幅"
    "|稳步|持续|进一步|有效|全面)"
    "(?:提升|改善|增强|提高|增长|优化|好转|扩大|完善)(?=[,。;])|得到|取得|已(?!批|经批)|迈上"
    "|跃升|再创|圆满|荣获|达到[0-9]"
)
"""How a look back says what has come to be."""
LABEL = (
    "(?P<underway>续建|在建|结转)|(?P<ahead>拟?新建|新开工|拟建|储备|谋划|前期|预备|计划开工)"
    "|(?P<done>竣工|建成|已完成|已建成)"
)
"""What the projects of a line are called by the label at its beginning: 续建:."""

LED = re.compile("以下|如下|下列|:$")
LEADS = {
    "held": "缓建|暂缓|搁置|暂停|缓办|延后|推迟|停工|暂不",
    "dropped": "不再(?:推进|实施|建设|安排|列入|保留|续办|考虑)|予?以?取消|终止|停建|中止|叫停",
    "plan": (
        "尚未|仍未|还没有?|尚在|仍在(?:研究|论证|审批|前期|规划|设计)|前期(?:阶段|工作|项目|的|$)"
        "|(?:谋划|储备|论证|规划|研究|报批|审批|设计|待批|待建)(?:中|阶段)?的?(?:项目|工程|$)"
    ),
    "used": (
        "(?:已|现已|已经|均已)(?:全部|全面|陆续|正式|相继)?"
        "(?:投用|投运|通车|开通|启用|开放|投入使用|投入运营|运营)"
    ),
    "done": (
        "(?:已|现已|已经|均已)(?:全部|全面|陆续|按期|如期|基本|顺利|相继)?"
        "(?:完工|完成|建成|竣工|交付|落成|验收)"
        "|^(?:竣工|完工|建成)的?(?:项目|工程)|(?:完工|建成|竣工|完成)了"
    ),
    "underway": (
        "正在|现正|刻正|在建|续建|(?:施工|建设|推进|改造|兴建|赶工)中"
        "|已(?:经)?(?:全面|陆续|相继)?(?:开工|动工|进场|开建)"
    ),
    "start": "开工|动工|启动|开建|进场施工",
    "finish": f"{TO_BE_DONE}|建成|完工|竣工|完成|投用|投运|通车|开通|启用|交付|投入使用|开放",
}
"""What a lead-in says of all that stands behind its colon, by kind; see `statements.leads`."""
LISTS = (
    "以下|下列|如下|项目|工程|线路|有:?$|包括:?$|今年|明年|后年|年内|年底|本年|[0-9]{4}年|季度|半年"
    "|计划|力争|拟|预计|将|确保"
)
"""What tells that a lead-in speaks of what stands in a list, or by when it is so."""
YEARLY = re.compile(
    "(?:做好|抓好|办好|推进好?"
    "|落实好?)以下(?:[一二三四五六七八九十0-9]{1,3}[个项]?)?(?:重点)?(?:方面)?的?(?:重点)?"
    "(?:工作|任务|实事)"
)
"""With these words the report of a year begins with what is to be done in the next."""
FOLLOWING = re.compile(
    "[,。;\n][ ]?(?:其中[,:]?|同时,?|另外?,?|并|以及|还)?(?P<deed>"
    "(?:建设|新建|修建|扩建|改建|拓宽|打通|增设|增建|新辟|新设|兴建|铺设|续建|延伸|改造)(?!了|的"
    "|中|用地|单位|局|工程)"
    "|设(?:有)?[0-9一二两三四五六七八九十]+(?:个|座)?新?车?站"
    '|["“][一二三四五六七八九]?[一-鿿]{1,4}["”](?:是指|即|为|是)'
    f"|{UPKEPT}|(?:项目|工程|基地|地点|计划|内容)?(?:包含|包括|计有|涵盖))"
)
"""How a clause begins that goes on with a list of works: 建设甲立交; “一纵”是指乙路."""
FOLLOWING_SIGNS = SignPairs(
    (",。;\n", ' 其同另并以还建新修扩改拓打增兴铺续延设"“包计涵项工基地内对用')
)
