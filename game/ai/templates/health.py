"""Ideas for health and relief: the sick get vaccines and help, all report and share.

Not here: which of them pays (`proposals`), or how texts end (`finals`).
"""

from __future__ import annotations

from collections.abc import Iterator

from game.ai.templates.circle import Circle, Idea, make, one
from game.core.text import T
from game.domains.health.state import Health
from game.domains.pillars.state import Pillars


def sample_sharing(circle: Circle) -> Iterator[Idea]:
    """Reports and samples for a part of what they save."""
    yield one(T("Sample Sharing Agreement"), make("sample-sharing", benefit=0.2))


def vaccine_pool(circle: Circle) -> Iterator[Idea]:
    """Paid by the rich, allotted by need while somebody is sick, by population before."""
    sick = float(circle.view.world[Health].outbreak[circle.places].max()) > 0.0
    for share in (0.0005, 0.0015):
        pool = make(
            "vaccine-pool",
            amount=min(circle.money(circle.members, share), 200.0),
            allot="need" if sick else "population",
        )
        yield one(T("Vaccine Pool"), pool)


def travel_rules(circle: Circle) -> Iterator[Idea]:
    """Some limits on travel in an outbreak, and none that only hurt."""
    yield one(T("Travel Agreement"), make("travel-rules", least=0.1, most=0.5))


def relief_corridor(circle: Circle) -> Iterator[Idea]:
    """Relief to all members, impartially."""
    yield one(T("Relief Agreement"), make("relief-corridor"))


def volunteers(circle: Circle) -> Iterator[Idea]:
    """From the healthiest to the sickest."""
    ranked = circle.ranked(circle.view.world[Pillars].health)
    yield one(
        T("Volunteers Agreement"),
        make("volunteers", senders=(ranked[0],), hosts=(ranked[-1],), people=1.0),
    )
