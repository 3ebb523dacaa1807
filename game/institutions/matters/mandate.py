"""A mission between two nations that consent to it: troops from the members, the rest from its funds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from game.core.ids import NationId
from game.core.problems import Problem, Severity
from game.core.text import Name, Param, Quantity, T, Text
from game.institutions import voting
from game.institutions.acts import act_id, act_text, must_exist, told, written
from game.model.event import Event
from game.model.frozen import measured, programs_own
from game.model.institution import Body, Motion
from game.model.matter import Matter
from game.model.operations import Hosting, Mission
from game.model.view import View
from game.model.world import World
from game.treaties.clauses.peacekeeping import COST

MISSION = programs_own(T("A mission"))


class Mandate(Matter):
    """Asks a body to send a mission between two nations, paid from its funds."""

    kind: Literal["mandate"] = "mandate"
    between: tuple[NationId, NationId]
    turns: int = Field(default=3, ge=1, le=20)
    troops: float = measured("troops", ge=500, le=50_000, step=500, default=5000)
    cost: float = measured("USD bn a year", ge=0, le=50, step=0.1, default=0.5)
    name: ClassVar[Text] = T("Mission")
    power: ClassVar[str] = "mandate"
    sides: ClassVar[int] = 2
    imposed: ClassVar[bool] = False
    allows: ClassVar[Text] = T("It may send missions between two nations.")
    labels: ClassVar = {
        "between": T("Between"),
        "turns": T("Turns"),
        "troops": T("Troops"),
        "cost": T("Cost"),
    }

    def asks(self) -> Text:
        """One line: between which nations."""
        first, second = (Name("nation", n) for n in self.between)
        return T("Send a mission between {first} and {second}", first=first, second=second)

    def in_full(self) -> Text:
        """With its size, its time, and who must agree to it."""
        told: dict[str, Param] = {
            "asks": self.asks(),
            "troops": Quantity(self.troops, "troops"),
            "turns": Quantity(self.turns, "turns"),
            "price": Quantity(COST * self.troops, "USD bn a year"),
            "cost": Quantity(self.cost, "USD bn a year"),
        }
        if self.imposed:
            return T(
                "{asks}: {troops} for {turns}, whether they consent or not. The members send and pay them "
                "({price}) by income; {cost} come from the funds. Unwilling hosts will trust them less, and "
                "the fallen cost support at home.",
                **told,
            )
        return T(
            "{asks}: {troops} for {turns}, if both consent. The members send and pay them ({price}) by "
            "income; {cost} come from the funds.",
            **told,
        )

    def problems(self, view: View, body: Body) -> Iterator[Problem]:
        """They must be two different nations of the game."""
        if len(set(self.between)) < 2:
            yield Problem("O-TABLE-14", T("a mission stands between two different nations"))
        yield from must_exist(view, self.between)
        if self.imposed:
            told = T("the hosts are not asked: they will trust those who send less, and soldiers will die")
        else:
            told = T("nobody is deployed before both hosts consent: by voting for it, or later")
        yield Problem("O-TABLE-29", told, severity=Severity.HINT)
        price = Quantity(COST * self.troops, "USD bn a year")
        paid = T("members that are not between pay {price} for troops, by income", price=price)
        yield Problem("O-TABLE-30", paid, severity=Severity.HINT)

    def named(self) -> tuple[NationId, ...]:
        """The two nations between which the mission stands."""
        return self.between

    def disputing(self, author: NationId) -> tuple[NationId, ...]:
        """The two nations between which the mission stands."""
        return self.between

    def carry_out(self, world: World, body: Body, motion: Motion) -> tuple[World, list[Event]]:
        """The world with the mission on its way."""
        law, members = world.law, voting.members(world.setting, body)
        act = written(world, body, motion, act_text(MISSION, (), self.turns), members)
        sent = Mission(
            treaty=act_id(motion),
            body=motion.body,
            between=self.between,
            since=world.turn + 1,
            until=world.turn + self.turns,
            cost=self.cost,
            troops=self.troops,
            imposed=self.imposed,
        )
        willing = self._voted_for(world, motion)
        words = [Hosting(treaty=act_id(motion), nation=n, turn=world.turn, consents=True) for n in willing]
        law = law.with_treaty(act).having(missions=(*law.missions, sent), hosting=(*law.hosting, *words))
        events = [told("body.mission", body, self.between)]
        asked = [n for n in self.between if n not in willing]
        if asked:
            events.append(told("body.imposes" if self.imposed else "body.asks_hosts", body, asked))
        return world.with_law(law), events

    def _voted_for(self, world: World, motion: Motion) -> list[NationId]:
        """The hosts that voted for it, and so consent."""
        votes = next((d.votes for d in reversed(world.law.decisions) if d.motion.id == motion.id), {})
        return [n for n in self.between if votes.get(n) == "yes"]
