"""Packages from npm that tests and benchmarks measure against; never committed."""

from __future__ import annotations

import hashlib
import json
import subprocess
import tarfile
from collections.abc import Mapping
from pathlib import Path

CACHE = Path(__file__).parents[2] / ".cache" / "npm"


def npm_folder(packages: Mapping[str, str]) -> Path:
    """Return a `node_modules` that holds `packages` (name to exact version), installed once.

    Raises
    ------
    subprocess.CalledProcessError
        If npm cannot install them; its own message stands in the error's output.
    """
    key = hashlib.sha256(json.dumps(sorted(packages.items())).encode()).hexdigest()[:16]
    folder = CACHE / key
    done = folder / "installed"
    if not done.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        wanted = [f"{name}@{version}" for name, version in packages.items()]
        subprocess.run(
            [
                "npm",
                "install",
                "--no-package-lock",
                "--no-audit",
                "--no-fund",
                "--silent",
                "--prefix",
                folder,
                *wanted,
            ],
            check=True,
            capture_output=True,
            text=True,
        )
        done.touch()
    return folder / "node_modules"


def npm_files(packages: Mapping[str, str]) -> Path:
    """Return a folder with the files of `packages` (name to exact version), without what they need.

    Each package is a folder by its name; it is unpacked once.

    Raises
    ------
    subprocess.CalledProcessError
        If npm cannot fetch them; its own message stands in the error's output.
    """
    key = hashlib.sha256(json.dumps(sorted(packages.items())).encode()).hexdigest()[:16]
    folder = CACHE / f"files-{key}"
    done = folder / "unpacked"
    if done.is_file():
        return folder
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [f"{name}@{version}" for name, version in packages.items()]
    command = ["npm", "pack", "--json", "--silent", "--pack-destination", str(folder), *wanted]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    for row in json.loads(told.stdout):
        target = folder / row["name"]
        with tarfile.open(folder / row["filename"].replace("@", "").replace("/", "-")) as archive:
            for member in archive.getmembers():
                member.name = member.name.partition("/")[2]
                if member.isfile() and member.name:
                    archive.extract(member, target, filter="data")
    done.touch()
    return folder
