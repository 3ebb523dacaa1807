"""Acts of one party towards another, or towards all: objections, suspensions, terminations.

Pure readings of instruments; an act of a turn counts from the next. Not here: what follows for the treaty as
a whole (`status.py`), and for its duties (`layers.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.core.ids import NationId
from game.model.treaty import Instrument, InstrumentKind, Treaty
from game.treaties.status.record import Record

Pair = frozenset[NationId]
"""Two nations, in no order."""


def standing(
    treaty: Treaty, kind: InstrumentKind, undone_by: InstrumentKind | None, turn: int
) -> dict[tuple[NationId, NationId], Instrument]:
    """By (nation, towards) its latest act of that kind before the turn, unless undone or run out."""
    found: dict[tuple[NationId, NationId], Instrument] = {}
    for act in treaty.instruments:
        if not act.nation or act.turn >= turn:
            continue
        if act.kind == kind:
            found[act.nation, act.towards] = act
        elif undone_by is not None and act.kind == undone_by:
            found.pop((act.nation, act.towards), None)
    return {key: act for key, act in found.items() if act.until is None or turn <= act.until}


def agreed_by_all(
    treaty: Treaty,
    towards: str,
    ground: str,
    records: Mapping[NationId, Record],
    bound: Iterable[NationId],
    turn: int,
) -> bool:
    """Whether all who are bound (but the one concerned) have suspended it, for all or towards one of them.

    Who consented only after the last of these acts cannot undo what was agreed before.
    """
    acts = [
        act
        for (_, to), act in standing(treaty, "suspension", "resumption", turn).items()
        if to == towards and act.ground == ground
    ]
    if not acts:
        return False
    by, last = {act.nation for act in acts}, max(act.turn for act in acts)
    asked = [n for n in bound if n != towards and (records[n].consented or 0) <= last]
    return bool(asked) and all(n in by for n in asked)


def suspended(
    treaty: Treaty, records: Mapping[NationId, Record], bound: tuple[NationId, ...], turn: int
) -> tuple[set[Pair], set[Pair]]:
    """The pairs between whom it is suspended by agreement (VCLT art. 58), and in answer to a breach (60).

    In answer to a breach: by one whom it specially affects, in its own relation; or by all others.
    """
    acts = standing(treaty, "suspension", "resumption", turn)
    agreed: set[Pair] = set()
    answered: set[Pair] = set()
    for (nation, towards), act in acts.items():
        mutual = acts.get((towards, nation))
        if towards and act.ground == "consent" and mutual is not None and mutual.ground == "consent":
            agreed.add(frozenset((nation, towards)))
        elif towards and act.ground == "affected":
            answered.add(frozenset((nation, towards)))
    for accused in bound:
        if agreed_by_all(treaty, accused, "breach", records, bound, turn):
            answered |= {frozenset((accused, other)) for other in bound if other != accused}
    return agreed, answered


def objected(treaty: Treaty, reserving: Iterable[NationId], turn: int) -> set[Pair]:
    """The pairs between whom the treaty does not bind at all: one made a reservation, and the other objected
    and said so definitely (VCLT arts. 20(4)(b), 21(3)). A simple objection leaves out only the articles
    reserved, which a reservation that excludes them does already."""
    makers = set(reserving)
    acts = standing(treaty, "objection", "withdrawal-of-objection", turn)
    return {
        frozenset((nation, maker))
        for (nation, maker), act in acts.items()
        if act.qualified and maker in makers
    }
