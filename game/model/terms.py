"""Terms that any article may have: whom it binds, how much each owes, from when, on which condition.

`sides.py`, `strength.py` and `conditions.py` in `game/treaties/lowering` give them effect.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.core.ids import ClauseKind, NationId, Refers, TreatyId, WeightName
from game.model.frozen import Frozen, measured

Side = Literal["", "a", "b"]
Part = Annotated[float, measured("share", ge=0, le=1, step=0.05)]
"""How much of a duty a nation owes, 0 to 1."""
ScaledBy = Literal["none", "income", "emissions", "population", "need", "list"]


class Differentiation(Frozen):
    """Common but differentiated duties (UNFCCC art. 3(1)): each owes a part by its figure.

    The one with the highest figure owes the full duty: `income` (per person), `emissions` (as reported),
    `population`; by `need` (population by income per person) the one in least need does. `strength` 0 is the
    same duty for all, 1 a duty in full proportion. A `list` names each nation's part (1 where it names none).
    """

    by: ScaledBy = "none"
    strength: float = measured("share", ge=0, le=1, step=0.05, default=1.0)
    factors: dict[NationId, Part] = Field(default_factory=dict)


class DutyCondition(Frozen):
    """The duty binds only while enough others are bound by articles of the kind `clause` (left out: always).

    They are counted in `treaty` (left out: this one), all parties or those of a side: at least `parties` of
    them, and those who have at least `share` of the world's `weight` (as for entry into force), and the
    `required` among them. A `level` may be asked of the article: its figure must be at least, or at most,
    that much.

    Only conditions that more commitment can never undo have one best outcome (Knaster-Tarski). The others can
    be written (`compare` other than at least, `negated`, a level that asks for less) so that they are refused
    with the reason.
    """

    clause: ClauseKind = Field(default="", max_length=40)
    treaty: Annotated[TreatyId, Refers("treaty")] = TreatyId("")
    among: Literal["all", "a", "b"] = "all"
    compare: Literal["at-least", "at-most", "fewer-than"] = "at-least"
    negated: bool = False
    parties: int = Field(default=0, ge=0, le=200)
    weight: WeightName = Field(default="none", max_length=60)
    share: float = measured("share", ge=0, le=1, step=0.05, default=0.0)
    required: tuple[NationId, ...] = ()
    level_is: Literal["any", "at-least", "at-most"] = "any"
    level: float = Field(default=0.0, ge=0, le=1e6)


class Terms(Frozen):
    """The terms of one article. By default it binds all, in full, from the start, whatever others do."""

    side: Side = ""
    """The side whose parties it binds; the final clauses say who is on which."""
    towards: Literal["all", "other"] = "all"
    """Whether a side owes it to all parties or to the other side."""
    differentiation: Differentiation = Differentiation()
    phase: int = measured("years", ge=0, le=60, default=0)
    """Years from entry into force after which the duty is full; it grows along a straight line."""
    condition: DutyCondition = DutyCondition()


PLAIN = Terms()
