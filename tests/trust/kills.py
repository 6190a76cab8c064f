"""Kills planmap while it writes, at random moments, and sees what is left.

After a kill each file at the target is a whole one, the old or the new; the next run gives what
a run that nobody kills gives, and leaves nothing else behind.
"""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from layers.exports.gis.cut_short import find_cut_short
from tests.builders import TEXT, make_tables, write_dossier
from tests.trust.commands import call
from tests.trust.folders import look
from tests.trust.tally import Tally

Command = Callable[[Path], list[str]]
COMMANDS: dict[str, Command] = {
    "build": lambda root: ["build", str(root / "d"), "--out", str(root / "out")],
    "build, changed": lambda root: ["build", str(root / "d"), "--out", str(root / "old")],
    "draft": lambda root: [
        "draft", str(root / "plan.txt"), "--date", "2025-01-15", "--out", str(root / "out"),
    ],
    "review": lambda root: ["review", str(root / "d"), "--accept", "mill-park"],
    "migrate": lambda root: ["migrate", str(root / "d")],
    "stamp": lambda root: ["stamp", str(root / "d")],
    "ground": lambda root: [
        "ground", str(root / "d"), "--from", str(root / "roads.geojson"), "--date", "2026-01-01",
    ],
    "schema": lambda root: ["schema", "--out", str(root / "out")],
    **{
        f"export {kind}": lambda root, kind=kind: [  # type: ignore[misc]  # mypy cannot infer a bound default
            "export", str(root / "d"), "--format", kind, "--out", f"{root / 'out'}/",
        ]
        for kind in ("geojson", "gpkg", "csv", "shp", "gdb", "kml", "xlsx", "qgz", "dxf", "parquet")
    },
}  # fmt: skip
MAY_REFUSE = {"draft"}
"""What does not write where a whole result of its own already stands."""
VARIES = {"export gdb"}
"""What GDAL writes with the time of day in it: names are compared, not bytes."""
ROADS = (
    '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": '
    '{"class": "road", "id": "r1"}, "geometry": {"type": "LineString", "coordinates": '
    "[[9.95, 50.01], [10.2, 50.02]]}}]}"
)


def prepare(root: Path) -> None:
    """Write what the commands need below `root`."""
    write_dossier(root / "d")
    (root / "plan.txt").write_text(TEXT, encoding="utf-8")
    (root / "roads.geojson").write_text(ROADS, encoding="utf-8")
    old = make_tables()
    old["places.csv"][1]["summary_en"] = "An older summary."
    write_dossier(root / "older", tables=old)
    run(["build", str(root / "older"), "--out", str(root / "old")])
    shutil.rmtree(root / "older")


READY = (
    "import sys, geo, layers.exports, maps.site, maps.cli, geopandas, typer, rich; "
    "from importlib import import_module; import_module(f'maps.commands.{sys.argv[1]}'); "
    "print('r', end='', flush=True); maps.cli.run()"
)


def run(arguments: list[str]) -> tuple[int, float]:
    """Return how planmap ended, in this process, and how many seconds it took."""
    begin = time.monotonic()
    status, _ = call(arguments)
    return status, time.monotonic() - begin


def kill(arguments: list[str], after_s: float) -> int:
    """Return how planmap ended, killed in a process of its own `after_s` behind its imports."""
    with subprocess.Popen(
        [sys.executable, "-c", READY, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        process.stdout.read(1)
        time.sleep(after_s)
        process.send_signal(signal.SIGKILL)
        process.stdout.read()
        return process.wait()


def hunt_kills(count: int, seed: int = 1, commands: Sequence[str] = tuple(COMMANDS)) -> Tally:
    """Kill `count` runs, the `commands` by turns; return the tally."""
    tally = Tally("kills")
    chance = random.Random(seed)  # noqa: S311 - moments, no secret
    with tempfile.TemporaryDirectory() as name:
        template = Path(name, "template")
        prepare(template)
        for number in range(count):
            command = commands[number % len(commands)]
            _judge(tally, template, Path(name), command, chance)
    return tally


_WHOLE: dict[str, tuple[dict[str, bytes | str], float]] = {}


def find_whole(template: Path, root: Path, command: str) -> tuple[dict[str, bytes | str], float]:
    """Return what a run that nobody kills leaves, and how long it takes in seconds."""
    if command not in _WHOLE:
        aside = root / "work" if not (root / "work").exists() else root / "undisturbed"
        shutil.copytree(template, aside)
        status, seconds = run(COMMANDS[command](aside))
        if status:
            message = f"{command}: status {status} without a kill"
            raise AssertionError(message)
        _WHOLE[command] = (look(aside), seconds)
        shutil.rmtree(aside)
    return _WHOLE[command]


def _judge(tally: Tally, template: Path, root: Path, command: str, chance: random.Random) -> None:
    _, seconds = find_whole(template, root, command)
    work = root / "work"
    shutil.copytree(template, work)
    moment = chance.uniform(0.0, 1.05) * seconds
    status = kill(COMMANDS[command](work), moment)
    wrong = judge_rest(template, root, command)
    told = f"{command}, killed after {moment:.3f} s: {wrong}" if wrong else ""
    tally.add("killed" if status == -signal.SIGKILL else "ended before the kill", told)
    shutil.rmtree(work)


def judge_rest(template: Path, root: Path, command: str) -> str:
    """Return what is wrong with what a run that did not end well left in `root / "work"`.

    Each file is a whole one, the old or the new; the next run gives what a run that nobody
    disturbs gives, and leaves nothing else.
    """
    whole, _ = find_whole(template, root, command)
    before, work, names_alone = look(template), root / "work", command in VARIES
    after = look(work)
    if names_alone:
        after = {name: whole.get(name, content) for name, content in after.items()}
    halves = [
        name
        for name, content in after.items()
        if not _is_stage(name) and content not in (before.get(name), whole.get(name))
    ]
    lost = [
        name for name in before.keys() & whole.keys() if name not in after and "old/" not in name
    ]
    parts = sorted(path for path in work.rglob("*.gdb/*") if not _is_stage(str(path)))
    halves += [name for name in (find_cut_short(parts),) if name]
    if halves or lost:
        return f"half written {halves[:3]}, lost {lost[:3]}"
    again, _ = run(COMMANDS[command](work))
    left = look(work)
    differs = list(left.keys() ^ whole.keys())
    if not names_alone:
        differs += [name for name in left.keys() & whole.keys() if left[name] != whole[name]]
    if differs or (again and command not in MAY_REFUSE):
        return f"the next run ended with {again} and left {sorted(differs)[:3]}"
    return ""


def _is_stage(name: str) -> bool:
    return any(".part" in part or part.endswith(".lock") for part in Path(name).parts)
