"""Campaigns at home for treaties and amendments that the seat signed and that may fail in ratification.

Treaties come before amendments.
"""

from __future__ import annotations

from game.ai.judge import asked, judge
from game.ai.rollout import Thinking
from game.ai.strategy import Strategy
from game.ai.tray import OrderTray
from game.core.ids import NationId
from game.domains.society.state import Society
from game.engine.home import NOISE, homes_of_all
from game.model.groups import groups
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
    for treaty, amendment in [*((t, 0) for _, _, t in wanted), *amended]:
        home = homes_of_all(view.world, treaty, amendment)[view.index]
        nation = view.setting.nations[view.index]
        if home.odds(NOISE) >= SAFE:
            continue
        for group in sorted(groups(nation), key=lambda g: (-g.weight, g.id)):
            if tray.take(Push(treaty=treaty.id, group=group.id)):
                break
