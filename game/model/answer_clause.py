"""The answer to breach that a treaty's final clauses provide for, as data: its steps, and what counts.

Not here: who carries it out (`engine.phases.answers`).
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from game.model.frozen import Frozen, measured

AnswerKind = Literal["none", "naming", "vote-suspension", "suspension", "trade-measure", "payment"]


class AnswerStep(Frozen):
    """A further step of the answer to breach, due from `after` findings on; no step if `kind` is "none".
    `rate` and `turns` as in `AnswerToBreach`."""

    kind: AnswerKind = "none"
    after: int = Field(default=2, ge=1, le=20)
    rate: float = measured("share", ge=0, le=1, default=0.1)
    turns: int = measured("turns", ge=1, le=20, default=2)


class AnswerToBreach(Frozen):
    """What the parties may do to one found in breach (VCLT art. 60), from `after` findings on, for `turns`.

    `rate` is the tariff of a trade measure (ad valorem) or the payment as a share of yearly output. `steps`
    are due after more findings and may be harder; findings in the first `grace` turns of being bound count
    for nothing, and if `consecutive` a clean turn wipes out those before it. With `exempt`, trade measures
    let food and medicine pass.
    """

    kind: AnswerKind = "naming"
    after: int = Field(default=1, ge=1, le=10)
    rate: float = measured("share", ge=0, le=1, default=0.1)
    turns: int = measured("turns", ge=1, le=20, default=2)
    grace: int = measured("turns", ge=0, le=20, default=0)
    consecutive: bool = False
    exempt: bool = False
    steps: tuple[AnswerStep, ...] = Field(default=(), max_length=4)
