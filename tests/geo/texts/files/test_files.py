"""Files of every kind become text with paragraphs and pages; what cannot be read is told."""

from __future__ import annotations

import difflib
import io
import time
import zipfile

import pytest

from geo.errors import TextError
from geo.texts.files import docx
from geo.texts.files.opening import read_text_file
from tests.conftest import ROOT
from tests.geo.texts.files.pdfs import Set, make_pdf

TEXTS = ROOT / "tests" / "texts"


def share_equal(one: str, other: str) -> float:
    """Return the share of characters that two texts have in common, in order."""
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    return 2 * sum(block.size for block in matcher.get_matching_blocks()) / (len(one) + len(other))


def set_pages(text: str, *, width: int, lines: int = 10) -> list[list[Set]]:
    """Return the pages of a text set in lines of `width` signs, with head, foot and indents."""
    rows: list[tuple[str, float]] = []
    for paragraph in filter(str.strip, text.split("\n")):
        rest, is_first = paragraph.strip(), True
        while rest:
            size = width - 2 * is_first
            cut = size if not rest.isascii() else (rest + " ").rfind(" ", 0, size + 1)
            cut = cut if cut > 0 else size
            rows.append((rest[:cut].rstrip(), 84 if is_first else 60))
            rest, is_first = rest[cut:].lstrip(), False
    pages = [rows[at : at + lines] for at in range(0, len(rows), lines)]
    return [
        [Set("规划汇编 Plans", 60, 800, 9)]
        + [Set(words, x, 740 - 18 * row) for row, (words, x) in enumerate(page)]
        + [Set(f"- {number} -", 290, 40, 9)]
        for number, page in enumerate(pages, start=1)
    ]


def make_docx(body: str) -> bytes:
    """Return a Word file of this body (WordprocessingML)."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kinds = "http://schemas.openxmlformats.org/package/2006/content-types"
    links = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as parts:
        parts.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{kinds}"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{word}"/></Types>',
        )
        parts.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{links}"><Relationship Id="r1" Type="{office}" '
            'Target="word/document.xml"/></Relationships>',
        )
        parts.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>',
        )
    return out.getvalue()


def packed_wrongly() -> bytes:
    """Return a Word file whose text is compressed, with the compressed bytes bent."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("word/document.xml", "<w:document/>" * 99)
    at = out.getvalue().index(b"document.xml") + len(b"document.xml")
    return out.getvalue()[:at] + b"\xff" * 9 + out.getvalue()[at + 9 :]


def packed_by(method: int, part: str) -> bytes:
    """Return a Word file that says of one part that it is packed by `method` (APPNOTE 4.4.5)."""
    content = bytearray(make_docx(f"<w:p>{run_of('Mill')}</w:p>"))
    for head, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        names = 30 if at == 8 else 46
        start = content.find(head)
        while content[start + names : start + names + len(part)] != part.encode():
            start = content.index(head, start + 1)
        content[start + at : start + at + 2] = method.to_bytes(2, "little")
    return bytes(content)


def run_of(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


@pytest.mark.parametrize(("name", "width"), [("hans", 34), ("hant", 34), ("mayor", 34), ("en", 78)])
def test_pdf_docx_and_html_of_one_text_give_its_characters(name: str, width: int) -> None:
    text = (TEXTS / f"{name}.txt").read_text(encoding="utf-8")
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    plain = "".join(f"{line}\n" for line in lines)
    escaped = [line.replace("&", "&amp;").replace("<", "&lt;") for line in lines]
    html = f"<!doctype html><meta charset=utf-8><p>{'</p><p>'.join(escaped)}</p>"
    docx = make_docx("".join(f"<w:p>{run_of(line)}</w:p>" for line in escaped))
    for content in (make_pdf(set_pages(text, width=width)), docx, html.encode()):
        read = read_text_file(content)
        assert share_equal(read.text, plain) >= 0.99, read.encoding


def test_heads_and_page_numbers_are_dropped_and_pages_kept() -> None:
    pages = [
        [Set("规划简报", 60, 800, 9), Set(words, 60, 740), Set(str(number), 300, 30)]
        for number, words in enumerate(["第一段。", "第二段。", "第三段。", "第四段。"], start=1)
    ]
    read = read_text_file(make_pdf(pages))
    assert read.text == "第一段。\n第二段。\n第三段。\n第四段。\n"
    assert [read.page_of(number) for number in (1, 2, 3, 4)] == [1, 2, 3, 4]


def test_a_paragraph_runs_over_a_page_and_a_parted_word_is_whole() -> None:
    wide = "The council will widen the ring road in the north and build a northern ex-"
    read = read_text_file(
        make_pdf([
            [Set("A plan for the town, in short", 60, 760), Set(wide, 60, 700)],
            [Set("tension of the tram by 2030.", 60, 740)],
        ])
    )  # fmt: skip
    assert "a northern extension of the tram by 2030." in read.text
    assert read.page_of(2) == 1


def test_five_pages_take_under_two_seconds() -> None:
    text = "\n".join(f"第{n}段：" + "北清路快速化改造工程明年六月通车。" * 9 for n in range(33))
    pages = set_pages(text, width=34, lines=36)[:5]
    start = time.process_time()
    assert len(read_text_file(make_pdf(pages)).paragraphs) > 20
    assert time.process_time() - start <= 2


def test_a_thousand_pages_are_read() -> None:
    pages = [[Set(f"第{n}号地块已经开工。", 60, 700)] for n in range(1000)]
    read = read_text_file(make_pdf(pages))
    assert len(read.paragraphs) == 1000
    assert read.page_of(1000) == 1000


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (make_pdf([[], []]), "2 pages and no text on them: it is a scan"),
        (make_pdf([[Set("一", 60, 700)]])[:-300], "is cut short"),
        (b"%PDF-1.7\nnothing\n%%EOF\n", "it is damaged"),
        (make_docx("<w:p/>"), "Word file without text"),
        (make_docx("<w:p/>")[:-40], "damaged or cut short"),
        (packed_wrongly()[:4] + packed_wrongly()[40:], "damaged or cut short"),
        (packed_wrongly(), "damaged or cut short"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "one with a password"),
        (b"<!doctype html><script>write('x')</script><div id=a></div>", "that scripts fill"),
        (b"<html><meta charset=utf-8><p>\xff\xff\xff</p>", "byte 29 is not"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_in_one_line(content: bytes, words: str) -> None:
    with pytest.raises(TextError, match=words) as caught:
        read_text_file(content, "plan")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("part", ["word/document.xml", "_rels/.rels", "[Content_Types].xml"])
@pytest.mark.parametrize("method", [1, 9, 12, 14, 93, 95, 97, 99])
def test_a_word_file_that_is_packed_in_another_way_is_told_in_one_line(
    method: int, part: str
) -> None:
    with pytest.raises(TextError, match=r"^plan is (a Word file that|packed)") as caught:
        read_text_file(packed_by(method, part), "plan")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"", "plan.pdf", "plan.pdf is empty"),
        (b"", "plan.DOCX", "plan.DOCX is empty"),
        (b"Elm opens a quay.", "plan.pdf", "is no file of its kind: it does not begin as a PDF"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_told(
    content: bytes, name: str, words: str
) -> None:
    with pytest.raises(TextError, match=words):
        read_text_file(content, name)


def test_a_word_file_that_unpacks_to_more_than_any_text_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(docx, "LARGEST_BYTES", 1_000)
    with pytest.raises(TextError, match=r"^plan unpacks to [0-9,]+ bytes, which no text does"):
        read_text_file(make_docx(f"<w:p><w:r><w:t>{'磨坊' * 500}</w:t></w:r></w:p>"), "plan")


def test_a_page_without_text_among_others_is_told() -> None:
    read = read_text_file(make_pdf([[Set("有字。", 60, 700)], []]))
    assert read.extraction is not None
    assert read.extraction.notices == ("1 of 2 pages have no text (pictures?): 2",)


def test_tracked_changes_are_read_as_accepted() -> None:
    body = (
        f"<w:p>{run_of('新建医院')}"
        f'<w:ins w:id="1" w:author="a">{run_of("三")}</w:ins>'
        '<w:del w:id="2" w:author="a"><w:r><w:delText>两</w:delText></w:r></w:del>'
        f"{run_of('座。')}</w:p>"
    )
    read = read_text_file(make_docx(body))
    assert read.text == "新建医院三座。\n"
    assert read.extraction is not None
    assert "tracked changes" in read.extraction.notices[0]


def test_a_page_is_read_as_it_is_seen() -> None:
    page = """<html><head><meta charset="gb2312"><title>不要</title><style>p{}</style></head><body>
    <nav>菜单</nav><h1>规划</h1><p>第一<br>第二 <ruby>樁<rt>zhuāng</rt></ruby>基
    工程</p><ul><li>甲</li><li>乙<ul><li>丙</li></ul></li></ul><p hidden>隐</p>
    <table><tr><td>路</td><td>3公里</td></tr></table>
    <script>var x = "不要";</script></body></html>"""
    read = read_text_file(page.encode("gb18030"))
    assert read.text.split("\n")[:-1] == [
        "规划",
        "第一",
        "第二 樁基工程",
        "甲",
        "乙",
        "丙",
        "路\t3公里",
    ]


def test_plain_text_stays_as_it_is() -> None:
    read = read_text_file("<昌平>\n".encode())
    assert (read.text, read.extraction) == ("<昌平>\n", None)
