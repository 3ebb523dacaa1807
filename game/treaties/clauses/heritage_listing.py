"""Heritage listing: a nation keeps listed sites for all (cf. World Heritage Convention 1972 art. 4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from game.core.arrays import Array, frozen
from game.core.ids import CommonsId, NationId
from game.core.problems import Problem
from game.core.text import TN, Name, T, Text
from game.domains.commons.state import PROTECTED
from game.domains.society.state import HERITAGE
from game.model.clause import Clause, Lowering, Performance
from game.model.setting import Setting
from game.treaties.lowering.measure import asked
from game.treaties.lowering.roles import both_sides
from game.treaties.lowering.stocks import no_such_commons

RESERVE = 0.02
"""Share of the keeper's part of a commons that one site closes to harvest (design)."""
MOST = 0.4
"""The largest share of the keeper's part that sites close together (design)."""


class HeritageListing(Clause):
    """`keeper` preserves `sites` places that the parties list; in `commons` ("": none) they limit harvest."""

    kind: Literal["heritage-listing"] = "heritage-listing"
    keeper: NationId
    sites: int = Field(3, ge=1, le=20, json_schema_extra={"unit": "", "step": 1})
    commons: CommonsId = CommonsId("")
    field_of: ClassVar[str] = "culture"
    icon: ClassVar[str] = "landmark"
    name: ClassVar[Text] = T("Heritage listing")
    labels: ClassVar[Mapping[str, Text]] = {
        "keeper": T("Kept by"),
        "sites": T("Sites"),
        "commons": T("Part of"),
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Heritage")

    def prose(self) -> Text:
        """The text of the article."""
        sites = TN("{count} site", "{count} sites", self.sites)
        keeper = Name("nation", self.keeper)
        if self.commons:
            return T(
                "The Parties list {sites} of {keeper} in {commons} as heritage of all. {keeper} shall "
                "preserve them and keep them free of harvest.",
                sites=sites,
                keeper=keeper,
                commons=Name("commons", self.commons),
            )
        return T(
            "The Parties list {sites} of {keeper} as heritage of all. {keeper} shall preserve them and open "
            "them to visitors.",
            sites=sites,
            keeper=keeper,
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """The keeper is one of the members; a commons that is named must exist."""
        yield from both_sides((self.keeper,), (), members)
        if self.commons:
            yield from no_such_commons(self.commons, setting)

    def lower(self, to: Lowering) -> None:
        """The keeper's sites, and what they close of the commons."""
        setting = to.world.setting
        keeper = setting.index(self.keeper)
        sites, closed = to.out.blank(HERITAGE), to.out.blank(PROTECTED)
        if to.duty[keeper]:
            sites[keeper] = self.sites * to.strength[keeper]
            if self.commons:
                closed[keeper, setting.commons_index(self.commons)] = min(RESERVE * sites[keeper], MOST)
        to.out.join(HERITAGE, to.article, sites)
        to.out.join(PROTECTED, to.article, closed)

    def shortfall(self, seen: Performance) -> Array:
        """The part of the sites that was given up."""
        at = seen.lowering.article
        owed, kept = asked(seen.lowering.out, HERITAGE, at), asked(seen.honoured, HERITAGE, at)
        return frozen(np.where(owed > 0, 1.0 - kept / np.where(owed > 0, owed, 1.0), 0.0))

    def obliges(self, nation: str) -> bool:
        """True for the keeper only."""
        return nation == self.keeper

    def autonomy_cost(self) -> float:
        """0.2 points and 0.05 for each site: what is listed can no longer be built over."""
        return 0.2 + 0.05 * self.sites
