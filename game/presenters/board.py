"""The board of a seat: its figures, objectives, budget, actions, and the concept card of the turn.

Not here: the desk (`desk`), the map (`map`), the timeline and the news (`timeline`, `reveal`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from game.core.text import Authored, Param, Quantity, T, Text
from game.domains.catalogue import LEVERS, VARIABLES
from game.institutions import voting
from game.model.frozen import authored
from game.model.order import ORDERS
from game.model.setting import ConceptCard, Objective
from game.model.variable import Mood, mood
from game.model.view import View
from game.orders.kinds.set_lever import SetLever
from game.presenters.map import stock_words
from game.presenters.standing import NATION_FIGURES, Figure, figure
from game.treaties.status import status

PLAIN = ("points", "index", "years", "USD a person", "USD per person", "unit of the commons", "°C")
"""Units that are not repeated in the change beside a figure."""
BUDGET = {
    "security.defence": T("Defence"),
    "health.spending": T("Health"),
    "finance.aid": T("Aid"),
    "society.programmes": T("Programmes"),
}
"""The levers that are shares of output, with a short name each."""
RINGED = {
    "propose": "treaty",
    "set-lever": "policy",
    "break-promise": "policy",
    "vote": "assembly",
    "table": "assembly",
    "withdraw": "book",
    "inspect": "book",
    "push": "book",
    "counter": "desk",
    "sign": "desk",
    "decline": "desk",
    "answer": "desk",
}
"""The part of the board that is highlighted when the concept card names this order."""


@dataclass(frozen=True, slots=True)
class Line:
    """One figure of a card: value, change, series so far, and the `about` of its why ("": none)."""

    variable: str
    label: Param
    value: Param
    change: Quantity
    series: tuple[float, ...]
    better: int
    why: str

    @property
    def mood(self) -> Mood:
        """Whether the change is good or bad for the nation."""
        return mood(self.change.value, self.better)


@dataclass(frozen=True, slots=True)
class Aim:
    """An objective: its words, whether it is met now (None: known only at the end), and its progress (0..1;
    None if it has no measure)."""

    text: Authored
    secret: bool
    points: float
    met: bool | None
    share: float | None
    state: Text


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of the budget, as a share of output."""

    label: Text
    share: Quantity


@dataclass(frozen=True, slots=True)
class Means:
    """What the seat can spend: shares of output (empty if none is open), envoys, political capital."""

    slices: tuple[Slice, ...]
    output: Quantity
    envoys: int
    of_envoys: int
    capital: Quantity | None


def lines(view: View, nation: int) -> list[Line]:
    """The figures of the nation at this place on the nation axis, then the commons."""
    owner = view.setting.nation_ids[nation]
    own = [line(figure(view, name, nation), owner) for name in NATION_FIGURES]
    return own + commons_lines(view)


def line(found: Figure, about: str) -> Line:
    """The figure as a line; units that the label implies are left out."""
    return Line(
        found.variable,
        found.label,
        short(found.value),
        bare(found.change),
        found.series,
        found.better,
        f"{found.variable}@{about}" if found.has_causes else "",
    )


def short(value: Quantity) -> Quantity:
    """The quantity without the unit, or part of it, that its label implies."""
    if value.unit == "points":
        return bare(value)
    return Quantity(value.value, "USD", 0, value.signed) if value.unit == "USD a person" else value


def commons_lines(view: View) -> list[Line]:
    """The stock of each commons, a line each."""
    found = []
    for place, commons in enumerate(view.setting.commons):
        shown = figure(view, "commons.stock", place)
        why = f"commons.stock@{commons.id}" if shown.has_causes else ""
        found.append(
            Line(
                "commons.stock",
                authored(commons.name),
                stock_words(view, place),
                bare(shown.change, 1),
                shown.series,
                1,
                why,
            )
        )
    return found


def bare(value: Quantity, digits: int | None = None) -> Quantity:
    """The quantity without its unit if that is in `PLAIN`, with `digits` decimals or the unit's usual
    ones."""
    if value.unit not in PLAIN:
        return value
    usual = value.digits
    if value.unit.startswith("USD"):
        usual = 0
    elif value.unit in ("years", "unit of the commons"):
        usual = 1
    return Quantity(value.value, "", usual if digits is None else digits, value.signed)


# -- objectives
def aims(view: View, nation: str) -> list[Aim]:
    """The objectives of a nation that the seat knows, public ones first."""
    place = view.setting.index(nation)
    found = [_aim(view, one, place) for one in view.setting.nation(nation).objectives]
    return sorted(found, key=lambda aim: aim.secret)


def _aim(view: View, one: Objective, place: int) -> Aim:
    text = authored(one.text)
    if one.party_to_clause:
        is_party = _bound_by(view, one.party_to_clause, place)
        state = T("in force for you") if is_party else T("not in force for you yet")
        return Aim(text, one.secret, one.points, is_party, None, state)
    unit = VARIABLES[one.variable].unit
    then, now = (_number(view, one.variable, place, turn) for turn in (0, -1))
    if one.compared_with == "baseline":
        state = T(
            "now {value}; measured at the end against the world without cooperation",
            value=bare_value(now, unit),
        )
        return Aim(text, one.secret, one.points, None, None, state)
    from_start = one.compared_with == "start"
    reached = now - then if from_start else now
    goal = one.at_least if one.at_least is not None else one.at_most
    assert goal is not None
    enough = one.at_least is None or reached >= one.at_least
    met = enough and (one.at_most is None or reached <= one.at_most)
    share = 1.0 if met else _progress(0.0 if from_start else then, reached, goal)
    state = T(
        "now {value}, goal {goal}",
        value=bare_value(reached, unit, from_start),
        goal=bare_value(goal, unit, from_start),
    )
    return Aim(text, one.secret, one.points, met, share, state)


def bare_value(value: float, unit: str, signed: bool = False) -> Quantity:
    """A value for use in a sentence, without its unit if that is in `PLAIN` and no money."""
    plain = unit in PLAIN and not unit.startswith("USD")
    return Quantity(value, "" if plain else unit, 1 if plain else None, signed)


def _progress(start: float, now: float, goal: float) -> float:
    """How far it is from `start` to `goal`; of a goal lost again, the share of it that is left."""
    way = goal - start
    behind = (goal - now) * way > 0
    if way and behind and (now - start) * way >= 0:
        return (now - start) / way
    return max(0.0, now / goal if abs(goal) >= abs(now) else goal / now) if goal and now else 0.0


def _number(view: View, name: str, place: int, turn: int) -> float:
    array = np.asarray(view.history[name][turn] if view.history.get(name) else view.world.array(name))
    own = array.shape == (len(view.setting.nations),) and VARIABLES[name].axes == ("nation",)
    return float(array[place] if own else np.mean(array))


def _bound_by(view: View, kind: str, place: int) -> bool:
    turn, nation = view.world.turn, view.setting.nation_ids[place]
    held = (t for t in view.law.treaties if nation in status.parties(t, turn))
    return any(article.kind == kind for treaty in held for article in status.text(treaty).articles)


# -- means
def means(view: View) -> Means:
    """What the seat can spend this turn, less its pending orders."""
    output = float(view.world.array("economy.output")[view.index])
    slices = [
        Slice(label, Quantity(_level(view, name), "share", 1))
        for name, label in BUDGET.items()
        if view.setting.is_open("levers", name, view.world.turn)
    ]
    if slices:
        saving = float(view.world.array("economy.saving")[view.index])
        slices.append(Slice(T("Saving"), Quantity(saving, "share", 1)))
        rest = 1.0 - sum(one.share.value for one in slices)
        slices.append(Slice(T("Households and the rest"), Quantity(max(0.0, rest), "share", 1)))
    capital = float(view.world.array("society.capital")[view.index])
    pushes = view.setting.is_open("orders", "push", view.world.turn)
    return Means(
        tuple(slices),
        Quantity(output, "USD bn"),
        view.envoys_left,
        view.setting.timing.envoys,
        Quantity(capital, "points", 0) if pushes else None,
    )


def _level(view: View, name: str) -> float:
    """A lever of the seat as it will stand, with what is ordered already."""
    assert name in LEVERS
    ordered = [o.value for o in view.pending if isinstance(o, SetLever) and o.lever == name]
    return float(ordered[-1] if ordered else view.world.levers[name][view.index])


# -- what can be done
def actions(view: View) -> list[str]:
    """The keys of the screens that the board offers now; only those that the scenario has opened."""
    return list(_actions(view))


def _actions(view: View) -> Iterator[str]:
    def opened(*kinds: str) -> bool:
        return any(view.setting.is_open("orders", kind, view.world.turn) for kind in kinds)

    if opened("propose"):
        yield "treaty"
    levers = any(view.setting.is_open("levers", name, view.world.turn) for name in LEVERS)
    if (opened("set-lever") and levers) or opened("break-promise"):
        yield "policy"
    sits = any(view.nation in voting.members(view.setting, body) for body in view.law.bodies)
    if sits and opened("vote", "table"):
        yield "assembly"
    yield "book"
    if opened(
        *(k for k, order in ORDERS.items() if order.sheet and k != "speak")
    ):  # words alone are no reason for a further door
        yield "orders"


def concept(view: View) -> ConceptCard | None:
    """The concept card of this turn; None if the scenario has none."""
    return next((card for card in view.setting.cards if card.turn == view.world.turn), None)


def ringed(view: View) -> str:
    """The part of the board that the concept card points at; "" for none."""
    card = concept(view)
    return RINGED.get(card.order, "") if card is not None else ""
