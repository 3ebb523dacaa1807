"""What one nation's instruments say, read in the order in which they were deposited.

A nation's latest word counts: who signs another version, or refuses, holds no longer to what it signed.
Not here: what the instruments of all make of the treaty (`status.py`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from game.core.ids import NationId
from game.model.treaty import FinalClauses, Instrument, Treaty


@dataclass(frozen=True, slots=True)
class BindingPeriod:
    """A time of being bound: the turn of consent, and the first turn when bound no more (None: no end);
    whether the others put it out (VCLT art. 60(2)(a)(i)), or performance had become impossible (art. 61)."""

    consent: int
    leaves: int | None = None
    put_out: bool = False
    impossible: bool = False

    def covers(self, turn: int) -> bool:
        """Whether it binds in that turn."""
        return self.consent < turn and (self.leaves is None or turn < self.leaves)


@dataclass(frozen=True, slots=True)
class Record:
    """What a nation's instruments come to. `signed` is the version signed last; `reserved` are articles (from
    0) of version `reserved_in`."""

    signed: int | None = None
    refused: bool = False
    periods: tuple[BindingPeriod, ...] = ()
    reserved: tuple[int, ...] = ()
    reserved_in: int = 0
    accepted: tuple[tuple[int, int], ...] = ()
    """(turn, version) of amendments that it accepted."""
    provisional: BindingPeriod | None = None
    """The time of provisional application."""

    @property
    def consented(self) -> int | None:
        """The turn of the latest consent to be bound."""
        return self.periods[-1].consent if self.periods else None

    @property
    def leaves(self) -> int | None:
        """The first turn when a notice given has run, if one was given since the latest consent."""
        return self.periods[-1].leaves if self.periods else None

    def binds(self, turn: int) -> bool:
        """Whether a consent given before that turn still holds in it."""
        return any(period.covers(turn) for period in self.periods)


NOTHING = Record()


def adopted_version(treaty: Treaty) -> int | None:
    """The number of the adopted version, or None while the text is a draft (VCLT art. 9)."""
    return next((i.version for i in treaty.instruments if i.kind == "adoption"), None)


def adoptions(treaty: Treaty) -> list[tuple[int, int]]:
    """(turn, version) of the text as first adopted and of each amendment adopted since, in that order."""
    found: dict[int, int] = {}
    for act in treaty.instruments:
        if act.kind == "adoption":
            found.setdefault(act.version, act.turn)
    first = adopted_version(treaty)
    return [(turn, version) for version, turn in found.items() if first is not None and version >= first]


def records(treaty: Treaty, turn: int) -> dict[NationId, Record]:
    """The record of each nation that has deposited anything by that turn, in the order of ids."""
    until = [i for i in treaty.instruments if i.turn <= turn]
    return {n: _read(treaty, n, until) for n in sorted({i.nation for i in until if i.nation})}


def _read(treaty: Treaty, nation: NationId, instruments: Iterable[Instrument]) -> Record:
    """Reads the acts of the nation and those of the treaty as a whole, which have no nation."""
    own, adopted = NOTHING, 0
    for act in instruments:
        if act.kind == "adoption" and not adopted:
            adopted = act.version
            own = _consent(own, act) if own.signed == adopted and _by_signature(treaty, adopted) else own
        elif act.nation == nation:
            own = _after(treaty, own, act, adopted)
    return own


def _after(treaty: Treaty, own: Record, act: Instrument, adopted: int) -> Record:
    """The record after one more act of the nation."""
    match act.kind:
        case "signature":
            own = replace(own, signed=act.version, refused=False, reserved=(), reserved_in=0)
            by_it = act.version == adopted and _by_signature(treaty, adopted)
            return _consent(own, act) if by_it else own
        case "refusal":
            own = replace(own, signed=None, refused=True, reserved=(), reserved_in=0)
            return _unprovisional(own, act)
        case "accession":
            fresh = replace(own, refused=False, reserved=(), reserved_in=0)
            return _consent(fresh, act) if act.version == adopted else own
        case "ratification" | "decision":
            return _consent(own, act) if act.version == adopted else own
        case "reservation":
            kept = own.reserved if own.reserved_in == act.version else ()
            return replace(own, reserved=tuple(sorted({*kept, *act.articles})), reserved_in=act.version)
        case "withdrawal-of-reservation" if own.reserved_in == act.version:
            left = tuple(a for a in own.reserved if act.articles and a not in act.articles)
            return replace(own, reserved=left)
        case "acceptance":
            return replace(own, accepted=(*own.accepted, (act.turn, act.version)))
        case "provisional-application" if own.provisional is None or own.provisional.leaves is not None:
            return replace(own, provisional=BindingPeriod(act.turn))
        case "end-of-provisional-application":
            return _unprovisional(own, act)
        case "notice-of-withdrawal" if own.periods and own.leaves is None:
            gone = act.leaving == "impossibility"
            given = act.leaving == "notice"
            notice = notice_in(treaty.version(adopted).text.final) if given else 0
            ended = BindingPeriod(own.periods[-1].consent, act.turn + 1 + notice, impossible=gone)
            return replace(own, signed=None, periods=(*own.periods[:-1], ended))
        case "revocation-of-notice" if own.leaves is not None and act.turn < own.leaves:
            return replace(own, periods=(*own.periods[:-1], BindingPeriod(own.periods[-1].consent)))
        case _:
            return own


def _unprovisional(own: Record, act: Instrument) -> Record:
    """A State ends provisional application by saying that it will not become a party (VCLT art. 25(2))."""
    if own.provisional is None or own.provisional.leaves is not None:
        return own
    return replace(own, provisional=BindingPeriod(own.provisional.consent, act.turn + 1))


def notice_in(final: FinalClauses) -> int:
    """The turns of notice before leaving; where the right is only implied at least one, for the twelve months
    of VCLT art. 56(2)."""
    clause = final.withdrawal
    return max(1, clause.notice) if clause.right == "implied" else clause.notice


def _by_signature(treaty: Treaty, version: int) -> bool:
    return treaty.version(version).text.final.consent == "signature"


def _consent(own: Record, act: Instrument) -> Record:
    """A consent opens a period, unless one is open or a notice has yet to run."""
    if own.periods and (own.leaves is None or act.turn < own.leaves):
        return own
    return replace(own, periods=(*own.periods, BindingPeriod(act.turn)))
