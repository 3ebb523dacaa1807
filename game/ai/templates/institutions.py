"""Ideas for institutions: to found one, to join one, to give it a power, to pay for it.

Not here: which of them pays (`proposals`), or how texts end (`finals`).
"""

from __future__ import annotations

from collections.abc import Iterator

from game.ai.templates.circle import Circle, Idea, make, one
from game.core.text import T
from game.institutions import voting
from game.model.institution import Body

FREE = 0.0005
"""The share of output that members would pay a body that lacks money."""


def found_body(circle: Circle) -> Iterator[Idea]:
    """A council of all of them that decides by majority, where there is none of that name."""
    if not circle.is_pair and all(body.id != "council" for body in circle.view.law.bodies):
        yield one(T("Founding of a Council"), make("found-body", called="council", purpose="talk"))


def join_body(circle: Circle) -> Iterator[Idea]:
    """Membership for those of them that do not sit in a body yet."""
    for body in _bodies(circle):
        sitting = voting.members(circle.view.setting, body)
        if any(n not in sitting for n in circle.members):
            yield one(T("Accession Agreement"), make("join-body", body=body.id))


def delegate_power(circle: Circle) -> Iterator[Idea]:
    """What a body may decide for them, where it may bind at all."""
    for body in _bodies(circle):
        if "bind" in body.powers:
            yield one(T("Common Decisions"), make("delegate-power", body=body.id, subject="trade"))


def dues(circle: Circle) -> Iterator[Idea]:
    """Money for a body that has dues."""
    for body in _bodies(circle):
        if body.dues is not None:
            budget = circle.money(circle.members, FREE)
            yield one(T("Budget Agreement"), make("dues", body=body.id, budget=budget))


def _bodies(circle: Circle) -> tuple[Body, ...]:
    """The bodies in which all of them sit, or could: those of the game, in order."""
    return circle.view.law.bodies
