"""Politics at home: campaigns for treaties that were signed and may fail in the vote."""

from __future__ import annotations

from game.ai.desk import Desk
from game.ai.judge import asked, judge
from game.ai.strategy import Strategy
from game.domains.society.state import Society
from game.engine.home import NOISE, homes_of_all
from game.model.groups import groups
from game.model.treaty import Treaty
from game.model.view import View
from game.orders.push import PRICE, Push
from game.treaties import status
from game.treaties.status import Standing

SAFE = 0.85
"""Odds of a yes at home from which no capital is spent."""


def push(desk: Desk, strategy: Strategy) -> None:
    """Spends political capital on signed treaties that are still worth it, the most valuable first."""
    view = desk.view
    if not desk.may("push") or float(view.world[Society].capital[view.index]) < PRICE:
        return
    waiting = [t for t in view.law.treaties if _waits_for_home(view, t)]
    found = judge(view, strategy, [asked(view, strategy, status.text(t), t.negotiators) for t in waiting])
    wanted = sorted(
        ((j.worth, t.id, t) for t, j in zip(waiting, found, strict=True) if j.signs),
        key=lambda entry: (-entry[0], entry[1]),
    )
    for _, _, treaty in wanted:
        home = homes_of_all(view.world, treaty)[view.index]
        nation = view.setting.nations[view.index]
        if home.odds(NOISE) >= SAFE:
            continue
        for group in sorted(groups(nation), key=lambda g: (-g.weight, g.id)):
            if desk.take(Push(treaty=treaty.id, group=group.id)):
                break


def _waits_for_home(view: View, treaty: Treaty) -> bool:
    nation, turn = view.nation or "", view.world.turn
    return (
        status.final(treaty).consent == "ratification"
        and status.is_live(treaty, turn)
        and status.adopted_version(treaty) is not None
        and status.standing(treaty, nation, turn) is Standing.SIGNATORY
        and status.signed_version(treaty, nation, turn) == status.adopted_version(treaty)
    )
