"""Withdraw: notice of withdrawal from a treaty in force (VCLT arts. 54, 56, 61)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem, Severity
from game.core.text import Name, T, Text
from game.model.event import TO_ALL, Event
from game.model.order import Order, OrderPhase
from game.model.treaty import Instrument, Leaving, Treaty
from game.model.view import View
from game.model.world import World
from game.orders.depositing import LEAVING, one_word
from game.treaties.status import status
from game.treaties.status.checks import known, must_be_known
from game.treaties.status.impossibility import by_own_breach, is_gone
from game.treaties.status.record import notice_in
from game.treaties.status.status import Standing


class Withdraw(Order):
    """Gives notice; the nation stays bound until the notice has run. If what the treaty is about is gone, it
    may leave by `impossibility`: without a notice or a price, whatever the text says."""

    kind: Literal["withdraw"] = "withdraw"
    treaty: TreatyId
    leaving: Leaving = "notice"
    phase: ClassVar[OrderPhase] = "instruments"
    envoys: ClassVar[int] = 1
    sheet: ClassVar[str] = "treaties"
    name: ClassVar[Text] = T("Give notice of withdrawal")
    about: ClassVar[Text] = T("You leave the treaty when its term of notice has run.")
    labels: ClassVar[Mapping[str, Text]] = {"leaving": T("How to leave")}
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {
        "leaving": {"notice": T("by notice"), "impossibility": T("what it is about is gone")}
    }

    def problems(self, view: View) -> Iterator[Problem]:
        """Only a party may give notice, once, and not before the lock since it was bound has run."""
        yield from must_be_known(view, self.treaty)
        treaty = known(view, self.treaty)
        if treaty is None or view.nation is None:
            return
        turn = view.world.turn
        if status.standing(treaty, view.nation, turn) is not Standing.PARTY:
            yield Problem(
                "O-WITHDRAW-01", T("you are not a party to “{treaty}”", treaty=Name("treaty", treaty.id))
            )
            return
        if status.withdrawal_takes_effect(treaty, view.nation, turn) is not None:
            yield Problem("O-WITHDRAW-02", T("notice has been given already"))
        if self.leaving == "impossibility":
            yield from self._impossible(view, treaty, view.nation)
            return
        clause = status.final(treaty).withdrawal
        if clause.right == "excluded":
            yield Problem(
                "O-WITHDRAW-06",
                T("the text excludes withdrawal"),
                T("agree with all parties to end it"),
            )
        first = (status.bound_since(treaty, view.nation, turn) or turn) + clause.lock
        if turn < first:
            yield Problem("O-WITHDRAW-03", T("no notice can be given before turn {turn}", turn=first))
        notice = notice_in(status.final(treaty))
        if turn + notice + 1 > view.setting.timing.turns:
            yield Problem(
                "O-WITHDRAW-09",
                T("it takes effect only after the last turn, and is suspended in the quiet years"),
                T("you stay bound to the end"),
                severity=Severity.WARNING,
            )
        if notice:
            until = T("you stay bound up to and including turn {turn}", turn=turn + notice)
            yield Problem("O-WITHDRAW-04", until, severity=Severity.HINT)
        if len(status.parties(treaty, turn)) == status.LEAST_PARTIES:
            yield Problem(
                "O-WITHDRAW-05", T("the treaty ends for the other party too"), severity=Severity.WARNING
            )

    def _impossible(self, view: View, treaty: Treaty, nation: NationId) -> Iterator[Problem]:
        """The object must be gone, and not by the nation's own breach (VCLT art. 61)."""
        if not is_gone(view.world, status.text(treaty)):
            yield Problem("O-WITHDRAW-07", T("what the treaty is about is not gone"))
        elif by_own_breach(view.law, treaty, nation):
            yield Problem("O-WITHDRAW-08", T("you were found to have broken the treaty that protected it"))

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the notice deposited."""
        treaty = world.law.treaty(self.treaty)
        act = Instrument(
            kind="notice-of-withdrawal",
            nation=nation,
            turn=world.turn,
            version=status.adopted_version(treaty) or 1,
            leaving=self.leaving,
        )
        changed = treaty.model_copy(update={"instruments": (*treaty.instruments, act)})
        told = "treaty.notice_given" if self.leaving == "notice" else "treaty.left_as_impossible"
        event = Event(told, (nation,), {"treaty": Name("treaty", treaty.id)}, audience=TO_ALL)
        return world.with_law(world.law.with_treaty(changed)), [event]

    def says(self) -> Text:
        """The order in one line."""
        if self.leaving == "impossibility":
            return T("Leave “{treaty}”: what it is about is gone", treaty=Name("treaty", self.treaty))
        return T("Give notice of withdrawal from “{treaty}”", treaty=Name("treaty", self.treaty))

    def conflicts(self, other: Order) -> bool:
        """True if the other gives or revokes notice of withdrawal from the same treaty."""
        return one_word(self, other, LEAVING)
