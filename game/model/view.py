"""What one seat may know: whatever shows or decides for a seat reads this and not the world.

Screens, computer delegations, logs, tooltips and previews take a `View` and nothing else. It is made by
`game.engine.observe`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.core.arrays import Array
from game.core.ids import NationId
from game.model.causes import Account
from game.model.envoys import needed
from game.model.event import Event
from game.model.law import Law
from game.model.order import Order
from game.model.setting import EventCard, Objective, Setting
from game.model.world import World


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """The world as `nation` may believe it (None: the public board).

    In `world`, secrets of others are replaced by what was reported, others' secret objectives, drafts,
    answers and breaches are gone, and the seed is a public one, so that it can be projected but not used
    to foresee the draws. `history` holds, by variable name, its array at the start of each turn so far.
    `envoys` are those left in this stage before the `pending` orders of the seat itself.
    """

    nation: NationId | None
    world: World
    events: tuple[Event, ...] = ()
    questions: tuple[EventCard, ...] = ()
    """Events of this turn that ask this nation something it has not answered."""
    envoys: int = 0
    pending: tuple[Order, ...] = ()
    history: Mapping[str, tuple[Array, ...]] = field(default_factory=dict)
    past_accounts: tuple[Mapping[str, Account], ...] = ()
    """What articles did in earlier turns, oldest first: accounts with such causes alone, for the ledger."""
    past_events: tuple[tuple[Event, ...], ...] = ()
    """Events known to the nation by past turn, oldest first."""

    @property
    def setting(self) -> Setting:
        """The fixed part of the game, as far as the seat may know it."""
        return self.world.setting

    @property
    def law(self) -> Law:
        """The law as far as the seat may know it."""
        return self.world.law

    @property
    def index(self) -> int:
        """The seat's place on the nation axis; -1 for the public board."""
        return -1 if self.nation is None else self.setting.index(self.nation)

    @property
    def objectives(self) -> tuple[Objective, ...]:
        """The seat's own objectives, public and secret."""
        return () if self.nation is None else self.setting.nation(self.nation).objectives

    @property
    def envoys_left(self) -> int:
        """Envoys not yet bound by pending orders."""
        return self.envoys - needed(self.law, self.nation, self.world.turn, self.pending)
