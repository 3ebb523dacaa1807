"""Sanctions lists: those who want the same nation listed for the same purpose become a coalition.

The list's charge is the lowest and its term the shortest that any of them asked for, and food and medicine
pass if any of them wants it: what all agreed to.
"""

from __future__ import annotations

from game.core.ids import NationId
from game.core.text import Name, Param
from game.model.context import TurnContext
from game.model.event import TO_ALL, Event
from game.model.sanctions import Purpose, SanctionList
from game.model.world import World
from game.orders.kinds.sanction_list import PURPOSES, JoinSanctionList

LEAST = 2
"""The fewest nations that make a list (design: one alone has the sanction lever)."""


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The world with new lists, in force from next turn."""
    wanted: dict[tuple[NationId, Purpose], list[tuple[NationId, JoinSanctionList]]] = {}
    for nation, order in ctx.orders:
        if isinstance(order, JoinSanctionList):
            wanted.setdefault((order.nation, order.purpose), []).append((nation, order))
    events: list[Event] = []
    for (against, purpose), asked in wanted.items():
        by = tuple(sorted(nation for nation, _ in asked))
        told: dict[str, Param] = {"nation": Name("nation", against), "purpose": PURPOSES[purpose]}
        if len(by) < LEAST:
            events.append(Event("sanctions.alone", by, told, audience=TO_ALL))
            continue
        made = SanctionList(
            id=f"list-{len(world.law.sanction_lists) + 1}",
            against=against,
            by=by,
            purpose=purpose,
            rate=min(order.rate for _, order in asked),
            exempt=any(order.exempt for _, order in asked),
            since=world.turn + 1,
            until=world.turn + 1 + min(order.turns for _, order in asked),
        )
        world = world.with_law(world.law.having(sanction_lists=(*world.law.sanction_lists, made)))
        events.append(Event("sanctions.listed", by, told, audience=TO_ALL))
    return world, ctx, events
