"""How papers of Hong Kong and Taiwan tell of land, applications and cases; kinds: `cue_words`.

Folded: simplified signs.
"""

from __future__ import annotations

from geo.texts.writing.words import products

MAYBE = "有机会 或会 或将 不排除 正考虑 会考虑 倾向 初步构思 初步建议 正构思 正探讨 拟议"
BUILT = (
    "采用 发展 兴建 重建 落成 动工 开通 搬迁 改建 扩建 增设 加建 延伸 设立 拆卸 合并 打造 活化 改划"
    " 改为 重启 推行 展开"
)
"""What may be done to a place: 有机会采用, 不排除兴建."""
ASKED = "申请 获准 获批 获批准 申请在 入纸 入纸申请 向城规会申请"
APPLIED = "兴建 重建 改建 扩建 加建 发展 建 将 改划 放宽 改作 改装 拆卸 提高 增加 建楼 起楼 改建为"
"""What somebody asks leave for: 申请兴建, 获批重建."""
PAPERS = (
    "公布规划用途 公布发展蓝图 公布选址 公布用地 公布基地 改划申请 规划申请 规划许可申请 改划为"
    " 改划作 改划用途 改划土地 更改土地用途 修订大纲图 修订分区计划大纲 未决定用途 收回土地公告"
    " 收地公告 补地价 换地申请 建筑图则 批出图则 公布列为 已公布地点 预定地点为 选定基地 刊宪建议"
    " 进行公众咨询 展开公众咨询 咨询公众 公众咨询展开 咨询期展开 可研报告 招商公告 公告招商"
    " 公告招标 公告招租 评选会议 甄审会议 签约兴建 先期规划 规划设计监造 技术服务标 专管标"
    " 二阶环评 须作环评 需作环评 通过环评 环评通过 报院核定 报请行政院 陈报行政院 函报"
    " 纳入前瞻 列入前瞻 纳入生活圈"
    " 后续建设计划 后续建置计划"
)
"""Steps on paper, before a work begins."""
AHEAD = (
    "将整备 将活化 将打造 将改造 将保留 将释出 将引进 拟收回 将收回 宣布收回 决定收回"
    " 收地兴建 料可 料于 料将 料今年 料明年 可望在 可望于 争取兴建 争取延伸 争取设站 争取设立"
    " 争取中央"
)
DONE = "兴建了 新建了 修建了 建造了 盖了 增设了 辟建了 修复了 改建了 扩建了 加建了 翻新了"
OPENED = (
    "今起重开 今日重开 今起开放 今日起开放 开放市民使用 开放民众使用 正式对外开放 已对外开放"
    " 今起启用"
)
_NO_WORK = (
    products(
        "施工",
        "环境 难度 困难 条件 技术 风险 品质 质量 安全 人员 厂商 方法 工法 现场 噪音 经验 动线"
        " 说明会 便道 围篱 围蔽 时间 成本 机具 车辆 顺序 界面",
    )
    + " 按图施工 如质施工 依图施工 审查委员 评审委员"
)
"""What is of a work, and says not that it goes on: 施工环境."""
PAIRS = {
    "plan": f"{products(MAYBE, BUILT)} {products(ASKED, APPLIED)} {PAPERS}",
    "future": f"{AHEAD} 目标在 目标于",
    "done": DONE,
    "to_open": "将重启 拟重启 规划重启 推动重启 将复驶 将复航",
    "to_build": products(
        "将被 将", "打造为 打造成 改造为 改造成 活化为 整建为 改建为 转型为 升级为"
    ),
    "opened": OPENED,
    "award": "批予 判予 判给 批给 合约批出 批出合约",
    "none": f"{_NO_WORK} 在施政 在施行 在施策 后续建设 后续建置 延续建设",
}
"""Words by kind, set apart by spaces."""
