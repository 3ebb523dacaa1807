"""A year of debt: loans paid out, interest and repayment, relief, and sudden stops of foreign capital.

Design, after the sudden stops of Calvo 1998 (J. Appl. Econ. 1:35): the chance rises with debt and falls with
trust, reserves and swap lines. What a debtor does not pay is added to what it owes. Interest and debts
outlive the treaty that made them (VCLT art. 70(1)(b)). Arrays end in [giver, taker], [debtor, creditor] or
[nation]; leading axes are free.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.core.arrays import Array, between
from game.domains.blame import total
from game.domains.economy.state import Economy
from game.domains.finance import equations
from game.domains.finance.state import (
    LOAN,
    LOAN_COST,
    RELIEF,
    REPAYMENT,
    SERVICED,
    SWAP,
    SWAP_COST,
    Finance,
)
from game.domains.society.state import Society
from game.model.context import TurnContext
from game.model.obligations import Slot
from game.model.world import World

SWAP_REPAID = 0.5
"""Part of what was drawn on a swap line that is paid back in a year."""
PULLED = 0.5
"""Part of the foreign capital that leaves in a sudden stop."""
INFLOW = 0.04
"""Growth a year of foreign capital in a nation that the others trust evenly; it is invested there."""
BASE, PER_DEBT, PER_MISTRUST, PER_RESERVES, PER_LINE, MOST = 0.05, 0.15, 0.1, 0.3, 0.05, 0.6
"""The chance of a stop a year: at rest, for debts of a year's output, for no trust at all, for reserves of a
year's output, for lines as large as the foreign capital, and at most."""


MOST_OWED = 1e8
"""The largest debt of a pair, USD bn: the bound of the variable."""


class Stop(NamedTuple):
    """A year of foreign capital, USD bn [..., nation], and the lines drawn [..., giver, taker]."""

    hazard: Array
    pulled: Array
    used: Array
    """Taken from the nation's own reserves."""
    inflow: Array
    drawn: Array


class Debts(NamedTuple):
    """The debts a year on and what was paid, all [..., debtor, creditor]."""

    debt: Array
    interest: Array
    drawn: Array
    repaid: Array
    paid: Array
    """Interest paid."""


def turned(pairs: Array) -> Array:
    """The transpose of the last two axes: [..., giver, taker] as [..., taker, giver]."""
    return np.swapaxes(pairs, -1, -2)


def sudden_stop(world: World, ctx: TurnContext) -> Stop:
    """Whose foreign capital leaves this year, and what cushions it: reserves first, then lines."""
    now, output = world[Finance], world[Economy].output
    capital, count = now.foreign_capital, len(world.setting.nations)
    faith = (total(world[Society].trust, axis=-2) - 100.0) / max(count - 1, 1)
    line = equations.cut(np.maximum(ctx.honoured[SWAP] - turned(now.drawn), 0.0), output)
    insured = np.minimum(total(line, axis=-2) / np.where(capital > 0.0, capital, 1.0), 1.0)
    hazard = (
        BASE
        + PER_DEBT * total(now.debt) / output
        + PER_MISTRUST * (50.0 - faith) / 50.0
        - PER_RESERVES * now.reserves / output
        - PER_LINE * insured
    )
    hazard = np.where(capital > 0.0, between(hazard, 0.0, MOST), 0.0)
    struck = ctx.streams.uniform("finance.stop", count) < hazard
    pulled = np.where(struck, PULLED * capital, 0.0)
    used = np.minimum(now.reserves, pulled)
    whole = total(line, axis=-2)
    part = np.minimum((pulled - used) / np.where(whole > 0.0, whole, 1.0), 1.0)
    inflow = np.where(struck, 0.0, INFLOW * capital * faith / 50.0)
    return Stop(hazard, pulled, used, inflow, line * part[..., None, :])


def debts(world: World, ctx: TurnContext, lent: Array, lines: Array) -> Debts:
    """The debts a year on, with `lent` and `lines` [..., giver, taker] paid out this year.

    Relief comes first, then interest and repayment; a debtor pays no more than a quarter of its output.
    Where nobody owes or lends anything, nothing is computed.
    """
    now = world[Finance]
    if not any(amounts.any() for amounts in (now.debt, now.interest, now.drawn, lent, lines)):
        return Debts(now.debt, now.interest, now.drawn, repaid=now.debt, paid=now.debt)
    left = 1.0 - between(turned(ctx.honoured[RELIEF]), 0.0, 1.0)
    debt, interest, drawn = now.debt * left, now.interest * left, now.drawn * left
    willing = ctx.due[SERVICED] <= ctx.honoured[SERVICED]
    principal = np.minimum(ctx.honoured[REPAYMENT] + SWAP_REPAID * drawn, debt)
    able = equations.affordable(principal + interest, world[Economy].output)
    repaid, paid = np.where(willing, principal * able, 0.0), np.where(willing, interest * able, 0.0)
    unpaid = interest - paid
    some = np.where(debt > 0.0, debt, 1.0)
    rate, staying = interest / some, 1.0 - repaid / some
    asked = _price(ctx, LOAN_COST, LOAN) * lent + _price(ctx, SWAP_COST, SWAP) * lines
    return Debts(
        debt=between(debt - repaid + unpaid + turned(lent + lines), 0.0, MOST_OWED),
        interest=between(interest * staying + rate * unpaid + turned(asked), 0.0, MOST_OWED),
        drawn=np.maximum(drawn - np.minimum(repaid, SWAP_REPAID * drawn), 0.0) + turned(lines),
        repaid=repaid,
        paid=paid,
    )


def _price(ctx: TurnContext, cost: Slot, amount: Slot) -> Array:
    """The interest a year on each dollar of new debt [..., giver, taker]."""
    lent = ctx.honoured[amount]
    return np.asarray(ctx.honoured[cost] / np.where(lent > 0.0, lent, 1.0))
