"""The map of a seat: a variable's value for each nation (a lens), treaties as ties, and the commons.

Not here: colours and drawing (`ui.map`). To add a lens: a variable's name in a scenario's `depth.lenses`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from game.core.arrays import Array
from game.core.ids import NationId
from game.core.text import Authored, Param, Quantity, T, Text
from game.domains.catalogue import VARIABLES
from game.model.frozen import authored
from game.model.setting import Commons, Nation, Spot
from game.model.treaty import Treaty
from game.model.view import View
from game.treaties.status import status
from game.treaties.status.status import Condition, Standing

USUAL_LENSES = (
    "finance.income",
    "climate.reported_emissions",
    "security.tension",
    "society.trust",
    "health.life_expectancy",
    "society.support",
)
"""The lenses of a scenario that names none."""
PAIRS = {
    "security.tension": T("Tension with you"),
    "society.trust": T("Trust in you"),
    "trade.flows": T("Trade with you"),
}
"""The label of a lens on a variable of pairs: its value between each nation and the seat."""


@dataclass(frozen=True, slots=True)
class Lens:
    """A variable that the map can show."""

    variable: str
    label: Text


@dataclass(frozen=True, slots=True)
class Place:
    """A nation on the map: its value (None: none to show), and where that lies from lowest (0) to highest
    (1)."""

    nation: Nation
    value: Quantity | None
    share: float | None


@dataclass(frozen=True, slots=True)
class TieLine:
    """A treaty as a line between nations."""

    treaty: str
    title: Authored
    members: tuple[NationId, ...]
    in_force: bool
    mine: bool


@dataclass(frozen=True, slots=True)
class WaterMark:
    """A commons at a place of an invented map (x and y as shares, from the top left)."""

    commons: Commons
    x: float
    y: float
    stock: Text


@dataclass(frozen=True, slots=True)
class MapFacts:
    """All that the map shows; `low` and `high` label the ends of the colour scale (None: nothing to
    colour)."""

    lens: Lens
    places: tuple[Place, ...]
    ties: tuple[TieLine, ...]
    waters: tuple[WaterMark, ...]
    low: Quantity | None
    high: Quantity | None


def lenses(view: View) -> list[Lens]:
    """The lenses that the scenario opens, or the usual ones."""
    names = view.setting.depth.lenses or USUAL_LENSES
    return [_lens(view, name) for name in names if name in VARIABLES and _can_show(view, name)]


def map_facts(view: View, lens: str = "") -> MapFacts:
    """The map through a lens ("" or an unknown one: the first)."""
    found = lenses(view)
    chosen = next((one for one in found if one.variable == lens), None) or (
        found[0] if found else _lens(view, "finance.income")
    )
    values = nation_values(view, chosen.variable)
    known = values[np.isfinite(values)]
    low, high = (float(known.min()), float(known.max())) if known.size else (0.0, 0.0)
    unit = VARIABLES[chosen.variable].unit
    places = tuple(
        Place(
            nation,
            Quantity(float(value), unit) if np.isfinite(value) else None,
            _share(float(value), low, high) if np.isfinite(value) else None,
        )
        for nation, value in zip(view.setting.nations, values, strict=True)
    )
    ends = (Quantity(low, unit), Quantity(high, unit)) if known.size and high > low else (None, None)
    return MapFacts(chosen, places, tuple(_ties(view)), tuple(waters(view)), *ends)


def nation_values(view: View, variable: str) -> Array:
    """One number for each nation; NaN where there is none, as of the seat towards itself.

    Of pairs: the value between the nation and the seat (for observers and actors: what others think of the
    seat; on the public board: the mean of the nation's pairs). Of commons: the sum over all of them.
    """
    array, axes = np.asarray(view.world.array(variable), dtype=np.float64), VARIABLES[variable].axes
    if axes == ("nation",):
        return array
    if axes == ("nation", "commons"):
        return np.asarray(array.sum(axis=1))
    if view.nation is None:
        count = len(view.setting.nations)
        off = np.where(np.eye(count, dtype=bool), 0.0, array)
        off = off + off.T if axes == ("exporter", "importer") else off
        return np.asarray(off.sum(axis=0) / max(1, count - 1))
    own = view.index
    seen = array[:, own] + array[own] if axes == ("exporter", "importer") else array[:, own]
    towards = np.array(seen)
    towards[own] = np.nan
    return towards


def _can_show(view: View, name: str) -> bool:
    axes = VARIABLES[name].axes
    return (
        bool(axes)
        and axes[0] in ("nation", "observer", "exporter")
        and len(axes) <= 2
        and ("commons" not in axes or bool(view.setting.commons))
    )


def _lens(view: View, name: str) -> Lens:
    label = PAIRS.get(name) if view.nation is not None else None
    return Lens(name, label or VARIABLES[name].label)


def _share(value: float, low: float, high: float) -> float:
    return 0.5 if high <= low else (value - low) / (high - low)


def _ties(view: View) -> Iterable[TieLine]:
    """Treaties in force among their parties, and those under negotiation among those who still talk."""
    turn = view.world.turn
    for treaty in view.law.treaties:
        condition = status.condition(treaty, turn)
        if condition is Condition.IN_FORCE:
            members = status.parties(treaty, turn)
        elif condition in (Condition.DRAFT, Condition.OPEN):
            members = talking(treaty, turn)
        else:
            continue
        if len(members) > 1:
            yield TieLine(
                treaty.id,
                authored(status.text(treaty).title),
                members,
                condition is Condition.IN_FORCE,
                view.nation in members,
            )


def talking(treaty: Treaty, turn: int) -> tuple[NationId, ...]:
    """The nations that negotiate or have signed, and have not refused."""
    return tuple(n for n in treaty.negotiators if status.standing(treaty, n, turn) is not Standing.REFUSED)


def waters(view: View) -> list[WaterMark]:
    """Each commons, placed where an invented map has most room for its name; [] on the real map."""
    spots = [nation.spot for nation in view.setting.nations if nation.spot is not None and not nation.units]
    if len(spots) < len(view.setting.nations):
        return []
    taken = [(spot.x, spot.y) for spot in spots]
    found = []
    for place, commons in enumerate(view.setting.commons):
        x, y = widest(taken, spots)
        taken.append((x, y))
        found.append(WaterMark(commons, x, y, stock_words(view, place)))
    return found


def widest(taken: list[tuple[float, float]], spots: list[Spot]) -> tuple[float, float]:
    """The point of a grid farthest from all `taken` points; of equals the nearest to the middle."""
    grid = [(x / 20, y / 20) for y in range(3, 18) for x in range(4, 17)]

    def room(at: tuple[float, float]) -> tuple[float, float]:
        gap = min((1.7 * (at[0] - x)) ** 2 + (at[1] - y) ** 2 for x, y in taken) if taken else 1.0
        return round(gap, 6), -round(abs(at[0] - 0.5) + abs(at[1] - 0.5), 6)

    return max(grid, key=room) if spots else (0.5, 0.5)


def stock_words(view: View, commons: int) -> Text:
    """The stock of a commons, in its own unit."""
    stock = float(view.world.array("commons.stock")[commons])
    return in_unit(view.setting.commons[commons], stock)


def in_unit(commons: Commons, amount: float, digits: int | None = 0) -> Text:
    """An amount of a commons with its unit."""
    unit: Param = authored(commons.unit)
    return T("{amount} {unit}", amount=Quantity(amount, "", digits), unit=unit)
