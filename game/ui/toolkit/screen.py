"""The base of screens: a screen builds widgets, handles keys, and returns commands. It knows no other screen.

Commands are plain dataclasses; the owner of the app carries them out.
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

    `build` is called again whenever `refresh` was called or the look changed; it reads the model and keeps
    nothing. Make a new object for each seat: typed text is kept as long as the screen.
    """

    key: ClassVar[str] = ""
    modal: ClassVar[bool] = False
    app: App

    def __init__(self) -> None:
        self.state: dict[str, State] = {}

    def build(self) -> Widget:
        """The widgets for the present state of the model."""
        raise NotImplementedError

    def handle(self, event: Event) -> Command | None:
        """Handles a key (down or up) that no widget used; returns its command, None for none."""
        return None

    def help(self) -> list[tuple[str, Text]]:
        """Keys of this screen and what they do, for the overlay on `?`."""
        return []

    def shown(self) -> None:
        """Called when the screen is opened (not when one over it is closed)."""

    def hidden(self) -> None:
        """Called when the screen is closed for good: cancel jobs here."""

    def tick(self, idle: float) -> None:
        """Called about ten times a second with the seconds since the last input: for curtains and clocks.

        Call `refresh` only if something that is shown has changed.
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
        """Passes a command to the owner of the app."""
        self.app.emit(command)

    def command(self, command: Command) -> Callable[[], None]:
        """For `on_press=`: a function that emits `command`."""
        return lambda: self.app.emit(command)

    def refresh(self) -> None:
        """Asks for a rebuild before the next frame."""
        self.app.refresh(self)

    def close(self) -> None:
        """Closes this screen and those over it."""
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
