"""How fast a body works: what its docket holds and how long a motion waits, and why.

Here: the one function that says so. Sizes are design: secretariats do what they are paid for, the many take
longer than the few, and longest where each must agree (UNASUR after 2017, the WTO's rounds).
"""

from __future__ import annotations

from dataclasses import dataclass

from game.core.text import Quantity, T, Text
from game.institutions import voting
from game.model.institution import Body
from game.model.setting import Setting

MANY = 30
"""Members beyond which a body that needs everybody's consent can settle one motion less a turn."""
CROWD = 100
"""Members beyond which a motion waits a turn longer."""
POOR = 0.75
"""The part of the dues below which the docket shrinks with what comes in."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Motions a turn, turns between tabling and vote, and the reasons why it is not as usual."""

    size: int
    delay: int
    reasons: tuple[Text, ...] = ()


def pace(setting: Setting, body: Body) -> Pace:
    """The body's docket size and delay as things stand."""
    if body.state.paused:
        return Pace(
            0, body.delay, (T("Its work has come to a halt; only a motion to revive it is voted on."),)
        )
    size, delay, reasons = body.docket_size, body.delay, []
    sitting = len(voting.members(setting, body))
    if sitting > CROWD:
        delay += 1
        reasons.append(
            T("It has {members}: a motion waits a turn longer.", members=Quantity(sitting, "members"))
        )
    if sitting > MANY and body.rule.kind.everyone and size > 1:
        size -= 1
        reasons.append(
            T("All of {members} must agree: one motion less a turn.", members=Quantity(sitting, "members"))
        )
    if body.dues is not None and body.state.paid < POOR:
        size = int(size * body.state.paid)
        reasons.append(
            T(
                "Only {share} of the dues came in: it can do less.",
                share=Quantity(body.state.paid, "share", 0),
            )
        )
    if body.head is not None and not body.state.head:
        size = min(size, 1)
        reasons.append(T("Nobody leads it: one motion a turn at most."))
    return Pace(max(size, 0), delay, tuple(reasons))
