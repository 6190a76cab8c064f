"""The policy names all that the finished page runs, and nothing more."""

from __future__ import annotations

import base64
import hashlib

from maps.elements.policy import Wishes, hash_source, make_policy, take_inventory


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
    assert directives(make_policy("", wishes=Wishes(scripts=guests)))["img-src"] == [
        "data:",
        "https://*.tiles.example",
    ]


def test_style_attributes_are_named_by_their_hashes_and_nothing_is_unsafe_inline() -> None:
    guests = '$(`<div style="width: 100.0%;">Mill</div>`)[0]'
    policy = make_policy("<p style='color: red'></p>", wishes=Wishes(scripts=guests))
    assert directives(policy)["style-src"] == [
        "'unsafe-hashes'",
        *(hash_source(style) for style in sorted(["color: red", "width: 100.0%;"])),
    ]
    assert "unsafe-inline" not in policy
    assert "unsafe-eval" not in policy


def test_an_address_within_words_lets_nothing_in() -> None:
    told = '$(`<div>see https://words.example, <a href="https://words.example/a">here</a></div>`)'
    assert directives(make_policy("", wishes=Wishes(scripts=told, data=told)))["img-src"] == [
        "data:"
    ]


def test_who_may_ask_for_data_gets_the_hosts_that_it_names_and_no_more() -> None:
    asking = 'fetch("http://127.0.0.1:8000/a.json")'
    found = directives(
        make_policy("", wishes=Wishes(scripts=asking + 'x = "https://p.example/"', data=asking))
    )
    assert found["connect-src"] == ["http://127.0.0.1:8000"]


def test_a_style_in_an_escaped_string_is_named_as_the_browser_reads_it() -> None:
    written = r'{"html": "\u003cdiv style=\"color: red\"\u003eMill\u003c/div\u003e"}'
    found = directives(make_policy("", wishes=Wishes(scripts=written)))
    assert hash_source("color: red") in found["style-src"]


def test_a_handler_in_the_html_is_named_by_its_hash() -> None:
    found = directives(make_policy("<img onclick='go()' src='https://p.example/a.png'>"))
    assert found["script-src"] == ["'unsafe-hashes'", hash_source("go()")]
    assert "https://p.example" in found["img-src"]


def test_code_from_text_is_let_through_only_if_the_user_says_so() -> None:
    assert "unsafe-eval" not in make_policy("", wishes=Wishes(scripts="new Function('a')"))
    assert "'unsafe-eval'" in make_policy("", wishes=Wishes(evaluates=True))


def test_a_library_s_style_sheets_are_let_through_only_if_the_user_says_so() -> None:
    assert "style-src-elem" not in directives(make_policy("<style>p {}</style>"))
    found = directives(make_policy("<style>p {}</style>", wishes=Wishes(sheets_freely=True)))
    assert found["style-src-elem"] == ["'unsafe-inline'"]


def test_what_stands_in_a_frame_of_data_is_named_too() -> None:
    inner = "<style>p {}</style><p style='color: blue'>Mill</p>"
    code = base64.b64encode(inner.encode()).decode()
    frame = f'$(`<iframe src="data:text/html;charset=utf-8;base64,{code}"></iframe>`)'
    found = directives(make_policy("", wishes=Wishes(scripts=frame)))
    assert found["frame-src"] == ["data:"]
    assert {hash_source("p {}"), hash_source("color: blue")} <= set(found["style-src"])
