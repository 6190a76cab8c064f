"""What a person changed in a draft goes along into the next one, under the ids of that."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from geo.dossiers.folder import read_dossier
from geo.drafting.carrying import carry_edits
from geo.drafting.datasets_carried import carry_datasets
from geo.drafting.updating import match_places
from tests.builders import write_dossier

FOLDER = "datasets/survey"
FEATURES, SOURCE = f"{FOLDER}/features.geojson", f"{FOLDER}/source.toml"


def collect(**places: tuple[float, float]) -> dict[str, bytes]:
    """Return the files of a dataset of points by id."""
    features = [
        {
            "type": "Feature",
            "properties": {"id": name},
            "geometry": {"type": "Point", "coordinates": list(at)},
        }
        for name, at in places.items()
    ]
    content = json.dumps({"type": "FeatureCollection", "features": features}).encode()
    digest = hashlib.sha256(content).hexdigest()
    return {FEATURES: content, SOURCE: f'sha256 = "{digest}"\n'.encode()}


def positions(files: dict[str, bytes]) -> dict[str, list[float]]:
    return {
        row["properties"]["id"]: row["geometry"]["coordinates"]
        for row in json.loads(files[FEATURES])["features"]
    }


def test_a_moved_pin_keeps_its_place_under_the_id_of_the_new_draft() -> None:
    files = collect(park=(10, 50), quay=(11, 51))
    count = carry_datasets(
        collect(old=(10.5, 50), quay=(11, 51)),
        collect(old=(10, 50), quay=(11, 51)),
        files,
        {"old": "park"},
    )
    assert (count, positions(files)) == (1, {"park": [10.5, 50], "quay": [11, 51]})
    assert hashlib.sha256(files[FEATURES]).hexdigest().encode() in files[SOURCE]


def test_a_dataset_of_ones_own_comes_whole_and_one_that_says_the_same_not_at_all() -> None:
    files: dict[str, bytes] = {}
    mine = collect(park=(10, 50))
    assert carry_datasets(mine, {}, files, {}) == 1
    assert files == mine
    spaced = {**mine, FEATURES: mine[FEATURES].replace(b", ", b",  ")}
    assert carry_datasets(spaced, mine, files, {}) == 0
    assert files == mine


def test_a_moved_pin_of_a_dataset_that_the_new_draft_lacks_brings_it_along() -> None:
    files: dict[str, bytes] = {}
    mine = collect(park=(10.5, 50), quay=(11, 51))
    assert carry_datasets(mine, collect(park=(10, 50), quay=(11, 51)), files, {}) == 1
    assert positions(files) == {"park": [10.5, 50]}
    assert hashlib.sha256(files[FEATURES]).hexdigest().encode() in files[SOURCE]


def test_a_change_of_a_row_that_the_new_draft_lacks_is_told(tmp_path: Path) -> None:
    base = {
        path.name: path.read_bytes()
        for path in write_dossier(tmp_path / "town").iterdir()
        if path.is_file()
    }
    rows = base["evidence.csv"].decode()
    mine = {**base, "evidence.csv": rows.replace("2026-05", "2026-06").encode()}
    new = {**base, "evidence.csv": rows.partition("\n")[0].encode() + b"\n"}
    carried = carry_edits(mine, base, new, {})
    assert (carried.count, carried.lost) == (0, ["evidence.csv, e-town"])
    assert carry_edits(mine, base, base, {}).files["evidence.csv"].count(b"2026-06") == 1


def test_a_place_that_has_another_id_is_known_by_its_name(tmp_path: Path) -> None:
    old = read_dossier(write_dossier(tmp_path / "old")).places
    park = next(place for place in old if place.id == "mill-park")
    renamed = park.model_copy(update={"id": "x-mill-park"})
    others = [place for place in old if place.id != "mill-park"]
    assert match_places(old, [renamed, *others])["mill-park"] == "x-mill-park"
    twins = [renamed, park.model_copy(update={"id": "x-mill-park-2"}), *others]
    assert "mill-park" not in match_places(old, twins)
