"""The page's content security policy: nothing is allowed but what the finished page holds.

Source: Content Security Policy Level 3, https://www.w3.org/TR/CSP3/ (hashes in 2.3.1,
`unsafe-hashes` for style attributes in 8.3).
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlsplit

STYLE_ATTRIBUTE = re.compile(r"""\bstyle=(?:"([^"<>]*)"|'([^'<>]*)')""")
ADDRESS = re.compile(r"https://([A-Za-z0-9.{}*-]+)(?=[/\"'`:?#]|$)")
EXECUTABLE = {"", "text/javascript", "application/javascript", "module"}


@dataclass(slots=True)
class Inventory(HTMLParser):
    """What a finished page runs, applies and loads, collected while reading it."""

    scripts: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    style_attributes: list[str] = field(default_factory=list)
    script_addresses: list[str] = field(default_factory=list)
    style_addresses: list[str] = field(default_factory=list)
    _inside: list[str] | None = None

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the element loads, and where its text belongs."""
        found = dict(attrs)
        if found.get("style"):
            self.style_attributes.append(found["style"] or "")
        if tag == "script" and found.get("src"):
            self.script_addresses.append(found["src"] or "")
        elif tag == "script" and (found.get("type") or "") in EXECUTABLE:
            self._inside = self.scripts
            self.scripts.append("")
        elif tag == "style":
            self._inside = self.styles
            self.styles.append("")
        elif tag == "link" and found.get("rel") == "stylesheet":
            self.style_addresses.append(found.get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        """End the text of a script or a style sheet."""
        if tag in {"script", "style"}:
            self._inside = None

    def handle_data(self, data: str) -> None:
        """Keep the text of a script or a style sheet, unchanged."""
        if self._inside is not None:
            self._inside[-1] += data


def take_inventory(html: str) -> Inventory:
    """Return what the finished page `html` runs, applies and loads."""
    inventory = Inventory()
    inventory.feed(html)
    inventory.close()
    return inventory


def make_policy(html: str, *, guests: str = "", image_hosts: Iterable[str] = ()) -> str:
    """Return the policy for the finished page `html`.

    Every inline script and style sheet is named by its SHA-256. `guests` is the script of
    elements that are not the page's own: the addresses in it may give images, and the style
    attributes that it makes are named by their hashes. `image_hosts` are sources of images,
    such as `https://tile.example`.
    """
    found = take_inventory(html)
    attributes = {
        *found.style_attributes,
        *(double or single for double, single in STYLE_ATTRIBUTE.findall(guests)),
    }
    hosts = {_origin(address) for address in (*found.script_addresses, *found.style_addresses)}
    guest_hosts = {f"https://{_widen(host)}" for host in ADDRESS.findall(guests)}
    style_hosts = {_origin(address) for address in found.style_addresses}
    directives = {
        "default-src": ["'none'"],
        "script-src": [*_hashes(found.scripts), *sorted(set(found.script_addresses))],
        "style-src": [
            *_hashes(found.styles),
            *(["'unsafe-hashes'", *_hashes(sorted(attributes))] if attributes else []),
            *sorted(set(found.style_addresses)),
        ],
        "img-src": ["data:", *sorted({*image_hosts, *guest_hosts, *style_hosts})],
        "font-src": sorted(hosts),
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(values)}" for name, values in directives.items() if values)


def hash_source(text: str) -> str:
    """Return the policy's name for an inline text: its SHA-256 in base64, in quotes."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def _hashes(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(hash_source(text) for text in texts))


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def _widen(host: str) -> str:
    """Return `host` with a star for the part that a tile address fills in."""
    return re.sub(r"^[^.]*\{[^.]*\.", "*.", host)
