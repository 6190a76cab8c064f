"""How Chinese says that a plan was given up, and what is seen of a work that goes on; folded.

Families of a verb with what stands before and behind it, for
`geo.texts.zh.statements.cue_words`.
"""

from __future__ import annotations

import re

from geo.texts.writing.words import products

_GIVE_UP = (
    "放弃 取消 终止 中止 撤回 撤销 作废 剔除 删掉 删去 删除 拿掉 划掉 去掉 叫停 砍掉 拿下 退出"
    " 移出 调出 核减"
)
_HOW = (
    "正式 宣布 宣告 决定 最终 最后 终于 彻底 全面 完全 主动 只好 只能 只得 不得不 被迫 被 已被 遭"
    " 予以 已予 建议 同意 就 都 也 已正式 已全部 已主动 经研究 研究后"
)
_NO_MORE = (
    "单独立项 立项 单列 单独建设 单独实施 申报 上报 报批 推 做 建 搞 修 盖 谋划 规划 招标 延伸"
    " 列 排 建造 改造 扩建 新建 迁建 重建 重启 征地 列项 投资 投入 设站 设置 增设 预留 保留用地"
    " 续建 复建 复工 研究 论证 上马 争取 追求 采用 采纳 开发 收储 批地 拨款"
)
_NO_MORE_SAID = (
    "推 搞 弄 提 上 列 办 立 争取 考虑 打算 谈 安排 指望 折腾 申请 申报 建设 实施 推进 推动 投"
    " 规划 研究 修建 扩 延伸"
)
_WILL_NOT = (
    "建 修 做 推 搞 盖 弄 提 再建 再修 再做 再推 再搞 再提 再盖 再弄 再上马 再申报 再考虑 再实施"
)
_LISTS = "规划 计划 方案 名单 清单 盘子 项目库 项目表 规划图 蓝图 草案 年度计划 建设计划"
_LEFT_OUT = "没有了 没有它 没了 删了 删掉 剔除 划掉 拿掉 去掉 抹掉 移除 取消 调出"
_TAKEN_OUT = "剔除 删除 移除 拿掉 划掉 删去 撤下"
_OVER = (
    "里没有它 没有它了 没了它 没有必要 没必要建 无必要 已无必要 弃建 弃置 打了退堂鼓 没人出钱"
    " 偃旗息鼓 不复存在 没能立项 未能立项 没人提了 没人提起 无人问津"
)
_FLOORS = products(
    "做 建 盖 修 砌 浇 干 起 施工 长",
    products(
        "到 到了 到第 至 至第", products("一 二 三 四 五 六 七 八 九 十 十几 二十 地下 顶", "楼 层")
    ),
)
_SHARES = (
    "一成 两成 二成 三成 四成 五成 六成 七成 八成 九成 三分之一 三分之二 四分之一 四分之三 五分之一"
    " 五分之二 五分之三 五分之四 一半 大半 多半 一多半 小半 近半 过半 一小半 一大半"
)
_AT_WORK = (
    "抛 抛石 挖 掘 掘进 打 铺 装 架 浇 填 砌 修 建 盖 做 干 走 拆 吹填 敷设 安装 打通 开挖 铺设"
    " 架设 填筑 浇筑 疏浚 清淤 刷 改造 平整 拓宽 加固 立 竖 挖开 吊"
)
_BEHIND_FENCE = products(
    "围着 还围着 仍围着 围起 围起了 打着 还立着 立着 圈着 搭着 还搭着 罩着 裹着",
    "挡板 围挡 围板 围栏 围蔽 铁皮 脚手架 绿网 防尘网 施工网 蓝铁皮 彩钢板 棚架",
)
_SEEN = (
    f"{_BEHIND_FENCE} 围挡还在 挡板还在 脚手架还没 围挡没拆 挡板没拆 工人还在 塔吊还在 吊车还在"
    " 机器还在 挖掘机还在 渣土车还在 还是工地 还是个工地 仍是工地 还是一片工地 一片工地 成了工地"
    " 尘土飞扬 机器轰鸣 马达轰鸣 塔吊转 塔吊在转 焊花飞溅 工人正忙 正忙着"
)
_TOIL = (
    "抛石 抛填 吹填 吹砂 砌石 护砌 夯填 强夯 冲孔 灌桩 喷锚 绑钢筋 扎钢筋 支模 立模 拆模 搭架"
    " 铺沥青 铺油 贴砖 沉放管节 沉箱安装 安装沉箱 架钢梁 拼装钢梁 打地基"
    " 挖基坑 浇底板 灌混凝土 打混凝土 压路基 铺轨枕 刷外墙 做防水 做支护"
    " 做基础 挖隧道 打隧道"
)

_PAPERS = (
    "方案 设计 图纸 线位 规划 手续 可研 选址 文本 走向 路线走向 线路走向 路线"
    " 用地 环评 预审 立项 资金"
)
_PAPERS_ARE = (
    "还在改 还在做 还在走 还在谈 还在办 还在跑 还没定 还没跑完 还没办完 没办完 没走完 还没走完"
    " 没跑完"
    " 还没批 没批下来 还没批下来 刚批下来 刚刚批下来 批下来了 才批下来 已批 已批复 还在等 定下来了"
    " 刚定下来 刚刚定下来 才定下来 刚定 没有着落 还没着落 还没落实 没落实"
)
_WAITS_FOR = products(
    "还在 仍在 一直在 正在 都在",
    "等批复 等审批 等土地 等资金 等用地指标 谈资金 谈用地 谈补偿 谈土地 谈价 谈合作 找投资 筹钱"
    " 找钱 凑钱",
)
_NETS = products(
    "列入 纳入 写入 写进 编入",
    products(
        "国家 省 市 县 区 省级 市级 自治区 全省 全市 全国 国家级",
        "水网规划 路网规划 交通规划 综合交通规划 铁路规划 公路规划 航道规划 专项规划 水利规划"
        " 轨道规划",
    ),
)
_PASSED = products(
    "业经 已经 已 获 经大会 经委员会 刚 刚刚 均经", "审议通过 审查通过 会议通过 大会通过 审定通过"
)
_PAPERS_GO_ON = products(
    "前期工作 前期 前期手续 各项手续 手续 审批 报批 征拆 征迁 征地 招标 方案编制 设计 可研",
    "正在推进 正在办理 正在进行 有序推进 加快推进 稳步推进 正加快 抓紧推进 抓紧办理 持续推进",
)
_DUG = products(
    "开挖 掘进 填筑 打桩 浇筑 铺轨 架梁 吊装 敷设 砌筑 疏浚",
    products("完成 已完成 完成了 完成近 完成约", _SHARES),
)
_BUILT_AND_NOT = products(
    "建成 完工 竣工 落成 建好 修好",
    products(
        "后尚未 但尚未 却尚未 后还没 但还没 后还没有 但还没有 后仍未 但仍未",
        "移交 交付 验收 启用 投用 使用 开放 投入使用",
    ),
)
_NEVER_CAME = products(
    "还是 终究 最终 最后 到底 始终 也就",
    "没上 没上马 没建 没成 没修 没落地 没能落地 没能建 没做成 没建成 没搞成 没能上马 没干成",
)
_RANKS = (
    "国家 国家级 省级 省 市级 市 自治区 自治区级 县级 全省 全市 全国 全区 全县 省里 市里"
    " 上级 中央 部 地区 国土空间 专项"
)
_ENTERED = products(
    "列入 纳入 写入 列进 写进 编入 进入 补进",
    products(_RANKS, "规划 计划 项目库 名单 清单 盘子 储备库 重点"),
)
_ON_PAPER = products(
    "还在 正在 仍在 一直在 也在 都在 尚在 还是在",
    "做方案 做设计 做规划 做可研 做前期 做论证 做研究 做评估 做环评 做勘察 做测量 做初设"
    " 做选址 做比选 做概念 改方案 改设计 改图纸 改线位 打报告"
    " 跑资金 跑审批 跑用地 跑指标 搞设计 搞规划 写报告 画图 办手续 办用地 等指标 等用地 等钱",
)
_NOT_AS_PLANNED = products(
    "没有 没 未 未能 没能 并未 尚未 仍未 迟迟未",
    products("按计划 如期 按期 按时 如约 按原计划", "开工 动工 启动 进场 开建"),
)
_NOT_FINISHED = products(
    "未能 没能 尚未 仍未 还未 至今未 至今没有 还没有 未 没有",
    "完工 竣工 贯通 封顶 合龙 合拢 交工 如期完工 按期完工 按时完工 如期竣工"
    " 按期竣工 全部完工 全线贯通",
)
_HANDED_OVER = products("完工 竣工 建成 全部完工 落成", "移交 交付 验收 并移交 并交付 并通过验收")
_ACCEPTED = products(
    "通过 通过了 顺利通过 已通过 已经通过 一次通过", "验收 交付验收 综合验收 分期验收"
)
_TENDERED = (
    products(
        "施工 土建 工程 总承包 主体 标段 土建施工 工程施工",
        "招标公告 招标公告已经 招标公告已 标书已 招标文件已",
    )
    + " "
    + products("发布 发出 挂出 公布 登出", "施工招标 工程招标 土建招标 总承包招标 招标公告 标书")
)
_FAST = products("最快", products(" ".join(map(str, range(1, 100))), "分 小时"))
"""How soon one is there, and not when."""

ACCEPTING = re.compile(
    "(?:目前|现|现在|正|正在|只|就|还|仍|但|尚未|未|没有?|等着?|等待|待|有待|准备|办理|进行|开展|申请|组织)+"
    "(?:竣工|交工|完工|消防|综合|最后|最终|专项)*(?:验收|移交|交付|接收|点交|交接)+(?:手续)?"
)
"""What a work waits for that is finished."""
TENDERED = re.compile(
    "施工(?:工程|标段?|合同|任务)?(?:已经?|刚刚?|均|都|也|完成)+(?:招标|招投标|发包|定标|签约)"
    "|(?:施工|建设|安装|维修|改造)[^,。;|\n]{0,16}?(?:进行|采用|实行|组织|启动|开展)[^,。;|\n]{0,8}?"
    "(?:招标|招投标|磋商|比选|谈判|询比?价?采购)"
)
"""What is tendered is the doing of a work, which does not go on yet."""
RESUMED = re.compile(
    "停[工建摆滞办][^,。;:|]{0,10}(?:后|又|再|才|终于|现已?)[^,。;:|]{0,6}(?:复工|重启|续建|恢复施工|恢复建设)"
)
"""A work that had stopped goes on again: 停建一年后复工."""
REST = re.compile("(?:仅|只|还|尚)?(?:剩下?|余下?|剩余|其余(?=[0-9])|尾段|尾工)(?:的|部分|路段)?")
"""What begins a clause about the rest of a work of which so much is done."""

_SHUT = products(
    "暂停 已暂停 停止 中止 中断 暂时停止 全面停止 全面暂停 临时停止 宣布停止 宣布暂停",
    "营运 运营 服务 开放 对外开放 使用 运行 通行 通车 营业 载客 运作 行驶",
)
"""What was in use and is no more, for a while or for good: nobody knows how far it is."""
PAIRS = {
    "paper": f"{_ENTERED} {_NETS} {_PASSED} 可行性评估",
    "plan": f"{_ON_PAPER} {products(_PAPERS, _PAPERS_ARE)} {_WAITS_FOR} {_PAPERS_GO_ON}"
    " 仍在办理 还在办理 尚在办理 公众咨询 公众谘询 咨询公众 谘询公众",
    "not_begun": _NOT_AS_PLANNED,
    "done": f"{_HANDED_OVER} {_ACCEPTED} {_BUILT_AND_NOT} "
    + products("已 均已 都已 业已", "安装完成 铺设完成 敷设完成 架设完成 铺装完成"),
    "completed": "交付使用单位 交付建设单位 交付运营单位 交付管理单位 交付管养单位",
    "held": "搁到一边 放到一边 搁一边 放一边 丢在一边 晾在一边 搁在一边"
    " 暂予保留 暂予搁置 决议保留 暂予缓议 暂予缓建",
    "award": _TENDERED,
    "dropped": " ".join((
        products(_HOW, _GIVE_UP),
        products(_GIVE_UP, "了"),
        products("不再", _NO_MORE),
        products("不", products(_NO_MORE_SAID, "了")),
        products("不会 再也不 也不会 不可能", _WILL_NOT),
        products(_LISTS, products("里 中 上 里也 中也 里已 中已 里已经 中已经", _LEFT_OUT)),
        products("从", products(_LISTS, products("中 里 内", _TAKEN_OUT))),
        _OVER,
        _NEVER_CAME,
        _SHUT,
    )),
    "part": products("掘进 开挖 铺设 架设 安装 填筑 浇筑 吹填 疏浚 打桩 敷设 施工 拆除", _SHARES)
    + " "
    + products("脚手架 外架", "刚拆 拆了 已拆 刚刚拆 正在拆"),
    "progress": f"{_SEEN} {_NOT_FINISHED} {_FLOORS} {_DUG} "
    + products(_AT_WORK, products("了", _SHARES)),
    "labour": _TOIL,
    "began": "开了工 动了工 破了土 开了建 进了场 开了挖 打了桩 已开了工 上了马",
    "none": (
        f"{_FAST} 行车通道 行车天桥 行车隧道 行车桥 蓄水安全 仍在办理移交"
        " 还在办理移交 仍在办理验收 还在办理验收 下马关 下马街 下马镇 上马镇 不再推迟"
        " 不再提高 不再提供 不再上涨 没有放弃 从未放弃 并未放弃"
        " 未放弃 不放弃 不会放弃 绝不放弃 永不放弃 放弃原 剔除不可比 剔除价格"
        " 剔除重复 剔除物价 取消收费 取消限购 取消限行 取消红绿灯 争取多年 争取已久"
        " 期盼多年 期盼已久 盼望多年 盼望已久 盼了多年"
        " 呼吁多年 酝酿多年 筹划多年 筹划已久 谋划多年 规划多年 研究多年 酝酿已久 呼吁已久"
    ),
}  # fmt: skip
"""Words by kind, as `CUES` of `geo.texts.zh.statements.cue_words`."""
