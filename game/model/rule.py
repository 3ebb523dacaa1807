"""How a body decides: one language for every voting rule, from consensus to weights with a quota."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from game.core.ids import NationId
from game.core.registry import Registry
from game.core.text import T, Text
from game.model.count import Bar, Count
from game.model.frozen import Frozen
from game.model.kinds import KindOf, Labels
from game.model.setting import Share

RuleName = Annotated[str, KindOf(lambda: rules_by_strictness())]
"""The name of a voting rule."""
RULE_LABELS = Labels(lambda: {name: RULES[name].label for name in rules_by_strictness()})
"""What each voting rule is called."""
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

    labels: ClassVar[Mapping[str, Text]] = {
        "name": T("Rule"),
        "share": T("Share of votes"),
        "of": T("Counted of"),
        "veto": T("Veto for"),
        "abstain": T("Abstaining counts"),
        "quorum": T("Quorum"),
        "track": T("Weighted by"),
        "weight_share": T("Share of weight"),
        "blocking": T("Members to block"),
        "turns": T("Turns to object"),
        "party_to_dispute_abstains": T("Who is concerned abstains"),
    }
    """What the form calls each field."""
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {
        "name": RULE_LABELS,
        "of": {"voting": T("those voting"), "members": T("all members")},
        "abstain": {"neutral": T("for neither side"), "against": T("as a no"), "absent": T("as absence")},
        "track": {
            "none": T("nothing"),
            "output": T("output"),
            "population": T("population"),
            "emissions": T("emissions"),
            "dues": T("dues paid"),
        },
    }
    """What the form calls each value of a field that is a choice."""

    @property
    def kind(self) -> VotingRule:
        """The registered `VotingRule` of its name."""
        return RULES[self.name]


@dataclass(frozen=True, slots=True)
class VotingRule:
    """A voting rule: how it counts and what it is called. One file each in `game/institutions/rules`."""

    label: Text
    """What it is called, in one to three words."""
    carried: Callable[[Count], bool]
    """Whether a count adopts what was asked."""
    says: Callable[[Rule], Text]
    """The rule in a sentence."""
    strictness: float
    """Rank by how hard it is to adopt anything: reverse consensus -2, majority 0, unanimity 3."""
    reads: frozenset[str]
    """Which of the fields of `Rule` matter under it, beside its name and who must abstain."""
    tacit: bool = False
    """Whether silence is consent: then no quorum is asked for."""
    everyone: bool = False
    """Whether each member must agree, so that any one of them can stop a vote for good."""
    short: Callable[[Rule], Text] | None = None
    """The rule with its figures in one to three words; None: as it is called."""
    bar: Callable[[Rule, Sequence[int]], Bar] | None = None
    """What a coalition needs if all vote, by weights in whole units; None where votes have no weights."""

    @property
    def weighed(self) -> bool:
        """Whether votes have weights under it."""
        return "weights" in self.reads


RULES: Registry[VotingRule] = Registry("game.institutions.rules")
"""All voting rules by name."""


def rules_by_strictness() -> list[str]:
    """The names of the voting rules, from the one by which it is easiest to decide to the hardest."""
    return sorted(RULES, key=lambda name: (RULES[name].strictness, name))
