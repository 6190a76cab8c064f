"""How Chinese says what a plan waits for, that it rests or was not chosen, what comes in parts.

Folded; families of a verb with what is said of it, for `geo.texts.zh.statements.cue_words`.
"""

from __future__ import annotations

from geo.texts.writing.words import products

_WEIGHED = "研究 规划 论证 筹备 评估 推展 推动 推进 可行性研究 前期工作"
_NO_ANSWER = products(
    "未获 尚未获 仍未获 未有 尚无 没有 未见 仍无 迄无 至今未获 迟未",
    "回复 回覆 答复 答覆 回应 回音 下落",
)
_NO_DATE = products(
    "无 尚无 暂无 并无 没有 未有 仍无 还没有 但未有 仍未有",
    "时程 期程 确实日期 确切日期 具体日期 确定日期 具体时间 确切时间 明确日期 推动时程 兴建时程",
)
_OPTIONS = products(
    products(
        "提出 提出了 研拟 研拟了 拟出 拟定 拟定了 准备了", "两 二 三 四 五 多 2 3 4 5 数", sign=" "
    ),
    "个方案 套方案 个选项 个构想 条走线 条路线 个走线方案",
)
_TURNED_INTO = products(
    "提出 提议 研议 有意 倡议 建议", "改作 改为 改建 改成 转型 转作 改造成 活化为 改辟"
)
_AGREED = products(
    "已 已经 业已 也已 均已 原则", "点头 首肯 松口 同意办理 同意兴建 同意补助 同意移拨 同意拨用"
)
_CHANGED = products(
    "完成 已完成 才完成 刚完成",
    "变更 都市计划变更 都市计画变更 用地变更 地目变更 编定 划设 分割 鉴界 拨用 过户 移拨",
)
_NOT_CHOSEN = "落选 落榜 未获选 未能获选 未入选 未能入选 未被选中 未获选中 未能中选 未中选 未能出线"
_STOPPED = products("停止 终止 中止 已停 不再 停了", _WEIGHED)
_RESTS = (
    products("搁置 暂缓 暂停 押后", _WEIGHED)
    + " 暂停 已拖延 拖延了 一拖再拖 一延再延 一再拖延 迟迟没有动静 原地踏步"
)
_STOPPED_USE = products(
    "暂停 已暂停 将暂停", "供水 供电 供气 收费 受理 停靠 发车 招生 会议 休会 办公"
)
_OLD = products(
    "旧 老 原", "桥 站 楼 馆 屋 房 厂 校舍 厅舍 市场 建筑 码头 站房 桥面 大楼 航厦 宿舍"
)
_CLEARED = products(
    _OLD, "已拆 已经拆 已拆除 已经拆除 已拆卸 已拆完 拆完了 拆掉了 已全部拆除 均已拆除"
)
_RUSHED = (
    "抢工 抢修中 抢通 抢建 赶工中 追赶进度 赶进度 抢进度 已落后 目前落后 仍落后 尚落后 落后进度"
    " 已超前 目前超前 进度超前"
)
_ONLY_THEN = "后才 后再 后方 后始 后方可 后才会 后才能 后才可"
_BUILD = "兴建 建设 办理 推动 进行 招标 发包 拆除 改建 重建"
_DEEDS = (
    "更换 更新 改造 兴建 修建 铺设 敷设 安装 拆除 重建 翻新 整修 施工 改建 增设 加设 扩建 扩阔"
    " 延长 搬迁 迁移 移除 重置 拆卸 封闭 改道 取消 保留 减少 增加 新增 收回 缩短"
)
_NEXT = products(
    "会 会接着 将接着 会继续 会陆续 会随后 随后会 会先 会再 会同步 会分批 会分期", _DEEDS
)
_IN_PARTS = products(
    products("分 将分 拟分 须分 会分", "两 二 三 四 五 多 2 3 4 5", sign=" "),
    products(
        "段 期 阶段 批 个阶段 个标段 个区段", "兴建 建设 推进 开发 推展 改建 重建 更换", sign=" "
    ),
)
_LAID = products(
    "已 已经 共已 累计已 业已 均已 已累计",
    "设置 建置 装设 布设 布建 更换 加装 换装 改装 增设 汰换",
)
_DRAWN_BY = products(
    "委托 共同委托 委外 委由顾问 委请顾问 委请",
    "办理规划 规划 规划设计 办理设计 设计 研究 可行性研究 办理可行性研究 评估 办理评估",
)
_EVERY = products("分钟 小时 刻钟 半小时", "一班 一趟 一班车 一列 1班")
_LISTED = products("建设 创建 试点 示范 培育", "名单 清单")
"""What a place enters before anything of it is built: 纳入零碳园区建设名单."""
_MADE_READY = products(
    "开工前 开工前的 开工前各项 开工前的各项 动工前 动工前的 开工 动工",
    "准备 准备工作 筹备 筹备工作",
)
_NEARLY_DONE = products(
    "即将 马上 很快", "建成 完工 竣工 收官 落成 建好 封顶 合龙 全线建成 全面建成 全面完工 全面竣工"
)
"""A work that is to end soon goes on."""
_BUILT_IN = products(
    "建于 修建于 始建于 兴建于 建成于 落成于 竣工于 重建于 改建于 扩建于 新建于",
    "19 20 民国 上世纪",
)
"""In a year, and not in a place: 建于1988年."""
_WAS_DONE = products(
    products("进行了 实施了 做了 曾做 曾进行 曾作", "全面 升级 小规模 大规模 整体", sign=" ")
    + " 进行了 实施了 做了 曾做 曾进行 曾作",
    "改造 整修 扩建 修缮 翻修 改扩建 整治 重建",
)
_OPEN_ALWAYS = products(
    "全年 常年 全天 全天候 长年 长期",
    "开放 免费开放 对外开放 免费对外开放 免费对群众开放 免费对市民开放",
)
_OPENNESS = (
    products(
        "开放 对外开放",
        "通道 功能 强省 强市 创新 格局 优势 能级 发展 体系 环境 大省 新 步伐 程度 迈",
    )
    + " "
    + products("更加 内外 对内对外 全方位 双向", "开放")
)
"""A policy, and nothing that is opened."""
_MILEAGE = products("运营 营运 营业 通车 通航 开通", "里程 总里程 总长 总长度")
_GENERAL_FLIGHT = products("通航", "机场 产业 基地 园区 产业园 小镇 企业 飞机")
_STORES = products("料", "场 仓 库 堆 斗 厂 件 塔 罐 筒 管 棚 坑")
"""What stands in words that say nothing of the kind: 高铁运营总里程, 通航机场, 炼铁料场."""
_RUNS = products("启动 正式启动 投料 点火", "运行 运营 生产")
_OF_THESE = products(
    products("此次 本次 这次 首批", "开工的 动工的 集中开工的"),
    "项目有 项目包括 项目为 项目是 项目主要有 项目分别是 工程有 工程包括 工程为 工程是",
)
"""What begins a list of works that have just begun: 此次开工的项目有甲、乙."""
_MIDDLE = (
    "国 心 小 央 部 医 越 老 缅 欧 俄 蒙 哈 吉 尼 巴 泰 韩 日 美 德 亚 原 东 型 等 轴 环 学 山 华"
    " 南 州 兴"
)
"""What 中 begins a word with: 推进中心城区建设 is no 推进中."""

PAIRS = {
    "plan": f"{_NO_ANSWER} {_NO_DATE} {_OPTIONS} {_TURNED_INTO} {_DRAWN_BY}",
    "paper": f"{_AGREED} {_CHANGED} {_LISTED}",
    "dropped": f"{_NOT_CHOSEN} {_STOPPED}",
    "held": _RESTS,
    "began": f"{_CLEARED} {_OF_THESE} 全线复工",
    "progress": _RUSHED,
    "nearly": _NEARLY_DONE,
    "award": _MADE_READY,
    "work": products("推进中", _MIDDLE),
    "done": f"{_BUILT_IN} {_WAS_DONE}",
    "running": _OPEN_ALWAYS,
    "future": f"{products(_ONLY_THEN, _BUILD)} {_NEXT} {_IN_PARTS}",
    "to_start": products("不仅将", "开工 动工 启动 开建")
    + " "
    + products(_ONLY_THEN, "动工 开工 施工 进场 展开 启动 开建"),
    "to_open": products(_ONLY_THEN, "开放 通车 启用 投用 运营 营运 使用 开通"),
    "part": _LAID,
    "operating": f"{_EVERY} {_RUNS}",
    "none": f"{_STOPPED_USE} {_OPENNESS} {_MILEAGE} {_GENERAL_FLIGHT} {_STORES}"
    " 将会勘 将会同 将会商 将会签 将会办 将会晤 暂停键"
    " 送电量 供电量 供水总量 运营数量 运营总数 蓄水位 正常蓄水 保交房 保交楼",
}
"""Words by kind, as `CUES` of `geo.texts.zh.statements.cue_words`."""
