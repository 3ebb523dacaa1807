"""A poem."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.core.text import T
from game.ui.toolkit.kit import Widget, label
from game.ui.toolkit.screen import Screen

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop


class Poem(Screen):
    """Shows: a poem."""

    key: ClassVar[str] = "poem"

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__()
        self.desktop = desktop

    def build(self) -> Widget:
        """One line."""
        return label(self.t(T("Roses are red.")), "body")
