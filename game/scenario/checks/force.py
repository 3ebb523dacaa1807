"""Treaties declared to be in force: whether their conditions for that are met."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.problems import Problem
from game.core.text import Quantity, T
from game.scenario.subject import Saying, Subject
from game.treaties.status import status

NEEDS_WORLD = True

NOT_IN_FORCE = Saying(
    "S-TREATY-20",
    T(
        "{where}: it is said to be in force, but its conditions are not met: "
        "{instruments}, {share} more of the weight"
    ),
    T("list more nations under signed_by, or ask for less under entry"),
)


def problems(subject: Subject) -> Iterator[Problem]:
    """Treaties whose own conditions for entry into force are not met on turn 1."""
    entries = {entry.id: (number, entry) for number, entry in enumerate(subject.file.treaties)}
    for treaty in subject.world.law.treaties:
        number, entry = entries[treaty.id]
        if entry.in_force and not status.parties(treaty, 1):
            lacking = status.missing(treaty, [nation for _, nation in status.contracting(treaty, 1)])
            yield subject.problem(
                NOT_IN_FORCE,
                ("treaties", number),
                instruments=Quantity(lacking.count, "more instruments"),
                share=f"{lacking.share:.2f}",
            )
