"""Opening figures of a real scenario from public tables: see the README beside this file."""

from __future__ import annotations

import csv
import math
import sys
from pathlib import Path

from ruamel.yaml import YAML

REGIONS = {
    "usa": "US",
    "eur": "EU",
    "chn": "China",
    "ind": "India",
    "jpn": "Japan",
    "rus": "Russia",
    "bra": "LatAm",
    "idn": "OthAsia",
    "aosis": "OthAsia",
    "africa": "Africa",
    "gulf": "MidEast",
    "canaus": "OHI",
    "sun": "Russia",
    "nordic": "EU",
}
"""The region of RICE-2010 that a seat takes its growth, costs and damages from."""
DICE_2023_AT_3 = 3.12
"""Per cent of output lost at 3 °C (0.3467 T²)."""
BACKSTOP_WORLD = 1.26
"""Price of the backstop in RICE-2010, thousand USD a tonne of carbon, for the world."""

Row = dict[str, str]


def table(path: str) -> list[Row]:
    """The rows of a table, without its comment lines."""
    with Path(path).open(encoding="utf-8") as lines:
        return list(csv.DictReader(line for line in lines if not line.startswith("#")))


class History:
    """Figures by state and year."""

    def __init__(self, rows: list[Row], year: int) -> None:
        self.year = year
        self.rows = {(row["iso3"].lower(), int(row["year"])): row for row in rows}
        self.filled: set[str] = set()

    def get(self, state: str, column: str, reach: int) -> float | None:
        """The figure of the year, or of the nearest year within `reach`."""
        for distance in range(reach + 1):
            for year in (self.year - distance, self.year + distance):
                found = self.rows.get((state, year), {}).get(column, "")
                if found:
                    if distance:
                        self.filled.add(f"{state} {column} {year}")
                    return float(found)
        return None

    def total(self, states: list[str], column: str) -> float:
        """The sum over the states that have the figure."""
        return math.fsum(v for s in states if (v := self.get(s, column, 10)) is not None)

    def mean(self, states: list[str], column: str, weight: str, reach: int) -> float | None:
        """The weighted mean over the states that have both figures."""
        pairs = [(self.get(s, column, reach), self.get(s, weight, 10)) for s in states]
        known = [(value, size) for value, size in pairs if value is not None and size is not None]
        whole = math.fsum(size for _, size in known)
        return math.fsum(value * size for value, size in known) / whole if whole else None


def _growth(region: Row) -> float:
    """Growth of productivity a year in RICE-2010, from 2005 to 2055."""
    return math.log(float(region["tfp2055"]) / float(region["tfp2005"])) / 50.0


def start(
    history: History, states: list[str], region: Row, leader: Row, scale: float
) -> dict[str, float | None]:
    """The `start:` block of one seat."""
    people = history.total(states, "population_m")
    growth = (_growth(region) + _growth(leader)) / 2.0
    more = float(region["pop2055_m"]) / float(region["pop2005_m"])
    sigma = float(region["sigma2005_tC_per_kusd"]) / float(region["sigma2055"])
    defence = history.mean(states, "milex_pct_gdp", "gdp_nominal_bn_usd", 5)
    life = history.mean(states, "life_exp", "population_m", 5)
    schooling = history.mean(states, "mean_school", "population_m", 5)
    return {
        "economy.population": round(people, 3),
        "economy.population_limit": round(people * more, 1),
        "economy.output": round(history.total(states, "gdp_nominal_bn_usd"), 1),
        "economy.saving": round(float(region["saving2005"]), 3),
        "economy.productivity_growth": round(growth, 4),
        "climate.emissions": round(history.total(states, "co2_fossil_mt"), 1),
        "climate.intensity_decline": round(math.log(sigma) / 50.0, 4),
        "climate.cost_factor": round(float(region["backstop2005_kusd_per_tC"]) / BACKSTOP_WORLD, 2),
        "climate.exposure_linear": round(scale * float(region["damage_a1_pct"]), 3),
        "climate.exposure_square": round(scale * float(region["damage_a2_pct"]), 3),
        "security.defence": None if defence is None else round(defence / 100.0, 4),
        "health.life_expectancy": None if life is None else round(life, 2),
        "society.schooling": None if schooling is None else round(schooling, 2),
    }


def main(scenario: str, year: str, history_file: str, rice_file: str) -> None:
    """Prints the blocks, and what is left of the world's emissions."""
    file = YAML(typ="safe").load(Path(scenario).read_text("utf-8"))
    rows = table(history_file)
    history = History(rows, int(year))
    regions = {row["region"]: row for row in table(rice_file)}
    seats = {nation["id"]: list(nation["units"]) for nation in file["nations"]}
    output = {seat: history.total(states, "gdp_nominal_bn_usd") for seat, states in seats.items()}
    hurt = {seat: _at_3(regions[REGIONS[seat]]) for seat in seats}
    whole = math.fsum(output.values())
    scale = DICE_2023_AT_3 / math.fsum(hurt[s] * output[s] / whole for s in seats)
    for seat, states in seats.items():
        print(f"{seat}:")
        for name, value in start(history, states, regions[REGIONS[seat]], regions["US"], scale).items():
            if value is not None:
                print(f"      {name}: {value:g}" if value < 1e5 else f"      {name}: {value}")
    everyone = sorted({state for state, _ in history.rows})
    seated = [state for states in seats.values() for state in states]
    left = history.total([s for s in everyone if s not in seated], "co2_fossil_mt")
    print(f"damages are RICE-2010's times {scale:.3f}")
    print(
        f"states without a seat emit {left:.1f} MtCO2; without any data: "
        f"{[s for s in seated if s not in everyone]}"
    )
    print("filled from other years:", sorted(f for f in history.filled if f.split()[0] in seated))


def _at_3(region: Row) -> float:
    return 3.0 * float(region["damage_a1_pct"]) + 9.0 * float(region["damage_a2_pct"])


if __name__ == "__main__":
    main(*sys.argv[1:])
