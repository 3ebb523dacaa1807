"""Random: lawful moves by random draws, to compare the others with. The same seed draws the same moves."""

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
"""Probability per promise and turn of breaking it (design: rare enough that its treaties last)."""
CHANGE = 0.3
"""Probability per lever and turn of moving it one step (design: most levers move within a game)."""
BESIDES = 0.2
"""Probability per stage of one order of a kind outside `WEIGHED` (design: each kind comes up within some
games, without crowding out the rest)."""
WEIGHED = frozenset(
    ("amend", "answer", "appeal", "break-promise", "compensate", "complain", "counter", "decline",
     "programme", "propose", "push", "retaliate", "set-lever", "settle", "sign", "speak", "table", "vote")
)  # fmt: skip
"""Kinds of orders that `besides` does not give: every delegation weighs them; speeches need a reason."""
BALLOTS: tuple[Ballot, ...] = ("yes", "no", "abstain")


@dataclass(frozen=True, slots=True)
class Random(Strategy):
    """Decides by random draws, not by figures; the same question at the same moment draws the same answer."""

    def worth(self, view: View, seen: Assessment) -> float:
        """A uniform draw from [-1, 1], the same for the same text at the same moment."""
        return round(2.0 * _lot(view, f"worth/{seen.address}") - 1.0, 4)

    def signs(self, view: View, seen: Assessment) -> bool:
        """Sign if the drawn worth reaches the threshold: probability (1 - threshold) / 2, about one half."""
        return self.worth(view, seen) >= self.threshold

    def sets(self, view: View, choice: Choice, address: str) -> int:
        """The present place with probability 1 - `CHANGE`, else the one below or above it, equally likely."""
        lot = _lot(view, f"lever/{address}")
        step = -1 if lot < CHANGE / 2 else 1 if lot < CHANGE else 0
        return min(max(choice.now + step, 0), len(choice.values) - 1)

    def besides(self, view: View) -> Order | None:
        """With probability `BESIDES` a lawful order of a kind outside `WEIGHED`, kind and order drawn
        uniformly; else None."""
        if _lot(view, "besides") >= BESIDES:
            return None
        kinds = [kind for kind in sorted(ORDERS) if kind not in WEIGHED and not is_closed(view, ORDERS[kind])]
        if not kinds:
            return None
        kind = kinds[draws(view).whole("besides/kind", len(kinds))]
        found = list(options(view, Given(fine=False), [kind]))
        return found[draws(view).whole(f"besides/{kind}", len(found))] if found else None

    def breaks(self, view: View, gain: float, odds: float, cost: float, address: str) -> bool:
        """Break with probability `BREACH`."""
        return _lot(view, f"break/{address}") < BREACH

    def picks(self, view: View, worths: Sequence[float], address: str) -> int:
        """Any of the answers, each equally likely."""
        return draws(view).whole(f"option/{address}", len(worths))

    def ballot(self, view: View, leaning: Ballot, address: str) -> Ballot:
        """Yes, no or abstain, each equally likely."""
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
