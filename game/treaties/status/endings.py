"""How a treaty ends, or ends for one: expiry and renewal, consent of all, answer to a breach, emptiness.

VCLT arts. 54, 55, 59, 60, 70. An act of a turn counts from the next. Not here: leaving by notice
(`record.py`), and the articles that survive (`layers.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.core.ids import NationId
from game.model.treaty import Treaty
from game.treaties.status import record
from game.treaties.status.record import BindingPeriod, Record

LEAST = 2
"""A treaty is an agreement between States: one alone is not bound to anybody (VCLT art. 2(1)(a))."""

Records = Mapping[NationId, Record]


@dataclass(frozen=True, slots=True)
class End:
    """The first turn in which the treaty is over, and whether its term had run out."""

    turn: int
    expired: bool


def ended(treaty: Treaty, records: Records, since: int, turn: int) -> End | None:
    """How the treaty has ended by that turn; None if it has not."""
    found = [End(day, True) for day in _expiry(treaty, records, since, turn)]
    whole = [i.turn + 1 for i in treaty.instruments if i.kind == "termination" and not i.nation]
    others = [*whole, *_by_consent(treaty, records, turn), *_emptied(records, since, turn)]
    found += [End(max(since, day), False) for day in others if day <= turn]
    return min(found, key=lambda end: (end.turn, not end.expired), default=None)


def _bound(records: Records, turn: int) -> list[NationId]:
    return [n for n, own in records.items() if own.binds(turn)]


def _emptied(records: Records, since: int, turn: int) -> list[int]:
    """The days on which too few were left; whoever consents later revives nothing."""
    ends = [s.leaves for own in records.values() for s in own.periods if s.leaves is not None]
    days = [since, *(day for day in ends if since <= day <= turn)]
    return [day for day in days if len(_bound(records, day)) < LEAST]


def _by_consent(treaty: Treaty, records: Records, turn: int) -> list[int]:
    """The days on which all parties had agreed to end it (VCLT art. 54(b))."""
    acts = [i for i in treaty.instruments if i.kind == "termination" and i.nation and not i.towards]
    days = sorted({i.turn + 1 for i in acts if i.turn < turn})
    found = []
    for day in days:
        agreeing = {i.nation for i in acts if (records[i.nation].consented or 0) <= i.turn < day}
        bound = _bound(records, day)
        if len(bound) >= LEAST and all(n in agreeing for n in bound):
            found.append(day)
    return found


def put_out(treaty: Treaty, records: dict[NationId, Record], turn: int) -> dict[NationId, Record]:
    """The records after all other parties have ended the treaty towards one that broke it materially (VCLT
    art. 60(1), (2)(a)(i)). Who was put out can come back only by a new treaty."""
    acts = [i for i in treaty.instruments if i.kind == "termination" and i.nation and i.towards in records]
    changed = dict(records)
    for accused in sorted({i.towards for i in acts}):
        own = changed[accused]
        for day in sorted({i.turn + 1 for i in acts if i.towards == accused and i.turn < turn}):
            by = {i.nation for i in acts if i.towards == accused and i.turn < day}
            others = [n for n in _bound(changed, day) if n != accused]
            if own.binds(day) and others and all(n in by for n in others):
                last = own.periods[-1]
                end = day if last.leaves is None else min(day, last.leaves)
                gone = BindingPeriod(last.consent, end, put_out=True)
                changed[accused] = replace(own, signed=None, periods=(*own.periods[:-1], gone))
                break
    return changed


def _expiry(treaty: Treaty, records: Records, since: int, turn: int) -> list[int]:
    """The first turn after its time, if that has come and it was not renewed; else nothing."""
    final = treaty.version(record.adoptions(treaty)[-1][1]).text.final
    days = [i.turn + 1 for i in treaty.instruments if i.kind == "occurrence"]
    days += [since + final.sunset] if final.sunset is not None else []
    days += [final.ending.date + 1] if final.ending.date else []
    if not days:
        return []
    start, day = since, max(since, min(days))
    while day <= turn:
        if not _renewed(treaty, records, final.ending.renewal, start, day):
            return [day]
        start, day = day, day + final.ending.term
    return []


def _renewed(treaty: Treaty, records: Records, renewal: str, start: int, day: int) -> bool:
    """Whether it goes on after a term that ran from `start` to the turn before `day`."""
    bound = _bound(records, day - 1) or _bound(records, day)
    said = {
        kind: {i.nation for i in treaty.instruments if i.kind == kind and start <= i.turn < day}
        for kind in ("renewal", "objection-to-renewal")
    }
    if renewal == "tacit":
        return not any(n in said["objection-to-renewal"] for n in bound)
    return renewal == "agreed" and all(n in said["renewal"] for n in bound)
