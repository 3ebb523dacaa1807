"""The ledger of sovereignty: what each promise costs, since when, with whom, and what it bought so far."""

from __future__ import annotations

import pytest

from game.core.ids import NationId
from game.engine.observe import observe
from game.engine.turn import resolve
from game.model.causes import ArticleRef
from game.model.view import View
from game.model.world import World
from game.presenters.sovereignty import Ledger, ledger
from tests.cases import reader

CASE = {
    "treaties": [
        {
            "name": "pact",
            "parties": ["arka", "bayu", "citra"],
            "final": {"verification": 3, "reservations": "any"},
            "articles": [
                {"kind": "vote-pledge", "to": "bayu"},
                {"kind": "emissions-cut", "cut": 0.4, "years": 1},
            ],
            "acts": ["0 citra reserves 1"],
        }
    ]
}


def played(turns: int) -> list[World]:
    """The worlds at the start of each turn, the last one now."""
    world = reader.world(CASE)
    starts = [world]
    while world.turn <= turns:
        world = resolve(world, ()).world
        if world.stage == 0:
            starts.append(world)
    return starts


def seen(starts: list[World], nation: str) -> View:
    return observe(starts[-1], NationId(nation), past=starts[:-1])


def books(nation: str, turns: int = 3) -> Ledger:
    return ledger(seen(played(turns), "arka"), NationId(nation))


def test_every_promise_stands_with_its_cost_and_its_partners_the_dearest_first() -> None:
    found = books("arka")
    assert [(row.ref.article, row.cost) for row in found.rows][1:] == sorted(
        [(row.ref.article, row.cost) for row in found.rows][1:], key=lambda r: (-r[1], r[0])
    )
    costs = {row.ref.article: row.cost for row in found.rows}
    assert costs[0] == 1.5 and costs[-1] == 1.5, "a vote, and inspectors on the soil"
    assert found.cost == pytest.approx(sum(costs.values()))
    assert {row.partners for row in found.rows} == {("bayu", "citra")}
    assert {row.since for row in found.rows} == {1}


def test_who_reserved_an_article_or_stands_outside_pays_nothing_for_it() -> None:
    assert 0 not in {row.ref.article for row in books("citra").rows}
    assert books("dirga") == Ledger(NationId("dirga"), 100.0, (), 0.0, ())


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_what_was_paid_is_half_the_cost_of_each_year_so_far(turns: int) -> None:
    """Autonomy goes half the way to what the treaties leave in a year, so each year books half the cost."""
    rows = {row.ref.article: row for row in books("arka", turns).rows}
    assert rows[0].paid == pytest.approx(-0.5 * 1.5 * turns, abs=1e-9)
    assert rows[-1].paid == pytest.approx(-0.5 * 1.5 * turns, abs=1e-9)


def test_what_was_bought_is_the_sum_of_the_causes_of_every_turn() -> None:
    starts = played(3)
    ref, place = ArticleRef("pact", 1), 0  # type: ignore[arg-type]
    expected = sum(
        float(account.amount(cause)[place])
        for world in starts
        for name, account in world.accounts.items()
        if name == "climate.emissions"
        for cause in account.parts
        if cause.article == ref
    )
    row = next(row for row in ledger(seen(starts, "arka"), NationId("arka")).rows if row.ref == ref)
    found = {part.variable: part for part in row.bought}
    assert expected < 0
    assert found["climate.emissions"].amount.value == pytest.approx(expected, abs=1e-9)
    assert found["climate.emissions"].mood == "good"


def test_the_balance_adds_up_the_rows() -> None:
    found = books("arka")
    for part in found.balance:
        rows = [b.amount.value for row in found.rows for b in row.bought if b.variable == part.variable]
        assert part.amount.value == pytest.approx(sum(rows), abs=1e-9)
    assert "society.autonomy" not in {part.variable for part in found.balance}
