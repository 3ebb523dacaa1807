"""Whether a delegation lets peacekeepers in: it does where it is as tense as where it would vote for them."""

from __future__ import annotations

from game.ai.matters import AT_ODDS
from game.ai.tray import OrderTray
from game.core.ids import TreatyId
from game.domains.security.state import Security
from game.orders.kinds.host_consent import HostConsent
from game.treaties.status.hosting import consents


def host(tray: OrderTray) -> None:
    """Consents to each mission that waits for the seat, if tension with the other host is high enough."""
    view = tray.view
    if view.nation is None or not tray.may("host-consent"):
        return
    turn, place = view.world.turn, view.setting.index
    for mission in view.law.missions:
        if view.nation not in mission.between or turn > mission.until:
            continue
        first, second = mission.between
        tension = float(view.world[Security].tension[place(first), place(second)])
        if tension >= AT_ODDS and not consents(view.law, mission.treaty, view.nation, turn):
            tray.take(HostConsent(treaty=TreatyId(mission.treaty)))
