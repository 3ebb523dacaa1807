"""The base of all clauses. Each kind is one file in `game/treaties/clauses`, found by its `kind`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import BeforeValidator, SerializeAsAny
from pydantic_core import PydanticCustomError

from game.core.arrays import Array, Mask
from game.core.ids import NationId
from game.core.problems import Problem, did_you_mean
from game.core.registry import Registry
from game.core.text import T, Text
from game.model.causes import ArticleRef
from game.model.frozen import Frozen
from game.model.obligations import Obligations
from game.model.setting import Setting
from game.model.terms import PLAIN, Terms

if TYPE_CHECKING:
    from game.model.institution import Body
    from game.model.world import World

CLAUSES: Registry[type[Clause]] = Registry("game.treaties.clauses")


@dataclass(frozen=True, slots=True)
class Lowering:
    """What a clause is given to become obligations.

    `duty` and `benefit` are masks over nations: who must, and towards whom. They differ where a party
    broke the article or lost its benefits; a reservation takes it out of both. `parties` are all whom the
    treaty binds, whatever they reserved: shares are counted over them, so that nobody's act burdens another
    (VCLT art. 21(2)). `years` counts from entry into force to the end of the coming turn. `strength` is the
    part of the duty that each nation owes now, 0 to 1, shape (nation,): less than 1 where duties are
    differentiated or phased in. A clause whose duty has a size multiplies by it; one without leaves it.
    `between` is symmetric, (nation, nation): between whom the article works. Most clauses need not look at
    it: what they join into slots over pairs of nations is cut to it, and who has nobody left owes nothing.
    """

    world: World
    article: ArticleRef
    duty: Mask
    benefit: Mask
    parties: Mask
    years: float
    out: Obligations
    strength: Array
    between: Mask


@dataclass(frozen=True, slots=True)
class Performance:
    """What a clause is given to see who kept it: the world after the turn's models, the duty, what was kept.

    `lowering.out` holds all that was due; `honoured` the part that nations chose to keep.
    """

    after: World
    lowering: Lowering
    honoured: Obligations


class Clause(Frozen):
    """One article's substance. Subclasses add `kind: Literal[...]`, their fields, and the methods below."""

    kind: str
    terms: Terms = PLAIN
    """Whose side it binds, how much, from when, on which condition: the same for every kind."""
    level_field: ClassVar[str] = ""
    """The field by which a condition measures how much the article asks; "" if it has none."""
    less_is_more: ClassVar[bool] = False
    """Whether the article asks more the lower its level is, as a highest tariff does."""
    field_of: ClassVar[str] = "diplomacy"
    """The palette it stands in: trade, climate, nature, security, development, health, diplomacy…"""
    icon: ClassVar[str] = "scroll-text"
    suspendable: ClassVar[bool] = True
    """Whether the answer to a breach may take its benefits away; peremptory law forbids it for some."""
    shared: ClassVar[bool] = False
    """Whether its benefit falls to all, so that it cannot be kept from one: the answer to a breach then sets
    the others free of the part of their restraint that they owe to the one that broke it."""
    name: ClassVar[Text] = T("Article")
    """What the palette calls the kind."""
    labels: ClassVar[Mapping[str, Text]] = {}
    """What the form calls each field."""
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {}
    """What the form calls each value of a field that is a choice."""
    advanced: ClassVar[frozenset[str]] = frozenset()
    """Fields that are seldom needed, which the form folds away while they stand at their defaults."""
    empties: ClassVar[Mapping[str, Text]] = {}
    """What the form calls an empty list of nations, where that is not all the others."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Register each subclass in `CLAUSES` under its `kind`."""
        super().__pydantic_init_subclass__(**kwargs)
        CLAUSES.add(cls.model_fields["kind"].default, cls)

    def title(self) -> Text:
        """The heading of the article."""
        raise NotImplementedError

    def prose(self) -> Text:
        """The article as a lawyer would write it, from the fields."""
        raise NotImplementedError

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """What makes the clause meaningless if `members` are the only ones who can be parties (empty: all
        nations)."""
        return iter(())

    def lower(self, to: Lowering) -> None:
        """Join the clause's obligations into `to.out`."""

    def shortfall(self, seen: Performance) -> Array | None:
        """How far each nation fell short of its duty, 0 (kept) to 1 (not at all); None: cannot be broken."""
        return None

    def obliges(self, nation: str) -> bool:
        """Whether the article asks anything of that party (all parties, unless it has two sides)."""
        return True

    def delegates(self) -> tuple[str, str] | None:
        """The body and the subject on which the article lets it bind the parties; None for most articles."""
        return None

    def about_body(self) -> str:
        """The body that the article needs; "" for most articles."""
        return ""

    def founds(self) -> Body | None:
        """The body that the article founds; None for most articles."""
        return None

    def stationed_in(self) -> tuple[NationId, ...]:
        """The nations in which the article stations troops of others; () for most articles."""
        return ()

    def joins(self) -> str:
        """The body that the article makes its parties members of; "" for most articles."""
        return ""

    def dues_to(self, world: World, body: str, parties: Sequence[NationId]) -> dict[NationId, float]:
        """What each of these parties owes the body a year by the article, USD bn; {} for most articles."""
        return {}

    def autonomy_cost(self) -> float:
        """Points of autonomy (0-100) that a party gives up while bound."""
        return 0.5


def dispatch(value: Any) -> Any:
    """The clause of the class that the `kind` in `value` names; PydanticCustomError with the nearest kinds if
    there is no such class."""
    if not isinstance(value, dict):
        return value
    kind = value.get("kind")
    found = CLAUSES.get(kind) if isinstance(kind, str) else None
    if found is None:
        hint = did_you_mean(str(kind), CLAUSES)
        raise PydanticCustomError(
            "unknown_clause",
            "unknown clause kind {found}",
            {"found": str(kind), "known": ", ".join(CLAUSES), "guess": hint.params["guess"] if hint else ""},
        )
    return found.model_validate(value)


AnyClause = Annotated[SerializeAsAny[Clause], BeforeValidator(dispatch)]
