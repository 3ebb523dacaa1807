"""Help: the course of a turn, the keys, the glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.core.text import T
from game.presenters.glossary import HOW_A_TURN_GOES, WORDS
from game.ui.toolkit.kit import Widget, chips, column, label, modal, note, row, scroll
from game.ui.toolkit.screen import Screen

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop

KEYS = (
    ("Tab · Shift+Tab", T("from one thing to the next, and back")),
    ("← ↑ ↓ →", T("inside lists, choices, sliders and the map")),
    ("Enter · Space", T("press what is in focus")),
    ("Esc", T("leave a screen")),
    ("F10", T("menu")),
    ("Ctrl + −", T("size of text")),
    ("?", T("keys of the screen that you are on")),
)


class Help(Screen):
    """Shows: a turn in five steps, keys, glossary. Keys: Esc leaves."""

    key: ClassVar[str] = "help"
    modal: ClassVar[bool] = True

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__()
        self.desktop, self.shown_tab = desktop, about or "turn"

    def build(self) -> Widget:
        """The tabs; the content of one at a time."""
        names = [("turn", self.t(T("A turn"))), ("keys", self.t(T("Keys"))), ("words", self.t(T("Words")))]
        pages: dict[str, list[Widget]] = {
            "turn": [label(self.t(line), "body") for line in HOW_A_TURN_GOES],
            "keys": [
                row(label(keys, "ui-bold", width=11), label(self.t(what), "ui", weight=1), gap=12)
                for keys, what in KEYS
            ],
            "words": [
                column(label(self.t(word), "body-bold"), note(self.t(meaning)), gap=2)
                for word, meaning in WORDS
            ],
        }

        return modal(
            self.t(T("Help")),
            chips(names, self.shown_tab, self._turn_to, key="tabs", name=self.t(T("Help"))),
            scroll(column(*pages[self.shown_tab], gap=12), least=18, key=f"page-{self.shown_tab}"),
            on_close=self.close,
            closes=self.t(T("Close")),
            wide=46,
        )

    def _turn_to(self, tab: str) -> None:
        self.shown_tab = tab
        self.refresh()
