"""How Chinese says that a plan was given up, and what is seen of a work that goes on; folded.

Families of a verb with what stands before and behind it, for `geo.texts.zh.cue_words`.
"""

from __future__ import annotations

from geo.texts.writing.words import products

_GIVE_UP = (
    "放弃 取消 终止 中止 撤回 撤销 作废 剔除 删掉 删去 删除 拿掉 划掉 去掉 叫停 砍掉 拿下 退出"
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
    " 偃旗息鼓 不复存在 没能立项 未能立项"
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
    " 架设 填筑 浇筑 疏浚 清淤 刷 改造 平整 拓宽 加固"
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

PAIRS = {
    "dropped": " ".join((
        products(_HOW, _GIVE_UP),
        products(_GIVE_UP, "了"),
        products("不再", _NO_MORE),
        products("不", products(_NO_MORE_SAID, "了")),
        products("不会 再也不 也不会 不可能", _WILL_NOT),
        products(_LISTS, products("里 中 上", _LEFT_OUT)),
        products("从", products(_LISTS, products("中 里 内", _TAKEN_OUT))),
        _OVER,
    )),
    "part": f"{_FLOORS} {products(_AT_WORK, products('了', _SHARES))} "
    + products("掘进 开挖 铺设 架设 安装 填筑 浇筑 吹填 疏浚 打桩 敷设 施工 拆除", _SHARES),
    "progress": _SEEN,
    "labour": _TOIL,
    "began": "开了工 动了工 破了土 开了建 进了场 开了挖 打了桩 已开了工 上了马",
    "none": (
        "不再推迟 不再提高 不再提供 不再上涨 没有放弃 从未放弃 并未放弃 未放弃 不放弃 不会放弃"
        " 绝不放弃 永不放弃 放弃原 剔除不可比 剔除价格 剔除重复 剔除物价 取消收费 取消限购 取消限行"
        " 取消红绿灯 争取多年 争取已久 期盼多年 期盼已久 盼望多年 盼望已久 盼了多年"
        " 呼吁多年 酝酿多年 筹划多年 筹划已久 谋划多年 规划多年 研究多年 酝酿已久 呼吁已久"
    ),
}  # fmt: skip
"""Words by kind, as `CUES` of `geo.texts.zh.cue_words`."""
