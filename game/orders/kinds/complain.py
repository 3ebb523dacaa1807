"""Complain: opens a dispute with a party said to break an article; consultations begin (DSU art. 4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem, Severity
from game.core.text import Name, T, Text
from game.model.dispute import Dispute, Step
from game.model.event import TO_ALL, Event
from game.model.law import Finding, Law
from game.model.order import Order, OrderPhase
from game.model.view import View
from game.model.world import World
from game.treaties.breach.disputes import is_open
from game.treaties.status import status
from game.treaties.status.checks import known, must_be_known
from game.treaties.status.publicity import must_be_invocable


class Complain(Order):
    """Says that `nation` breaks article `article` (from 0) of `treaty`; the latest finding is evidence."""

    kind: Literal["complain"] = "complain"
    treaty: TreatyId
    article: int
    nation: NationId
    phase: ClassVar[OrderPhase] = "instruments"
    envoys: ClassVar[int] = 1
    sheet: ClassVar[str] = "disputes"
    name: ClassVar[Text] = T("Raise a dispute")
    about: ClassVar[Text] = T("You say that another party broke an article; consultations begin.")
    labels: ClassVar[Mapping[str, Text]] = {"article": T("Article")}

    @property
    def precedence(self) -> int:
        """After the other orders, so that those who answer the breach in the same stage still may."""
        return 1

    def problems(self, view: View) -> Iterator[Problem]:
        """Between parties, over what binds, once at a time, and only where disputes are settled at all."""
        yield from must_be_known(view, self.treaty)
        treaty = known(view, self.treaty)
        if treaty is None or view.nation is None:
            return
        bound = status.parties(treaty, view.world.turn)
        if view.nation not in bound or self.nation not in bound or self.nation == view.nation:
            yield Problem("O-COMPLAIN-01", T("disputes are among the parties of a treaty in force"))
            return
        text = status.text(treaty)
        if text.final.disputes.means == "none":
            yield Problem("O-COMPLAIN-02", T("this treaty says nothing of how disputes are settled"))
        elif text.final.disputes.means != "consultation":
            yield from must_be_invocable(treaty, view.world.turn)
        out = status.reserved(treaty, self.nation)
        owed = 0 <= self.article < len(text.articles) and text.articles[self.article].obliges(self.nation)
        if not owed or self.article in out:
            yield Problem(
                "O-COMPLAIN-03",
                T("article {article} asks nothing of that party", article=self.article + 1),
            )
        if any(self._same(d, view.nation) and is_open(d) for d in view.law.disputes):
            yield Problem("O-COMPLAIN-04", T("this dispute is open already"))
        elif owed and _evidence(view.law, self) is None:
            yield Problem(
                "O-COMPLAIN-05",
                T("no finding supports it: a panel will hardly believe a bare claim"),
                severity=Severity.WARNING,
            )

    def _same(self, dispute: Dispute, nation: NationId) -> bool:
        asked = (self.treaty, self.article, nation, self.nation)
        return asked == (dispute.treaty, dispute.article, dispute.complainant, dispute.respondent)

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the dispute open."""
        found = _evidence(world.law, self)
        opened = Dispute(
            id=f"{self.treaty}-d{sum(d.treaty == self.treaty for d in world.law.disputes) + 1}",
            treaty=self.treaty,
            article=self.article,
            complainant=nation,
            respondent=self.nation,
            evidence=found.turn if found else None,
            reliability=found.reliability if found else 0.0,
            steps=(Step(kind="consultation", turn=world.turn, by=nation),),
        )
        event = Event(
            "dispute.opened",
            (nation,),
            {
                "nation": Name("nation", self.nation),
                "treaty": Name("treaty", self.treaty),
                "article": self.article + 1,
            },
            audience=TO_ALL,
        )
        return world.with_law(world.law.having(disputes=(*world.law.disputes, opened))), [event]

    def says(self) -> Text:
        """The order in one line."""
        return T(
            "Complain of {nation} over article {article} of “{treaty}”",
            nation=Name("nation", self.nation),
            article=self.article + 1,
            treaty=Name("treaty", self.treaty),
        )

    def conflicts(self, other: Order) -> bool:
        """True if both complain of the same nation over the same article."""
        return isinstance(other, Complain) and other == self


def _evidence(law: Law, order: Complain) -> Finding | None:
    """The latest finding against that party on that article of which it was not cleared."""
    asked = (order.treaty, order.article, order.nation, 0)
    found = reversed(law.findings)
    return next((f for f in found if (f.treaty, f.article, f.nation, f.cleared) == asked), None)
