"""What makes the strategies differ: promises, kindness, policies, covert answers, votes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.ai import STRATEGIES, decide
from game.ai.promises import SANCTION, keep_or_break
from game.ai.questions import answer_questions
from game.ai.rollout import think
from game.ai.strategy import Assessment, Choice, Strategy
from game.ai.templates import make
from game.ai.tray import OrderTray
from game.ai.votes import vote
from game.core.arrays import frozen
from game.core.ids import BodyId, MotionId, NationId, TreatyId
from game.domains.society.state import Society
from game.engine.observe import observe
from game.institutions.matters.change_rule import ChangeRule
from game.model.institution import Body, Motion, Rule
from game.model.law import Finding
from game.model.setting import Effect, EventCard, Option
from game.model.treaty import FinalClauses, Instrument, Treaty, TreatyText, Version
from game.model.world import World
from game.orders.kinds.answer import Answer
from game.orders.kinds.break_promise import BreakPromise
from game.orders.kinds.set_lever import SetLever
from game.orders.kinds.vote import Vote
from tests.generators import named
from tests.unit.ai.worlds import NAMES, small_world

HONEST = ("cautious", "cooperative", "reciprocal")


def bound_by(world: World, text: TreatyText, members: tuple[NationId, ...]) -> World:
    """The world in its orders stage, with the text in force among the members."""
    version = Version(number=1, author=members[0], turn=0, text=text)
    acts = [Instrument(kind="adoption", nation=NationId(""), turn=0, version=1)]
    acts += [Instrument(kind="ratification", nation=n, turn=0, version=1) for n in members]
    treaty = Treaty(
        id=TreatyId("pact"),
        proposer=members[0],
        negotiators=members,
        versions=(version,),
        instruments=tuple(acts),
        public=True,
    )
    return replace(world, stage=1).with_law(world.law.with_treaty(treaty))


def costly(world: World, level: int) -> World:
    """A cap that costs its parties dear and brings them nothing soon, at a level of verification."""
    text = TreatyText(
        title=named("Cap"),
        articles=(make("arms-cap", share=0.0), make("emissions-cut", cut=1.0, years=1)),
        final=FinalClauses(verification=level),
    )
    return bound_by(world, text, world.setting.nation_ids)


def breaches(world: World, name: str, who: int) -> list[BreakPromise]:
    tray = OrderTray(observe(world, world.setting.nation_ids[who]))
    think([keep_or_break(tray, STRATEGIES[name])])
    return [order for order in tray.orders if isinstance(order, BreakPromise)]


def test_the_selfish_break_what_is_dear_and_hard_to_see_and_the_honest_nothing() -> None:
    world = small_world(3)
    hidden = [breaches(costly(world, 1), "selfish", who) for who in range(4)]
    assert any(hidden) and all(order.covert for made in hidden for order in made)
    for name in HONEST:
        assert not any(breaches(costly(world, 0), name, who) for who in range(4))


@pytest.mark.parametrize(
    ("gain", "odds", "cost", "breaks"),
    [
        (0.5, 0.25, 1.0, True),
        (0.5, 0.9, 1.0, False),
        (0.2, 0.25, 1.0, False),
        (-0.1, 0.0, 1.0, False),
    ],
)
def test_the_selfish_weigh_gain_against_odds_and_cost(
    gain: float, odds: float, cost: float, breaks: bool
) -> None:
    view = observe(small_world(3), NationId("n0"))
    assert STRATEGIES["selfish"].breaks(view, gain, odds, cost, "") is breaks


def accused(world: World, nation: str, turn: int) -> World:
    finding = Finding(treaty=TreatyId("pact"), article=0, nation=NationId(nation), turn=turn, shortfall=0.5)
    return replace(world, turn=turn + 1).with_law(world.law.having(findings=(finding,)))


def test_the_reciprocal_answer_a_breach_between_two_in_kind() -> None:
    text = TreatyText(title=named("Pact"), articles=(make("tariff-binding", rate=0.0),))
    world = bound_by(small_world(3), text, (NationId("n0"), NationId("n1")))
    assert breaches(world, "reciprocal", 0) == []
    (order,) = breaches(accused(world, "n1", 1), "reciprocal", 0)
    assert (order.article, order.covert) == (0, False)
    assert breaches(accused(world, "n0", 1), "reciprocal", 0) == [], "its own breach is no cause"
    assert breaches(replace(accused(world, "n1", 1), turn=6), "reciprocal", 0) == [], "it forgives"


def test_the_reciprocal_sanction_a_breach_among_many_and_lift_it() -> None:
    text = TreatyText(title=named("Pact"), articles=(make("tariff-binding", rate=0.0),))
    world = accused(bound_by(small_world(3), text, small_world(3).setting.nation_ids), "n2", 1)
    assert SetLever(lever="trade.sanction", value=SANCTION, towards="n2") in decide(
        observe(world, NationId("n0")), "reciprocal"
    )
    standing = np.array(world.levers["trade.sanction"])
    standing[0, 2] = SANCTION
    later = replace(world, turn=8, levers={**world.levers, "trade.sanction": frozen(standing)})
    assert SetLever(lever="trade.sanction", value=0.0, towards="n2") in decide(
        observe(later, NationId("n0")), "reciprocal"
    )


def test_kindness_follows_trust_and_findings() -> None:
    world = small_world(3)
    trust = np.full((4, 4), 60.0)
    trust[0, 1] = 10.0
    world = world.with_states(replace(world[Society], trust=frozen(trust)))
    kind = STRATEGIES["reciprocal"].kindness(observe(world, NationId("n0")))
    assert list(kind[1:]) == [0.0, 1.0, 1.0]
    text = TreatyText(title=named("Pact"), articles=(make("tariff-binding", rate=0.0),))
    seen = accused(bound_by(world, text, world.setting.nation_ids), "n2", 1)
    assert 0.0 < STRATEGIES["reciprocal"].kindness(observe(seen, NationId("n0")))[2] < 1.0


def choice(their_mean: float) -> Choice:
    """A burden: each step costs its owner 1 and brings the others 3 together; now at 0.2."""
    values = (0.0, 0.1, 0.2, 0.3, 0.4)
    own = tuple(-10.0 * (v - 0.2) for v in values)
    return Choice(values, 2, own, tuple(-3.0 * o for o in own), their_mean, True)


@pytest.mark.parametrize(("theirs", "chosen"), [(0.0, 0.1), (0.2, 0.3), (0.4, 0.4)])
def test_the_reciprocal_do_as_others_do_one_step_better(theirs: float, chosen: float) -> None:
    view = observe(small_world(3), NationId("n0"))
    trusted = replace(
        view, world=view.world.with_states(replace(view.world[Society], trust=frozen(np.full((4, 4), 60.0))))
    )
    options = choice(theirs)
    assert options.values[STRATEGIES["reciprocal"].sets(trusted, options, "")] == chosen
    assert options.values[STRATEGIES["selfish"].sets(view, options, "")] == 0.0


def test_policies_do_not_flutter_for_next_to_nothing() -> None:
    view = observe(small_world(3), NationId("n0"))
    little = Choice((0.1, 0.2), 0, (0.0, 0.01), (0.0, 0.0), 0.1, False)
    enough = Choice((0.1, 0.2), 0, (0.0, 0.03), (0.0, 0.0), 0.1, False)
    for name in ("selfish", "cooperative", "cautious", "reciprocal"):
        assert STRATEGIES[name].sets(view, little, "") == 0
        assert STRATEGIES[name].sets(view, enough, "") == 1


def test_only_the_dishonest_take_covert_answers() -> None:
    bribe = Option(
        id="bribe",
        text=named("Yes"),
        covert=True,
        odds_seen=0.0,
        effects=(Effect(variable="economy.capital", nation="self", factor=2.0),),
    )
    card = EventCard(id="offer", turn=1, text=named("?"), options=(Option(id="no", text=named("No")), bribe))
    world = replace(small_world(3), stage=1)
    world = replace(world, setting=world.setting.model_copy(update={"events": (card,)}))
    taken = {}
    for name in NAMES:
        tray = OrderTray(observe(world, NationId("n0")))
        think([answer_questions(tray, STRATEGIES[name])])
        taken[name] = [o.option for o in tray.orders if isinstance(o, Answer)]
    assert taken["selfish"] == ["bribe"]
    assert all(taken[name] == ["no"] for name in HONEST)


@pytest.mark.parametrize(("name", "ballot"), [("cooperative", "yes"), ("selfish", "no"), ("cautious", "no")])
def test_rules_that_decide_more_easily_are_a_matter_of_character(name: str, ballot: str) -> None:
    world = replace(small_world(3), stage=1)
    body = Body(id="council", name=named("Council"), rule=Rule(name="consensus"))
    motion = Motion(
        id=MotionId("m"),
        body=BodyId("council"),
        author=NationId("n1"),
        turn=1,
        matter=ChangeRule(rule=Rule(name="majority")),
    )
    world = world.with_law(world.law.having(bodies=(body,), docket=(motion,)))
    tray = OrderTray(observe(world, NationId("n0")))
    think([vote(tray, STRATEGIES[name], {})])
    assert tray.orders == [Vote(motion=MotionId("m"), ballot=ballot)]


def test_a_pledged_vote_is_kept() -> None:
    text = TreatyText(title=named("Pact"), articles=(make("vote-pledge", to="n1", givers=("n0",)),))
    world = bound_by(small_world(3), text, (NationId("n0"), NationId("n1")))
    body = Body(id="council", name=named("Council"), rule=Rule(name="consensus"))
    motion = Motion(
        id=MotionId("m"),
        body=BodyId("council"),
        author=NationId("n1"),
        turn=1,
        matter=ChangeRule(rule=Rule(name="majority")),
    )
    world = world.with_law(world.law.having(bodies=(body,), docket=(motion,)))
    tray = OrderTray(observe(world, NationId("n0")))
    think([vote(tray, STRATEGIES["cautious"], {})])
    assert tray.orders == [Vote(motion=MotionId("m"), ballot="yes")]


def test_a_strategy_weighs_what_it_says_it_weighs() -> None:
    view = observe(small_world(3), NationId("n0"))
    plain = Strategy(
        name=STRATEGIES["selfish"].name,
        about=STRATEGIES["selfish"].about,
        autonomy=0.1,
        fairness=0.5,
        suspicion=0.2,
        sympathy=1.0,
    )
    seen = Assessment(own=1.0, gains=frozen([1.0, 3.0, 0.0, 0.0]), autonomy=2.0, unfair=0.4, doubt=0.5)
    assert plain.worth(view, seen) == pytest.approx(1.0 + 1.0 - 0.2 - 0.2 - 0.1)
