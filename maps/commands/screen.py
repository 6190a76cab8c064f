"""Where commands print what a person reads."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment
from rich.text import Text

from maps.visible import fill_in


class Screen(Console):
    """A console on which words of a text or a dossier are words: none commands it or turns others.

    A sign for a sign, so that lines break and styles stand where they would.
    """

    def render(
        self, renderable: RenderableType, options: ConsoleOptions | None = None
    ) -> Iterable[Segment]:
        """Yield what `renderable` is made of, with something to see for signs that nobody sees."""
        if isinstance(renderable, str):
            renderable = fill_in(renderable)
        elif isinstance(renderable, Text):
            shown = renderable.copy()
            shown.plain = fill_in(shown.plain)
            renderable = shown
        yield from super().render(renderable, options)
