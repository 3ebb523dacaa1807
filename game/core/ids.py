"""Names of things, as types: an id cannot be passed where another kind of id is meant.

Outside, ids are kebab-case words; inside arrays a nation is its index on the nation axis. A text of a model
that names something else says what by `Refers`, so that whoever reads a file knows every name in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final, Literal, NewType

NationId = NewType("NationId", str)
TreatyId = NewType("TreatyId", str)
BodyId = NewType("BodyId", str)
CommonsId = NewType("CommonsId", str)
GoodId = NewType("GoodId", str)
MotionId = NewType("MotionId", str)

RefKind = Literal[
    "archetype",
    "body",
    "clause",
    "commons",
    "event",
    "flag",
    "good",
    "lever",
    "library",
    "map-unit",
    "nation",
    "order",
    "programme",
    "region",
    "seat",
    "treaty",
    "variable",
]
"""What can be named; a "seat" is a nation or a commons."""


@dataclass(frozen=True, slots=True)
class Refers:
    """What kind of thing a text names; `besides` are words that it may be instead of a name."""

    kind: RefKind
    besides: tuple[str, ...] = ()


ID_KINDS: Final[dict[object, RefKind]] = {
    NationId: "nation",
    BodyId: "body",
    CommonsId: "commons",
    GoodId: "good",
}
"""Types that say by themselves what they name."""

VariableName = Annotated[str, Refers("variable")]
NationName = Annotated[str, Refers("nation")]
BodyName = Annotated[str, Refers("body")]
CommonsName = Annotated[str, Refers("commons")]
GoodName = Annotated[str, Refers("good")]
ClauseKind = Annotated[str, Refers("clause")]
OrderKind = Annotated[str, Refers("order")]
LeverName = Annotated[str, Refers("lever")]
ProgrammeKind = Annotated[str, Refers("programme")]
EventName = Annotated[str, Refers("event")]
TreatyName = Annotated[str, Refers("treaty")]
WeightName = Annotated[
    str, Refers("variable", besides=("none", "emissions", "output", "population", "harvest"))
]
"""Of what a share is counted: nothing, a usual weight, or a public variable of nations."""
