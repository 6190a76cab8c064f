"""A row of a table is one line with tabs between its cells, whatever file the table is in."""

from __future__ import annotations

import time

import pytest

from geo.texts.files.opening import read_text_file
from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read
from tests.geo.texts.files.test_files import make_docx, run_of

TITLE = "青杨县2025年重点项目表"
ROWS = (
    ("项目名称", "所在地", "总投资（万元）", "建设状态", "计划完成"),
    ("青杨镇冷链物流中心", "青杨镇", "8600", "在建", "2026年10月"),
    ("白沙古城数字消防系统", "", "2150", "已完工", "2024年12月"),
    ("石桥乡光伏电站", "石桥乡", "", "前期", "2027年"),
)


def page(body: str) -> str:
    """Return the text of a page of HTML."""
    content = f"<!doctype html><meta charset=utf-8><body>{body}</body>".encode()
    return read_text_file(content, "page.html").text


def as_html(cell: str) -> bytes:
    """Return the table as a page; `cell` is how it writes a cell of words {}."""
    rows = "".join(f"<tr>{''.join(cell.format(one) for one in row)}</tr>\n" for row in ROWS)
    return f"<!doctype html><meta charset=utf-8><h1>{TITLE}</h1><table>{rows}</table>".encode()


def as_docx() -> bytes:
    def cell(words: str) -> str:
        return f"<w:tc><w:p>{run_of(words)}</w:p></w:tc>"

    rows = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in ROWS)
    return make_docx(f"<w:p>{run_of(TITLE)}</w:p><w:tbl>{rows}</w:tbl>")


PLAIN = f"{TITLE}\n" + "".join("\t".join(row) + "\n" for row in ROWS)


@pytest.mark.parametrize(
    "content",
    [
        as_html("<td>{}</td>"),
        as_html("<th><p>{}</p></th>"),
        as_html("<td>\n  <div>{}</div>\n</td>"),
        as_html("<td>{}<br></td>"),
        as_html("<td><p><span>{}</span></p><p>&nbsp;</p></td>"),
        as_docx(),
    ],
)
def test_a_table_reads_the_same_from_every_file(content: bytes, gazetteer: Gazetteer) -> None:
    text = read_text_file(content).text
    assert text == PLAIN
    found, plain = read(text, gazetteer), read(PLAIN, gazetteer)
    assert found.statements == plain.statements
    assert found.candidates == plain.candidates
    assert [(row.status, row.due) for row in found.statements] == [
        ("under_construction", "2026-10"),
        ("completed", None),
        ("planned", "2027"),
    ]
    names = [row.surface for row in found.candidates] + [row.surface for row in found.mentions]
    assert not any({"\n", "\t"} & set(name) for name in names)


def test_cells_that_span_leave_the_columns_below_where_they_are() -> None:
    read_page = page(
        "<table><caption>Table 1</caption>"
        "<tr><th rowspan=2>Project<th colspan=2>Cost<th>Status</tr>"
        "<tr><th>Now<th>Then<th></tr>"
        "<tr><td rowspan=2>Mill bridge<td>3<td>4<td>On site</tr>"
        "<tr><td>5<td><td>Planned</tr>"
        "<tr><td colspan=4>Roads</tr><tr><td>Total<td><td><td></tr></table>"
    )
    assert read_page.split("\n")[:-1] == [
        "Table 1",
        "Project\tCost\t\tStatus",
        "\tNow\tThen\t",
        "Mill bridge\t3\t4\tOn site",
        "\t5\t\tPlanned",
        "Roads",
        "Total",
    ]


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("计划<br>完成", "计划完成"),
        ("总投资<br>（万元）", "总投资 （万元）"),
        ("<p>甲路改造</p><p>乙路改造</p>", "甲路改造 乙路改造"),
        ("<ul><li>Mill Lane<li>High Street</ul>", "Mill Lane High Street"),
        ("<h4>Mill Lane</h4>", "Mill Lane"),
        ("冷链\n    物流\t中心", "冷链物流 中心"),
        ("<table><tr><td>在建</table>", "在建"),
        ("<span hidden>no</span>yes<script>no</script>", "yes"),
    ],
)
def test_a_cell_is_one_piece_of_its_row(cell: str, words: str) -> None:
    assert (
        page(f"<table><tr><td>A</td><td>{cell}</td><td>B</td></tr></table>") == f"A\t{words}\tB\n"
    )


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>", ["One.", "Two."]),
        ("<table><tr><td></td><td><p>One.</p><p>Two.</p></td></tr></table>", ["One.", "Two."]),
        (
            "<table><tr><td>Menu</td><td><h1>Plan</h1><p>One.</p></td></tr></table>",
            ["Menu", "Plan", "One."],
        ),
        (
            "<table><tr><td>Menu</td><td><p>One.</p><table><tr><td>a<td><p>b</p></table></td></table>",
            ["Menu", "One.", "a\tb"],
        ),
        (
            f"<table><tr><td>Text</td><td><p>{'One. ' * 60}</p><p>{'Two. ' * 60}</p></td></table>",
            ["Text", ("One. " * 60).strip(), ("Two. " * 60).strip()],
        ),
        ("<table><tr><td></td><td></td></tr></table><p>End.</p>", ["End."]),
    ],
)
def test_a_page_laid_out_by_a_table_keeps_its_paragraphs(body: str, lines: list[str]) -> None:
    assert page(body).split("\n")[:-1] == lines


def test_tabs_between_words_that_are_no_cells_are_spaces() -> None:
    assert page("<p>1.\tRoads</p>\n\t<p>\tHarbour</p>") == "1. Roads\nHarbour\n"
    assert (
        read_text_file(make_docx(f"<w:p>{run_of('一、')}<w:r><w:tab/></w:r></w:p>")).text
        == "一、\n"
    )


@pytest.mark.parametrize(
    "row",
    [
        "<tr><td><table><tr><td>a<td>",
        "<tr><td><table>",
        "<tr><td>x<td colspan=999>",
        "<tr><td rowspan=9><tr><td><table>",
    ],
)
def test_tables_within_tables_are_read_in_time(row: str) -> None:
    start = time.process_time()
    page(f"<p>Plan.</p><table>{row * 1_500}")
    assert time.process_time() - start < 3
