"""A treaty: its texts by version and the dated instruments of nations. Its status is derived, never stored.

Terms are those of the Vienna Convention on the Law of Treaties (VCLT) art. 2.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from game.core.ids import NationId, TreatyId
from game.model.clause import AnyClause
from game.model.dispute_clause import DisputeSettlement
from game.model.frozen import Bilingual, Frozen
from game.model.setting import Share, Slug

WeightName = Literal["none", "emissions", "output", "population", "harvest"]
AnswerKind = Literal["none", "naming", "suspension", "trade-measure", "payment"]


class EntryIntoForce(Frozen):
    """When the treaty binds (VCLT art. 24): instruments of consent, a share of a weight, who must be among
    them, and a delay in turns. `count` 0 means all who negotiate."""

    count: int = Field(default=0, ge=0, le=200)
    share: Share = 0.0
    weight: WeightName = "none"
    required: tuple[NationId, ...] = ()
    delay: int = Field(default=0, ge=0, le=20)


class Withdrawal(Frozen):
    """Leaving (VCLT arts. 54, 56): no notice before `lock` turns in force, effect `notice` turns after it."""

    lock: int = Field(default=0, ge=0, le=50)
    notice: int = Field(default=1, ge=0, le=20)


class AnswerToBreach(Frozen):
    """What the parties may do after a finding (VCLT art. 60): after how many findings, and how much.

    `rate` is the tariff of a trade measure (ad valorem) or the payment as a share of yearly output.
    """

    kind: AnswerKind = "naming"
    after: int = Field(default=1, ge=1, le=10)
    rate: float = Field(default=0.1, ge=0, le=1)
    turns: int = Field(default=2, ge=1, le=20)


class FinalClauses(Frozen):
    """The clauses every treaty ends with; all of them negotiable."""

    participation: Literal["closed", "region", "open"] = "closed"
    region: str = ""
    side_a: tuple[NationId, ...] = ()
    side_b: tuple[NationId, ...] = ()
    """The two sides where articles bind them differently. A side that names nobody is all the others."""
    consent: Literal["signature", "ratification"] = "ratification"
    entry: EntryIntoForce = EntryIntoForce()
    reservations: Literal["none", "listed", "any"] = "none"
    reservable: tuple[int, ...] = ()
    """Articles (from 0) to which reservations are allowed when they are "listed"."""
    withdrawal: Withdrawal = Withdrawal()
    sunset: int | None = Field(default=None, ge=1, le=200)
    """Turns in force after which the treaty expires."""
    verification: int = Field(default=1, ge=0, le=3)
    """0 trust, 1 national means, 2 reporting, 3 on-site inspection."""
    disputes: DisputeSettlement = DisputeSettlement()
    answer: AnswerToBreach = AnswerToBreach()
    outsiders: float = Field(default=0.0, ge=0, le=1)
    """Tariff that parties put on states outside the treaty (ad valorem); 0 for none."""
    severable: bool = True
    """Whether articles stand alone (VCLT art. 44). If not, who is out of one is out of all, both ways."""
    linked: tuple[TreatyId, ...] = ()
    """Treaties without which this one does not operate: a package of several instruments."""


class TreatyText(Frozen):
    """One version's words: title, articles, final clauses."""

    title: Bilingual
    articles: tuple[AnyClause, ...] = Field(default=(), max_length=20)
    final: FinalClauses = FinalClauses()


class Version(Frozen):
    """A text tabled by a nation ("" for one that the scenario brings)."""

    number: int = Field(ge=1)
    author: NationId
    turn: int
    text: TreatyText


InstrumentKind = Literal[
    "adoption",
    "signature",
    "ratification",
    "accession",
    "refusal",
    "reservation",
    "objection",
    "notice-of-withdrawal",
    "suspension",
    "termination",
]


class Instrument(Frozen):
    """A dated legal act of one nation concerning one version ("" as nation: of the treaty as a whole)."""

    kind: InstrumentKind
    nation: NationId
    turn: int
    version: int
    articles: tuple[int, ...] = ()
    """The articles (from 0) that a reservation or suspension concerns; empty: the whole text."""
    until: int | None = None
    """The last turn of a suspension."""


class Treaty(Frozen):
    """Texts and instruments. `negotiators` are those to whom it was addressed; drafts are known to them only.

    `weights` are the figures by nation on which shares for entry into force are counted, as they stood
    when the text was tabled (as Paris counted emissions communicated by the date of adoption, art. 21(2)).
    """

    id: TreatyId
    proposer: NationId
    negotiators: tuple[NationId, ...]
    versions: tuple[Version, ...] = Field(min_length=1)
    instruments: tuple[Instrument, ...] = ()
    body: str = ""
    """The institution that must adopt the text, "" where those who sign adopt it (VCLT art. 9)."""
    weights: dict[NationId, float] = Field(default_factory=dict)
    public: bool = False
    """Whether drafts too are known to all."""
    tags: tuple[Slug, ...] = ()

    def version(self, number: int) -> Version:
        """The version of that number (from 1)."""
        return self.versions[number - 1]
