"""What the editor's server works on: the dossier's editor, its page and its problems."""

from __future__ import annotations

import errno
import secrets
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from geo.editing.copies import Copy
from geo.editing.editor import Editor, Result
from geo.editing.state import describe_problems, inspect_problems, make_state
from maps.preview.serving import Preview

STATUS: Mapping[str, HTTPStatus] = {
    "conflict": HTTPStatus.CONFLICT,
    "refused": HTTPStatus.UNPROCESSABLE_ENTITY,
}


@dataclass(slots=True)
class Bench:
    """What the server works on: an editor, the page made of its state, the preview beside it.

    `make_page` returns the page of a state. One request at a time works on the editor, and one
    each makes pages and checks the whole dossier, for which no act waits.
    """

    editor: Editor
    make_page: Callable[[Mapping[str, Any]], bytes]
    preview: Preview
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    lock: threading.RLock = field(default_factory=threading.RLock)
    checking: threading.Lock = field(default_factory=threading.Lock)
    building: threading.Lock = field(default_factory=threading.Lock)
    page: tuple[int, bytes] = (0, b"")
    problems: tuple[int, list[dict[str, Any]]] = (0, [])
    shown: int = 0
    port: int = 0

    def version(self) -> int:
        """Return the version of the dossier, after a look at the disk."""
        with self.lock:
            return self.editor.look()

    def read_page(self) -> bytes:
        """Return the page as the dossier is now."""
        with self.building:
            if self.page[0] != self.version():
                state = self.state()
                self.page = (state["version"], self.make_page(state))
            return self.page[1]

    def state(self) -> dict[str, Any]:
        """Return the state, with the problems."""
        problems = self.find_problems()
        with self.lock:
            return {**make_state(self.editor), "problems": problems}

    def find_problems(self) -> list[dict[str, Any]]:
        """Return what is wrong with the dossier as it is now; found while acts go on."""
        while self.look_for_problems() != self.version():
            pass
        return self.problems[1]

    def look_for_problems(self) -> int:
        """Find what is wrong, once for each version; return the version that it is of.

        Where acts go on meanwhile it may be a version that is past: whoever asks asks again.
        """
        with self.checking:
            version = self.version()
            if self.problems[0] != version:
                found = inspect_problems(self.editor)
                with self.lock:
                    self.problems = (version, describe_problems(found, Copy(self.editor.files)))
            return self.problems[0]

    def refresh(self) -> None:
        """Build the preview again if the dossier has changed since it was built."""
        with self.building:
            version = self.version()
            if self.shown != version:
                self.preview.refresh()
                self.shown = version

    def apply(self, acts: list[Any]) -> tuple[HTTPStatus, dict[str, Any]]:
        """Do acts in order, up to the first that cannot be done, and return status and answer."""
        results: list[dict[str, Any]] = []
        status = HTTPStatus.OK
        answer: dict[str, Any] = {}
        with self.lock:
            for act in acts:
                try:
                    result = self.editor.apply(act)
                except OSError as error:
                    status, answer["error"] = explain(error)
                    break
                results.append(self._describe(result))
                if not result.is_fine:
                    status = STATUS[result.result]
                    break
            return status, {"version": self.editor.version, "results": results, **answer}

    def _describe(self, result: Result) -> dict[str, Any]:
        described: dict[str, Any] = {"id": result.id, "result": result.result}
        if result.act:
            changes = [one.model_dump(exclude_none=True) for one in result.act.changes or ()]
            described["changes"] = changes
        if result.conflicts:
            described["conflicts"] = [one.to_json() for one in result.conflicts]
        if result.problems:
            copy = Copy(self.editor.files)
            described["problems"] = describe_problems(result.problems, copy)
        if result.error:
            described["error"] = result.error
        return described


def explain(error: OSError) -> tuple[HTTPStatus, str]:
    """Return the status and the one line of an act that could not be written."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        line = "the disk is full; free some space, the act is still here"
        return HTTPStatus.INSUFFICIENT_STORAGE, line
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        line = f"{error.filename or 'the dossier'}: may not be written to; change its permissions"
        return HTTPStatus.FORBIDDEN, line
    name = error.filename or "the dossier"
    return HTTPStatus.INTERNAL_SERVER_ERROR, f"{name}: {error.strerror or error}"
