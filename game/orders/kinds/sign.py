"""Sign: consent to a text, in whole or with reservations; accede to one that others have adopted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem, Severity
from game.core.text import Name, T, Text
from game.institutions import voting
from game.model.event import Event
from game.model.order import Order, OrderPhase
from game.model.treaty import FinalClauses, Instrument, InstrumentKind, Treaty
from game.model.view import View
from game.model.world import World
from game.orders.depositing import NEGOTIATING, amending, deposit, one_word
from game.treaties.status import status
from game.treaties.status.checks import known, must_be_known
from game.treaties.status.status import Condition, Standing


class Sign(Order):
    """Signs version `version`; `reservations` are the articles (from 0) that shall not bind."""

    kind: Literal["sign"] = "sign"
    treaty: TreatyId
    version: int = 1
    reservations: tuple[int, ...] = ()
    phase: ClassVar[OrderPhase] = "instruments"

    def problems(self, view: View) -> Iterator[Problem]:
        """Who may sign what, and which reservations the text allows (VCLT arts. 12, 15, 19)."""
        yield from must_be_known(view, self.treaty)
        treaty = known(view, self.treaty)
        if treaty is None or view.nation is None:
            return
        yield from self._may_sign(view, treaty, view.nation)
        if 1 <= self.version <= len(treaty.versions):
            text = treaty.version(self.version).text
            if text.articles and len(set(self.reservations)) >= len(text.articles):
                yield Problem(
                    "O-SIGN-07",
                    T("reservations to every article leave nothing of the text"),
                    T("decline it, or keep at least one article"),
                )
            for article in self.reservations:
                if not 0 <= article < len(text.articles) or not may_reserve(text.final, article):
                    yield Problem(
                        "O-SIGN-05",
                        T("the text allows no reservation to article {article}", article=article + 1),
                    )

    def _may_sign(self, view: View, treaty: Treaty, nation: NationId) -> Iterator[Problem]:
        turn = view.world.turn
        standing = status.standing(treaty, nation, turn)
        if standing is Standing.PARTY and self.version in status.amendments(treaty):
            yield from self._may_accept(treaty, nation, turn)
            return
        adopted = status.adopted_version(treaty)
        if not 1 <= self.version <= len(treaty.versions) or (adopted and self.version != adopted):
            yield Problem("O-SIGN-01", T("version {version} is not on the table", version=self.version))
        if not status.is_live(treaty, turn):
            yield Problem("O-SIGN-02", T("“{treaty}” is over", treaty=Name("treaty", treaty.id)))
        if standing in (Standing.CONTRACTING, Standing.PARTY):
            yield Problem("O-SIGN-03", T("you are bound by it already"))
        elif status.signed_version(treaty, nation, turn) == self.version:
            yield Problem("O-SIGN-04", T("you have signed this version already"))
        if adopted is None and self.version < len(treaty.versions):
            yield Problem(
                "O-SIGN-08",
                T("a newer version of “{treaty}” is on the table", treaty=Name("treaty", treaty.id)),
                severity=Severity.WARNING,
            )
        if not may_join(treaty, nation, view):
            yield Problem("O-SIGN-06", T("“{treaty}” is not open to you", treaty=Name("treaty", treaty.id)))

    def _may_accept(self, treaty: Treaty, nation: NationId, turn: int) -> Iterator[Problem]:
        """An amendment is accepted once, as it is."""
        said = status.acts(treaty, nation, "acceptance", "amendment-signature", by=turn)
        if any(act.version == self.version for act in said):
            yield Problem("O-SIGN-04", T("you have signed this version already"))
        if self.reservations:
            yield Problem("O-SIGN-09", T("an amendment is accepted as it is, or not at all"))

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the signature deposited, or the accession to what others made, and reservations.

        Who joins a text that needs ratification only signs it; its own procedure then decides.
        """
        treaty = world.law.treaty(self.treaty)
        party = status.standing(treaty, nation, world.turn) is Standing.PARTY
        if party and self.version in status.amendments(treaty):
            act = amending(treaty)
            told = "treaty.amendment_accepted" if act == "acceptance" else "treaty.amendment_signed"
            return deposit(world, treaty.id, nation, act, told, version=self.version)
        late = status.adopted_version(treaty) is not None and nation not in treaty.negotiators
        acceding = late and status.final(treaty).consent == "signature"
        entering: InstrumentKind = "accession" if acceding else "signature"
        acts = [Instrument(kind=entering, nation=nation, turn=world.turn, version=self.version)]
        if self.reservations:
            acts.append(
                Instrument(
                    kind="reservation",
                    nation=nation,
                    turn=world.turn,
                    version=self.version,
                    articles=tuple(sorted(set(self.reservations))),
                )
            )
        changed = treaty.model_copy(update={"instruments": (*treaty.instruments, *acts)})
        kind = "treaty.joined" if acceding else "treaty.signed"
        audience = None if treaty.public else treaty.negotiators
        event = Event(kind, (nation,), {"treaty": Name("treaty", treaty.id)}, audience=audience)
        return world.with_law(world.law.with_treaty(changed)), [event]

    def says(self) -> Text:
        """The order in one line."""
        if self.reservations:
            return T("Sign “{treaty}” with reservations", treaty=Name("treaty", self.treaty))
        return T("Sign “{treaty}”", treaty=Name("treaty", self.treaty))

    def conflicts(self, other: Order) -> bool:
        """True if the other counters, signs or declines the same treaty."""
        return one_word(self, other, NEGOTIATING)


def may_reserve(final: FinalClauses, article: int) -> bool:
    """Whether the final clauses allow a reservation to an article (VCLT art. 19)."""
    return final.reservations == "any" or (final.reservations == "listed" and article in final.reservable)


def may_join(treaty: Treaty, nation: NationId, view: View) -> bool:
    """Whether the text is open to the nation: negotiators, and those whom it names once adopted."""
    if nation in treaty.negotiators:
        return True
    if status.condition(treaty, view.world.turn) not in (Condition.OPEN, Condition.IN_FORCE):
        return False
    final = status.final(treaty)
    match final.participation:
        case "region":
            return final.region in view.setting.nation(nation).regions
        case "body":
            found = next((b for b in view.law.bodies if b.id == final.members_of), None)
            return found is not None and nation in voting.members(view.setting, found)
        case _:
            return final.participation == "open"
