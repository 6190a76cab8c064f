"""Words of Chinese that name work on a site, a start or a use as a noun; kinds: `cue_words`.

Folded. 施工难度大 and 施工单位 tell of no site where work goes on, 开工只是起点 of no start, and
以发电、灌溉为主 of nothing that is used.
"""

from __future__ import annotations

from geo.texts.writing.words import products

_SITE = products(
    "施工 建设施工 施工建设 盾构施工 潜盾施工 主体施工 桩基施工 隧道施工 桥梁施工",
    "一线 现场 效率 难度 要求 任务 组织 工艺 技术 质量 安全 监理 经验 条件 环境 成本 标准 管理 资质"
    " 周期 面积 方法 工法 水平 能力 力度 强度 情况 秩序 噪音 噪声 扬尘 规范"
    " 流程 、监理 和监理 与监理"
    " 及监理 、勘察 、设计、 顺序 精度 风险 团队 班组 负责人 代表 现状",
)
_FROM_TO = products(
    products("立项 签约 拿地 招标 审批 洽谈 开工 动工 奠基 设计 规划 落地 建设 勘察", "到 至"),
    "开工 动工 投产 竣工 建成 通车 完工 落地 施工 施工建设 投用 运营 开工建设 竣工验收",
)
_START = products(
    "开工 集中开工 集体开工 项目开工 动工 奠基",
    "只是 仅是 不是 活动采取 活动以 活动分 活动设 活动由 盛况 动员会 动员大会 现场会 主会场 分会场"
    " 为契机 为起点 为牵引 为抓手 为标志 即冲刺 就是冲刺 即决战 开工即",
)
_DOES_NOT_BUILD = products(
    "正在 正在逐步 正在加快 正在加速 正在悄然 正在不断 正在日益 正在强势",
    "改变 崛起 激励 成为 变成 发生 书写 释放 凸显 显现 集聚 迈向 走向 驶向 谱写 奏响 上演 涌现 转变"
    " 变为 呈现 展现 孕育 增强 彰显 演绎 见证 享受 影响 吸引 带动 助力 成长 消失 缩小 打通黑",
)
_POWER = products(
    "光伏 风力 沼气 太阳能 生物质 生物质能 地热 水力 潮汐 余热 光热 风光 秸秆",
    "发电",
)
_USES = (
    products("发电", "潜力 资源 条件 产业 优势 用地 规模 为主 功能 业务 时间 侧 量 能力")
    + " "
    + products("发电、", "储运 储能 输电 供热 供水 供暖 灌溉 航运 防洪 旅游 养殖 应用 制氢 送电")
    + " "
    + products("防洪 灌溉 供水 航运 养殖 供热 兼顾 结合 兼有 、", "发电为 、发电 发电等")
    + " "
    + products("研发、 科研、 集研发、", "生产 试验 检测 储运 孵化 办公 展示")
)
_LOOKED_AT = products(
    "察看 查看 了解 督导 督查 检查 汇报 询问 听取 调研 掌握 通报 关注 视察",
    "施工进度 工程进度 建设进度 施工进展 工程施工 施工 项目施工 开工情况 竣工情况",
)
_PACE = products("施工进度 工程进度", "汇报 情况 表 计划 安排 管理 控制 要求 目标")
_REST = "计划工期 合同工期 建设工期 总工期 " + products("并网发电", "项目 工程 电站 示范 条件 能力")
_PHASED = products(
    "分一期 分两期 分二期 分三期 分四期 分2期 分3期 分4期",
    "施作 施工 建设 兴建 推进 进行 建造 开发",
)
_STATE = "规划建设情况 开发建设情况 推进情况 建设推进情况 生产运营情况 建设进展情况"
_MEETS = "节点交 地点交 重点交 站点交 起点交 终点交 景点交 热点交 观点交 焦点交 难点交 两点交"
_WORKED = f"{_SITE} {_PACE} {_LOOKED_AT} {_PHASED} {_STATE} {_MEETS}"
PAIRS = {
    "running": "已建成使用 已竣工使用 均建成使用 全部建成使用",
    "operating": "建成使用 竣工使用 完工使用 建成并使用 建成投入使用",
    "none": f"{_REST} {_WORKED} {_FROM_TO} {_START} {_DOES_NOT_BUILD} {_POWER} {_USES}",
}
"""Words by kind, set apart by spaces."""
