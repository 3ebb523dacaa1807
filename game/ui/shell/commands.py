"""Commands of screens, as plain data; `desktop.py` carries them out."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from game.core.ids import NationId
from game.core.text import Text
from game.model.order import Order
from game.session.library import Loaded


@dataclass(frozen=True)
class Go:
    """Show the screen with that key over the board; `about` is the id of what it shows."""

    screen: str
    about: str = ""


@dataclass(frozen=True)
class Back:
    """Leave the screen for the one below it."""


@dataclass(frozen=True)
class Give:
    """Add an order to the seat's pending ones."""

    order: Order
    then: object | None = None
    """A command that follows if the order was taken."""


@dataclass(frozen=True)
class TakeBack:
    """Drop a pending order."""

    order: Order


@dataclass(frozen=True)
class EndSeat:
    """Seal the seat's orders."""


@dataclass(frozen=True)
class Unseal:
    """Call the person who sealed last, to open the seal again if nothing has been revealed since."""


@dataclass(frozen=True)
class TakeSeat:
    """A delegation takes its seat from the curtain."""

    nation: NationId
    pin: str = ""


@dataclass(frozen=True)
class DropCurtain:
    """Show the curtain; the seat's pending orders are kept."""


@dataclass(frozen=True)
class ChooseScenario:
    """Go to the setup of a scenario's seats."""

    loaded: Loaded


@dataclass(frozen=True)
class Leaves:
    """A command that leaves the game or the program. `sure`: do not ask, even if unsealed work is lost."""

    sure: bool = field(default=False, kw_only=True)


@dataclass(frozen=True)
class StartGame(Leaves):
    """Start a game: who takes which seat, their PINs (never saved), and the seed (None: random)."""

    loaded: Loaded
    seats: dict[NationId, str]
    pins: dict[NationId, str] = field(default_factory=dict)
    seed: int | None = None


@dataclass(frozen=True)
class LoadGame(Leaves):
    """Load a save; `damaged` accepts its good part, `scenario` is the path of its scenario now."""

    path: Path
    damaged: bool = False
    scenario: Path | None = None


@dataclass(frozen=True)
class Rewind:
    """Go back to the start of a turn."""

    turn: int


@dataclass(frozen=True)
class PlayAgain(Leaves):
    """Start the same scenario with the same seats and another seed."""


@dataclass(frozen=True)
class ToTitle(Leaves):
    """Leave the game, which is saved, for the title."""


@dataclass(frozen=True)
class ChangeSettings:
    """Change settings by name: language, theme, scale, motion, sound, curtain."""

    changes: dict[str, object]


@dataclass(frozen=True)
class Ask:
    """Ask before carrying out `command`: the question, the consequence, and the word for yes."""

    title: Text
    words: Text
    yes: Text
    command: object


@dataclass(frozen=True)
class Cancel:
    """Cancel the background task."""


@dataclass(frozen=True)
class Quit(Leaves):
    """Leave the program."""


@dataclass(frozen=True)
class Proceed:
    """Go on after the reveal: to the next seat, or to the ending."""
