"""What the page says, and keeps, when an act cannot be written: nothing on the screen is lost."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from geo import read_dossier
from geo.dossiers.journal_files import FILE
from geo.editing import editor as editors
from geo.editing.editor import DRAFTS
from maps.preview.bench import Bench
from tests.browser.editing import (
    Mouse,
    address_of,
    open_editor,
    open_page,
    serve,
    sign,
    wait_until_safe,
    write_draft,
)
from tests.geo.editing.acting import make_act, read_files

pytestmark = pytest.mark.browser

STATUS = re.compile(r"status of (\d+)")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_draft(tmp_path / "town")


@pytest.fixture
def bench(folder: Path) -> Iterator[Bench]:
    with serve(folder) as served:
        yield served


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def page(browser: Browser, bench: Bench, said: list[str]) -> Iterator[Page]:
    opened = open_page(browser, said)
    open_editor(opened, address_of(bench))
    sign(opened)
    yield opened
    opened.context.close()


def wait_for_words(page: Page, words: str) -> None:
    """Wait until the line above the lists says why nothing is safe."""
    page.locator("[data-edit-safety=alone]").filter(has_text=words).wait_for()


def rename(page: Page, name: str) -> None:
    """Give a place another name."""
    hand = Mouse(page)
    hand.open("places", "lost-mill")
    hand.fill("names", name_en=name)


@pytest.mark.parametrize(
    ("number", "words", "status"),
    [(errno.ENOSPC, "disk is full", "507"), (errno.EROFS, "may not be written to", "403")],
)
def test_a_disk_that_takes_nothing_is_told_and_the_act_is_written_later(
    page: Page,
    folder: Path,
    said: list[str],
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    words: str,
    status: str,
) -> None:
    before = read_files(folder)

    def fail(*_: object) -> None:
        raise OSError(number, "", str(folder / FILE))

    with monkeypatch.context() as patch:
        patch.setattr(editors, "append_act", fail)
        rename(page, "Found Mill")
        wait_for_words(page, words)
        assert "Found Mill" in page.locator("#pm-edit-name").inner_text()
        assert read_files(folder) == before
    wait_until_safe(page, 1)
    assert read_dossier(folder).place("lost-mill").name_en == "Found Mill"
    assert {found[1] for one in said if (found := STATUS.search(one))} == {status}


def test_what_was_not_written_when_the_tab_was_closed_is_written_when_it_opens_again(
    page: Page, bench: Bench, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "", str(folder / FILE))

    with monkeypatch.context() as patch:
        patch.setattr(editors, "append_act", fail)
        rename(page, "Found Mill")
        wait_for_words(page, "disk is full")
        page.close()
    assert not (folder / FILE).exists()
    again = page.context.new_page()
    open_editor(again, address_of(bench))
    wait_until_safe(again, 1)
    assert read_dossier(folder).place("lost-mill").name_en == "Found Mill"


def test_a_page_with_another_token_says_so_and_writes_nothing(
    browser: Browser, bench: Bench, folder: Path, said: list[str]
) -> None:
    before = read_files(folder)
    page = open_page(browser, said)
    open_editor(page, address_of(bench).replace(bench.token, "x" * len(bench.token)))
    sign(page)
    rename(page, "Found Mill")
    wait_for_words(page, "the token is not the one that planmap edit printed")
    page.context.close()
    assert read_files(folder) == before
    assert {found[1] for one in said if (found := STATUS.search(one))} == {"403"}


def test_what_somebody_else_changed_meanwhile_is_told_and_kept_as_a_draft(
    page: Page, bench: Bench, folder: Path
) -> None:
    other = make_act("rename", "places.csv", "lost-mill", {"name_en": "Other Mill"})
    assert bench.editor.apply({**other, "by": "CD"}).result == "done"
    rename(page, "My Mill")
    page.locator("[data-notice='edit.refused']").wait_for()
    Mouse(page).press("[data-edit-list=problems]")
    draft = page.locator("[data-draft]")
    assert "Other Mill" in draft.inner_text()
    assert "My Mill" in draft.inner_text()
    assert (folder / DRAFTS).is_file()
    assert read_dossier(folder).place("lost-mill").name_en == "Other Mill"
    draft.locator("[data-act=again]").click()
    wait_until_safe(page, 1)
    assert read_dossier(folder).place("lost-mill").name_en == "My Mill"
    assert not (folder / DRAFTS).exists()


def test_what_check_refuses_is_not_written_and_the_way_to_the_place_is_there(
    page: Page, folder: Path
) -> None:
    before = read_files(folder)
    hand = Mouse(page)
    hand.open("places", "lost-mill")
    hand.fill("status", status_now="planned")
    page.locator("[data-notice='edit.refused']").wait_for()
    assert read_files(folder) == before
    page.reload()
    page.locator("[data-edit-list=places]").wait_for()
    hand.press("[data-edit-list=problems]")
    told = page.locator("[data-draft]").inner_text()
    assert told.count("needs the date") == 1
    assert "undefined" not in told
    hand.press("[data-draft] [data-act=go-lost-mill]")
    assert page.locator("#pm-edit-name").inner_text() == "Lost Mill"


def test_a_problem_that_arises_beside_the_page_appears_with_a_way_to_its_place(
    page: Page, folder: Path
) -> None:
    hand = Mouse(page)
    table = folder / "places.csv"
    words = table.read_text(encoding="utf-8")
    table.write_text(words.replace("mill-park,site", "mill-park,castle"), encoding="utf-8")
    page.locator("[data-act=reload]").wait_for()
    rename(page, "Found Mill")
    wait_until_safe(page, 1)
    page.locator("[data-edit-list=problems] [data-count]").wait_for()
    hand.press("[data-edit-list=problems]")
    assert "castle" in page.locator("[data-problem=kind]").inner_text()
    hand.press("[data-problem=kind] [data-act=go-mill-park]")
    assert page.locator("#pm-edit-name").inner_text() == "Mill Park"


def test_what_was_typed_and_not_done_stays_with_its_place(page: Page, folder: Path) -> None:
    before = read_files(folder)
    hand = Mouse(page)
    hand.open("places", "lost-mill")
    hand.press("[data-group=names] > summary")
    hand.write("[data-group=names] [data-field=name_en]", "Found Mill")
    hand.act("next")
    page.locator("[data-notice='edit.typedWaits']").wait_for()
    name = page.locator("[data-group=names] [data-field=name_en]")
    assert name.input_value() == page.locator("#pm-edit-name").inner_text() != "Lost Mill"
    hand.open("places", "lost-mill")
    assert name.input_value() == "Found Mill"
    assert read_files(folder) == before
    hand.press("[data-group=names] .pm-do")
    wait_until_safe(page, 1)
    assert read_dossier(folder).place("lost-mill").name_en == "Found Mill"
