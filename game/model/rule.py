"""How a body decides: one language for every voting rule, from consensus to weights with a quota."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from game.core.ids import NationId
from game.model.frozen import Frozen
from game.model.setting import Share

RuleName = Literal[
    "consensus",
    "unanimity",
    "majority",
    "supermajority",
    "double-majority",
    "weighted",
    "reverse-consensus",
    "silence",
]
Track = Literal["none", "output", "population", "emissions", "dues"]


class Rule(Frozen):
    """How a body decides: a voting rule, its share of votes, who may veto, what abstaining means."""

    name: RuleName = "majority"
    share: Share = 0.5
    """The share of votes (of members under double majority, of weight where votes are weighted)."""
    of: Literal["voting", "members"] = "voting"
    veto: tuple[NationId, ...] = ()
    abstain: Literal["neutral", "against", "absent"] = "neutral"
    """Neutral: for neither side, but a member still; against: a no; absent: as if not sitting this time."""
    quorum: Share = 0.5
    weights: dict[NationId, float] = Field(default_factory=dict)
    """Votes by nation, for weighted rules and the second majority; those not named have none."""
    track: Track = "none"
    """Weigh votes by a figure as it stands instead: output, population, emissions or dues."""
    weight_share: Share = 0.65
    """Under double majority: the share of the weight that the yes votes must hold."""
    blocking: int = Field(default=0, ge=0, le=50)
    """Under double majority: members it takes at least to block by weight (TEU art. 16(4): four)."""
    turns: int = Field(default=1, ge=1, le=20)
    """Under silence: the turns within which somebody may object."""
    party_to_dispute_abstains: bool = False
    """Whether whom a matter is about must abstain (UN Charter art. 27(3))."""
