"""Programme: a way of taking part is started or stopped, or another nation's people are let in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import ClassVar, Literal

from game.core.arrays import quantised
from game.core.ids import NationId
from game.core.problems import Problem, did_you_mean
from game.core.text import Name, T, Text
from game.domains.society.state import Society
from game.model.civic import Running
from game.model.event import TO_ALL, Event
from game.model.order import Order, OrderPhase
from game.model.programme import PROGRAMMES
from game.model.view import View
from game.model.world import World
from game.orders.capital import capital_left
from game.programmes.careers import Careers, trained

SAID = {
    "start": T("Start “{programme}”"),
    "stop": T("Stop “{programme}”"),
    "admit": T("Let in: “{programme}”"),
}
SAID_TOWARDS = {
    "start": T("Start “{programme}”: {nation}"),
    "stop": T("Stop “{programme}”: {nation}"),
    "admit": T("Let in “{programme}” of {nation}"),
}


class SetProgramme(Order):
    """Starts or stops `programme` (towards `target`), or admits that of the nation `target` here.

    If two nations recruit the same person in one stage, the stage's lots say who wins; what is stopped in a
    stage cannot be let in any more.
    """

    kind: Literal["programme"] = "programme"
    programme: str
    action: Literal["start", "stop", "admit"] = "start"
    target: str = ""
    phase: ClassVar[OrderPhase] = "instruments"
    sheet: ClassVar[str] = "home"
    name: ClassVar[Text] = T("Citizens' programmes")
    about: ClassVar[Text] = T(
        "Begin or end a way in which your people take part, or let in people of another nation."
    )
    labels: ClassVar[Mapping[str, Text]] = {
        "programme": T("Programme"),
        "action": T("What to do"),
        "target": T("Other nation"),
    }
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {
        "action": {"start": T("begin"), "stop": T("end"), "admit": T("let in")}
    }

    @property
    def precedence(self) -> int:
        """Stopping goes first, so that what is stopped in a stage cannot be let in."""
        return -1 if self.action == "stop" else 0

    @property
    def price(self) -> float:
        """Points of political capital that starting the programme takes; 0 to stop or admit."""
        kind = PROGRAMMES.get(self.programme)
        return kind.capital if kind is not None and self.action == "start" else 0.0

    def problems(self, view: View) -> Iterator[Problem]:
        """It must exist and be open, have the target that it needs, and not run (or run) already."""
        kind = PROGRAMMES.get(self.programme)
        if kind is None:
            yield Problem(
                "O-PROGRAMME-01",
                T("no programme {programme}", programme=self.programme),
                did_you_mean(self.programme, PROGRAMMES),
            )
            return
        if not view.setting.is_open("programmes", self.programme, view.world.turn):
            yield Problem("O-PROGRAMME-02", T("this programme is not open in this scenario yet"))
        others = [n for n in view.setting.nation_ids if n != view.nation]
        if self.target not in others and (self.target or kind.target == "other" or self.action == "admit"):
            yield Problem(
                "O-PROGRAMME-03",
                T("the programme must say towards which other nation"),
                did_you_mean(self.target, others),
            )
            return
        if self.target and kind.target == "none":
            yield Problem("O-PROGRAMME-04", T("this programme is for your own people only"))
        yield from self._state(view)
        if self.action == "start":
            yield from self._affordable(view)
            yield from kind.problems(view, self.target)

    def _state(self, view: View) -> Iterator[Problem]:
        """What is started must not run; what is stopped or let in must."""
        kind = PROGRAMMES[self.programme]
        if self.action == "admit":
            offers = [r for r in self._records(view.world, self.target, str(view.nation)) if not r.stopped]
            if not kind.consent or not offers:
                yield Problem("O-PROGRAMME-05", T("they have offered nothing that you could let in"))
            elif offers[-1].admitted is not None:
                yield Problem("O-PROGRAMME-06", T("they have been let in already"))
            return
        running = [r for r in self._records(view.world, str(view.nation), self.target) if r.stopped is None]
        if self.action == "stop" and (not running or kind.paid_for):
            yield Problem("O-PROGRAMME-07", T("there is nothing to stop"))
        if self.action == "start" and running and not kind.paid_for:
            yield Problem("O-PROGRAMME-08", T("this programme runs already"))

    def _affordable(self, view: View) -> Iterator[Problem]:
        left = capital_left(view)
        if self.price > left:
            yield Problem(
                "O-PROGRAMME-09",
                T("not enough political capital: {needed} needed, {left} left", needed=int(self.price),
                  left=int(left)),
            )  # fmt: skip

    def _records(self, world: World, nation: str, target: str) -> list[Running]:
        asked = (nation, self.programme, target)
        return [r for r in world.law.programmes if (r.nation, r.programme, r.target) == asked]

    def overtaken(self, world: World, nation: NationId) -> bool:
        """Another may have recruited the only person, or the other side have stopped what was offered."""
        if self.action == "start":
            return self._recruits and not trained(world.law, self.target, world.turn)
        owner, target = (self.target, nation) if self.action == "admit" else (nation, self.target)
        return not any(r.stopped is None for r in self._records(world, owner, target))

    @property
    def _recruits(self) -> bool:
        return self.programme == Careers.id and bool(self.target)

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the record made or changed, and the capital spent."""
        owner, target = (self.target, nation) if self.action == "admit" else (nation, self.target)
        if self.action == "start":
            return self._start(world, nation)
        running = [r for r in self._records(world, owner, target) if r.stopped is None]
        change = {"stopped": world.turn} if self.action == "stop" else {"admitted": world.turn}
        changed = running[-1].model_copy(update=change)
        listed = tuple(changed if r is running[-1] else r for r in world.law.programmes)
        return world.with_law(world.law.having(programmes=listed)), [self._told(nation)]

    def _start(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        law = world.law
        if self._recruits:
            free = trained(law, self.target, world.turn)
            gone = free[0].model_copy(update={"left_for": nation})
            law = law.having(programmes=tuple(gone if r is free[0] else r for r in law.programmes))
        begun = Running(nation=nation, programme=self.programme, target=self.target, started=world.turn)
        world = world.with_law(law.having(programmes=(*law.programmes, begun)))
        if price := self.price:
            society = world[Society]
            capital = society.capital.copy()
            place = world.setting.index(nation)
            capital[place] = max(0.0, capital[place] - price)
            world = world.with_states(replace(society, capital=quantised(capital)))
        return world, [self._told(nation)]

    def _told(self, nation: NationId) -> Event:
        kind = f"programme.{self.action}{'_towards' if self.target else ''}"
        return Event(
            kind,
            (nation,),
            {"programme": Name("programme", self.programme), "nation": Name("nation", self.target or nation)},
            audience=TO_ALL,
        )

    def says(self) -> Text:
        """The order in one line."""
        words = (SAID_TOWARDS if self.target else SAID)[self.action]
        filled = {"programme": Name("programme", self.programme)}
        if self.target:
            filled["nation"] = Name("nation", self.target)
        return Text(words.template, filled)

    def conflicts(self, other: Order) -> bool:
        """True if both concern the same programme towards the same target."""
        return isinstance(other, SetProgramme) and (other.programme, other.target) == (
            self.programme,
            self.target,
        )
