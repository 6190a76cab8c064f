"""Runs a piece of JavaScript in Node and returns what it says."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

LONGEST_S = 120.0


def run_node(
    script: str,
    value: Any,  # noqa: ANN401 - JSON
    *,
    folder: Path | None = None,
    longest_s: float = LONGEST_S,
) -> Any:  # noqa: ANN401 - JSON
    """Return what the ES module `script` gives to `answer(…)`, its `input` being `value`.

    Both are JSON. `folder` is where imports by a package's name are looked up. It takes
    `longest_s` at most.

    Raises
    ------
    subprocess.CalledProcessError
        If the script fails; the reason stands in the error's `stderr`.
    """
    head = (
        'import { readFileSync } from "node:fs";\n'
        'const input = JSON.parse(readFileSync(0, "utf-8"));\n'
        "const answer = (value) => process.stdout.write(JSON.stringify(value));\n"
    )
    done = subprocess.run(
        ["node", "--no-warnings", "--input-type=module", "--eval", head + script],
        input=json.dumps(value),
        capture_output=True,
        check=True,
        text=True,
        cwd=folder,
        timeout=longest_s,
    )
    return json.loads(done.stdout)
