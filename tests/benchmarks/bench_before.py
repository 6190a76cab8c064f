"""How fast texts are read beside version 0.1, on the same texts in the same run.

Run with `python -m tests.benchmarks.bench_before`. Version 0.1 is taken out of this repository's
history into a temporary folder; each version reads in a process of its own, in turns, in an order
that changes. Times are of one core's work (processor time), the best of the rounds. A text over and
over shows what each sign costs, a text alone also what each text costs before its first sign.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.texts import NAMES, read_annotated

ROOT = Path(__file__).parents[2]
FIRST = "602d73ca43f084550c57e17d8e2f647fc9b1dbb1"
"""The last commit of version 0.1."""
ROUNDS = 3
ROUNDS_ALONE = 15
"""How often a text is read that takes but a millisecond or two."""
SIZE = 150_000
"""Bytes of each text, repeated up to there."""
SCRIPT = """
import json, sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from geo import read_dossier
try:
    from geo.gazetteers.building import make_gazetteer
    from geo.positions.areas import read_areas
    from geo.texts.reader import iter_reading
except ImportError:
    from geo.areas import read_areas
    from geo.reading.gazetteer import make_gazetteer
    from geo.reading.reader import iter_reading
data = Path(sys.argv[1]) / "data"
gazetteer = make_gazetteer([read_dossier(data / "changping")], read_areas(data))
def run(text):
    begin = time.process_time()
    for _ in iter_reading(text, gazetteer):
        pass
    return time.process_time() - begin
for line in sys.stdin:
    text = json.loads(line)
    if len(text) < 50_000:
        run(text)
    print(run(text), flush=True)
"""


class Reader:
    """A version of planmap in a process of its own that reads what it is given."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", SCRIPT, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(folder), "PYTHONHASHSEED": "0"},
        )

    def read(self, text: str) -> float:
        """Return the seconds of processor time that reading `text` takes."""
        if self._process.stdin is None or self._process.stdout is None:
            message = "the process has no pipes"
            raise RuntimeError(message)
        self._process.stdin.write(json.dumps(text) + "\n")
        self._process.stdin.flush()
        return float(self._process.stdout.readline())

    def close(self) -> None:
        """End the process."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.wait()


def take_out(folder: Path) -> bool:
    """Write version 0.1 into `folder`; False if this clone has no such history."""
    packed = subprocess.run(["git", "archive", FIRST], cwd=ROOT, capture_output=True, check=False)
    if packed.returncode:
        return False
    subprocess.run(["tar", "x", "-C", str(folder)], input=packed.stdout, check=True)
    subprocess.run([sys.executable, "hatch_build.py"], cwd=folder, check=True)
    return True


def main() -> None:
    """Print how fast each text is read by both, and the ratio."""
    with tempfile.TemporaryDirectory() as place:
        if not take_out(Path(place)):
            print("this clone has no history of version 0.1: nothing to compare with")
            return
        readers = {"0.1": Reader(Path(place)), "now": Reader(ROOT)}
        try:
            compare(readers)
        finally:
            for reader in readers.values():
                reader.close()


def compare(readers: dict[str, Reader]) -> None:
    """Print a row a text: MB a second of 0.1 and of now, how many times now is as fast, and alone.

    The first three are of the text over and over, the last of the text as it is.
    """
    print(f"{'text':12}{'0.1':>8}{'now':>8}{'ratio':>8}{'alone':>8}   MB/s of one core")
    texts = {name: read_annotated(name)[0] for name in NAMES}
    long = {name: repeat(text) for name, text in texts.items()}
    often = {name: measure(readers, text, ROUNDS) for name, text in long.items()}
    once = {name: measure(readers, text, ROUNDS_ALONE) for name, text in texts.items()}
    for name, text in long.items():
        print_row(name, text, often[name], once[name])
    print_row("all", "".join(long.values()), total(often), total(once))


def repeat(text: str) -> str:
    """Return a text over and over, of `SIZE` bytes or little more."""
    line = text if text.endswith("\n") else f"{text}\n"
    return line * (SIZE // len(text.encode()) + 1)


def measure(readers: dict[str, Reader], text: str, rounds: int) -> dict[str, float]:
    """Return the seconds that reading `text` takes by each version, the best of the rounds."""
    best = dict.fromkeys(readers, float("inf"))
    for number in range(rounds):
        for version in sorted(readers, reverse=bool(number % 2)):
            best[version] = min(best[version], readers[version].read(text))
    return best


def total(texts: dict[str, dict[str, float]]) -> dict[str, float]:
    """Return the seconds of each version for all texts together."""
    versions = next(iter(texts.values()))
    return {version: sum(best[version] for best in texts.values()) for version in versions}


def print_row(name: str, text: str, often: dict[str, float], once: dict[str, float]) -> None:
    """Print what was measured of one text, or of all."""
    size = len(text.encode()) / 1e6
    print(
        f"{name:12}{size / often['0.1']:8.2f}{size / often['now']:8.2f}"
        f"{often['0.1'] / often['now']:8.2f}{once['0.1'] / once['now']:8.2f}"
    )


if __name__ == "__main__":
    main()
