"""References: names of variables, nations, commons, bodies, clauses, orders, levers, pictures that do not
exist."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from game.core.ids import RefKind
from game.core.problems import Problem
from game.core.text import T, Text
from game.domains.catalogue import LEVERS, VARIABLES
from game.model.clause import CLAUSES
from game.model.order import ORDERS
from game.model.programme import PROGRAMMES
from game.scenario import library
from game.scenario.archetypes import archetypes
from game.scenario.checks import lifetime, maps
from game.scenario.references import Reference, references
from game.scenario.subject import Saying, Subject, nearest
from game.validation.spans import Path

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
PROGRAMME = Saying("S-REF-11", T("{where}: there is no programme “{found}”"))
SEAT = Saying("S-REF-12", T("{where}: there is no nation or commons “{found}” in this scenario"))
TREATY = Saying("S-REF-13", T("{where}: there is no treaty “{found}” in this scenario"))
GOOD = Saying("S-REF-16", T("{where}: there is no good “{found}” in this scenario"))

LEAVE_OUT = T("leave the field out where none is meant")


class Known(NamedTuple):
    """All names of one kind.

    With `elsewhere`, whether a name fits is checked elsewhere with its context; here only blank ones are
    told.
    """

    saying: Saying
    names: Collection[str]
    elsewhere: bool = False


def problems(subject: Subject) -> Iterator[Problem]:
    """Each name that does not exist, with the nearest one that does."""
    for reference, known in unknown(subject):
        hint = _hint(reference, known)
        yield subject.problem(known.saying, reference.path, hint, key=reference.key, found=reference.name)


def unknown(subject: Subject) -> Iterator[tuple[Reference, Known]]:
    """The references whose name does not exist, with the known names of their kind."""
    kinds = _known(subject)
    for reference in references(subject):
        known = kinds[reference.refers.kind]
        if reference.name not in known.names and not (known.elsewhere and reference.name.strip()):
            yield reference, known


def lost_names(subject: Subject) -> frozenset[Path]:
    """Paths of names that do not exist; other checks skip what contains them."""
    return frozenset(reference.path for reference, _ in unknown(subject))


def within(part: Path, paths: Collection[Path]) -> bool:
    """Whether one of the paths leads into `part`."""
    return any(path[: len(part)] == part for path in paths)


def _hint(reference: Reference, known: Known) -> Text | None:
    listed = nearest(reference.name, known.names)
    if reference.optional and not reference.name.strip():
        return LEAVE_OUT
    return listed or known.saying.hint


def _known(subject: Subject) -> dict[RefKind, Known]:
    file = subject.file
    regions = sorted({region for nation in file.nations for region in nation.regions})
    return {
        "archetype": Known(ARCHETYPE, tuple(archetypes())),
        "body": Known(BODY, tuple(body.id for body in file.bodies)),
        "clause": Known(CLAUSE, tuple(CLAUSES)),
        "commons": Known(COMMONS, subject.commons),
        "event": Known(lifetime.EVENT, tuple(event.id for event in file.events), elsewhere=True),
        "flag": Known(maps.FLAG, maps.flags()),
        "good": Known(GOOD, subject.goods),
        "lever": Known(LEVER, tuple(LEVERS)),
        "library": Known(LIBRARY, library.names()),
        "map-unit": Known(maps.UNIT, maps.units()),
        "nation": Known(NATION, subject.nations),
        "order": Known(ORDER, tuple(ORDERS)),
        "programme": Known(PROGRAMME, tuple(PROGRAMMES)),
        "region": Known(REGION, tuple(regions)),
        "seat": Known(SEAT, (*subject.nations, *subject.commons)),
        "treaty": Known(TREATY, tuple(treaty.id for treaty in file.treaties), elsewhere=True),
        "variable": Known(VARIABLE, VARIABLES),
    }
