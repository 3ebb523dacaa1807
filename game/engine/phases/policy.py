"""Policy: levers are set, questions answered, and each nation decides which promises it keeps.

What was not ordered stands as it was; a question that nobody answered takes its first option; a promise
that nobody broke is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.core.ids import NationId
from game.engine.effects import Chosen, apply_answers, questions
from game.engine.phases.negotiation import carry_out
from game.model.context import TurnContext
from game.model.event import Event
from game.model.world import World
from game.orders.kinds.break_promise import BreakPromise
from game.orders.kinds.refuse_payment import RefusePayment
from game.treaties.lowering.lowering import FINAL_CLAUSES, honoured, in_force


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The context with levers in effect and the obligations that will be honoured."""
    world, ctx, events = carry_out(world, ctx, "policy")
    broken: dict[tuple[str, int, str], bool] = {
        (o.treaty, o.article, n): o.covert for n, o in ctx.orders if isinstance(o, BreakPromise)
    }
    broken |= {(o.treaty, FINAL_CLAUSES, n): False for n, o in ctx.orders if isinstance(o, RefusePayment)}
    answers: list[Chosen] = []
    for nation in world.setting.nation_ids:
        for card in questions(world, nation, answered=None):
            chosen = next(
                (
                    a
                    for a in world.law.answers
                    if (a.event, a.nation, a.turn) == (card.id, nation, world.turn)
                ),
                None,
            )
            option = next((o for o in card.options if chosen and o.id == chosen.option), card.options[0])
            answers.append(Chosen(nation, card, option))
            if option.breaks:
                broken |= _breaking(world, nation, option.breaks, option.covert)
    world, happened = apply_answers(world, ctx, answers)
    events += happened
    kept = honoured(world, ctx.due, broken)
    return world, replace(ctx, levers=world.levers, broken=broken, honoured=kept), events


def _breaking(world: World, nation: NationId, kind: str, covert: bool) -> Mapping[tuple[str, int, str], bool]:
    return {
        (bound.treaty, number, nation): covert
        for bound in in_force(world)
        if nation in bound.parties
        for number, clause in enumerate(bound.text.articles)
        if clause.kind == kind
    }
