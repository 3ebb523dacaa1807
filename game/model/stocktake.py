"""A stocktake: what each party of a treaty had promised, what it did, what is missing, as far as is seen."""

from __future__ import annotations

from pydantic import Field

from game.core.ids import NationId, TreatyId
from game.model.frozen import Frozen


class Line(Frozen):
    """One party since the last stocktake. `promised` counts articles times turns, `kept` those without a
    finding; `short` is the mean shortfall of what was found; `lowered` are articles that ask less now."""

    nation: NationId
    promised: int = Field(ge=0)
    kept: int = Field(ge=0)
    short: float = Field(default=0.0, ge=0, le=1)
    lowered: tuple[int, ...] = ()

    @property
    def missing(self) -> int:
        """Promises not kept: `promised` less `kept`."""
        return self.promised - self.kept


class Stocktake(Frozen):
    """The public record of a review. `version` and `reserved` tell the text and reservations of that day, so
    that the next review sees who has lowered a target."""

    treaty: TreatyId
    turn: int
    version: int
    reserved: dict[NationId, tuple[int, ...]] = Field(default_factory=dict)
    lines: tuple[Line, ...] = ()
