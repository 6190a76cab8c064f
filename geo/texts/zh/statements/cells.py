"""What a cell of a table says in a word of how far the project of its row has come; folded."""

from __future__ import annotations

import re

from geo.texts.writing.words import products

CELL = re.compile(r"\|[ ]?(?P<said>[\u4e00-\u9fff]{2,8})[ ]?(?=[|\n;,(]|$)")
"""A cell, or the part of it before a comma, that is but a word or two."""
LINE = re.compile(
    "(?:^|(?<=\n))[ ]?(?:[(]?[0-9一二三四五六七八九十]{1,3}[).、][ ]?|[-•●■◆·][ ]?)?"
    "(?P<name>[^:|,。;\n]{3,24}):[ ]?(?P<said>[\u4e00-\u9fff]{2,8})(?=[\n;,(。]|$)"
)
"""A line that names a project, and says behind a colon how far it has come."""
SAID_BEHIND = re.compile(":[ ]?[\u4e00-\u9fff]{2,8}(?=[\n;,(。]|$)")
"""The end of such a line, which is found quicker than its beginning."""
_SERVED = (
    "投用 启用 运营 营运 通车 开通 开放 投产 投运 通水 供水 通航 营业 开业 开园 开馆 开学 运行 入住"
    " 并网 通气 供热 投入使用 投入运营 投入营运 投入服务 开放使用 开放启用 启用营运 入伙 开港 营业"
)
_ENDED = "完成 完工 竣工 建成 交付 验收 移交 落成 交工 销号 完竣 竣验 点交 拆除 竣工验收 通过验收"
_LET = (
    "中标 定标 决标 发包 批合约 批出合约 签合同 签约 签合约 签施工合同 签订合同 签订施工合同"
    " 定承包商 发出中标通知书"
)
_LACKS = (
    "批地 批复 审批 批准 拨款 立项 资金 用地 核定 核准 招标 审查 研究 论证 规划 设计 定案 审议"
    " 协调 收地 确定 议会通过"
)
_GIVEN_UP = "取消 终止 中止 放弃 撤销 撤项 剔除 调出 作废 否决 撤案 销项 叫停 删除 退出 废止"
NAMES = re.compile("(?:项目|工程|案件?|计划)?名称|项目|工程")
"""What the column of the names is called."""
STATES = {
    "operating": products("已 已经 现已 已全线 已全部 已部分 已正式", _SERVED) + " 能用 在用 已开"
    " 运营中 营运中 使用中 运行中 营业中 开放中 启用中 服务中 试营运中 正常运行 正常运营 正常营运"
    " 运行良好 运营良好 正常使用",
    "completed": products("已 已经 现已 已全部 已全面", _ENDED)
    + " "
    + products("待 等待 有待", "移交 验收 竣工验收 交付 启用 投用 点交")
    + " 竣工 完工 完成 建成 落成 移交中 验收中 交付",
    "starting": products("已 已经 现已", _LET)
    + " 待开工 即将开工 待动工 即将动工 准备开工 合约已批 合约已批出 合约已签 合同已签 施工招标"
    " 施工招标中 工程招标中 合约招标中 准备进场 即将进场 待进场",
    "planned": products("待 有待 尚待 仍待 等待", _LACKS)
    + " "
    + products("尚未 未 仍未 还未", "开工 动工 启动 立项 批复 核定 招标 进场 实施")
    + " "
    + products("已", "立项 批复 核准 批准 核定 获批 可研批复 初设批复 完成可研 完成设计")
    + " 暂缓 缓建 搁置 暂停 延期 推迟 停工 缓办 暂缓实施 暂缓建设 暂停施工 已暂缓 已搁置 已暂停"
    " 已停工 已推迟 未启动 未动工"
    " 方案设计阶段 初步设计阶段 可研阶段 前期阶段 设计阶段 规划阶段 研究阶段 论证阶段 方案阶段"
    " 审批阶段 报批阶段 前期工作阶段 方案设计 初步设计 施工图设计 可研编制 方案编制"
    " 环评审查中 审查中 开展设计 开展研究 开展前期 可研已批复 规划报批 办理前期 办理手续 办理用地",
    "under_construction": "在干 在修 在挖 在铺 正干 干着 开干了 动工了 已动工 已开工",
    "unknown": f"{_GIVEN_UP} {products('已 已经 现已 拟', _GIVEN_UP)}"
    f" {products('予以 不再 不予', '取消 终止 实施 推进 建设 兴建 办理 推行 推动')}"
    " 取消实施 终止实施 取消建设 不实施 不建 不推行",
}
"""Words by the status that they say."""
