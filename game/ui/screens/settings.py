"""Settings: language, colours, size of text, when the seat is covered."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.core.text import T, Text
from game.ui.commands import ChangeSettings
from game.ui.kit import Widget, chips, label, modal, note, row, slider
from game.ui.screen import Screen

if TYPE_CHECKING:
    from game.ui.desktop import Desktop


COVERS = {
    0: T("never by itself"),
    20: T("after 20 seconds"),
    60: T("after 1 minute"),
    180: T("after 3 minutes"),
}


class SettingsScreen(Screen):
    """Shows: what can be set. Everything takes effect at once. Keys: Esc leaves."""

    key: ClassVar[str] = "settings"
    modal: ClassVar[bool] = True

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__()
        self.desktop = desktop

    def build(self) -> Widget:
        """One line for each setting."""
        now = self.desktop.settings
        themes = [
            ("light", self.t(T("Light"))),
            ("dark", self.t(T("Dark"))),
            ("contrast", self.t(T("High contrast"))),
        ]
        return modal(
            self.t(T("Settings")),
            self._line(
                T("Language"),
                chips(
                    [("en", "English"), ("id", "Bahasa Indonesia")],
                    now.language or "en",
                    lambda x: self._set("language", x),
                    key="language",
                    name=self.t(T("Language")),
                    weight=1,
                ),
            ),
            self._line(
                T("Colours"),
                chips(
                    themes,
                    now.theme,
                    lambda x: self._set("theme", x),
                    key="theme",
                    name=self.t(T("Colours")),
                    weight=1,
                ),
            ),
            self._line(
                T("Size of text"),
                slider(
                    now.scale,
                    1.0,
                    2.0,
                    step=0.1,
                    key="scale",
                    name=self.t(T("Size of text")),
                    show=lambda v: f"{v:.0%}",
                    on_change=lambda x: self._set("scale", round(x, 1)),
                    weight=1,
                ),
            ),
            note(self.t(T("Ctrl and + or − change the size of text anywhere."))),
            self._line(
                T("Cover the seat"),
                chips(
                    [(str(s), self.t(words)) for s, words in COVERS.items()],
                    str(now.curtain),
                    lambda x: self._set("curtain", int(x)),
                    key="curtain",
                    name=self.t(T("Cover the seat")),
                    weight=1,
                ),
            ),
            note(
                self.t(
                    T(
                        "When several people play, the curtain falls after so long without a hand on mouse "
                        "or keyboard. What was being written is there again when the seat is taken."
                    )
                )
            ),
            on_close=self.close,
            closes=self.t(T("Close")),
            wide=44,
        )

    def _line(self, text: Text, control: Widget) -> Widget:
        return row(label(self.t(text), "ui-bold", width=9), control, gap=12)

    def _set(self, name: str, value: object) -> None:
        self.emit(ChangeSettings({name: value}))
