"""The dispute settlement clause of a treaty, as data: the means, the clock, and who may answer how.

Not here: the procedure itself, which the engine runs.
"""

from __future__ import annotations

from typing import Literal

from game.core.ids import BodyName
from game.model.frozen import Frozen, measured

DisputeMeans = Literal["none", "consultation", "panel", "panel-and-appeal", "court"]
Retaliation = Literal["none", "complainant", "all"]


class DisputeSettlement(Frozen):
    """How parties settle what they disagree on (UN Charter art. 33; WTO Dispute Settlement Understanding).

    Times are in turns: `consultation` must run before a third party is asked, `ruling` is what a panel or
    court may take, `appeal` what an appeal takes, `compliance` the reasonable period to put things right.
    After it those named by `retaliation` may answer; `capped`: by no more than the damage (DSU art. 22.4).
    """

    means: DisputeMeans = "none"
    body: BodyName = ""
    """The body that judges; left out: a panel or court composed for the case."""
    consultation: int = measured("turns", ge=0, le=10, default=1)
    ruling: int = measured("turns", ge=1, le=10, default=1)
    appeal: int = measured("turns", ge=1, le=10, default=1)
    compliance: int = measured("turns", ge=0, le=10, default=1)
    retaliation: Retaliation = "complainant"
    capped: bool = True

    @property
    def judges(self) -> bool:
        """Whether somebody other than the parties decides."""
        return self.means in ("panel", "panel-and-appeal", "court")
