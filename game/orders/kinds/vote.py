"""Vote: yes, no or abstention on a motion of a body's docket."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.ids import MotionId
from game.core.problems import Problem, Severity
from game.core.text import Name, T, Text
from game.domains.society.state import VOTE_PLEDGE
from game.institutions import voting
from game.institutions.docket import docket
from game.model.institution import Ballot
from game.model.order import Order, OrderPhase
from game.model.setting import StageKind
from game.model.view import View
from game.treaties.lowering.lowering import due_now


class Vote(Order):
    """Casts a ballot; counted at the end of the turn."""

    kind: Literal["vote"] = "vote"
    motion: MotionId
    ballot: Ballot
    phase: ClassVar[OrderPhase] = "ballots"
    stages: ClassVar[tuple[StageKind, ...]] = ("orders",)

    def problems(self, view: View) -> Iterator[Problem]:
        """Only members vote, and only on what is on the docket this turn."""
        motion = next((m for m in view.law.docket if m.id == self.motion), None)
        if motion is None:
            yield Problem("O-VOTE-01", T("no such motion is on a docket"))
            return
        body = view.law.body(motion.body)
        if view.nation in voting.without_vote(body):
            yield Problem("O-VOTE-06", T("you have no vote: you are suspended or too far in arrears"))
        elif view.nation not in voting.voters(view.setting, body, motion):
            yield Problem("O-VOTE-02", T("only members vote in this body"))
        rule = voting.rule_for(body, motion)
        if rule.party_to_dispute_abstains and view.nation in motion.matter.disputing(motion.author):
            yield Problem("O-VOTE-07", T("you are a party to the matter and must abstain"))
        if motion not in docket(view.setting, view.law, body, view.world.turn):
            yield Problem("O-VOTE-03", T("the motion is not up for a vote this turn"))
        if (
            self.ballot != "yes"
            and due_now(view.world)[VOTE_PLEDGE][view.index, view.setting.index(motion.author)]
        ):
            promised = T("you promised {nation} your vote", nation=Name("nation", motion.author))
            yield Problem("O-VOTE-04", promised, severity=Severity.WARNING)
        if self.ballot == "no" and view.nation in rule.veto:
            yield Problem("O-VOTE-05", T("your no is a veto"), severity=Severity.HINT)

    def says(self) -> Text:
        """The order in one line."""
        match self.ballot:
            case "yes":
                return T("Vote yes")
            case "no":
                return T("Vote no")
            case _:
                return T("Abstain")

    def conflicts(self, other: Order) -> bool:
        """True if both vote on the same motion."""
        return isinstance(other, Vote) and other.motion == self.motion
