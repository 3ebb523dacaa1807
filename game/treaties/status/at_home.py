"""What waits for the vote at home: a text that a nation signed, or an amendment that it signed as a party.

A consent by ratification is decided at home both times (VCLT arts. 14(1), 39); by signature never. Not here:
what people make of it (`engine/home.py`).
"""

from __future__ import annotations

from dataclasses import dataclass

from game.core.ids import NationId
from game.model.treaty import Treaty
from game.treaties.status import record, status
from game.treaties.status.layers import accepted
from game.treaties.status.status import Standing


@dataclass(frozen=True, slots=True)
class Waiting:
    """The version voted on at home, the turn of its signature, and whether it amends a treaty that binds."""

    version: int
    signed: int
    amends: bool


def by_ratification(treaty: Treaty) -> bool:
    """Whether consent to the treaty, and to its amendments, is decided at home."""
    return status.final(treaty).consent == "ratification"


def waiting(treaty: Treaty, nation: NationId, turn: int) -> Waiting | None:
    """What people at home have still to decide about the treaty by that turn; None if nothing."""
    adopted = status.adopted_version(treaty)
    if adopted is None or not by_ratification(treaty) or not status.is_live(treaty, turn):
        return None
    standing = status.standing(treaty, nation, turn)
    if standing is Standing.PARTY:
        return _amendment(treaty, nation, turn)
    if standing is not Standing.SIGNATORY or status.signed_version(treaty, nation, turn) != adopted:
        return None
    return Waiting(adopted, status.acts(treaty, nation, "signature", by=turn)[-1].turn, False)


def _amendment(treaty: Treaty, nation: NationId, turn: int) -> Waiting | None:
    """The amendment that the party signed last, unless it is bound by it already."""
    signed = status.acts(treaty, nation, "amendment-signature", by=turn)
    own = status.records(treaty, turn).get(nation, record.NOTHING)
    done = accepted(treaty, nation, turn + 1) | {version for _, version in own.accepted}
    if not signed or signed[-1].version in done:
        return None
    return Waiting(signed[-1].version, signed[-1].turn, True)
