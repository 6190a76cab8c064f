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
ADDRESS = re.compile(
    r"""(?<!href=)["'`(]\s*(https?)://([A-Za-z0-9.{}*-]+(?::\d+)?)(?=[/"'`:?#)]|$)"""
)
"""An address with which a text begins, as a script loads it; one within words is no wish."""

FRAME = re.compile(
    r"""<iframe\b[^>]*\bsrc=["'](?:data:text/html[^,]*;base64,([\w+/=]+)|(https://[^/"']+))"""
)
ESCAPES = {
    '\\"': '"',
    "\\u003c": "<",
    "\\u003e": ">",
    "\\u0026": "&",
    "\\u0027": "'",
    "\\u0022": '"',
    "\\u003C": "<",
    "\\u003E": ">",
    "\\/": "/",
}
"""How templates write these characters in a string of a script, and what the browser reads."""

LATE_TYPE = "application/x-planmap-script"
"""The type of a script of the page that runs when it is asked for; until then it is text."""
EXECUTABLE = {"", "text/javascript", "application/javascript", "module", LATE_TYPE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """The scripts of a page's guests, by what the addresses in them may be asked for.

    `scripts` are all of them: addresses give pictures. Those in `data` may also be asked for
    data, those in `media` for films. `style_hashes` name styles that their libraries write;
    with `styles_freely` they write any style attribute, with `sheets_freely` any style sheet.
    """

    scripts: str = ""
    data: str = ""
    media: str = ""
    style_hashes: tuple[str, ...] = ()
    font_hosts: tuple[str, ...] = ()
    styles_freely: bool = False
    sheets_freely: bool = False
    evaluates: bool = False


NO_WISHES = Wishes()


@dataclass(slots=True)
class Inventory(HTMLParser):
    """What a finished page runs, applies and loads, collected while reading it."""

    scripts: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    style_attributes: list[str] = field(default_factory=list)
    script_addresses: list[str] = field(default_factory=list)
    style_addresses: list[str] = field(default_factory=list)
    picture_addresses: list[str] = field(default_factory=list)
    handlers: list[str] = field(default_factory=list)
    _inside: list[str] | None = None

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the element loads, and where its text belongs."""
        found = dict(attrs)
        if found.get("style"):
            self.style_attributes.append(found["style"] or "")
        self.handlers += [value for name, value in attrs if name.startswith("on") and value]
        if tag == "img" and (found.get("src") or "").startswith("http"):
            self.picture_addresses.append(found["src"] or "")
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


def make_policy(
    html: str,
    *,
    wishes: Wishes = NO_WISHES,
    image_hosts: Iterable[str] = (),
    data_hosts: Iterable[str] = (),
) -> str:
    """Return the policy for the finished page `html`.

    Every inline script and style sheet is named by its SHA-256. `wishes` are the scripts of
    elements that are not the page's own: the style attributes that they make are named by
    their hashes, and only addresses that they load are let through. `image_hosts` are sources
    of images, such as `https://tile.example`; `data_hosts` may be asked for data.
    """
    texts = [wishes.scripts, unescape(wishes.scripts)]
    found = take_inventory(html)
    framed = [_decode(code) for code, _ in FRAME.findall(texts[1]) if code]
    inner = [take_inventory(text) for text in framed]
    attributes = {
        *found.style_attributes,
        *(style for one in inner for style in one.style_attributes),
        *(one or two for text in texts for one, two in STYLE_ATTRIBUTE.findall(text)),
    }
    scripts = [*found.scripts, *(text for one in inner for text in one.scripts)]
    styles = [*found.styles, *(text for one in inner for text in one.styles)]
    style_hosts = {_origin(address) for address in found.style_addresses}
    pictures = {_origin(one) for each in (found, *inner) for one in each.picture_addresses}
    frames = {host for _, host in FRAME.findall(texts[1]) if host}
    directives = {
        "default-src": ["'none'"],
        "script-src": [
            *_hashes(scripts),
            *(["'unsafe-hashes'", *_hashes(found.handlers)] if found.handlers else []),
            *(["'unsafe-eval'"] if wishes.evaluates else []),
            *sorted(set(found.script_addresses)),
        ],
        "style-src": [
            *_hashes(styles),
            *(["'unsafe-hashes'", *_hashes(sorted(attributes))] if attributes else []),
            *(one for one in dict.fromkeys(wishes.style_hashes)),
            *(["'unsafe-hashes'"] if wishes.style_hashes and not attributes else []),
            *sorted(set(found.style_addresses)),
        ],
        "style-src-elem": (
            ["'unsafe-inline'", *sorted(set(found.style_addresses))] if wishes.sheets_freely else []
        ),
        "style-src-attr": ["'unsafe-inline'"] if wishes.styles_freely else [],
        "img-src": [
            "data:",
            *sorted({*image_hosts, *_hosts(wishes.scripts), *pictures, *style_hosts}),
        ],
        "font-src": sorted(
            style_hosts | {_origin(one) for one in found.script_addresses} | {*wishes.font_hosts}
        ),
        "connect-src": sorted({*data_hosts, *_hosts(wishes.data)}),
        "media-src": sorted(_hosts(wishes.media)),
        "frame-src": [*(["data:"] if framed else []), *sorted(frames)],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(values)}" for name, values in directives.items() if values)


def unescape(script: str) -> str:
    """Return `script` with the escapes of its strings read as the browser reads them."""
    for written, read in ESCAPES.items():
        script = script.replace(written, read)
    return script


def hash_source(text: str) -> str:
    """Return the policy's name for an inline text: its SHA-256 in base64, in quotes."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def _hashes(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(hash_source(text) for text in texts))


def _hosts(script: str) -> set[str]:
    """Return the sources that `script` loads from."""
    return {f"{scheme}://{_widen(host)}" for scheme, host in ADDRESS.findall(unescape(script))}


def _decode(code: str) -> str:
    return base64.b64decode(code + "=" * (-len(code) % 4)).decode("utf-8", "replace")


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def _widen(host: str) -> str:
    """Return `host` with a star for the part that a tile address fills in."""
    return re.sub(r"^[^.]*\{[^.]*\.", "*.", host)
