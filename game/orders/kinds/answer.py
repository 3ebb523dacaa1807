"""Answer: a nation's decision on a question that an event asks; secret if the answer is a covert one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.ids import NationId
from game.core.problems import Problem, did_you_mean
from game.core.text import T, Text
from game.model.event import Event
from game.model.law import Answered
from game.model.order import Order, OrderPhase
from game.model.setting import StageKind
from game.model.view import View
from game.model.world import World


class Answer(Order):
    """Takes option `option` of event `event`; silence takes the first one."""

    kind: Literal["answer"] = "answer"
    event: str
    option: str
    phase: ClassVar[OrderPhase] = "policy"
    stages: ClassVar[tuple[StageKind, ...]] = ("orders",)

    def problems(self, view: View) -> Iterator[Problem]:
        """The event must ask this nation something now, and have the option."""
        card = next((c for c in view.questions if c.id == self.event), None)
        if card is None:
            yield Problem("O-ANSWER-01", T("nobody asks you that now"))
        elif all(option.id != self.option for option in card.options):
            yield Problem(
                "O-ANSWER-02",
                T("{option} is no answer to it", option=self.option),
                did_you_mean(self.option, [option.id for option in card.options]),
            )

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the answer on record; its effects follow in the same phase."""
        record = Answered(
            event=self.event, option=self.option, nation=nation, turn=world.turn, covert=True, seen=False
        )
        return world.with_law(world.law.having(answers=(*world.law.answers, record))), []

    def says(self) -> Text:
        """The order in one line."""
        return T("Answer: {option}", option=self.option)

    def conflicts(self, other: Order) -> bool:
        """True if both answer the same event."""
        return isinstance(other, Answer) and other.event == self.event
