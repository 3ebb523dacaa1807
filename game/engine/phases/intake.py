"""Intake: sorts orders so that who gave them first does not count, and voids illegal ones with an event.

Orders are taken by kind. Of two nations that do the same at once, a lot drawn anew for each stage says who
comes first, so that no name and no place in the file is worth anything; and where two orders of one nation
differ in whom they name, the lots of those named. Of two orders of one nation that exclude each other, the
later one in its own submission stands. Envoys are spent in that canonical order.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from game.core.ids import NationId
from game.core.problems import Problem, has_errors
from game.engine.legality import problems
from game.engine.observe import desk
from game.model.context import TurnContext
from game.model.event import Event
from game.model.frozen import canonical
from game.model.order import Order, Submission
from game.model.world import World


def sorted_orders(world: World, submissions: Sequence[Submission]) -> tuple[tuple[NationId, Order], ...]:
    """All orders of this stage, canonically sorted, conflicting earlier ones of one nation dropped."""
    lots = {n: float(lot) for n, lot in zip(world.setting.nation_ids, world.lots(), strict=True)}
    kept: list[tuple[int, str, float, str, NationId, Order]] = []
    for submission in submissions:
        if (submission.turn, submission.stage) != (world.turn, world.stage):
            continue
        for order in standing_orders(submission.orders):
            place = (order.precedence, order.kind, lots[submission.nation], _nameless(order, lots))
            kept.append((*place, submission.nation, order))
    return tuple((nation, order) for *_, nation, order in sorted(kept, key=lambda entry: entry[:4]))


def _nameless(order: Order, lots: Mapping[NationId, float]) -> str:
    """The order as text with the lots of nations in place of their names: what puts those of one in order."""
    text = _names(tuple(lots)).sub(lambda found: str(lots[NationId(found[0])]), canonical(order))
    return json.dumps(json.loads(text), sort_keys=True)


@cache
def _names(nations: tuple[NationId, ...]) -> re.Pattern[str]:
    """Finds the names of nations where they stand as words or as parts of an id, the longest first."""
    longest = sorted(nations, key=len, reverse=True)
    return re.compile(rf"(?<![A-Za-z0-9])(?:{'|'.join(map(re.escape, longest))})(?![A-Za-z0-9])")


def standing_orders(orders: Sequence[Order]) -> tuple[Order, ...]:
    """The orders without those that a later one replaces."""
    return tuple(
        order
        for i, order in enumerate(orders)
        if not any(later.conflicts(order) for later in orders[i + 1 :])
    )


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The context with the legal orders only, and an event for each that was voided."""
    legal: set[int] = set()
    events: list[Event] = []
    by_nation: dict[NationId, list[tuple[int, Order]]] = {}
    for place, (nation, order) in enumerate(ctx.orders):
        by_nation.setdefault(nation, []).append((place, order))
    for nation, given in by_nation.items():
        view = desk(world, nation)
        allowed: list[Order] = []
        for place, order in given:
            found = list(problems(view, order, pending=tuple(allowed)))
            if has_errors(found):
                events.append(_voided(nation, order, found))
            else:
                allowed.append(order)
                legal.add(place)
    standing = tuple(given for place, given in enumerate(ctx.orders) if place in legal)
    return world, replace(ctx, orders=standing), events


def _voided(nation: NationId, order: Order, found: Sequence[Problem]) -> Event:
    return Event("order.voided", (nation,), {"order": order.says(), "why": found[0].text}, audience=(nation,))
