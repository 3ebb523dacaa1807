"""Institutions as data: who sits, how votes count, what they may do, what it costs, and how they stand.

Not here: rules (`rule.py`), what can be asked of a body (`matter.py`).
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from game.core.ids import BodyId, BodyName, MotionId, NationId, TreatyName
from game.model.frozen import Frozen, Multilingual, measured
from game.model.matter import AnyMatter, MatterKind, Power
from game.model.membership import Membership
from game.model.rule import Rule
from game.model.setting import Share, Slug

__all__ = [
    "Agenda",
    "Ballot",
    "Body",
    "BodyState",
    "Decision",
    "Dues",
    "Head",
    "Motion",
    "Rule",
    "Seats",
    "Subject",
    "Term",
]

Ballot = Literal["yes", "no", "abstain"]
Subject = Literal[
    "trade", "climate", "nature", "security", "development", "health", "culture", "diplomacy", "institution"
]


class Agenda(Frozen):
    """Who may table motions (`holder`): any member, the members `named`, or the chair."""

    holder: Literal["members", "named", "chair"] = "members"
    named: tuple[NationId, ...] = ()
    chair: tuple[NationId, ...] = ()
    """The order in which the chair goes round; empty: the order of the members."""
    term: int = Field(default=1, ge=1, le=20)
    """Turns after which the chair passes on."""


class Dues(Frozen):
    """What members owe for the yearly budget, shared by a key; who is too far in arrears loses its vote."""

    budget: float = measured("USD bn a year", ge=0, le=1000, default=0.0)
    key: Literal["equal", "income", "population", "fixed"] = "equal"
    fixed: dict[NationId, Share] = Field(default_factory=dict)
    """Shares by nation under the key `fixed`."""
    vote_lost_after: int = Field(default=2, ge=1, le=20)
    """Turns in arrears after which a member has no vote (UN Charter art. 19: two years)."""
    saved: Share = 0.0
    """The part of what comes in that is kept for loans and missions; the rest runs the house."""


class Seats(Frozen):
    """Seats instead of plain membership: permanent ones, and some filled by election for a term."""

    permanent: tuple[NationId, ...] = ()
    elected: int = Field(default=0, ge=0, le=100)
    term: int = Field(default=2, ge=1, le=20)
    by: BodyName = ""
    """The body that elects; left out: all nations."""
    first: tuple[NationId, ...] = ()
    """Who sits at the start; the second, fourth, … of them for half a term, so that terms are staggered."""
    reelection: bool = False
    """Whether who leaves may be elected again at once (UN Charter art. 23(2): no)."""


class Head(Frozen):
    """An office at the head, filled by election for a term; while it is vacant at most one motion a turn is
    voted on."""

    first: NationId = NationId("")
    """The nation whose candidate leads at the start; left out: the office is vacant."""
    term: int = Field(default=4, ge=1, le=20)


class Term(Frozen):
    """An elected member and the last turn of its term."""

    nation: NationId
    until: int


class BodyState(Frozen):
    """How a body stands: what changes as it is played."""

    founded_by: TreatyName = ""
    """The treaty that founded it, "" for one that the scenario brings."""
    arrears: dict[NationId, float] = Field(default_factory=dict)
    """USD bn owed by member."""
    behind: dict[NationId, int] = Field(default_factory=dict)
    """Turns in arrears by member."""
    withheld: tuple[NationId, ...] = ()
    """Who withholds its dues this turn."""
    settling: dict[NationId, float] = Field(default_factory=dict)
    """USD bn of arrears paid this turn."""
    suspended: tuple[NationId, ...] = ()
    terms: tuple[Term, ...] = ()
    retired: tuple[NationId, ...] = ()
    """Whose term ended with the last turn."""
    head: NationId = NationId("")
    head_until: int = 0
    funds: float = 0.0
    """USD bn at hand."""
    paid: Share = 1.0
    """The part of last turn's dues that came in."""
    idle: int = 0
    """Turns running in which the body could decide nothing."""
    paused: bool = False
    notices: dict[NationId, int] = Field(default_factory=dict)
    """The last turn of membership of each member that has given notice."""
    joining: tuple[NationId, ...] = ()
    """Who has accepted the charter this turn, and is a member from the next."""


class Body(Frozen):
    """A standing institution. Empty `members` means every nation."""

    id: Slug
    name: Multilingual
    members: tuple[NationId, ...] = ()
    rule: Rule = Rule()
    rule_for_amendment: Rule | None = None
    """The rule under which its own rule may be changed; None: the same."""
    docket_size: int = Field(default=2, ge=1, le=10)
    """Motions that may be put to the vote in one turn."""
    about: Multilingual | None = None
    rules: dict[MatterKind, Rule] = Field(default_factory=dict)
    """Other rules for some matters: important questions, quotas, admission."""
    procedural: tuple[MatterKind, ...] = ()
    """Matters of procedure, on which nobody has a veto (UN Charter art. 27(2))."""
    agenda: Agenda = Agenda()
    delay: int = Field(default=0, ge=0, le=20)
    """Turns between tabling and vote."""
    powers: tuple[Power, ...] = ("recommend", "change-rule")
    subjects: tuple[Subject, ...] = ()
    """On what it may bind and set standards; empty: on everything."""
    seats: Seats | None = None
    dues: Dues | None = None
    head: Head | None = None
    membership: Membership = Membership()
    stalls_after: int = Field(default=0, ge=0, le=20)
    """Turns without any decision after which its work comes to a halt; 0: never."""
    state: BodyState = BodyState()

    def having(self, **changed: object) -> Body:
        """The body with some of its state replaced."""
        return self.model_copy(update={"state": self.state.model_copy(update=changed)})


class Motion(Frozen):
    """An item of a body's docket, to be voted on at the end of the turn."""

    id: MotionId
    body: BodyId
    author: NationId
    turn: int
    matter: AnyMatter
    lot: float = 0.0
    """Its author's lot in the stage in which it was tabled: it orders motions of one age."""


class Decision(Frozen):
    """What a body decided: the votes by nation (all who had one), and whether the motion was adopted.

    `vetoed_by` names those whose no alone stopped it.
    """

    motion: Motion
    turn: int
    adopted: bool
    votes: dict[NationId, Ballot]
    vetoed_by: tuple[NationId, ...] = ()
    no_quorum: bool = False
