"""Material breach: what gives the other parties a right to suspend or end a treaty (VCLT art. 60(3)).

Decided on findings, as far as they are known: they are evidence, not truth.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Name, T
from game.model.law import Finding
from game.model.treaty import Treaty
from game.model.view import View
from game.model.world import NATION_AXES
from game.treaties.lowering.lowering import due_now
from game.treaties.status import status

MATERIAL = 0.25
"""The shortfall from which a breach goes to the object and purpose of the treaty (design)."""
RECENT = 3
"""Turns in which the right must be used, or it is lost by acquiescence (art. 45(b); design)."""


def found(view: View, treaty: Treaty, accused: NationId) -> list[Finding]:
    """The findings of material breaches by that party in recent turns."""
    return [
        f
        for f in view.law.findings
        if (f.treaty, f.nation) == (treaty.id, accused)
        and f.shortfall >= MATERIAL
        and not f.cleared
        and f.turn > view.world.turn - RECENT - 1
    ]


def affected(view: View, treaty: Treaty, findings: list[Finding]) -> bool:
    """Whether the breach specially affects this seat: the treaty has two parties, or an article broken is
    owed to it."""
    if view.nation is None or len(status.parties(treaty, view.world.turn)) == status.LEAST_PARTIES:
        return view.nation is not None
    own = view.setting.index(view.nation)
    broken = {(f.article, view.setting.index(f.nation)) for f in findings}
    law = due_now(view.world)
    for slot, entries in law.entries.items():
        if len(slot.axes) != 2 or not all(axis in NATION_AXES for axis in slot.axes):
            continue
        for ref, values in entries:
            for article, accused in sorted(broken):
                here = (ref.treaty, ref.article) == (treaty.id, article)
                if here and (values[own, accused] != slot.identity or values[accused, own] != slot.identity):
                    return True
    return False


def answerable(view: View, treaty: Treaty, accused: NationId, alone: bool) -> Iterator[Problem]:
    """Why the seat may not answer a breach of that party by suspending or ending the treaty."""
    findings = found(view, treaty, accused)
    if not findings:
        yield Problem(
            "O-BREACH-01",
            T("no material breach by {nation} was found lately", nation=Name("nation", accused)),
        )
    elif alone and not affected(view, treaty, findings):
        yield Problem(
            "O-BREACH-02",
            T("the breach does not hit you specially"),
            T("answer it together with all other parties"),
        )
