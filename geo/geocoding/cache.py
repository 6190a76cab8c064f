"""Keeps what services answered, on disk, where the caller says."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from geo.geocoding.answers import Region
from geo.records.json_values import parse_json
from geo.records.staging import write_whole


@dataclass(frozen=True, slots=True, kw_only=True)
class CachedAnswer:
    """What a provider answered on a day: its own raw results, never a key."""

    date: str
    raw: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cache:
    """A folder with one JSON file a question: provider, query, region, date, raw answer.

    Answers older than `keep_days` count as not there. A file that cannot be read does too:
    a cache may be lost, and must never stop the work.
    """

    folder: Path
    keep_days: int = 90

    def find(
        self, provider: str, query: str, region: Region, *, today: date
    ) -> CachedAnswer | None:
        """Return the answer to a question that was put before, or None."""
        try:
            kept = parse_json(self._path(provider, query, region).read_bytes())
            age = today - date.fromisoformat(kept["date"])
            if kept["query"] != query or not 0 <= age.days <= self.keep_days:
                return None
            return CachedAnswer(date=kept["date"], raw=tuple(dict(raw) for raw in kept["raw"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(
        self,
        provider: str,
        query: str,
        region: Region,
        *,
        raw: tuple[dict[str, Any], ...],
        today: date,
    ) -> None:
        """Write an answer, whole or not at all.

        A folder that cannot be written to is no error: then nothing is kept.
        """
        path = self._path(provider, query, region)
        content = {
            "provider": provider,
            "query": query,
            "region": asdict(region),
            "date": today.isoformat(),
            "raw": raw,
        }
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, json.dumps(content))

    def _path(self, provider: str, query: str, region: Region) -> Path:
        question = json.dumps([provider, query, asdict(region)], sort_keys=True)
        return self.folder / provider / f"{hashlib.sha256(question.encode()).hexdigest()}.json"
