"""Relief corridor: impartial relief may pass to named nations; politicised aid loses access.

Cf. Geneva Convention IV, arts. 23 and 59; General Assembly resolution 46/182. All asked must let it pass.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array
from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Listing, Name, T, Text
from game.domains.health.state import RELIEF
from game.model.clause import Clause, Lowering, Performance
from game.model.setting import Setting
from game.treaties.lowering.measure import unpaid
from game.treaties.lowering.roles import role_mask, uninvited


class ReliefCorridor(Clause):
    """Every party lets impartial relief pass to `reached` (nobody named: to all parties)."""

    kind: Literal["relief-corridor"] = "relief-corridor"
    reached: tuple[NationId, ...] = ()
    field_of: ClassVar[str] = "health"
    icon: ClassVar[str] = "route"
    name: ClassVar[Text] = T("Relief corridor")
    labels: ClassVar[Mapping[str, Text]] = {"reached": T("Relief goes to")}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Humanitarian access")

    def prose(self) -> Text:
        """The text of the article."""
        reached = (
            Listing(tuple(Name("nation", n) for n in self.reached)) if self.reached else T("every Party")
        )
        return T(
            "Each Party shall allow impartial relief, without conditions, to pass to the people of "
            "{reached}.",
            reached=reached,
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """Relief goes to members: without their consent nobody may enter."""
        yield from uninvited(self.reached, members)

    def lower(self, to: Lowering) -> None:
        """Each duty-bound nation lets relief pass to each that is reached, itself included."""
        hosts = to.parties & role_mask(to.world.setting, self.reached) if self.reached else to.parties
        passing = to.out.blank(RELIEF)
        passing[np.ix_(to.duty, hosts & to.benefit)] = 1.0
        to.out.join(RELIEF, to.article, passing * to.strength[:, None])

    def shortfall(self, seen: Performance) -> Array:
        """Passage refused, or made to depend on politics."""
        return unpaid(seen, RELIEF)

    def autonomy_cost(self) -> float:
        """0.3 points: foreigners may act on a nation's land."""
        return 0.3
