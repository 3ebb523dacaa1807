"""Ideas for culture and rights: exchange, heritage, rights, open civic space.

Not here: which of them pays (`proposals`), or how texts end (`finals`).
"""

from __future__ import annotations

from collections.abc import Iterator

from game.ai.templates.circle import Circle, Idea, make, one
from game.core.text import T
from game.domains.society.state import Society


def exchange_programme(circle: Circle) -> Iterator[Idea]:
    """Pupils of all; students who return."""
    yield one(T("Exchange Agreement"), make("exchange-programme", who="pupils", places=1.0))
    yield one(
        T("University Agreement"),
        make("exchange-programme", who="students", places=1.0, home=True),
    )


def heritage_listing(circle: Circle) -> Iterator[Idea]:
    """Sites of the seat itself."""
    if circle.view.nation in circle.members:
        yield one(
            T("Heritage Agreement"),
            make("heritage-listing", keeper=circle.view.nation, sites=3),
        )


def rights_charter(circle: Circle) -> Iterator[Idea]:
    """A charter with reports, of a depth that members are near to."""
    now = float(circle.view.world[Society].rights[circle.places].mean())
    yield one(T("Charter of Rights"), make("rights-charter", depth=_near(now)))


def open_civic_space(circle: Circle) -> Iterator[Idea]:
    """A society as open as those of the members are on average, and somewhat more."""
    now = float(circle.view.world[Society].civic[circle.places].mean())
    yield one(T("Open Society Agreement"), make("open-civic-space", level=_near(now)))


def _near(share: float) -> float:
    return round(min(1.0, max(0.3, (share if share <= 1.0 else share / 100.0) + 0.1)), 1)
