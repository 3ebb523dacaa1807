"""All lawful orders of a view: counted like the moves of a chess position, and found by brute force.

The brute force of the tests knows no registry and no declaration: for each kind it writes down, by hand,
more than can be said, and asks the law.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, combinations, product
from typing import Any

import pytest

from game.core.problems import has_errors
from game.engine.legality import problems
from game.engine.observe import observe
from game.engine.options import Given, options, steps
from game.engine.turn import resolve
from game.institutions.matters.change_rule import ChangeRule
from game.model.order import ORDERS, Order, Submission
from game.model.rule import Rule
from game.model.setting import Depth
from game.model.treaty import TreatyText
from game.model.view import View
from game.model.world import World
from tests.plays import played, words, world_of

TEXT = TreatyText.model_validate(
    {
        "title": words("Pact"),
        "articles": [{"kind": "tariff-binding", "rate": 0.05}, {"kind": "non-aggression"}],
        "final": {"consent": "signature", "reservations": "any"},
    }
)
MATTER = ChangeRule(rule=Rule(name="unanimity"))
GIVEN = Given(texts=(TEXT,), matters=(MATTER,), fine=False)
FINE = replace(GIVEN, fine=True)

NATIONS = ("", "n0", "n1", "nobody")
SETS = [c for n in range(4) for c in combinations(("n0", "n1", "nobody"), n)]
TREATIES = ("", "t1-0-n0-1", "t1-0-n1-1", "t1-1-n0-1", "t2-0-n0-1", "t2-0-n1-1", "none")
BODIES = ("", "council", "club", "none")
FLAGS = (False, True)
READINGS = ("broad", "narrow", "as-possible", "without-prejudice")
NUMBERS = (0, 1, 2, 3, 7)
GROUPS = ("industry", "farmers", "labour", "greens", "nationalists", "youth", "none")
WIDE: Mapping[str, Mapping[str, Sequence[Any]]] = {
    "propose": {"text": (TEXT,), "to": SETS, "body": BODIES, "public": FLAGS, "quiet": FLAGS},
    "counter": {"treaty": TREATIES, "text": (TEXT,)},
    "amend": {"treaty": TREATIES, "text": (TEXT,)},
    "decline": {"treaty": TREATIES},
    "sign": {"treaty": TREATIES, "version": NUMBERS,
             "reservations": [(), (0,), (1,), (2,), (0, 1), (0, 2), (1, 2), (0, 1, 2)]},
    "withdraw": {"treaty": TREATIES, "leaving": ("notice", "impossibility")},
    "revoke-notice": {"treaty": TREATIES},
    "apply-provisionally": {"treaty": TREATIES, "end": FLAGS},
    "declare": {"treaty": TREATIES, "article": NUMBERS, "reading": READINGS},
    "object": {"treaty": TREATIES, "towards": NATIONS[1:], "qualified": FLAGS, "withdrawn": FLAGS},
    "withdraw-reservation": {"treaty": TREATIES, "article": NUMBERS},
    "terminate": {"treaty": TREATIES, "towards": NATIONS},
    "break-promise": {"treaty": TREATIES, "article": NUMBERS, "covert": FLAGS},
    "inspect": {"treaty": TREATIES, "nation": NATIONS, "amount": [k / 20 for k in range(401)]},
    "push": {"treaty": TREATIES, "group": GROUPS},
    "answer": {"event": ("luck", "tempt", "storm", "none"), "option": ("open", "secret", "none")},
    "speak": {"key": ("warns", "thanks", "none", "asks-less", "asks-more"), "to": SETS, "treaty": TREATIES},
    "table": {"body": BODIES, "matter": (MATTER,)},
    "vote": {"motion": ("", "m0", "m1", "m2"), "ballot": ("yes", "no", "abstain")},
    "withhold-dues": {"body": BODIES},
    "pay-arrears": {"body": BODIES},
    "leave-body": {"body": BODIES, "notice": ("give", "take-back")},
    "apply": {"body": BODIES},
    "ambassador": {"nation": NATIONS, "what": ("post", "recall", "protest")},
    "host-consent": {"treaty": TREATIES, "word": ("give", "withdraw")},
}  # fmt: skip
"""More than each kind can say in the worlds below, written by hand."""
SELDOM = ["amend", "apply", "apply-provisionally", "host-consent", "pay-arrears", "withhold-dues"]
"""Kinds for which nothing was lawful in any of these games."""


def brute(view: View, kind: str) -> Iterator[Order]:
    """The lawful orders of a kind, by trying all that `WIDE` writes down and the ids of the world itself."""
    wide = dict(WIDE[kind])
    if "treaty" in wide:
        wide["treaty"] = {*wide["treaty"], *(t.id for t in view.law.treaties)}
    if "motion" in wide:
        wide["motion"] = {*wide["motion"], *(m.id for m in view.law.docket)}
    for said in product(*wide.values()):
        order = ORDERS[kind].model_validate({"kind": kind, **dict(zip(wide, said, strict=True))})
        if not has_errors(problems(view, order, pending=view.pending)):
            yield order


def views(seed: int, stages: int = 8) -> Iterator[View]:
    """What two nations see through a wild game."""
    for world, _ in played(seed, world_of(seed, n=2), stages=stages):
        yield from (observe(world, n) for n in world.setting.nation_ids)


def test_nothing_lawful_is_missing_and_nothing_is_twice() -> None:
    counted: Counter[str] = Counter()
    for view in chain(*map(views, (1, 2, 9, 32))):
        found = list(options(view, FINE, WIDE))
        assert len(set(map(repr, found))) == len(found)
        for kind in WIDE:
            mine = {repr(o) for o in found if o.kind == kind}
            theirs = {repr(o) for o in brute(view, kind)}
            if kind == "speak":  # the test knows some speeches only
                mine = {repr(o) for o in found if o.kind == kind and o.key in WIDE["speak"]["key"]}  # type: ignore[attr-defined]
            assert mine == theirs, (kind, mine ^ theirs)
            counted[kind] += len(mine)
    assert sorted(kind for kind in WIDE if not counted[kind]) == SELDOM


@pytest.mark.parametrize("seed", [4])
def test_every_option_of_every_kind_is_lawful_and_is_carried_out(seed: int) -> None:
    """No lawful order is voided when it is given alone."""
    for world, _ in played(seed, world_of(seed, n=2), stages=4):
        view = observe(world, world.setting.nation_ids[0])
        for kind in sorted(ORDERS):
            for order in list(options(view, GIVEN, [kind]))[:3]:
                sealed = Submission(nation=view.nation, turn=world.turn, stage=world.stage, orders=(order,))
                told = [e.kind for e in resolve(world, [sealed], causes=False).events]
                assert "order.voided" not in told, order


# -- perft: positions reached when both nations give one order or none
def tiny(*open_orders: str) -> World:
    """Two nations, no body, no question; only these orders are open."""
    world = world_of(1, n=2)
    setting = world.setting.model_copy(
        update={"depth": Depth(orders=dict.fromkeys(open_orders, 1)), "events": ()}
    )
    return replace(world, setting=setting).with_law(world.law.having(bodies=()))


def moves(world: World, nation: str, given: Given) -> list[tuple[Order, ...]]:
    """Each option of a nation alone, and silence."""
    view = observe(world, nation)  # type: ignore[arg-type]
    return [(), *((one,) for one in options(view, given))]


def perft(world: World, depth: int, given: Given) -> int:
    """How many ways the next stages can go, each nation giving one order or none in each."""
    if depth == 0:
        return 1
    listed = [moves(world, n, given) for n in world.setting.nation_ids]
    if depth == 1:
        return len(listed[0]) * len(listed[1])
    total = 0
    for pair in product(*listed):
        sealed = [
            Submission(nation=n, turn=world.turn, stage=world.stage, orders=orders)
            for n, orders in zip(world.setting.nation_ids, pair, strict=True)
        ]
        total += perft(resolve(world, sealed, causes=False).world, depth - 1, given)
    return total


@pytest.mark.parametrize(
    ("kinds", "depth", "count"),
    [
        # Propose the one text to the other (or to both: one's own name does no harm), in public, in private
        # or quietly, or say nothing: 7 each.
        (("propose",), 1, 7 * 7),
        # And so again whatever was proposed; but who spent two of three envoys on a quiet talk has none of
        # the two ways for another: 5 each. Of the first 7, 2 are quiet.
        (("propose",), 2, (5 * 7 + 2 * 5) ** 2),
        # Nothing to decline or sign before anything is proposed.
        (("decline", "sign"), 1, 1),
        # Then what lies on the table can be declined too, by its author as well. Nobody proposed (1 way):
        # 7 × 7. One did (4 ways, or 2 quiet ones): each may decline it, 8 × 8, or 6 × 8. Both did: two.
        (
            ("propose", "decline"),
            2,
            7 * 7 + 2 * (4 * 8 * 8 + 2 * 6 * 8) + 16 * 9 * 9 + 16 * 9 * 7 + 4 * 7 * 7,
        ),
        # Levers are not set in talks.
        (("set-lever",), 1, 1),
    ],
)
def test_perft_by_hand(kinds: tuple[str, ...], depth: int, count: int) -> None:
    assert perft(tiny(*kinds), depth, GIVEN) == count


@pytest.mark.parametrize("kinds", [("propose", "sign", "decline"), ("propose", "counter", "sign")])
def test_perft_of_two_stages_by_brute_force(kinds: tuple[str, ...]) -> None:
    """The same count by the test's own enumeration."""

    def count(world: World, depth: int) -> int:
        listed = []
        for n in world.setting.nation_ids:
            view = observe(world, n)
            listed.append([(), *((o,) for o in chain(*(brute(view, kind) for kind in kinds)))])
        if depth == 1:
            return len(listed[0]) * len(listed[1])
        total = 0
        for first, second in product(*listed):
            sealed = [
                Submission(nation=n, turn=world.turn, stage=world.stage, orders=orders)
                for n, orders in zip(world.setting.nation_ids, (first, second), strict=True)
            ]
            total += count(resolve(world, sealed, causes=False).world, depth - 1)
        return total

    world = tiny(*kinds)
    assert perft(world, 2, GIVEN) == count(world, 2)


# -- numbers, seats, pending orders
@pytest.mark.parametrize(
    ("low", "high", "step", "expected"),
    [(0.0, 0.3, 0.1, [0.0, 0.1, 0.2, 0.3]), (0.0, 1.0, 0.4, [0.0, 0.4, 0.8, 1.0]), (1, 3, 1, [1, 2, 3])],
)
def test_steps_reach_the_end(low: float, high: float, step: float, expected: list[float]) -> None:
    assert steps(low, high, step) == expected


def test_a_lever_has_its_steps_and_where_it_stands() -> None:
    """A tariff goes from 0 to 1 by hundredths: 101 values towards everybody."""
    world = resolve(world_of(1, n=2), ()).world
    view = observe(world, world.setting.nation_ids[0])
    tariffs = [o.value for o in options(view, kinds=["set-lever"]) if o.lever == "trade.tariff"]  # type: ignore[attr-defined]
    assert {round(k / 100, 9) for k in range(101)} <= set(tariffs)
    assert len(tariffs) - 101 <= 1


def test_the_public_board_and_a_closed_stage_have_none() -> None:
    world = world_of(1, n=2)
    assert not list(options(observe(world, None), GIVEN))
    assert not list(options(observe(world, world.setting.nation_ids[0]), GIVEN, ["set-lever"]))


def test_pending_orders_count() -> None:
    """Three envoys a turn: after three proposals there is none for a fourth."""
    world = world_of(1, n=2)
    own = world.setting.nation_ids[0]
    first = next(options(observe(world, own), GIVEN, ["propose"]))
    others = [TEXT.model_copy(update={"title": words(name)}) for name in "ABC"]
    more = [first.model_copy(update={"text": text}) for text in others]
    assert list(options(observe(world, own, pending=more[:2]), GIVEN, ["propose"]))
    assert not list(options(observe(world, own, pending=more), GIVEN, ["propose"]))
