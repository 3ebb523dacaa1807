"""Intake, order of the stages, home votes, verification: each phase keeps its promise."""

from __future__ import annotations

import dataclasses

import pytest

from game.core.ids import NationId, TreatyId
from game.core.problems import RulesBug
from game.engine.observe import observe
from game.engine.turn import resolve
from game.model.order import ORDERS, Order, Submission
from game.model.treaty import Instrument, Treaty, TreatyText, Version
from game.model.world import World
from game.treaties.breach import monitoring
from game.treaties.status import status
from tests.plays import played, words, world_of

N0, N1, N2, N3 = (NationId(f"n{k}") for k in range(4))


def order(kind: str, **fields: object) -> Order:
    """An order of that kind."""
    return ORDERS[kind].model_validate({"kind": kind, **fields})


def sealed(world: World, nation: NationId, *orders: Order) -> Submission:
    """What the nation seals now."""
    return Submission(nation=nation, turn=world.turn, stage=world.stage, orders=orders)


def text(consent: str = "signature", **final: object) -> TreatyText:
    """A cut of emissions to nothing, which everybody can fail."""
    return TreatyText.model_validate(
        {
            "title": words("Cut"),
            "articles": [{"kind": "emissions-cut", "cut": 1.0, "years": 1}],
            "final": {"consent": consent, **final},
        }
    )


def bound(world: World, **final: object) -> World:
    """The world with all nations bound by that text since before the game."""
    nations = world.setting.nation_ids
    acts = [Instrument(kind="adoption", nation=NationId(""), turn=0, version=1)]
    acts += [Instrument(kind="signature", nation=n, turn=0, version=1) for n in nations]
    version = Version(number=1, author=N0, turn=0, text=text(**final))
    treaty = Treaty(
        id=TreatyId("cut"), proposer=N0, negotiators=nations, versions=(version,),
        instruments=tuple(acts), public=True,
    )  # fmt: skip
    return world.with_law(world.law.having(treaties=(treaty,)))


def after_talks(world: World) -> World:
    """The world at its stage of orders."""
    return resolve(world, ()).world


def test_a_nation_seals_once() -> None:
    world = world_of(1)
    with pytest.raises(RulesBug):
        resolve(world, [sealed(world, N0), sealed(world, N0)])


def test_orders_for_another_stage_do_nothing() -> None:
    world = world_of(1)
    late = Submission(nation=N0, turn=2, stage=0, orders=(order("speak", key="warns"),))
    assert resolve(world, [late]).digest == resolve(world, ()).digest


def test_of_two_orders_that_exclude_each_other_the_later_stands() -> None:
    world = after_talks(world_of(1))
    low, high = (order("set-lever", lever="trade.tariff", value=v) for v in (0.1, 0.3))
    for given, value in (((low, high), 0.3), ((high, low), 0.1)):
        result = resolve(world, [sealed(world, N0, *given)])
        assert result.world.levers["trade.tariff"][0] == value
        assert not [e for e in result.events if e.kind == "order.voided"]


def test_what_is_illegal_is_voided_and_told_to_its_nation_alone() -> None:
    world = world_of(1)
    result = resolve(world, [sealed(world, N0, order("sign", treaty="nothing"))])
    assert [(e.kind, e.audience) for e in result.events] == [("order.voided", (N0,))]


def test_envoys_are_spent_over_the_stages_of_a_turn_and_rest_after_it() -> None:
    """Three a turn: two proposals in talks leave one in the stage of orders."""
    world = world_of(1)
    assert world.setting.timing.envoys == 3
    offers = [order("propose", text=text(), to=(n,)) for n in (N1, N2, N3)]
    world = resolve(world, [sealed(world, N0, *offers[:2])]).world
    assert observe(world, N0).envoys == 1 and observe(world, N1).envoys == 3
    result = resolve(world, [sealed(world, N0, *offers)])
    assert len([e for e in result.events if e.kind == "order.voided"]) == 2
    assert observe(result.world, N0).envoys == 3


def test_a_promise_is_kept_unless_it_is_broken() -> None:
    """Under a cut to nothing emissions fall where the promise is kept, and not where it is broken."""
    world = after_talks(bound(world_of(2)))
    breach = order("break-promise", treaty="cut", article=0, covert=False)
    after = resolve(world, [sealed(world, N1, breach)]).world
    emitted, before = after.array("climate.emissions"), world.array("climate.emissions")
    assert emitted[1] > 0.7 * before[1]
    assert all(emitted[k] < 0.3 * before[k] for k in (0, 2, 3))
    assert [(b.nation, b.covert) for b in after.law.breaches] == [(N1, False)]


@pytest.mark.parametrize("level", range(4))
def test_a_covert_breach_is_detected_by_the_odds_of_its_level(level: int) -> None:
    """Over many seeds, within four standard errors; false alarms too."""
    world = after_talks(bound(world_of(2), verification=level))
    breach = order("break-promise", treaty="cut", article=0, covert=True)
    seeds, found, false = 150, 0, 0
    for seed in range(seeds):
        here = dataclasses.replace(world, seed=seed)
        law = resolve(here, [sealed(here, N1, breach)], causes=False).world.law
        assert [b.nation for b in law.breaches] == [N1]
        found += any(f.nation == N1 for f in law.findings)
        false += sum(f.nation != N1 for f in law.findings)
    for count, odds, of in (
        (found, monitoring.DETECTION[level], seeds),
        (false, monitoring.FALSE_ALARM[level], 3 * seeds),
    ):
        assert abs(count - odds * of) <= 4 * max(1.0, (odds * (1 - odds) * of) ** 0.5)


def test_an_open_breach_is_always_seen_and_answered() -> None:
    answer = {"kind": "trade-measure", "after": 1, "rate": 0.25, "turns": 2}
    world = after_talks(bound(world_of(2), answer=answer, verification=0))
    breach = order("break-promise", treaty="cut", article=0, covert=False)
    result = resolve(world, [sealed(world, N1, breach)])
    [measure] = [m for m in result.world.law.measures if m.against == N1]
    assert (measure.since, measure.until, measure.rate) == (2, 4, 0.25) and N1 not in measure.by
    assert "measure.trade-measure" in [e.kind for e in result.events]
    trust = result.world.array("society.trust")
    assert trust[0, 1] < trust[0, 2]


def test_a_text_is_voted_on_at_home_when_the_procedure_has_run() -> None:
    """Signed by all in turn 1, voted on from turn 2 on: nobody's procedure is shorter than a turn."""
    world = world_of(4)
    offer = order("propose", text=text("ratification"), to=(N1, N2, N3))
    world = resolve(world, [sealed(world, N0, offer)]).world
    [treaty] = world.law.treaties
    world = resolve(world, [sealed(world, n, order("sign", treaty=treaty.id)) for n in (N1, N2, N3)]).world
    assert status.adopted_version(world.law.treaties[0]) == 1 and not world.law.home_votes
    world = resolve(resolve(world, ()).world, ()).world
    assert sorted(v.nation for v in world.law.home_votes) == [N0, N1, N2, N3]
    for vote in world.law.home_votes:
        assert vote.passed == (vote.support >= world.setting.nation(vote.nation).threshold)
        ratified = status.acts(world.law.treaties[0], vote.nation, "ratification", by=vote.turn)
        assert bool(ratified) == vote.passed


@pytest.mark.parametrize("seed", range(3))
def test_no_order_that_a_view_allows_breaks_the_engine_and_all_arrays_stay_frozen(seed: int) -> None:
    for _, resolution in played(seed + 20, world_of(seed + 20, n=3)):
        for state in resolution.world.states.values():
            for declared, array in state.arrays():
                assert not array.flags.writeable, declared.name
                assert (array >= declared.low - 1e-9).all() and (array <= declared.high + 1e-9).all()
