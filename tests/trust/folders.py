"""Writes into folders of other people, and sees that nothing of theirs is lost."""

from __future__ import annotations

import json
import os
import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tests.builders import TEXT, write_dossier
from tests.trust.commands import call
from tests.trust.tally import Tally

Fill = Callable[[Path, random.Random], None]


def _write(folder: Path, name: str, content: bytes) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _web(folder: Path, chance: random.Random) -> None:
    """Make a web project: a manifest.json of another product, a page of its own."""
    manifest = {"name": "Shop", "short_name": "Shop", "icons": [], "version": "1.0.0"}
    _write(folder, "manifest.json", json.dumps(manifest).encode())
    _write(folder, "index.html", b"<!doctype html><title>Shop</title>")
    _write(folder, f"css/{chance.randrange(99)}.css", b"a { color: red }")
    _write(folder, "layers/own.geojson", b"{}")


def _photos(folder: Path, chance: random.Random) -> None:
    for _ in range(chance.randrange(1, 6)):
        _write(folder, f"DCIM/{chance.randrange(10**6)}.JPG", chance.randbytes(300))
    _write(folder, ".DS_Store", chance.randbytes(20))


def _checkout(folder: Path, chance: random.Random) -> None:
    _write(folder, ".git/HEAD", b"ref: refs/heads/main\n")
    _write(folder, f".git/objects/{chance.randrange(16):02x}/{chance.randrange(10**9)}", b"x")
    _write(folder, "README.md", b"# ours\n")
    _write(folder, "tables/places.csv", b"id,name\n1,ours\n")


def _dossier(folder: Path, _chance: random.Random) -> None:
    write_dossier(folder)


def _site(folder: Path, chance: random.Random) -> None:
    """Make a site of ours, with files of others beside it, and now and then a changed file."""
    with tempfile.TemporaryDirectory() as name:
        source = write_dossier(Path(name, "d"))
        status, said = call(["build", str(source), "--out", str(folder)])
    if status:
        raise AssertionError(said)
    _write(folder, "notes.txt", b"my notes")
    if chance.random() < 0.5:
        _write(folder, "index.html", b"edited by hand")


def _links(folder: Path, chance: random.Random) -> None:
    """Make links: out of the folder, into it, dangling, and in a circle."""
    outside = folder.parent / f"outside{chance.randrange(10**6)}"
    _write(outside, "theirs.txt", b"theirs")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "layers").symlink_to(outside, target_is_directory=True)
    (folder / "index.html").symlink_to(outside / "theirs.txt")
    (folder / "dangling").symlink_to(outside / "nowhere")
    (folder / "circle").symlink_to(folder, target_is_directory=True)


def _clash(folder: Path, _chance: random.Random) -> None:
    """Make files where planmap has folders, and folders where it has files."""
    _write(folder, "layers", b"a file")
    _write(folder, "index.html/inner.txt", b"in a folder")
    _write(folder, "manifest.json", b"[]")


def _garbage(folder: Path, chance: random.Random) -> None:
    _write(folder, "manifest.json", chance.randbytes(50))
    _write(folder, "dossier.toml", chance.randbytes(50))


def _maps(folder: Path, _chance: random.Random) -> None:
    """Make files that have the names which exports would have."""
    for name in ("parks.geojson", "trams.csv", "fields.csv", "x.gpkg", "x.ground.gpkg"):
        _write(folder, name, b"drawn by hand")
    _write(folder, "places.schema.json", b"{}")
    _write(folder, "stations.csv", b"id,name\n1,ours\n")


KINDS: tuple[Fill, ...] = (
    _web, _photos, _checkout, _dossier, _site, _links, _clash, _garbage, _maps
)  # fmt: skip


def _commands(dossier: Path, text: Path, out: Path) -> tuple[list[str], ...]:
    """Return the commands that write to a place that the user names."""
    return (
        ["build", str(dossier), "--out", str(out)],
        ["build", str(dossier), "--out", str(out), "--force"],
        ["draft", str(text), "--date", "2025-01-15", "--out", str(out)],
        ["export", str(dossier), "--format", "geojson", "--out", f"{out}/"],
        ["export", str(dossier), "--format", "csv", "--out", f"{out}/"],
        ["export", str(dossier), "--format", "shp", "--out", f"{out}/"],
        ["export", str(dossier), "--format", "kml", "--out", str(out)],
        ["export", str(dossier), "--format", "qgz", "--out", str(out / "x.qgz")],
        ["archive", "read", str(text.parent / "texts"), "--processes", "1", "--out", str(out)],
        ["schema", "--out", str(out)],
    )


def look(root: Path) -> dict[str, bytes | str]:
    """Return the content of each file below `root`, and where each link leads."""
    found: dict[str, bytes | str] = {}
    for folder, folders, files in os.walk(root):
        for name in [*files, *folders]:
            path = Path(folder, name)
            if path.is_symlink():
                found[str(path.relative_to(root))] = str(path.readlink())
            elif path.is_file():
                found[str(path.relative_to(root))] = path.read_bytes()
    return found


def _is_ours(root: Path, out: Path, before: dict[str, bytes | str]) -> set[str]:
    """Return the names that a manifest of ours lists, with the content that it lists."""
    try:
        listed = json.loads((out / "manifest.json").read_bytes())["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return set()
    names = {f"{out.relative_to(root)}/{name}" for name in (*listed, "manifest.json")}
    return {name for name in names if before.get(name) != b"edited by hand"}


def _lost(
    before: dict[str, bytes | str], after: dict[str, bytes | str], ours: set[str], *, moves: bool
) -> list[str]:
    """Return the names of what is gone or changed; `moves` allows it to lie somewhere else."""
    foreign = {name: content for name, content in before.items() if name not in ours}
    if not moves:
        return [name for name, content in foreign.items() if after.get(name) != content]
    left = Counter(after.values())
    left.subtract(Counter(foreign.values()))
    return [name for name, content in foreign.items() if left[content] < 0]


def hunt_folders(count: int, seed: int = 1) -> Tally:
    """Try `count` folders, each with every command that writes; return the tally."""
    tally = Tally("folders of others")
    chance = random.Random(seed)  # noqa: S311 - made-up folders, no secret
    for number in range(count):
        with tempfile.TemporaryDirectory() as name:
            root = Path(name)
            source = write_dossier(root / "source")
            (root / "texts").mkdir()
            for path in (root / "plan.txt", root / "texts" / "plan.txt"):
                path.write_text(TEXT, encoding="utf-8")
            out = root / "theirs" / "web"
            kinds = chance.sample(KINDS, 1 if number < len(KINDS) else chance.choice((1, 1, 2)))
            kinds = [KINDS[number]] if number < len(KINDS) else kinds
            told = "+".join(fill.__name__.strip("_") for fill in kinds)
            try:
                for fill in kinds:
                    fill(out, chance)
            except (OSError, AssertionError):
                shutil.rmtree(out)  # two kinds that cannot be in one folder
                KINDS[0](out, chance)
            for command in _commands(source, root / "plan.txt", out):
                _try(tally, f"{told}: {' '.join(command[:4])}", command, root, out)
    return tally


def _try(tally: Tally, told: str, command: list[str], root: Path, out: Path) -> None:
    before = look(root)
    ours = _is_ours(root, out, before)
    try:
        status, said = call(command)
    except Exception as error:  # noqa: BLE001 - whatever is raised is what is hunted for
        tally.add("", f"{told}: {type(error).__name__}: {error}")
        return
    after = look(root)
    lost = _lost(before, after, ours, moves="--force" in command)
    litter = [name for name in after.keys() - before.keys() if ".part" in name]
    lines = [line for line in said.splitlines() if line.startswith("planmap:")]
    if lost or litter:
        tally.add("", f"{told}: lost {lost[:3]}, litter {litter[:3]}")
    elif status and (len(lines) != 1 or status == 2):
        tally.add("", f"{told}: status {status}, said {said[:300]!r}")
    else:
        tally.add("refused" if status else "written")
