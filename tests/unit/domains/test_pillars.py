"""Pillars: sums of their parts, and meters that mean what they say."""

from __future__ import annotations

import numpy as np
import pytest

from game.domains.pillars.equations import ROWS
from game.domains.pillars.rules import effectiveness
from game.domains.pillars.state import PARTS
from game.model.setting import PILLARS
from game.model.treaty import FinalClauses, Instrument, Treaty, TreatyText, Version
from tests.generators import named
from tests.unit.domains.worlds import FISH, after, explained, law, levers, parts, world


def treaty(consent: str, *acts: tuple[str, str, int]) -> Treaty:
    text = TreatyText(title=named("Pact"), final=FinalClauses(consent=consent))  # type: ignore[arg-type]
    version = Version(number=1, author="", turn=1, text=text)  # type: ignore[arg-type]
    made = tuple(Instrument(kind=k, nation=n, turn=t, version=1) for k, n, t in acts)  # type: ignore[arg-type]
    return Treaty(id="pact", proposer="a", negotiators=("a", "b"), versions=(version,), instruments=made)  # type: ignore[arg-type]


def test_each_pillar_has_its_rows() -> None:
    for pillar, rows in ROWS.items():
        assert {of for of, _, _ in PARTS[rows]} == {pillar}
    assert sum(rows.stop - rows.start for rows in ROWS.values()) == len(PARTS)


def test_a_pillar_is_the_sum_of_its_parts_and_the_world_the_mean_of_people() -> None:
    now = after(world(3, (FISH,), economy__population=[1.0, 2.0, 7.0]), 2)
    people = now.array("economy.population")
    for pillar in PILLARS:
        score = now.array(f"pillars.{pillar}")
        assert score == pytest.approx(now.array("pillars.parts")[ROWS[pillar]].sum(axis=0), abs=1e-4)
        mean = (score * people).sum() / people.sum()
        assert float(now.array(f"pillars.world_{pillar}")) == pytest.approx(mean, abs=1e-5)


def test_each_pillar_answers_within_six_turns() -> None:
    start = world(4, (FISH,), commons__habit=3.0, security__tension=30.0, economy__population=2.0)
    usual = after(start, 6)
    pact = law(start, security__non_aggression=1.0 - np.eye(4), commons__harvest_cap=1.2)
    better = after(start, 6, levers(start, health__spending=0.1), pact)
    for pillar, points in (("peace", 5.0), ("planet", 10.0), ("health", 3.0)):
        assert (better.array(f"pillars.{pillar}") > usual.array(f"pillars.{pillar}") + points).all(), pillar
    paid = np.zeros((4, 4))
    paid[0, 1] = 1.0
    richer = after(start, 6, kept=law(start, finance__transfer=paid)).array("pillars.prosperity")
    assert richer[1] > usual.array("pillars.prosperity")[1] + 3.0


def test_steady_growth_is_what_was_expected() -> None:
    start = world(2, climate__exposure_square=0.0, economy__population_limit=10.0)
    now = after(start, 20)
    ratio = now.array("finance.income") / now.array("pillars.reference")
    assert ratio == pytest.approx([1.0, 1.0], abs=0.1)


def test_world_scores_are_explained_by_the_parts_of_the_nations() -> None:
    start = world(3, (FISH,), commons__habit=3.0)
    now, ctx = explained(start)
    seen = parts(ctx, "pillars.world_planet")
    fall = 0.5 * 100.0 * (60.0 - float(now.array("commons.stock")[0])) / 100.0
    assert float(seen["planet.stocks"]) == pytest.approx(-fall, abs=1e-4)


def test_effectiveness_counts_consent_and_its_delay() -> None:
    assert effectiveness(()) == 50.0
    assert effectiveness((treaty("signature"),)) == 0.0
    assert effectiveness((treaty("signature", ("signature", "a", 1)),)) == pytest.approx(50.0)
    assert effectiveness((treaty("ratification", ("signature", "a", 1)),)) == 0.0
    late = treaty("ratification", ("ratification", "a", 3), ("accession", "b", 2))
    assert effectiveness((late,)) == pytest.approx(100.0 * (0.81 + 0.9) / 2.0)


def test_enforcement_and_equality() -> None:
    start = world(2, society__promises_due=[4.0, 4.0], society__promises_kept=[4.0, 2.0])
    now = after(start)
    assert float(now.array("pillars.enforcement")) == pytest.approx(75.0)
    assert float(now.array("pillars.equality")) == pytest.approx(100.0, abs=1.0)
    assert float(after(world(2)).array("pillars.enforcement")) == 100.0
    unequal = after(world(2, economy__output=[10.0, 400.0]))
    assert float(unequal.array("pillars.equality")) < 60.0
