"""What a screen is: it builds widgets, answers keys, and returns commands. It knows no other screen.

Commands are plain dataclasses; whoever owns the app decides what they do.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from game.core.text import Text
from game.ui.toolkit.look import Look
from game.ui.toolkit.widget import Event, State, Widget

if TYPE_CHECKING:
    from game.ui.toolkit.app import App

Command: TypeAlias = object


class Screen:
    """Base of all screens. A subclass's docstring says *Shows / Keys / Leads to*.

    `build` is called again whenever `refresh` was asked for or the look changed; it reads the model and
    keeps nothing. Make a new object for each seat: what was typed lives as long as the screen.
    """

    key: ClassVar[str] = ""
    modal: ClassVar[bool] = False
    app: App

    def __init__(self) -> None:
        self.state: dict[str, State] = {}

    def build(self) -> Widget:
        """The widgets for the model as it is now."""
        raise NotImplementedError

    def handle(self, event: Event) -> Command | None:
        """A key (down or up) that no widget used; the command that it means, if any."""
        return None

    def help(self) -> list[tuple[str, Text]]:
        """Keys of this screen and what they do, for the overlay on `?`."""
        return []

    def shown(self) -> None:
        """Called when the screen comes up (not when something over it goes)."""

    def hidden(self) -> None:
        """Called when it is taken away for good: cancel jobs here."""

    def tick(self, idle: float) -> None:
        """Called some ten times a second with the seconds since the last input: curtains, clocks.

        Ask for a `refresh` only when something that is shown has changed.
        """

    # -- services
    @property
    def look(self) -> Look:
        """Theme, size, units and language."""
        return self.app.look

    def t(self, text: Text) -> str:
        """The text in the language of the player."""
        return self.app.look.translate(text)

    def emit(self, command: Command) -> None:
        """Hand a command to the owner of the app."""
        self.app.emit(command)

    def command(self, command: Command) -> Callable[[], None]:
        """For `on_press=`: a function that emits `command`."""
        return lambda: self.app.emit(command)

    def refresh(self) -> None:
        """Build again before the next frame."""
        self.app.refresh(self)

    def close(self) -> None:
        """Take this screen (and what is over it) away."""
        self.app.close(self)


class FunctionScreen(Screen):
    """A small modal made from one function, for questions and the like."""

    key: ClassVar[str] = "dialog"
    modal: ClassVar[bool] = True

    def __init__(self, make: Callable[[Screen], Widget]) -> None:
        super().__init__()
        self.make = make

    def build(self) -> Widget:
        return self.make(self)
