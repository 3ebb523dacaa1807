"""What bodies have running: loans in tranches and missions between nations; consent to troops at home."""

from __future__ import annotations

from pydantic import Field

from game.core.ids import BodyId, NationId
from game.model.frozen import Frozen


class BodyLoan(Frozen):
    """A loan that a body pays out in equal tranches, one a turn, and that is then paid back in as many.

    `treaty` is the decision that holds the conditions ("" for none); after a finding against the borrower
    the next tranche is held.
    """

    id: str
    body: BodyId
    borrower: NationId
    tranche: float = Field(ge=0)
    """Size of one tranche, USD bn."""
    left: int = Field(ge=0)
    """Tranches still to be paid out."""
    back: int = Field(ge=0)
    """Equal parts still to be paid back, one a turn, once no tranche is left."""
    owed: float = Field(default=0.0, ge=0)
    """Paid out and not yet paid back, USD bn."""
    interest: float = Field(default=0.0, ge=0)
    treaty: str = ""
    held: bool = False


class Mission(Frozen):
    """A mission between two nations from a turn to another (its last), at a yearly cost to its body."""

    treaty: str
    """The decision that sent it."""
    body: BodyId
    between: tuple[NationId, NationId]
    since: int
    until: int
    cost: float = Field(default=0.0, ge=0)
    troops: float = Field(default=0.0, ge=0)
    imposed: bool = False
    """Whether it stands there without asking the hosts (UN Charter art. 42)."""


class Hosting(Frozen):
    """The word of a host on the peacekeepers of a treaty, or of a decision that sent a mission."""

    treaty: str
    nation: NationId
    turn: int
    consents: bool
