"""Small worlds with round figures for the tests of domains."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.core.arrays import Array
from game.domains import catalogue
from game.engine.steps import one_year
from game.model.causes import ArticleRef
from game.model.context import TurnContext
from game.model.given import Given
from game.model.obligations import Obligations
from game.model.setting import ONE_GOOD, Commons, Good, Nation, Setting, Timing
from game.model.world import World
from tests.generators import context, named, of_each_good, opened

REF = ArticleRef("treaty", 0)  # type: ignore[arg-type]
FISH = Commons(
    id="fish",
    name=named("fish"),
    unit=named("boatloads"),
    stock=60,
    capacity=100,
    renewal=0.2,
    collapse=30,
    worth=0.25,
    harm=10,
)


def world(
    n: int = 3,
    commons: tuple[Commons, ...] = (),
    goods: tuple[Good, ...] = (ONE_GOOD,),
    **start: npt.ArrayLike,
) -> World:
    """`n` nations; `start` gives variables, two underscores for the dot: `economy__output=[1, 2]`."""
    setting = Setting(
        id="small",
        title=named("Small"),
        question=named("Is it so?"),
        timing=Timing(),
        nations=tuple(Nation(id=f"n{row}", name=named(f"N{row}")) for row in range(n)),
        commons=commons,
        goods=goods,
    )
    values = {}
    for name, value in start.items():
        key = name.replace("__", ".")
        values[key] = np.array(
            np.broadcast_to(in_axes(key, value), [len(setting.ids(a)) for a in axes_of(key)])
        )
    return opened(setting, Given(setting, values))


def axes_of(name: str) -> tuple[str, ...]:
    """The axes of a variable or slot."""
    return (catalogue.VARIABLES.get(name) or catalogue.SLOTS[name]).axes


def in_axes(name: str, value: npt.ArrayLike) -> Array:
    """Values as they are, or of each good where they leave it out."""
    array = np.asarray(value, dtype=np.float64)
    return of_each_good(name, array) if array.ndim == len(axes_of(name)) - 1 else array


def law(of: World, **articles: npt.ArrayLike) -> Obligations:
    """One article for each slot named, with two underscores for the dot; values broadcast to the slot."""
    made = Obligations(of.sizes)
    for name, value in articles.items():
        slot = catalogue.SLOTS[name.replace("__", ".")]
        values = in_axes(slot.name, value)
        made.join(slot, REF, np.array(np.broadcast_to(values, made.blank(slot).shape)))
    return made


def levers(of: World, **changed: npt.ArrayLike) -> dict[str, Array]:
    """The standing levers with some replaced."""
    made = dict(of.levers)
    for name, value in changed.items():
        key = name.replace("__", ".")
        array = np.asarray(value, dtype=np.float64)
        if catalogue.LEVERS[key].per == "good" and array.ndim == 1:
            array = array[:, None]
        made[key] = np.array(np.broadcast_to(array, made[key].shape))
    return made


def after(
    before: World, years: int = 1, orders: dict[str, Array] | None = None, kept: Obligations | None = None
) -> World:
    """The world some years on under the same orders and law."""
    for year in range(years):
        before, _ = one_year(before, context(before, f"1/{year}", orders, kept, causes=False))
    return before


def explained(
    before: World, orders: dict[str, Array] | None = None, kept: Obligations | None = None
) -> tuple[World, TurnContext]:
    """The world a year on and the context with its ledger."""
    ctx = context(before, "1/0", orders, kept)
    return one_year(before, ctx)[0], ctx


def parts(ctx: TurnContext, name: str) -> dict[str, Array]:
    """The amounts of one account, by the causes' keys (articles and nations added up)."""
    assert ctx.ledger is not None
    account = ctx.ledger.accounts[name]
    summed: dict[str, Array] = {}
    for cause in account.parts:
        summed[cause.key] = summed.get(cause.key, np.zeros(())) + account.amount(cause)
    return summed
