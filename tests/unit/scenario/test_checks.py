"""Every mistake that checks know, planted in a scenario that has none: its code, its place, its hint."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.core.problems import Problem, Severity, has_errors
from game.core.text import Text
from game.domains.catalogue import LEVERS, VARIABLES
from game.i18n import LANGUAGES
from game.model.clause import CLAUSES
from game.model.order import ORDERS
from game.model.programme import PROGRAMMES
from game.model.setting import ONE_GOOD
from game.scenario import library
from game.scenario.archetypes import archetypes
from game.scenario.checks import sayings
from tests.unit.scenario.planted import WOOD, Plant, assert_told, planted, problems
from tests.unit.scenario.plants_of_names import FIGURES, NAMES
from tests.unit.scenario.plants_of_sense import LAW, PLAY, WORDS

PLANTS = [*NAMES, *FIGURES, *LAW, *PLAY, *WORDS]
ELSEWHERE = {"S-RUN-01", "S-RUN-02", "S-RUN-03", "S-RUN-04", "S-RUN-05", "S-TREATY-05", "S-AIM-07"}
"""Told by trial runs (`test_trial.py`), or planted below because more than one line must change."""


def named(plant: Plant) -> str:
    return f"{plant.code}-{plant.new[:20]}"


def test_the_scenario_without_mistakes_has_none(tmp_path: Path) -> None:
    assert problems(WOOD, tmp_path) == []


@pytest.mark.parametrize("plant", PLANTS, ids=named)
def test_a_planted_mistake_is_told(plant: Plant, tmp_path: Path) -> None:
    assert_told(plant, tmp_path)


def test_every_mistake_that_checks_know_is_planted() -> None:
    assert {plant.code for plant in PLANTS} | ELSEWHERE == set(sayings())


def test_several_mistakes_are_told_at_once(tmp_path: Path) -> None:
    text = WOOD.replace("archetype: rich", "archetype: reach").replace("breaks: harvest-cap", "breaks: capp")
    text = text.replace("stock: 60", "stock: 160")
    assert {p.code for p in problems(text, tmp_path)} == {"S-REF-05", "S-REF-08", "S-VALUE-08"}


def test_without_commons_no_share_of_the_harvest_can_be_asked(tmp_path: Path) -> None:
    text = WOOD[: WOOD.index("commons:\n")] + WOOD[WOOD.index("nations:\n") :]
    assert "S-TREATY-05" in {p.code for p in problems(text, tmp_path)}


def test_an_objective_without_a_figure_is_told(tmp_path: Path) -> None:
    """Without commons, their stock has no mean."""
    text = WOOD[: WOOD.index("commons:\n")] + WOOD[WOOD.index("nations:\n") :]
    for gone in ("commons.habit: {forest: 3}, ", ", commons.habit: {forest: 4}"):
        text = text.replace(gone, "")
    text = text[: text.index("treaties:")] + text[text.index("cards:") :]
    text = text.replace("levers: {commons.harvest: 1}", "levers: {}")
    assert "S-AIM-07" in {p.code for p in problems(text, tmp_path)}


def test_a_warning_is_accepted_with_a_reason_and_an_error_is_not(tmp_path: Path) -> None:
    loud = planted(next(p for p in PLANTS if p.code == "S-TEXT-02"))
    assert "S-TEXT-02" in {p.code for p in problems(loud, tmp_path)}
    quiet = loud.replace("allow: {}", "allow: {S-TEXT-02: the long one is a poem}")
    assert problems(quiet, tmp_path) == []
    wrong = planted(next(p for p in PLANTS if p.code == "S-SUM-01"))
    still = problems(wrong.replace("allow: {}", "allow: {S-SUM-01: I like it so}"), tmp_path)
    assert {p.code for p in still} == {"S-SUM-01", "S-ALLOW-02"}
    assert has_errors(still)


def test_codes_are_unique_and_severities_stand_in_the_table() -> None:
    assert {s.severity for s in sayings().values()} == set(Severity)
    texts = [saying.text.template for saying in sayings().values()]
    assert all(text.strip() == text and not text.endswith(".") for text in texts)


def test_who_may_join_by_the_text_counts_for_a_group(tmp_path: Path) -> None:
    """Gamma does not negotiate; it may join what is open, or open to members of a body of which it is one."""
    group = "required: [alpha], groups: [{nations: [gamma, beta], count: 2}]}, "
    for wide, told in (
        ("participation: open, ", False),
        ("participation: body, members_of: council, ", False),
        ("", True),
    ):
        text = WOOD.replace("required: [alpha]}, ", group + wide).replace(
            "signed_by: [alpha, beta]", "in_force: false"
        )
        assert ("S-TREATY-13" in {p.code for p in problems(text, tmp_path)}) is told


def test_the_beginning_and_the_end_of_a_treaty_may_name_what_there_is(tmp_path: Path) -> None:
    final = "ending: {event: fire, treaty: draft}, withdrawal: {survives: [0]}, reservations: listed"
    text = WOOD.replace("reservations: listed", final)
    assert text != WOOD and problems(text, tmp_path) == []


def values(text: Text) -> Iterator[str]:
    """Every bare text that a sentence carries into whatever language it is said in."""
    for value in text.params.values():
        if isinstance(value, Text):
            yield from values(value)
        elif isinstance(value, str):
            yield value


NAMES = {
    ONE_GOOD.id,
    *sayings(),
    *VARIABLES,
    *LEVERS,
    *CLAUSES,
    *ORDERS,
    *PROGRAMMES,
    *archetypes(),
    *library.names(),
}
CODE = re.compile(r"[-+0-9.e]*|.*U\+[0-9A-F]{4,5}.*")


@pytest.mark.parametrize("plant", PLANTS, ids=named)
def test_no_word_of_english_is_carried_into_another_language(plant: Plant, tmp_path: Path) -> None:
    """A sentence carries numbers, names, places in the file and what stands in it; all else is a `Text`."""
    text = planted(plant)
    for problem in problems(text, tmp_path):
        for sentence in filter(None, (problem.text, problem.hint)):
            for value in values(sentence):
                parts = re.split(r", |[][(). ]+", value)
                known = value in text or value in NAMES or all(p in text or p.isdigit() for p in parts)
                assert known or CODE.fullmatch(value) or is_place(problem, value), value


def is_place(problem: Problem, value: str) -> bool:
    """Whether the value is the path of what is wrong, or how a language calls itself or its readers."""
    if any(value in (language.autonym, language.address) for language in LANGUAGES.values()):
        return True
    steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in problem.place.path)
    return re.sub(r" \([^)]*\)", "", value) == steps.removeprefix(".")
