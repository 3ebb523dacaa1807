"""The overlay on `?`: the keys of the screen under it, and those that work everywhere."""

from __future__ import annotations

from typing import ClassVar

from game.core.text import T, Text
from game.ui.toolkit.layout import Grid, Row
from game.ui.toolkit.screen import Screen
from game.ui.toolkit.widget import Widget
from game.ui.widgets.label import Label, Pill, heading
from game.ui.widgets.modal import Modal

EVERYWHERE: tuple[tuple[str, Text], ...] = (
    ("Tab", T("next")),
    ("Shift+Tab", T("back")),
    ("← ↑ ↓ →", T("move or change")),
    ("Enter", T("do it")),
    ("Esc", T("close, go back")),
    ("Ctrl +", T("larger text")),
    ("Ctrl −", T("smaller text")),
    ("Ctrl 0", T("text at its usual size")),
    ("?", T("this list of keys")),
)


class HelpScreen(Screen):
    """Shows: keys. Keys: Esc closes. Leads to: back."""

    key: ClassVar[str] = "keys"
    modal: ClassVar[bool] = True

    def __init__(self, keys: list[tuple[str, Text]]) -> None:
        super().__init__()
        self.keys = keys

    def build(self) -> Widget:
        return Modal(
            self.t(T("Keys")),
            [heading(self.t(T("On this screen"))), self._list(self.keys)] if self.keys else None,
            heading(self.t(T("Everywhere"))),
            self._list(EVERYWHERE),
            on_close=self.close,
            wide=44,
        )

    def _list(self, keys: list[tuple[str, Text]] | tuple[tuple[str, Text], ...]) -> Widget:
        lines = [
            Row(Pill(key, min_width=5), Label(self.t(text), "ui", weight=1), wrap=False) for key, text in keys
        ]
        return Grid(lines, columns=2, least=18, gap=8)
