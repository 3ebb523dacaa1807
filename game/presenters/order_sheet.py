"""The sheet of orders: the orders that the scenario has opened and that have no screen of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.core.text import Text
from game.model.order import ORDERS, Order
from game.model.view import View
from game.presenters.forms.orders import blank
from game.presenters.wording.orders import GROUPS


@dataclass(frozen=True, slots=True)
class Kind:
    """An order on the sheet: its words, and a first filling (None: there is nothing to give it on)."""

    kind: str
    name: Text
    about: Text
    envoys: int
    first: Order | None


@dataclass(frozen=True, slots=True)
class Drawer:
    """A group of orders."""

    group: str
    label: Text
    icon: str
    kinds: tuple[Kind, ...]


def drawers(view: View, treaty: str = "") -> list[Drawer]:
    """The orders that are open now, by group; with `treaty`, only those about a treaty, filled in with it."""
    found = []
    for group, (label, icon) in GROUPS.items():
        kinds = tuple(_kinds(view, group, treaty))
        if kinds:
            found.append(Drawer(group, label, icon, kinds))
    return found


def _kinds(view: View, group: str, treaty: str) -> Sequence[Kind]:
    kinds = []
    for kind, order in ORDERS.items():
        if order.sheet != group or not view.setting.is_open("orders", kind, view.world.turn):
            continue
        if treaty and "treaty" not in order.model_fields:
            continue
        first = blank(order, view, treaty=treaty) if treaty else blank(order, view)
        kinds.append(Kind(kind, order.name, order.about, order.envoys, first))
    return kinds
