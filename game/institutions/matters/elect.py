"""Elections: to a seat for a term, or to the head of the body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.institutions import voting
from game.institutions.acts import must_exist, told
from game.model.event import Event
from game.model.institution import Body, Motion, Seats, Term
from game.model.matter import Matter
from game.model.view import View
from game.model.world import World


class Elect(Matter):
    """Asks a body to elect a nation: to a seat for a term (of `body`, if not its own), or to lead it."""

    kind: Literal["elect"] = "elect"
    nation: NationId
    office: Literal["seat", "head"] = "seat"
    body: str = ""
    """The body whose seat it is; "" for the body that votes."""
    name: ClassVar[Text] = T("Election")
    power: ClassVar[str] = "elect"
    precedence: ClassVar[int] = 2
    allows: ClassVar[Text] = T("It may elect to seats and to its head.")
    by_anybody: ClassVar[bool] = True
    labels: ClassVar = {"office": T("Office"), "body": T("Institution")}
    choices: ClassVar = {"office": {"seat": T("a seat"), "head": T("the head")}}

    def asks(self) -> Text:
        """One line: which nation to which office."""
        if self.office == "head":
            return T("Elect the candidate of {nation} to lead it", nation=Name("nation", self.nation))
        return T("Elect {nation} to a seat", nation=Name("nation", self.nation))

    def refused(self, view: View, body: Body) -> Iterator[Problem]:
        """As usual for an own office; none for a seat of another body, whose seats say who elects."""
        if self.body in ("", body.id):
            yield from super().refused(view, body)

    def all_vote(self, body: Body) -> bool:
        """All nations elect to the seats of a body that names no other elector."""
        if self.office != "seat" or self.body not in ("", body.id):
            return False
        return body.seats is not None and body.seats.by == ""

    def problems(self, view: View, body: Body) -> Iterator[Problem]:
        """There must be such an office, it must be free, and the nation must be eligible."""
        yield from must_exist(view, (self.nation,))
        seated = next((b for b in view.law.bodies if b.id == (self.body or body.id)), None)
        if self.office == "head":
            if seated is None or seated.head is None or seated.id != body.id:
                yield Problem("O-TABLE-23", T("there is no such office to fill"))
            elif seated.state.head:
                yield Problem("O-TABLE-24", T("the office is not vacant"))
        elif seated is None or seated.seats is None or seated.seats.by not in ("", body.id):
            yield Problem("O-TABLE-23", T("there is no such office to fill"))
        else:
            yield from self._seat(view, seated, seated.seats)

    def _seat(self, view: View, seated: Body, seats: Seats) -> Iterator[Problem]:
        """The seat must be free; who sits or has just left cannot be elected, unless it may be again."""
        now = voting.members(view.setting, seated)
        staying = [t for t in seated.state.terms if t.until > view.world.turn]
        leaving = [t.nation for t in seated.state.terms if t not in staying]
        if len(staying) >= seats.elected:
            yield Problem("O-TABLE-24", T("the office is not vacant"))
        if self.nation in now and not (seats.reelection and self.nation in leaving):
            yield Problem("O-TABLE-25", T("{nation} sits there already", nation=Name("nation", self.nation)))
        elif self.nation in seated.state.retired and not seats.reelection:
            yield Problem(
                "O-TABLE-26",
                T(
                    "{nation} has just left the seat and cannot be elected again at once",
                    nation=Name("nation", self.nation),
                ),
            )

    def carry_out(self, world: World, body: Body, motion: Motion) -> tuple[World, list[Event]]:
        """The world with the nation in its office; a term runs from the next turn."""
        seated = world.law.body(self.body or body.id)
        if self.office == "head" and seated.head is not None:
            until = world.turn + seated.head.term
            changed = seated.having(head=self.nation, head_until=until)
            return world.with_body(changed), [told("body.head_elected", seated, (self.nation,))]
        assert seated.seats is not None
        term = Term(nation=self.nation, until=world.turn + seated.seats.term)
        changed = seated.having(terms=(*seated.state.terms, term))
        return world.with_body(changed), [told("body.elected", seated, (self.nation,))]
