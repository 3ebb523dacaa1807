"""What all parts of the desktop share: the app, its settings and words, and the game that is played.

Not here: who sits (`seats.py`), time (`turns.py`), before and after a game (`lobby.py`).
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
    """What the room asks of whoever furnished it."""

    owner: Callable[[Command], object]
    """Carries out a command."""
    make: Callable[[str, str], Screen]
    """A new screen by its key and what it is about."""
    view: Callable[[], View]
    """What the seat that is taken may know."""


class Room:
    """The app with its settings; `game` is None before and after one. `remember` keeps settings and saves."""

    def __init__(self, settings: Settings, size: tuple[int, int], remember: bool, hands: Hands) -> None:
        self.settings, self.remember, self.hands = settings, remember, hands
        self.words: Catalogue = catalogue(settings.language or SOURCE)
        self.app = App(settings.theme, self.words.render, hands.owner, size=size, scale=settings.scale)
        self.game: Game | None = None

    @property
    def playing(self) -> Game:
        """The game that is played; RulesBug if there is none."""
        if self.game is None:
            raise RulesBug("no game is being played")
        return self.game

    def say(self, text: Text) -> str:
        """A text in the player's language, with the names of the game."""
        words = self.words if self.game is None else self.words.with_names(names(self.hands.view()))
        return words.render(text)

    def tell(self, problems: list[Problem]) -> None:
        """Show what is wrong or unwise: the first in a message that goes by itself, all in the log screen."""
        for problem in problems[:2]:
            self.app.toast(self.say(problem.text), "bad" if has_errors([problem]) else "info")

    def show(self, screen: str, about: str = "") -> None:
        """A screen in place of all others."""
        self.app.overlays.tip = None
        self.app.reset(self.hands.make(screen, about))

    def go(self, screen: str, about: str = "") -> None:
        """Show a screen over the others, or go back to it where it lies below already."""
        for number, (shown, _) in enumerate(self.app.stack):
            if (shown.key, getattr(shown, "about", "")) == (screen, about):
                for over in [one for one, _ in self.app.stack[number + 1 :]][::-1]:
                    self.app.close(over)
                return
        self.app.push(self.hands.make(screen, about))

    def back(self) -> None:
        """Leave the topmost screen; the one at the bottom is never left this way."""
        if len(self.app.stack) > 1:
            self.app.close()

    def change_settings(self, changes: dict[str, object]) -> None:
        """Take over new settings on the spot and remember them."""
        self.settings, notices = understood(self.settings.model_copy(update=changes))
        self.words = catalogue(self.settings.language or SOURCE)
        self.app.set_look(theme=self.settings.theme, scale=self.settings.scale, translate=self.words.render)
        self.tell(list(notices))
        if self.remember:
            write_settings(self.settings)
