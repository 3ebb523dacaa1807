"""Who plays each seat, the pending orders of each, and what is sealed in the present stage.

Not here: whether an order is legal and what a seat may know (`game.py`); time (`timeline.py`); files.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from game.core.ids import NationId
from game.model.order import Order, Submission
from game.session.seats import CLOSED, HUMAN


@dataclass(slots=True)
class Seating:
    """The seats of one game in the present stage.

    `seats` says for each nation, in the order of the scenario, who plays it: HUMAN, CLOSED, or the name of a
    computer strategy. `sealed` is in the order in which they sealed.
    """

    seats: dict[NationId, str]
    pending: dict[NationId, list[Order]] = field(default_factory=dict)
    sealed: dict[NationId, Submission] = field(default_factory=dict)

    def humans(self) -> tuple[NationId, ...]:
        """The nations that people play, in the order of the scenario."""
        return tuple(nation for nation, who in self.seats.items() if who == HUMAN)

    def waiting(self) -> tuple[NationId, ...]:
        """The seats, human or computer, that have not sealed this stage."""
        return tuple(n for n, who in self.seats.items() if who != CLOSED and n not in self.sealed)

    def of(self, nation: NationId | None) -> tuple[Order, ...]:
        """The pending orders of a seat; () for None."""
        return tuple(self.pending.get(nation, ())) if nation else ()

    def give(self, nation: NationId, order: Order) -> None:
        """Adds an order to the seat's pending ones, in place of those that it conflicts with."""
        kept = [other for other in self.of(nation) if not order.conflicts(other)]
        self.pending[nation] = [*kept, order]

    def take_back(self, nation: NationId, order: Order) -> None:
        """Removes one of the seat's pending orders."""
        self.pending[nation] = [other for other in self.of(nation) if other != order]

    def seal(self, submission: Submission) -> None:
        """Seals a seat's orders, as the latest."""
        self.pending.pop(submission.nation, None)
        self.sealed.pop(submission.nation, None)
        self.sealed[submission.nation] = submission

    def last_person(self) -> NationId | None:
        """The person's seat that sealed last, whatever computers have sealed since; None if none has."""
        return next((n for n in reversed(self.sealed) if self.seats[n] == HUMAN), None)

    def since(self, nation: NationId) -> tuple[NationId, ...]:
        """The seat and all that sealed after it, in the order in which they sealed."""
        order = tuple(self.sealed)
        return order[order.index(nation) :]

    def open(self, nations: Sequence[NationId]) -> None:
        """Opens the seals of these seats: people have their orders back, computers decide anew."""
        for nation in nations:
            orders = self.sealed.pop(nation).orders
            if self.seats[nation] == HUMAN:
                self.pending[nation] = list(orders)

    def clear(self) -> None:
        """Removes all pending and sealed orders: another stage begins."""
        self.pending, self.sealed = {}, {}


def seats_of(who: Mapping[NationId, str], nations: Sequence[NationId]) -> dict[NationId, str]:
    """Who plays each nation, in the order of `nations`; a nation that is not named is CLOSED."""
    return {nation: who.get(nation, CLOSED) for nation in nations}
