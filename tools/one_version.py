"""Say whether a tag, the package, its citation and its changelog name one version.

Run in a release: `python tools/one_version.py v1.2.3`.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def find_versions(root: Path) -> dict[str, str]:
    """Return the version that each file of a checkout names, by the file's name."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = (root / "CITATION.cff").read_text(encoding="utf-8")
    changes = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    cited = re.search(r"^version: (\S+)$", citation, re.MULTILINE)
    newest = re.search(r"^## (?!Unreleased)(\S+)", changes, re.MULTILINE)
    return {
        "pyproject.toml": str(project["version"]),
        "CITATION.cff": cited[1] if cited else "none",
        "CHANGELOG.md": newest[1] if newest else "none",
    }


if __name__ == "__main__":
    wanted = sys.argv[1].removeprefix("v")
    others = {name: one for name, one in find_versions(ROOT).items() if one != wanted}
    for name, version in others.items():
        print(f"{name}: names version {version}, the tag {wanted}", file=sys.stderr)
    sys.exit(bool(others))
