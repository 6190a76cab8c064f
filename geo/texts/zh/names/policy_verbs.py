"""The verbs with which policy speaks of places, none of which a name is made with. Folded text.

None here has its signs side by side in the words of names either: 放大 would cut 开放大学.
"""

from __future__ import annotations

from geo.texts.writing.words import words_of

_SINGLE = words_of(
    "紧盯 链动 扩展 清除 撬动 唤醒 瞄准 深耕 锚定 锁定 迈向 迈进 驶向 借力 厚植 抢占 抢滩 主攻"
    " 领跑 赶超 追赶 拉动 引爆 牵手 守护 呵护 捍卫 拱卫 严守 严控 严管 狠抓 紧抓 紧扣 紧跟 搭上"
    " 讲述 绘就 谱写 书写 描绘 扮靓 装点 清退 腾挪 催生 孕育 培植 招引 引育 攻克 破解 补足 拉长"
    " 时期 期间 驶出 驶离 翻开 掀开 开出 奔向 加大 划定 推行 扭转 改变 夯牢"
    " 指导 督导 督促 督办 扶持 发掘 挖掘 探访 走访 慰问 踏勘 巡视 租用 听取 征询 批复 核准"
    " 减少 降低 避免 防止 防范 遏制"
    " 架起 撑起 托起 挺起 扛起 筑起 激发 增强 扩充 严把 领衔 借势"
)
_DONE = {
    "做 建 守 用 管 抓 打 织 筑 扛 盯 叫 唱 兜 夯 补 擦 绘 护 讲 拧 扎 压": "好 牢 紧",
    "做": "大 优 强 深 细 精 美 靓 足 亮", "做 盘": "活", "守": "住", "叫 唱 打": "响",
    "补 培 建": "强", "织": "密",
}  # fmt: skip
POLICY = _SINGLE | frozenset(
    verb + end
    for verbs, ends in _DONE.items() for verb in verbs.split() for end in ends.split()
)  # fmt: skip
"""A verb alone, or with what is to come of it: 筑牢, 盘活, 做强."""
