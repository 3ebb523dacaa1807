"""The wait while computer delegations decide, a stage is resolved, or a save is played again."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.core.text import T, Text
from game.ui.shell.commands import Cancel
from game.ui.toolkit.kit import Widget, button, column, label, progress, spacer
from game.ui.toolkit.screen import Screen

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop

WORDS = {
    "": T("One moment …"),
    "deciding": T("The delegations are deciding …"),
    "resolving": T("All orders are carried out at once …"),
    "ending": T("Quiet years follow, and the world without cooperation is computed …"),
    "loading": T("The save is played again …"),
}


class Thinking(Screen):
    """Shows: what is being computed, and how far. Keys: Esc stops it. Leads to: reveal, ending or board."""

    key: ClassVar[str] = "thinking"

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__()
        self.desktop = desktop

    def build(self) -> Widget:
        """A sentence and a progress bar on the background of the curtain."""
        work = self.desktop.work
        return column(
            spacer(),
            label(self.t(WORDS[work.phase]), "title2", side="center"),
            progress(work.share if work.phase == "deciding" else None, width=24, align="center"),
            button(
                self.t(T("Stop")),
                self.command(Cancel()),
                icon="x",
                shortcut="Esc",
                key="stop",
                align="center",
                enabled=work.may_cancel,
            ),
            spacer(),
            tone="bar",
            fill="bar",
            gap=24,
            pad=24,
            weight=1,
        )

    def help(self) -> list[tuple[str, Text]]:
        """The keys of the wait."""
        return [("Esc", T("stop, and go back to where it began"))]
