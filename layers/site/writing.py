"""Writes a site into a folder so that nothing of anybody's is lost.

Only what a manifest of ours lists, unchanged, is replaced or removed; all else stays where it
is. A folder that holds nothing else is exchanged for the new one in one step, where the system
can do that. Otherwise the new files are made whole beside the others first and then put in
their places; a run that is killed meanwhile is finished by the next.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path

from geo.errors import PlanmapError
from geo.records.contents import Content
from geo.records.outputs import keep_out_of_dossiers, move_aside
from geo.records.staging import (
    Stage,
    discard,
    find_abandoned,
    open_stage,
    read_plan,
    remove_empty,
    write_files,
)
from layers.site.manifest import NAME
from layers.site.ownership import Holdings, list_files, take_stock

AT_FDCWD = -100
RENAME_EXCHANGE = 2
"""Source: renameat2(2), Linux man-pages 6."""


class OutputError(PlanmapError, OSError):
    """A folder that planmap will not write into."""


def write_site(out: Path, files: Mapping[str, Content], *, force: bool = False) -> tuple[str, ...]:
    """Make the folder `out` hold `files` (path below it to content), and return what was moved.

    Files that planmap did not write stay. With `force` those in the way of ours, and ours that
    somebody changed, are moved aside, never deleted; their new paths are returned.

    Raises
    ------
    OutputError
        If `out` is a file, a dossier, a link to nothing, or holds files of others and no site of
        ours; without `force`, if a file of others or a changed one of ours is in the way.
    OSError
        If the disk is full or may not be written to; what was there is then as it was.
    """
    target = resolve_target(out)
    recover_site(target)
    stock = take_stock(target) if target.is_dir() else Holdings()
    in_the_way = find_in_the_way(target, stock, files)
    if not force:
        _refuse(out, stock, in_the_way)
    is_plain = not stock.others and not stock.changed and not _holds_us(target)
    names = {*files, *stock.ours}
    with open_stage(target, within=not is_plain, names=names) as stage:
        write_files(stage.content, files)
        if is_plain and _swap(stage, target):
            return ()
        if is_plain:
            _rename_twice(stage, target, names)
            return ()
        moved = tuple(move_aside(target / name) for name in sorted(in_the_way))
        plan = {"files": sorted(names), "place": sorted(files), "remove": sorted(stock.ours)}
        stage.write_plan(plan)
        try:
            _place(stage.folder, target)
        except BaseException:  # an interrupt too: what is half in its place is finished
            _place(stage.folder, target)
            raise
        return tuple(path.relative_to(target).as_posix() for path in moved)


def resolve_target(out: Path) -> Path:
    """Return the folder that `out` stands for, links followed.

    Raises
    ------
    OutputError
        If it is a file, a link to nothing, a dossier or inside one.
    """
    target = Path(os.path.realpath(out))
    if out.is_symlink() and not target.exists():
        message = f"{out} is a link to {target}, which is not there; make it or name another --out"
        raise OutputError(message)
    if target.exists() and not target.is_dir():
        message = f"{out} is a file; name a folder with --out"
        raise OutputError(message)
    keep_out_of_dossiers(out, OutputError)
    for folder in target.parents:
        if folder.exists() and not folder.is_dir():
            message = f"{out} is below {folder}, which is a file; name another --out"
            raise OutputError(message)
    target.parent.mkdir(parents=True, exist_ok=True)
    return target


def find_in_the_way(target: Path, stock: Holdings, files: Collection[str]) -> set[str]:
    """Return the paths below `target` that are not ours to replace and stand where ours go."""
    taken = stock.others | stock.changed
    in_the_way = set(taken & set(files))
    if stock.is_site or not stock.others:
        in_the_way |= stock.changed
    for name in files:
        parents = [parent.as_posix() for parent in Path(name).parents if parent.parts]
        in_the_way |= {parent for parent in parents if parent in taken and _blocks(target / parent)}
        if (target / name).is_dir() and not (target / name).is_symlink():
            in_the_way.add(name)
    return in_the_way


def recover_site(target: Path) -> None:
    """Finish or undo what runs for `target` that were killed have begun."""
    for folder in find_abandoned(target):
        plan = read_plan(folder)
        if plan.get("rename") and not target.exists() and (folder / "content").is_dir():
            (folder / "content").rename(target)
        discard(folder)
    for folder in find_abandoned(target, within=True):
        if "place" in read_plan(folder):
            _place(folder, target)
        discard(folder)


def _refuse(out: Path, stock: Holdings, in_the_way: Collection[str]) -> None:
    if not stock.is_site and stock.others:
        message = (
            f"{out} holds files that planmap did not write, such as {min(stock.others)}; "
            "name another folder with --out, or let them stay beside the map with --force"
        )
        raise OutputError(message)
    for name in sorted(in_the_way):
        was = "was changed after 'planmap build'" if name in stock.changed else "is not of planmap"
        message = f"{out / name} {was}; move it away, or let --force move it aside"
        raise OutputError(message)


def _blocks(path: Path) -> bool:
    return path.is_symlink() or not path.is_dir()


def _holds_us(target: Path) -> bool:
    """Return whether this process stands in `target`, or it is a mount: then it must stay."""
    here = Path.cwd()
    return target == here or target in here.parents or os.path.ismount(target)


def _swap(stage: Stage, target: Path) -> bool:
    """Put the stage's content at `target` in one step; return whether the system can do that."""
    if not target.exists():
        stage.content.rename(target)
        return True
    if not exchange(stage.content, target):
        return False
    _return_others(stage, target)
    return True


def _return_others(stage: Stage, target: Path) -> None:
    """Put back what somebody added to the old folder while it was exchanged."""
    named = set(_words(read_plan(stage.folder).get("files")))
    for name in set(list_files(stage.content)) - named:
        if not os.path.lexists(target / name) and (stage.content / name).parent.is_dir():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            (stage.content / name).rename(target / name)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; return False where the system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    done = call(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE)
    return bool(done == 0)


def _rename_twice(stage: Stage, target: Path, names: Collection[str]) -> None:
    stage.write_plan({"files": sorted(names), "rename": True})
    target.rename(stage.old)
    try:
        stage.content.rename(target)
    except BaseException:  # an interrupt too: what stood there must not go with the stage
        if not target.exists():
            stage.old.rename(target)
        raise


def _place(stage: Path, target: Path) -> None:
    """Put what is in the stage in its place, the manifest last, and remove ours of before.

    Doing it twice does no harm, so that a run that was killed here is finished by the next.
    """
    plan = read_plan(stage)
    place, remove = _words(plan.get("place")), _words(plan.get("remove"))
    for name in sorted(place, key=lambda name: (name == NAME, name)):
        if (stage / "content" / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            (stage / "content" / name).replace(target / name)
    for name in set(remove) - set(place):
        with suppress(FileNotFoundError):
            (target / name).unlink()
    for name in remove:
        for parent in (target / name).parents:
            if parent == target:
                break
            remove_empty(parent)


def _words(value: object) -> list[str]:
    return [word for word in value if isinstance(word, str)] if isinstance(value, list) else []
