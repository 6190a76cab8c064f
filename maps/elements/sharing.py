"""What a page says of itself to whoever shares its address: Open Graph tags and a share card."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

from geo.dossiers.dossier import Dossier
from geo.errors import PlanmapError
from geo.records.row import own_words

CARD = "card.png"
"""The name of the share card beside the page."""

PNG_HEAD = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
LARGEST_CARD_BYTES = 5_000_000
"""What the services that show cards take at most."""


class SharingError(PlanmapError):
    """An address or a share card that cannot be used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    """Where the page will stand, and the picture that stands for it (PNG), or none.

    Raises
    ------
    SharingError
        If the address is no http or https address, or the card is no PNG.
    """

    address: str
    card: bytes | None = None

    def __post_init__(self) -> None:
        parts = urlsplit(self.address)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.fragment:
            message = f"{self.address}: an address is like https://example.org/map/"
            raise SharingError(message)
        if self.card is not None:
            card_size(self.card)


def card_size(card: bytes) -> tuple[int, int]:
    """Return width and height of a PNG in pixels (PNG specification, IHDR).

    Raises
    ------
    SharingError
        If it is no PNG, or larger than cards may be.
    """
    if not card.startswith(PNG_HEAD) or len(card) > LARGEST_CARD_BYTES:
        message = (
            "a share card is a PNG of at most 5 MB; 'planmap picture --out card.png' makes one"
        )
        raise SharingError(message)
    width, height = struct.unpack_from(">II", card, len(PNG_HEAD))
    return int(width), int(height)


def make_share_tags(dossier: Dossier, sharing: Sharing) -> str:
    """Return the tags for the head of the page of `dossier` (https://ogp.me)."""
    document = dossier.document
    title = own_words(dossier.info, "title")
    parts = (own_words(document, "title"), own_words(document, "publisher"), document.date)
    tags = {
        "og:type": "website",
        "og:title": title,
        "og:description": " · ".join(part for part in parts if part),
        "og:url": sharing.address,
    }
    if sharing.card:
        width, height = card_size(sharing.card)
        folder = sharing.address.rsplit("/", 1)[0]
        tags |= {
            "og:image": f"{folder}/{CARD}",
            "og:image:width": str(width),
            "og:image:height": str(height),
            "og:image:alt": title,
        }
    lines = [f'<link rel="canonical" href="{escape(sharing.address)}">']
    lines += [f'<meta property="{name}" content="{escape(words)}">' for name, words in tags.items()]
    if sharing.card:
        lines.append('<meta name="twitter:card" content="summary_large_image">')
    return "\n".join(lines)
