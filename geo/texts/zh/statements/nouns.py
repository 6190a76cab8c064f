"""Words of Chinese in which a word for a status is but a part of another; kinds: `cue_words`.

Folded. 征收工作 ends no work (收工), 开始发电 starts no train (始发), 主要建设内容 is not 要建设.
"""

from __future__ import annotations

from geo.texts.writing.words import products

_RUNS = products(
    "营运 运转 运营",
    "效率 成本 模式 管理 主体 单位 里程 收入 能力 安排 费用 资金 方式 方案 机制 标准 团队 绩效 需求"
    " 补贴 机构 质量 品质 组织",
)
_SUPPLIES = (
    products(
        "供水",
        "稳定 吃紧 紧张 压力 风险 情势 调度 需求 水源 区域 户数 范围 面积 人口 规模 供电 品质 韧性"
        " 短缺 缺口 目标 效益 不足 困难 难题 大有",
    )
    + " "
    + products("每日 每天 每年 最大 可 增加 常态 备援 减量 限量 支援 抗旱", "供水")
    + " "
    + products("发电", "单元 效率 设施 设备 系统 业务 成本 企业 集团 小时")
    + " "
    + products("蓄水", "调节 调蓄 功能 期间 水位 库容")
)
_OPENED = (
    "首发列车 首发车 首发站 首发式 首发仪式 对外开放中 和对外开放 沿海开放 沿边开放 内陆开放"
    " 开放发展 开放战略 开放带动 开放由 通航起降 通航机场 通航产业 通航企业 通航服务 编配租 业经济"
)
_WORKING = (
    products("封闭 围挡 主体 占道 夜间 全封闭 半封闭", "施工期")
    + " 施工路段 施工工期 施工点位 施工区域 施工告示 施工通告"
)
_REST = (
    "收工作 收工程 完成可 预定地范围 预定地为 预定地 战略预留 预留区 预留用地 规划远景年 远景年"
    " 开始发 中标范围 此次中标 其中标准 中标准 主要建设 主要在 主要把 主要抓 主要加 主要须 需要在"
    " 重要在 重要把 重要抓"
)
PAIRS = {
    "none": f"{_RUNS} {_SUPPLIES} {_OPENED} {_WORKING} {_REST} "
    + products("主要", "干 建 修 改 拆 装 挖 铺 种 架")
    + " "
    + products("已规划 已计划 已选定 已划定 已预留 已确定 已公布 已批复 已核定 已命名", "的 之")
    + " "
    + products("打好", "四大 三大 两大 几大 污染 脱贫 攻坚 防范 保障")
    + " "
    + products("投用后", "可 将 能 预计 有望 便 每 的"),
    "draft": ("征收工作 征地工作 拆迁工作 征拆工作 征迁工作 动迁工作 收储工作 入户调查 摸底调查"),
    "plan": products(
        "已规划 已计划 已决定 已核定 已敲定 已同意",
        "兴建 新建 建设 改建 扩建 增设 设置 设立 延伸 重建 增建",
    ),
    "operating": "开始发电",
    "work": "主要推进 主要加快",
    "effort": "主要实施",
    "completed": "主要完成 主要建成 主要新建 主要改建",
    "soft": "主要实现 主要新增",
    "part": products("改造 整治 建设 施工 修缮 治理 扩建 改扩建 修复", "完成投资"),
    "to_start": products(
        "工程", products("会 将 将会 料 可 预计 可望", "展开 陆续展开 分阶段展开 相继展开 随即展开")
    ),
    "progress": products(
        "将迎 将迎来 迎来 进入 步入 踏入", "施工高峰 高峰施工 建设高峰 施工高潮 建设高潮"
    )
    + " 已进入高潮",
    "start": "主要开工 主要开展",
}
"""Words by kind, set apart by spaces."""
