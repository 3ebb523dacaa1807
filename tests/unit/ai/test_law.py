"""What delegations do with disputes, lists, bodies, reservations and amendments; each by its character."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.ai import STRATEGIES
from game.ai.amendments import accept
from game.ai.citizens import pay, teach
from game.ai.disputes import capped_rate, dispute, injury
from game.ai.matters import lean
from game.ai.proposals import KINDS, kinds
from game.ai.rollout import think
from game.ai.tray import OrderTray
from game.core.ids import TreatyId
from game.domains.society.state import Society
from game.domains.trade.state import Trade
from game.engine.legality import problems
from game.engine.observe import observe
from game.institutions.matters.admit import Admit
from game.institutions.matters.declare_emergency import DeclareEmergency
from game.institutions.matters.lend import Lend
from game.institutions.matters.sanction import Sanction
from game.institutions.matters.suspend import Suspend
from game.model.dispute import Dispute, Step
from game.model.institution import Body, BodyState, Dues
from game.model.law import Finding
from game.model.treaty import Instrument, Treaty, TreatyText, Version
from game.model.view import View
from game.model.world import World
from game.orders.kinds.complain import Complain
from game.orders.kinds.retaliate import Retaliate
from game.orders.kinds.sanction_list import JoinSanctionList
from game.orders.kinds.settle import Settle
from game.orders.kinds.sign import Sign
from game.orders.kinds.speak import Speak
from tests.generators import named
from tests.unit.ai.worlds import small_world


def treaty(world: World, members: int = 3, **final: object) -> Treaty:
    """A tariff treaty in force among the first members."""
    text = TreatyText.model_validate(
        {
            "title": named("Pact"),
            "articles": [{"kind": "tariff-binding", "rate": 0.0}, {"kind": "emissions-cut", "cut": 0.2}],
            "final": {"consent": "signature", "disputes": {"means": "panel"}, **final},
        }
    )
    nations = world.setting.nation_ids[:members]
    acts = [Instrument(kind="adoption", nation="", turn=0, version=1)]  # type: ignore[arg-type]
    acts += [Instrument(kind="signature", nation=n, turn=0, version=1) for n in nations]
    return Treaty(
        id=TreatyId("pact"),
        proposer=nations[0],
        negotiators=nations,
        versions=(Version(number=1, author=nations[0], turn=0, text=text),),
        instruments=tuple(acts),
        public=True,
    )


def found(world: World, nation: str, shortfall: float = 0.8) -> Finding:
    return Finding(treaty=TreatyId("pact"), article=1, nation=nation, turn=world.turn, shortfall=shortfall)  # type: ignore[arg-type]


def seen(*steps: Step, complaint: bool = True, damage: float = 1.0, seat: int = 0) -> View:
    """A world in which the second nation was found to break the pact, and a dispute that came so far."""
    world = small_world(3)
    first, second = world.setting.nation_ids[:2]
    one = Dispute(
        id="pact-d1",
        treaty=TreatyId("pact"),
        article=1,
        complainant=first,
        respondent=second,
        steps=steps or (Step(kind="consultation", turn=world.turn),),
        damage=damage,
    )
    law = world.law.having(
        treaties=(treaty(world),),
        findings=(found(world, second),),
        disputes=(one,) if complaint else (),
    )
    return observe(world.with_law(law), world.setting.nation_ids[seat])


def made(view: View, strategy: str) -> list[object]:
    tray = OrderTray(view)
    think([dispute(tray, STRATEGIES[strategy])])
    for order in tray.orders:
        assert not [p for p in problems(view, order) if p.severity == "error"]
    return list(tray.orders)


@pytest.mark.parametrize(
    ("strategy", "complains"), [("reciprocal", True), ("cooperative", True), ("cautious", False)]
)
def test_who_is_hurt_complains_and_the_cautious_do_not(strategy: str, complains: bool) -> None:
    view = seen(complaint=False)
    assert injury(view, view.law.findings[0]) > 0
    orders = made(view, strategy)
    assert any(isinstance(o, Complain) for o in orders) == complains
    if complains:
        assert any(isinstance(o, Speak) and "damage" in o.figures for o in orders)


def test_nobody_complains_twice_of_the_same() -> None:
    assert not [o for o in made(seen(), "reciprocal") if isinstance(o, Complain)]


def test_only_the_reciprocal_call_for_a_list() -> None:
    view = seen(complaint=False)
    assert [o.nation for o in made(view, "reciprocal") if isinstance(o, JoinSanctionList)] == [
        view.setting.nation_ids[1]
    ]
    assert not [o for o in made(view, "cautious") if isinstance(o, JoinSanctionList)]


AUTHORISED = (
    Step(kind="consultation", turn=1),
    Step(kind="report", turn=1, upheld=True),
    Step(kind="authorisation", turn=1),
)


def test_countermeasures_stay_within_the_damage() -> None:
    view = seen(*AUTHORISED, damage=0.5)
    rate = capped_rate(view, view.law.disputes[0])
    flow = float(view.world[Trade].flows[1, 0])
    assert 0 <= rate <= 0.5 and rate * flow <= 0.5 + 1e-9
    answers = [o for o in made(view, "reciprocal") if isinstance(o, Retaliate)]
    assert [o.rate for o in answers] == ([rate] if rate > 0 else [])
    assert rate > 0, "choose a world in which they trade"
    assert not [o for o in made(view, "cooperative") if isinstance(o, Retaliate)]


def test_an_offer_is_taken_by_who_would_settle_and_refused_below_the_damage() -> None:
    steps = (Step(kind="consultation", turn=1), Step(kind="offer", turn=1, amount=0.2, turns=2))
    ways = {
        s: [o.how for o in made(seen(*steps), s) if isinstance(o, Settle)]
        for s in ("cooperative", "reciprocal")
    }
    assert ways == {"cooperative": ["accept"], "reciprocal": []}


def test_the_honest_comply_and_the_selfish_wait_for_the_ruling() -> None:
    assert [o.how for o in made(seen(seat=1), "cooperative") if isinstance(o, Settle)] == ["comply"]
    assert not [o for o in made(seen(seat=1), "selfish") if isinstance(o, Settle)]
    authorised = seen(*AUTHORISED, seat=1)
    for faith, ways in ((100.0, ["comply"]), (0.0, [])):
        view = believing(authorised, faith)
        assert [o.how for o in made(view, "selfish") if isinstance(o, Settle)] == ways


def believing(view: View, points: float) -> View:
    """The view of a world with so much faith in rulings, 0 to 100."""
    society = replace(view.world[Society], rulings=np.asarray(points))
    return replace(view, world=view.world.with_states(society))


def test_votes_on_matters_have_a_figure() -> None:
    view = seen(complaint=False)
    first, second, third, _ = view.setting.nation_ids
    body = Body(id="club", name=named("Club"), state=BodyState(funds=1.0))
    plain = STRATEGIES["reciprocal"]
    [poor] = think([lean(view, plain, body, Lend(borrower=third, amount=5.0))])
    assert poor is not None and poor.ballot == "no" and poor.reason and poor.reason.figures == {"funds": 1.0}
    [self_loan] = think([lean(view, plain, body, Lend(borrower=first, amount=5.0))])
    assert self_loan is not None and self_loan.ballot == "yes"
    [out] = think([lean(view, plain, body, Suspend(nation=second))])
    [kept] = think([lean(view, plain, body, Suspend(nation=third))])
    assert out is not None and kept is not None and (out.ballot, kept.ballot) == ("yes", "no")
    [own] = think([lean(view, plain, body, Sanction(against=first, rate=0.2, turns=2))])
    assert own is not None and own.ballot == "no"
    for matter in (Admit(nation=third), DeclareEmergency(nation=third)):
        [answer] = think([lean(view, plain, body, matter)])
        assert answer is not None and answer.reason is not None and answer.reason.figures


def test_the_selfish_withhold_dear_dues_and_others_pay_arrears() -> None:
    world = small_world(3)
    first = world.setting.nation_ids[0]
    body = Body(
        id="club",
        name=named("Club"),
        dues=Dues(budget=500.0, vote_lost_after=3),
        state=BodyState(arrears={first: 2.0}),
    )
    kinds_of = {}
    for name, one in (("selfish", body.model_copy(update={"state": BodyState()})), ("cooperative", body)):
        tray = OrderTray(observe(world.with_law(world.law.having(bodies=(one,))), first))
        object.__setattr__(tray.view.world, "stage", len(world.setting.timing.stages) - 1)
        pay(tray, STRATEGIES[name])
        kinds_of[name] = [o.kind for o in tray.orders]
    assert kinds_of == {"selfish": ["withhold-dues"], "cooperative": ["pay-arrears"]}


def test_a_programme_begins_at_home_while_it_can_still_show() -> None:
    world = small_world(3, turns=12)
    begun = {}
    for name in ("cooperative", "selfish"):
        tray = OrderTray(observe(world, world.setting.nation_ids[0]))
        teach(tray, STRATEGIES[name])
        begun[name] = [o.kind for o in tray.orders]
    assert begun == {"cooperative": ["programme"], "selfish": []}


def test_the_kinds_thought_of_are_few_and_differ_by_turn() -> None:
    world = small_world(2)
    view = observe(world, world.setting.nation_ids[0])
    later = observe(replace(world, turn=2), view.nation)
    assert len(kinds(view, True)) == KINDS == len(kinds(view, False))
    assert kinds(view, True) != kinds(later, True)


def test_an_amendment_is_accepted_by_whom_it_pays() -> None:
    """The same text without its costly article; the selfish accept the cheaper one and not the dearer."""
    world = small_world(3)
    pact = treaty(world)
    text = pact.versions[0].text
    made_of = {}
    for name, articles in (
        ("same", text.articles),
        ("empty", text.articles[:1]),
        ("only cuts", text.articles[1:]),
    ):
        version = Version(
            number=2, author=pact.proposer, turn=1, text=text.model_copy(update={"articles": articles})
        )
        law = world.law.having(treaties=(pact.model_copy(update={"versions": (*pact.versions, version)}),))
        view = observe(world.with_law(law), world.setting.nation_ids[1])
        tray = OrderTray(view)
        think([accept(tray, STRATEGIES["selfish"])])
        made_of[name] = [o.version for o in tray.orders if isinstance(o, Sign)]
    assert made_of["same"] == []
    assert sorted(map(tuple, (made_of["empty"], made_of["only cuts"]))) == [(), (2,)]
