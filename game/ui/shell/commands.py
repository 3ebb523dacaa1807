"""What screens ask for. Plain data: `desktop.py` decides what each means, and screens know nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from game.core.ids import NationId
from game.core.text import Text
from game.model.order import Order
from game.session.library import Loaded


@dataclass(frozen=True)
class Go:
    """Show the screen of that key over the board; `about` is what it is about (the id of a treaty …)."""

    screen: str
    about: str = ""


@dataclass(frozen=True)
class Back:
    """Leave the screen for the one below it."""


@dataclass(frozen=True)
class Give:
    """Take an order into the seat's pending ones."""

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
    """Call who sealed last to open the seal again, as long as nothing was revealed."""


@dataclass(frozen=True)
class TakeSeat:
    """A delegation takes the seat behind the curtain."""

    nation: NationId
    pin: str = ""


@dataclass(frozen=True)
class DropCurtain:
    """Cover everything, keep the seat's pending orders."""


@dataclass(frozen=True)
class ChooseScenario:
    """Go to the seats of a scenario."""

    loaded: Loaded


@dataclass(frozen=True)
class Leaves:
    """A command that leaves the game or the program. `sure`: even if something not sealed is lost by it."""

    sure: bool = field(default=False, kw_only=True)


@dataclass(frozen=True)
class StartGame(Leaves):
    """Begin: who takes which seat, their PINs (never saved), and the seed (None: by chance)."""

    loaded: Loaded
    seats: dict[NationId, str]
    pins: dict[NationId, str] = field(default_factory=dict)
    seed: int | None = None


@dataclass(frozen=True)
class LoadGame(Leaves):
    """Take up a save; `damaged` accepts its good part, `scenario` says where its scenario is now."""

    path: Path
    damaged: bool = False
    scenario: Path | None = None


@dataclass(frozen=True)
class Rewind:
    """Go back to the start of a turn."""

    turn: int


@dataclass(frozen=True)
class PlayAgain(Leaves):
    """The same scenario and seats once more, with another seed."""


@dataclass(frozen=True)
class ToTitle(Leaves):
    """Leave the game (it is saved) for the title."""


@dataclass(frozen=True)
class ChangeSettings:
    """Change some settings by name: language, theme, scale, motion, sound, curtain."""

    changes: dict[str, object]


@dataclass(frozen=True)
class Ask:
    """Ask before `command`: what is asked, what would happen, and the word for yes."""

    title: Text
    words: Text
    yes: Text
    command: object


@dataclass(frozen=True)
class Cancel:
    """Wait no longer for what runs in the background."""


@dataclass(frozen=True)
class Quit(Leaves):
    """Leave the program."""


@dataclass(frozen=True)
class Proceed:
    """Go on after the reveal: to the next seat, or to the ending."""
