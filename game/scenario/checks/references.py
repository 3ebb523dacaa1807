"""Names that must mean something: variables, nations, commons, bodies, clauses, orders, levers."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from game.core.problems import Problem
from game.core.text import T
from game.domains.catalogue import LEVERS, VARIABLES
from game.model.clause import CLAUSES
from game.model.order import ORDERS
from game.scenario import library
from game.scenario.archetypes import archetypes
from game.scenario.references import Kind, references
from game.scenario.subject import Saying, Subject, nearest

VARIABLE = Saying("S-REF-01", T("{where}: there is no variable “{found}”"))
NATION = Saying("S-REF-02", T("{where}: there is no nation “{found}” in this scenario"))
COMMONS = Saying("S-REF-03", T("{where}: there is no commons “{found}” in this scenario"))
BODY = Saying("S-REF-04", T("{where}: there is no body “{found}” in this scenario"))
CLAUSE = Saying("S-REF-05", T("{where}: there is no clause of kind “{found}”"))
ORDER = Saying("S-REF-06", T("{where}: there is no order “{found}”"))
LEVER = Saying("S-REF-07", T("{where}: there is no lever “{found}”"))
ARCHETYPE = Saying("S-REF-08", T("{where}: there is no archetype “{found}”"))
REGION = Saying("S-REF-09", T("{where}: no nation of this scenario is in a region “{found}”"))

LIBRARY = Saying("S-REF-10", T("{where}: the library has nothing called “{found}”"))


def find(subject: Subject) -> Iterator[Problem]:
    """Each name that means nothing, with the nearest one that does."""
    known = _known(subject)
    for kind, name, path, key in references(subject):
        saying, names = known[kind]
        if name not in names:
            hint = nearest(name, names)
            yield subject.problem(saying, path, hint, key=key, found=name)


def _known(subject: Subject) -> dict[Kind, tuple[Saying, Collection[str]]]:
    file = subject.file
    return {
        "variable": (VARIABLE, VARIABLES),
        "nation": (NATION, subject.nations),
        "commons": (COMMONS, subject.commons),
        "body": (BODY, tuple(body.id for body in file.bodies)),
        "clause": (CLAUSE, tuple(CLAUSES)),
        "order": (ORDER, tuple(ORDERS)),
        "lever": (LEVER, tuple(LEVERS)),
        "archetype": (ARCHETYPE, tuple(archetypes())),
        "library": (LIBRARY, library.names()),
        "region": (REGION, tuple(sorted({region for nation in file.nations for region in nation.regions}))),
    }
