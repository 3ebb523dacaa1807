"""Settings: language, theme, size of text, and when the curtain falls."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.core.text import SOURCE, T, Text
from game.i18n import autonyms
from game.ui.shell.commands import ChangeSettings
from game.ui.toolkit.kit import Widget, chips, label, modal, note, row, slider
from game.ui.toolkit.screen import Screen

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop


THEMES = {"light": T("Light"), "dark": T("Dark"), "contrast": T("High contrast")}
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
        covers = [(str(seconds), self.t(words)) for seconds, words in COVERS.items()]
        size = slider(
            now.scale,
            1.0,
            2.0,
            step=0.1,
            key="scale",
            name=self.t(T("Size of text")),
            show=lambda v: f"{v:.0%}",
            on_change=lambda x: self._set("scale", round(x, 1)),
            weight=1,
        )
        why = T(
            "When several people play, the curtain falls after so long without a hand on mouse "
            "or keyboard. What was being written is there again when the seat is taken."
        )
        return modal(
            self.t(T("Settings")),
            self._choice(T("Language"), autonyms(), now.language or SOURCE, "language"),
            self._choice(T("Colours"), [(k, self.t(w)) for k, w in THEMES.items()], now.theme, "theme"),
            self._line(T("Size of text"), size),
            note(self.t(T("Ctrl and + or − change the size of text anywhere."))),
            self._choice(T("Cover the seat"), covers, str(now.curtain), "curtain"),
            note(self.t(why)),
            on_close=self.close,
            closes=self.t(T("Close")),
            wide=44,
        )

    def _choice(self, text: Text, options: list[tuple[str, str]], chosen: str, key: str) -> Widget:
        """A line of chips; numbers are stored as numbers."""

        def choose(value: str) -> None:
            self._set(key, int(value) if value.isdigit() else value)

        return self._line(text, chips(options, chosen, choose, key=key, name=self.t(text), weight=1))

    def _line(self, text: Text, control: Widget) -> Widget:
        return row(label(self.t(text), "ui-bold", width=9), control, gap=12)

    def _set(self, name: str, value: object) -> None:
        self.emit(ChangeSettings({name: value}))
