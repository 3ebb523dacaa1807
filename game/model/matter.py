"""The base of what can be asked of a body. Each matter is one file in `game/institutions/matters`.

It is found by its `kind`; the powers that a body can have are those that the matters ask for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import BeforeValidator, SerializeAsAny
from pydantic_core import PydanticCustomError

from game.core.ids import NationId
from game.core.problems import Problem, did_you_mean, has_errors
from game.core.registry import Registry
from game.core.text import T, Text
from game.model.event import Event
from game.model.frozen import Frozen
from game.model.kinds import KindOf, Labels
from game.model.rule import Rule

if TYPE_CHECKING:
    from game.model.institution import Body, Motion
    from game.model.view import View
    from game.model.world import World

MATTERS: Registry[type[Matter]] = Registry("game.institutions.matters")


class Matter(Frozen):
    """What a motion asks. Subclasses add `kind: Literal[...]`, their fields, and the methods below."""

    kind: str
    name: ClassVar[Text]
    """What a motion on it is called."""
    power: ClassVar[str] = ""
    """The power that a body needs to decide it; "" for none."""
    allows: ClassVar[Text | None] = None
    """A sentence that says what `power` allows; None without a power."""
    on_form: ClassVar[bool] = True
    """Whether it is moved by a form. False for a text, which is moved by being proposed."""
    precedence: ClassVar[int] = 0
    """Among decisions of one turn the lower takes effect first. Who sits changes last, so that all else
    concerns those who were members when they voted."""
    sides: ClassVar[int] = 0
    """The most members that `disputing` can name: 0 if it never decides a dispute."""
    by_anybody: ClassVar[bool] = False
    """Whether each member may move it, whoever holds the agenda."""
    labels: ClassVar[Mapping[str, Text]] = {}
    """What the form calls each field."""
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {}
    """What the form calls each value of a field that is a choice."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Register each subclass in `MATTERS` under its `kind`."""
        super().__pydantic_init_subclass__(**kwargs)
        MATTERS.add(cls.model_fields["kind"].default, cls)

    def asks(self) -> Text:
        """What a motion asks, in one line."""
        raise NotImplementedError

    def briefly(self) -> Text:
        """The same in fewer words, for a list."""
        return self.asks()

    def in_full(self) -> Text:
        """The same with all that it says, in sentences."""
        return self.briefly()

    @classmethod
    def is_open(cls, body: Body) -> bool:
        """Whether the body can be asked it as it stands, its powers aside."""
        return True

    def refused(self, view: View, body: Body) -> Iterator[Problem]:
        """Why the body has no power to decide it."""
        if self.power and self.power not in body.powers:
            yield Problem(
                "O-TABLE-09",
                T("the body has no power to do that. It would need: {power}", power=POWERS[self.power]),
            )

    def problems(self, view: View, body: Body) -> Iterator[Problem]:
        """Why the body cannot be asked that, its powers aside."""
        return iter(())

    def lapsed(self, view: View, body: Body) -> bool:
        """Whether what was asked cannot be done any more when it is carried, as things stand then.

        Since it was tabled another may have filled the seat, spent the funds or ended the treaty.
        """
        return has_errors([*self.refused(view, body), *self.problems(view, body)])

    def excludes(self, other: Matter) -> bool:
        """Whether of the two, carried in one body in one turn, only one may take effect: the same is not done
        twice."""
        return other == self

    def named(self) -> tuple[NationId, ...]:
        """The nations that its fields of type NationId name."""
        fields = type(self).model_fields.items()
        return tuple(getattr(self, name) for name, info in fields if info.annotation is NationId)

    def disputing(self, author: NationId) -> tuple[NationId, ...]:
        """The sides of the dispute that it decides, the author among them if it is one; () if it decides
        none."""
        return ()

    def special_rule(self, body: Body) -> Rule | None:
        """The rule under which the body decides it, where that is not the body's usual one."""
        return body.rules.get(self.kind)

    def all_vote(self, body: Body) -> bool:
        """Whether all nations vote on it, members or not."""
        return False

    def carry_out(self, world: World, body: Body, motion: Motion) -> tuple[World, list[Event]]:
        """The world with the adopted motion carried out, and what is told of it."""
        return world, []


def dispatch(value: Any) -> Any:
    """The matter of the class that the `kind` in `value` names; PydanticCustomError if there is no such
    class."""
    if not isinstance(value, dict):
        return value
    kind = value.get("kind")
    found = MATTERS.get(kind) if isinstance(kind, str) else None
    if found is None:
        hint = did_you_mean(str(kind), MATTERS)
        raise PydanticCustomError(
            "unknown_matter",
            "unknown matter {found}",
            {"found": str(kind), "known": ", ".join(MATTERS), "guess": hint.params["guess"] if hint else ""},
        )
    return found.model_validate(value)


AnyMatter = Annotated[SerializeAsAny[Matter], BeforeValidator(dispatch)]
MatterKind = Annotated[str, KindOf(lambda: MATTERS)]
POWERS = Labels(lambda: {m.power: m.allows for _, m in MATTERS.items() if m.power and m.allows})
"""What each power allows, in a sentence."""
Power = Annotated[str, KindOf(lambda: POWERS)]
"""A power of a body."""
