"""Institutions as data: who sits, how votes count, what is on the docket, what was decided."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.core.ids import BodyId, MotionId, NationId, TreatyId
from game.model.frozen import Bilingual, Frozen
from game.model.setting import Share, Slug

Ballot = Literal["yes", "no", "abstain"]


class Rule(Frozen):
    """How a body decides: a voting rule, its share of votes, who may veto, what abstaining means."""

    name: Literal["consensus", "unanimity", "majority", "supermajority"] = "majority"
    share: Share = 0.5
    of: Literal["voting", "members"] = "voting"
    veto: tuple[NationId, ...] = ()
    abstain: Literal["neutral", "against"] = "neutral"
    quorum: Share = 0.5


class Body(Frozen):
    """A standing institution. Empty `members` means every nation."""

    id: Slug
    name: Bilingual
    members: tuple[NationId, ...] = ()
    rule: Rule = Rule()
    rule_for_amendment: Rule | None = None
    """The rule under which its own rule may be changed; None: the same."""
    docket_size: int = Field(default=2, ge=1, le=10)
    """Motions that may be put to the vote in one turn."""
    about: Bilingual | None = None


class AdoptText(Frozen):
    """Asks a body to adopt a version of a treaty."""

    kind: Literal["adopt-text"] = "adopt-text"
    treaty: TreatyId
    version: int


class ChangeRule(Frozen):
    """Asks a body to decide by another rule from now on."""

    kind: Literal["change-rule"] = "change-rule"
    rule: Rule


class Resolution(Frozen):
    """Asks a body to say something, without binding anyone."""

    kind: Literal["resolution"] = "resolution"
    text: Bilingual


Matter = Annotated[AdoptText | ChangeRule | Resolution, Field(discriminator="kind")]


class Motion(Frozen):
    """An item of a body's docket, to be voted on at the end of the turn."""

    id: MotionId
    body: BodyId
    author: NationId
    turn: int
    matter: Matter


class Decision(Frozen):
    """What a body decided: the votes by nation (all members), and whether the motion was adopted.

    `vetoed_by` names those whose no alone stopped it.
    """

    motion: Motion
    turn: int
    adopted: bool
    votes: dict[NationId, Ballot]
    vetoed_by: tuple[NationId, ...] = ()
