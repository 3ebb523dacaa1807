"""Answers to texts on the table: sign, counter or decline, and say why.

Of several texts on one matter among the same nations a delegation joins the one that is best for all, so that
they find each other. Not here: judging a text (`judge`), counter-offers (`counters`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.ai.amendments import accept, reserve
from game.ai.counters import answer_refused
from game.ai.judge import Judgement, Question, asked, judge
from game.ai.reasons import why_signed
from game.ai.rollout import Thinking
from game.ai.strategy import Strategy
from game.ai.tabled import Tabled, matter, say, version_of
from game.ai.tray import OrderTray
from game.core.ids import TreatyId
from game.model.treaty import Treaty
from game.model.view import View
from game.orders.kinds.decline import Decline
from game.orders.kinds.sign import Sign, may_join
from game.treaties.status import status
from game.treaties.status.status import Condition, Standing


def answer(tray: OrderTray, strategy: Strategy) -> Thinking[dict[TreatyId, Judgement]]:
    """Puts an answer to every open text on the tray.

    Returns the judgement of each text that waits for an answer, by treaty.
    """
    view = tray.view
    treaties = [t for t in view.law.treaties if is_open(view, t) or is_waiting(view, t)]
    found = yield from judge(view, strategy, [_question(view, strategy, t) for t in treaties])
    listed = [Tabled(view, t, version_of(t), j) for t, j in zip(treaties, found, strict=True)]
    groups: dict[tuple[object, ...], list[Tabled]] = {}
    for one in listed:
        groups.setdefault((one.treaty.negotiators, matter(status.text(one.treaty))), []).append(one)
    refused = [one for group in groups.values() for one in _join(tray, group)]
    kept_out: list[Tabled] = []
    for one in refused:
        if not (yield from reserve(tray, strategy, one)):
            kept_out.append(one)
    yield from answer_refused(tray, strategy, [one for one in kept_out if one.is_draft and one.is_fresh])
    yield from accept(tray, strategy)
    return {one.treaty.id: one.judgement for one in listed}


def is_open(view: View, treaty: Treaty) -> bool:
    """Whether the seat could sign a version of the treaty that it has not signed."""
    turn, nation = view.world.turn, view.nation
    if nation is None or not status.is_live(treaty, turn) or not may_join(treaty, nation, view):
        return False
    if status.standing(treaty, nation, turn) in (Standing.CONTRACTING, Standing.PARTY, Standing.WITHDRAWN):
        return False
    return status.signed_version(treaty, nation, turn) != version_of(treaty)


def is_waiting(view: View, treaty: Treaty) -> bool:
    """Whether the seat has signed the version that counts, and others have not signed it yet."""
    turn, nation = view.world.turn, view.nation or ""
    waits = status.condition(treaty, turn) in (Condition.DRAFT, Condition.OPEN)
    return waits and status.signed_version(treaty, nation, turn) == version_of(treaty)


def _question(view: View, strategy: Strategy, treaty: Treaty) -> Question:
    """The text with all who may yet join by it; in force already, with its parties and the seat."""
    assert view.nation is not None
    present = status.parties(treaty, view.world.turn)
    if present:
        return Question(status.text(treaty), (*present, view.nation), treaty.id)
    members = treaty.negotiators if view.nation in treaty.negotiators else (*treaty.negotiators, view.nation)
    return replace(asked(view, strategy, status.text(treaty), members), treaty=treaty.id)


def _join(tray: OrderTray, rivals: Sequence[Tabled]) -> list[Tabled]:
    """Sign the best for all of those that the seat would sign, leave the tables of its rivals; the refused.

    What is adopted already comes first; equals in the order of their ids, which everybody knows.
    """
    willing = [one for one in rivals if one.signed or one.judgement.signs]
    refused = [one for one in rivals if one not in willing]
    if willing:
        best = min(willing, key=lambda one: (one.is_draft, -one.for_all, one.treaty.id))
        if not best.signed and tray.take(Sign(treaty=best.treaty.id, version=best.version)):
            say(tray, best.treaty, why_signed(tray.view, best.judgement))
        for other in willing:
            if other is not best and other.is_draft and other.is_fresh:
                tray.take(Decline(treaty=other.treaty.id))
    return refused
