"""What is wrong with a scenario that cannot start: every problem with its place, and how to mend it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from game.core.text import T
from game.session.library import load, report
from game.ui.kit import Widget, label, modal, note, scroll
from game.ui.screen import Screen

if TYPE_CHECKING:
    from game.ui.desktop import Desktop


class Problems(Screen):
    """Shows: the checker's report of the scenario whose path is `about`. Keys: Esc leaves."""

    key: ClassVar[str] = "problems"
    modal: ClassVar[bool] = True

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__()
        self.desktop, self.loaded = desktop, load(Path(about))

    def build(self) -> Widget:
        """The report, as on the command line."""
        found = report(self.loaded, self.desktop.words)
        return modal(
            self.t(T("This scenario cannot start yet")),
            scroll(label(found, "ui"), least=16),
            note(self.t(T("Mend the file and open the title again."))),
            on_close=self.close,
            closes=self.t(T("Close")),
            wide=60,
        )
