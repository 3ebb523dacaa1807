"""Secret treaties: who may know of them, how likely they are to come to light, and what that costs."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.core.ids import NationId
from game.core.rng import Streams
from game.domains.society.state import Society
from game.engine.observe import observe
from game.engine.phases import leaks
from game.engine.turn import resolve
from game.model.order import Submission
from game.model.world import World
from game.treaties.status.publicity import kept_secret, must_be_invocable
from tests.cases import reader
from tests.generators import context

CASE: dict[str, Any] = {
    "parties": ["arka", "citra"],
    "secret": True,
    "final": {"consent": "signature", "verification": 3},
    "articles": [{"kind": "secrecy"}, {"kind": "grant", "donor": "arka", "recipient": "citra", "amount": 2}],
}
ARKA, BAYU = NationId("arka"), NationId("bayu")


def run(world: World, moment: str = "1/1", **given: Any) -> tuple[World, list[str], float]:
    """The world after the phase, what happened, and the draw that decided."""
    draw = float(Streams(world.seed, moment).uniform("leaks/pact", 1)[0])
    world, _, events = leaks.run(world, context(world, moment, **given))
    return world, [e.kind for e in events], draw


def test_the_chance_grows_with_the_number_of_those_who_know() -> None:
    """1 - 0.96^n."""
    assert [leaks.chance(n) for n in (0, 1, 2, 5)] == pytest.approx([0.0, 0.04, 0.0784, 0.1846273])


def test_a_leak_comes_exactly_when_the_draw_says_so() -> None:
    world, seen = reader.world(CASE), set()
    for turn in range(60):
        after, happened, draw = run(world, f"{turn}/1")
        seen.add(bool(happened))
        assert bool(happened) == (draw < 0.0784)
        assert after.law.treaties[0].public is bool(happened)
    assert seen == {True, False}


def test_it_costs_trust_of_outsiders_and_support_at_home_and_is_explained() -> None:
    world = reader.world(CASE)
    ctx = context(world, broken={("pact", 0, "citra"): True})
    after, _, events = leaks.run(world, ctx)
    assert events[0].actors == ("arka", "citra") and events[0].audience is None
    lost = world[Society].trust - after[Society].trust
    assert lost == pytest.approx(np.outer([0, 1, 0, 1], [10, 0, 10, 0]))
    assert world[Society].support - after[Society].support == pytest.approx([3, 0, 3, 0])
    assert ctx.ledger is not None
    (cause,) = ctx.ledger.accounts["society.support"].parts
    assert cause.key == "support.leak"


@pytest.mark.parametrize(
    ("change", "article"),
    [({"secret": False}, 0), ({"open": True, "acts": []}, 0), ({}, 1)],
    ids=["published", "draft", "another article broken"],
)
def test_only_a_kept_secret_leaks_and_only_by_telling(change: dict[str, Any], article: int) -> None:
    world = reader.world({**CASE, **change})
    moment = next(f"{k}/1" for k in range(99) if run(world, f"{k}/1")[2] >= 0.0784)
    assert run(world, moment, broken={("pact", article, "citra"): False})[1] == []


def test_who_is_no_party_sees_nothing_of_it() -> None:
    """Neither text nor finding, home vote, measure or cause; and the sums are still right."""
    found = resolve(resolve(reader.world(CASE), ()).world, ())
    assert found.world.turn == 2 and not found.world.law.treaties[0].public
    for nation, knows in ((ARKA, True), (BAYU, False), (None, False)):
        view = observe(found.world, nation, events=found.events)
        assert [t.id for t in view.law.treaties] == (["pact"] if knows else [])
        articles = [c.article for a in view.world.accounts.values() for c in a.parts if c.article]
        assert bool(articles) is knows
        for account in view.world.accounts.values():
            change = account.after - account.before
            parts = sum(account.parts.values()) / 10.0**account.variable.digits
            assert parts == pytest.approx(change, abs=1e-6), account.variable.name


def test_news_of_it_is_for_its_negotiators() -> None:
    world = resolve(reader.world(CASE), ()).world
    order = {"kind": "break-promise", "treaty": "pact", "article": 1}
    submission = Submission.model_validate(
        {"nation": "arka", "turn": world.turn, "stage": world.stage, "orders": [order]}
    )
    found = resolve(world, (submission,))
    told = [e for e in found.events if e.kind == "finding.made"]
    assert told and all(e.audience == ("arka", "citra") for e in told)


def test_a_secret_treaty_cannot_be_invoked_before_a_body() -> None:
    secret, open_ = (reader.world({**CASE, "secret": hidden}).law.treaties[0] for hidden in (True, False))
    assert kept_secret(secret, 1) and not kept_secret(open_, 1)
    assert [p.code for p in must_be_invocable(secret, 1)] == ["O-TREATY-32"]
    assert not list(must_be_invocable(open_, 1))
