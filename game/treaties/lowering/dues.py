"""What articles ask for a body: who owes how much, and who withholds it this turn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

import numpy as np

from game.core.arrays import Array, Mask, frozen
from game.core.ids import NationId
from game.core.text import Name, Param, T, Text
from game.domains.finance.state import DUES
from game.model.clause import Lowering, Performance
from game.model.world import World
from game.treaties.lowering.measure import asked, shares
from game.treaties.lowering.roles import role_mask

DuesKey = Literal["equal", "income", "population"]
BY_KEY: Mapping[DuesKey, Text] = {
    "equal": T("in equal parts"),
    "income": T("in proportion to their income"),
    "population": T("in proportion to their population"),
}
"""How dues are shared, in an article."""
KEYS: Mapping[str, Text] = {
    "equal": T("equal parts"),
    "income": T("income"),
    "population": T("population"),
}
"""The keys on a form."""


def named(body: str) -> Param:
    """The name of the body, or words for a body still to be named if the id is empty."""
    return Name("body", body) if body else T("an institution that is still to be named")


def owed(world: World, parties: Sequence[NationId], budget: float, key: DuesKey) -> dict[NationId, float]:
    """What each party owes of a yearly budget by the key, USD bn."""
    held = budget * shares(world, key, role_mask(world.setting, parties))
    return {n: round(float(held[world.setting.index(n)]), 6) for n in parties}


def withholding(world: World, body: str) -> Mask:
    """Who withholds its dues to the body this turn, shape (nation,)."""
    found = next((b for b in world.law.bodies if b.id == body), None)
    return role_mask(world.setting, found.state.withheld if found is not None else ())


def lower_dues(to: Lowering, body: str, budget: float, key: DuesKey) -> None:
    """Join the dues of all whom the article binds now, by the key among all parties; less who withholds."""
    due = budget * shares(to.world, key, to.parties) * to.duty * to.strength
    to.out.join(DUES, to.article, np.where(withholding(to.world, body), 0.0, due))


def unpaid_dues(seen: Performance, body: str, budget: float) -> Array:
    """1 for each nation that withholds what it owes, or breaks the article itself, shape (nation,)."""
    if budget <= 0:
        return frozen(np.zeros(len(seen.after.setting.nations)))
    due = asked(seen.lowering.out, DUES, seen.lowering.article)
    kept = asked(seen.honoured, DUES, seen.lowering.article)
    late = withholding(seen.after, body) & seen.lowering.duty
    return frozen(np.where((kept < due) | late, 1.0, 0.0))
