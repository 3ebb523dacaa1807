"""Bargaining: solutions for two, the effect of patience, and each player's part in a coalition."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final, Literal

import numpy as np
from pydantic import Field

from game.core.text import T
from game.lab.answering import no_answer
from game.lab.form import Answer, Form, NotNegative, Number, Pair, Share
from game.lab.model import Model, Plot
from game.theory import bargaining, shapley
from game.validation.shape_faults import ShapeError

Name = Annotated[str, Field(pattern=r"^[^,]{1,40}$")] | int
Names = Annotated[tuple[Name, ...], Field(min_length=1, max_length=shapley.MOST_PLAYERS)]
Players = Annotated[int, Field(ge=1, le=shapley.MOST_PLAYERS)]
Patience = Annotated[float, Field(ge=0.0, lt=1.0)]


class Curve(Form):
    """A frontier by its name: the second's best utility as a function of the first's."""

    u2: Literal[tuple(bargaining.SMOOTH)]  # type: ignore[valid-type]


class Bargain(Form):
    """The utilities that two can reach, and their disagreement point."""

    frontier: Annotated[
        Annotated[tuple[Pair, ...], Field(min_length=1, max_length=1000)] | Curve,
        T("points [u1, u2] that can be reached or mixed; or a curve by name, from u1 = 0 to 1"),
    ]
    disagreement: Annotated[Pair, T("what each has without a deal")] = (0.0, 0.0)
    weights: Annotated[
        tuple[NotNegative, NotNegative] | Share,
        T("bargaining power of both, for Nash's solution; or the share of the first"),
    ] = (0.5, 0.5)

    def faults(self) -> Iterator[ShapeError]:
        """A fault if both weights are 0."""
        if isinstance(self.weights, tuple) and sum(self.weights) <= 0.0:
            yield ShapeError(T("somebody must weigh more than 0"), at=("weights",))


def run_bargain(asked: Bargain) -> Answer:
    """The four solutions, each a pair of utilities. ProblemsError if nothing is better for both than no
    deal."""
    if isinstance(asked.frontier, Curve):
        frontier = bargaining.SMOOTH[asked.frontier.u2]
    else:
        frontier = bargaining.polygon(asked.frontier)
    given = asked.weights
    weight = given[0] / sum(given) if isinstance(given, tuple) else given
    found = bargaining.solutions(frontier, asked.disagreement, weight)
    if found is None:
        raise no_answer(T("nothing is better for both than no deal"))
    return dict(found._asdict())


class AlternatingOffers(Form):
    """The discount factors of two who make offers in turn."""

    patience: Annotated[
        tuple[Patience, Patience], T("what a pie of the next round is worth to each now, 0 to below 1")
    ]


def run_alternating_offers(asked: AlternatingOffers) -> Answer:
    """The share of the pie for the one who offers first."""
    return {"share": bargaining.first_offer(asked.patience)}


class Shapley(Form):
    """Players, and the worth of each coalition."""

    players: Annotated[Players | Names, T("how many players, called 1, 2, …; or a list of their names")]
    worth: Annotated[
        dict[str, Number], T('worth by coalition, such as "1,3"; coalitions that are not named are worth 0')
    ]

    def names(self) -> list[str]:
        """The players' names."""
        if isinstance(self.players, int):
            return [str(number) for number in range(1, self.players + 1)]
        return [str(name).strip() for name in self.players]

    def faults(self) -> Iterator[ShapeError]:
        """Faults if a coalition lists a player twice or an unknown one, or is listed twice."""
        names, seen = self.names(), set[frozenset[str]]()
        if len(set(names)) < len(names):
            yield ShapeError(T("no name may stand here twice"), at=("players",))
        for coalition in self.worth:
            members = _members(coalition)
            if strangers := [member for member in members if member not in names]:
                text = T("“{name}”: there is no player “{player}”", name=coalition, player=strangers[0])
                yield ShapeError(text, at=("worth",))
            elif len(set(members)) < len(members) or frozenset(members) in seen:
                text = T("“{name}”: a player or a coalition stands here twice", name=coalition)
                yield ShapeError(text, at=("worth",))
            seen.add(frozenset(members))


def _members(coalition: str) -> list[str]:
    return [member.strip() for member in coalition.split(",")]


def run_shapley(asked: Shapley) -> Answer:
    """The Shapley value of each player."""
    names = asked.names()
    worth = np.zeros(1 << len(names))
    for coalition, amount in asked.worth.items():
        worth[sum(1 << names.index(member) for member in _members(coalition))] = amount
    return {"value": shapley.value(worth)}


MODELS: Final = (
    Model(
        "bargain",
        T("where two bargainers meet"),
        "Nash 1950, Econometrica 18:155; Kalai & Smorodinsky 1975, Econometrica 43:513; Kalai 1977",
        Bargain,
        run_bargain,
        {
            "nash": T("the largest product of gains, [u1, u2]"),
            "kalai_smorodinsky": T("gains in proportion to the most that each could have, [u1, u2]"),
            "egalitarian": T("equal gains, [u1, u2]"),
            "utilitarian": T("the largest sum, [u1, u2]; the middle where several points have it"),
        },
        {"frontier": [[0, 100], [100, 0]], "disagreement": [20, 10], "weights": [0.7, 0.3]},
        Plot(bars=("nash", "kalai_smorodinsky", "egalitarian", "utilitarian")),
    ),
    Model(
        "alternating-offers",
        T("what the more patient one gets when offers go to and fro"),
        "Rubinstein 1982, Econometrica 50:97",
        AlternatingOffers,
        run_alternating_offers,
        {"share": T("the share of the one who offers first, 0 to 1")},
        {"patience": [0.95, 0.9]},
        Plot(bars=("share",)),
    ),
    Model(
        "shapley",
        T("what each adds to a coalition on average, and so is due"),
        "Shapley 1953, A Value for n-Person Games",
        Shapley,
        run_shapley,
        {"value": T("what each player is due, in the unit of the worth")},
        {"players": 3, "worth": {"1,3": 1, "2,3": 1, "1,2,3": 1}},
        Plot(bars=("value",)),
    ),
)
