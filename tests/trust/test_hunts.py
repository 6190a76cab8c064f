"""A minute of each hunt; `make trust` tries more, `make trust-full` all."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.trust.edit_kills import hunt_browsers, hunt_servers
from tests.trust.folders import KINDS, hunt_folders
from tests.trust.fuzz import TARGETS, try_number
from tests.trust.kills import hunt_kills


def test_nothing_of_others_is_lost_in_their_folders() -> None:
    tally = hunt_folders(len(KINDS))
    assert tally.failures == []
    assert tally.ended["refused"] > 8
    assert tally.ended["written"] > 8


@pytest.mark.parametrize("target", TARGETS)
def test_bent_input_is_read_or_refused_in_words(target: str) -> None:
    ends = [try_number(target, number) for number in range(40)]
    assert [failure for _, failure in ends if failure] == []


@pytest.mark.parametrize(
    ("target", "number"),
    [("tables of documents", 459), ("tables of documents", 1790), ("layers of names", 114),
     ("layers of names", 1383), ("layers of names", 1471)],
)  # fmt: skip
def test_what_once_fell_over_is_read_or_refused_in_words(target: str, number: int) -> None:
    assert try_number(target, number)[1] == ""


def test_a_killed_run_leaves_whole_files_and_the_next_one_ends_as_ever() -> None:
    tally = hunt_kills(
        8, commands=("build, changed", "draft", "review", "export gdb", "export qgz")
    )
    assert tally.failures == []
    assert tally.ended["killed"] > 1


def test_a_killed_server_of_the_editor_loses_no_act_that_it_answered_for() -> None:
    tally = hunt_servers(4)
    assert tally.failures == []
    assert tally.ended["killed in the middle"] > 0


@pytest.mark.browser
def test_a_killed_browser_loses_no_act_that_the_page_said_to_be_kept() -> None:
    with ThreadPoolExecutor(1) as own:  # the session's browser has this thread
        tally = own.submit(hunt_browsers, 1).result()
    assert tally.failures == []
    assert tally.ended["killed in the middle"] > 0
