"""Ideas for health and relief: samples, vaccines, travel, relief, volunteers.

Not here: which of them is worth proposing (`proposals`), or final clauses (`finals`).
"""

from __future__ import annotations

from collections.abc import Iterator

from game.ai.templates.circle import Circle, Idea, make, one
from game.core.text import T
from game.domains.health.state import Health
from game.domains.pillars.state import Pillars


def sample_sharing(circle: Circle) -> Iterator[Idea]:
    """Sharing of reports and samples in return for a fifth of the benefit."""
    yield one(T("Sample Sharing Agreement"), make("sample-sharing", benefit=0.2))


def vaccine_pool(circle: Circle) -> Iterator[Idea]:
    """A vaccine pool of 0.05 or 0.15 % of output; allotted by need during an outbreak, else by population."""
    sick = float(circle.view.world[Health].outbreak[circle.places].max()) > 0.0
    for share in (0.0005, 0.0015):
        pool = make(
            "vaccine-pool",
            amount=min(circle.money(circle.members, share), 200.0),
            allot="need" if sick else "population",
        )
        yield one(T("Vaccine Pool"), pool)


def travel_rules(circle: Circle) -> Iterator[Idea]:
    """Least and most restriction of travel in an outbreak: 0.1 and 0.5."""
    yield one(T("Travel Agreement"), make("travel-rules", least=0.1, most=0.5))


def relief_corridor(circle: Circle) -> Iterator[Idea]:
    """A relief corridor to all members."""
    yield one(T("Relief Agreement"), make("relief-corridor"))


def volunteers(circle: Circle) -> Iterator[Idea]:
    """A thousand volunteers from the member with the best health to that with the worst."""
    ranked = circle.ranked(circle.view.world[Pillars].health)
    yield one(
        T("Volunteers Agreement"),
        make("volunteers", senders=(ranked[0],), hosts=(ranked[-1],), people=1.0),
    )
