"""A sanctions list: nations that together burden the goods of one, for a purpose that they name.

Not here: one nation's own sanction (a lever), and measures under a treaty (`law.Measure`).
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from game.core.ids import NationId
from game.model.frozen import Frozen

Purpose = Literal["aggression", "rights", "breach", "proliferation", "environment"]


class SanctionList(Frozen):
    """`by` put a charge of `rate` on goods of `against` from turn `since` up to, not including, `until`.

    With `exempt` food and medicine pass.
    Each member's other promises stand: only what a body decides may go beyond them (UN Charter art. 103).
    """

    id: str
    against: NationId
    by: tuple[NationId, ...]
    purpose: Purpose
    rate: float = Field(ge=0, le=1)
    exempt: bool = False
    since: int
    until: int
