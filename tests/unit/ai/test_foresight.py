"""The figures of delegations are the engine's own, and what they say is what was computed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.ai import STRATEGIES, decide
from game.ai.foresight import SOON, Variant, foresee, turns_ahead
from game.ai.judge import asked, bound
from game.ai.reasons import COUNTERED, LITTLE, SIGNED, figure
from game.ai.rollout import think
from game.ai.templates import TEMPLATES, Circle, ideas, make
from game.core.ids import TreatyId
from game.core.problems import has_errors
from game.domains.finance.state import Finance
from game.domains.pillars.state import Pillars
from game.engine.home import compared
from game.engine.observe import observe
from game.engine.projection import run_ahead, weights
from game.model.clause import CLAUSES
from game.model.obligations import Obligations, stacked
from game.model.setting import PILLARS
from game.model.treaty import TreatyText
from game.orders.kinds.speak import Speak
from game.orders.text_checks import text_problems
from game.treaties.lowering.lowering import Bound
from tests.generators import named
from tests.unit.ai.worlds import first_accord, mixed, mixed_game, small_world, stages


def harvest_text(world_commons: str, cut: float) -> TreatyText:
    return TreatyText(title=named("Accord"), articles=(make("harvest-cap", commons=world_commons, cut=cut),))


@pytest.mark.parametrize("patience", [0.0, 0.3, 1.0])
def test_gains_are_those_of_the_engines_projection(patience: float) -> None:
    """Soon and later, weighed; against the engine's own comparison of the same drafts."""
    world = first_accord()
    view = observe(world, "arka")
    text = harvest_text("fish", 0.5)
    question = asked(view, STRATEGIES["cautious"], text, world.setting.nation_ids)
    [seen] = think([foresee(view, [Variant(bound=(bound(view, question),))], patience)])
    draft = Bound(TreatyId("draft"), text, world.setting.nation_ids, 1, {})
    gains = []
    for turns in (SOON, turns_ahead(view)):
        welfare = compared(view.world, [draft], turns).welfare(weights(world))
        gains.append(welfare[1] - welfare[0])
    expected = (1.0 - patience) * gains[0] + patience * gains[1]
    assert np.allclose(seen.welfare[1], expected, atol=2e-4)
    assert np.abs(expected).max() > 0.1


def test_a_lever_in_a_batch_does_what_it_does_alone() -> None:
    world = small_world(8)
    view = observe(world, world.setting.nation_ids[0])
    levers = np.array(world.levers["health.spending"])
    levers[0] += 0.05
    [seen] = think([foresee(view, [Variant(levers={"health.spending": levers})], 1.0)])
    law = stacked([Obligations(world.sizes)])
    ends = []
    for value in (world.levers["health.spending"], levers):
        start = type(world)(
            **{
                **{f: getattr(view.world, f) for f in view.world.__dataclass_fields__},
                "levers": {**view.world.levers, "health.spending": value},
            }
        )
        end = run_ahead(start, law, turns_ahead(view), 1)[Pillars]
        ends.append(np.stack([np.broadcast_to(getattr(end, p), (1, 1, 4))[0, 0] for p in PILLARS]))
    assert np.allclose(seen.pillars[1], ends[1] - ends[0], atol=2e-4)
    assert abs(seen.pillars[1, PILLARS.index("health"), 0]) > 0.1


def test_every_clause_kind_has_a_template_of_lawful_ideas() -> None:
    assert set(TEMPLATES) == set(CLAUSES)
    world = small_world(2)
    first, second = world.setting.nation_ids[:2]
    debt = world[Finance].debt.copy()
    debt[1, 0] = 3.0
    slump = np.full(len(world.setting.nations), 0.05)
    view = observe(world.with_states(replace(world[Finance], debt=debt, slump=slump)), first)
    kinds = set()
    for members in (world.setting.nation_ids, (first, second)):
        for idea in ideas(Circle(view, members)):
            text = TreatyText(title=idea.title, articles=idea.articles)
            assert not has_errors(text_problems(view, text, members, "")), idea
            kinds |= {clause.kind for clause in idea.articles}
    in_bodies = {"vote-pledge", "join-body", "delegate-power", "dues"}
    assert kinds >= set(CLAUSES) - in_bodies, "these are thought of only where there is a body"


def test_what_is_said_are_the_figures_of_the_projection() -> None:
    """A signed text brings what the delegation says; every sentence has all its figures."""
    said = 0
    for seed in (3, 4):
        seats = mixed(small_world(seed))
        for before, given, _ in mixed_game(seed):
            for nation, (view, orders) in given.items():
                for order in (o for o in orders if isinstance(o, Speak)):
                    order.reason.format(**order.figures)
                    if order.reason == SIGNED.template and not before.law.treaty(order.treaty).body:
                        said += _check_signed(view, nation, order, seats[nation])
    assert said


def _check_signed(view: object, nation: str, order: Speak, strategy: str) -> int:
    from game.model.view import View
    from game.treaties.status import status

    assert isinstance(view, View)
    treaty = view.law.treaty(order.treaty)
    if status.parties(treaty, view.world.turn):
        return 0
    draft = Bound(treaty.id, status.text(treaty), treaty.negotiators, view.world.turn, {})
    patience, gain = STRATEGIES[strategy].patience, 0.0
    for turns, weight in ((SOON, 1.0 - patience), (turns_ahead(view), patience)):
        welfare = compared(view.world, [draft], turns).welfare(weights(view.world))
        gain += weight * float(welfare[1, view.index] - welfare[0, view.index])
    assert order.figures["gain"] == pytest.approx(figure(gain), abs=0.011)
    return 1


def test_reasons_have_numbers() -> None:
    """Each refusal and counter says why, with figures that are numbers of this text."""
    world = first_accord()
    reasons = [
        order
        for _, given, _ in stages(world, mixed(world), 2)
        for _, orders in given.values()
        for order in orders
        if isinstance(order, Speak)
    ]
    assert any(order.reason not in (SIGNED.template,) for order in reasons)
    for order in reasons:
        assert order.reason and order.figures
        assert any(isinstance(value, float) for value in order.figures.values())
    assert COUNTERED.template != LITTLE.template
    assert decide(observe(world, "arka"), "random") is not None
