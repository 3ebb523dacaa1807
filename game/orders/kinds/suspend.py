"""Suspend: by agreement, or in answer to a material breach (VCLT arts. 57, 58, 60)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from pydantic import Field

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem, Severity
from game.core.text import Name, T, Text
from game.model.event import Event
from game.model.order import Order, OrderPhase
from game.model.treaty import Ground
from game.model.view import View
from game.model.world import World
from game.orders.depositing import SUSPENDING, another_party, bound_by, deposit, one_word
from game.treaties.breach import material
from game.treaties.status import pairs


class Suspend(Order):
    """Suspends the treaty towards a party ("": towards all), for `turns` (0: until resumed).

    By `consent` it takes all parties, or both of the two; on a `breach` all but the one that broke it; who
    is specially `affected` by the breach acts alone.
    """

    kind: Literal["suspend"] = "suspend"
    treaty: TreatyId
    towards: NationId = NationId("")
    ground: Ground = "consent"
    turns: int = Field(default=0, ge=0, le=50)
    phase: ClassVar[OrderPhase] = "instruments"
    envoys: ClassVar[int] = 1
    sheet: ClassVar[str] = "disputes"
    name: ClassVar[Text] = T("Suspend a treaty")
    about: ClassVar[Text] = T("By consent, or in answer to a material breach that was found.")
    labels: ClassVar[Mapping[str, Text]] = {
        "towards": T("Towards"),
        "ground": T("Because of"),
        "turns": T("Turns"),
    }
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {
        "ground": {
            "consent": T("agreement"),
            "breach": T("a breach, with all other parties"),
            "affected": T("a breach that hits me"),
        }
    }

    def problems(self, view: View) -> Iterator[Problem]:
        """Only parties may suspend, and once; a breach must be found and material, and affect who acts
        alone."""
        treaty, found = bound_by(view, self.treaty)
        yield from found
        if treaty is None or view.nation is None:
            return
        acts = pairs.standing(treaty, "suspension", "resumption", view.world.turn + 1)
        made = acts.get((view.nation, self.towards))
        if made is not None and made.ground == self.ground:
            yield Problem("O-SUSPEND-01", T("you have done so already"))
        if self.towards:
            yield from another_party(view, treaty, self.towards)
        if self.ground == "consent":
            yield Problem("O-SUSPEND-02", T("it works when the others say so too"), severity=Severity.HINT)
        else:
            yield from material.answerable(view, treaty, self.towards, alone=self.ground == "affected")

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the suspension deposited."""
        until = world.turn + self.turns if self.turns else None
        return deposit(
            world,
            self.treaty,
            nation,
            "suspension",
            "treaty.suspended_towards" if self.towards else "treaty.suspension",
            towards=self.towards,
            until=until,
            ground=self.ground,
        )

    def says(self) -> Text:
        """The order in one line."""
        if self.towards:
            return T(
                "Suspend “{treaty}” towards {nation}",
                treaty=Name("treaty", self.treaty),
                nation=Name("nation", self.towards),
            )
        return T("Agree to suspend “{treaty}”", treaty=Name("treaty", self.treaty))

    def conflicts(self, other: Order) -> bool:
        """True if the other suspends or resumes the same treaty towards the same party."""
        return one_word(self, other, SUSPENDING)
