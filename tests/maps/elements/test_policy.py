"""The policy names all that the finished page runs, and nothing more."""

from __future__ import annotations

import base64
import hashlib

from maps.elements.policy import hash_source, make_policy, take_inventory


def directives(policy: str) -> dict[str, list[str]]:
    return {name: values for name, *values in (part.split() for part in policy.split("; "))}


def test_an_empty_page_may_do_nothing() -> None:
    assert directives(make_policy("<p>Mill</p>")) == {
        "default-src": ["'none'"],
        "img-src": ["data:"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }


def test_an_inline_script_is_named_by_its_hash() -> None:
    code = "\nlet a = 1 < 2 && '&amp;';\n"
    digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
    assert directives(make_policy(f"<script>{code}</script>"))["script-src"] == [
        f"'sha256-{digest}'"
    ]


def test_data_is_no_script() -> None:
    html = '<script type="application/json">{"a": 1}</script><style>p {}</style>'
    assert take_inventory(html).scripts == []
    assert directives(make_policy(html))["style-src"] == [hash_source("p {}")]


def test_a_link_is_named_by_its_address() -> None:
    html = (
        '<script src="https://cdn.example/a.js"></script>'
        '<link rel="stylesheet" href="https://cdn.example/a.css">'
    )
    found = directives(make_policy(html))
    assert found["script-src"] == ["https://cdn.example/a.js"]
    assert found["style-src"] == ["https://cdn.example/a.css"]
    assert found["font-src"] == ["https://cdn.example"]


def test_tiles_of_the_user_s_own_may_be_loaded_and_no_others() -> None:
    guests = 'L.tileLayer("https://{s}.tiles.example/{z}/{x}/{y}.png", {})'
    assert directives(make_policy("", guests=guests))["img-src"] == [
        "data:",
        "https://*.tiles.example",
    ]


def test_style_attributes_are_named_by_their_hashes_and_nothing_is_unsafe_inline() -> None:
    guests = '$(`<div style="width: 100.0%;">Mill</div>`)[0]'
    policy = make_policy("<p style='color: red'></p>", guests=guests)
    assert directives(policy)["style-src"] == [
        "'unsafe-hashes'",
        *(hash_source(style) for style in sorted(["color: red", "width: 100.0%;"])),
    ]
    assert "unsafe-inline" not in policy
    assert "unsafe-eval" not in policy
