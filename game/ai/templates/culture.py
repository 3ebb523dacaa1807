"""Ideas for culture and rights: exchange, heritage, rights, open civic space.

Not here: which of them is worth proposing (`proposals`), or final clauses (`finals`).
"""

from __future__ import annotations

from collections.abc import Iterator

from game.ai.templates.circle import Circle, Idea, make, one
from game.core.text import T
from game.domains.society.state import Society


def exchange_programme(circle: Circle) -> Iterator[Idea]:
    """An exchange of pupils; one of students who return home."""
    yield one(T("Exchange Agreement"), make("exchange-programme", who="pupils", places=1.0))
    yield one(
        T("University Agreement"),
        make("exchange-programme", who="students", places=1.0, home=True),
    )


def heritage_listing(circle: Circle) -> Iterator[Idea]:
    """Three heritage sites of the seat, if it is a member."""
    if circle.view.nation in circle.members:
        yield one(
            T("Heritage Agreement"),
            make("heritage-listing", keeper=circle.view.nation, sites=3),
        )


def rights_charter(circle: Circle) -> Iterator[Idea]:
    """A charter of rights, a tenth deeper than the members' mean now."""
    now = float(circle.view.world[Society].rights[circle.places].mean())
    yield one(T("Charter of Rights"), make("rights-charter", depth=_near(now)))


def open_civic_space(circle: Circle) -> Iterator[Idea]:
    """A floor for civic space, a tenth above the members' mean now."""
    now = float(circle.view.world[Society].civic[circle.places].mean())
    yield one(T("Open Society Agreement"), make("open-civic-space", level=_near(now)))


def _near(share: float) -> float:
    return round(min(1.0, max(0.3, (share if share <= 1.0 else share / 100.0) + 0.1)), 1)
