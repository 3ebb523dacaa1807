"""Amend: a party tables a further version of a treaty in force, and agrees to it (VCLT arts. 39-40)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.model.event import Event
from game.model.order import Order, OrderPhase
from game.model.treaty import Treaty, TreatyText, Version
from game.model.view import View
from game.model.world import World
from game.orders.depositing import amending, bound_by, deposit
from game.orders.tabling import put_on_docket
from game.orders.text_checks import text_problems
from game.treaties.breach.ratchet import lowered_by
from game.treaties.lowering.lowering import Bound
from game.treaties.status import status


class Amend(Order):
    """Tables `text` as an amendment. The other parties sign that version. Where the treaty is ratified,
    people at home decide whether each accepts it, its author included.
    """

    kind: Literal["amend"] = "amend"
    treaty: TreatyId
    text: TreatyText
    phase: ClassVar[OrderPhase] = "negotiation"
    envoys: ClassVar[int] = 1

    def problems(self, view: View) -> Iterator[Problem]:
        """Only parties amend; articles keep their places; what made the treaty bind stays as it was; and
        with a ratchet no duty falls."""
        treaty, found = bound_by(view, self.treaty)
        yield from found
        if treaty is None:
            return
        parties = status.parties(treaty, view.world.turn)
        yield from text_problems(view, self.text, parties, treaty.body)
        yield from self._form(treaty)
        if status.final(treaty).review.ratchet and self._lowers(view, treaty, parties):
            yield Problem("O-AMEND-04", T("targets may only rise: this text asks less than the one in force"))

    def _lowers(self, view: View, treaty: Treaty, parties: tuple[NationId, ...]) -> bool:
        """Whether some party would owe less by the amendment."""
        turn = view.world.turn
        old, new = (
            Bound(treaty.id, text, parties, status.in_force_since(treaty, turn) or turn, {})
            for text in (status.text(treaty), self.text)
        )
        return any(lowered_by(view.world, old, new, nation) for nation in parties)

    def _form(self, treaty: Treaty) -> Iterator[Problem]:
        old, new = status.text(treaty), self.text
        if new.articles == old.articles and new.final == old.final:
            yield Problem("O-AMEND-01", T("the text is the one in force"))
        kinds = [clause.kind for clause in old.articles]
        if [clause.kind for clause in new.articles][: len(kinds)] != kinds:
            yield Problem(
                "O-AMEND-02",
                T("the articles in force must keep their places"),
                T("change them, or add articles after them"),
            )
        made = ("entry", "participation", "region", "members_of", "consent")
        if any(getattr(new.final, name) != getattr(old.final, name) for name in made):
            yield Problem(
                "O-AMEND-03", T("who may join and when it binds was settled with its entry into force")
            )

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the amendment on the table, signed or accepted by its author."""
        treaty = world.law.treaty(self.treaty)
        number = len(treaty.versions) + 1
        version = Version(number=number, author=nation, turn=world.turn, text=self.text)
        changed = treaty.model_copy(update={"versions": (*treaty.versions, version)})
        world = world.with_law(world.law.with_treaty(changed))
        world, told = deposit(
            world, self.treaty, nation, amending(treaty), "treaty.amendment_tabled", version=number
        )
        if treaty.body and status.final(treaty).amendment.rule == "body":
            world = put_on_docket(world, nation, treaty.body, treaty.id, number)
        return world, told

    def says(self) -> Text:
        """The order in one line."""
        return T("Propose to amend “{treaty}”", treaty=Name("treaty", self.treaty))

    def conflicts(self, other: Order) -> bool:
        """True if both amend the same treaty."""
        return isinstance(other, Amend) and other.treaty == self.treaty
