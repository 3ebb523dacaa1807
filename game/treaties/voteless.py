"""Who has lost its vote in a body for a time by the answer to a breach (cf. UN Charter art. 5)."""

from __future__ import annotations

from game.core.ids import NationId
from game.model.law import Law
from game.treaties import status


def voteless(law: Law, body: str, turn: int) -> tuple[NationId, ...]:
    """The nations without a vote that turn in the body that adopts or judges under a treaty, sorted."""
    barred = {
        m.against
        for m in law.measures
        if m.kind == "vote-suspension"
        and m.since <= turn < m.until
        and body in (law.treaty(m.treaty).body, status.final(law.treaty(m.treaty)).disputes.body)
    }
    return tuple(sorted(barred))
