"""Amendments of treaties in force, and reservations by which a refused text is joined after all.

An amendment is accepted if the amended text is worth as much to the seat as the one that binds it. Not here:
drafts (`answers`).
"""

from __future__ import annotations

from dataclasses import replace

from game.ai.foresight import Variant, foresee
from game.ai.judge import judge
from game.ai.reasons import ACCEPTS, NOTABLE, RESERVES, Reason, figure
from game.ai.rollout import Thinking
from game.ai.strategy import Strategy
from game.ai.tabled import Tabled, say
from game.ai.tray import OrderTray
from game.ai.tweaks import without
from game.orders.kinds.sign import Sign, may_reserve
from game.treaties.lowering.lowering import in_force
from game.treaties.status import status


def accept(tray: OrderTray, strategy: Strategy) -> Thinking[None]:
    """Signs the latest amendment of each treaty that binds the seat, if it is worth at least NOTABLE and
    costs the seat no more than its `sacrifice`."""
    view = tray.view
    bound = {one.treaty: one for one in in_force(view.world) if view.nation in one.parties and not one.layer}
    open_ones = [
        (t, status.amendments(t)[-1]) for t in view.law.treaties if t.id in bound and status.amendments(t)
    ]
    if not open_ones or not tray.may("sign"):
        return
    rows = [Variant(bound=(replace(bound[t.id], text=t.version(number).text),)) for t, number in open_ones]
    seen = yield from foresee(view, rows, strategy.patience)
    for row, (treaty, number) in enumerate(open_ones, start=1):
        own, gains = float(seen.own[row]), seen.welfare[row]
        others = (float(gains.sum()) - float(gains[view.index])) / max(len(gains) - 1, 1)
        worth = own + strategy.sympathy * others
        if own < -strategy.sacrifice or worth < NOTABLE:
            continue
        if tray.take(Sign(treaty=treaty.id, version=number)):
            say(tray, treaty, Reason("offers-talks", ACCEPTS, {"gain": figure(own)}))


def reserve(tray: OrderTray, strategy: Strategy, one: Tabled) -> Thinking[bool]:
    """Signs a refused text without one article, if the seat would sign the rest; True if it did so."""
    view, text = tray.view, status.text(one.treaty)
    places = [k for k in range(len(text.articles)) if may_reserve(text.final, k)]
    if len(text.articles) < 2 or not places or one.signed:
        return False
    asked = [replace(one.judgement.question, text=without(text, k)) for k in places]
    found = yield from judge(view, strategy, asked)
    best = max(range(len(places)), key=lambda k: (found[k].worth, -k))
    if not found[best].signs:
        return False
    article = places[best]
    if not tray.take(Sign(treaty=one.treaty.id, version=one.version, reservations=(article,))):
        return False
    cost = found[best].worth - one.judgement.worth
    figures: dict[str, float | str] = {"article": str(article + 1), "cost": figure(cost)}
    say(tray, one.treaty, Reason("asks-for-less", RESERVES, figures))
    return True
