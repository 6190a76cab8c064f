"""The policy names all that the finished page runs, and nothing more."""

from __future__ import annotations

import base64
import hashlib

from maps.elements.policy import Inventory, Wishes, hash_source, make_policy, take_inventory


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


def test_every_handler_script_and_style_of_a_page_is_named() -> None:
    html = (
        "<p onclick='a()' onkeyup='b()'>x</p><p onclick='c()' data-on='d()'>y</p>"
        "<script>one</script>words<script>two &lt; 3</script>more<style>p {}</style>words"
    )
    found = take_inventory(html)
    assert found.handlers == ["a()", "b()", "c()"]
    assert found.scripts == ["one", "two &lt; 3"]
    assert found.styles == ["p {}"]


def test_a_script_that_is_fed_in_parts_is_one_script() -> None:
    found = Inventory()
    found.handle_starttag("script", [])
    found.handle_data("a")
    found.handle_data("b")
    assert found.scripts == ["ab"]


def test_only_pictures_and_style_sheets_of_the_network_are_hosts() -> None:
    html = (
        "<img src='own.png'><img><iframe src='https://f.example/a'></iframe><p src='https://p.example'>"
        "<link rel='icon' href='https://i.example/a.png'><a rel='stylesheet' href='https://a.example'>"
        "<img src='http://q.example/a.png' style=''>"
    )
    found = take_inventory(html)
    assert found.picture_addresses == ["http://q.example/a.png"]
    assert found.style_addresses == []
    assert found.style_attributes == []


def test_a_frame_s_words_in_base64_are_read_with_and_without_their_padding() -> None:
    for inner in ("<style>p {}</style>", "<style>p {} </style>", "<style>p {}  </style>"):
        code = base64.b64encode(inner.encode()).decode()
        for written in {code, code.rstrip("=")}:
            frame = f'$(`<iframe src="data:text/html;base64,{written}"></iframe>`)'
            styles = directives(make_policy("", wishes=Wishes(scripts=frame)))["style-src"]
            assert styles == [hash_source(inner[7:-8])]


def test_a_frame_whose_words_are_no_text_stops_nothing() -> None:
    code = base64.b64encode(b"\xff<style>p {}</style>").decode()
    frame = f'$(`<iframe src="data:text/html;base64,{code}"></iframe>`)'
    styles = directives(make_policy("", wishes=Wishes(scripts=frame)))["style-src"]
    assert styles == [hash_source("p {}")]


def test_what_a_page_s_guests_wish_for_is_let_through_by_name() -> None:
    wishes = Wishes(
        media='x("https://films.example/a.webm")',
        style_hashes=("'sha256-b'", "'sha256-a'", "'sha256-b'"),
        font_hosts=("https://fonts.example",),
        styles_freely=True,
        evaluates=True,
    )
    assert directives(
        make_policy('<script src="https://cdn.example/a.js"></script>', wishes=wishes)
    ) == {
        "default-src": ["'none'"],
        "script-src": ["'unsafe-eval'", "https://cdn.example/a.js"],
        "style-src": ["'sha256-b'", "'sha256-a'", "'unsafe-hashes'"],
        "style-src-attr": ["'unsafe-inline'"],
        "img-src": ["data:"],
        "font-src": ["https://cdn.example", "https://fonts.example"],
        "media-src": ["https://films.example"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }


def test_style_attributes_are_hashed_once_beside_the_styles_of_guests() -> None:
    found = directives(make_policy("<p style='a: b'></p>", wishes=Wishes(style_hashes=("'x'",))))
    assert found["style-src"] == ["'unsafe-hashes'", hash_source("a: b"), "'x'"]


def test_fonts_come_from_where_style_sheets_and_scripts_do() -> None:
    html = (
        '<link rel="stylesheet" href="https://one.example/a.css">'
        '<script src="https://two.example/a.js"></script>'
    )
    hosts = ["https://one.example", "https://two.example"]
    assert directives(make_policy(html))["font-src"] == hosts
