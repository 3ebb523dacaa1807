"""Health: the size of an outbreak, with vaccines and travel, and when it peaks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final

import numpy as np
from pydantic import Field

from game.core.text import T
from game.domains.health import equations as health
from game.lab.answering import no_answer
from game.lab.form import Amounts, Answer, Form, Matrix, Positives, Shares, array, as_long, square
from game.lab.model import Model, Plot
from game.validation.shape_faults import ShapeError

Days = Annotated[float, Field(ge=0.5, le=1000.0)]
IN_TIME: Final = ("population", "latent_days", "infectious_days", "cases")


class Epidemic(Form):
    """A disease among nations joined by travel; with the last four fields also its course over time."""

    r0: Annotated[
        Annotated[float, Field(gt=0.0, le=50.0)], T("people whom one case infects where nobody is immune")
    ]
    mixing: Annotated[
        Matrix,
        T("where the people of the rows meet others: shares of their contacts by nation, rows sum to 1"),
    ]
    coverage: Annotated[Shares, T("share of each nation that is vaccinated")]
    population: Annotated[Positives | None, T("people of each nation")] = None
    latent_days: Annotated[Days | None, T("days between infection and infecting others")] = None
    infectious_days: Annotated[Days | None, T("days of infecting others")] = None
    cases: Annotated[Amounts | None, T("people who infect others at the start, in each nation")] = None

    def faults(self) -> Iterator[ShapeError]:
        """Faults if sizes differ, rows do not sum to 1, or only some of the four fields on time are given."""
        size = len(self.coverage)
        yield from square("mixing", self.mixing, size)
        for row, shares in enumerate(self.mixing):
            if abs(sum(shares) - 1.0) > 1e-6:
                text = T("the shares of a row sum to 1; here to {sum}", sum=round(sum(shares), 6))
                yield ShapeError(text, at=("mixing", row))
        missing = [name for name in IN_TIME if getattr(self, name) is None]
        if 0 < len(missing) < len(IN_TIME):
            names = ", ".join(missing)
            yield ShapeError(T("the course in time needs these fields too: {names}", names=names))
        for name in ("population", "cases"):
            if (values := getattr(self, name)) is not None:
                yield from as_long(name, values, "coverage", size)
        if not missing and len(self.population or ()) == len(self.cases or ()) == size:
            yield from self._too_many()

    def _too_many(self) -> Iterator[ShapeError]:
        rows = zip(self.population or (), self.cases or (), self.coverage, strict=True)
        for nation, (people, cases, vaccinated) in enumerate(rows):
            if cases > people * (1.0 - vaccinated):
                text = T("there cannot be more cases than people who are not vaccinated")
                yield ShapeError(text, at=("cases", nation))


def run_epidemic(asked: Epidemic) -> Answer:
    """The share infected in the end, the effective reproduction number and, if asked, day and prevalence of
    the peak."""
    mixing, susceptible = array(asked.mixing), 1.0 - array(asked.coverage)
    found: Answer = {
        "attack": health.final_size(asked.r0, susceptible, mixing),
        "r_effective": health.effective_reproduction(asked.r0, susceptible, mixing),
    }
    if asked.population and asked.latent_days and asked.infectious_days and asked.cases is not None:
        disease = health.Disease(asked.r0, asked.latent_days, asked.infectious_days)
        infected = array(asked.cases) / array(asked.population)
        start = health.Outbreak(susceptible - infected, np.zeros_like(infected), infected)
        peak = health.peak(start, disease, mixing)
        if peak is None:
            raise no_answer(T("this outbreak goes on too long to follow: it hardly spreads, or hardly fades"))
        found |= {"peak_day": peak.day, "peak_prevalence": peak.prevalence}
    return found


MODELS: Final = (
    Model(
        "epidemic",
        T("whom an outbreak infects where nations share vaccines and travel"),
        "Kermack & McKendrick 1927; Diekmann, Heesterbeek & Metz 1990 (next-generation matrix)",
        Epidemic,
        run_epidemic,
        {
            "attack": T("share of each nation that is infected in the end"),
            "r_effective": T("people whom one case infects, given the vaccinated; below 1 no outbreak grows"),
            "peak_day": T("the day on which most people of a nation infect others"),
            "peak_prevalence": T("their share of the nation on that day"),
        },
        {
            "r0": 2.5,
            "mixing": [[0.97, 0.02, 0.01], [0.02, 0.96, 0.02], [0.01, 0.04, 0.95]],
            "coverage": [0.6, 0.3, 0.0],
        },
        Plot(bars=("attack",)),
    ),
)
