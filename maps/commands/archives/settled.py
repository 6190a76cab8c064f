"""What `archive read` and `archive map` share: with which names an archive is read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from geo.archives.settings import Settings, make_settings, want_name
from geo.dossiers.folder import read_dossier
from maps.commands.options import refuse_broken_journal
from maps.commands.texts.inputs import open_own


def open_settings(
    dossiers: Sequence[Path], gazetteers: Sequence[Path], datum: str | None
) -> Settings:
    """Return the settings for dossiers and gazetteers; `datum` is as `open_own` says.

    Raises
    ------
    DossierError
        If anything in them is wrong.
    OSError
        If one is not there.
    """
    for folder in dossiers:
        refuse_broken_journal(folder)
    if not gazetteers:
        return make_settings(dossiers)
    known = tuple(map(read_dossier, dossiers))
    own = open_own(gazetteers, want_name, datum=datum, dossiers=known)
    return make_settings(dossiers, own=own)
