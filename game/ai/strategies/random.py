"""Random: lawful moves by lot, the yardstick for all others. Its lots are addressed, so games repeat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.ai.strategy import STRATEGIES, Assessment, Choice, Strategy, draws
from game.core.text import T
from game.engine.options import Given, is_closed, options
from game.model.institution import Ballot
from game.model.order import ORDERS, Order
from game.model.view import View

BREACH = 0.1
"""Chance a turn that it breaks a promise (design: rarely enough that its treaties live)."""
CHANGE = 0.3
"""Chance a turn that it moves a lever by a step (design: often enough that every lever moves in a game)."""
BESIDES = 0.2
"""Chance a stage that it gives an order of a kind that delegations do not weigh (design: now and then)."""
WEIGHED = frozenset(
    ("amend", "answer", "appeal", "break-promise", "compensate", "complain", "counter", "decline",
     "programme", "propose", "push", "retaliate", "set-lever", "settle", "sign", "speak", "table", "vote")
)  # fmt: skip
"""Kinds of orders that every delegation weighs, and speeches, which say nothing by lot."""
BALLOTS: tuple[Ballot, ...] = ("yes", "no", "abstain")


@dataclass(frozen=True, slots=True)
class Random(Strategy):
    """Figures do not move it; the same question in the same moment has the same answer."""

    def worth(self, view: View, seen: Assessment) -> float:
        """Between -1 and 1."""
        return round(2.0 * _lot(view, f"worth/{seen.address}") - 1.0, 4)

    def signs(self, view: View, seen: Assessment) -> bool:
        """Every second text."""
        return self.worth(view, seen) >= self.threshold

    def sets(self, view: View, choice: Choice, address: str) -> int:
        """Mostly the present value, sometimes a neighbouring one."""
        lot = _lot(view, f"lever/{address}")
        step = -1 if lot < CHANGE / 2 else 1 if lot < CHANGE else 0
        return min(max(choice.now + step, 0), len(choice.values) - 1)

    def besides(self, view: View) -> Order | None:
        """Any lawful order of any kind that is left."""
        if _lot(view, "besides") >= BESIDES:
            return None
        kinds = [kind for kind in sorted(ORDERS) if kind not in WEIGHED and not is_closed(view, ORDERS[kind])]
        if not kinds:
            return None
        kind = kinds[draws(view).whole("besides/kind", len(kinds))]
        found = list(options(view, Given(fine=False), [kind]))
        return found[draws(view).whole(f"besides/{kind}", len(found))] if found else None

    def breaks(self, view: View, gain: float, odds: float, cost: float, address: str) -> bool:
        """Now and then."""
        return _lot(view, f"break/{address}") < BREACH

    def picks(self, view: View, worths: Sequence[float], address: str) -> int:
        """Any."""
        return draws(view).whole(f"option/{address}", len(worths))

    def ballot(self, view: View, leaning: Ballot, address: str) -> Ballot:
        """Any."""
        return BALLOTS[draws(view).whole(f"ballot/{address}", len(BALLOTS))]


def _lot(view: View, name: str) -> float:
    return float(draws(view).uniform(name, 1)[0])


STRATEGIES.add(
    "random",
    Random(
        name=T("Computer: unpredictable"),
        about=T("Moves by lot. It shows what the others' reasons are worth."),
        honest=False,
        sues=True,
    ),
)
