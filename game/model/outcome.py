"""The end of a game: gates, national results, stars. What computes them is `engine.outcome`."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.ids import NationId
from game.model.setting import Gate, Objective
from game.model.world import World


@dataclass(frozen=True, slots=True)
class GateResult:
    """One track of the world at the end: its value and band ("safe", "fragile", "failed"), and the values
    where everybody did the best for itself alone and where nobody did anything."""

    gate: Gate
    value: float
    band: str
    alone: float = 0.0
    idle: float = 0.0


@dataclass(frozen=True, slots=True)
class NationResult:
    """One nation at the end: `pillars` and `autonomy` are points (at the end, in the baseline without
    cooperation); `objectives` tell whether each is met; `score` is the result before gates cap the stars."""

    nation: NationId
    pillars: dict[str, tuple[float, float]]
    autonomy: tuple[float, float]
    objectives: tuple[tuple[Objective, bool], ...]
    reputation: float
    score: float
    stars: int
    capped_by: str = ""
    """Why stars are fewer than the score says: "" , "gate" or "ruins"."""


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """The end of a game: every nation's result, the gates, and the grade of all players together (0-3).
    `baseline` is the same game in which everybody did the best for itself alone."""

    world: World
    baseline: World
    nations: tuple[NationResult, ...]
    gates: tuple[GateResult, ...]
    grade: int
