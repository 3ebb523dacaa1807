"""Development: the human development index, and inequality of income."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final

from pydantic import Field

from game.core.text import T
from game.domains.society import equations as society
from game.lab.form import Amounts, Answer, Form, NotNegative, Positive, array, as_long, lengths
from game.lab.model import Model, Plot
from game.validation.shape_faults import ShapeError

Years = Annotated[float, Field(ge=0.0, le=150.0)]
YearsOf = Annotated[tuple[Years, ...], Field(min_length=1, max_length=10_000)]
Positives = Annotated[tuple[Positive, ...], Field(min_length=1, max_length=10_000)]


class Hdi(Form):
    """The indicators of the index, of one nation or several."""

    life_expectancy: Annotated[Years | YearsOf, T("life expectancy at birth, years")]
    expected_schooling: Annotated[Years | YearsOf, T("years of school that a child of today can expect")]
    mean_schooling: Annotated[Years | YearsOf, T("years of school that adults have had")]
    gni_per_head: Annotated[
        Positive | Positives, T("gross national income per head, international dollars (PPP)")
    ]

    def faults(self) -> Iterator[ShapeError]:
        """A fault if lists differ in length."""
        yield from lengths(**{name: getattr(self, name) for name in type(self).model_fields})


def run_hdi(asked: Hdi) -> Answer:
    """The index and its parts."""
    found = society.human_development(
        array(asked.life_expectancy),
        array(asked.expected_schooling),
        array(asked.mean_schooling),
        array(asked.gni_per_head),
    )
    return {
        "hdi": found.hdi,
        "health_index": found.health,
        "education_index": found.education,
        "income_index": found.income,
    }


class Inequality(Form):
    """Incomes of people or groups; or lognormal incomes, by `sigma` or by their Gini coefficient."""

    values: Annotated[Amounts | None, T("income of each person or group")] = None
    weights: Annotated[Amounts | None, T("how many people each value stands for (else one each)")] = None
    sigma: Annotated[
        Annotated[float, Field(gt=0.0, le=5.0)] | None,
        T("standard deviation of the logarithms of incomes, which are lognormal"),
    ] = None
    gini: Annotated[
        Annotated[float, Field(gt=0.0, lt=0.999)] | None, T("Gini coefficient of lognormal incomes, 0 to 1")
    ] = None
    mean: Annotated[Positive | None, T("mean of lognormal incomes, for the headcount")] = None
    line: Annotated[NotNegative | None, T("poverty line, in the same money, for the headcount")] = None

    def faults(self) -> Iterator[ShapeError]:
        """Faults if incomes are not given in exactly one way, or without what that way needs."""
        ways = [name for name in ("values", "sigma", "gini") if getattr(self, name) is not None]
        if len(ways) != 1:
            yield ShapeError(T("give exactly one of: {names}", names="values, sigma, gini"))
            return
        if self.values is None:
            if self.weights is not None:
                yield ShapeError(T("weights go with “values” only"), at=("weights",))
            if (self.mean is None) != (self.line is None):
                yield ShapeError(T("a headcount needs both “mean” and “line”"))
            if self.line == 0.0:
                yield ShapeError(T("the line must be above 0"), at=("line",))
            return
        if self.mean is not None:
            yield ShapeError(T("the mean follows from the values"), at=("mean",))
        if sum(self.values) <= 0.0:
            yield ShapeError(T("somebody must have more than 0"), at=("values",))
        if self.weights is not None:
            yield from as_long("weights", self.weights, "values", len(self.values))
            pairs = zip(self.values, self.weights, strict=False)
            if sum(value * weight for value, weight in pairs) <= 0.0:
                yield ShapeError(T("somebody must have more than 0"), at=("weights",))


def run_inequality(asked: Inequality) -> Answer:
    """Measures of inequality, and the share of people below a line."""
    if asked.values is not None:
        values = array(asked.values)
        weights = None if asked.weights is None else array(asked.weights)
        people = array([1.0] * len(values)) if weights is None else weights
        poor = None if asked.line is None else (people * (values < asked.line)).sum() / people.sum()
        positive = bool((values[people > 0.0] > 0.0).all())
        counted = people > 0.0
        return {
            "gini": society.gini(values, weights),
            "theil": society.theil(values, weights),
            "mld": society.mean_log_deviation(values[counted], people[counted]) if positive else None,
            "sigma": None,
            "headcount": poor,
        }
    sigma = array(asked.sigma) if asked.sigma is not None else society.lognormal_sigma(array(asked.gini))
    theil = society.lognormal_theil(sigma)
    below = None
    if asked.mean is not None and asked.line is not None:
        below = society.headcount(array(asked.mean), sigma, asked.line)
    return {
        "gini": society.lognormal_gini(sigma),
        "theil": theil,
        "mld": theil,
        "sigma": sigma,
        "headcount": below,
    }


MODELS: Final = (
    Model(
        "hdi",
        T("the human development index"),
        "UNDP, Human Development Report 2023-24, Technical note 1",
        Hdi,
        run_hdi,
        {
            "hdi": T("the index, 0 to 1"),
            "health_index": T("its part for a long life, 0 to 1"),
            "education_index": T("its part for schooling, 0 to 1"),
            "income_index": T("its part for income, 0 to 1"),
        },
        {
            "life_expectancy": 68.250,
            "expected_schooling": 13.976,
            "mean_schooling": 8.557,
            "gni_per_head": 12045.6,
        },
        Plot(bars=("hdi", "health_index", "education_index", "income_index")),
    ),
    Model(
        "inequality",
        T("how unequally incomes are spread, and how many people live below a line"),
        "Gini 1912; Theil 1967; Aitchison & Brown 1957, The Lognormal Distribution",
        Inequality,
        run_inequality,
        {
            "gini": T("Gini coefficient, 0 (all have the same) to 1 (one has all)"),
            "theil": T("Theil's T; 0 if all have the same"),
            "mld": T("mean logarithmic deviation, Theil's L (none if somebody has 0)"),
            "sigma": T("standard deviation of the logarithms (of lognormal incomes only)"),
            "headcount": T("share of people below the line, 0 to 1 (none without a line)"),
        },
        {"gini": 0.38, "mean": 10, "line": 2.15},
        Plot(bars=("gini", "theil", "mld", "headcount")),
    ),
)
