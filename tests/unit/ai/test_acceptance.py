"""Whoever proposes a text accepts that text in the same state; counters are bounded and nearer."""

from __future__ import annotations

import pytest

from game.ai import STRATEGIES, decide
from game.ai.counters import may_counter
from game.ai.judge import accepts, asked, judge
from game.ai.rollout import think
from game.ai.tabled import matter
from game.ai.templates import Circle, ideas, make
from game.ai.tray import OrderTray
from game.core.ids import NationId, TreatyId
from game.engine.observe import observe
from game.engine.turn import resolve
from game.model.order import Submission
from game.model.treaty import Treaty, TreatyText, Version
from game.orders.kinds.counter import Counter
from game.orders.kinds.decline import Decline
from game.orders.kinds.propose import Propose
from game.orders.kinds.sign import Sign
from game.orders.kinds.speak import Speak
from tests.generators import named
from tests.unit.ai.worlds import NAMES, mixed, mixed_game, small_world


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", [1, 2])
def test_who_proposes_accepts(name: str, seed: int) -> None:
    """In the state of the proposal, and still when it lies on the table in the next stage."""
    world, strategy, made = small_world(seed), STRATEGIES[name], 0
    for nation in world.setting.nation_ids:
        view = observe(world, nation)
        for order in decide(view, name):
            if not isinstance(order, Propose):
                continue
            made += 1
            assert accepts(view, strategy, order.text, (nation, *order.to))
            alone = Submission(nation=nation, turn=1, stage=0, orders=(order,))
            later = observe(resolve(world, [alone]).world, nation)
            treaty = later.law.treaties[-1].id
            refusals = [o for o in decide(later, name) if isinstance(o, Decline | Counter)]
            assert all(o.treaty != treaty for o in refusals)
    assert made, "a test of proposals in which nobody proposed"


def test_who_counters_accepts_the_counter_and_stops_at_two() -> None:
    """Over whole games: each counter-offer would be signed by its author, and no third one comes."""
    made = 0
    for seed in (3, 4, 5):
        seats = mixed(small_world(seed))
        for _, given, _ in mixed_game(seed):
            for nation, (view, orders) in given.items():
                for order in orders:
                    if isinstance(order, Counter):
                        made += 1
                        among = view.law.treaty(order.treaty).negotiators
                        assert accepts(view, STRATEGIES[seats[nation]], order.text, among)
                        assert matter(order.text)
        end = mixed_game(seed)[-1][2].world
        for treaty in end.law.treaties:
            for nation in treaty.negotiators:
                assert sum(v.author == nation for v in treaty.versions[1:]) <= 2
    assert made, "a test of counter-offers in which nobody countered"


def test_a_judgement_does_not_depend_on_what_else_is_judged() -> None:
    """One projection for many texts gives the same answers as one for each."""
    world = small_world(7)
    nation = world.setting.nation_ids[0]
    view, strategy = observe(world, nation), STRATEGIES["selfish"]
    texts = [
        TreatyText(title=idea.title, articles=idea.articles)
        for idea in ideas(Circle(view, world.setting.nation_ids))
    ]
    questions = [asked(view, strategy, text, world.setting.nation_ids) for text in texts]
    [together] = think([judge(view, strategy, questions)])
    for question, judgement in zip(questions, together, strict=True):
        [[alone]] = think([judge(view, strategy, [question])])
        assert (alone.worth, alone.signs) == (judgement.worth, judgement.signs)
        assert (alone.outside, alone.harm) == (judgement.outside, judgement.harm)
        assert alone.assessment.worst_pillar == judgement.assessment.worst_pillar
        assert list(alone.assessment.gains) == list(judgement.assessment.gains)
    assert len(texts) > 10


def test_no_third_counter_offer() -> None:
    """Two versions of the seat's own beside those of others, and it may counter no more."""
    world = small_world(7)
    text = TreatyText(title=named("Pact"), articles=(make("non-aggression"),))
    for countered, may in ((1, True), (2, False)):
        authors = ["n1", *["n0"] * countered]
        versions = tuple(
            Version(number=k, author=NationId(author), turn=1, text=text)
            for k, author in enumerate(authors, start=1)
        )
        among = world.setting.nation_ids[:2]
        treaty = Treaty(id=TreatyId("t"), proposer=among[1], negotiators=among, versions=versions)
        assert may_counter(OrderTray(observe(world, among[0])), treaty) is may


def test_the_desk_takes_only_what_is_lawful_and_fits() -> None:
    """Unknown treaties, spent envoys and second words on one thing stay off it."""
    world = small_world(7)
    view = observe(world, world.setting.nation_ids[0])
    tray = OrderTray(view)
    text = TreatyText(title=named("Pact"), articles=(make("non-aggression"),))
    assert not tray.take(Sign(treaty=TreatyId("nowhere")))
    for envoy, other in enumerate(("n1", "n2", "n3")):
        assert tray.envoys == view.envoys - envoy
        assert tray.take(Propose(text=text, to=(NationId(other),)))
    assert not tray.take(Propose(text=text, to=(NationId("n1"), NationId("n2"))))
    assert tray.take(Speak(key="thanks", to=(NationId("n1"),)))
    assert not tray.take(Speak(key="thanks", to=(NationId("n1"),)))
