"""Facts in, law out: what a treaty's instruments make of it and of each nation, at a turn.

Nothing here is stored. Terms follow VCLT art. 2(1)(e-h); an act done in a turn binds from the next one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.core.ids import NationId
from game.model.treaty import EntryIntoForce, FinalClauses, Instrument, Treaty, TreatyText

DRAFT_LAPSES_AFTER = 4
"""Turns without any instrument or new version after which a draft is off the table."""


class Standing(StrEnum):
    """What a nation is to a treaty."""

    THIRD = "third"
    NEGOTIATING = "negotiating"
    REFUSED = "refused"
    SIGNATORY = "signatory"
    CONTRACTING = "contracting"
    PARTY = "party"
    WITHDRAWN = "withdrawn"


class Condition(StrEnum):
    """What a treaty is as a whole: a draft, adopted and open, in force, or over."""

    DRAFT = "draft"
    OPEN = "open"
    IN_FORCE = "in-force"
    TERMINATED = "terminated"
    EXPIRED = "expired"
    LAPSED = "lapsed"


def adopted_version(treaty: Treaty) -> int | None:
    """The number of the adopted version, or None while the text is a draft (VCLT art. 9)."""
    return next((i.version for i in treaty.instruments if i.kind == "adoption"), None)


def text(treaty: Treaty) -> TreatyText:
    """The adopted text, or the latest draft."""
    return treaty.version(adopted_version(treaty) or len(treaty.versions)).text


def final(treaty: Treaty) -> FinalClauses:
    """The final clauses of the text that counts."""
    return text(treaty).final


def acts(treaty: Treaty, nation: str, *kinds: str, by: int) -> list[Instrument]:
    """The nation's instruments of these kinds up to turn `by`, oldest first."""
    return [i for i in treaty.instruments if i.nation == nation and i.kind in kinds and i.turn <= by]


def signed_version(treaty: Treaty, nation: str, turn: int) -> int | None:
    """The version that the nation signed last, unless it refused the treaty afterwards."""
    latest: int | None = None
    for act in acts(treaty, nation, "signature", "refusal", by=turn):
        latest = act.version if act.kind == "signature" else None
    return latest


def consented_on(treaty: Treaty, nation: str, turn: int) -> int | None:
    """The turn of the nation's consent to be bound by the adopted text (VCLT arts. 11-16), or None."""
    version = adopted_version(treaty)
    if version is None:
        return None
    kinds = ["ratification", "accession"]
    if final(treaty).consent == "signature":
        kinds.append("signature")
    dates = [i.turn for i in acts(treaty, nation, *kinds, by=turn) if i.version == version]
    return min(dates, default=None)


def withdrawal_takes_effect(treaty: Treaty, nation: str, turn: int) -> int | None:
    """The first turn in which a nation that gave notice is no longer bound (VCLT arts. 54, 56)."""
    notices = acts(treaty, nation, "notice-of-withdrawal", by=turn)
    return notices[-1].turn + 1 + final(treaty).withdrawal.notice if notices else None


def contracting(treaty: Treaty, turn: int) -> list[tuple[int, NationId]]:
    """(turn, nation) of each consent given by `turn`, in order of date, then of nation."""
    nations = sorted({i.nation for i in treaty.instruments if i.nation})
    dated = [(consented_on(treaty, nation, turn), nation) for nation in nations]
    return sorted((date, nation) for date, nation in dated if date is not None)


@dataclass(frozen=True, slots=True)
class Missing:
    """What entry into force still needs: instruments, a share of the weight, named nations."""

    count: int
    share: float
    required: tuple[NationId, ...]

    @property
    def nothing(self) -> bool:
        """Whether every condition is met."""
        return self.count <= 0 and self.share <= 0 and not self.required


def missing(treaty: Treaty, consenting: list[NationId]) -> Missing:
    """What these consents leave open of the conditions for entry into force (VCLT art. 24(1))."""
    entry: EntryIntoForce = final(treaty).entry
    count = entry.count or max(2, len(treaty.negotiators))
    share = 0.0
    if entry.weight != "none" and entry.share > 0:
        total = sum(treaty.weights.values())
        held = sum(treaty.weights.get(nation, 0.0) for nation in consenting)
        share = max(0.0, round(entry.share - (held / total if total > 0 else 0.0), 9))
    absent = tuple(nation for nation in entry.required if nation not in consenting)
    return Missing(max(0, count - len(consenting)), share, absent)


def in_force_since(treaty: Treaty, turn: int) -> int | None:
    """The first turn in force (at most `turn`), or None. Once in force, later losses do not undo it (art. 55)."""
    consents = contracting(treaty, turn)
    for number, (date, _) in enumerate(consents, start=1):
        same_date_follows = number < len(consents) and consents[number][0] == date
        if not same_date_follows and missing(treaty, [nation for _, nation in consents[:number]]).nothing:
            since = date + 1 + final(treaty).entry.delay
            return since if since <= turn else None
    return None


def parties(treaty: Treaty, turn: int) -> tuple[NationId, ...]:
    """The nations bound in that turn, sorted; empty unless the treaty is in force."""
    since = in_force_since(treaty, turn)
    if since is None or _over(treaty, since, turn) is not None:
        return ()
    bound = _bound(treaty, turn)
    return bound if len(bound) >= 2 else ()


def _bound(treaty: Treaty, turn: int) -> tuple[NationId, ...]:
    held = []
    for date, nation in contracting(treaty, turn - 1):
        left = withdrawal_takes_effect(treaty, nation, turn)
        if date < turn and (left is None or turn < left):
            held.append(nation)
    return tuple(sorted(held))


def _over(treaty: Treaty, since: int, turn: int) -> Condition | None:
    sunset = final(treaty).sunset
    if sunset is not None and turn >= since + sunset:
        return Condition.EXPIRED
    if any(i.kind == "termination" and i.turn < turn for i in treaty.instruments):
        return Condition.TERMINATED
    return None


def condition(treaty: Treaty, turn: int) -> Condition:
    """What the treaty as a whole is in that turn."""
    since = in_force_since(treaty, turn)
    if since is not None:
        over = _over(treaty, since, turn)
        if over is not None:
            return over
        return Condition.IN_FORCE if len(_bound(treaty, turn)) >= 2 else Condition.TERMINATED
    if _lapsed(treaty, turn):
        return Condition.LAPSED
    return Condition.DRAFT if adopted_version(treaty) is None else Condition.OPEN


def _lapsed(treaty: Treaty, turn: int) -> bool:
    if adopted_version(treaty) is not None:
        return False
    latest = max([v.turn for v in treaty.versions] + [i.turn for i in treaty.instruments])
    if turn > latest + DRAFT_LAPSES_AFTER:
        return True
    refused = [n for n in treaty.negotiators if standing(treaty, n, turn) is Standing.REFUSED]
    needed = final(treaty).entry.count or len(treaty.negotiators)
    return not treaty.body and len(treaty.negotiators) - len(refused) < max(2, needed) and _is_closed(treaty)


def _is_closed(treaty: Treaty) -> bool:
    return final(treaty).participation == "closed"


def standing(treaty: Treaty, nation: str, turn: int) -> Standing:
    """What the nation is to the treaty in that turn (VCLT art. 2(1)(e-h))."""
    if consented_on(treaty, nation, turn) is not None:
        left = withdrawal_takes_effect(treaty, nation, turn)
        if left is not None and turn >= left:
            return Standing.WITHDRAWN
        return Standing.PARTY if nation in parties(treaty, turn) else Standing.CONTRACTING
    if signed_version(treaty, nation, turn) is not None:
        return Standing.SIGNATORY
    if acts(treaty, nation, "refusal", by=turn):
        return Standing.REFUSED
    return Standing.NEGOTIATING if nation in treaty.negotiators else Standing.THIRD


def reserved(treaty: Treaty, nation: str) -> tuple[int, ...]:
    """The articles (from 0) that the nation's reservations exclude, both ways (VCLT art. 21)."""
    return tuple(sorted({a for i in treaty.instruments
                         if i.kind == "reservation" and i.nation == nation for a in i.articles}))


def is_live(treaty: Treaty, turn: int) -> bool:
    """Whether the treaty is still a draft, open or in force."""
    return condition(treaty, turn) in (Condition.DRAFT, Condition.OPEN, Condition.IN_FORCE)
