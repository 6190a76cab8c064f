"""What `planmap review` does with a journal: the acts of another one, and decisions as acts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from geo.dossiers.decisions import Action, Review
from geo.dossiers.dossier import Dossier
from geo.editing.editor import DRAFTS, Editor, Result
from geo.editing.merging import decide, merge_journal, migrate_reviews
from geo.errors import PlanmapError
from geo.records.counting import counted
from maps.commands.saying import say
from maps.commands.screen import Screen

SHORT = 200
"""Bytes of a file that tell whether it is a journal."""


class ActsError(PlanmapError, ValueError):
    """Acts that could not be done; each is a line."""


def is_journal(path: Path) -> bool:
    """Return whether a file is a journal of acts, by its name or its first bytes.

    Raises
    ------
    ActsError
        If it is a folder, a pipe or a device.
    OSError
        If it cannot be read.
    """
    if path.exists() and not path.is_file():
        message = f"{path}: must be a file; this is something else"
        raise ActsError(message)
    with path.open("rb") as file:
        return path.suffix == ".jsonl" or b'"planmap"' in file.read(SHORT)


def open_editor(folder: Path) -> Editor:
    """Return an editor of a dossier, with what stands in its review.csv as acts; tell what is new.

    Raises
    ------
    PlanmapError
        If it cannot be edited, or what stands in review.csv not be done.
    OSError
        If a file cannot be read or written.
    """
    editor = Editor(folder)
    for note in editor.notes:
        say(note)
    count = migrate_reviews(editor)
    if count:
        say(f"{counted(count, 'decision')} of review.csv as acts in edits.jsonl now")
    return editor


def merge_acts(folder: Path, source: Path) -> None:
    """Do the acts of the journal `source`, and tell what became of them.

    Raises
    ------
    ActsError
        If some could not be done; the others are.
    """
    editor = open_editor(folder)
    merged = merge_journal(editor, source)
    known = merged.count("known")
    _tell(
        f"{counted(merged.count('done'), 'act')} of {source} done"
        + f", {known} known before" * bool(known)
        + "."
    )
    _raise_for(folder, merged.results)


def act_decisions(
    folder: Path, drafted: Dossier, decisions: Sequence[Review], *, by: str, all_left: bool
) -> None:
    """Do decisions as acts of the dossier's journal, and tell what is unreviewed then.

    Raises
    ------
    ActsError
        If some could not be done; the others are.
    """
    editor = open_editor(folder)
    named = {decision.place for decision in decisions}
    left = [place.id for place in drafted.places if not place.reviewed and place.id not in named]
    more = [Review(place=name, action=Action.ACCEPT) for name in left] if all_left else []
    results = [editor.apply(decide(editor, one, by=by)) for one in (*decisions, *more)]
    done = sum(1 for result in results if result.is_fine)
    count = 0 if all_left else len(left)
    _tell(
        f"{counted(done, 'decision')} taken down in {folder / 'edits.jsonl'}; "
        f"{counted(count, 'place')} left unreviewed."
    )
    _raise_for(folder, results)


def _raise_for(folder: Path, results: Sequence[Result]) -> None:
    wrong = [result for result in results if not result.is_fine]
    if wrong:
        lines = [line for result in wrong for line in (result.error or result.id).splitlines()]
        lines.append(f"not done: {counted(len(wrong), 'act')}, kept in {folder / DRAFTS}")
        raise ActsError("\n".join(lines))


def _tell(words: str) -> None:
    Screen(soft_wrap=True).print(words, highlight=False, markup=False)
