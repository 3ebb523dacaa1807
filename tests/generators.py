"""Random settings and worlds from a seed, for tests of every part. No pytest here.

The worlds are real openings: whatever holds for them holds for scenarios.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from game.core.arrays import Array
from game.core.rng import Streams
from game.domains import catalogue
from game.model.causes import ArticleRef, Ledger
from game.model.context import TurnContext
from game.model.frozen import Multilingual
from game.model.given import Given
from game.model.law import Law
from game.model.obligations import Obligations, Slot
from game.model.setting import ONE_GOOD, Commons, Good, Nation, Setting, Timing
from game.model.world import World


def named(word: str) -> Multilingual:
    """A name that is the same in both languages."""
    return Multilingual(en=word, id=word)


def random_setting(seed: int, n: int, commons: int | None = None, goods: int = 1) -> Setting:
    """A setting of `n` nations, up to three commons, and so many goods."""
    draw = np.random.default_rng(seed)
    count = int(draw.integers(0, 4)) if commons is None else commons
    return Setting(
        id="random",
        title=named("Random"),
        question=named("Does it hold?"),
        timing=Timing(years_per_turn=int(draw.integers(1, 6))),
        nations=tuple(Nation(id=f"n{row}", name=named(f"Nation {row}")) for row in range(n)),
        commons=tuple(_commons(draw, row) for row in range(count)),
        goods=_goods(seed, goods),
    )


def _goods(seed: int, count: int) -> tuple[Good, ...]:
    if count == 1:
        return (ONE_GOOD,)
    draw = np.random.default_rng(seed + 3)
    return tuple(
        Good(
            id=f"g{row}",
            name=named(f"Good {row}"),
            elasticity=float(draw.uniform(2, 12)),
            vital=float(draw.uniform(0, 5)) * float(draw.random() < 0.3),
        )
        for row in range(count)
    )


def _commons(draw: np.random.Generator, row: int) -> Commons:
    capacity = float(draw.uniform(50, 500))
    return Commons(
        id=f"c{row}",
        name=named(f"Commons {row}"),
        unit=named("units"),
        stock=capacity * float(draw.uniform(0.05, 1.0)),
        capacity=capacity,
        renewal=float(draw.uniform(0, 1)),
        collapse=capacity * float(draw.uniform(0, 0.4)),
        worth=float(draw.uniform(0.01, 2)),
        harm=float(draw.uniform(0, 40)),
        planet_weight=float(draw.uniform(0, 3)),
        learning=float(draw.uniform(0, 0.9)),
    )


def random_given(seed: int, setting: Setting) -> Given:
    """Openings from poor to rich, with gaps that the defaults fill."""
    draw, n = np.random.default_rng(seed + 1), len(setting.nations)
    people = np.exp(draw.uniform(np.log(0.5), np.log(1400), n))
    output = people * np.exp(draw.uniform(np.log(0.7), np.log(60), n))
    saving = draw.uniform(0.1, 0.4, n)
    saving[draw.random(n) < 0.3] = np.nan
    values = {
        "economy.population": people,
        "economy.output": output,
        "economy.saving": saving,
        "economy.productivity_growth": draw.uniform(0, 0.04, n),
        "climate.emissions": output * draw.uniform(0.05, 0.8, n),
        "climate.exposure_linear": draw.uniform(0, 0.5, n),
        "climate.elsewhere": np.asarray(draw.uniform(0, 20_000)),
        "trade.openness": draw.uniform(0.05, 1.2, n),
        "trade.tariff": np.repeat(draw.uniform(0, 0.3, n)[:, None], len(setting.goods), axis=1),
        "security.defence": draw.uniform(0, 0.06, n),
        "security.tension": draw.uniform(0, 80, (n, n)),
        "security.armed_groups": np.where(people > 100.0, output % 60.0, 0.0),
        "health.spending": draw.uniform(0.01, 0.15, n),
        "health.outbreak": draw.uniform(0, 40, n) * (draw.random(n) < 0.3),
        "finance.aid": draw.uniform(0, 0.01, n),
    }
    if len(setting.goods) > 1:
        shares = np.random.default_rng(seed + 4).random((2, n, len(setting.goods))) ** 3
        values |= {"trade.output_share": shares[0], "trade.spending_share": shares[1]}
    return Given(setting, values)


def of_each_good(name: str, values: npt.ArrayLike, goods: int = 1) -> Array:
    """Values of a variable or slot without its axis of goods, said of each good."""
    axes = (catalogue.VARIABLES.get(name) or catalogue.SLOTS[name]).axes
    array = np.asarray(values, dtype=np.float64)
    if "good" not in axes or array.ndim == len(axes):
        return array
    whole = np.expand_dims(array, axes.index("good"))
    return np.repeat(whole, goods, axis=axes.index("good"))


def opened(setting: Setting, given: Given, seed: int = 7) -> World:
    """The world that these openings make, quantised, with its levers at their start."""
    states = {type(state): state.quantised() for state in (make(given) for make in catalogue.OPENINGS)}
    world = World(setting, seed, 1, 0, states, {}, Law())
    return replace(world, levers=starting_levers(world))


def starting_levers(world: World) -> dict[str, Array]:
    """Every lever at the value that its declaration starts from."""
    n, sizes = len(world.setting.nations), world.sizes
    return {
        lever.name: world.array(lever.start)
        if lever.start
        else np.full((n, sizes[lever.per]) if lever.per else (n,), lever.low)
        for lever in catalogue.LEVERS.values()
    }


def random_world(seed: int, n: int, commons: int | None = None, goods: int = 1) -> World:
    """The opening of a random setting."""
    setting = random_setting(seed, n, commons, goods)
    return opened(setting, random_given(seed, setting), seed)


def extreme_levers(seed: int, world: World) -> dict[str, Array]:
    """Levers anywhere within their bounds, half of them at a bound."""
    draw = np.random.default_rng(seed + 2)
    levers = {}
    for name, start in starting_levers(world).items():
        lever = catalogue.LEVERS[name]
        inside = draw.uniform(lever.low, lever.high, start.shape)
        bound = np.where(draw.random(start.shape) < 0.5, lever.low, lever.high)
        levers[name] = np.where(draw.random(start.shape) < 0.5, inside, bound)
        if lever.per == "nation":
            np.fill_diagonal(levers[name], 0.0)
    return levers


def no_obligations(world: World) -> Obligations:
    """The law of a world without treaties."""
    return Obligations(world.sizes)


def random_obligations(seed: int, world: World, articles: int = 3) -> Obligations:
    """Some articles on every slot, from lax to impossible, for some of the nations."""
    draw, law = np.random.default_rng(seed + 3), Obligations(world.sizes)
    for slot in catalogue.SLOTS.values():
        for article in range(int(draw.integers(0, articles + 1))):
            law.join(slot, ArticleRef("treaty", article), _values(draw, slot, world, law))  # type: ignore[arg-type]
    return law


def _values(draw: np.random.Generator, slot: Slot, world: World, law: Obligations) -> Array:
    blank = law.blank(slot)
    size = {
        "climate.emissions_cap": world.array("climate.emissions") * draw.uniform(0, 1.2),
        "climate.technology": draw.uniform(0, 0.02) * world.array("economy.output")[:, None],
        "trade.bound_tariff": draw.uniform(0, 0.2),
        "trade.trade_cost": draw.uniform(0.8, 1.0),
        "trade.measure_tariff": draw.uniform(0, 0.3),
        "trade.common_tariff": draw.uniform(0, 0.4),
        "trade.import_share": draw.uniform(0, 1),
        "trade.standard": draw.uniform(0, 1),
        "trade.border_charge": draw.uniform(0, 0.2),
        "climate.abatement_floor": draw.uniform(0, 1),
        "climate.carbon_price": draw.uniform(0, 400),
        "economy.investment": draw.uniform(0, 0.05) * world.array("economy.output")[:, None],
        "commons.harvest_cap": world.array("commons.habit") * draw.uniform(0, 1.2),
        "security.arms_cap": draw.uniform(0, 0.05),
        "health.vaccines": draw.uniform(0, 0.001) * world.array("economy.output")[:, None],
        "health.travel_most": draw.uniform(0, 1),
        "health.travel_least": draw.uniform(0, 1),
        "finance.commitment": draw.uniform(0, 0.08) * world.array("economy.output"),
        "security.peacekeepers": draw.uniform(0, 9000),
        "finance.transfer": draw.uniform(0, 0.05) * world.array("economy.output")[:, None],
        "society.civic_cost": draw.uniform(0, 0.02),
        "society.autonomy_cost": draw.uniform(0, 20),
    }.get(slot.name, 1.0)
    values = np.where(draw.random(blank.shape) < 0.5, np.broadcast_to(size, blank.shape), blank)
    if len(slot.axes) == 2 and "commons" not in slot.axes:
        np.fill_diagonal(values, slot.identity)
    return np.asarray(values)


def context(
    world: World,
    moment: str = "1/1",
    levers: Mapping[str, Array] | None = None,
    honoured: Obligations | None = None,
    due: Obligations | None = None,
    broken: Mapping[tuple[str, int, str], bool] | None = None,
    causes: bool = True,
    batch: int | None = None,
) -> TurnContext:
    """What a phase is given. Without obligations there is no law; `due` is what is honoured if not given."""
    kept = no_obligations(world) if honoured is None else honoured
    return TurnContext(
        streams=Streams(world.seed, moment, batch),
        orders=(),
        levers=world.levers if levers is None else levers,
        due=kept if due is None else due,
        honoured=kept,
        broken=broken or {},
        ledger=Ledger() if causes else None,
    )


def quantised(world: World) -> World:
    """The world with every array rounded as at the end of a phase."""
    return world.with_states(*(state.quantised() for state in world.states.values()))


__all__ = [
    "context",
    "extreme_levers",
    "named",
    "no_obligations",
    "opened",
    "quantised",
    "random_given",
    "random_obligations",
    "random_setting",
    "random_world",
    "starting_levers",
]
