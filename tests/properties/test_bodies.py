"""Random games before bodies of every kind: order is nothing, funds are never owed, laws can be saved.

What is tabled, voted and withheld is drawn from all that there is; what is illegal is left out by legality.
"""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from game.core.ids import NationId
from game.core.problems import has_errors
from game.engine.legality import problems
from game.engine.observe import observe
from game.engine.turn import resolve
from game.model.law import Law
from game.model.matter import POWERS
from game.model.order import Order, Submission
from game.model.world import World
from tests.cases import reader

NATIONS = [NationId(n) for n in reader.USUAL]
WORDS = {"en": "X", "id": "X"}
CAP = {"kind": "arms-cap", "share": 0.01}
ENDING = {"consent": "signature", "withdrawal": {"lock": 0, "notice": 0}}
CASE: dict[str, Any] = {
    "bodies": [
        {
            "id": "bank",
            "powers": [*POWERS],
            "rule": {"name": "majority", "quorum": 0, "party_to_dispute_abstains": True},
            "dues": {"budget": 4, "key": "income", "saved": 0.5},
            "head": {"first": "arka", "term": 2},
            "stalls_after": 3,
            "docket_size": 8,
        },
        {
            "id": "council",
            "powers": [*POWERS],
            "seats": {"permanent": ["arka", "bayu"], "elected": 1, "term": 2},
            "rule": {"name": "supermajority", "share": 0.6, "veto": ["arka"], "quorum": 0},
            "state": {"funds": 5},
        },
        {"id": "quiet", "rule": {"name": "silence", "turns": 2}, "powers": ["recommend", "bind"]},
        {
            "id": "club",
            "members": ["arka", "bayu"],
            "rule": {"name": "weighted", "track": "dues"},
            "dues": {"budget": 1},
            "powers": ["admit", "suspend", "bind", "judge"],
            "agenda": {"holder": "chair"},
        },
    ],
    "treaties": [
        {
            "name": "pact",
            "articles": [
                {"kind": "found-body", "called": "union", "purpose": "government", "budget": 2},
                {"kind": "delegate-power", "body": "union", "subject": "trade"},
                CAP,
            ],
            "final": ENDING,
        },
        {
            "name": "more",
            "articles": [{"kind": "join-body", "body": "club"}, {"kind": "dues", "body": "quiet"}],
            "final": ENDING,
            "parties": ["citra", "dirga"],
        },
    ],
}


def matter(draw: Random) -> dict[str, Any]:
    """Anything that a body can be asked."""
    one, other = draw.choice(NATIONS), draw.choice(NATIONS)
    conditions: list[Any] = draw.choice([[], [CAP]])
    rule = draw.choice(["majority", "consensus", "unanimity", "reverse-consensus"])
    asked: list[dict[str, Any]] = [
        {"kind": "resolution", "text": WORDS},
        {"kind": "bind", "title": WORDS, "articles": [draw.choice([CAP, {"kind": "tariff-binding"}])]},
        {
            "kind": "lend",
            "borrower": one,
            "amount": draw.choice([1, 3, 6]),
            "tranches": draw.randint(1, 3),
            "conditions": conditions,
        },
        {"kind": "sanction", "against": one, "turns": draw.randint(1, 3)},
        {"kind": "mandate", "between": [one, other], "cost": draw.choice([0.5, 2])},
        {"kind": "judge", "treaty": draw.choice(["pact", "more"]), "article": 1, "nation": one},
        {"kind": "set-standard", "title": WORDS, "articles": [CAP]},
        {"kind": "declare-emergency", "nation": one},
        {"kind": "admit", "nation": one},
        {"kind": "suspend", "nation": one, "lift": draw.random() < 0.5},
        {"kind": "elect", "nation": one, "office": draw.choice(["seat", "head"])},
        {"kind": "change-rule", "rule": {"name": rule}},
        {"kind": "set-budget", "budget": draw.choice([0, 2, 8])},
        {"kind": "revive"},
    ]
    return draw.choice(asked)


def wanted(world: World, draw: Random) -> list[dict[str, Any]]:
    """What a seat may think of ordering."""
    bodies = [body.id for body in world.law.bodies]
    orders: list[dict[str, Any]] = [
        {"kind": "table", "body": draw.choice(bodies), "matter": matter(draw)} for _ in range(3)
    ]
    if world.stage_kind == "orders":
        ballots = ["yes", "yes", "no", "abstain"]
        orders += [{"kind": "vote", "motion": m.id, "ballot": draw.choice(ballots)} for m in world.law.docket]
        orders.append({"kind": draw.choice(["withhold-dues", "pay-arrears"]), "body": draw.choice(bodies)})
        if draw.random() < 0.1:
            treaty = draw.choice(["pact", "more"])
            orders += [
                {"kind": "withdraw", "treaty": treaty},
                {"kind": "break-promise", "treaty": treaty, "article": 0},
            ]
    return orders


def sealed(world: World, nation: NationId, draw: Random) -> Submission:
    """The legal ones of a seat's wishes."""
    here = {"nation": nation, "turn": world.turn, "stage": world.stage}
    listed = Submission.model_validate({**here, "orders": wanted(world, draw)})
    view, kept = observe(world, nation), list[Order]()
    for order in listed.orders:
        if not has_errors(list(problems(view, order, pending=tuple(kept)))):
            kept.append(order)
    return listed.model_copy(update={"orders": tuple(kept)})


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_random_games_before_bodies(seed: int) -> None:
    draw, world = Random(seed), reader.world(CASE)
    told: set[str] = set()
    for _ in range(16):
        submissions = [sealed(world, nation, draw) for nation in NATIONS]
        found = resolve(world, submissions)
        assert found.digest == resolve(world, submissions[::-1]).digest
        told |= {event.kind for event in found.events}
        world = found.world
        assert all(b.state.funds >= 0 and 0 <= b.state.paid <= 1 for b in world.law.bodies)
        assert Law.model_validate(world.law.model_dump()) == world.law
    assert {"motion.adopted", "motion.rejected", "body.bound", "body.dues_withheld"} <= told
    assert "order.voided" not in told
