"""Campaigns at home for treaties and amendments that the seat signed and that may fail in ratification.

Treaties come before amendments.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.ai.judge import asked, judge
from game.ai.rollout import Rollout, Thinking
from game.ai.strategy import Strategy
from game.ai.tray import OrderTray
from game.core.ids import NationId
from game.domains.society.state import Society
from game.engine.home import HORIZON, NOISE, Asked, homes, laws
from game.engine.home import asked as asked_at_home
from game.model.consent import Home
from game.model.groups import groups
from game.model.view import View
from game.orders.kinds.push import PRICE, Push
from game.treaties.status import status
from game.treaties.status.at_home import waiting

SAFE = 0.85
"""Odds of ratification from which no political capital is spent (design: the last 15 % cost more capital than
they are worth)."""


def push(tray: OrderTray, strategy: Strategy) -> Thinking[None]:
    """Spends political capital on signed treaties that the seat would still sign, most valuable first, then
    on amendments."""
    view = tray.view
    if not tray.may("push") or float(view.world[Society].capital[view.index]) < PRICE:
        return
    at_home = {t.id: waiting(t, view.nation or NationId(""), view.world.turn) for t in view.law.treaties}
    signed = [t for t in view.law.treaties if (one := at_home[t.id]) and not one.amends]
    questions = [asked(view, strategy, status.text(t), t.negotiators) for t in signed]
    found = yield from judge(view, strategy, questions)
    wanted = sorted(
        ((j.worth, t.id, t) for t, j in zip(signed, found, strict=True) if j.signs),
        key=lambda entry: (-entry[0], entry[1]),
    )
    amended = [(t, one.version) for t in view.law.treaties if (one := at_home[t.id]) and one.amends]
    listed = [*((t, 0) for _, _, t in wanted), *amended]
    nation = view.setting.nations[view.index]
    opinions = yield from _opinions(view, [asked_at_home(view.world, *one) for one in listed])
    for (treaty, _), people in zip(listed, opinions, strict=True):
        if people.odds(NOISE) >= SAFE:
            continue
        for group in sorted(groups(nation), key=lambda g: (-g.weight, g.id)):
            if tray.take(Push(treaty=treaty.id, group=group.id)):
                break


def _opinions(view: View, questions: Sequence[Asked]) -> Thinking[list[Home]]:
    """What the seat's own people make of each question."""
    if not questions:
        return []
    rows = laws(view.world, [one.draft for one in questions])
    seen = yield Rollout([view.world] * len(rows), rows, HORIZON, HORIZON)
    own = view.setting.nations[view.index : view.index + 1]
    return [homes(view.world, seen.later, row, one, own)[0] for row, one in enumerate(questions, start=1)]
