"""The interface's words: the same keys in the three languages, none missing, none unused."""

from __future__ import annotations

import json
import re
from importlib import resources
from pathlib import Path

from layers.exports.promises import NOT_LOOKED_INTO, OUTCOME_WORDS
from layers.exports.qml.styles import STATUS_WORDS

PAGE = resources.files("maps") / "page"
TABLES = {
    tag: {
        key: entry
        for folder in (PAGE / "words", PAGE / "interface" / "editor" / "words")
        for key, entry in json.loads((folder / f"{tag}.json").read_text(encoding="utf-8")).items()
    }
    for tag in ("zh-Hans", "zh-Hant", "en")
}
SCRIPT = "\n".join(
    file.read_text(encoding="utf-8")
    for room in ("interface", "engine")
    for file in sorted(Path(str(PAGE / room)).rglob("*.js"))
)
HAN = re.compile(r"[\u4e00-\u9fff]")


def texts(entry: str | dict[str, str]) -> list[str]:
    return [entry] if isinstance(entry, str) else list(entry.values())


def holes(entry: str | dict[str, str]) -> set[str]:
    return {hole for text in texts(entry) for hole in re.findall(r"\{(\w+)\}", text)}


def test_the_three_languages_have_the_same_keys_and_holes() -> None:
    simplified = TABLES["zh-Hans"]
    for table in TABLES.values():
        assert set(table) == set(simplified)
        assert {key: holes(entry) for key, entry in table.items()} == {
            key: holes(entry) for key, entry in simplified.items()
        }


def test_no_words_are_empty_and_english_has_no_chinese() -> None:
    for tag, table in TABLES.items():
        for key, entry in table.items():
            for text in texts(entry):
                assert text.strip(), (tag, key)
                assert tag != "en" or not HAN.search(text), key


def test_every_key_that_the_script_names_has_words() -> None:
    named = set(re.findall(r"""\bt\(\s*"([\w.]+)\"""", SCRIPT))
    named |= set(re.findall(r"""notice\(\s*"([\w.]+)\"""", SCRIPT))
    assert len(named) > 100
    assert named <= set(TABLES["en"])


def test_no_words_are_left_that_the_script_does_not_use() -> None:
    families = set(re.findall(r"`([\w.]+)\.\$\{", SCRIPT)) | {
        "card",  # its parts name their heading
        "plain",  # the page without scripts is made in Python
        "unpack",  # said by main.js, before there are words
    }
    unused = {
        key
        for key in TABLES["en"]
        if f'"{key}"' not in SCRIPT and key.rpartition(".")[0] not in families
    }
    assert unused == set()


def test_traditional_words_have_no_simplified_signs() -> None:
    simplified_only = set("图层关闭选择显导览链档号发为个时间这说经没对过还进开车长阅读数据")
    found = {
        key: text
        for key, entry in TABLES["zh-Hant"].items()
        for text in texts(entry)
        if simplified_only & set(text)
    }
    assert found == {}


def test_traditional_words_are_those_that_taiwan_uses() -> None:
    mainland = re.compile(
        "程序|數據|文件|保存|搜索|加載|默認|當前|屏幕|網絡|軟件|打印|信息|在線|內置|坐標|添加|運行"
        "|代碼|腳本|列表|報道|千克|用戶|鼠標|鏈接|聯網|密鑰|許可|質量|服務器|剪貼板|刷新"
    )
    found = {
        key: text
        for key, entry in TABLES["zh-Hant"].items()
        if not key.startswith("search.same.")  # what readers type, from wherever they are
        for text in texts(entry)
        if mainland.search(text) and key not in TEXTS_TOGETHER
    }
    assert found == {}


TEXTS_TOGETHER = {"headline.documents"}
"""Here 文件 is a text and no file."""


def test_feed_and_calendar_call_an_outcome_as_the_page_does() -> None:
    for tag, table in TABLES.items():
        said = {state: words[tag] for state, words in OUTCOME_WORDS.items()}
        assert said == {state: table[f"outcome.{state.value}"] for state in OUTCOME_WORDS}
        assert NOT_LOOKED_INTO[tag] == table["outcome.open"]


def test_styles_for_qgis_call_a_status_as_the_page_does() -> None:
    for tag, table in TABLES.items():
        said = {status: words[tag] for status, words in STATUS_WORDS.items()}
        assert said == {status: table[f"status.{status.value}"] for status in STATUS_WORDS}
