"""How people say in Chinese how far a work has come: a verb of building and what follows it.

Folded; each verb stands with each complement (拆完了, 还在铺), for `geo.texts.zh.cue_words`.
"""

from __future__ import annotations

from geo.texts.writing.words import products

VERBS = (
    "拆 修 建 盖 装 铺 挖 换 搬 清 打 架 种 补 改 做 干 弄 接 埋 拓 砌 浇 栽 封 移 迁 立 围 填 刷"
    " 加固 翻新 改造 整修 重修 安装 拓宽"
)
BUILD = "拆 修 建 盖 装 铺 挖 换 搬 打 架 种 改 做 干 弄 接 埋 砌 浇 围 填 加固 翻新 改造 整修"
"""Those of them that one is at for a while."""
PAIRS = {
    "done": products(
        "顺利 成功 圆满 相继 胜利 提前 率先 悉数 先后", "建成 完工 竣工 落成 贯通 建成投用 建成通车"
    )
    + " "
    + products(VERBS, "完了 好了 通了 掉了 走了 齐了 上了 成了 完啦 好啦"),
    "running": products(
        "顺利 成功 圆满 相继 正式 胜利 提前 率先 悉数 先后",
        "开通 通车 投用 启用 投产 运营 开放 开业 投入使用 投入运营",
    ),
    "completed": products(
        "拆 修 盖 装 铺 挖 换 搬 清 架 种 改 接 埋 浇 填 安装 翻新", "完 好 通 齐"
    ),
    "progress": (
        products("还在 正在 仍在 都在 也在 一直在 又在", BUILD)
        + products("还没 还没有 还未 没", products(BUILD, "完 好 通"))
        + " 还差 还剩 做着 建着 修着 挖着 铺着 干着 热火朝天"
    ),
    "paper": "纳入规划 纳入计划 已纳入 被纳入 获纳入 列入规划 列入计划 公告实施 公布实施 发布实施"
    " 都市计划变更 都市计画变更 纳入计画 列入计画 施工招标 监理招标 勘察招标",
    "part": (
        products(BUILD, "了一半 了大半 了一大半 了多半 到一半 了不少 了一多半 得差不多了")
        + products("走了 过了 干了 完成了", "一半 大半 多半 一大半")
        + products("完成 完成了 完成近 完成约", products("五 六 七 八 九", "成"))
    ),
    "start": products("开始 先 着手 准备", BUILD) + " " + products("挖 干 建 盖 修 动", "起来"),
    "began": products("挖 干 建 盖 修 动", "起来了") + " 动工了 开工了 开挖了 进场了",
    "not_begun": (
        products("还没 还没有 还未 没有 并未", "开始 动 开挖 进场 开工 动工") + " 还没影 没影儿"
    ),
    "plan": (
        "还没定 没定下来 没有定下来 还没有定 定不下来 没最后定 还没敲定 尚未敲定 还没拍板 没拍板"
        " 在论证 在研究 还在谈 在设计 在审批 在报批 在走程序 在走流程 部里在看 在跑手续"
        " 设计当中 研究当中 筹备当中 规划当中 审批当中 暂未有时间表 八字没一撇"
        " 变更为 正检视 检讨中 线路走向 视资金 视经费 视财力 "
        + products("开工 动工 完工 通车 开放 启用 建设 落成", "时间未定 日期未定")
        + " "
        + products("重建 建设 推进 落实 实施 施工 开工 动工 完工 通车 具体 明确", "时间表")
    ),
    "none": products("新 复 振 中", "兴工业 兴工程"),
    "future": products("再 接着 接下来", BUILD)
    + " "
    + products("要 就要 还要 打算 准备 想", BUILD + " 拓 拓宽 加装 增设")
    + " "
    + products("会 承诺 规划", "加密 增设 加装 增建 兴建 新建 重建 延长 延伸 扩建 拓宽 设置 设立")
    + " 承诺在 稍后 规划以 规划由 留作 拟作",
    "dropped": (
        products(
            "不会 不予 不再 不作 暂不",
            "跟进 推展 推行 推进 进行 实施 建设 开工 动工 启动"
            " 考虑 采纳 落实 接纳 支持 安排 列入 推动 处理",
        )
        + " "
        + products("不", products("做 建 修 搞 盖 拆 挖 改 弄 干", "了"))
        + " 被否 否掉了 否决了 黄了 泡汤了 放下了 拿掉了 砍掉了 没有这个计划 没这个计划"
        " 没有这个打算 没这个打算 没有这样的计划 不考虑了 不会推展 不会落实 不会进行"
    ),
    "opened": (
        "用上了 住上了 住进了 搬进了 坐上了 喝上了 通上了 跑起来了 开起来了 走上了 用起来了"
        " 连起来了 连上了 接上了 开到了 延到了 修到了 分房到户 就通了 早通了"
        " 亮起来了 坐上人了 住满了 坐满了 重新开门 已全部迁入 全部迁入 桥通了 路通了 线通了"
        " 里通了 车通了 水通了 期通了 段通了 岸通了"
    ),
}
"""Words by kind, as `CUES` of `geo.texts.zh.cue_words`."""
