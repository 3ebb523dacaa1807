"""Clubs and coalitions: who joins a climate treaty, with and without a tariff on those outside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final, Literal

import numpy as np
from pydantic import Field

from game.core.arrays import Array, Mask, frozen
from game.core.text import T
from game.lab.answering import no_answer
from game.lab.form import Answer, Form, NotNegative, Positive, array, as_long
from game.lab.model import Model, Plot
from game.theory import clubs, coalitions
from game.theory.nordhaus_2015 import REGIONS
from game.validation.shape_faults import ShapeError

COLUMNS: Final = "names, gdp, co2, cost_slope, terms_of_trade, waste, imports"
Name = Annotated[str, Field(min_length=1, max_length=60)]
Names = Annotated[tuple[Name, ...], Field(max_length=200)]
Column = Annotated[tuple[NotNegative, ...], Field(min_length=2, max_length=200)]
Slopes = Annotated[tuple[Positive, ...], Field(min_length=2, max_length=200)]


class Regions(Form):
    """A table of regions, a list for each column."""

    names: Annotated[tuple[Name, ...], Field(min_length=2, max_length=200)]
    gdp: Slopes
    co2: Column
    cost_slope: Slopes
    terms_of_trade: Column
    waste: Column
    imports: tuple[Column, ...]

    def faults(self) -> Iterator[ShapeError]:
        """Faults if columns differ in length, or a name occurs twice."""
        for name in type(self).model_fields:
            yield from as_long(name, getattr(self, name), "names", len(self.names))
        for row, values in enumerate(self.imports):
            for fault in as_long("imports", values, "names", len(self.names)):
                yield ShapeError(fault.text, at=("imports", row))
        if len(set(self.names)) < len(self.names):
            yield ShapeError(T("no name may stand here twice"), at=("names",))


class Club(Form):
    """A carbon price inside, a tariff on goods from outside, and the regions."""

    price: Annotated[NotNegative, T("carbon price of the members, USD per t CO2")]
    tariff: Annotated[
        Annotated[float, Field(ge=0.0, le=1.0)],
        T("their tariff on all goods of those outside, as a fraction: 0.05 is 5 per cent"),
    ]
    regions: Annotated[
        Literal["nordhaus-2015"] | Regions,
        T(
            "the fifteen regions of Nordhaus 2015; or a table with a list for each of: {columns}",
            columns=COLUMNS,
        ),
    ] = "nordhaus-2015"
    start: Annotated[
        Literal["empty", "grand"],
        T("who is in when the search for a stable club begins: nobody, or everybody"),
    ] = "empty"
    members: Annotated[Names | None, T("these members, instead of searching")] = None

    def table(self) -> clubs.Regions:
        """The regions as arrays for the model."""
        if not isinstance(self.regions, Regions):
            return REGIONS
        given = self.regions
        return clubs.Regions(
            given.names,
            frozen(given.gdp),
            frozen(given.co2),
            frozen(given.cost_slope),
            frozen(given.terms_of_trade),
            frozen(given.waste),
            frozen(given.imports),
        )

    def faults(self) -> Iterator[ShapeError]:
        """Faults of the table, and of members that are not in it."""
        if isinstance(self.regions, Regions):
            for fault in self.regions.faults():
                yield ShapeError(fault.text, fault.hint, ("regions", *fault.at))
        known = self.regions.names if isinstance(self.regions, Regions) else REGIONS.names
        for place, name in enumerate(self.members or ()):
            if name not in known:
                text = T("no region is called so; known are: {known}", known=", ".join(known))
                yield ShapeError(text, at=("members", place))


def run_club(asked: Club) -> Answer:
    """The members, and the gains of every region."""
    regions = asked.table()
    member: Mask | None
    if asked.members is not None:
        member = np.array([name in asked.members for name in regions.names])
    else:
        start = np.full(len(regions.names), asked.start == "grand")
        member = clubs.stable_club(regions, start, asked.price, asked.tariff)
    if member is None:
        raise no_answer(T("no club is stable on this way: some join and leave for ever; try the other start"))
    found = clubs.outcome(regions, member, asked.price, asked.tariff)
    return {
        "members": [name for name, inside in zip(regions.names, member, strict=True) if inside],
        "cut_percent": 100.0 * found.cut,
        "net_gain_bn": _named(regions, found.net) | {"total": float(found.net.sum())},
        "trade_bn": _named(regions, found.trade),
    }


def _named(regions: clubs.Regions, values: Array) -> dict[str, float]:
    return dict(zip(regions.names, values.tolist(), strict=True))


class Coalition(Form):
    """Identical nations, the benefit of abatement to each, and its cost."""

    n: Annotated[Annotated[int, Field(ge=2, le=1000)], T("nations")]
    b: Annotated[Positive, T("what each gains from one unit that anybody abates")]
    c: Annotated[Positive, T("slope of the cost of abating: q units cost c q²/2")]


def run_coalition(asked: Coalition) -> Answer:
    """The largest stable coalition, and its payoffs."""

    def payoff(size: Array) -> coalitions.Payoffs:
        return coalitions.payoffs(asked.n, asked.b, asked.c, size)

    size = coalitions.stable_size(asked.n, payoff)
    found = payoff(array(float(size)))
    worlds = [coalitions.world_payoff(asked.n, asked.b, asked.c, among) for among in (asked.n, 0)]
    return {
        "size": size,
        "signatory": found.signatory,
        "outsider": None if np.isnan(found.outsider) else found.outsider,
        "all": worlds[0],
        "none": worlds[1],
    }


MODELS: Final = (
    Model(
        "club",
        T("who joins a climate club that puts a tariff on those outside"),
        "Nordhaus 2015, AER 105(4):1339, Climate Clubs (C-DICE)",
        Club,
        run_club,
        {
            "members": T("who is in"),
            "cut_percent": T("emissions that the world abates, per cent"),
            "net_gain_bn": T("what each gains, and the total, bn USD of 2011 a year"),
            "trade_bn": T("what each gains or loses by the club's tariff, bn USD of 2011 a year"),
        },
        {"price": 25, "tariff": 0.02},
        Plot(bars=("net_gain_bn",)),
    ),
    Model(
        "coalition",
        T("how many identical nations keep a treaty that each may leave"),
        "Barrett 1994, OEP 46:878",
        Coalition,
        run_coalition,
        {
            "size": T("members of the largest coalition that is stable"),
            "signatory": T("what a member gains at that size"),
            "outsider": T("what an outsider gains at that size (none: nobody is outside)"),
            "all": T("what all together gain if all sign"),
            "none": T("what all together gain if nobody signs"),
        },
        {"n": 10, "b": 1, "c": 1},
        Plot(bars=("signatory", "outsider", "all", "none")),
    ),
)
