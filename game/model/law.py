"""All that is legal in a world: treaties, bodies, dockets, decisions, findings, promises broken, measures."""

from __future__ import annotations

import hashlib
import json
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from game.core.ids import NationId, TreatyId
from game.core.problems import did_you_mean
from game.core.remember import remembered
from game.model.audience import ALL, HEARD, NATION, THE_TWO, Declared, parties, the_nation
from game.model.civic import Compensation, Running
from game.model.dispute import Dispute
from game.model.embassy import Cable, Embassy
from game.model.frozen import Frozen, canonical
from game.model.institution import Body, Decision, Motion
from game.model.operations import BodyLoan, Hosting, Mission
from game.model.sanctions import SanctionList
from game.model.stocktake import Stocktake
from game.model.treaty import Treaty


class Finding(Frozen):
    """What monitoring saw: a nation short of an article by a share. Evidence, not truth; it may be false."""

    treaty: TreatyId
    article: int
    nation: NationId
    turn: int
    shortfall: float = Field(ge=0, le=1)
    reliability: float = Field(default=1.0, ge=0, le=1)
    """How likely such a finding is right if a breach is as likely as not, by what was spent on looking."""
    odds: float = Field(default=1.0, ge=0, le=1)
    """How likely it is right when the name of the accused is counted too: what the report states."""
    by: tuple[NationId, ...] = ()
    """Who had sent inspectors; nobody where only the treaty's own monitoring looked."""
    cleared: int = 0
    """The turn in which it came out that nothing had been wrong; 0 if it stands."""


class Breach(Frozen):
    """A nation truly fell short of an article by the share `shortfall`. Known to itself only; others know
    findings."""

    treaty: TreatyId
    article: int
    nation: NationId
    turn: int
    shortfall: float = Field(ge=0, le=1)
    covert: bool = False


class Measure(Frozen):
    """A countermeasure of `by` against a nation, in force from turn `since` up to, not including, `until`.
    `rate` is the charge (ad valorem) or the payment as a share of yearly output."""

    kind: Literal["trade-measure", "suspension", "payment", "vote-suspension"]
    treaty: TreatyId
    by: tuple[NationId, ...]
    against: NationId
    rate: float
    since: int
    until: int
    dispute: str = ""
    """The dispute that authorised it, "" for the treaty's own answer and for those who act by themselves."""
    exempt: bool = False
    """Whether a trade measure lets food and medicine pass."""
    lawful: bool = True
    """A countermeasure without right, or beyond it, is a breach of its own (ARSIWA arts. 49-52)."""


class Statement(Frozen):
    """Something that a nation said: to all, or in confidence to some. `key` is one of a fixed list."""

    nation: NationId
    turn: int
    stage: int
    key: str
    to: tuple[NationId, ...] = ()
    treaty: str = ""
    reason: str = ""
    """A reason's template (English, a catalogue key); `figures` fill it."""
    figures: dict[str, float | str] = Field(default_factory=dict)

    def known_to(self, nation: NationId | None) -> bool:
        """Whether a nation (None: the public) heard it: all, or who said it and to whom."""
        return not self.to or (nation is not None and nation in (self.nation, *self.to))


class HomeVote(Frozen):
    """A vote at home on ratification: the support that it found and whether it passed."""

    treaty: TreatyId
    nation: NationId
    turn: int
    support: float
    passed: bool
    blocked_by: tuple[str, ...] = ()
    """The groups whose veto stopped it."""
    amendment: int = 0
    """The version that it was about; 0: the treaty itself."""


class Answered(Frozen):
    """What a nation answered to a question of an event. A covert answer is its secret unless it was
    `seen`."""

    event: str
    option: str
    nation: NationId
    turn: int
    covert: bool = False
    seen: bool = True


class Push(Frozen):
    """Political capital spent at home to win a group for a treaty."""

    treaty: TreatyId
    nation: NationId
    group: str
    turn: int


class Inspection(Frozen):
    """An inspection by one nation of how another (`at`) keeps a treaty this turn."""

    treaty: TreatyId
    by: NationId
    at: NationId
    turn: int
    amount: float = Field(default=0.0, ge=0)
    """USD bn spent on it this turn beside the envoy."""


class Report(Frozen):
    """What an inspection of a nation (`at`) came to, for those it was made for: its sender, and all parties
    where the treaty has them report to each other."""

    treaty: TreatyId
    by: NationId
    at: NationId
    turn: int
    found: tuple[int, ...] = ()
    """The articles (from 0) that it found broken; none if nothing was found."""
    cleared: tuple[int, ...] = ()
    """The articles over which it cleared the nation of an earlier finding."""
    odds_seen: float = Field(ge=0, le=1)
    """The chance that it would have seen a covert breach."""
    odds_false: float = Field(ge=0, le=1)
    """The chance that it accuses, over one article, a nation that kept it."""
    amount: float = Field(default=0.0, ge=0)
    """USD bn that its sender spent on it beside the envoy."""
    to: tuple[NationId, ...]

    def known_to(self, nation: NationId | None) -> bool:
        """Whether it was made for a nation (None: the public, for whom it never is)."""
        return nation in self.to


PARTIES = parties(treaty="treaty")
MEMBERS = parties(body="body", treaty="treaty")


class Law(Declared):
    """Everything legal, as it stands. Lists are in the order of entry and say who may know."""

    treaties: Annotated[tuple[Treaty, ...], parties(treaty="id")] = ()
    bodies: Annotated[tuple[Body, ...], parties(body="id")] = ()
    docket: Annotated[tuple[Motion, ...], parties(body="body", treaty="matter.treaty")] = ()
    decisions: Annotated[
        tuple[Decision, ...], parties(body="motion.body", treaty="motion.matter.treaty")
    ] = ()
    findings: Annotated[tuple[Finding, ...], PARTIES] = ()
    breaches: Annotated[tuple[Breach, ...], NATION] = ()
    measures: Annotated[tuple[Measure, ...], PARTIES] = ()
    statements: Annotated[tuple[Statement, ...], THE_TWO] = ()
    home_votes: Annotated[tuple[HomeVote, ...], PARTIES] = ()
    answers: Annotated[tuple[Answered, ...], the_nation(unless="seen")] = ()
    pushes: Annotated[tuple[Push, ...], HEARD] = ()
    inspections: Annotated[tuple[Inspection, ...], the_nation("by")] = ()
    reports: Annotated[tuple[Report, ...], THE_TWO] = ()
    disputes: Annotated[tuple[Dispute, ...], PARTIES] = ()
    sanction_lists: Annotated[tuple[SanctionList, ...], ALL] = ()
    stocktakes: Annotated[tuple[Stocktake, ...], PARTIES] = ()
    programmes: Annotated[tuple[Running, ...], ALL] = ()
    compensations: Annotated[tuple[Compensation, ...], HEARD] = ()
    loans: Annotated[tuple[BodyLoan, ...], MEMBERS] = ()
    missions: Annotated[tuple[Mission, ...], MEMBERS] = ()
    """Those that are over too: hindsight looks back at them."""
    hosting: Annotated[tuple[Hosting, ...], PARTIES] = ()
    embassies: Annotated[tuple[Embassy, ...], ALL] = ()
    cables: Annotated[tuple[Cable, ...], the_nation("to")] = ()
    envoys_spent: Annotated[dict[NationId, int], NATION] = Field(default_factory=dict)
    """Envoys that each nation has used in this turn's earlier stages."""

    def treaty(self, treaty: str) -> Treaty:
        """The treaty of that id; KeyError (with the nearest id) for an unknown one."""
        for found in self.treaties:
            if found.id == treaty:
                return found
        hint = did_you_mean(treaty, [t.id for t in self.treaties])
        raise KeyError(f"no treaty {treaty!r}" + (f"; nearest {hint.params['guess']!r}" if hint else ""))

    def body(self, body: str) -> Body:
        """The body of that id; KeyError for an unknown one."""
        for found in self.bodies:
            if found.id == body:
                return found
        raise KeyError(f"no body {body!r}")

    def with_body(self, body: Body) -> Law:
        """The law with one body replaced, or added if it is new."""
        if any(b.id == body.id for b in self.bodies):
            return self.having(bodies=tuple(body if b.id == body.id else b for b in self.bodies))
        return self.having(bodies=(*self.bodies, body))

    def with_treaty(self, treaty: Treaty) -> Law:
        """The law with one treaty replaced, or added if it is new."""
        if any(t.id == treaty.id for t in self.treaties):
            listed = tuple(treaty if t.id == treaty.id else t for t in self.treaties)
        else:
            listed = (*self.treaties, treaty)
        return self.having(treaties=listed)

    def having(self, **changed: object) -> Law:
        """The law with some lists replaced. They must be valid: nothing is checked again."""
        return self.model_copy(update=changed)


@remembered(most=400)
def fingerprint(part: object) -> bytes:
    """Sixteen bytes that are equal exactly when two parts of a law are equal.

    Remembered, since a law is compared each turn, and grows.
    """
    if isinstance(part, tuple):
        body = b"".join(fingerprint(item) for item in part)
    elif isinstance(part, BaseModel):
        body = canonical(part).encode()
    else:
        body = json.dumps(part, sort_keys=True).encode()
    return hashlib.blake2b(body, digest_size=16).digest()
