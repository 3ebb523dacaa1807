"""What all parts of the desktop share: the app, its settings and words, and the game being played.

Not here: seats (`seats.py`), time (`turns.py`), before and after a game (`lobby.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.core.problems import Problem, RulesBug, has_errors
from game.core.text import SOURCE, Text
from game.i18n import Catalogue, catalogue
from game.model.view import View
from game.presenters.names import names
from game.session.game import Game
from game.session.settings import Settings, write_settings
from game.ui.shell.settings import understood
from game.ui.toolkit.app import App
from game.ui.toolkit.screen import Command, Screen


@dataclass(frozen=True)
class Hands:
    """What the room needs from its owner."""

    owner: Callable[[Command], object]
    """Carries out a command."""
    make: Callable[[str, str], Screen]
    """A new screen by its key and `about`."""
    view: Callable[[], View]
    """The view of the seat that is taken."""


class Room:
    """The app with its settings; `game` is None before and after one. With `remember`, settings and saves are
    written."""

    def __init__(self, settings: Settings, size: tuple[int, int], remember: bool, hands: Hands) -> None:
        self.settings, self.remember, self.hands = settings, remember, hands
        self.words: Catalogue = catalogue(settings.language or SOURCE)
        self.app = App(settings.theme, self.words.render, hands.owner, size=size, scale=settings.scale)
        self.game: Game | None = None

    @property
    def playing(self) -> Game:
        """The game being played; RulesBug if there is none."""
        if self.game is None:
            raise RulesBug("no game is being played")
        return self.game

    def say(self, text: Text) -> str:
        """A text in the player's language, with the names of the game."""
        words = self.words if self.game is None else self.words.with_names(names(self.hands.view()))
        return words.render(text)

    def tell(self, problems: list[Problem]) -> None:
        """Shows errors and warnings: the first in a message that disappears by itself, all in the log
        screen."""
        for problem in problems[:2]:
            self.app.toast(self.say(problem.text), "bad" if has_errors([problem]) else "info")

    def show(self, screen: str, about: str = "") -> None:
        """Shows a screen instead of all others."""
        self.app.overlays.tip = None
        self.app.reset(self.hands.make(screen, about))

    def go(self, screen: str, about: str = "") -> None:
        """Shows a screen over the others, or returns to it if it is open below."""
        for number, (shown, _) in enumerate(self.app.stack):
            if (shown.key, getattr(shown, "about", "")) == (screen, about):
                for over in [one for one, _ in self.app.stack[number + 1 :]][::-1]:
                    self.app.close(over)
                return
        self.app.push(self.hands.make(screen, about))

    def back(self) -> None:
        """Closes the topmost screen, unless it is the only one."""
        if len(self.app.stack) > 1:
            self.app.close()

    def change_settings(self, changes: dict[str, object]) -> None:
        """Applies new settings at once and writes them."""
        self.settings, notices = understood(self.settings.model_copy(update=changes))
        self.words = catalogue(self.settings.language or SOURCE)
        self.app.set_look(theme=self.settings.theme, scale=self.settings.scale, translate=self.words.render)
        self.tell(list(notices))
        if self.remember:
            write_settings(self.settings)
