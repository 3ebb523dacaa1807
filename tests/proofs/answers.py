"""What each answer to a breach costs: `python -m tests.proofs.answers [SCENARIO …]` prints the table.

A pact between all nations but one; one party breaks it in the open for two turns. Each answer is played in a
world that differs from another by that answer alone: what differs while it runs, and at the end of three
quiet turns, in points of pillars as each nation weighs them, and of the breaker's name as the score counts
it. Rulings are about a bound tariff that the breaker raises until it obeys. Not here: the signs (the test).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from game.core.arrays import Array
from game.domains.pillars.state import Pillars
from game.engine.outcome import REPUTATION_FROM, REPUTATION_TO
from game.engine.projection import weights
from game.engine.turn import resolve
from game.model.order import Submission
from game.model.setting import PILLARS
from game.model.world import World
from game.scenario import load
from tests.cases import reader

PACTS: Mapping[str, tuple[str, tuple[dict[str, Any], ...]]] = {
    "first-accord": ("bayu", ({"kind": "harvest-cap", "commons": "fish", "cut": 0.5},)),
    "ozone-hole": ("jpn", ({"kind": "harvest-cap", "commons": "ozone", "cut": 0.5},)),
    "paris-2015": ("chn", ({"kind": "emissions-cut", "cut": 0.5, "years": 20},)),
}
"""For each scenario the party that breaks, and the articles beside bound tariffs and a fund."""
TURNS = 9
"""Turns played: two of breach, four of its answer, and three quiet ones, after which a game is scored."""
WHILE = slice(2, 6)
"""The turns in which the answer runs: the third to the sixth."""
RAISED = 0.25
"""The tariff that the breaker puts on all imports in the cases of rulings."""
RATE, LASTS = 0.2, 4
PAID = 0.004
"""Share of its output a year that the breaker pays (the size of a trade measure's harm)."""
OBEYS, BOUND = 4, 0.02
"""The turn in which a ruling is obeyed, and the tariff that is bound."""
TOGETHER = ({"kind": "tariff-binding", "rate": BOUND}, {"kind": "fund", "amount": 1, "contribute": "income"})
BASES = ("none", "free", "unruled")
"""The acts with which others are compared."""
Orders = Mapping[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Act:
    """An answer: the final clauses that provide for it, and what is ordered by turn."""

    final: Mapping[str, Any] = field(default_factory=dict)
    orders: Callable[[World, int], Orders] = lambda world, turn: {}
    against: str = "none"
    """The act that the other world has."""
    stops: bool = False
    """Whether the breaker keeps its word from the third turn on; else it breaks it for two turns."""
    again: bool = False
    """Whether it breaks its word throughout."""
    article: int = 0
    """The article (from 0) that is broken; the second binds tariffs."""


@dataclass(frozen=True)
class Played:
    """The worlds at the end of each turn in which an act was played, and who is who."""

    worlds: tuple[World, ...]
    breaker: int
    appliers: tuple[int, ...]
    others: tuple[int, ...]

    def points(self) -> Array:
        """Pillars as each nation weighs them (turn, nation)."""
        return np.stack([welfare(world) for world in self.worlds])

    def name(self) -> Array:
        """The part of each nation's score that goes by its name (turn, nation)."""
        by_point = (REPUTATION_TO - REPUTATION_FROM) / 100.0
        return np.asarray(REPUTATION_FROM + by_point * self.series("society.reputation"))

    def series(self, variable: str) -> Array:
        """A variable over the turns (turn, …)."""
        return np.stack([world.array(variable) for world in self.worlds])


def welfare(world: World) -> Array:
    """The pillars as each nation weighs them (nation)."""
    scores = np.stack([getattr(world[Pillars], pillar) for pillar in PILLARS])
    return np.asarray((scores * weights(world)).sum(axis=0))


def seats(scenario: str) -> tuple[str, tuple[str, ...], str]:
    """(the breaker, the other parties, who is no party)."""
    breaker, ids = PACTS[scenario][0], start(scenario).setting.nation_ids
    return breaker, tuple(n for n in ids[:-1] if n != breaker), ids[-1]


def start(scenario: str) -> World:
    """The opening of the scenario, with all orders and levers open."""
    path = load.shipped(scenario)
    assert path is not None
    world = load.begin(load.load(path), 1)
    depth = world.setting.depth.model_copy(update={"orders": None, "levers": None, "clauses": None})
    setting = world.setting.model_copy(update={"depth": depth})
    return World(**{**{f: getattr(world, f) for f in World.__dataclass_fields__}, "setting": setting})


def acts(scenario: str) -> dict[str, Act]:
    """Every answer by name."""
    breaker, parties, _ = seats(scenario)
    panel = {"disputes": {"means": "panel", "consultation": 0, "ruling": 1, "compliance": 1, "capped": True}}
    suit = {"kind": "complain", "treaty": "pact", "article": 1, "nation": breaker}

    def listed(exempt: bool) -> Callable[[World, int], Orders]:
        order = {"kind": "sanction-list", "nation": breaker, "rate": RATE, "turns": LASTS, "exempt": exempt}
        return lambda world, turn: {nation: [order] for nation in parties} if turn == 2 else {}

    def ruled(obeys: bool) -> Callable[[World, int], Orders]:
        def given(world: World, turn: int) -> Orders:
            if turn == 2:
                return {parties[0]: [suit]}
            if turn == OBEYS and obeys:
                dispute = world.law.disputes[0].id
                return {breaker: [{"kind": "settle", "dispute": dispute, "how": "comply"}, tariff(BOUND)]}
            return raised(world, turn)

        return given

    def raised(world: World, turn: int) -> Orders:
        return {breaker: [tariff(RAISED)]} if turn == 1 else {}

    def tariff(rate: float) -> dict[str, Any]:
        goods = start(scenario).setting.good_ids
        return {"kind": "set-lever", "lever": "trade.tariff", "value": rate, "towards": goods[0]}

    def answer(kind: str, **more: Any) -> Act:
        return Act({"answer": {"kind": kind, "after": 2, "turns": LASTS, **more}})

    return {
        "none": Act(),
        "naming": answer("naming"),
        "suspension": answer("suspension"),
        "trade measure": answer("trade-measure", rate=RATE),
        "trade measure, exempt": answer("trade-measure", rate=RATE, exempt=True),
        "payment": answer("payment", rate=PAID),
        "free": Act({"tariffs": "free"}),
        "sanctions": Act({"tariffs": "free"}, listed(False), "free"),
        "sanctions, exempt": Act({"tariffs": "free"}, listed(True), "free"),
        "unruled": Act(panel, raised, again=True, article=1),
        "ruling obeyed": Act(panel, ruled(True), "unruled", stops=True, article=1),
        "ruling ignored": Act(panel, ruled(False), "unruled", again=True, article=1),
    }


def play(scenario: str, act: Act) -> Played:
    """The world after the act, under the pact of the scenario."""
    breaker, parties, outside = seats(scenario)
    world = start(scenario)
    final = dict(act.final)
    bound = () if final.pop("tariffs", "") else TOGETHER[:1]
    case = {
        "nations": world.setting.nation_ids,
        "invited": [n for n in world.setting.nation_ids if n != outside],
        "parties": [n for n in world.setting.nation_ids if n != outside],
        "articles": [*PACTS[scenario][1], *bound, *TOGETHER[1:]],
        "final": {"verification": 0, "answer": {"kind": "none"}, **final},
    }
    world = world.with_law(world.law.having(treaties=(reader.treaty(case, "pact"),), docket=()))
    worlds = []
    for turn in range(1, TURNS + 1):
        breaks = turn <= 2 or act.again or (act.stops and turn < OBEYS)
        wrong = {"kind": "break-promise", "treaty": "pact", "article": act.article, "covert": False}
        while world.turn == turn:
            orders = {k: list(v) for k, v in act.orders(world, turn).items()}
            if breaks:
                orders.setdefault(breaker, []).append(wrong)
            last = world.stage_kind == "orders"
            world = resolve(world, _submissions(world, orders) if last else (), causes=False).world
        worlds.append(world)
    index = world.setting.index
    return Played(tuple(worlds), index(breaker), tuple(map(index, parties)), (index(outside),))


def _submissions(world: World, orders: Orders) -> list[Submission]:
    return [
        Submission.model_validate({"nation": n, "turn": world.turn, "stage": world.stage, "orders": given})
        for n, given in sorted(orders.items())
    ]


@dataclass(frozen=True)
class Row:
    """What an answer changes: in points of pillars while it runs and at the end, for the breaker, for those
    who apply it (mean) and for the one outside; and in its last turn other figures."""

    act: str
    running: tuple[float, float, float]
    end: tuple[float, float, float]
    name: float
    """Points of the score that the breaker has by its name."""
    life: float
    """Years of life of the breaker's people."""
    support: float
    """Points of support at home of those who apply it."""
    trust: float
    """Points of trust in the breaker, mean of all others."""
    faith: float
    """Points of faith in rulings."""


def rows(scenario: str, names: Sequence[str] = ()) -> Iterator[Row]:
    """The table of a scenario, or the rows of these names."""
    known = acts(scenario)
    bases: dict[str, Played] = {}
    for name in names or [n for n in known if n not in BASES]:
        act = known[name]
        if act.against not in bases:
            bases[act.against] = play(scenario, known[act.against])
        yield _row(name, bases[act.against], play(scenario, act))


def _row(name: str, base: Played, seen: Played) -> Row:
    def moved(variable: str) -> Array:
        return np.asarray((seen.series(variable) - base.series(variable))[WHILE.stop - 1])

    def three(points: Array) -> tuple[float, float, float]:
        groups = [seen.breaker], list(seen.appliers), list(seen.others)
        found = [float(points[group].mean()) for group in groups]
        return found[0], found[1], found[2]

    points = seen.points() - base.points()
    trust = np.delete(moved("society.trust")[:, seen.breaker], seen.breaker)
    return Row(
        name,
        three(points[WHILE].mean(axis=0)),
        three(points[-1]),
        float((seen.name() - base.name())[WHILE.stop - 1, seen.breaker]),
        float(moved("health.life_expectancy")[seen.breaker]),
        float(moved("society.support")[list(seen.appliers)].mean()),
        float(trust.mean()),
        float(moved("society.rulings")),
    )


HEAD = f"{'answer':<23}{'breaker':>9}{'appliers':>9}{'outside':>9} |{'at the end':>27} |{'name':>8}"


def main(scenarios: list[str]) -> None:
    """Prints the table of each scenario."""
    for scenario in scenarios or list(PACTS):
        breaker, parties, outside = seats(scenario)
        print(f"\n{scenario}: {breaker} breaks; {len(parties)} others answer; {outside} is no party")
        print(f"{HEAD}{'life':>8}{'support':>9}{'trust':>8}{'faith':>7}")
        for row in rows(scenario):
            running, end = (
                "".join(f"{value:>9.3f}" for value in values) for values in (row.running, row.end)
            )
            rest = f"{row.name:>8.3f}{row.life:>8.3f}{row.support:>9.3f}{row.trust:>8.2f}{row.faith:>7.1f}"
            print(f"{row.act:<23}{running} |{end} |{rest}")


if __name__ == "__main__":
    main(sys.argv[1:])
