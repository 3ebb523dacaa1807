"""Break a promise: this turn the nation does not do what an article of a treaty asks of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem, Severity
from game.core.text import Name, T, Text
from game.domains.society.state import AUTONOMY_COST
from game.model.order import Order, OrderPhase
from game.model.setting import StageKind
from game.model.view import View
from game.model.world import World
from game.treaties.lowering.lowering import in_force, lowered
from game.treaties.status import status
from game.treaties.status.checks import known, must_be_known


class BreakPromise(Order):
    """Breaks article `article` (from 0) of `treaty`, openly or covertly; who says nothing keeps it."""

    kind: Literal["break-promise"] = "break-promise"
    treaty: TreatyId
    article: int
    covert: bool = True
    phase: ClassVar[OrderPhase] = "policy"
    stages: ClassVar[tuple[StageKind, ...]] = ("orders",)
    labels: ClassVar[Mapping[str, Text]] = {"article": T("Article"), "covert": T("In secret")}

    def problems(self, view: View) -> Iterator[Problem]:
        """The article must exist and bind the nation this turn; a warning if breaking it changes nothing."""
        yield from must_be_known(view, self.treaty)
        treaty = known(view, self.treaty)
        if treaty is None or view.nation is None:
            return
        if view.nation not in status.appliers(treaty, view.world.turn):
            yield Problem("O-BREAK-01", T("“{treaty}” does not bind you", treaty=Name("treaty", treaty.id)))
        elif not 0 <= self.article < len(status.text(treaty).articles):
            yield Problem("O-BREAK-02", T("there is no article {article}", article=self.article + 1))
        elif self.article in status.reserved(treaty, view.nation):
            yield Problem(
                "O-BREAK-03", T("your reservation excludes article {article}", article=self.article + 1)
            )
        elif not _matters(view.world, self.treaty, self.article, view.nation):
            yield Problem(
                "O-BREAK-04",
                T("article {article} asks nothing of you this turn", article=self.article + 1),
                severity=Severity.WARNING,
            )

    def says(self) -> Text:
        """The order in one line."""
        treaty = Name("treaty", self.treaty)
        if self.covert:
            return T(
                "Break article {article} of “{treaty}” covertly", article=self.article + 1, treaty=treaty
            )
        return T("Break article {article} of “{treaty}” openly", article=self.article + 1, treaty=treaty)

    def conflicts(self, other: Order) -> bool:
        """True if both break the same article, openly or covertly."""
        return isinstance(other, BreakPromise) and (other.treaty, other.article) == (
            self.treaty,
            self.article,
        )


def _matters(world: World, treaty: TreatyId, article: int, nation: NationId) -> bool:
    """Whether breaking the article would lift any duty but the loss of autonomy."""
    bound = [one for one in in_force(world) if one.treaty == treaty]
    kept, without = lowered(world, bound), lowered(world, bound, {(treaty, article, nation): True})
    slots = [slot for slot in kept.arrays if slot is not AUTONOMY_COST]
    return any((kept[slot] != without[slot]).any() for slot in slots)
