"""Outbreaks against the closed forms and the integrated references of the design."""

from __future__ import annotations

import numpy as np
import pytest

from game.domains.health.equations import (
    Disease,
    Outbreak,
    effective_reproduction,
    final_size,
    herd_threshold,
    outbreak_next,
    peak_prevalence,
)

ONE = np.ones((1, 1))
THREE = np.array([[0.97, 0.02, 0.01], [0.02, 0.96, 0.02], [0.01, 0.04, 0.95]])


@pytest.mark.parametrize(
    ("r0", "attack"), [(1.5, 0.582812), (2.0, 0.796812), (3.0, 0.940480), (5.0, 0.993023)]
)
def test_final_size_of_one_nation(r0: float, attack: float) -> None:
    assert float(final_size(r0, np.ones(1), ONE)[0]) == pytest.approx(attack, abs=5e-7)


def test_final_size_with_immune() -> None:
    assert float(final_size(2.0, np.array([0.8]), ONE)[0]) == pytest.approx(0.513585, abs=5e-7)


def test_nothing_spreads_below_the_threshold() -> None:
    susceptible = np.array([[0.49], [0.5], [0.51]])
    attack = final_size(2.0, susceptible, ONE)[:, 0]
    assert attack[:2] == pytest.approx(0.0, abs=1e-6) and float(attack[2]) > 0.01


@pytest.mark.parametrize(
    ("coverage", "attack", "r_effective"),
    [
        ([0.6, 0.3, 0.0], [0.10200, 0.49865, 0.88364], 2.3802),
        ([0.3, 0.3, 0.3], [0.49889, 0.49889, 0.49889], 1.75),
    ],
)
def test_sharing_vaccines(coverage: list[float], attack: list[float], r_effective: float) -> None:
    susceptible = 1.0 - np.array(coverage)
    assert final_size(2.5, susceptible, THREE) == pytest.approx(attack, abs=5e-6)
    assert float(effective_reproduction(2.5, susceptible, THREE)) == pytest.approx(r_effective, abs=5e-5)


def test_final_size_solves_its_equation_over_batches() -> None:
    """A hundred worlds of thirty nations, mixed strongly or hardly at all; each as it is alone."""
    rng = np.random.Generator(np.random.PCG64(2))
    mixing = rng.random((30, 30)) * 0.02 + np.eye(30) * rng.random((30, 1))
    mixing = mixing / mixing.sum(axis=1, keepdims=True)
    susceptible, r0 = rng.random((100, 30)), rng.uniform(0.5, 6.0, 100)
    attack = final_size(r0, susceptible, mixing)
    pressure = np.einsum("ij,bj->bi", mixing, attack)
    assert attack == pytest.approx(susceptible * (1.0 - np.exp(-r0[:, None] * pressure)), abs=1e-9)
    assert np.array_equal(final_size(r0[7:8], susceptible[7:8], mixing)[0], attack[7])
    threshold = effective_reproduction(r0, susceptible, mixing)
    assert ((attack.max(axis=1) > 1e-5) == (threshold > 1.0))[np.abs(threshold - 1.0) > 0.01].all()


def test_thresholds() -> None:
    assert herd_threshold(np.array([0.5, 2.0, 4.0])) == pytest.approx([0.0, 0.5, 0.75])
    assert peak_prevalence(np.array([0.5, 2.0, 3.0])) == pytest.approx([0.0, 0.15343, 0.30046], abs=5e-6)


def test_outbreak_in_time() -> None:
    """Two nations of 100 and 50, a hundredth of a case in the first: peaks on day 64.64 and 74.95."""
    mixing = np.array([[0.99, 0.01], [0.02, 0.98]])
    disease = Disease(r0=2.5, latent_days=3.0, infectious_days=5.0)
    now = Outbreak(np.array([1.0 - 1e-4, 1.0]), np.zeros(2), np.array([1e-4, 0.0]))
    prevalence = [now.infected]
    for _ in range(4 * 400):
        now = outbreak_next(now, disease, mixing)
        prevalence.append(now.infected)
    course = np.array(prevalence)
    for nation, (day, height) in enumerate([(64.64, 0.14237), (74.95, 0.14723)]):
        peak = int(course[:, nation].argmax())
        before, top, after = course[peak - 1 : peak + 2, nation]
        offset = 0.5 * (before - after) / (before - 2.0 * top + after)
        assert 0.25 * (peak + offset) == pytest.approx(day, abs=0.02)
        assert float(top) == pytest.approx(height, abs=2e-5)
    assert 1.0 - now.susceptible == pytest.approx([0.892645, 0.892645], abs=2e-5)


def test_the_course_ends_at_the_final_size() -> None:
    """Started by a trace, the run in time infects what the final-size map says."""
    disease = Disease(r0=2.0, latent_days=2.0, infectious_days=4.0)
    now = Outbreak(np.array([0.8, 0.5, 1.0]), np.zeros(3), np.full(3, 1e-7))
    start = now.susceptible
    for _ in range(4 * 700):
        now = outbreak_next(now, disease, THREE)
    assert start - now.susceptible == pytest.approx(final_size(2.0, start, THREE), abs=2e-5)
