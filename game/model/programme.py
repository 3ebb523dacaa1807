"""The base of citizens' programmes. Each kind is one file in `game/programmes`, found by its id.

A programme is what a government does with its people for cooperation. Like a clause it joins into slots that
the domains read; unlike a clause it binds nobody: its nation starts and stops it by order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from game.core.problems import Problem
from game.core.registry import Registry
from game.core.text import Text
from game.model.civic import Running
from game.model.obligations import Obligations

if TYPE_CHECKING:
    from game.model.view import View
    from game.model.world import World


@dataclass(frozen=True, slots=True)
class Enacted:
    """What a programme is given to join its effects: who runs it, towards whom, and where they go.

    `actor` and `target` are places on the nation axis; `target` is -1 where there is none.
    """

    world: World
    running: Running
    actor: int
    target: int
    out: Obligations


class Programme:
    """One way of taking part. Subclasses say what it is and what it does; they hold no state.

    `cost` is the share of output that it takes a year while it is paid, `capital` the points of political
    capital that starting it takes, `delay` the turns until it works, `paid_for` the turns that it is paid
    (0: as long as it runs); one that is paid for some turns only works for good.
    """

    id: ClassVar[str]
    icon: ClassVar[str]
    name: ClassVar[Text]
    doc: ClassVar[Text]
    """What it brings and what it takes, both sides."""
    cost: ClassVar[float] = 0.0
    capital: ClassVar[float] = 0.0
    delay: ClassVar[int] = 0
    paid_for: ClassVar[int] = 0
    target: ClassVar[Literal["none", "optional", "other"]] = "none"
    consent: ClassVar[bool] = False
    """Whether the target must let it in before it works."""
    targets: ClassVar[Mapping[str, Text]] = {}
    """What the form calls the choice without and with a target, where it is optional."""

    def problems(self, view: View, target: str) -> Iterator[Problem]:
        """Why the nation of `view` may not start it towards `target` ("" for none)."""
        return iter(())

    def lower(self, to: Enacted) -> None:
        """Join what it does in a turn in which it works into `to.out`."""

    def costs(self, running: Running) -> float:
        """The share of output that this run of it takes a year."""
        return self.cost


PROGRAMMES: Registry[Programme] = Registry("game.programmes")


def is_running(running: Running, turn: int) -> bool:
    """Whether it has been started by that turn and not stopped."""
    return running.started <= turn and (running.stopped is None or turn < running.stopped)


def is_paid(running: Running, turn: int) -> bool:
    """Whether it is paid for in that turn."""
    kind = PROGRAMMES[running.programme]
    done = kind.paid_for and turn >= running.started + kind.paid_for
    return is_running(running, turn) and not done


def works(running: Running, turn: int) -> bool:
    """Whether it has its effect in that turn; what needs consent works from the turn after it was given."""
    kind = PROGRAMMES[running.programme]
    if kind.consent and (running.admitted is None or turn <= running.admitted):
        return False
    return is_running(running, turn) and turn >= running.started + kind.delay
