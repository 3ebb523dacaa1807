"""Careers (W4): people are trained for diplomacy, or recruited from where they were trained."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.domains.finance.state import Finance
from game.model.civic import Running
from game.model.law import Law
from game.model.programme import PROGRAMMES, Programme
from game.model.view import View
from game.model.world import World
from game.treaties.lowering.lowering import in_force

TRAINING = 2
"""Turns until a person is trained."""
AT_MOST = 2
"""Most cadres that a nation can train for itself."""
EXCHANGE = ("exchange-programme",)
"""Kinds of articles that keep trained people where they were trained."""
SALARY = 0.002
"""Share of output a year for the turns in which recruited people settle in."""


class Careers(Programme):
    """After two turns one more envoy for good; with a target, one is recruited from a poorer nation."""

    id: ClassVar[str] = "careers"
    icon: ClassVar[str] = "briefcase"
    name: ClassVar[Text] = T("Diplomatic careers")
    doc: ClassVar[Text] = T(
        "Trains people for two turns. Then you have one more envoy a turn for good, and your inspections see "
        "more. A richer nation may recruit those whom a poorer one has trained, unless a treaty on exchange "
        "between the two forbids it: it gains the envoy, the other loses him."
    )
    cost: ClassVar[float] = 0.003
    delay: ClassVar[int] = TRAINING
    paid_for: ClassVar[int] = TRAINING
    target: ClassVar = "optional"
    targets: ClassVar[Mapping[str, Text]] = {"": T("Train our own"), "other": T("Recruit from")}

    def problems(self, view: View, target: str) -> Iterator[Problem]:
        """Problems if the nation has trained its two cadres, or may recruit nobody from the target: it is not
        poorer, has trained nobody, or a treaty on exchange forbids it."""
        if not target:
            own = [r for r in view.law.programmes if (r.nation, r.programme) == (view.nation, self.id)]
            if sum(1 for r in own if not r.target) >= AT_MOST:
                yield Problem("O-CAREERS-01", T("no more people can be trained for this"))
            return
        income, world = view.world[Finance].income, view.world
        if target in view.setting.nation_ids and income[view.setting.index(target)] >= income[view.index]:
            yield Problem("O-CAREERS-02", T("they earn as much at home"))
        if not trained(view.law, target, world.turn):
            yield Problem("O-CAREERS-03", T("{nation} has trained nobody yet", nation=Name("nation", target)))
        if exchange(world, str(view.nation), target):
            yield Problem("O-CAREERS-04", T("a treaty on exchange between you forbids recruiting"))

    def costs(self, running: Running) -> float:
        """Share of output a year: training costs more than the settling in of recruits."""
        return SALARY if running.target else self.cost


def exchange(world: World, one: str, other: str) -> bool:
    """Whether an article on exchange binds both."""
    return any(
        one in bound.parties and other in bound.parties and article.kind in EXCHANGE
        for bound in in_force(world)
        for article in bound.text.articles
    )


def trained(law: Law, nation: str, turn: int) -> list[Running]:
    """The nation's own trained people who have not left, in the order in which they began."""
    return [
        r
        for r in law.programmes
        if (r.nation, r.programme, r.target, r.left_for) == (nation, Careers.id, "", "")
        and r.stopped is None
        and turn >= r.started + TRAINING
    ]


def cadres(law: Law, nation: str, turn: int) -> int:
    """How many trained people serve a nation in that turn: its own who stayed, and recruited ones."""
    recruited = [
        r
        for r in law.programmes
        if (r.nation, r.programme) == (nation, Careers.id) and r.target and turn >= r.started + TRAINING
    ]
    return len(trained(law, nation, turn)) + len(recruited)


PROGRAMMES.add(Careers.id, Careers())
