"""`planmap build`: a site whole or not at all, errors in one line each, the same bytes again."""

from __future__ import annotations

import csv
import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from geo import read_dossier
from geo.records import shelf
from geo.records.contents import Aside
from layers.site.writing import write_site
from maps.site import lay_out_site, make_site
from tests.builders import TEXT, bend, make_tables, write_dataset, write_dossier

HOSTILE = (
    "{{ 7*7 }}",
    "{% of",
    "${alert(1)}",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
)


def planmap(*arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the command line in `cwd` as a user would."""
    command = [str(Path(sys.executable).with_name("planmap")), *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, check=False, capture_output=True, text=True)


def content(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a small dossier that was built to `site` beside it."""
    folder = tmp_path_factory.mktemp("built")
    write_dossier(folder / "d")
    done = planmap("build", "d", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


def test_a_build_writes_page_layers_tables_and_manifest(built: Path) -> None:
    assert set(content(built / "site")) == {
        "index.html",
        "manifest.json",
        "promises.atom",
        "promises.ics",
        *(f"layers/{name}.geojson" for name in ("parks", "areas", "trams")),
        *(
            f"tables/{name}.csv"
            for name in ("places", "facts", "commitments", "outcomes", "evidence", "mentions")
        ),
    } | {name for name in content(built / "site") if name.endswith((".jsonld", "datapackage.json"))}


def test_a_build_says_which_file_to_open_and_is_quiet_in_a_pipe(built: Path) -> None:
    done = planmap("build", "d", "--out", "again", cwd=built)
    assert str(built / "again" / "index.html") in done.stdout
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


def test_two_builds_are_the_same_bytes(built: Path) -> None:
    planmap("build", "d", "--out", "twin", cwd=built)
    assert content(built / "twin") == content(built / "site")


def test_the_manifest_has_the_sum_of_every_file(built: Path) -> None:
    manifest = json.loads((built / "site" / "manifest.json").read_text(encoding="utf-8"))
    sums = {name: entry["sha256"] for name, entry in manifest["files"].items()}
    assert sums == {
        name: value for name, value in content(built / "site").items() if name != "manifest.json"
    }


def test_a_wrong_dossier_writes_nothing_and_leaves_an_older_site(tmp_path: Path) -> None:
    write_dossier(tmp_path / "d")
    planmap("build", "d", cwd=tmp_path)
    before = content(tmp_path / "site")
    tables = bend("places.csv", 0, status_at="done")
    tables["themes.csv"][0]["colour_light"] = "green"
    write_dossier(tmp_path / "d", tables=tables)
    done = planmap("build", "d", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert len(lines) == 2
    assert all(line.startswith("planmap: ") for line in lines)
    assert content(tmp_path / "site") == before
    assert {path.name for path in tmp_path.iterdir()} == {"d", "site"}


def test_a_folder_that_is_none_is_one_line(tmp_path: Path) -> None:
    done = planmap("build", "nowhere", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "planmap: nowhere: no such folder; name a dossier's folder, such as data/NAME"
    ]


def test_a_folder_of_someone_else_is_not_written_over(tmp_path: Path) -> None:
    write_dossier(tmp_path / "d")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "mine.txt").write_text("mine", encoding="utf-8")
    done = planmap("build", "d", cwd=tmp_path)
    assert done.returncode == 1
    assert "planmap did not write" in done.stderr
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["mine.txt"]


def test_hostile_words_are_built_as_words(tmp_path: Path) -> None:
    tables = make_tables()
    for number, words in enumerate(HOSTILE[:5]):
        tables["places.csv"][number]["name_en"] = words
    tables["layers.csv"][0]["name_en"] = HOSTILE[0]
    tables["themes.csv"][0]["name_en"] = HOSTILE[1]
    write_dossier(tmp_path / "d", tables=tables)
    done = planmap("build", "d", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert "<img src=x" not in page
    assert "</script><script>alert" not in page
    assert "49" not in json.loads((tmp_path / "site/layers/areas.geojson").read_text())["name"]
    with (tmp_path / "site/tables/places.csv").open(encoding="utf-8", newline="") as file:
        names = {row["name_en"].lstrip("'") for row in csv.DictReader(file)}
    assert set(HOSTILE[:5]) <= names


def test_the_text_goes_into_the_page_only_when_it_is_handed_over(tmp_path: Path) -> None:
    write_dossier(tmp_path / "d")
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8", newline="\n")
    planmap("build", "d", "--out", "without", cwd=tmp_path)
    planmap("build", "d", "--out", "with", "--text", "text.txt", cwd=tmp_path)
    sentence = "the harbour town is some way off"
    assert sentence not in (tmp_path / "without" / "index.html").read_text(encoding="utf-8")
    assert sentence in (tmp_path / "with" / "index.html").read_text(encoding="utf-8")


def test_another_text_is_refused(tmp_path: Path) -> None:
    write_dossier(tmp_path / "d")
    (tmp_path / "text.txt").write_text("Another text.\n", encoding="utf-8")
    done = planmap("build", "d", "--text", "text.txt", cwd=tmp_path)
    assert done.returncode == 1
    assert "is another text than the dossier's" in done.stderr
    assert not (tmp_path / "site").exists()


def test_unverified_licences_can_be_left_out_and_what_is_lost_is_listed(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    survey = folder / "datasets/survey"
    features = (survey / "features.geojson").read_bytes()
    write_dataset(survey, {"features.geojson": features}, licence_verified=False)
    done = planmap("build", "d", "--clean-licences", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    (line,) = done.stderr.splitlines()
    assert line == (
        "planmap: left out 1 dataset without a verified licence (survey): "
        "3 without a position, 2 parts of lines not drawn; see left-out.csv"
    )
    listed = (tmp_path / "site/left-out.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(listed.splitlines()))
    assert [(row["id"], row["becomes"]) for row in rows] == [
        ("mill-park", "has no position"),
        ("old-harbour", "has no position"),
        ("tram3-mill", "has no position"),
        ("tram3.first", "is not drawn"),
        ("tram3.second", "is not drawn"),
    ]
    assert json.loads((tmp_path / "site/layers/parks.geojson").read_text())["features"] == []
    assert "left-out.csv" in json.loads((tmp_path / "site/manifest.json").read_text())["files"]


def test_with_verified_licences_only_nothing_is_left_out(tmp_path: Path) -> None:
    write_dossier(tmp_path / "d")
    done = planmap("build", "d", "--clean-licences", cwd=tmp_path)
    assert "nothing is left out" in done.stderr
    assert (tmp_path / "site/left-out.csv").read_text() == "dataset,id,name,becomes\n"


def test_a_site_whose_files_are_put_aside_has_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "LARGE", 1)
    dossier = read_dossier(write_dossier(tmp_path / "d"))
    expected = make_site(dossier)
    with shelf.open_shelf(tmp_path / "site") as there:
        files = lay_out_site(dossier, there)
        assert any(isinstance(one, Aside) for one in files.values())
        write_site(tmp_path / "site", files)
    found = {name: (tmp_path / "site" / name).read_bytes() for name in expected}
    assert found == expected
    assert set(content(tmp_path / "site")) == set(expected)
