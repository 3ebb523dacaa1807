"""The outcome of a game as the ending shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.core.ids import NationId
from game.core.text import Param, Quantity, T, Text
from game.domains.catalogue import VARIABLES
from game.domains.pillars.state import Pillars
from game.domains.society.state import Society
from game.model.frozen import Bilingual, authored
from game.model.outcome import Outcome
from game.model.setting import PILLARS
from game.presenters.standing import PILLAR_LABELS
from game.treaties import status

NOTES = {"gate": T("held back by the world"), "ruins": T("held back by a pillar in ruins")}


@dataclass(frozen=True, slots=True)
class NationEnd:
    """One nation at the end: stars, (now, without cooperation) by pillar, result, objectives with whether met."""

    nation: NationId
    stars: int
    pillars: tuple[tuple[float, float], ...]
    score: float
    note: Text | None
    objectives: tuple[tuple[Param, bool], ...]


@dataclass(frozen=True, slots=True)
class GateEnd:
    """One gate: what it asks, its value, and its band ("safe", "fragile", "failed")."""

    text: Param
    value: Quantity
    band: str


@dataclass(frozen=True, slots=True)
class Ending:
    """Everything on the ending."""

    nations: tuple[NationEnd, ...]
    gates: tuple[GateEnd, ...]
    grade: int
    criticisms: tuple[tuple[Text, Param], ...]
    questions: tuple[Param, ...]
    pillar_labels: tuple[Text, ...]
    legacy_years: int


def ending(outcome: Outcome, questions: Sequence[Bilingual]) -> Ending:
    """The outcome in rows. At the end secret objectives are told too."""
    world = outcome.world
    timing = world.setting.timing
    return Ending(
        nations=tuple(
            NationEnd(
                nation=r.nation,
                stars=r.stars,
                pillars=tuple(r.pillars[p] for p in PILLARS),
                score=r.score,
                note=NOTES.get(r.capped_by),
                objectives=tuple((authored(o.text), met) for o, met in r.objectives),
            )
            for r in outcome.nations
        ),
        gates=tuple(
            GateEnd(authored(g.gate.text), Quantity(g.value, VARIABLES[g.gate.variable].unit, 1), g.band)
            for g in outcome.gates
        ),
        grade=outcome.grade,
        criticisms=criticisms(outcome),
        questions=tuple(authored(q) for q in questions),
        pillar_labels=tuple(PILLAR_LABELS[p] for p in PILLARS),
        legacy_years=timing.legacy * timing.years_per_turn,
    )


def criticisms(outcome: Outcome) -> tuple[tuple[Text, Param], ...]:
    """Sovereignty, inequality, effectiveness and enforcement as numbers of this game."""
    end, alone = outcome.world[Pillars], outcome.baseline[Pillars]
    society = outcome.world[Society]
    due, kept = float(society.promises_due.sum()), float(society.promises_kept.sum())
    given_up = 100.0 - float(society.autonomy.mean())
    years = years_to_force(outcome)
    return (
        (T("Sovereignty given up"), Quantity(given_up, "points", 1)),
        (
            T("Equality between nations, against none"),
            T(
                "{now}, without cooperation {then}",
                now=Quantity(float(end.equality), "", 0),
                then=Quantity(float(alone.equality), "", 0),
            ),
        ),
        (
            T("Years from draft to force"),
            Quantity(years, "", 1) if years is not None else T("no treaty in force"),
        ),
        (T("Promises kept"), Quantity(kept / due, "share", 0) if due else T("none were due")),
    )


def years_to_force(outcome: Outcome) -> float | None:
    """The mean time from the first draft to entry into force, over treaties made in the game."""
    world = outcome.world
    spans = []
    for treaty in world.law.treaties:
        since = status.in_force_since(treaty, world.turn)
        if treaty.proposer and since is not None:
            spans.append((since - treaty.versions[0].turn) * world.setting.timing.years_per_turn)
    return sum(spans) / len(spans) if spans else None
