"""The condition of a treaty and the standing of each nation at a turn, derived from the instruments.

Nothing here is stored in the world. Terms follow VCLT art. 2(1)(e-h); an act done in a turn binds from the
next one. Not here: what a single nation's instruments say (`record.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from game.core.ids import NationId
from game.core.remember import remembered
from game.model.treaty import EntryGroup, EntryIntoForce, FinalClauses, Instrument, Treaty, TreatyText
from game.treaties.status import endings, pairs, record
from game.treaties.status.record import BindingPeriod, Record, adopted_version

__all__ = ["Condition", "Missing", "Standing", "adopted_version"]

DRAFT_LAPSES_AFTER = 4
"""Turns without any instrument or new version after which a draft is off the table."""

LEAST_PARTIES = 2
"""A treaty is an agreement between States (VCLT art. 2(1)(a)): one alone is not bound to anybody."""

ALWAYS = 10**9
"""A turn after all others, for asking about all instruments."""

REMEMBERED = 64
"""Readings of a treaty kept, each of a turn, so that asking again costs nothing."""


class Standing(StrEnum):
    """The standing of a nation towards a treaty (VCLT art. 2(1)(e-h))."""

    THIRD = "third"
    NEGOTIATING = "negotiating"
    REFUSED = "refused"
    SIGNATORY = "signatory"
    CONTRACTING = "contracting"
    PARTY = "party"
    WITHDRAWN = "withdrawn"


class Condition(StrEnum):
    """What a treaty is as a whole: a draft, adopted and open, in force, suspended, or over."""

    DRAFT = "draft"
    OPEN = "open"
    IN_FORCE = "in-force"
    SUSPENDED = "suspended"
    TERMINATED = "terminated"
    EXPIRED = "expired"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Missing:
    """What entry into force still needs: instruments, a share of the weight, named nations, and of each
    group so many."""

    count: int
    share: float
    required: tuple[NationId, ...]
    groups: tuple[EntryGroup, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether every condition for entry into force is met."""
        return self.count <= 0 and self.share <= 0 and not self.required and not self.groups


@dataclass(frozen=True, slots=True)
class _Reading:
    """All that follows from a treaty's instruments at one turn."""

    records: dict[NationId, Record]
    since: int | None
    bound: tuple[NationId, ...]
    condition: Condition
    ended: int | None
    last: tuple[NationId, ...]


@remembered(REMEMBERED)
def _reading(treaty: Treaty, turn: int) -> _Reading:
    records = record.records(treaty, turn)
    since = _since(treaty, records, turn)
    if since is None:
        return _Reading(records, None, (), _before(treaty, records, turn), None, ())
    records = endings.put_out(treaty, records, turn)
    ended = endings.ended(treaty, records, since, turn)
    bound = _bound(records, turn)
    if ended is not None:
        last = _bound(records, ended.turn - 1)
        over = Condition.EXPIRED if ended.expired else Condition.TERMINATED
        return _Reading(records, since, bound, over, ended.turn, last)
    found = Condition.SUSPENDED if _asleep(treaty, records, bound, turn) else Condition.IN_FORCE
    return _Reading(records, since, bound, found, None, ())


def _bound(records: dict[NationId, Record], turn: int) -> tuple[NationId, ...]:
    return tuple(sorted(n for n, r in records.items() if r.binds(turn)))


def _asleep(treaty: Treaty, records: dict[NationId, Record], bound: tuple[NationId, ...], turn: int) -> bool:
    """Whether the whole treaty is suspended: by itself, or by consent of all parties (VCLT art. 57)."""
    whole = [i for i in treaty.instruments if i.kind == "suspension" and not i.nation and i.turn < turn]
    if any(i.until is None or turn <= i.until for i in whole):
        return True
    return pairs.agreed_by_all(treaty, "", "consent", records, bound, turn)


def _record(treaty: Treaty, nation: str, turn: int) -> Record:
    return _reading(treaty, turn).records.get(NationId(nation), record.NOTHING)


def records(treaty: Treaty, turn: int) -> dict[NationId, Record]:
    """What each nation's instruments say by that turn."""
    return _reading(treaty, turn).records


def text(treaty: Treaty) -> TreatyText:
    """The adopted text with its latest amendment, or the latest draft."""
    return treaty.version(current_version(treaty)).text


def current_version(treaty: Treaty) -> int:
    """The number of the latest adopted version, amendments included, or of the latest draft."""
    found = record.adoptions(treaty)
    return found[-1][1] if found else len(treaty.versions)


def original(treaty: Treaty) -> TreatyText:
    """The text as first adopted, whose terms for entry into force count, or the latest draft."""
    return treaty.version(adopted_version(treaty) or len(treaty.versions)).text


def amendments(treaty: Treaty) -> range:
    """The numbers of the versions tabled since the text was first adopted and in force, adopted or not."""
    first = adopted_version(treaty)
    return range(0) if first is None else range(max(first, _drafts(treaty)) + 1, len(treaty.versions) + 1)


def _drafts(treaty: Treaty) -> int:
    """How many versions were tabled up to the adoption of one of them."""
    day = next(i.turn for i in treaty.instruments if i.kind == "adoption")
    accepted = {i.version for i in treaty.instruments if i.kind in ("acceptance", "amendment-signature")}
    return sum(v.turn <= day and v.number not in accepted for v in treaty.versions)


def final(treaty: Treaty) -> FinalClauses:
    """The final clauses of `text`: the adopted one with its latest amendment, or the latest draft."""
    return text(treaty).final


def acts(treaty: Treaty, nation: str, *kinds: str, by: int) -> list[Instrument]:
    """The nation's instruments of these kinds up to turn `by`, oldest first."""
    return [i for i in treaty.instruments if i.nation == nation and i.kind in kinds and i.turn <= by]


def signed_version(treaty: Treaty, nation: str, turn: int) -> int | None:
    """The version that the nation signed last, unless it has refused or left the treaty since."""
    return _record(treaty, nation, turn).signed


def consented_on(treaty: Treaty, nation: str, turn: int) -> int | None:
    """The turn of the nation's latest consent to be bound by the adopted text (VCLT arts. 11-16), or None."""
    return _record(treaty, nation, turn).consented


def withdrawal_takes_effect(treaty: Treaty, nation: str, turn: int) -> int | None:
    """The first turn in which a nation that gave notice is no longer bound (VCLT arts. 54, 56)."""
    return _record(treaty, nation, turn).leaves


def contracting(treaty: Treaty, turn: int) -> list[tuple[int, NationId]]:
    """(turn, nation) of each nation's first consent given by `turn`, in order of date, then of nation."""
    return _first_consents(_reading(treaty, turn).records)


def _first_consents(records: dict[NationId, Record]) -> list[tuple[int, NationId]]:
    return sorted((r.periods[0].consent, nation) for nation, r in records.items() if r.periods)


def missing(treaty: Treaty, consenting: list[NationId]) -> Missing:
    """What these consents leave open of the conditions for entry into force (VCLT art. 24(1)).

    Where the text asks for no number or group, all who negotiated must consent (art. 24(2)); two are the
    least.
    """
    entry = original(treaty).final.entry
    if entry.count or entry.groups:
        count = entry.count - len(consenting)
    else:
        count = sum(nation not in consenting for nation in treaty.negotiators)
    count = max(0, count, LEAST_PARTIES - len(consenting))
    share = 0.0
    if entry.weight != "none" and entry.share > 0:
        total = sum(treaty.weights.values())
        held = sum(treaty.weights.get(nation, 0.0) for nation in consenting)
        share = max(0.0, round(entry.share - (held / total if total > 0 else 0.0), 9))
    absent = tuple(nation for nation in entry.required if nation not in consenting)
    return Missing(count, share, absent, tuple(_groups(entry, consenting)))


def _groups(entry: EntryIntoForce, consenting: list[NationId]) -> Iterator[EntryGroup]:
    """The groups that lack some: how many, and who of them could still consent."""
    for group in entry.groups:
        lacking = group.count - sum(nation in consenting for nation in group.nations)
        if lacking > 0:
            left = tuple(nation for nation in group.nations if nation not in consenting)
            yield EntryGroup(nations=left, count=lacking)


def still_missing(treaty: Treaty, turn: int) -> Missing:
    """What entry into force still needs at that turn."""
    return missing(treaty, [nation for _, nation in contracting(treaty, turn)])


def in_force_since(treaty: Treaty, turn: int) -> int | None:
    """The first turn in force (at most `turn`), or None. Later losses do not undo it (VCLT art. 55)."""
    return _reading(treaty, turn).since


def _since(treaty: Treaty, records: dict[NationId, Record], turn: int) -> int | None:
    consents = _first_consents(records)
    for number, (date, _) in enumerate(consents, start=1):
        same_date_follows = number < len(consents) and consents[number][0] == date
        if not same_date_follows and missing(treaty, [nation for _, nation in consents[:number]]).nothing:
            entry = original(treaty).final.entry
            since = entry.earliest if date < entry.earliest else date + 1 + entry.delay
            return since if since <= turn else None
    return None


def parties(treaty: Treaty, turn: int) -> tuple[NationId, ...]:
    """The nations bound in that turn, sorted; empty unless the treaty is in force (or suspended)."""
    reading = _reading(treaty, turn)
    return reading.bound if reading.condition in (Condition.IN_FORCE, Condition.SUSPENDED) else ()


def bound_since(treaty: Treaty, nation: str, turn: int) -> int | None:
    """The first turn of the present time for which the treaty binds the nation; None if it does not."""
    if nation not in parties(treaty, turn):
        return None
    consent, since = consented_on(treaty, nation, turn), in_force_since(treaty, turn)
    return None if consent is None or since is None else max(since, consent + 1)


def prospective(treaty: Treaty, turn: int) -> tuple[NationId, ...]:
    """Who would be bound if all who may still ratify did: negotiators, signatories and the bound, sorted."""
    reading = _reading(treaty, turn)
    out = [n for n in (*treaty.negotiators, *reading.records) if standing(treaty, n, turn) not in _AWAY]
    return tuple(sorted(dict.fromkeys(out)))


_AWAY = (Standing.WITHDRAWN, Standing.REFUSED, Standing.THIRD)


def condition(treaty: Treaty, turn: int) -> Condition:
    """The condition of the treaty as a whole in that turn."""
    return _reading(treaty, turn).condition


def _before(treaty: Treaty, records: dict[NationId, Record], turn: int) -> Condition:
    """What it is while not in force."""
    if any(i.kind == "adoption" and i.turn <= turn for i in treaty.instruments):
        return Condition.OPEN
    return Condition.LAPSED if _lapsed(treaty, records, turn) else Condition.DRAFT


def ended_on(treaty: Treaty, turn: int) -> int | None:
    """The first turn in which it was over, if it is."""
    return _reading(treaty, turn).ended


def last_parties(treaty: Treaty, turn: int) -> tuple[NationId, ...]:
    """The nations that it bound when it ended; () while it has not ended."""
    return _reading(treaty, turn).last


def left_by(treaty: Treaty, turn: int) -> dict[NationId, BindingPeriod]:
    """Those who were bound once and are no longer, by their own notice or put out, with that time."""
    out = {}
    for nation, own in _reading(treaty, turn).records.items():
        since = in_force_since(treaty, turn)
        if own.periods and not own.binds(turn) and since is not None:
            period = own.periods[-1]
            if period.leaves is not None and since < period.leaves <= turn:
                out[nation] = period
    return out


def appliers(treaty: Treaty, turn: int) -> tuple[NationId, ...]:
    """Those who perform the treaty in that turn: its parties, and those who apply it provisionally (VCLT
    art. 25), if they are two at least."""
    reading = _reading(treaty, turn)
    if reading.condition not in (Condition.OPEN, Condition.IN_FORCE):
        return ()
    provisional = [n for n, r in reading.records.items() if r.provisional and r.provisional.covers(turn)]
    found = tuple(sorted({*parties(treaty, turn), *provisional}))
    return found if len(found) >= LEAST_PARTIES else ()


def applied_since(treaty: Treaty, turn: int) -> int | None:
    """The first turn in which it was in force or applied by those who apply it now; None if it is not."""
    since = in_force_since(treaty, turn)
    if since is not None:
        return since
    reading = _reading(treaty, turn)
    days = sorted(reading.records[n].provisional.consent + 1 for n in appliers(treaty, turn))  # type: ignore[union-attr]
    return days[LEAST_PARTIES - 1] if days else None


def _lapsed(treaty: Treaty, records: dict[NationId, Record], turn: int) -> bool:
    """Whether a draft lies untouched too long, or too many have refused it for it ever to bind."""
    latest = max([v.turn for v in treaty.versions] + [i.turn for i in treaty.instruments])
    if turn > latest + DRAFT_LAPSES_AFTER and not before_its_body(treaty):
        return True
    clauses = final(treaty)
    left = sum(not records.get(n, record.NOTHING).refused for n in treaty.negotiators)
    needed = max(LEAST_PARTIES, clauses.entry.count or len(treaty.negotiators))
    return not treaty.body and clauses.participation == "closed" and left < needed


def before_its_body(treaty: Treaty) -> bool:
    """Whether a body has a version in hand: proposed or brought back, neither voted down nor replaced."""
    in_hand = {version.number for version in treaty.versions}
    for act in treaty.instruments:
        if act.kind == "submission":
            in_hand.add(act.version)
        elif act.kind == "release":
            in_hand.discard(act.version)
    return bool(treaty.body and in_hand)


def standing(treaty: Treaty, nation: str, turn: int) -> Standing:
    """What the nation is to the treaty in that turn (VCLT art. 2(1)(e-h))."""
    own = _record(treaty, nation, turn)
    if own.consented is not None and (own.leaves is None or turn < own.leaves):
        return Standing.PARTY if nation in parties(treaty, turn) else Standing.CONTRACTING
    if own.signed is not None and own.signed == (adopted_version(treaty) or own.signed):
        return Standing.SIGNATORY
    if own.periods:
        return Standing.WITHDRAWN
    if own.refused:
        return Standing.REFUSED
    return Standing.NEGOTIATING if nation in treaty.negotiators else Standing.THIRD


def reserved(treaty: Treaty, nation: str, turn: int = ALWAYS) -> tuple[int, ...]:
    """The articles (from 0) of the text that counts which the nation's reservations up to that turn exclude,
    both ways (VCLT art. 21)."""
    made = _record(treaty, nation, turn)
    return made.reserved if made.reserved_in == (adopted_version(treaty) or len(treaty.versions)) else ()


def is_live(treaty: Treaty, turn: int) -> bool:
    """Whether the treaty is still a draft, open, in force or suspended."""
    return condition(treaty, turn) in _LIVE


_LIVE = (Condition.DRAFT, Condition.OPEN, Condition.IN_FORCE, Condition.SUSPENDED)
