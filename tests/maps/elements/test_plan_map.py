"""The page is a Folium map: one file, the same bytes each time, and nobody's code but its own."""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
from pathlib import Path

import folium
import folium.plugins
import pytest

from geo import read_dossier
from maps import PlanMap, make_elements, make_map
from maps.elements.plain import make_plain
from maps.elements.policy import make_policy, take_inventory
from tests.builders import bend, make_info, words, write_dossier

HOSTILE = (
    "{{ 7*7 }}",
    "{% of",
    "${alert(1)}",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "a\u2028b",
    "`'\"\\",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_dossier(tmp_path_factory.mktemp("small"))


def render(page: PlanMap) -> str:
    text: str = page.get_root().render()
    return text


def policy_of(text: str) -> str:
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert found
    return found.group(1)


def test_two_builds_are_the_same_bytes(folder: Path) -> None:
    dossier = read_dossier(folder)
    assert render(make_map(dossier)) == render(make_map(dossier))


def test_a_page_rendered_twice_is_the_same_bytes(folder: Path) -> None:
    page = make_map(read_dossier(folder))
    folium.Marker([50.01, 10.02], popup="Mine").add_to(page)
    assert render(page) == render(page)


def test_a_page_names_its_guests_as_its_script_does(folder: Path) -> None:
    page = make_map(read_dossier(folder))
    folium.FeatureGroup(name="Mine").add_to(page)
    text = render(page)
    found = re.search(r'id="planmap-guests">(.*?)</script>', text)
    assert found
    (guest,) = json.loads(found[1])
    assert f"var {guest['variable']} = L.featureGroup(" in text
    assert text == render(page)


def test_another_process_builds_the_same_bytes(folder: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from geo import read_dossier; "
        "from maps import make_map; "
        "sys.stdout.buffer.write("
        "make_map(read_dossier(Path(sys.argv[1]))).get_root().render().encode())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[3],
        env={"PYTHONHASHSEED": "7", "LANG": "C"},
        timeout=60,
    )
    assert done.stdout.decode() == render(make_map(read_dossier(folder)))


def test_the_page_loads_nothing(folder: Path) -> None:
    found = take_inventory(render(make_map(read_dossier(folder))))
    assert found.script_addresses == []
    assert found.style_addresses == []
    assert found.style_attributes == []


def test_the_policy_is_that_of_the_finished_page(folder: Path) -> None:
    text = render(make_map(read_dossier(folder)))
    policy = policy_of(text)
    assert policy == make_policy(text)
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert "http" not in policy


def test_what_scripts_must_not_be_needed_for_is_said_up_to_a_length(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = read_dossier(folder)
    whole = make_plain(dossier)
    monkeypatch.setattr("maps.elements.plain.MOST", 1)
    short = make_plain(dossier)
    most = max(dossier.places, key=lambda place: place.importance)
    rest = len(dossier.places) - 1
    assert all(f"<b>{html.escape(place.name_en)}</b>" in whole for place in dossier.places)
    assert f"<b>{html.escape(most.name_en)}</b>" in short
    assert short.count("<b>") < whole.count("<b>")
    assert f"<p>{rest} more are only on the map, which needs scripts.</p>" in short
    assert "more are only on the map" not in whole


def test_network_base_maps_are_allowed_only_by_the_build(folder: Path) -> None:
    dossier = read_dossier(folder)
    online = policy_of(render(make_map(dossier, online=True)))
    assert "https://tile.openstreetmap.org" in online
    assert "https://*.basemaps.cartocdn.com" in online
    assert "tile.openstreetmap.org" not in render(make_map(dossier))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words(tmp_path: Path, text: str) -> None:
    tables = bend("places.csv", 1, **words("name", text), **words("summary", text))
    tables["layers.csv"][0] |= words("name", text)
    dossier = read_dossier(write_dossier(tmp_path, tables=tables))
    page = render(make_map(dossier))
    plain = render(make_map(read_dossier(write_dossier(tmp_path / "plain"))))
    assert take_inventory(page).scripts == take_inventory(plain).scripts
    found = re.search(r'id="planmap-data">(.*?)</script>', page)
    assert found
    data = json.loads(found.group(1))
    assert data["places"]["columns"]["name"]["words"]["en"]["each"][1] == text
    assert data["layers"][0]["name"]["en"] == text


def test_a_hostile_title_stays_a_title(tmp_path: Path) -> None:
    info = make_info()
    info["dossier"] |= words("title", HOSTILE[3] + HOSTILE[0])
    page = render(make_map(read_dossier(write_dossier(tmp_path, info=info))))
    assert f"<title>{html.escape(HOSTILE[3] + HOSTILE[0])}</title>" in page


def test_it_is_a_folium_map(folder: Path) -> None:
    assert isinstance(make_map(read_dossier(folder)), folium.Map)


def test_a_user_s_popup_brings_its_needs_and_the_policy_names_them(folder: Path) -> None:
    page = make_map(read_dossier(folder))
    folium.Marker([50.01, 10.02], popup="Mine").add_to(page)
    text = render(page)
    assert "jQuery" in text
    assert take_inventory(text).script_addresses == []
    assert "'unsafe-hashes'" in policy_of(text)


def test_a_user_s_icon_brings_folium_s_own_assets(folder: Path) -> None:
    page = make_map(read_dossier(folder))
    folium.Marker([50.01, 10.02], icon=folium.Icon(icon="star")).add_to(page)
    text = render(page)
    (address,) = take_inventory(text).script_addresses
    assert "awesome-markers" in address
    assert address in policy_of(text)


def test_a_user_s_tiles_may_be_loaded(folder: Path) -> None:
    page = make_map(read_dossier(folder))
    folium.TileLayer("https://tiles.example/{z}/{x}/{y}.png", attr="Mine").add_to(page)
    assert "https://tiles.example" in policy_of(render(page))


def test_one_map_s_links_are_not_another_s(folder: Path) -> None:
    dossier = read_dossier(folder)
    before = render(make_map(dossier))
    changed = make_map(dossier)
    changed.add_js_link("mine", "https://cdn.example/mine.js")
    assert "https://cdn.example/mine.js" in policy_of(render(changed))
    assert render(make_map(dossier)) == before
    assert ("mine", "https://cdn.example/mine.js") not in folium.Map.default_js


def test_its_parts_go_on_any_folium_map(folder: Path) -> None:
    other = folium.Map(tiles=None)
    for element in make_elements(read_dossier(folder)):
        element.add_to(other)
    text = other.get_root().render()
    assert text.count('id="planmap-data"') == 1
    assert 'planmapParts.layer("parks")' in text


def test_without_chrome_there_is_no_panel(folder: Path) -> None:
    dossier = read_dossier(folder)
    kinds = [type(element).__name__ for element in make_elements(dossier, chrome=False)]
    assert kinds == ["BaseMap", *["DossierLayer"] * (len(kinds) - 1)]
    text = render(make_map(dossier, chrome=False))
    assert "planmapParts.panel" not in text
    assert '"zoomControl": true' in text


def test_each_guest_runs_apart(folder: Path) -> None:
    page = make_map(read_dossier(folder))
    folium.Circle([50.01, 10.02], radius=30).add_to(page)
    folium.FeatureGroup(name="{{ 7*7 }}").add_to(page)
    text = render(page)
    assert re.findall(r'<script data-guest="([a-z_]+)_\d+">', text) == ["circle", "feature_group"]
    found = re.search(r'id="planmap-guests">(.*?)</script>', text)
    assert found
    assert [guest["name"] for guest in json.loads(found.group(1))] == [None, "{{ 7*7 }}"]


def test_code_from_text_needs_the_user_s_word(folder: Path) -> None:
    dossier = read_dossier(folder)
    assert "unsafe-eval" not in policy_of(render(make_map(dossier)))
    assert "'unsafe-eval'" in policy_of(render(make_map(dossier, allow_eval=True)))


def test_two_maps_in_one_page_refuse_the_panel_and_say_why(folder: Path) -> None:
    dossier = read_dossier(folder)
    dual = folium.plugins.DualMap(tiles=None)  # type: ignore[no-untyped-call] # folium has no types
    for element in make_elements(dossier):
        element.add_to(dual)
    with pytest.raises(TypeError, match="chrome=False"):
        dual.get_root().render()


def test_a_notebook_shows_it_in_a_frame(folder: Path) -> None:
    shown = make_map(read_dossier(folder))._repr_html_()
    assert shown.startswith("<div")
    assert "srcdoc=" in shown


def test_save_replaces_a_file_as_a_whole(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "index.html"
    target.write_text("older")
    page = make_map(read_dossier(folder))
    page.save(target)
    assert target.read_text(encoding="utf-8") == render(page)
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


def test_a_part_without_a_map_says_so(folder: Path) -> None:
    part, *_ = make_elements(read_dossier(folder))
    with pytest.raises(TypeError, match="use add_to"):
        part.render()


def test_a_chart_in_a_popup_does_not_keep_the_page_from_being_made(tmp_path: Path) -> None:
    page_map = make_map(read_dossier(write_dossier(tmp_path / "d")))
    popup = folium.Popup()
    popup.add_child(folium.Vega({"width": 100, "height": 80, "marks": []}, width=100, height=80))
    folium.Marker([50.02, 10.05], popup=popup).add_to(page_map)
    assert "vega" in page_map.get_root().render()
