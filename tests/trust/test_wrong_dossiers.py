"""What check passes, every command makes; what it refuses, it refuses in one line each."""

from __future__ import annotations

import itertools

import pytest

from tests.trust.wrong_dossiers import Case, judge, make_cases

EVERY = 180
"""Of the cases each of these is tried here; `make trust` tries more."""

CASES = list(itertools.islice(make_cases(), 0, None, EVERY))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_check_and_every_command_agree(case: Case) -> None:
    assert judge(case) in {"refused", "works"}
