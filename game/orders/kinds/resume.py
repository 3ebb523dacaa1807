"""Resume: a party ends its own suspension of a treaty (VCLT art. 72(2))."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.model.event import Event
from game.model.order import Order, OrderPhase
from game.model.view import View
from game.model.world import World
from game.orders.depositing import SUSPENDING, deposit, one_word
from game.treaties.status import pairs
from game.treaties.status.checks import known, must_be_known


class Resume(Order):
    """Takes back the suspension towards a party ("": towards all)."""

    kind: Literal["resume"] = "resume"
    treaty: TreatyId
    towards: NationId = NationId("")
    phase: ClassVar[OrderPhase] = "instruments"
    sheet: ClassVar[str] = "disputes"
    name: ClassVar[Text] = T("Resume a treaty")
    about: ClassVar[Text] = T("You end your suspension of it.")
    labels: ClassVar[Mapping[str, Text]] = {"towards": T("Towards")}

    def problems(self, view: View) -> Iterator[Problem]:
        """The nation must have suspended the treaty towards that party."""
        yield from must_be_known(view, self.treaty)
        treaty = known(view, self.treaty)
        if treaty is None or view.nation is None:
            return
        acts = pairs.standing(treaty, "suspension", "resumption", view.world.turn + 1)
        if (view.nation, self.towards) not in acts:
            yield Problem("O-RESUME-01", T("you have not suspended it"))

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the end of the suspension deposited."""
        told = "treaty.suspension_ended"
        return deposit(world, self.treaty, nation, "resumption", told, towards=self.towards)

    def says(self) -> Text:
        """The order in one line."""
        return T("Resume “{treaty}”", treaty=Name("treaty", self.treaty))

    def conflicts(self, other: Order) -> bool:
        """True if the other suspends or resumes the same treaty towards the same party."""
        return one_word(self, other, SUSPENDING)
