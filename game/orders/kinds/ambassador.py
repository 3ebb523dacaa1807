"""Ambassador: a nation posts one in another, or calls him home, quietly or in protest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from game.core.ids import NationId
from game.core.problems import Problem, Severity
from game.core.text import Name, Quantity, T, Text
from game.model.embassy import Embassy
from game.model.event import TO_ALL, Event
from game.model.order import Order, OrderPhase
from game.model.setting import StageKind
from game.model.view import View
from game.model.world import World
from game.treaties.lowering.embassies import KEEP

PROTEST = 6.0
"""Points of trust in the sender that the host loses by a recall in protest (design: as a breach found)."""


class Ambassador(Order):
    """Posts an ambassador in `nation`, or recalls him (Vienna Convention on Diplomatic Relations arts. 2-5,
    43). From the next turn he does an envoy's work there each stage, reports, and is paid."""

    kind: Literal["ambassador"] = "ambassador"
    nation: NationId
    what: Literal["post", "recall", "protest"] = "post"
    phase: ClassVar[OrderPhase] = "instruments"
    envoys: ClassVar[int] = 1
    stages: ClassVar[tuple[StageKind, ...]] = ("orders",)
    sheet: ClassVar[str] = "diplomacy"
    name: ClassVar[Text] = T("Ambassador")
    about: ClassVar[Text] = T(
        "Talks there take one envoy less, you hear more, and trust grows. An embassy costs money every year."
    )
    labels: ClassVar[Mapping[str, Text]] = {"what": T("What to do")}
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {
        "what": {"post": T("post one"), "recall": T("recall"), "protest": T("recall in protest")}
    }

    @property
    def takes(self) -> int:
        """An envoy to post him; he comes home by himself."""
        return self.envoys if self.what == "post" else 0

    def problems(self, view: View) -> Iterator[Problem]:
        """The nation must be another one, and have one of the seat's already, or none yet."""
        if self.nation not in view.setting.nation_ids or self.nation == view.nation:
            yield Problem("O-AMBASSADOR-01", T("an ambassador is posted in another nation of the game"))
            return
        there = any((e.nation, e.at) == (view.nation, self.nation) for e in view.law.embassies)
        if self.what == "post" and there:
            yield Problem("O-AMBASSADOR-02", T("you have an ambassador there already"))
        elif self.what != "post" and not there:
            yield Problem("O-AMBASSADOR-03", T("you have no ambassador there"))
        elif self.what == "post":
            told = T("an embassy costs {cost}", cost=Quantity(KEEP, "USD bn a year"))
            yield Problem("O-AMBASSADOR-04", told, severity=Severity.HINT)
        elif self.what == "protest":
            told = T("{nation} will trust you less", nation=Name("nation", self.nation))
            yield Problem("O-AMBASSADOR-05", told, severity=Severity.WARNING)

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the embassy opened or closed; what a protest costs is booked later in the turn."""
        others = tuple(e for e in world.law.embassies if (e.nation, e.at) != (nation, self.nation))
        if self.what == "post":
            others = (*others, Embassy(nation=nation, at=self.nation, since=world.turn + 1))
        told = Event(
            f"ambassador.{self.what}", (nation,), {"nation": Name("nation", self.nation)}, audience=TO_ALL
        )
        return world.with_law(world.law.having(embassies=others)), [told]

    def says(self) -> Text:
        """The order in one line."""
        name = Name("nation", self.nation)
        match self.what:
            case "post":
                return T("Post an ambassador in {nation}", nation=name)
            case "recall":
                return T("Recall the ambassador in {nation}", nation=name)
            case _:
                return T("Recall the ambassador in {nation} in protest", nation=name)

    def conflicts(self, other: Order) -> bool:
        """True if both concern the ambassador in the same nation."""
        return isinstance(other, Ambassador) and other.nation == self.nation
