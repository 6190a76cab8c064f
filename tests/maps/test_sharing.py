"""Where a page will stand: share tags, the card beside it, and links that name the address."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from maps.cli import app
from maps.elements.sharing import SharingError
from tests.builders import write_dossier

ADDRESS = "https://maps.example/brookfield/"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 1200, 630)


def build(folder: Path, *options: str) -> Result:
    dossier = folder / "d"
    if not dossier.exists():
        write_dossier(dossier)
    arguments = ["build", str(dossier), "--out", str(folder / "site"), *options]
    return CliRunner().invoke(app, arguments)


def test_a_page_says_what_it_is_to_whoever_shares_it(tmp_path: Path) -> None:
    (tmp_path / "card.png").write_bytes(PNG)
    done = build(tmp_path, "--url", ADDRESS, "--card", str(tmp_path / "card.png"))
    assert done.exit_code == 0, done.output
    html = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    for wanted in (
        f'<link rel="canonical" href="{ADDRESS}">',
        f'<meta property="og:url" content="{ADDRESS}">',
        f'<meta property="og:image" content="{ADDRESS}card.png">',
        '<meta property="og:image:width" content="1200">',
        '<meta property="og:title" content="Brookfield&#x27;s plans',
    ):
        assert wanted in html, wanted
    assert (tmp_path / "site" / "card.png").read_bytes() == PNG
    assert "card.png" in (tmp_path / "site" / "manifest.json").read_text(encoding="utf-8")


def test_without_an_address_nothing_is_claimed(tmp_path: Path) -> None:
    assert build(tmp_path).exit_code == 0
    html = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert "og:" not in html.split("</head>")[0].split("<script")[0]
    assert 'rel="canonical"' not in html.split("</head>")[0].split("<script")[0]


@pytest.mark.parametrize("address", ["maps.example", "file:///x", "https://", "https://a.b/#x", ""])
def test_an_address_that_is_none_is_refused(tmp_path: Path, address: str) -> None:
    done = build(tmp_path, "--url", address)
    assert isinstance(done.exception, SharingError)
    assert not (tmp_path / "site").exists()


def test_a_card_that_is_no_png_or_has_no_address_is_refused(tmp_path: Path) -> None:
    (tmp_path / "card.png").write_bytes(b"GIF89a")
    done = build(tmp_path, "--url", ADDRESS, "--card", str(tmp_path / "card.png"))
    assert "a share card is a PNG" in str(done.exception)
    done = build(tmp_path, "--card", str(tmp_path / "card.png"))
    assert "--url" in str(done.exception)
