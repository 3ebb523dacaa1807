"""Host consent: a nation lets peacekeepers in, or asks them to leave. Without it nobody is deployed there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem, Severity
from game.core.text import Name, T, Text
from game.model.event import TO_ALL, Event
from game.model.operations import Hosting
from game.model.order import Order, OrderPhase
from game.model.view import View
from game.model.world import World
from game.treaties.status.checks import known, must_be_known
from game.treaties.status.hosting import consents, hosts_of


class HostConsent(Order):
    """Says yes or no to the troops of `treaty`: an article on peacekeepers, or a body's decision on a
    mission. Counts from the next turn, and is no breach (Capstone Doctrine 2008)."""

    kind: Literal["host-consent"] = "host-consent"
    treaty: TreatyId
    word: Literal["give", "withdraw"] = "give"
    phase: ClassVar[OrderPhase] = "instruments"
    sheet: ClassVar[str] = "treaties"
    name: ClassVar[Text] = T("Host peacekeepers")
    about: ClassVar[Text] = T(
        "You let peacekeepers in or ask them to leave. Without the consent of both hosts nobody is deployed."
    )
    labels: ClassVar[Mapping[str, Text]] = {"word": T("Your consent")}
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {
        "word": {"give": T("give it"), "withdraw": T("withdraw it")}
    }

    def problems(self, view: View) -> Iterator[Problem]:
        """The nation must be a host, and have another word on it so far."""
        yield from must_be_known(view, self.treaty)
        if known(view, self.treaty) is None or view.nation is None:
            return
        turn = view.world.turn
        if view.nation not in hosts_of(view.law, self.treaty, turn):
            yield Problem("O-HOST-01", T("no peacekeepers are meant for you there"))
        elif consents(view.law, self.treaty, view.nation, turn) == (self.word == "give"):
            yield Problem("O-HOST-02", T("this is your word already"))
        elif self.word == "withdraw":
            imposed = any(m.imposed for m in view.law.missions if m.treaty == self.treaty)
            told = (
                T("the mission is imposed: its troops stay, as unwelcome guests")
                if imposed
                else T("its troops leave, and tension is no longer held down by them")
            )
            yield Problem("O-HOST-03", told, severity=Severity.WARNING)

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the word on record."""
        said = Hosting(treaty=self.treaty, nation=nation, turn=world.turn, consents=self.word == "give")
        kind = "host.consents" if said.consents else "host.refuses"
        told = Event(kind, (nation,), {"treaty": Name("treaty", self.treaty)}, audience=TO_ALL)
        return world.with_law(world.law.having(hosting=(*world.law.hosting, said))), [told]

    def says(self) -> Text:
        """The order in one line."""
        name = Name("treaty", self.treaty)
        if self.word == "give":
            return T("Consent to the peacekeepers of “{treaty}”", treaty=name)
        return T("Ask the peacekeepers of “{treaty}” to leave", treaty=name)

    def conflicts(self, other: Order) -> bool:
        """True if both speak of the same peacekeepers."""
        return isinstance(other, HostConsent) and other.treaty == self.treaty
