"""Fund: parties pay into a common fund by one key and draw from it by another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array
from game.core.ids import CommonsId
from game.core.problems import Problem
from game.core.text import Name, Param, Quantity, T, Text
from game.domains.finance.state import TRANSFER
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.setting import Setting
from game.treaties.lowering.measure import shares, unpaid
from game.treaties.lowering.stocks import no_such_commons

CONTRIBUTED = {
    "income": T("by income"),
    "equal": T("in equal shares"),
    "emissions": T("by emissions"),
    "population": T("by population"),
}
DRAWN = {
    "need": T("by need"),
    "equal": T("in equal shares"),
    "harvest": T("by habitual harvest"),
    "population": T("by population"),
}
CONTRIBUTIONS = {
    "income": T("in proportion to its income"),
    "equal": T("in equal shares"),
    "emissions": T("in proportion to its emissions"),
    "population": T("in proportion to its population"),
}
DRAWINGS = {
    "need": T("according to need"),
    "equal": T("in equal shares"),
    "harvest": T("in proportion to what each Party used to take of {commons}"),
    "population": T("in proportion to population"),
}


class Fund(Clause):
    """`amount` a year, contributed by key `contribute`, drawn by key `draw`.

    `commons` names the one whose harvest counts when it is drawn by harvest (empty: all).
    """

    kind: Literal["fund"] = "fund"
    amount: float = measured("USD bn a year", ge=0, le=1000, step=0.1, default=1.0)
    contribute: Literal["income", "equal", "emissions", "population"] = "income"
    draw: Literal["need", "equal", "harvest", "population"] = "need"
    commons: CommonsId = CommonsId("")
    field_of: ClassVar[str] = "development"
    icon: ClassVar[str] = "coins"
    level_field: ClassVar[str] = "amount"
    name: ClassVar[Text] = T("Common fund")
    labels: ClassVar[Mapping[str, Text]] = {
        "amount": T("Amount"),
        "contribute": T("Contributed"),
        "draw": T("Drawn"),
        "commons": T("Commons"),
    }
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {"contribute": CONTRIBUTED, "draw": DRAWN}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Fund")

    def prose(self) -> Text:
        """The text of the article."""
        commons: Param = Name("commons", self.commons) if self.commons else T("the commons")
        drawing = replace(DRAWINGS[self.draw], params={"commons": commons})
        return T(
            "The Parties establish a fund of {amount}. Each Party contributes {contribution}; the fund is "
            "drawn {drawing}.",
            amount=Quantity(self.amount, "USD bn a year"),
            contribution=CONTRIBUTIONS[self.contribute],
            drawing=drawing,
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """A commons that is named must exist, and one there must be to draw by harvest."""
        if self.draw == "harvest" and not setting.commons:
            yield Problem("O-CLAUSE-05", T("there is no commons here whose harvest could count"))
        if self.commons:
            yield from no_such_commons(self.commons, setting)

    def lower(self, to: Lowering) -> None:
        """Each pays its share, and each payment goes to all who draw."""
        commons = to.world.setting.commons_index(self.commons) if self.commons else None
        paid = self.amount * shares(to.world, self.contribute, to.parties) * to.duty * to.strength
        drawn = shares(to.world, self.draw, to.parties, commons) * to.benefit
        flow = to.out.blank(TRANSFER) + paid[:, None] * drawn
        np.fill_diagonal(flow, 0.0)
        to.out.join(TRANSFER, to.article, flow)

    def shortfall(self, seen: Performance) -> Array:
        """The part of the contribution that was not paid."""
        return unpaid(seen, TRANSFER)

    def autonomy_cost(self) -> float:
        """0.6 points: money is paid in and drawn by common rules."""
        return 0.6
