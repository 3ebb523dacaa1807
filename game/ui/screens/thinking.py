"""The wait while computer delegations decide and the year is resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.core.text import T
from game.ui.kit import Widget, column, label, progress, spacer
from game.ui.screen import Screen

if TYPE_CHECKING:
    from game.ui.desktop import Desktop


class Thinking(Screen):
    """Shows: how far the delegations are. Keys: none. Leads to: the reveal."""

    key: ClassVar[str] = "thinking"

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__()
        self.desktop = desktop

    def build(self) -> Widget:
        """A line and a bar on the dark ground of the curtain."""
        return column(
            spacer(),
            label(self.t(T("The delegations are deciding …")), "title2", side="center"),
            progress(self.desktop.thinking, width=24, align="center"),
            spacer(),
            tone="bar",
            fill="bar",
            gap=24,
            weight=1,
        )
