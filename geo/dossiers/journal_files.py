"""The names of the files in which an editor keeps its acts, for who need not read them."""

from __future__ import annotations

FILE = "edits.jsonl"
"""The journal's name in a dossier's folder, and the ending of files saved offline."""
PENDING = ".edits.pending"
"""Has the id of the act whose files are being brought to their places, and is there only then."""
