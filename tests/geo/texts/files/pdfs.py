"""Makes small PDFs by hand: lines of type at given places, as any program might set them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 595, 842


class Set(NamedTuple):
    """A line as it is set: its words, and where it begins in points from the lower left."""

    text: str
    x: float
    y: float
    size: float = 12


def make_pdf(pages: Sequence[Sequence[Set]]) -> bytes:
    """Return a PDF of these pages; any sign of the Basic Multilingual Plane may stand in it."""
    objects: list[bytes] = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",
        (
            b"<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/Identity-H/DescendantFonts[4 0 R]"
            b"/ToUnicode 6 0 R>>"
        ),
        (
            b"<</Type/Font/Subtype/CIDFontType2/BaseFont/F/CIDSystemInfo<</Registry(Adobe)"
            b"/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R/DW 500/W[11904 65535 1000]>>"
        ),
        (
            b"<</Type/FontDescriptor/FontName/F/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0"
            b"/Ascent 900/Descent -200/CapHeight 700/StemV 80>>"
        ),
        _stream(TO_UNICODE),
    ]
    kids = []
    for lines in pages:
        content = "".join(
            f"BT /F {line.size} Tf {line.x} {line.y} Td <{_encode(line.text)}> Tj ET\n"
            for line in lines
        )
        number = len(objects) + 1
        kids.append(f"{number} 0 R")
        page = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]"
            f"/Resources<</Font<</F 3 0 R>>>>/Contents {number + 1} 0 R>>"
        )
        objects += [page.encode(), _stream(content.encode())]
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    return _assemble(objects)


TO_UNICODE = (
    b"/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/U def/CMapType 2 def\n"
    b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
    b"1 beginbfrange <0000> <FFFF> <0000> endbfrange\nendcmap end end"
)


def _encode(text: str) -> str:
    return text.encode("utf-16-be").hex()


def _stream(content: bytes) -> bytes:
    return b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)


def _assemble(objects: Sequence[bytes]) -> bytes:
    out = b"%PDF-1.7\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    rows = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return (
        out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, rows)
        + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out))
    )  # fmt: skip
