"""DICE: the world's economy and climate together, in the two versions of its authors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field

from game.core.text import Quantity, T
from game.lab.form import Answer, Form, as_long
from game.lab.model import Model, Plot
from game.theory import dice2016, dice2023
from game.validation.shape_faults import ShapeError

LAST: Final = 2300
STEP: Final = dice2023.STEP

Rate = Annotated[float, Field(ge=0.0, le=0.99)]
Rates = Annotated[tuple[Rate, ...], Field(min_length=1, max_length=100)]
Cuts = Annotated[
    tuple[Annotated[float, Field(ge=0.0, le=dice2016.MOST_ABATED)], ...], Field(min_length=1, max_length=100)
]


class Dice(Form):
    """A version, saving rates and abatement, in steps of five years."""

    version: Annotated[
        Literal["2023", "2016R"],
        BeforeValidator(lambda given: "2023" if given == 2023 else given),  # as a number too
        T("which DICE: steps of five years from 2020, or (2016R) from 2015"),
    ]
    saving: Annotated[
        Rate | Rates | None,
        T("share of output saved, for all steps or for each (else what suits the base policy best)"),
    ] = None
    abatement: Annotated[
        Literal["base"] | Cuts,
        T("“base”, a carbon price that grows slowly; or the share of emissions abated in each step"),
    ] = "base"
    to: Annotated[
        Annotated[int, Field(ge=2015, le=LAST)] | None,
        T("the last year, at most {last} (else as far as a list goes, or {last})", last=str(LAST)),
    ] = None

    def faults(self) -> Iterator[ShapeError]:
        """Faults if two lists differ in length or do not end with `to`, which must be the year of a step."""
        lists = {
            name: value for name in ("saving", "abatement") if isinstance(value := getattr(self, name), tuple)
        }
        if len(lists) == 2:
            yield from as_long("abatement", lists["abatement"], "saving", len(lists["saving"]))
        first, most = _first_year(self), len(_best_saving(self))
        if self.to is not None and (self.to < first or (self.to - first) % STEP):
            text = T(
                "steps of five years from {first} never end in {year}", first=str(first), year=str(self.to)
            )
            yield ShapeError(text, at=("to",))
            return
        for name, values in lists.items():
            ends = first + STEP * (len(values) - 1)
            if len(values) > most:
                text = T(
                    "the model goes to {last}: at most {steps}", last=str(LAST), steps=Quantity(most, "steps")
                )
                yield ShapeError(text, at=(name,))
            elif self.to is not None and ends != self.to:
                text = T("this list ends in {year}, not in {last}", year=str(ends), last=str(self.to))
                yield ShapeError(text, at=(name,))


def _first_year(asked: Dice) -> int:
    return dice2023.START if asked.version == "2023" else dice2016.START


def _best_saving(asked: Dice) -> tuple[float, ...]:
    return dice2023.BASE_SAVING if asked.version == "2023" else dice2016.BASE_SAVING


def run_dice(asked: Dice) -> Answer:
    """The results of the run: a number for each step."""
    best, cuts = _best_saving(asked), asked.abatement if isinstance(asked.abatement, tuple) else None
    if isinstance(asked.saving, tuple):
        saving = asked.saving
    else:
        to = LAST if asked.to is None else asked.to
        steps = (to - _first_year(asked)) // STEP + 1 if cuts is None else len(cuts)
        saving = best[:steps] if asked.saving is None else (asked.saving,) * steps
    run: Sequence[dice2023.Step | dice2016.Step]
    if asked.version == "2023":
        run = newer = dice2023.run(saving, cuts)
        air = {"ppm": [step.ppm for step in newer]}
    else:
        run = older = dice2016.run(saving, cuts)
        air = {"atmosphere_gtc": [step.carbon for step in older]}
    return {
        "year": [step.year for step in run],
        "emissions_gtco2": [step.emissions for step in run],
        **air,
        "temperature_c": [step.temperature for step in run],
        "gross_output": [step.gross for step in run],
        "net_output": [step.net for step in run],
    }


MODELS: Final = (
    Model(
        "dice",
        T("the world's economy and climate together, as DICE has them"),
        "Barrage & Nordhaus 2024, PNAS 121(13); Nordhaus 2017, PNAS 114:1518 (2016R, for comparison only)",
        Dice,
        run_dice,
        {
            "year": T("the year of each step"),
            "emissions_gtco2": T("CO2 of industry and land use, GtCO2 a year"),
            "ppm": T("2023: CO2 in the air, parts per million"),
            "atmosphere_gtc": T("2016R: carbon in the air, GtC"),
            "temperature_c": T("warming since pre-industrial times, °C"),
            "gross_output": T("output before damage and abatement, tn USD a year (of 2019; 2016R: of 2010)"),
            "net_output": T("output after damage and abatement, the same money"),
        },
        {"version": "2023", "saving": 0.25, "abatement": "base"},
        Plot("year", ("temperature_c",)),
    ),
)
