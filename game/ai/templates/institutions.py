"""Ideas for institutions: to found a body, join one, delegate a power to it, and pay for it.

Not here: which of them is worth proposing (`proposals`), or final clauses (`finals`).
"""

from __future__ import annotations

from collections.abc import Iterator

from game.ai.templates.circle import Circle, Idea, make, one
from game.core.text import T
from game.institutions import voting
from game.model.institution import Body

FREE = 0.0005
"""Budget proposed for a body, as a share of the members' output (design: as `matters.MOST_DUES`, the most
that delegations vote for)."""


def found_body(circle: Circle) -> Iterator[Idea]:
    """For many: a council of all members, unless a body with the id "council" exists."""
    if not circle.is_pair and all(body.id != "council" for body in circle.view.law.bodies):
        yield one(T("Founding of a Council"), make("found-body", called="council", purpose="talk"))


def join_body(circle: Circle) -> Iterator[Idea]:
    """For each body in which some member does not sit: accession of all members."""
    for body in _bodies(circle):
        sitting = voting.members(circle.view.setting, body)
        if any(n not in sitting for n in circle.members):
            yield one(T("Accession Agreement"), make("join-body", body=body.id))


def delegate_power(circle: Circle) -> Iterator[Idea]:
    """For each body that may bind: delegation of decisions on trade to it."""
    for body in _bodies(circle):
        if "bind" in body.powers:
            yield one(T("Common Decisions"), make("delegate-power", body=body.id, subject="trade"))


def dues(circle: Circle) -> Iterator[Idea]:
    """For each body with dues: a budget of `FREE` of the members' output."""
    for body in _bodies(circle):
        if body.dues is not None:
            budget = circle.money(circle.members, FREE)
            yield one(T("Budget Agreement"), make("dues", body=body.id, budget=budget))


def _bodies(circle: Circle) -> tuple[Body, ...]:
    """The bodies in which all of them sit, or could: those of the game, in order."""
    return circle.view.law.bodies
