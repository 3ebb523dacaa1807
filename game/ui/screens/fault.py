"""The screen after an error of the program in the background: what failed, that the save is safe, what to
do."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.core.text import T, Text
from game.ui.shell.commands import Proceed, Quit, ToTitle
from game.ui.toolkit.kit import Widget, button, card, column, label, note, picture, row, spacer
from game.ui.toolkit.screen import Screen

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop


class Fault(Screen):
    """Shows: what broke. Keys: Enter tries again, T title. Leads to: the stage again, or the title."""

    key: ClassVar[str] = "fault"

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__()
        self.desktop = desktop

    def build(self) -> Widget:
        """One card in the middle of the window."""
        again = self.desktop.game is not None
        return column(
            spacer(),
            card(
                picture("icon:triangle-alert", 2.4, color="bad"),
                label(self.t(T("Mufakat made a mistake")), "title1"),
                label(
                    self.t(
                        T(
                            "It is not your fault. What was sealed is in the save, and nothing of it "
                            "is lost. Trying again may help. If not, take up the save again from the title."
                        )
                    ),
                    "body",
                ),
                note(self.t(T("For the report: {what}", what=self.desktop.fault))),
                row(
                    button(
                        self.t(T("Try again")),
                        self.command(Proceed()),
                        kind="primary",
                        icon="rotate-ccw",
                        shortcut="Enter",
                        key="again",
                        autofocus=True,
                    )
                    if again
                    else None,
                    button(
                        self.t(T("To the title")),
                        self.command(ToTitle()),
                        icon="house",
                        shortcut="T",
                        key="title",
                    ),
                    button(self.t(T("Quit")), self.command(Quit()), icon="x", key="quit"),
                    gap=10,
                ),
                width=40,
                pad=28,
                gap=16,
                align="center",
            ),
            spacer(),
            pad=24,
            weight=1,
        )

    def help(self) -> list[tuple[str, Text]]:
        """The keys of this screen."""
        return [("Enter", T("try again")), ("T", T("to the title"))]
