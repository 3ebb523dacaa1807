"""Sample sharing: who has an outbreak reports it with samples, and shares in what is made of them.

Cf. International Health Regulations (2005), arts. 6-7; WHO Pandemic Influenza Preparedness Framework (2011).
Who reports early pays for it: others close to travel and trade. The benefit share repays that.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array
from game.core.text import Quantity, T, Text
from game.domains.economy.state import Economy
from game.domains.finance.state import COMMITMENT, TRANSFER
from game.domains.health.state import SAMPLES, Health
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.treaties.lowering.measure import unpaid

LOST_BY_REPORTING = 0.01
"""Share of output that the worst outbreak costs who reports it, by closed borders (design)."""
SAVED_BY_SAMPLES = 0.01
"""Share of output that samples of the worst outbreak save each who receives them (design)."""


class SampleSharing(Clause):
    """Parties report outbreaks with samples; receivers give `benefit` of what they save to who reported."""

    kind: Literal["sample-sharing"] = "sample-sharing"
    benefit: float = measured("share", ge=0, le=1, step=0.05, default=0.2)
    field_of: ClassVar[str] = "health"
    icon: ClassVar[str] = "satellite-dish"
    name: ClassVar[Text] = T("Sample sharing")
    labels: ClassVar[Mapping[str, Text]] = {"benefit": T("Share of the benefit for who reports")}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Reports and samples")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "Each Party shall report every outbreak on its territory without delay and share samples of it "
            "with the other Parties. Of what these gain by vaccines made from the samples, {benefit} is due "
            "to the Party that reported.",
            benefit=Quantity(self.benefit, "share", digits=0),
        )

    def lower(self, to: Lowering) -> None:
        """Reports to each that benefits, what reporting costs, and the benefit share of each receiver."""
        told = to.out.blank(SAMPLES)
        told[np.ix_(to.duty, to.benefit)] = 1.0
        told *= to.strength[:, None]
        np.fill_diagonal(told, 0.0)
        to.out.join(SAMPLES, to.article, told)
        ill, output = to.world[Health].outbreak / 100.0, to.world[Economy].output
        others = to.parties.sum() > 1
        cost = LOST_BY_REPORTING * ill * output * to.strength * to.duty * others
        to.out.join(COMMITMENT, to.article, cost)
        owed = np.outer(self.benefit * SAVED_BY_SAMPLES * output * to.duty * to.strength, ill * to.benefit)
        np.fill_diagonal(owed, 0.0)
        to.out.join(TRANSFER, to.article, owed)

    def shortfall(self, seen: Performance) -> Array:
        """The part of the reports and samples due that was kept back."""
        return unpaid(seen, SAMPLES)

    def autonomy_cost(self) -> float:
        """0.4 points: parties must tell at once what happens at home."""
        return 0.4
