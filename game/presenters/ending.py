"""The outcome of a game as the ending shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from game.core.ids import NationId
from game.core.text import Param, Quantity, T, Text
from game.domains.catalogue import VARIABLES
from game.domains.pillars.state import Pillars
from game.domains.security.state import Security
from game.domains.society.state import Society
from game.model.frozen import Multilingual, authored
from game.model.outcome import GateResult, NationResult, Outcome
from game.model.setting import PILLARS, Gate
from game.presenters.standing import PILLAR_LABELS, shown_digits
from game.treaties.status import status

NOTES = {"gate": T("held back by the world"), "ruins": T("held back by a pillar in ruins")}
Paths: TypeAlias = Mapping[tuple[str, str], tuple[Sequence[float], Sequence[float]]]
"""By (variable, commons or ""): its value at each turn, as played and without cooperation."""

BANDS: Mapping[str, Text] = {"safe": T("safe"), "fragile": T("fragile"), "failed": T("failed")}
"""The words for the bands of a gate."""


@dataclass(frozen=True, slots=True)
class Aim:
    """An objective at the end: its words, whether it was met, and whether it was secret."""

    text: Param
    is_met: bool
    was_secret: bool


@dataclass(frozen=True, slots=True)
class NationEnd:
    """One nation at the end. `pillars` are (as played, without cooperation); `dividend` is their mean
    difference in points; `why` is the variable that explains the largest difference."""

    nation: NationId
    stars: int
    pillars: tuple[tuple[float, float], ...]
    dividend: float
    score: float
    note: Text | None
    aims: tuple[Aim, ...]
    why: str


@dataclass(frozen=True, slots=True)
class GateEnd:
    """One gate: what it asks, its value, and its band ("safe", "fragile", "failed")."""

    text: Param
    value: Quantity
    band: str
    others: Text
    """Where it would stand had everybody done the best for itself alone, and had nobody done anything."""


@dataclass(frozen=True, slots=True)
class Course:
    """A variable of the world by turn, as played and without cooperation, with its gates."""

    key: str
    label: Param
    unit: str
    digits: int | None
    played: tuple[float, ...]
    alone: tuple[float, ...]
    safe: float | None = None
    fragile: float | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """Everything on the ending. `turns` were played; `legacy_years` without orders followed."""

    nations: tuple[NationEnd, ...]
    gates: tuple[GateEnd, ...]
    grade: int
    criticisms: tuple[tuple[Text, Param], ...]
    questions: tuple[Param, ...]
    pillar_labels: tuple[Text, ...]
    legacy_years: int
    courses: tuple[Course, ...]
    turns: int
    peace: Text
    """Conflicts avoided, against the same years without cooperation."""


def ending(outcome: Outcome, questions: Sequence[Multilingual], paths: Paths | None = None) -> Ending:
    """The outcome in rows; secret objectives are included."""
    setting = outcome.world.setting
    timing = setting.timing
    gates = {(g.gate.variable, g.gate.commons or ""): g.gate for g in outcome.gates}
    return Ending(
        nations=tuple(_nation(result) for result in outcome.nations),
        gates=tuple(_gate(g) for g in outcome.gates),
        grade=outcome.grade,
        criticisms=criticisms(outcome),
        questions=tuple(authored(q) for q in questions),
        pillar_labels=tuple(PILLAR_LABELS[p] for p in PILLARS),
        legacy_years=timing.legacy * timing.years_per_turn,
        courses=tuple(_course(outcome, one, ways, gates.get(one)) for one, ways in (paths or {}).items()),
        turns=timing.turns,
        peace=conflicts(outcome),
    )


def _gate(found: GateResult) -> GateEnd:
    gate, unit = found.gate, VARIABLES[found.gate.variable].unit
    alone, idle = (Quantity(value, unit, 1) for value in (found.alone, found.idle))
    others = T("each for itself: {alone}; if nobody had done anything: {idle}", alone=alone, idle=idle)
    return GateEnd(authored(gate.text), Quantity(found.value, unit, 1), found.band, others)


def conflicts(outcome: Outcome) -> Text:
    """In a sentence: the militarised disputes to be expected in all these years, and without cooperation."""
    now, alone = (float(world[Security].disputes) for world in (outcome.world, outcome.baseline))
    told: dict[str, Param] = {
        "now": Quantity(now, "", 1),
        "then": Quantity(alone, "", 1),
        "count": Quantity(abs(alone - now), "", 1),
    }
    if now <= alone:
        return T(
            "Conflicts avoided: {count} ({now} were to be expected, {then} without cooperation).", **told
        )
    return T("Conflicts more: {count} ({now} were to be expected, {then} without cooperation).", **told)


def _nation(result: NationResult) -> NationEnd:
    pillars = tuple(result.pillars[p] for p in PILLARS)
    changes = [now - without for now, without in pillars]
    largest = max(range(len(PILLARS)), key=lambda k: abs(changes[k]))
    return NationEnd(
        nation=result.nation,
        stars=result.stars,
        pillars=pillars,
        dividend=sum(changes) / len(changes),
        score=result.score,
        note=NOTES.get(result.capped_by),
        aims=tuple(Aim(authored(o.text), met, o.secret) for o, met in result.objectives),
        why=f"pillars.{PILLARS[largest]}",
    )


def _course(
    outcome: Outcome,
    wanted: tuple[str, str],
    ways: tuple[Sequence[float], Sequence[float]],
    gate: Gate | None,
) -> Course:
    variable, commons = wanted
    declared = VARIABLES[variable]
    setting = outcome.world.setting
    label: Param = declared.label
    if commons:
        label = authored(setting.commons[setting.commons_index(commons)].name)
    elif variable.startswith("pillars.world_"):
        label = PILLAR_LABELS[variable.removeprefix("pillars.world_")]
    return Course(
        key=f"{variable}@{commons}",
        label=label,
        unit=declared.unit if declared.unit == "°C" else "",
        digits=shown_digits(declared.unit) or 0,
        played=tuple(ways[0]),
        alone=tuple(ways[1]),
        safe=gate.safe if gate else None,
        fragile=gate.fragile if gate else None,
    )


def criticisms(outcome: Outcome) -> tuple[tuple[Text, Param], ...]:
    """Figures of this game on four criticisms of cooperation: sovereignty, inequality, effectiveness,
    enforcement."""
    end, alone = outcome.world[Pillars], outcome.baseline[Pillars]
    society = outcome.world[Society]
    due, kept = float(society.promises_due.sum()), float(society.promises_kept.sum())
    given_up = 100.0 - float(society.autonomy.mean())
    years = years_to_force(outcome)
    return (
        (T("Sovereignty: autonomy given up"), Quantity(given_up, "points", 1)),
        (
            T("Inequality: equality between nations"),
            T(
                "{now} (without cooperation {then})",
                now=Quantity(float(end.equality), "", 0),
                then=Quantity(float(alone.equality), "", 0),
            ),
        ),
        (
            T("Effectiveness: years from draft to force"),
            Quantity(years, "", 1) if years is not None else T("no treaty in force"),
        ),
        (
            T("Enforcement: promises kept"),
            Quantity(kept / due, "share", 0) if due else T("none were due"),
        ),
    )


def years_to_force(outcome: Outcome) -> float | None:
    """Mean years from first draft to entry into force, over the treaties made in the game; None if there are
    none."""
    world = outcome.world
    spans = []
    for treaty in world.law.treaties:
        since = status.in_force_since(treaty, world.turn)
        if treaty.proposer and since is not None:
            spans.append((since - treaty.versions[0].turn) * world.setting.timing.years_per_turn)
    return sum(spans) / len(spans) if spans else None
