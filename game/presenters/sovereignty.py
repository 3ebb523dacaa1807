"""The sovereignty ledger: every promise that costs a nation autonomy, since when, with whom, and what it
gained.

Costs are those that the law of this turn books; gains are the exact amounts that the causes of all turns so
far attribute to the article. Not here: why the numbers are so (`why.py`), drawing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.core.ids import NationId
from game.core.text import Name, Param, Quantity, T, Text
from game.domains.catalogue import VARIABLES
from game.domains.society.state import AUTONOMY_COST, Society
from game.model.causes import Account, ArticleRef, Units
from game.model.variable import Mood
from game.model.view import View
from game.treaties.lowering.lowering import due_now
from game.treaties.status import status

AUTONOMY = "society.autonomy"


@dataclass(frozen=True, slots=True)
class Bought:
    """What an article has added to one tracked variable of the nation, over all turns so far."""

    variable: str
    label: Text
    amount: Quantity
    mood: Mood


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One promise or delegated power. `cost` is points of autonomy a turn, `paid` the sum so far."""

    ref: ArticleRef
    what: Text
    treaty: Param
    since: int
    partners: tuple[NationId, ...]
    cost: float
    paid: float
    bought: tuple[Bought, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """A nation's ledger: its rows, the sum of costs a turn, and all that was gained."""

    nation: NationId
    autonomy: float
    rows: tuple[LedgerRow, ...]
    cost: float
    balance: tuple[Bought, ...]


def ledger(view: View, nation: NationId) -> Ledger:
    """The ledger of a nation, as far as the seat knows it; the costliest promise first."""
    place = view.setting.index(nation)
    sums = by_article(view, place)
    costs: dict[ArticleRef, float] = {}
    for ref, cost in due_now(view.world).binding(AUTONOMY_COST):
        if cost[place] > 0.0:
            costs[ref] = costs.get(ref, 0.0) + float(cost[place])
    rows = [_row(view, nation, ref, cost, sums) for ref, cost in costs.items()]
    rows.sort(key=lambda row: (-row.cost, row.ref))
    listed = [part for ref in costs for part in sums.get(ref, {}).items()]
    whole: dict[str, int] = {}
    for name, units in listed:
        whole[name] = whole.get(name, 0) + units
    autonomy = float(view.world[Society].autonomy[place])
    return Ledger(nation, autonomy, tuple(rows), round(sum(costs.values()), 6), _bought(whole))


def by_article(view: View, place: int) -> dict[ArticleRef, dict[str, int]]:
    """Whole units by article and variable, of the nation at `place` and of the world, over all turns so
    far."""
    found: dict[ArticleRef, dict[str, int]] = {}
    accounts: Mapping[str, Account]
    for accounts in (*view.past_accounts, view.world.accounts):
        for name, account in sorted(accounts.items()):
            for cause, units in account.parts.items():
                amount = _own(account, units, place)
                if cause.article is not None and amount:
                    entry = found.setdefault(cause.article, {})
                    entry[name] = entry.get(name, 0) + amount
    return found


def _own(account: Account, units: Units, place: int) -> int:
    """The nation's entry, or that of the world; nothing of what belongs to commons."""
    axes = account.variable.axes
    if axes == ("nation",):
        return int(units[place])
    return int(units) if axes == () else 0


def _row(
    view: View,
    nation: NationId,
    ref: ArticleRef,
    cost: float,
    sums: Mapping[ArticleRef, Mapping[str, int]],
) -> LedgerRow:
    treaty = next((t for t in view.law.treaties if t.id == ref.treaty), None)
    partners: tuple[NationId, ...] = ()
    what, since = T("A body's power"), view.world.turn
    if treaty is not None:
        articles = status.text(treaty).articles
        within = 0 <= ref.article < len(articles)
        what = articles[ref.article].title() if within else T("Inspection")
        since = status.in_force_since(treaty, view.world.turn) or view.world.turn
        partners = tuple(n for n in status.parties(treaty, view.world.turn) if n != nation)
    mine = dict(sums.get(ref, {}))
    paid = mine.pop(AUTONOMY, 0)
    return LedgerRow(
        ref,
        what,
        Name("treaty" if treaty is not None else "body", ref.treaty),
        since,
        partners,
        cost,
        paid / 10.0 ** VARIABLES[AUTONOMY].digits,
        _bought(mine),
    )


def _bought(units: Mapping[str, int]) -> tuple[Bought, ...]:
    """The amounts in words, without the freedom that was paid."""
    return tuple(
        Bought(
            name,
            VARIABLES[name].label,
            Quantity(amount / 10.0 ** VARIABLES[name].digits, VARIABLES[name].unit, signed=True),
            VARIABLES[name].mood(amount),
        )
        for name, amount in sorted(units.items())
        if name != AUTONOMY and amount
    )
