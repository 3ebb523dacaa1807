"""Disputes: to complain, settle, appeal, retaliate within the law, ask for sanctions, and object.

Whether a seat sues or retaliates is set by its `Strategy`; damage and lawful limits come from
`treaties.disputes`. Not here: breaches by the seat itself (`promises`).
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from game.ai.foresight import Variant, foresee
from game.ai.reasons import (
    ACCEPTED,
    ANSWERED,
    APPEALED,
    COMPLAINED,
    COMPLIED,
    LISTED,
    OBJECTED,
    Reason,
    figure,
)
from game.ai.rollout import Thinking
from game.ai.strategy import LIKELY, WORTH_A_CHANGE, Strategy
from game.ai.tabled import say
from game.ai.tray import OrderTray
from game.core.arrays import SMALL
from game.core.ids import NationId
from game.core.rng import Streams
from game.domains.economy.state import Economy
from game.domains.society.state import Society
from game.model.dispute import Dispute, Step
from game.model.law import Finding, Measure
from game.model.setting import without_names
from game.model.view import View
from game.orders.kinds.appeal import Appeal
from game.orders.kinds.complain import Complain
from game.orders.kinds.object import Object
from game.orders.kinds.retaliate import Retaliate
from game.orders.kinds.sanction_list import JoinSanctionList
from game.orders.kinds.settle import Settle
from game.treaties.breach import disputes
from game.treaties.breach.disputes import Stage
from game.treaties.status import status

HURTS = 0.0005
"""Share of its output that a breach must cost a nation for it to complain (design: a smaller loss is not
worth the envoy that a procedure takes)."""
RECENT = 2
"""Turns after a finding in which the seat may complain of it (design: older ones have been answered or let
pass)."""
LISTS_FOR = 0.2
"""Shortfall (0..1) from which a breach of a treaty among many makes the seat ask for sanctions (design: above
any error of measurement)."""
SANCTION = 0.1
"""Tariff that the seat asks for as a sanction, as a fraction (design: felt, and far from stopping trade)."""

LASTS = 3
"""Turns for which a sanction is asked for and a countermeasure is projected (design: its effect on trade
shows within three turns)."""


def dispute(tray: OrderTray, strategy: Strategy) -> Thinking[None]:
    """Puts the seat's orders on disputes on the tray: on open ones, new complaints, sanctions and
    objections."""
    for one in tray.view.law.disputes:
        if disputes.is_open(one):
            if one.respondent == tray.view.nation:
                _defend(tray, strategy, one)
            elif one.complainant == tray.view.nation:
                yield from _pursue(tray, strategy, one)
    if strategy.sues:
        _complain(tray)
    if strategy.retaliates:
        _list(tray)
    if strategy.fairness > 0:
        _object(tray)


def share(view: View, damage: float, nation: str) -> float:
    """The damage (USD bn a year) as a fraction of the nation's yearly output."""
    return damage / max(float(view.world[Economy].output[view.setting.index(nation)]), SMALL)


def _defend(tray: OrderTray, strategy: Strategy, one: Dispute) -> None:
    """Who keeps its word complies, as long as rulings are worth something; others appeal first, and comply
    when an answer would cost more and others obey theirs."""
    view, stage = tray.view, disputes.stage(one)
    treaty = view.law.treaty(one.treaty)
    lost = stage is Stage.REPORTED and disputes.loser(one) == view.nation
    if not strategy.honest:
        if lost and tray.may("appeal") and tray.take(Appeal(dispute=one.id)):
            turns = figure(float(disputes.clause(view.law, one).appeal))
            say(tray, treaty, Reason("offers-talks", APPEALED, {"turns": turns}))
            return
        if stage not in (Stage.PERIOD, Stage.AUTHORISED) or one.damage <= 0:
            return
    if not obeys(view, one, strategy.honest):
        return
    if tray.may("settle") and tray.take(Settle(dispute=one.id, how="comply", amount=0.0)):
        what: dict[str, float | str] = {"damage": figure(one.damage), "article": str(one.article + 1)}
        say(tray, treaty, Reason("offers-talks", COMPLIED, what))


def obeys(view: View, one: Dispute, honest: bool) -> bool:
    """Whether the seat obeys, by a lot with the odds of the faith that rulings enjoy (0-100): nobody likes to
    be the only one. Who keeps its word obeys while that faith is at least even, and seldom less."""
    faith = float(view.world[Society].rulings)
    odds = 0.5 + min(faith, 50.0) / 100.0 if honest else faith / 100.0
    lot = Streams(view.world.seed, "obeys").uniform(without_names(view.setting, one.id), 1)
    return float(lot[0]) < odds


def _pursue(tray: OrderTray, strategy: Strategy, one: Dispute) -> Thinking[None]:
    """Takes an offer that is worth what was lost (any, if it would rather settle); else retaliates."""
    view, offer = tray.view, disputes.standing_offer(one)
    treaty = view.law.treaty(one.treaty)
    enough = 0.0 if strategy.settles else one.damage
    if offer is not None and offer.amount >= enough and tray.may("settle"):
        if tray.take(Settle(dispute=one.id, how="accept", amount=0.0)):
            say(tray, treaty, Reason("offers-talks", ACCEPTED, {"amount": figure(offer.amount)}))
        return
    if disputes.stage(one) is not Stage.AUTHORISED or strategy.settles or not tray.may("retaliate"):
        return
    rate = capped_rate(view, one)
    if rate <= 0 or not (strategy.retaliates or strategy.free_rides):
        return
    if not (strategy.retaliates or (yield from pays(view, strategy, one, rate))):
        return
    order = Retaliate(treaty=one.treaty, nation=one.respondent, dispute=one.id, rate=rate, turns=2)
    if tray.take(order):
        figures: dict[str, float | str] = {"damage": figure(one.damage), "rate": figure(100.0 * rate)}
        say(tray, treaty, Reason("warns", ANSWERED, figures))


def capped_rate(view: View, one: Dispute) -> float:
    """The highest tariff, as a fraction in steps of 0.001 and at most 0.5, whose harm stays within the damage
    that is left to answer; 0 where none is."""
    assert view.nation is not None
    per_point = disputes.worth(view.world, view.nation, one.respondent, 1.0)
    if per_point <= 0:
        return 0.0
    return min(0.5, math.floor(1000.0 * disputes.left(view.world, one) / per_point) / 1000.0)


def pays(view: View, strategy: Strategy, one: Dispute, rate: float) -> Thinking[bool]:
    """Whether a tariff of `rate` on the respondent raises the seat's own welfare, by its projection."""
    assert view.nation is not None
    measure = Measure(
        kind="trade-measure",
        treaty=one.treaty,
        by=(view.nation,),
        against=one.respondent,
        rate=rate,
        since=view.world.turn,
        until=view.world.turn + LASTS,
        dispute=one.id,
    )
    seen = yield from foresee(view, [Variant(measures=(measure,))], strategy.patience)
    return float(seen.own[1]) > WORTH_A_CHANGE


def _fresh(view: View) -> Iterator[Finding]:
    """Late findings against others that are more likely right than wrong, under treaties that bind the seat
    too; each article and nation once."""
    told: set[tuple[str, int, str]] = set()
    for found in reversed(view.law.findings):
        key = (found.treaty, found.article, found.nation)
        late = found.turn >= view.world.turn - RECENT and found.article >= 0 and key not in told
        if not late or found.nation == view.nation or found.cleared or found.odds < LIKELY:
            continue
        told.add(key)
        bound = status.parties(view.law.treaty(found.treaty), view.world.turn)
        if view.nation in bound and found.nation in bound:
            yield found


def injury(view: View, found: Finding) -> float:
    """USD bn a year that the seat loses by the breach that was found."""
    assert view.nation is not None
    claim = Dispute(
        id="",
        treaty=found.treaty,
        article=found.article,
        complainant=view.nation,
        respondent=found.nation,
        steps=(Step(kind="consultation", turn=view.world.turn),),
    )
    return disputes.damage(view.world, claim, found.shortfall)


def _complain(tray: OrderTray) -> None:
    """Over the finding that hurts most, if it hurts enough and was not the matter of a dispute before."""
    view = tray.view
    if not tray.may("complain") or tray.envoys < Complain.envoys:
        return
    known = {(d.treaty, d.article, d.respondent) for d in view.law.disputes if d.complainant == view.nation}
    hurts = [
        (-round(injury(view, f), 6), f.treaty, f.article, f.nation)
        for f in _fresh(view)
        if (f.treaty, f.article, f.nation) not in known
        and status.final(view.law.treaty(f.treaty)).disputes.means != "none"
    ]
    for damage, treaty, article, nation in sorted(hurts):
        if share(view, -damage, view.nation or "") < HURTS:
            return
        if tray.take(Complain(treaty=treaty, article=article, nation=nation)):
            figures: dict[str, float | str] = {"article": str(article + 1), "damage": figure(-damage)}
            say(tray, view.law.treaty(treaty), Reason("warns", COMPLAINED, figures))
            return


def _list(tray: OrderTray) -> None:
    """With others against whom broke a treaty among many with the seat; at most one a turn."""
    view = tray.view
    if not tray.may("sanction-list") or tray.envoys < JoinSanctionList.envoys:
        return
    guilty: dict[NationId, Finding] = {}
    for found in _fresh(view):
        many = len(status.parties(view.law.treaty(found.treaty), view.world.turn)) > 2
        if many and found.shortfall >= LISTS_FOR:
            guilty.setdefault(found.nation, found)
    for nation in sorted(guilty, key=lambda n: (-guilty[n].shortfall, n)):
        order = JoinSanctionList(nation=nation, purpose="breach", rate=SANCTION, turns=LASTS, exempt=True)
        if tray.take(order):
            found = guilty[nation]
            figures: dict[str, float | str] = {
                "article": str(found.article + 1),
                "short": figure(100 * found.shortfall),
            }
            say(tray, view.law.treaty(found.treaty), Reason("warns", LISTED, figures))
            return


def _object(tray: OrderTray) -> None:
    """Objects, simply, to reservations by which a party owes less than the seat does."""
    view, nation = tray.view, tray.view.nation or ""
    if not tray.may("object"):
        return
    for treaty in view.law.treaties:
        mine = status.reserved(treaty, nation)
        for other in treaty.negotiators:
            out = status.reserved(treaty, other)
            if other == nation or len(out) <= len(mine):
                continue
            if tray.take(Object(treaty=treaty.id, towards=other)):
                figures: dict[str, float | str] = {"count": figure(float(len(out)))}
                say(tray, treaty, Reason("asks-for-more", OBJECTED, figures), to=(other,))
