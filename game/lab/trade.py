"""Trade: gains and losses when tariffs, trade costs or all trade change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final, Literal

from pydantic import Field

from game.core.text import T
from game.domains.trade import equations as trade
from game.lab.answering import no_answer
from game.lab.form import Answer, Form, Matrix, array, square
from game.lab.model import Model, Plot
from game.theory import tariff_war
from game.validation.shape_faults import ShapeError

Elasticity = Annotated[float, Field(gt=0.05, le=100.0)]
Size = Annotated[float, Field(ge=1e-3, le=1e6)]
SETTLED: Final = 1e-9
"""Excess demand, relative to world income, up to which markets count as cleared."""


class Trade(Form):
    """Flows between nations, and the changes."""

    spending: Annotated[
        Matrix,
        T("what each column's nation spends on goods of each row's nation, own goods included; any money"),
    ]
    elasticity: Annotated[Elasticity, T("elasticity of trade to its costs")] = trade.ELASTICITY
    tariff: Annotated[
        tuple[tuple[Annotated[float, Field(gt=-0.95, le=100.0)], ...], ...] | None,
        T("new tariffs of the columns on goods of the rows, as fractions: 0.1 is 10 per cent"),
    ] = None
    iceberg: Annotated[
        tuple[tuple[Annotated[float, Field(ge=0.01, le=1000.0)], ...], ...] | None,
        T("trade costs after over before, 1 = unchanged"),
    ] = None
    autarky: Annotated[bool, T("whether all trade ends instead")] = False

    def faults(self) -> Iterator[ShapeError]:
        """Faults if matrices are not square and of one size, or a nation buys nothing from itself."""
        size = len(self.spending)
        yield from square("spending", self.spending, size)
        for name, matrix in (("tariff", self.tariff), ("iceberg", self.iceberg)):
            if matrix is not None:
                yield from square(name, matrix, size)
                if self.autarky:
                    yield ShapeError(
                        T("without trade neither tariffs nor trade costs have a meaning"), at=(name,)
                    )
        for nation, row in enumerate(self.spending):
            if nation < len(row) and row[nation] <= 0.0:
                text = T("every nation must buy some goods of its own: write more than 0 here")
                yield ShapeError(text, at=("spending", nation, nation))


def run_trade(asked: Trade) -> Answer:
    """The equilibrium after the change, in per cent of the one before."""
    spending = array(asked.spending)
    size = len(spending)
    if asked.autarky:
        own = spending.diagonal() / spending.sum(axis=0)
        lost = trade.gains_from_trade(own, asked.elasticity)
        return {"welfare_percent": -100.0 * lost, "wage_change": None, "own_share": [1.0] * size}
    found = trade.equilibrium(
        spending,
        array(asked.tariff) if asked.tariff else 0.0,
        array(asked.iceberg) if asked.iceberg else 1.0,
        asked.elasticity,
    )
    if not found.residual <= SETTLED:
        raise no_answer(T("no wages were found at which all markets clear: are the changes extreme?"))
    return {
        "welfare_percent": 100.0 * (found.welfare_change - 1.0),
        "wage_change": found.wage_change / found.wage_change[0],
        "own_share": found.share.diagonal(),
    }


class TariffWar(Form):
    """Two countries, each with a good of its own, in free trade at the start."""

    sizes: Annotated[tuple[Size, Size], T("labour of the two countries")]
    iceberg: Annotated[
        Annotated[float, Field(ge=1.0, le=100.0)],
        T("trade cost: goods to send for one that arrives, 1 = no cost"),
    ]
    elasticity: Annotated[Elasticity, T("elasticity of trade to its costs")] = trade.ELASTICITY
    mode: Annotated[
        Literal["optimal", "nash"],
        T("the first one's best tariff, the second idle; or best answers to each other"),
    ] = "optimal"


def run_tariff_war(asked: TariffWar) -> Answer:
    """The tariffs, and their effect on the welfare of both."""
    spending = tariff_war.free_trade(array(asked.sizes), asked.iceberg, asked.elasticity)
    found = tariff_war.best_tariffs(spending, asked.elasticity, asked.mode == "nash")
    if found is None:
        raise no_answer(T("no tariffs were found at which both stand still"))
    return {"tariff": found.tariff, "welfare_percent": 100.0 * (found.welfare_change - 1.0)}


MODELS: Final = (
    Model(
        "trade",
        T("who gains and who loses when tariffs or trade costs change"),
        "Dekle, Eaton & Kortum 2008; Arkolakis, Costinot & Rodríguez-Clare 2012, AER 102:94",
        Trade,
        run_trade,
        {
            "welfare_percent": T("change of each nation's real spending, per cent"),
            "wage_change": T("wage after over before, relative to the first nation (without trade: none)"),
            "own_share": T("share of each nation's spending on its own goods"),
        },
        {
            "spending": [[80, 10, 10], [12, 150, 18], [8, 20, 92]],
            "tariff": [[0, 0, 0], [0.1, 0, 0], [0.1, 0, 0]],
        },
        Plot(bars=("welfare_percent",)),
    ),
    Model(
        "tariff-war",
        T("the best tariff of one country, and a war of tariffs between two"),
        "Gros 1987, Journal of International Economics 23:357; Alvarez & Lucas 2007, JME 54:1726",
        TariffWar,
        run_tariff_war,
        {
            "tariff": T("tariff of each, as a fraction"),
            "welfare_percent": T("change of each one's real spending, per cent"),
        },
        {"sizes": [1, 1], "iceberg": 1.5, "elasticity": 4, "mode": "nash"},
        Plot(bars=("welfare_percent",)),
    ),
)
