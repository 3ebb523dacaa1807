"""National policy: each lever moved among its neighbouring values, weighed in one projection.

Every lever is weighed by itself, the others standing. Treaties' limits are the domains' business: a lever
beyond one does nothing and gains nothing. Not here: sanctions and mobilisation, which answer others.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

import numpy as np

from game.ai.desk import Desk
from game.ai.foresight import DIGITS, Foresight, Variant, foresee
from game.ai.rollout import Thinking
from game.ai.strategy import Choice, Strategy
from game.core.arrays import Array
from game.model.view import View
from game.orders.set_lever import SetLever

NEIGHBOURS = 2
"""How many places a lever may move in one turn."""

PLACES: dict[str, tuple[float, ...]] = {
    "climate.abatement": (0.0, 0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9, 1.0),
    "commons.harvest": (0.0, 0.2, 0.4, 0.6, 0.8, 1.0, 1.2, 1.5, 2.0),
    "finance.aid": (0.0, 0.002, 0.005, 0.01, 0.02),
    "health.spending": (0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15),
    "security.defence": (0.0, 0.005, 0.01, 0.015, 0.02, 0.03, 0.04, 0.06, 0.08, 0.12),
    "society.programmes": (0.0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1),
    "trade.tariff": (0.0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 1.0),
}
"""The values that delegations consider, by lever."""

OTHERS: dict[str, str] = {
    "climate.abatement": "climate.reported_abatement",
    "commons.harvest": "commons.effort",
    "security.defence": "security.defence",
    "trade.tariff": "trade.tariff",
}
"""Levers that work on all, and the public variable that shows what others do with them."""


@dataclass(frozen=True, slots=True)
class Handle:
    """One lever of the seat (towards one commons, if it has many), its present value and its neighbours."""

    lever: str
    towards: str
    place: tuple[int, ...]
    value: float
    near: tuple[float, ...]

    @property
    def address(self) -> str:
        """A name for the lever."""
        return f"{self.lever}/{self.towards}"


def set_levers(desk: Desk, strategy: Strategy) -> Thinking[None]:
    """Puts the changes of policy that the strategy finds worth their while on the desk."""
    view = desk.view
    if not desk.may("set-lever"):
        return
    rows: list[Variant] = []
    starts: list[tuple[Handle, int]] = []
    for handle in handles(view):
        starts.append((handle, len(rows) + 1))
        rows += [
            Variant(levers={handle.lever: _moved(view, handle, value)})
            for value in handle.near
            if value != handle.value
        ]
    if not rows:
        return
    seen = yield from foresee(view, rows, strategy.patience)
    for handle, start in starts:
        choice = _choice(view, handle, seen, start)
        value = choice.values[strategy.sets(view, choice, handle.address)]
        if value != handle.value:
            desk.take(SetLever(lever=handle.lever, value=value, towards=handle.towards))


def handles(view: View) -> list[Handle]:
    """The levers that are open to the seat now."""
    found = []
    for lever, places in PLACES.items():
        if not view.setting.is_open("levers", lever, view.world.turn):
            continue
        standing = view.world.levers[lever]
        many = view.setting.commons_ids if lever == "commons.harvest" else ("",)
        for column, towards in enumerate(many):
            place = (view.index, column) if towards else (view.index,)
            value = float(standing[place])
            found.append(Handle(lever, towards, place, value, neighbours(places, value)))
    return found


def neighbours(places: tuple[float, ...], value: float) -> tuple[float, ...]:
    """The present value among the places, and up to two places to each side of it."""
    whole = sorted({*places, value})
    here = bisect_left(whole, value)
    return tuple(whole[max(0, here - NEIGHBOURS) : here + NEIGHBOURS + 1])


def _moved(view: View, handle: Handle, value: float) -> Array:
    values = np.array(view.world.levers[handle.lever])
    values[handle.place] = value
    return values


def _choice(view: View, handle: Handle, seen: Foresight, start: int) -> Choice:
    own, others, row = [], [], start
    for value in handle.near:
        here = value != handle.value
        own.append(float(seen.own[row]) if here else 0.0)
        gains = np.delete(seen.welfare[row], view.index) if here else np.zeros(1)
        others.append(round(float(gains.sum()), DIGITS))
        row += here
    return Choice(
        handle.near,
        handle.near.index(handle.value),
        tuple(own),
        tuple(others),
        _their_mean(view, handle),
        handle.lever in OTHERS,
    )


def _their_mean(view: View, handle: Handle) -> float:
    if handle.lever not in OTHERS:
        return handle.value
    shown = view.world.array(OTHERS[handle.lever])
    column = shown[:, handle.place[1]] if handle.towards else shown
    return round(float(np.delete(column, view.index).mean()), DIGITS)
