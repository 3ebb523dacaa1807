"""What holds in every world after any year: bounds, sums, causes, batches, secrets."""

from __future__ import annotations

import numpy as np
import pytest

from game.core.arrays import Array
from game.domains import catalogue
from game.domains.finance.state import DRAWN, DUES, ITEMS
from game.engine.steps import one_year
from game.model.causes import LIMIT, ArticleRef, to_units
from game.model.obligations import Obligations, stacked
from game.model.world import World
from tests.generators import context, extreme_levers, random_obligations, random_world

SEEDS = [(seed, 2 + seed * 5 % 23) for seed in range(12)]
YEARS = 4


def turned(seed: int, n: int, years: int = YEARS) -> list[World]:
    """The worlds of some years under extreme orders and random law."""
    worlds = [random_world(seed, n)]
    levers, law = extreme_levers(seed, worlds[0]), random_obligations(seed, worlds[0])
    for year in range(years):
        worlds.append(one_year(worlds[-1], context(worlds[-1], f"1/{year}", levers, law, causes=False))[0])
    return worlds


@pytest.mark.parametrize(("seed", "n"), SEEDS)
def test_every_array_is_finite_and_within_its_bounds(seed: int, n: int) -> None:
    for world in turned(seed, n):
        for state in world.states.values():
            for declared, array in state.arrays():
                assert np.isfinite(array).all(), declared.name
                assert (array >= declared.low).all() and (array <= declared.high).all(), declared.name


@pytest.mark.parametrize(("seed", "n"), SEEDS)
def test_world_sums(seed: int, n: int) -> None:
    for before, after in zip(*(lambda w: (w, w[1:]))(turned(seed, n)), strict=False):
        emitted = after.array("climate.emissions").sum() + after.array("climate.elsewhere")
        burnt = (after.array("climate.cumulative") - before.array("climate.cumulative")) * 3.667 * 1000
        assert burnt == pytest.approx(emitted, abs=0.02 + 1e-9 * emitted)
        given = after.array("finance.given")
        # what does not stay among nations is what bodies took in or paid out
        law = random_obligations(seed, before)
        lent = law[DRAWN].sum() - law[DUES].sum()
        assert after.array("finance.transfers").sum() == pytest.approx(lent, abs=1e-6 * (n + given.sum()))
        assert (given.sum(axis=1) <= 0.25 * after.array("economy.output") + 1e-6 * n).all()
        items = after.array("finance.budget").sum(axis=0)
        assert after.array("finance.income") == pytest.approx(np.maximum(items, 1.0), abs=0.01)


@pytest.mark.parametrize(("seed", "n"), SEEDS)
def test_stocks_are_never_negative_and_nobody_takes_what_is_not_there(seed: int, n: int) -> None:
    for before, after in zip(*(lambda w: (w, w[1:]))(turned(seed, n)), strict=False):
        stock, taken = before.array("commons.stock"), after.array("commons.harvest").sum(axis=0)
        capacity = np.array([c.capacity for c in after.setting.commons])
        rate = np.array([c.renewal for c in after.setting.commons])
        assert (after.array("commons.stock") >= 0.0).all()
        assert (taken <= stock + rate * capacity / 4.0 + 1e-5 * n).all()


@pytest.mark.parametrize(("seed", "n"), SEEDS)
def test_causes_add_up_to_every_change(seed: int, n: int) -> None:
    world = random_world(seed, n)
    levers, law = extreme_levers(seed, world), random_obligations(seed, world)
    for year in range(YEARS):
        ctx = context(world, f"1/{year}", levers, law)
        after, _ = one_year(world, ctx)
        assert ctx.ledger is not None
        for name, account in ctx.ledger.accounts.items():
            digits = account.variable.digits
            change = to_units(after.array(name), digits) - to_units(world.array(name), digits)
            assert (sum(account.parts.values(), np.zeros_like(change)) == change).all(), name
        world = after


UNBOUNDED = ("climate.emissions", "climate.temperature", "trade.gains", "finance.income", "society.autonomy")


@pytest.mark.parametrize(("seed", "n"), SEEDS)
def test_nothing_but_rounding_is_left_unexplained_where_no_bound_is_near(seed: int, n: int) -> None:
    world = random_world(seed, n)
    ctx = context(world, "1/0", honoured=random_obligations(seed, world, articles=1))
    after, _ = one_year(world, ctx)
    assert ctx.ledger is not None
    for name in UNBOUNDED:
        account = ctx.ledger.accounts.get(name)
        if account is None or LIMIT not in account.parts or (after.array(name) <= account.variable.low).any():
            continue
        crumbs = 12.0 * len(account.parts) * 10.0**-account.variable.digits
        assert np.abs(account.amount(LIMIT)).max() <= crumbs, name


def test_every_tracked_variable_has_an_account_when_it_changes() -> None:
    world = random_world(5, 7, commons=2)
    levers, law = extreme_levers(5, world), random_obligations(5, world)
    ctx = context(world, "1/0", levers, law)
    after, _ = one_year(world, ctx)
    assert ctx.ledger is not None
    for name, declared in catalogue.VARIABLES.items():
        if declared.tracked and (after.array(name) != world.array(name)).any():
            assert name in ctx.ledger.accounts


@pytest.mark.parametrize(("seed", "n"), SEEDS[:6])
def test_a_batch_row_equals_the_single_world_bit_for_bit(seed: int, n: int) -> None:
    start = random_world(seed, n)
    levers = extreme_levers(seed, start)
    laws = [random_obligations(seed + 100 * variant, start) for variant in range(3)]
    together, singles = start, [start] * len(laws)
    for year in range(3):
        moment = f"1/{year}"
        ctx = context(start, moment, levers, stacked(laws), causes=False, batch=2)
        together, _ = one_year(together, ctx)
        singles = [
            one_year(world, context(start, moment, levers, law, causes=False))[0]
            for world, law in zip(singles, laws, strict=True)
        ]
        for state in together.states.values():
            for declared, array in state.arrays():
                for variant, single in enumerate(singles):
                    alone = single.array(declared.name)
                    whole = np.broadcast_to(array, (len(laws), 2, *alone.shape))
                    assert np.array_equal(whole[variant, 0], alone), declared.name


def capped(world: World, size: float) -> Obligations:
    """Caps for everybody on emissions and harvests."""
    law = Obligations(world.sizes)
    ref = ArticleRef("treaty", 0)  # type: ignore[arg-type]
    for slot, now in (
        ("climate.emissions_cap", "climate.emissions"),
        ("commons.harvest_cap", "commons.habit"),
    ):
        law.join(catalogue.SLOTS[slot], ref, world.array(now) * size)
    return law


def without(law: Obligations, place: int) -> Obligations:
    """The same law as one nation honours it that breaks everything."""
    kept = Obligations(law.sizes)
    for slot, entries in law.entries.items():
        for ref, values in entries:
            loose = np.array(values)
            loose[place] = np.inf
            kept.join(slot, ref, loose)
    return kept


def reports(world: World) -> dict[str, Array]:
    """All that is reported, of the budget only the items that a secret could change."""
    rows = [row for row, item in enumerate(ITEMS) if item.key in ("abatement", "commons", "hidden")]
    seen = {v.reported: world.array(v.reported) for v in catalogue.VARIABLES.values() if v.reported}
    return {**seen, "finance.reported_budget": world.array("finance.reported_budget")[rows]}


@pytest.mark.parametrize(("seed", "n"), SEEDS[:6])
def test_a_secret_breach_changes_no_report(seed: int, n: int) -> None:
    world = random_world(seed, n, commons=2)
    plenty = world.array("commons.habit").sum(axis=0) * 3.0 + 1.0
    world = world.with_states(world.states[catalogue.STATES[3]].with_array("stock", plenty))
    law, nation = capped(world, 0.5), world.setting.nation_ids[1]
    honest, _ = one_year(world, context(world, honoured=law))
    broken = {("treaty", 0, nation): True}
    secret, _ = one_year(world, context(world, honoured=without(law, 1), due=law, broken=broken))
    open_breach = {("treaty", 0, nation): False}
    public, _ = one_year(world, context(world, honoured=without(law, 1), due=law, broken=open_breach))
    assert (secret.array("commons.harvest")[1] > honest.array("commons.harvest")[1]).all()
    for name, told in reports(honest).items():
        assert np.array_equal(told, reports(secret)[name]), name
    assert (public.array("commons.reported_harvest")[1] > honest.array("commons.reported_harvest")[1]).all()
    assert public.array("climate.reported_emissions")[1] > honest.array("climate.reported_emissions")[1]


def test_what_a_secret_breach_brings_is_a_secret_cause() -> None:
    world = random_world(2, 5, commons=1)
    law, nation = capped(world, 0.3), world.setting.nation_ids[1]
    ctx = context(world, honoured=without(law, 1), due=law, broken={("treaty", 0, nation): True})
    one_year(world, ctx)
    assert ctx.ledger is not None
    hidden = [
        (c, u) for c, u in ctx.ledger.accounts["finance.income"].parts.items() if c.key == "income.hidden"
    ]
    assert [cause.secret for cause, _ in hidden] == [True]
    gained = hidden[0][1]
    assert gained[1] > 0 and not np.delete(gained, 1).any()
