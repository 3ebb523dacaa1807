"""The shape of a scenario file: what an author may write, with bounds and meanings.

`python3 main.py schema` exports it as JSON Schema for editors. What the words mean together (references,
sums, sense) is checked in `checks`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.core.ids import BodyName, NationId, NationName, Refers, VariableName
from game.model.audience import NOBODY
from game.model.frozen import Frozen, Multilingual
from game.model.institution import Body
from game.model.setting import (
    ONE_GOOD,
    Commons,
    ConceptCard,
    Depth,
    EventCard,
    Gate,
    Good,
    Nation,
    Slug,
    Timing,
)
from game.model.treaty import EntryIntoForce, TreatyText

Version = Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+$")]
Tag = Annotated[str, Field(pattern=r"^[NRFJUMIXW][0-9]$")]
"""A subject of cooperation that a scenario or a file of the library covers."""
Quality = Literal["primary", "secondary", "estimate", "fictional"]
StartValue = float | dict[str, float]
"""One number, or one for each nation, commons or good by id."""


class Source(Frozen):
    """Where a figure comes from."""

    title: str = Field(min_length=1, max_length=400)
    publisher: str = Field("", max_length=200)
    url: str = Field("", max_length=500)
    licence: str = Field("", max_length=100)


class Fact(Frozen):
    """A claim with its source: a sentence about the real world, or where a column of figures is from.

    `variables` are the opening variables that it stands for, `nations` whose (empty: all of them).
    """

    id: Slug
    claim: Multilingual
    source: Source | None = None
    as_of: str = Field(min_length=4, max_length=40)
    quality: Quality
    variables: tuple[VariableName, ...] = ()
    nations: tuple[NationName, ...] = ()


class NationEntry(Nation):
    """A nation with its opening figures by variable name; an archetype supplies what is not said."""

    start: Annotated[dict[VariableName, StartValue], NOBODY] = Field(default_factory=dict)


class TreatyEntry(Frozen):
    """A treaty that the scenario brings: in force since a turn (0: since before), or lying on the table."""

    id: Slug
    text: TreatyText
    among: tuple[NationId, ...] = ()
    """Who negotiates it; empty means every nation."""
    in_force: bool = True
    signed_by: tuple[NationId, ...] | None = None
    """Who is bound if it is in force; None means all of `among`."""
    body: BodyName = ""
    """The body that must adopt it, where a body does."""
    tabled_by: NationId = NationId("")
    """Who has put it on the table, and has signed it, if it is not in force yet."""


class Include(Frozen):
    """A body or treaty of the library, by its name. What is said here takes the place of what its file says.

    `stand_ins` are nations and commons of the scenario that take the places of those of the library. `entry`
    says when a treaty enters into force among fewer nations than the world has, `elected` how many seats of a
    body are filled by election; `members` hold them at the start. `tabled_by` and `body` may be "": nobody,
    none.
    """

    name: Annotated[Slug, Refers("library")]
    stand_ins: dict[str, Annotated[NationId, Refers("seat")]] = Field(default_factory=dict)
    members: tuple[NationId, ...] | None = None
    elected: int | None = Field(None, ge=0, le=100)
    among: tuple[NationId, ...] | None = None
    signed_by: tuple[NationId, ...] | None = None
    in_force: bool | None = None
    tabled_by: Annotated[NationId, Refers("nation", besides=("",))] | None = None
    body: Annotated[str, Refers("body", besides=("",))] | None = None
    entry: EntryIntoForce | None = None


class ScenarioFile(Frozen):
    """One scenario."""

    format: Literal[1]
    id: Slug
    version: Version
    title: Multilingual
    question: Multilingual
    about: Multilingual
    licence: str = Field("CC-BY-4.0", max_length=60)
    provenance: Literal["fictional", "real"]
    tags: tuple[Tag, ...] = ()
    timing: Timing
    nations: tuple[NationEntry, ...] = Field(min_length=2, max_length=200)
    commons: tuple[Commons, ...] = Field((), max_length=12)
    goods: tuple[Good, ...] = Field((ONE_GOOD,), min_length=1, max_length=6)
    """What is made and traded; where nothing is said all goods count as one."""
    mobility: float = Field(1.5, ge=1, le=20)
    """How easily people move between sectors: 1, not at all; 1.5 is usual; from 5 on, nearly freely."""
    world: dict[VariableName, float] = Field(default_factory=dict)
    """Opening values of the world's own variables, and of all nations where a nation says nothing."""
    include: tuple[Include, ...] = Field((), max_length=30)
    bodies: tuple[Body, ...] = Field((), max_length=30)
    treaties: tuple[TreatyEntry, ...] = Field((), max_length=60)
    gates: tuple[Gate, ...] = Field((), max_length=3)
    events: tuple[EventCard, ...] = Field((), max_length=200)
    cards: tuple[ConceptCard, ...] = Field((), max_length=100)
    depth: Depth = Depth()
    stars: tuple[float, float, float] = (45.0, 58.0, 70.0)
    sensitivity: float = Field(2.0, gt=0, le=50)
    facts: tuple[Fact, ...] = Field((), max_length=400)
    debrief: tuple[Multilingual, ...] = Field((), max_length=12)
    allow: dict[str, str] = Field(default_factory=dict)
    """Warnings that the author accepts: code → why."""
