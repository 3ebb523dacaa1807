"""A question before an action that is hard to undo: what will happen, yes, and cancel."""

from __future__ import annotations

from typing import ClassVar

from game.core.text import T, Text
from game.ui.toolkit.kit import Widget, button, label, modal
from game.ui.toolkit.screen import Command, Screen


class Question(Screen):
    """Shows: what would happen. Keys: Esc leaves things as they are. Leads to: `command`, if wanted."""

    key: ClassVar[str] = "question"
    modal: ClassVar[bool] = True

    def __init__(self, title: Text, words: Text, yes: Text, command: Command) -> None:
        super().__init__()
        self.title, self.words, self.yes, self.wanted = title, words, yes, command

    def build(self) -> Widget:
        """The sentence and two buttons."""
        return modal(
            self.t(self.title),
            label(self.t(self.words), "body"),
            on_close=self.close,
            closes=self.t(T("Close")),
            actions=[
                button(self.t(T("Leave it")), self.close, key="no", autofocus=True),
                button(self.t(self.yes), self._say_yes, kind="primary", key="yes"),
            ],
            wide=32,
        )

    def _say_yes(self) -> None:
        self.close()
        self.emit(self.wanted)
