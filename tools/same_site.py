"""Shows that a change moves code and nothing else: builds a site before it and one after it.

Run by hand in a checkout, on what is committed and what is not:

    python tools/same_site.py [REVISION]

builds the site of `REVISION` (`HEAD` if none is named) in a worktree of its own and that of the
files as they are, and lists every file whose SHA-256 differs. It exits with 1 if one does.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = "import sys; from maps.cli import run; sys.exit(run())"


def build_site(checkout: Path, out: Path) -> dict[str, str]:
    """Return the SHA-256 of each file of the site that the code in `checkout` builds in `out`."""
    subprocess.run([sys.executable, "hatch_build.py"], cwd=checkout, check=True)
    command = [sys.executable, "-c", BUILD, "build", "data/changping", "--out", str(out)]
    subprocess.run(command, cwd=checkout, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    return {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


def main(revision: str) -> int:
    """Compare the site of `revision` with that of the files as they are; return the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        before = Path(folder, "before")
        git = ["git", "-C", str(ROOT), "worktree"]
        subprocess.run([*git, "add", "--detach", str(before), revision], check=True)  # noqa: S603
        try:
            old = build_site(before, Path(folder, "old"))
            new = build_site(ROOT, Path(folder, "new"))
        finally:
            subprocess.run([*git, "remove", "--force", str(before)], check=True)  # noqa: S603
    differing = sorted(name for name in {*old, *new} if old.get(name) != new.get(name))
    for name in differing:
        print(f"differs: {name}")
    print(f"{len(new)} files, {len(differing)} of them differ from {revision}")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "HEAD"))
