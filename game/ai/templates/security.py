"""Ideas for security: arms limits, demilitarised zones, third parties, mutual defence, recognition.

Not here: which of them is worth proposing (`proposals`), or final clauses (`finals`).
"""

from __future__ import annotations

from collections.abc import Iterator

from game.ai.templates.circle import Circle, Idea, make, one
from game.core.text import T
from game.domains.security.state import Security
from game.domains.society.state import Society
from game.model.frozen import programs_own


def non_aggression(circle: Circle) -> Iterator[Idea]:
    """A non-aggression pact."""
    yield Idea(programs_own(T("Non-Aggression Pact")), (make("non-aggression"),))


def arms_cap(circle: Circle) -> Iterator[Idea]:
    """Defence capped at 80 % of the members' mean now, alone or with non-aggression."""
    defence = circle.view.world[Security].defence[circle.places]
    share = round(max(0.0025, round(0.8 * float(defence.mean()) / 0.0025) * 0.0025), 4)
    cap = make("arms-cap", share=share)
    yield Idea(programs_own(T("Arms Agreement")), (cap,))
    yield Idea(programs_own(T("Peace Treaty")), (make("non-aggression"), cap))


def mutual_defence(circle: Circle) -> Iterator[Idea]:
    """Mutual defence: each owes half of its arms to a member that is attacked."""
    yield one(T("Defence Treaty"), make("mutual-defence", share=0.5))


def demilitarised_zone(circle: Circle) -> Iterator[Idea]:
    """A demilitarised zone between the two members with the highest tension."""
    first, second = circle.most_tense()
    yield one(
        T("Border Peace Agreement"),
        make("demilitarised-zone", one=(first,), other=(second,), depth=5.0),
    )


def peacekeeping(circle: Circle) -> Iterator[Idea]:
    """For many: 3000 or 8000 peacekeepers of the others between the two members with the highest tension."""
    if circle.is_pair:
        return
    first, second = circle.most_tense()
    for troops in (3000.0, 8000.0):
        yield one(
            T("Peacekeeping Mission"),
            make("peacekeeping", first=first, second=second, troops=troops),
        )


def mediation(circle: Circle) -> Iterator[Idea]:
    """For many: mediation between the two members with the highest tension, by the member that both trust
    most."""
    if circle.is_pair:
        return
    first, second = circle.most_tense()
    trust = circle.view.world[Society].trust
    both = trust[circle.index(first)] + trust[circle.index(second)]
    mediator = next(n for n in circle.ranked(both) if n not in (first, second))
    yield one(T("Mediation"), make("mediation", mediator=mediator, first=first, second=second))


def intelligence_sharing(circle: Circle) -> Iterator[Idea]:
    """Intelligence sharing at level 0.5."""
    yield one(T("Intelligence Agreement"), make("intelligence-sharing", level=0.5))


def recognition(circle: Circle) -> Iterator[Idea]:
    """Recognition of borders if the highest tension among members is 30 or more, else of governments."""
    first, second = circle.most_tense()
    tense = float(circle.view.world[Security].tension[circle.index(first), circle.index(second)])
    matter = "borders" if tense >= 30.0 else "government"
    yield one(T("Treaty of Recognition"), make("recognition", matter=matter))


def secrecy(circle: Circle) -> Iterator[Idea]:
    """For pairs in a world of more than two: mutual defence, kept secret from all others."""
    if circle.is_pair and len(circle.view.setting.nations) > 2:
        yield one(
            T("Secret Defence Protocol"),
            make("mutual-defence", share=0.5),
            make("secrecy"),
        )
