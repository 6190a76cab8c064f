"""Every example of docs/api.md runs and gives what the page says."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

import geo
import layers
import maps

PAGE = Path(__file__).parents[2] / "docs" / "api.md"
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_every_example_gives_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    source = "\n".join(BLOCK.findall(PAGE.read_text(encoding="utf-8")))
    test = doctest.DocTestParser().get_doctest(source, {}, "docs/api.md", str(PAGE), 0)
    assert len(test.examples) > 30
    told: list[str] = []
    result = doctest.DocTestRunner().run(test, out=told.append)
    assert result.failed == 0, "".join(told)


@pytest.mark.parametrize("room", [geo, layers, maps])
def test_every_public_name_explains_itself(room: object) -> None:
    for name in room.__all__:  # type: ignore[attr-defined]
        value = getattr(room, name)
        assert not callable(value) or value.__doc__, name
