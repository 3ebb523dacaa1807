"""The sovereignty ledger: every promise that costs a nation autonomy, and what it has gained so far."""

from __future__ import annotations

from typing import ClassVar

from game.core.ids import NationId
from game.core.text import Listing, Name, Quantity, T, Text
from game.presenters.sovereignty import Bought, LedgerRow, ledger
from game.ui.shell.commands import Go
from game.ui.shell.game_screen import GameScreen
from game.ui.toolkit.kit import (
    Cell,
    Col,
    TableRow,
    Widget,
    column,
    label,
    meter,
    note,
    page,
    row,
    section,
    table,
)
from game.ui.toolkit.kit import table_row as line

LEAST_TABLE = 44.0
"""Width in em below which partners and dates are left out; the treaty book has them too."""


class LedgerScreen(GameScreen):
    """Shows: what a nation (`about`) has promised away, since when, with whom, its price and what it bought.

    Keys: arrows choose a promise, Enter opens its treaty, Esc leaves. Leads to: the treaty book.
    """

    key: ClassVar[str] = "ledger"

    def build(self) -> Widget:
        """The balance on top, the promises below, the costliest first."""
        nation = NationId(self.about or str(self.view.nation or self.view.setting.nation_ids[0]))
        found = ledger(self.view, nation)
        words = T("Sovereignty ledger of {nation}", nation=Name("nation", nation))
        freedom = Quantity(found.autonomy, "points", 1)
        cost = T(
            "Its promises cost {cost} of freedom each year. Autonomy now: {autonomy}.",
            cost=Quantity(found.cost, "points", 1),
            autonomy=freedom,
        )
        head = [
            label(self.say(cost), "body"),
            meter(found.autonomy / 100.0, color="chosen", words=self.say(freedom)),
            *self._bought(found.balance),
        ]
        if not found.rows:
            empty = T("No promise costs it any freedom.")
            return page(self.bar(), section(self.say(words), *head, note(self.t(empty))))
        return page(self.bar(), section(self.say(words), *head, self._table(found.rows)))

    def _table(self, rows: tuple[LedgerRow, ...]) -> Widget:
        wide = self.look.size[0] / self.look.em >= LEAST_TABLE
        columns = [
            Col(self.t(T("Promise")), weight=2),
            Col(self.t(T("Treaty")), weight=2),
            *([Col(self.t(T("With")), weight=2), Col(self.t(T("Since")), "right")] if wide else []),
            Col(self.t(T("Cost a year")), "right"),
            Col(self.t(T("Paid so far")), "right"),
            Col(self.t(T("What it bought")), weight=3),
        ]
        name = self.t(T("Promises"))
        made = [self._row(number, one, wide) for number, one in enumerate(rows)]
        treaties = {str(number): one.ref.treaty for number, one in enumerate(rows)}
        return table(
            columns,
            made,
            on_activate=lambda number: self.emit(Go("book", treaties[number])),
            key="promises",
            name=name,
        )

    def _row(self, number: int, one: LedgerRow, wide: bool) -> TableRow:
        partners = Listing(tuple(Name("nation", n) for n in one.partners))
        more = (
            [Cell(self.say(partners) if one.partners else "–"), Cell(str(one.since), sort=one.since)]
            if wide
            else []
        )
        return line(
            str(number),
            Cell(self.say(one.what), bold=True),
            Cell(self.say(one.treaty)),
            *more,
            Cell(self.number(one.cost, "", 1), sort=one.cost),
            Cell(self.number(one.paid, "", 1), sort=one.paid),
            Cell(self.say(Listing(tuple(self._words(b) for b in one.bought))) if one.bought else "–"),
        )

    @staticmethod
    def _words(bought: Bought) -> Text:
        return T("{what} {amount}", what=bought.label, amount=bought.amount)

    def _bought(self, balance: tuple[Bought, ...]) -> list[Widget]:
        """All that the promises have brought together, the good and the bad."""
        if not balance:
            return []
        lines = [label(self.say(self._words(one)), "ui", one.mood or "ink") for one in balance]
        title = label(self.t(T("What they have bought so far")), "ui-bold")
        return [column(title, row(*lines, gap=18, line_gap=4, flow=True), gap=4)]

    def help(self) -> list[tuple[str, Text]]:
        """The keys of the ledger."""
        return [("Enter", T("open the treaty")), ("Esc", T("back to the board"))]
