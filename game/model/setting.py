"""What a scenario fixes for a whole game: nations, commons, stages, depth, events, gates, objectives.

All of it is written by authors and never changes during play; what changes is in `World`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.core.ids import (
    ClauseKind,
    CommonsId,
    CommonsName,
    GoodId,
    GoodName,
    LeverName,
    NationId,
    NationName,
    OrderKind,
    ProgrammeKind,
    Refers,
    VariableName,
)
from game.core.remember import remembered
from game.model.audience import ALL, WITHIN, Audience, Declared
from game.model.frozen import Frozen, Multilingual

Slug = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=40)]
Share = Annotated[float, Field(ge=0, le=1)]
Pillar = Literal["peace", "prosperity", "planet", "health"]
PILLARS: tuple[Pillar, ...] = ("peace", "prosperity", "planet", "health")
StageKind = Literal["talks", "orders"]
Affected = Annotated[str, Refers("nation", besides=("all", "self"))]
Shape = Literal["square", "circle", "triangle", "diamond", "hexagon"]


class Group(Frozen):
    """People at home whose consent counts: a weight, and what they care for (shares of 1)."""

    id: Slug
    name: Multilingual
    weight: float = Field(gt=0, le=10)
    cares: dict[Literal["peace", "prosperity", "planet", "health", "autonomy", "fairness"], Share]
    veto: bool = False
    """Whether the group (a chamber, a court, an army) must consent besides the threshold."""


class Spot(Frozen):
    """Where a fictional nation lies on the schematic map, 0..1 from the top left, and its mark."""

    x: Share
    y: Share
    shape: Shape = "circle"
    letter: str = Field(min_length=1, max_length=1)
    size: float = Field(default=1.0, ge=0.4, le=2.5)


class Objective(Frozen):
    """What a nation wants at the end, beside its pillars.

    Either a variable of its own (or of the world) beyond a value, or to be a party to a treaty in
    force that has a clause of a kind. `points` are added to the national result.
    """

    id: Slug
    text: Multilingual
    secret: bool = False
    points: float = Field(default=5, ge=-20, le=20)
    variable: VariableName = ""
    at_least: float | None = None
    at_most: float | None = None
    compared_with: Literal["value", "start", "baseline"] = "value"
    party_to_clause: ClauseKind = ""


AIMS = Audience(
    "the nation",
    lambda reader, aim, nation: (
        not aim.secret or nation.id == reader.nation or reader.is_told(nation.id, aim)
    ),
)
"""Of secret objectives the nation that has them, and those to whom it opened them."""


class Nation(Declared):
    """One seat: its name, its place on the map, its home politics and its aims."""

    id: Annotated[Slug, ALL]
    name: Annotated[Multilingual, ALL]
    adjective: Annotated[Multilingual | None, ALL] = None
    about: Annotated[Multilingual | None, ALL] = None
    archetype: Annotated[str, Refers("archetype"), ALL] = ""
    flag: Annotated[str, Refers("flag"), ALL] = ""
    """ISO 3166 alpha-3 code in lower case of the flag to show; fictional nations leave it out."""
    units: Annotated[tuple[Annotated[str, Refers("map-unit")], ...], ALL] = ()
    """The map units (ISO alpha-3, lower case) that the nation covers."""
    spot: Annotated[Spot | None, ALL] = None
    regions: Annotated[tuple[Slug, ...], ALL] = ()
    groups: Annotated[tuple[Group, ...], ALL] = ()
    threshold: Annotated[Share, ALL] = 0.5
    """Support at home (weighted share of groups) that ratification needs."""
    procedure: Annotated[int, ALL] = Field(default=1, ge=0, le=10)
    """Turns between signature and the first vote on ratification."""
    pillars: Annotated[dict[Pillar, Share], ALL] = Field(default_factory=lambda: dict.fromkeys(PILLARS, 0.25))
    """Weights of the four pillars in the national result; together 1."""
    autonomy: Annotated[Share, ALL] = 0.05
    """Weight of autonomy in the national result; the pillars share the rest. More for the proud."""
    objectives: Annotated[tuple[Objective, ...], AIMS] = ()


class Commons(Frozen):
    """A stock that all nations draw on; it renews itself, but not once it is below `collapse`.

    Stock, capacity and collapse point are in `unit`; `renewal` is the yearly rate of logistic growth;
    `worth` the income in USD bn that one unit of harvest brings; `harm` the points of the health pillar
    lost when the stock is gone; `planet_weight` its weight in the planet pillar, where the climate has 1.
    """

    id: Slug
    name: Multilingual
    unit: Multilingual
    stock: float = Field(ge=0)
    capacity: float = Field(gt=0)
    renewal: float = Field(ge=0, le=3)
    collapse: float = Field(ge=0)
    worth: float = Field(default=1.0, ge=0)
    harm: float = Field(default=0.0, ge=0, le=100)
    planet_weight: float = Field(default=1.0, ge=0, le=10)
    learning: float = Field(default=0.0, ge=0, le=1)
    """Share by which the substitute's cost falls when the world has halved its harvest."""
    icon: str = ""


class Good(Frozen):
    """What is made and traded: people work in it, and tariffs, quotas and bans name it."""

    id: Slug
    name: Multilingual
    elasticity: float = Field(default=5.0, ge=1.5, le=20)
    """Of its trade to its cost: how easily buyers turn to another seller."""
    vital: float = Field(default=0.0, ge=0, le=20)
    """Years of life that people lose where it becomes twice as dear, as food and medicine (0: none)."""


ONE_GOOD = Good(id=GoodId("goods"), name=Multilingual(en="Goods", id="Barang"))
"""All that is traded, where a scenario names no goods."""


class Gate(Frozen):
    """A variable of the world with the bounds of its bands; a failed gate caps every nation's stars."""

    id: Slug
    text: Multilingual
    variable: VariableName
    commons: CommonsName = ""
    safe: float
    fragile: float
    """Beyond `safe` towards `fragile` the world is fragile, beyond `fragile` it has failed."""


class Effect(Frozen):
    """A change that an event makes to a variable: of `nation` ("all", "self", an id; left out: the world)."""

    variable: VariableName
    nation: Affected = ""
    towards: Affected = ""
    """For pair variables: the other nation ("all" or an id)."""
    commons: CommonsName = ""
    good: GoodName = ""
    """For variables by good: which; left out: all of them."""
    add: float = 0.0
    factor: float = Field(default=1.0, ge=0, le=100)


class Option(Frozen):
    """One answer to a question that an event asks; a secret answer is known to its nation only."""

    id: Slug
    text: Multilingual
    effects: tuple[Effect, ...] = ()
    covert: bool = False
    odds_seen: Share = 0.0
    """The chance that the others learn of a covert answer."""
    breaks: ClauseKind = ""
    """The clause kind that this answer breaks, wherever the nation is bound by one."""


class EventCard(Frozen):
    """Something that happens on a turn, to everybody or to one nation, perhaps with a question."""

    id: Slug
    turn: int = Field(ge=1, le=200)
    text: Multilingual
    for_nation: NationName = ""
    """A nation's id for something that only that nation learns; left out: public news."""
    effects: tuple[Effect, ...] = ()
    misinformation: bool = False
    """False news: it works half where people have learnt to tell (the education programme)."""
    options: tuple[Option, ...] = ()
    """Empty for plain news; else the first option is what silence answers."""
    chance: Share = 1.0


class ConceptCard(Frozen):
    """The one new idea of a turn, in at most sixty words."""

    turn: int = Field(ge=1, le=200)
    title: Multilingual
    text: Multilingual
    order: OrderKind = ""
    """The order that the screen rings on this turn."""


class Depth(Frozen):
    """The turn from which each order, lever, clause and programme is open; what is not listed stays closed.
    None: all are open from the first turn."""

    orders: dict[OrderKind, int] | None = None
    levers: dict[LeverName, int] | None = None
    clauses: dict[ClauseKind, int] | None = None
    programmes: dict[ProgrammeKind, int] | None = None
    lenses: tuple[VariableName, ...] = ()


SHORT_GAME = 8
"""Games of at most so many turns are short (design: ratification would outlast them)."""


class Timing(Frozen):
    """How long the game is and how a turn goes."""

    start_year: int = Field(default=1, ge=1, le=3000)
    years_per_turn: int = Field(default=1, ge=1, le=10)
    turns: int = Field(default=6, ge=1, le=100)
    legacy: int = Field(default=3, ge=0, le=20)
    """Quiet turns after the last, which score what the treaties left behind."""
    stages: tuple[StageKind, ...] = ("talks", "orders")
    envoys: int = Field(default=3, ge=1, le=12)
    minutes: int = Field(default=45, ge=1, le=600)

    @property
    def usual_consent(self) -> Literal["signature", "ratification"]:
        """How new drafts bind unless their authors say otherwise: by signature in short games."""
        return "signature" if self.turns <= SHORT_GAME else "ratification"


NEWS = Audience(
    "the nation",
    lambda reader, card, _: card.for_nation in ("", reader.nation) and reader.has_come(card),
)
"""Of an event those whom it is for, and nobody before it has come."""


class Setting(Declared):
    """The fixed part of a game."""

    id: Annotated[Slug, ALL]
    title: Annotated[Multilingual, ALL]
    question: Annotated[Multilingual, ALL]
    timing: Annotated[Timing, ALL]
    nations: Annotated[tuple[Nation, ...], WITHIN] = Field(min_length=2, max_length=200)
    commons: Annotated[tuple[Commons, ...], ALL] = ()
    goods: Annotated[tuple[Good, ...], ALL] = Field(default=(ONE_GOOD,), min_length=1, max_length=6)
    mobility: Annotated[float, ALL] = Field(default=1.5, ge=1, le=20)
    """How easily people move between sectors (kappa of Galle, Rodriguez-Clare & Yi 2023): 1, not at all."""
    gates: Annotated[tuple[Gate, ...], ALL] = ()
    events: Annotated[tuple[EventCard, ...], NEWS] = ()
    cards: Annotated[tuple[ConceptCard, ...], ALL] = ()
    depth: Annotated[Depth, ALL] = Depth()
    stars: Annotated[tuple[float, float, float], ALL] = (45.0, 58.0, 70.0)
    """National results that give one, two and three stars."""
    sensitivity: Annotated[float, ALL] = Field(default=2.0, gt=0, le=50)
    """Points of the national result for each point of a pillar above the baseline."""

    @property
    def nation_ids(self) -> tuple[NationId, ...]:
        """The ids on the nation axis, in its order."""
        return tuple(_places(self.nations))

    def index(self, nation: str) -> int:
        """The place of a nation on the nation axis; ValueError for an unknown id."""
        found = _places(self.nations).get(NationId(nation))
        if found is None:
            raise ValueError(f"no nation {nation!r}")
        return found

    def nation(self, nation: str) -> Nation:
        """The nation of that id; ValueError for an unknown one."""
        return self.nations[self.index(nation)]

    def commons_index(self, commons: str) -> int:
        """The place of a commons on its axis; ValueError for an unknown id."""
        return self.commons_ids.index(CommonsId(commons))

    def good_index(self, good: str) -> int:
        """The place of a good on its axis; ValueError for an unknown id."""
        return self.good_ids.index(GoodId(good))

    @property
    def good_ids(self) -> tuple[GoodId, ...]:
        """The ids on the good axis, in its order."""
        return tuple(GoodId(good.id) for good in self.goods)

    @property
    def commons_ids(self) -> tuple[CommonsId, ...]:
        """The ids on the commons axis, in its order."""
        return tuple(CommonsId(commons.id) for commons in self.commons)

    def ids(self, axis: str) -> tuple[str, ...]:
        """The ids along an axis of that name: commons, goods, or nations under any of their names."""
        return {"commons": self.commons_ids, "good": self.good_ids}.get(axis, self.nation_ids)

    def year(self, turn: int) -> int:
        """The calendar year in which a turn (from 1) begins."""
        return self.timing.start_year + (turn - 1) * self.timing.years_per_turn

    def is_open(
        self, what: Literal["orders", "levers", "clauses", "programmes"], name: str, turn: int
    ) -> bool:
        """Whether the scenario's depth has opened an order, lever, clause or programme by this turn."""
        opened: dict[str, int] | None = getattr(self.depth, what)
        return opened is None or opened.get(name, turn + 1) <= turn


def without_names(setting: Setting, made: str) -> str:
    """The id of something made in the game, with `@place` in place of each nation's name in it.

    Draws are addressed by it, so that what a nation is called does not decide what befalls it.
    """
    for place, nation in enumerate(setting.nation_ids):
        made = f"-{made}-".replace(f"-{nation}-", f"-@{place}-")[1:-1]
    return made


@remembered(most=64)
def _places(nations: tuple[Nation, ...]) -> dict[NationId, int]:
    """Asked for thousands of times in a turn."""
    return {NationId(nation.id): place for place, nation in enumerate(nations)}
