"""National policy: each lever tried at its neighbouring values, all in one projection.

Each lever is tried with the others unchanged. Limits that treaties set are applied by the domains: a value
beyond one has no effect. Not here: sanctions and mobilisation, which answer others.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

import numpy as np

from game.ai.foresight import DIGITS, Foresight, Variant, foresee
from game.ai.rollout import Thinking
from game.ai.strategy import Choice, Strategy
from game.ai.tray import OrderTray
from game.core.arrays import Array
from game.domains.catalogue import LEVERS
from game.model.view import View
from game.orders.kinds.set_lever import SetLever

NEIGHBOURS = 2
"""Places by which a lever may move in one turn (design: policy changes in small steps, and each value costs a
projection)."""

PLACES: dict[str, tuple[float, ...]] = {
    "climate.abatement": (0.0, 0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9, 1.0),
    "commons.harvest": (0.0, 0.2, 0.4, 0.6, 0.8, 1.0, 1.2, 1.5, 2.0),
    "finance.aid": (0.0, 0.002, 0.005, 0.01, 0.02),
    "health.spending": (0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15),
    "security.defence": (0.0, 0.005, 0.01, 0.015, 0.02, 0.03, 0.04, 0.06, 0.08, 0.12),
    "society.programmes": (0.0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1),
    "trade.tariff": (0.0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 1.0),
}
"""The values that delegations consider, by lever, ascending."""

OTHERS: dict[str, str] = {
    "climate.abatement": "climate.reported_abatement",
    "commons.harvest": "commons.effort",
    "security.defence": "security.defence",
    "trade.tariff": "trade.tariff",
}
"""Levers whose setting affects other nations too, with the public variable that shows what others do."""


@dataclass(frozen=True, slots=True)
class LeverChoice:
    """A lever of the seat (for one commons, if it is set for each): its present value and the values to
    try."""

    lever: str
    towards: str
    place: tuple[int, ...]
    value: float
    near: tuple[float, ...]

    @property
    def address(self) -> str:
        """The lever's name and what it is set towards, as the address of random draws."""
        return f"{self.lever}/{self.towards}"


def set_levers(tray: OrderTray, strategy: Strategy) -> Thinking[None]:
    """Puts a lever order on the tray for each lever that the strategy moves."""
    view = tray.view
    if not tray.may("set-lever"):
        return
    rows: list[Variant] = []
    starts: list[tuple[LeverChoice, int]] = []
    for lever_choice in lever_choices(view):
        starts.append((lever_choice, len(rows) + 1))
        rows += [
            Variant(levers={lever_choice.lever: _moved(view, lever_choice, value)})
            for value in lever_choice.near
            if value != lever_choice.value
        ]
    if not rows:
        return
    seen = yield from foresee(view, rows, strategy.patience)
    for lever_choice, start in starts:
        choice = _choice(view, lever_choice, seen, start)
        value = choice.values[strategy.sets(view, choice, lever_choice.address)]
        if value != lever_choice.value:
            tray.take(SetLever(lever=lever_choice.lever, value=value, towards=lever_choice.towards))


def lever_choices(view: View) -> list[LeverChoice]:
    """The levers that are open to the seat now."""
    found = []
    for lever, places in PLACES.items():
        if not view.setting.is_open("levers", lever, view.world.turn):
            continue
        standing = view.world.levers[lever]
        for column, towards in enumerate(_each(view, lever)):
            place = (view.index, column) if standing.ndim > 1 else (view.index,)
            value = float(standing[place])
            found.append(LeverChoice(lever, towards, place, value, neighbours(places, value)))
    return found


def _each(view: View, lever: str) -> tuple[str, ...]:
    """What a lever is set for, one by one: commons, goods where there are several, or ("",) for one value."""
    per = LEVERS[lever].per
    ids = view.setting.ids(per) if per else ()
    return ids if per == "commons" or len(ids) > 1 else ("",)


def neighbours(places: tuple[float, ...], value: float) -> tuple[float, ...]:
    """`value` and up to `NEIGHBOURS` of `places` on each side of it, ascending."""
    whole = sorted({*places, value})
    here = bisect_left(whole, value)
    return tuple(whole[max(0, here - NEIGHBOURS) : here + NEIGHBOURS + 1])


def _moved(view: View, lever_choice: LeverChoice, value: float) -> Array:
    values = np.array(view.world.levers[lever_choice.lever])
    values[lever_choice.place] = value
    return values


def _choice(view: View, lever_choice: LeverChoice, seen: Foresight, start: int) -> Choice:
    own, others, row = [], [], start
    for value in lever_choice.near:
        here = value != lever_choice.value
        own.append(float(seen.own[row]) if here else 0.0)
        gains = np.delete(seen.welfare[row], view.index) if here else np.zeros(1)
        others.append(round(float(gains.sum()), DIGITS))
        row += here
    return Choice(
        lever_choice.near,
        lever_choice.near.index(lever_choice.value),
        tuple(own),
        tuple(others),
        _their_mean(view, lever_choice),
        lever_choice.lever in OTHERS,
    )


def _their_mean(view: View, lever_choice: LeverChoice) -> float:
    if lever_choice.lever not in OTHERS:
        return lever_choice.value
    shown = view.world.array(OTHERS[lever_choice.lever])
    column = shown[:, lever_choice.place[1]] if shown.ndim > 1 else shown
    return round(float(np.delete(column, view.index).mean()), DIGITS)
