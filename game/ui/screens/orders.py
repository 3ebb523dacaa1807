"""The sheet of orders: orders that are seldom given, each with a form made from its fields."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from game.core.text import TN, T, Text
from game.model.order import Order
from game.presenters.forms.orders import rows, settled, with_value
from game.presenters.order_sheet import Drawer, Kind, drawers
from game.session.lawful import lawful
from game.ui.screens.form_rows import FormRows
from game.ui.shell.commands import Give, TakeBack
from game.ui.shell.game_screen import GameScreen
from game.ui.toolkit.kit import (
    Option,
    Widget,
    button,
    chips,
    column,
    label,
    note,
    page,
    row,
    section,
)

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop


class Orders(GameScreen):
    """Shows: orders by group, the form of the one that is chosen, why it cannot be given, what is ordered.

    `about` is the kind to open, and after a colon the treaty that it is about. Keys: Tab and arrows; Enter
    gives the order; Esc leaves. Leads to: where one came from.
    """

    key: ClassVar[str] = "orders"

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        kind, _, treaty = about.partition(":")
        super().__init__(desktop, about)
        self.kind, self.treaty = kind, treaty
        self.filled: dict[str, Order] = {}
        self.rows = FormRows(self)
        self.listed: tuple[object, str, list[Order]] = (None, "", [])

    def build(self) -> Widget:
        """The groups on the left, the form beside them, what is ordered on the right."""
        found = drawers(self.view, self.treaty)
        kinds = {kind.kind: kind for drawer in found for kind in drawer.kinds}
        # Opens at what can be given; the rest says what it would need.
        chosen = kinds.get(self.kind) or min(kinds.values(), key=lambda k: k.first is None, default=None)
        if chosen is None:
            words = T("There is nothing to order here in this scenario yet.")
            return page(self.bar(), label(self.t(words), "body"))
        return page(
            self.bar(),
            row(
                section(
                    self.t(T("Orders")),
                    *(self._drawer(drawer, chosen) for drawer in found),
                    weight=2,
                    min_width=16,
                ),
                column(self._form(chosen), weight=4, min_width=24),
                column(self._pending(), weight=2, min_width=16),
                align="stretch",
                gap=16,
            ),
        )

    def _drawer(self, drawer: Drawer, chosen: Kind) -> Widget:
        options = [Option(kind.kind, self.say(kind.name)) for kind in drawer.kinds]
        name = self.say(drawer.label)
        return column(
            label(name, "ui-bold", icon=drawer.icon),
            chips(options, chosen.kind, self._choose, key=f"kinds-{drawer.group}", name=name),
            gap=6,
        )

    def _form(self, kind: Kind) -> Widget:
        order = self._filled(kind)
        head = self.say(kind.name)
        if order is None:
            empty = T("There is nothing yet that this order could be about.")
            return section(head, label(self.say(kind.about), "body"), note(self.t(empty)))
        why = self.problem(order)
        return section(
            head,
            label(self.say(kind.about), "body"),
            *(
                self.rows.row(one, partial(self._change, kind, order, one.field.name), kind.kind)
                for one in rows(order, self.view, lawful=self._lawful(kind) or None)
            ),
            label(self.say(order.says()), "ui-bold"),
            note(self.t(TN("It takes {count} envoy.", "It takes {count} envoys.", kind.envoys)))
            if kind.envoys
            else None,
            note(why, "bad") if why else None,
            button(
                self.t(T("Give the order")),
                self.command(Give(order)),
                kind="primary",
                enabled=not why,
                key="give",
            ),
        )

    def _filled(self, kind: Kind) -> Order | None:
        """The order as it is filled in; where the rules refuse that, the nearest one that they allow."""
        order = self.filled.get(kind.kind) or kind.first
        return order and settled(order, self.view, self._lawful(kind))

    def _lawful(self, kind: Kind) -> list[Order]:
        """What the seat may order of the kind now, about the treaty that the screen is about."""
        if self.listed[:2] != (self.view, kind.kind):
            found = lawful(self.view, kind.kind)
            about = [order for order in found if getattr(order, "treaty", "") == self.treaty]
            self.listed = (self.view, kind.kind, about if self.treaty else found)
        return self.listed[2]

    def _pending(self) -> Widget:
        """All that is ordered this turn."""
        lines: list[Widget] = [
            row(
                label(self.say(order.says()), "ui", weight=1),
                button(
                    self.t(T("Take back")),
                    self.command(TakeBack(order)),
                    small=True,
                    icon="undo-2",
                    key=f"back-{number}",
                ),
                gap=8,
            )
            for number, order in enumerate(self.view.pending)
        ]
        left = self.view.envoys_left
        return section(
            self.t(T("Ordered")),
            *(lines or [note(self.t(T("Nothing has been ordered yet.")))]),
            note(self.t(TN("{count} envoy is free", "{count} envoys are free", left))),
        )

    def _choose(self, kind: str) -> None:
        self.kind = kind
        self.refresh()

    def _change(self, kind: Kind, order: Order, name: str, value: Any) -> None:
        self.filled[kind.kind] = with_value(order, name, value)
        self.refresh()

    def help(self) -> list[tuple[str, Text]]:
        """The keys of the sheet."""
        return [("← →", T("choose an order")), ("Esc", T("back to the board"))]
