"""A field, variable, lever or event that does not say who may know of it is refused when it is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

import pytest

from game.core.text import T
from game.model.audience import ALL, NATION, NOBODY, Declared, audiences, declares, known
from game.model.event import Event
from game.model.law import Law
from game.model.variable import Lever, Variable, variable

WORDS: dict[str, Any] = {"unit": "points", "low": 0, "high": 1, "label": T("Points"), "doc": T("Points")}


def test_a_field_of_a_model_that_declares_nothing_is_refused() -> None:
    with pytest.raises(TypeError, match="Longer: whispers must declare one audience"):

        class Longer(Law):
            whispers: tuple[str, ...] = ()


def test_a_field_that_declares_two_audiences_is_refused() -> None:
    with pytest.raises(TypeError, match="Both: a must"):

        class Both(Declared):
            a: Annotated[int, ALL, NOBODY] = 0


def test_fields_of_a_dataclass_are_asked_too_and_all_that_are_wrong_are_named() -> None:
    with pytest.raises(TypeError, match="Two: a, c must"):

        @declares
        @dataclass(frozen=True, slots=True)
        class Two:
            a: int
            b: Annotated[int, ALL]
            c: Annotated[int, "words"]


def test_what_is_declared_is_known() -> None:
    class Longer(Declared):
        rumours: Annotated[tuple[str, ...], NATION] = ()
        facts: Annotated[int, ALL] = 1

    assert audiences(Longer) == {"rumours": NATION, "facts": ALL}


def test_an_audience_that_asks_item_by_item_needs_items() -> None:
    class Odd(Declared):
        number: Annotated[int, NATION] = 1

    class Seat:
        nation, hidden = None, frozenset[tuple[str, str]]()

    with pytest.raises(TypeError, match="items of tuples"):
        known(Odd(), Seat())  # type: ignore[type-var, arg-type]


def test_a_variable_must_declare() -> None:
    with pytest.raises(TypeError, match="audience"):
        variable("nation", **WORDS)


@pytest.mark.parametrize(
    ("axes", "more", "words"),
    [
        (("nation",), {"audience": NATION}, "needs a report"),
        (("nation",), {"audience": ALL, "reported": "x.told"}, "needs a report"),
        (("commons",), {"audience": NATION, "reported": "x.told"}, "goes by nation"),
        (("nation",), {"audience": NOBODY}, "known to all or to the nation"),
    ],
)
def test_a_variable_that_cannot_be_kept_secret_is_refused(
    axes: tuple[str, ...], more: dict[str, Any], words: str
) -> None:
    with pytest.raises(TypeError, match=words):
        Variable(name="x.x", axes=axes, **WORDS, **more)


@pytest.mark.parametrize(("audience", "start"), [(NATION, ""), (ALL, "x.x"), (NOBODY, "x.x")])
def test_a_lever_that_only_the_nation_knows_starts_from_what_the_others_see(
    audience: Any, start: str
) -> None:
    with pytest.raises(TypeError, match="a lever"):
        Lever("x.x", "points", 0, 1, 0.1, T("Points"), T("Points"), audience=audience, start=start)
    with pytest.raises(TypeError, match="audience"):
        Lever("x.x", "points", 0, 1, 0.1, T("Points"), T("Points"))  # type: ignore[call-arg]


def test_an_event_says_to_whom() -> None:
    with pytest.raises(TypeError, match="audience"):
        Event("x.happened")  # type: ignore[call-arg]
