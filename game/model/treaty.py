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
from game.model.frozen import Bilingual, Frozen
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
    "Instrument",
    "InstrumentKind",
    "Review",
    "Treaty",
    "TreatyText",
    "Version",
    "Withdrawal",
]


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
