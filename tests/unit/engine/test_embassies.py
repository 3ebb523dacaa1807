"""Two worlds that differ by an ambassador: trust, envoys, what is heard; and talks that others miss."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from game.core.ids import NationId, TreatyId
from game.domains.society.exchange import KNOWN
from game.domains.society.state import Society
from game.engine.legality import problems
from game.engine.observe import observe
from game.engine.phases import embassies, leaks
from game.engine.turn import resolve
from game.model.embassy import Embassy
from game.model.law import Push
from game.model.order import ORDERS, Order, Submission
from game.model.setting import Objective
from game.model.world import World
from game.orders.kinds.ambassador import PROTEST
from tests.cases import reader
from tests.generators import context

ARKA, BAYU, CITRA, DIRGA = (NationId(n) for n in ("arka", "bayu", "citra", "dirga"))
TEXT = reader.text({"articles": [{"kind": "non-aggression"}]}, "calm").model_dump()


def table(posted: bool = True, **case: Any) -> World:
    """The usual four; arka has an ambassador in bayu, if it is said."""
    world = reader.world(case)
    there = (Embassy(nation=ARKA, at=BAYU, since=0),) if posted else ()
    return world.with_law(world.law.having(embassies=there))


def order(kind: str, **fields: Any) -> Order:
    return ORDERS[kind].model_validate({"kind": kind, **fields})


def stage(world: World, kind: str) -> World:
    while world.stage_kind != kind:
        world = resolve(world, ()).world
    return world


def after(world: World, nation: NationId, *orders: Order) -> tuple[World, list[Any]]:
    given = Submission(nation=nation, turn=world.turn, stage=world.stage, orders=orders)
    found = resolve(world, [given])
    return found.world, list(found.events)


def test_trust_grows_between_the_two_and_only_there() -> None:
    """A point a year of what is missing of full trust: from 50, half a point."""
    with_him, without = (stage(table(posted), "orders") for posted in (True, False))
    grown = after(with_him, CITRA)[0][Society].trust - after(without, CITRA)[0][Society].trust
    expected = np.zeros((4, 4))
    expected[0, 1] = expected[1, 0] = KNOWN * 0.5
    assert grown == pytest.approx(expected, abs=1e-5)


def test_a_talk_with_the_host_takes_one_envoy_less_and_only_one_a_stage() -> None:
    talks = [order("propose", to=[BAYU], text={**TEXT, "title": {"en": t, "id": t}}) for t in "ab"]
    elsewhere = order("propose", to=[CITRA], text=TEXT)
    both = order("propose", to=[BAYU, CITRA], text=TEXT)
    for posted, given, left in (
        (True, talks[:1], 0),
        (False, talks[:1], 1),
        (True, talks, 1),
        (True, [elsewhere], 1),
        (True, [both], 1),
    ):
        view = observe(table(posted), ARKA)
        assert view.envoys - replace(view, pending=tuple(given)).envoys_left == left


def test_who_has_no_envoy_left_may_still_talk_where_its_ambassador_is() -> None:
    for posted, codes in ((True, []), (False, ["O-ENVOY-01"])):
        view = replace(observe(table(posted), ARKA), envoys=0)
        told = [
            p.code for p in problems(view, order("propose", to=[BAYU], text=TEXT)) if p.severity == "error"
        ]
        assert told == codes


def test_envoys_of_earlier_stages_are_counted_alike() -> None:
    for posted, spent in ((True, 0), (False, 1)):
        world, _ = after(stage(table(posted), "talks"), ARKA, order("propose", to=[BAYU], text=TEXT))
        assert world.law.envoys_spent[ARKA] == spent


def test_a_quiet_talk_takes_one_envoy_more() -> None:
    quiet = order("propose", to=[BAYU], text=TEXT, quiet=True)
    for posted, taken in ((True, 1), (False, 2)):
        view = observe(table(posted), ARKA)
        assert view.envoys - replace(view, pending=(quiet,)).envoys_left == taken


def test_campaigns_of_the_host_at_home_are_seen_by_who_has_an_ambassador_there() -> None:
    """So its odds of ratifying are known better; of a treaty that is secret from the seat nothing is."""
    push = Push(treaty=TreatyId("pact"), nation=BAYU, group="labour", turn=1)
    for secret, seen in ((False, [ARKA, BAYU]), (True, [BAYU])):
        world = table(
            open=True, secret=secret, invited=["bayu", "citra"], articles=[{"kind": "non-aggression"}]
        )
        world = world.with_law(world.law.having(pushes=(push,)))
        assert [n for n in (ARKA, BAYU, CITRA, DIRGA, None) if observe(world, n).law.pushes] == seen


def with_aims(world: World) -> World:
    aim = Objective(id="a", text=reader.named("x"), secret=True, variable="climate.damage", at_most=1.0)
    nations = tuple(
        n.model_copy(update={"objectives": (aim,)}) if n.id == BAYU else n for n in world.setting.nations
    )
    return replace(world, setting=world.setting.model_copy(update={"nations": nations}))


def test_after_two_turns_he_knows_what_the_secret_aim_is_about_and_tells_his_own_government_only() -> None:
    world = with_aims(table())
    told = {turn: embassies.run(replace(world, turn=turn), context(world)) for turn in (1, 2)}
    assert told[1][2] == [] and [e.kind for e in told[2][2]] == ["ambassador.aim"]
    assert told[2][2][0].audience == (ARKA,)
    found = told[2][0]
    assert [c.category for c in observe(found, ARKA).law.cables] == ["planet"]
    assert all(not observe(found, n).law.cables for n in (BAYU, CITRA, DIRGA, None))
    assert all(not observe(found, n).setting.nation(BAYU).objectives for n in (ARKA, CITRA, None))
    assert embassies.run(found, context(found))[2] == [], "he tells it once"


def quiet_talks(posted: bool = True) -> World:
    """Bayu and citra talk, and nobody is to hear of it."""
    world = stage(table(posted), "talks")
    return after(world, BAYU, order("propose", to=[CITRA], text=TEXT, quiet=True))[0]


def test_he_hears_of_quiet_talks_by_chance_and_others_do_not() -> None:
    world, heard = quiet_talks(), []
    for turn in range(1, 61):
        moment = replace(world, turn=turn, stage=1)
        treaty = moment.law.treaties[0]
        fresh = treaty.model_copy(
            update={"versions": tuple(v.model_copy(update={"turn": turn}) for v in treaty.versions)}
        )
        moment = moment.with_law(moment.law.with_treaty(fresh))
        events = embassies.run(moment, context(moment, f"{turn}/1"))[2]
        heard += [e for e in events if e.kind == "ambassador.talks"]
    assert 60 * embassies.HEARS * 0.6 < len(heard) < 60 * embassies.HEARS * 1.4
    assert {e.audience for e in heard} == {(ARKA,)}
    assert not [e for e in embassies.run(quiet_talks(False), context(world))[2]]


def test_quiet_talks_leave_no_trace_for_others_until_they_come_to_light() -> None:
    started = stage(table(False), "talks")
    world, events = after(started, BAYU, order("propose", to=[CITRA], text=TEXT, quiet=True))
    for nation in (ARKA, DIRGA, None):
        assert not [e for e in events if e.known_to(nation)]
        assert not observe(world, nation).law.treaties
    came = set()
    for turn in range(60):
        changed, _, told = leaks.run(world, context(world, f"{turn}/1"))
        came.add(bool(told))
        if told:
            assert (told[0].kind, told[0].audience) == ("talks.leaked", None)
            assert set(told[0].actors) == {BAYU, CITRA}
            assert not changed.law.treaties[0].quiet and not changed.law.treaties[0].public
            lost = world[Society].trust - changed[Society].trust
            assert lost == pytest.approx(leaks.PASSED_OVER * np.outer([1, 0, 0, 1], [0, 1, 1, 0]))
    assert came == {True, False}


def test_a_recall_in_protest_costs_the_hosts_trust_and_is_explained() -> None:
    world = stage(table(), "orders")
    quietly, angrily = (
        after(world, ARKA, order("ambassador", nation=BAYU, what=what))[0] for what in ("recall", "protest")
    )
    lost = quietly[Society].trust - angrily[Society].trust
    expected = np.zeros((4, 4))
    expected[1, 0] = PROTEST
    assert lost == pytest.approx(expected, abs=1e-5)
    assert any(c.key == "trust.protest" for c in angrily.accounts["society.trust"].parts)
