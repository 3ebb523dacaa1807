"""A text is worth its paper only if its members gain five hundredths of a point together."""

from __future__ import annotations

import math

import pytest

from game.ai import STRATEGIES
from game.ai.judge import Judgement, Question
from game.ai.proposals import score
from game.ai.strategy import Assessment
from game.core.arrays import frozen
from game.core.ids import NationId
from game.engine.observe import observe
from game.model.treaty import EntryIntoForce, FinalClauses, TreatyText
from tests.generators import named
from tests.unit.ai.worlds import small_world

WORLD = small_world(1)
VIEW = observe(WORLD, NationId("n0"))
N = WORLD.setting.nation_ids


def judgement(own: float, theirs: dict[str, float], *, signs: bool = True, count: int = 0) -> Judgement:
    """What a text would bring its author and each other member."""
    gains = frozen([own, *(theirs.get(n, 0.0) for n in N[1:])])
    text = TreatyText(title=named("T"), articles=(), final=FinalClauses(entry=EntryIntoForce(count=count)))
    members = (N[0], *(n for n in N if n in theirs))
    assessment = Assessment(own=own, gains=gains)
    return Judgement(Question(text, members), signs, own, assessment, frozen([own] * 4))


@pytest.mark.parametrize(
    ("own", "other", "tabled"),
    [(0.03, 0.03, True), (0.025, 0.025, True), (0.025, 0.0249, False), (0.02, 0.01, False),
     (0.001, 0.001, False), (-0.01, 0.07, True), (-0.03, 0.07, False)],
)  # fmt: skip
def test_a_text_for_two_needs_a_twentieth_of_a_point(own: float, other: float, tabled: bool) -> None:
    points = score(VIEW, STRATEGIES["selfish"], judgement(own, {N[1]: other}))
    assert (points > -math.inf) is tabled


def test_losses_of_some_count_against_what_others_gain() -> None:
    """Two of four bring the text into force; what the third loses is taken off."""
    gains = {N[1]: 0.04, N[2]: 0.04, N[3]: -0.10}
    strategy = STRATEGIES["cooperative"]
    assert score(VIEW, strategy, judgement(0.04, gains, count=2)) == -math.inf
    assert score(VIEW, strategy, judgement(0.04, {**gains, N[3]: -0.06}, count=2)) > -math.inf


def test_nobody_tables_what_it_would_not_sign_or_too_few_would() -> None:
    strategy = STRATEGIES["cooperative"]
    assert score(VIEW, strategy, judgement(1.0, {N[1]: 1.0}, signs=False)) == -math.inf
    assert score(VIEW, strategy, judgement(1.0, {N[1]: 1.0, N[2]: -0.1})) == -math.inf
    assert score(VIEW, strategy, judgement(1.0, {N[1]: 1.0, N[2]: -0.1}, count=2)) > -math.inf
