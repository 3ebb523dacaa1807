"""A treaty: its texts by version and the dated instruments of nations. Its status is derived, never stored.

Terms are those of the Vienna Convention on the Law of Treaties (VCLT) art. 2.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from game.core.ids import NationId, TreatyId
from game.model.answer_clause import AnswerKind, AnswerStep, AnswerToBreach
from game.model.clause import AnyClause
from game.model.final_clauses import (
    Amendment,
    Ending,
    EntryGroup,
    EntryIntoForce,
    FinalClauses,
    Review,
    Withdrawal,
)
from game.model.frozen import Frozen, Multilingual
from game.model.setting import Slug

__all__ = [
    "Amendment",
    "AnswerKind",
    "AnswerStep",
    "AnswerToBreach",
    "Ending",
    "EntryGroup",
    "EntryIntoForce",
    "FinalClauses",
    "Ground",
    "Instrument",
    "InstrumentKind",
    "Leaving",
    "Reading",
    "Review",
    "Treaty",
    "TreatyText",
    "Version",
    "Withdrawal",
]


class TreatyText(Frozen):
    """One version's words: title, articles, final clauses."""

    title: Multilingual
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
    "acceptance",
    "amendment-signature",
    "decision",
    "refusal",
    "reservation",
    "withdrawal-of-reservation",
    "objection",
    "withdrawal-of-objection",
    "declaration",
    "provisional-application",
    "end-of-provisional-application",
    "notice-of-withdrawal",
    "revocation-of-notice",
    "suspension",
    "resumption",
    "termination",
    "submission",
    "release",
    "renewal",
    "objection-to-renewal",
    "occurrence",
]
"""`submission` brings a text back before its body; by `release` the body has it in hand no longer, since it
voted it down or its author put another version in its place. `acceptance` is of an amendment, and
`amendment-signature` its signature where people at home decide on the acceptance; `occurrence` records that
the event came with which the treaty ends."""

Ground = Literal["consent", "breach", "affected"]
Leaving = Literal["notice", "impossibility"]
"""Why a treaty is suspended or ended: by agreement (VCLT arts. 54, 57, 58); by all others in answer to a
material breach (art. 60(2)(a)); by the one whom the breach specially affects (art. 60(1), (2)(b)).
`Leaving`: by the notice that the text asks for, or because what it is about is gone for good (art. 61)."""

Reading = Literal["broad", "narrow", "as-possible", "without-prejudice"]
"""How a declaration reads an article: widely, narrowly, as means allow, without prejudice to claims."""


class Instrument(Frozen):
    """A dated legal act of one nation concerning one version ("" as nation: of the treaty as a whole)."""

    kind: InstrumentKind
    nation: NationId
    turn: int
    version: int
    articles: tuple[int, ...] = ()
    """The articles (from 0) that a reservation, its withdrawal or a declaration concerns."""
    until: int | None = None
    """The last turn of a suspension."""
    towards: NationId = NationId("")
    """The other state: whose reservation is objected to, with whom the treaty is suspended or ended."""
    qualified: bool = False
    """Whether an objection keeps the whole treaty from binding between the two (VCLT art. 20(4)(b))."""
    ground: Ground = "consent"
    leaving: Leaving | Literal["membership"] = "notice"
    """How it was left; with `membership` in a body, by which it was bound, at once."""
    reading: Reading = "broad"


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
    quiet: bool = False
    """Whether it is not even told that its negotiators talk."""
    tags: tuple[Slug, ...] = ()

    def version(self, number: int) -> Version:
        """The version of that number (from 1)."""
        return self.versions[number - 1]
