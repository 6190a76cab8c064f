"""What a release rests on: one version, pinned actions, a pinned back end."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from tools.one_version import find_versions

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
USES = re.compile(r"^\s*(?:- )?uses: (\S+)(.*)$", re.MULTILINE)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_an_action_is_pinned_by_commit_and_says_its_version(path: Path) -> None:
    found = USES.findall(path.read_text(encoding="utf-8"))
    assert found
    for name, note in found:
        assert re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}", name), name
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", note), name


def test_one_action_has_one_commit() -> None:
    texts = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    pinned: dict[str, set[str]] = {}
    for name, _ in USES.findall(texts):
        action, _, commit = name.partition("@")
        pinned.setdefault(action, set()).add(commit)
    assert {action: len(commits) for action, commits in pinned.items()} == dict.fromkeys(pinned, 1)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_only_read_unless_a_job_says_more(path: Path) -> None:
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    assert all(
        "timeout-minutes" in job or "environment" in job for job in workflow["jobs"].values()
    )


def test_every_python_that_the_package_names_is_tried() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {row.rpartition(" ")[2] for row in project["classifiers"] if ":: Python :: 3." in row}
    check = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8"))
    rows = check["jobs"]["pythons"]["strategy"]["matrix"]["include"]
    assert {row["python"] for row in rows} == named
    assert {row["resolution"] for row in rows} == {"lowest-direct", "highest"}


def test_the_build_back_end_is_one_version() -> None:
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]
    assert all(re.fullmatch(r"[\w-]+==[\d.]+", row) for row in build["requires"])


def test_the_lock_of_the_page_s_tools_has_checksums_and_no_registry() -> None:
    lock = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
    packages = re.findall(
        r'^    "(node_modules/[^"]+)": \{$(.*?)^    \}', lock, re.MULTILINE | re.DOTALL
    )
    assert packages
    assert [name for name, body in packages if '"integrity": "sha512-' not in body] == []


def test_one_version_is_named_everywhere() -> None:
    assert len(set(find_versions(ROOT).values())) == 1


def read_runs(workflow: str, job: str) -> list[str]:
    steps = yaml.safe_load((ROOT / ".github/workflows" / workflow).read_text(encoding="utf-8"))
    return [step["run"] for step in steps["jobs"][job]["steps"] if "run" in step]


def test_a_release_carries_its_bill_of_materials_and_its_hashes() -> None:
    runs = read_runs("release.yml", "build")
    made, summed = runs.index("make sbom hashes"), runs.index("cd dist && sha256sum * > SHA256SUMS")
    assert runs.index(".ci/run") < made < summed
    assert any("dist/*" in run for run in read_runs("release.yml", "publish"))
    make = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target, words in (("sbom", "-m cyclonedx_py environment"), ("hashes", "--generate-hashes")):
        assert words in make.partition(f"\n{target}:")[2].partition("\n\n")[0]


def test_what_is_pinned_is_audited_on_each_push_and_weekly() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8"))
    assert {"push", "schedule"} <= workflow[True].keys()  # YAML 1.1 reads the key `on` as true
    runs = read_runs("check.yml", "audit")
    assert any(run.startswith("pip-audit --requirement constraints.txt") for run in runs)
    assert any(run.startswith("npm audit") for run in runs)


def test_each_version_is_pinned_once() -> None:
    rows = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [row.split(" #")[0] for row in rows if row and not row.startswith("#")]
    assert all(re.fullmatch(r"[\w.-]+==[\w.+!]+", pin) for pin in pins)
    names = [re.sub(r"[-_.]+", "-", pin.split("==")[0]).lower() for pin in pins]
    assert len(names) == len(set(names))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split(r"[^\w.-]", row)[0].lower() for row in project["dependencies"]}
    assert {re.sub(r"[-_.]+", "-", name) for name in wanted} <= set(names)
