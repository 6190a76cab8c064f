"""Tells words that are made of syllables of Chinese: Shahe, Xi'erqi."""

from __future__ import annotations

from geo.texts.writing.branches import branched

SYLLABLE = (
    "(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan"
    "|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u))"
)
PINYIN = branched(rf"(?:{SYLLABLE}'?){{2,5}}$")
