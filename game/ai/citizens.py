"""Payment of dues and arrears to bodies, and citizens' programmes in the seat's own country."""

from __future__ import annotations

from game.ai.matters import MOST_DUES
from game.ai.strategy import Strategy
from game.ai.tray import OrderTray
from game.core.ids import BodyId, NationId
from game.domains.economy.state import Economy
from game.domains.finance.state import Finance
from game.institutions import assess
from game.model.institution import Body
from game.model.programme import PROGRAMMES
from game.model.view import View
from game.orders.kinds.pay_arrears import PayArrears
from game.orders.kinds.programme import SetProgramme
from game.orders.kinds.withhold_dues import WithholdDues

AT_HOME = ("education", "activism")
"""Programmes that need no partner, in the order in which they are begun."""
LONG_ENOUGH = 4
"""Least number of turns left for a programme to be begun (design: schooling takes four turns to show)."""


def pay(tray: OrderTray, strategy: Strategy) -> None:
    """Pays arrears; a free rider instead withholds its dues where they are high and cost no vote yet."""
    for body in tray.view.law.bodies:
        if body.state.arrears.get(NationId(tray.view.nation or ""), 0.0) > 0 and not strategy.free_rides:
            if tray.may("pay-arrears"):
                tray.take(PayArrears(body=BodyId(body.id)))
        elif strategy.free_rides and tray.may("withhold-dues") and _may_wait(tray.view, body):
            tray.take(WithholdDues(body=BodyId(body.id)))


def _may_wait(view: View, body: Body) -> bool:
    """Whether the dues are dear, and one more turn without them costs no vote."""
    nation = NationId(view.nation or "")
    owed = assess.assessed(view.world, body).get(nation, 0.0)
    dear = owed > MOST_DUES * float(view.world[Economy].output[view.index])
    lost = body.dues.vote_lost_after if body.dues else 0
    return dear and body.state.behind.get(nation, 0) + 1 < lost


def teach(tray: OrderTray, strategy: Strategy) -> None:
    """Begins one programme of `AT_HOME`.

    Not if the game ends too soon for it to show, the strategy is impatient, or debt exceeds a year's output.
    """
    view = tray.view
    left = view.setting.timing.turns - view.world.turn
    if not tray.may("programme") or strategy.patience < 0.5 or left < LONG_ENOUGH:
        return
    debt = float(view.world[Finance].debt[view.index].sum())
    if debt > float(view.world[Economy].output[view.index]):
        return
    for name in AT_HOME:
        programme = PROGRAMMES.get(name)
        if programme is not None and tray.take(SetProgramme(programme=name)):
            return
