"""A dispute under a treaty: who complains of whom, over what, and the dated steps that have been taken.

Where it stands is derived from the steps (`treaties.breach.disputes`). Not here: the clause that says how
disputes are settled (`dispute_clause.py`), the procedure (`engine.phases.disputes`).
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from game.core.ids import NationId, TreatyId
from game.model.frozen import Frozen

StepKind = Literal[
    "consultation",
    "panel",
    "report",
    "appeal",
    "void",
    "appellate-report",
    "adoption",
    "blocked",
    "dismissal",
    "offer",
    "compensation",
    "compliance",
    "withdrawal",
    "authorisation",
    "retaliation",
    "lapse",
]


class Step(Frozen):
    """One dated step; `by` did it ("" for the panel, the court or the clock). `upheld` is what a report says.

    `amount` is USD bn a year: the compensation offered or agreed, or the cap of a countermeasure.
    """

    kind: StepKind
    turn: int
    by: NationId = NationId("")
    upheld: bool | None = None
    amount: float = 0.0
    turns: int = 0
    """How many turns a compensation or a countermeasure lasts."""


class Dispute(Frozen):
    """A complaint over an article (from 0) of a treaty, and all that followed."""

    id: str
    treaty: TreatyId
    article: int
    complainant: NationId
    respondent: NationId
    evidence: int | None = None
    """The turn of the finding that it relies on; None for a claim without one."""
    reliability: float = Field(default=0.0, ge=0, le=1)
    """How far that finding can be relied on."""
    steps: tuple[Step, ...] = Field(min_length=1)
    damage: float = Field(default=0.0, ge=0)
    """USD bn a year that the complainant lost by it, as the ruling reckons."""

    @property
    def opened(self) -> int:
        """The turn of the complaint."""
        return self.steps[0].turn

    def latest(self, *kinds: str) -> Step | None:
        """The last step of one of these kinds."""
        return next((s for s in reversed(self.steps) if s.kind in kinds), None)

    def having(self, *steps: Step, **changed: object) -> Dispute:
        """The dispute with further steps at its end and the fields `changed` replaced."""
        return self.model_copy(update={"steps": (*self.steps, *steps), **changed})
