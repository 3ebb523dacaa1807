"""Appeal: the side that lost asks for a second judgement (DSU art. 17), even where nobody can give one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from game.core.ids import NationId
from game.core.problems import Problem, Severity
from game.core.text import Name, T, Text
from game.model.dispute import Step
from game.model.event import TO_ALL, Event
from game.model.order import Order, OrderPhase
from game.model.view import View
from game.model.world import World
from game.orders.kinds.settle import must_be_a_dispute, parted
from game.treaties.breach import disputes
from game.treaties.breach.disputes import Stage


class Appeal(Order):
    """Appeals against the panel's report in a dispute; into the void if the appeal body cannot sit."""

    kind: Literal["appeal"] = "appeal"
    dispute: str
    phase: ClassVar[OrderPhase] = "instruments"
    envoys: ClassVar[int] = 1
    sheet: ClassVar[str] = "disputes"
    name: ClassVar[Text] = T("Appeal")
    about: ClassVar[Text] = T("You take the report of the panel to the appeal court.")
    labels: ClassVar[Mapping[str, Text]] = {"dispute": T("Dispute")}

    def problems(self, view: View) -> Iterator[Problem]:
        """Only the loser may appeal, before the report is adopted, and where the treaty provides for
        appeals."""
        yield from must_be_a_dispute(view, self.dispute)
        found = disputes.by_id(view.law, self.dispute)
        if found is None:
            return
        clause = disputes.clause(view.law, found)
        if clause.means != "panel-and-appeal":
            yield Problem("O-APPEAL-01", T("this treaty knows of no appeal"))
        elif disputes.stage(found) is not Stage.REPORTED or disputes.loser(found) != view.nation:
            yield Problem("O-APPEAL-02", T("only the side that a panel's report goes against may appeal"))
        elif not disputes.can_sit(view.setting, view.law, clause.body):
            yield Problem(
                "O-APPEAL-03",
                T("nobody can hear the appeal: the report will not be adopted while that is so"),
                severity=Severity.WARNING,
            )

    def overtaken(self, world: World, nation: NationId) -> bool:
        """What was withdrawn or settled this turn can be appealed no more (DSU arts. 12.12, 17.4)."""
        found = disputes.by_id(world.law, self.dispute)
        return found is None or disputes.stage(found) is not Stage.REPORTED

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the appeal filed, to be heard or to wait in the void."""
        found = disputes.by_id(world.law, self.dispute)
        assert found is not None
        body = disputes.clause(world.law, found).body
        heard = disputes.can_sit(world.setting, world.law, body)
        step = Step(kind="appeal" if heard else "void", turn=world.turn, by=nation)
        event = Event(
            "dispute.appealed" if heard else "dispute.appealed_into_the_void",
            (nation,),
            {"treaty": Name("treaty", found.treaty)},
            audience=TO_ALL,
        )
        return parted(world, found.having(step)), [event]

    def says(self) -> Text:
        """The order in one line."""
        return T("Appeal in dispute {dispute}", dispute=self.dispute)

    def conflicts(self, other: Order) -> bool:
        """True if both appeal in the same dispute."""
        return isinstance(other, Appeal) and other.dispute == self.dispute
