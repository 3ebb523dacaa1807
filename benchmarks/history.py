"""Runs real scenarios forward from their first year without any treaty and compares with what happened.

    python benchmarks/history.py

People, emissions and life expectancy of each seat, in the years for which there are figures; the model's
are medians of 21 seeds. Every nation keeps the policies with which the scenario opens, and its events do
not come: what this shows is how good the opening figures and the trends are, not whether the game can
foretell. Figures: population World Bank SP.POP.TOTL; fossil CO2 of the Global Carbon Project via Our World
in Data, no land use; life expectancy UNDP, Human Development Report 2023-24. Sums and means (by people)
over the states of a seat; as of 2024.
"""

from __future__ import annotations

import os
import statistics
import sys
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("OMP_NUM_THREADS", "1")

from game.engine.outcome import quiet  # noqa: E402 - the path comes first
from game.engine.turn import begin  # noqa: E402
from game.model.world import World  # noqa: E402
from game.scenario.build import opening_world  # noqa: E402
from game.scenario.load import find, load  # noqa: E402


class Happened(NamedTuple):
    """The figures at the end: million people, MtCO2 a year, years of life."""

    people: float
    emissions: float
    life: float


class Run(NamedTuple):
    """A scenario, the years run, those for which life expectancy is known, and what happened by seat."""

    scenario: str
    years: int
    life_years: int
    seats: dict[str, Happened]


SEEDS = 21
RUNS = (
    Run(
        "paris-2015",
        8,
        7,
        {
            "usa": Happened(336.8, 4911.4, 78.2),
            "eur": Happened(517.4, 2815.8, 81.33),
            "chn": Happened(1410.7, 11902.5, 78.59),
            "ind": Happened(1438.1, 3062.3, 67.74),
            "jpn": Happened(124.5, 988.8, 84.82),
            "rus": Happened(143.8, 1815.9, 70.12),
            "bra": Happened(211.1, 486.5, 73.42),
            "idn": Happened(281.2, 733.2, 68.25),
            "canaus": Happened(66.7, 932.3, 83.14),
            "aosis": Happened(67.4, 182.5, 71.49),
            "africa": Happened(1473.8, 1412.6, 62.52),
            "gulf": Happened(58.3, 1295.6, 78.2),
        },
    ),
    Run(
        "ozone-hole",
        10,
        10,
        {
            "usa": Happened(266.3, 5425.3, 75.85),
            "eur": Happened(301.5, 2833.3, 77.19),
            "jpn": Happened(125.5, 1239.2, 79.67),
            "sun": Happened(290.7, 2478.0, 64.88),
            "nordic": Happened(18.6, 158.6, 77.96),
            "chn": Happened(1204.9, 3361.6, 70.01),
            "ind": Happened(960.3, 760.5, 60.6),
            "idn": Happened(199.9, 222.4, 65.24),
        },
    ),
)


def ahead(run: Run, seed: int) -> list[World]:
    """The worlds after 0, 1, … years without any treaty, a year a turn, under the opening policies."""
    loaded = load(find(run.scenario) or Path())
    assert loaded.file is not None
    opened = opening_world(loaded.file, seed)
    timing = opened.setting.timing.model_copy(update={"years_per_turn": 1, "turns": 100})
    setting = opened.setting.model_copy(update={"timing": timing, "events": ()})
    law = opened.law.having(treaties=(), docket=(), measures=())
    first = replace(opened, setting=setting).with_law(law)
    worlds = [begin(first).world]
    for _ in range(run.years):
        worlds.append(quiet(worlds[-1], 1))
    return worlds


def rows(run: Run) -> list[str]:
    """A line for each seat: growth in per cent and change of life in years, in the model and as it was."""
    games, lines = [ahead(run, seed) for seed in range(1, SEEDS + 1)], []
    missed: dict[str, list[float]] = {"people": [], "emissions": [], "life": []}
    for place, seat in enumerate(games[0][0].setting.nation_ids):
        was = run.seats[seat]

        def of(name: str, year: int, place: int = place) -> float:
            return statistics.median(float(worlds[year].array(name)[place]) for worlds in games)

        cells = [seat]
        pairs = (
            ("people", of("economy.population", run.years), was.people, of("economy.population", 0)),
            ("emissions", of("climate.emissions", run.years), was.emissions, of("climate.emissions", 0)),
        )
        for name, model, happened, start in pairs:
            modelled, real = 100.0 * (model / start - 1.0), 100.0 * (happened / start - 1.0)
            missed[name].append(abs(modelled - real))
            cells += [f"{modelled:+.1f} %", f"{real:+.1f} %"]
        life = of("health.life_expectancy", run.life_years) - of("health.life_expectancy", 0)
        lived = was.life - of("health.life_expectancy", 0)
        missed["life"].append(abs(life - lived))
        lines.append("| " + " | ".join([*cells, f"{life:+.1f}", f"{lived:+.1f}"]) + " |")
    mean = {name: statistics.fmean(values) for name, values in missed.items()}
    lines.append(
        f"| mean miss | {mean['people']:.1f} points | | {mean['emissions']:.1f} points | "
        f"| {mean['life']:.1f} years | |"
    )
    return lines


def main() -> int:
    """Run, compare, print."""
    for run in RUNS:
        print(f"\n### {run.scenario}: {run.years} years (life expectancy {run.life_years})\n")
        print("| seat | people, model | happened | CO2, model | happened | life, model | happened |")
        print("|---|---:|---:|---:|---:|---:|---:|")
        print(*rows(run), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
