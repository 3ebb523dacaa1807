"""Treaties in force: covert breaches, withdrawal, answers to breaches by others, and inspections.

The gain of a breach is projected; its cost is the treaty's own answer to it and the loss of reputation. Not
here: event questions that break a promise (`questions`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.ai.foresight import Variant, foresee
from game.ai.reasons import BROKEN, SANCTIONED, Reason, figure
from game.ai.rollout import Thinking
from game.ai.strategy import LIKELY, Strategy, draws, trust
from game.ai.tabled import say
from game.ai.tray import OrderTray
from game.core.ids import NationId
from game.model.law import Finding, Measure
from game.model.view import View
from game.orders.kinds.break_promise import BreakPromise
from game.orders.kinds.inspect import Inspect
from game.orders.kinds.set_lever import SetLever
from game.orders.kinds.withdraw import Withdraw
from game.treaties.breach.monitoring import DETECTION
from game.treaties.lowering.lowering import Bound, in_force

NAME_LOST = 0.6
"""Points that being found in breach costs by reputation and trust, beside the treaty's answer (design: more
than most breaches gain)."""
RECENT = 2
"""Turns after which a finding is no longer answered (design: as in `disputes`)."""
SANCTION = 0.1
"""Tariff, as a fraction, on the goods of a nation that broke a treaty among many (design: as in
`disputes`)."""
LEAVES_FOR = 0.5
"""Points by which being outside must be better for the seat to withdraw (design: the projection leaves out
the loss of trust that withdrawal brings)."""

LOT = 5.0
"""Most points of trust that a random draw adds when choosing whom to inspect (design: enough that parties
trusted about as little take turns)."""


def keep_or_break(tray: OrderTray, strategy: Strategy) -> Thinking[None]:
    """Puts covert breaches, withdrawals, answers to others' breaches and inspections on the tray."""
    view = tray.view
    mine = [one for one in in_force(view.world) if view.nation in one.parties]
    if mine and not strategy.honest:
        yield from _weigh_breaches(tray, strategy, mine)
    if strategy.retaliates:
        _retaliate(tray, mine)
    if mine and strategy.inspects:
        _inspect(tray, mine)


def _weigh_breaches(tray: OrderTray, strategy: Strategy, mine: Sequence[Bound]) -> Thinking[None]:
    view, nation = tray.view, tray.view.nation
    assert nation is not None
    articles = [
        (one, k)
        for one in mine
        for k in range(len(one.text.articles))
        if k not in one.reserved.get(nation, ())
    ]
    breaches = [Variant(broken={(one.treaty, k, nation): True}) for one, k in articles]
    answers = [_answered(view, one) for one in mine]
    without = [replace(one, parties=tuple(n for n in one.parties if n != nation)) for one in mine]
    seen = yield from foresee(
        view, [*breaches, *answers, *(Variant(bound=(one,)) for one in without)], strategy.patience
    )
    costs = {one.treaty: NAME_LOST - float(seen.own[1 + len(breaches) + k]) for k, one in enumerate(mine)}
    for row, (one, k) in enumerate(articles, start=1):
        found = DETECTION[one.text.final.verification]
        if strategy.breaks(view, float(seen.own[row]), found, costs[one.treaty], f"{one.treaty}/{k}"):
            tray.take(BreakPromise(treaty=one.treaty, article=k, covert=True))
    for k, one in enumerate(mine):
        gain = float(seen.own[1 + len(breaches) + len(mine) + k])
        if strategy.free_rides and gain > LEAVES_FOR:
            tray.take(Withdraw(treaty=one.treaty))


def _answered(view: View, one: Bound) -> Variant:
    """The world in which the treaty's own answer to breach is turned against the seat."""
    answer, nation = one.text.final.answer, view.nation
    if answer.kind == "none" or answer.kind == "naming" or nation is None:
        return Variant()
    by = tuple(n for n in one.parties if n != nation)
    measure = Measure(
        kind=answer.kind,
        treaty=one.treaty,
        by=by,
        against=nation,
        rate=answer.rate,
        since=view.world.turn,
        until=view.world.turn + 1 + answer.turns,
    )
    return Variant(measures=(measure,))


def _recent(view: View, treaties: Sequence[str]) -> list[Finding]:
    """Late findings against others under these treaties that are more likely right than wrong."""
    return [
        f
        for f in view.law.findings
        if f.treaty in treaties
        and f.article >= 0
        and f.nation != view.nation
        and f.turn >= view.world.turn - RECENT
        and f.odds >= LIKELY
        and not f.cleared
    ]


def _retaliate(tray: OrderTray, mine: Sequence[Bound]) -> None:
    """In kind between two; by a sanction among many; and an end to both when the findings end."""
    view = tray.view
    found = _recent(view, [one.treaty for one in mine])
    parties = {one.treaty: one.parties for one in mine}
    guilty: dict[NationId, Finding] = {}
    for finding in found:
        if len(parties[finding.treaty]) == 2 and finding.turn == view.world.turn - 1:
            if tray.take(BreakPromise(treaty=finding.treaty, article=finding.article, covert=False)):
                _tell(tray, finding, Reason("warns", BROKEN, _short(finding)))
        elif len(parties[finding.treaty]) > 2:
            guilty[finding.nation] = finding
    standing = view.world.levers["trade.sanction"][view.index]
    for place, nation in enumerate(view.setting.nation_ids):
        if nation in guilty and standing[place] < SANCTION:
            tray.take(SetLever(lever="trade.exemption", value=1.0, towards=nation))
            if tray.take(SetLever(lever="trade.sanction", value=SANCTION, towards=nation)):
                figures = {**_short(guilty[nation]), "rate": str(round(100 * SANCTION))}
                _tell(tray, guilty[nation], Reason("warns", SANCTIONED, figures))
        elif nation not in guilty and standing[place] > 0:
            tray.take(SetLever(lever="trade.sanction", value=0.0, towards=nation))


def _short(finding: Finding) -> dict[str, float | str]:
    return {"article": str(finding.article + 1), "short": figure(100 * finding.shortfall)}


def _tell(tray: OrderTray, finding: Finding, reason: Reason) -> None:
    say(tray, tray.view.law.treaty(finding.treaty), reason, to=(finding.nation,))


def _inspect(tray: OrderTray, mine: Sequence[Bound]) -> None:
    """A free envoy looks at the least trusted party of a treaty that can be verified."""
    view = tray.view
    if not tray.may("inspect") or tray.envoys < Inspect.envoys:
        return
    faith = trust(view)
    lots = draws(view).uniform("inspect", len(faith))
    seen = [
        (
            round(float(faith[view.setting.index(n)]) + LOT * float(lots[view.setting.index(n)]), 4),
            one.treaty,
            n,
        )
        for one in mine
        if one.text.final.verification > 0
        for n in one.parties
        if n != view.nation
    ]
    if seen:
        _, treaty, nation = min(seen)
        tray.take(Inspect(treaty=treaty, nation=nation))
