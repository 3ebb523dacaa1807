"""The assembly: a body's rule in words, its docket, the roll-call, and the seat's vote."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.core.text import TN, Name, Quantity, T, Text
from game.model.institution import Ballot, Body
from game.orders.kinds.table import Table
from game.orders.kinds.vote import Vote
from game.presenters.assembly import BodyView, DecisionLine, MotionLine, bodies
from game.presenters.membership import membership
from game.presenters.missions import missions
from game.presenters.power import EXPLAINED, particulars, voting_power
from game.ui.screens.motion_form import MotionForm
from game.ui.shell.commands import Give, Go, TakeBack
from game.ui.shell.game_screen import GameScreen, emblem_name
from game.ui.toolkit.kit import (
    Cell,
    Col,
    Widget,
    button,
    card,
    chips,
    column,
    label,
    note,
    page,
    picture,
    row,
    section,
    table,
    table_row,
)
from game.ui.toolkit.kit import rule as rule_line
from game.ui.widgets.hemicycle import Hemicycle, SeatVote

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop

BALLOTS: dict[Ballot, Text] = {"yes": T("yes"), "no": T("no"), "abstain": T("abstains")}
CAST: tuple[tuple[Ballot, Text], ...] = (("yes", T("Yes")), ("no", T("No")), ("abstain", T("Abstain")))


class Assembly(GameScreen):
    """Shows: bodies, the motions on the docket, how the last vote went, how the body decides.

    Keys: arrows choose a vote, Esc goes back. Leads to: the treaty that a motion is about.
    """

    key: ClassVar[str] = "assembly"

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__(desktop, about)
        self.motion = MotionForm(self)

    def build(self) -> Widget:
        """Bodies, the docket with the last vote, and the rule with the motions that the seat may make."""
        found = bodies(self.view)
        body = next((b for b in found if b.id == self.about), found[0] if found else None)
        if body is None:
            return page(self.bar(), label(self.t(T("There is no institution in this scenario.")), "body"))
        return page(
            self.bar(),
            row(
                column(
                    section(
                        self.t(T("Institutions")),
                        self._list(found, body),
                        label(self.say(body.about), "ui") if body.about else None,
                    ),
                    self._membership(body),
                    gap=16,
                    weight=2,
                    min_width=13,
                ),
                column(*self._middle(body), gap=16, weight=5, min_width=22),
                column(
                    self._rule(body),
                    self._table(body),
                    gap=16,
                    weight=3,
                    min_width=16,
                ),
                align="stretch",
                gap=16,
            ),
        )

    def _list(self, found: list[BodyView], body: BodyView) -> Widget:
        rows = [
            table_row(one.id, Cell(self.say(one.name)), Cell(self.say(one.rule_name), color="muted"))
            for one in found
        ]
        return table(
            [Col(self.t(T("Name")), weight=1), Col(self.t(T("decides by")))],
            rows,
            chosen=body.id,
            on_select=self._choose,
            key="bodies",
            name=self.t(T("Institutions")),
        )

    def _middle(self, body: BodyView) -> list[Widget]:
        """What waits for a vote stands above what was decided."""
        parts = [self._docket(body), self._floor(body)]
        return parts if body.docket else parts[::-1]

    def _floor(self, body: BodyView) -> Widget:
        """The last vote, or the empty seats."""
        if not body.decisions:
            empty = [SeatVote("open", self._emblem(nation)) for nation in body.members]
            return section(
                self.t(T("The floor")),
                Hemicycle(empty, words=self.t(T("No vote has been taken yet."))),
            )
        last = body.decisions[0]
        order = ("yes", "abstain", "no")
        seats = [SeatVote(ballot) for ballot in sorted((b for _, b in last.votes), key=order.index)]
        count = self.t(T("{yes} : {no}", yes=last.yes, no=last.no))
        return section(
            self.say(last.title),
            Hemicycle(seats, count, self.say(self._turn_of(last))),
            label(
                self.say(last.result),
                "body-bold",
                "good" if last.adopted else "bad",
                icon="circle-check" if last.adopted else "circle-x",
                align="center",
            ),
            self._roll_call(last),
            self._earlier(body),
        )

    @staticmethod
    def _turn_of(decision: DecisionLine) -> Text:
        return T("Vote of turn {turn}", turn=decision.turn)

    def _earlier(self, body: BodyView) -> Widget | None:
        """What was decided before, a line each."""
        lines = [
            row(
                note(self.say(self._turn_of(decision)), width=7),
                column(
                    label(self.say(decision.title), "ui"),
                    note(self.say(decision.result), "good" if decision.adopted else "bad"),
                    gap=2,
                    weight=1,
                ),
                gap=10,
            )
            for decision in body.decisions[1:]
        ]
        return column(label(self.t(T("Earlier votes")), "ui-bold"), *lines, gap=8) if lines else None

    def _roll_call(self, decision: DecisionLine) -> Widget:
        rows = [
            table_row(
                nation,
                Cell(self.say(Name("nation", nation)), images=(self._emblem(nation),)),
                Cell(self.t(BALLOTS[ballot]), color={"yes": "good", "no": "bad"}.get(ballot, "muted")),
            )
            for nation, ballot in decision.votes
        ]
        return table(
            [Col(self.t(T("Delegation")), weight=1), Col(self.t(T("Vote")))],
            rows,
            key="roll-call",
            name=self.t(T("Roll-call")),
        )

    def _docket(self, body: BodyView) -> Widget:
        lines = [self._motion(motion, body) for motion in body.docket]
        return section(
            self.t(T("Docket")),
            *(lines or [label(self.t(T("Nothing is on the docket.")), "ui")]),
            note(
                self.t(
                    TN(
                        "At most {count} motion is put to the vote each turn, the oldest first.",
                        "At most {count} motions are put to the vote each turn, the oldest first.",
                        body.docket_size,
                    )
                )
            ),
        )

    def _motion(self, motion: MotionLine, body: BodyView) -> Widget:
        probe = Vote(motion=motion.motion, ballot="yes")
        why = self.problem(probe)
        options = [(ballot, self.t(words)) for ballot, words in CAST]
        return card(
            label(self.say(motion.title), "body-bold"),
            note(self.say(T("Tabled by {nation}", nation=Name("nation", motion.author)))),
            row(
                label(self.t(T("Your vote")), "ui"),
                chips(
                    options,
                    motion.own or "",
                    lambda ballot: self._vote(motion, ballot),
                    key=f"vote-{motion.motion}",
                    name=self.t(T("Your vote")),
                    enabled=not why,
                ),
                button(
                    self.t(T("Read the text")),
                    self.command(Go("treaty", motion.treaty)),
                    small=True,
                    icon="scroll-text",
                    key=f"read-{motion.motion}",
                )
                if motion.treaty
                else None,
                gap=12,
                flow=True,
            ),
            note(why)
            if why
            else note(self.t(T("Who orders no vote abstains, unless a vote was pledged.")))
            if motion.own is None
            else None,
            pad=12,
        )

    def _vote(self, motion: MotionLine, ballot: Ballot) -> None:
        order = Vote(motion=motion.motion, ballot=ballot)
        self.emit(TakeBack(order) if motion.own == ballot else Give(order))

    def _rule(self, body: BodyView) -> Widget:
        return section(
            self.t(T("How this body decides")),
            *(label(self.say(sentence), "body") for sentence in body.rule),
            *(
                [
                    note(self.t(T("To change this rule:"))),
                    *(note(self.say(s)) for s in body.rule_for_amendment),
                ]
                if body.rule_for_amendment
                else []
            ),
            *(note(self.say(sentence)) for sentence in particulars(self.view, self._data(body))),
            *(note(self.say(sentence), "ink") for sentence in missions(self.view, self._data(body))),
            rule_line(),
            *self._weight(body),
        )

    def _weight(self, body: BodyView) -> list[Widget]:
        """How many sit here, and how often each member's vote decides."""
        count = len(body.members)
        lines: list[Widget] = [row(*(picture(self._emblem(n), 1.2) for n in body.members), gap=5, flow=True)]
        if not body.is_member:
            lines.append(
                note(self.t(T("{members}. You are not one of them.", members=Quantity(count, "members"))))
            )
        return [*lines, self._power(body)]

    def _power(self, body: BodyView) -> Widget:
        """Voting power by both measures, the mightiest first."""
        found = voting_power(self.view, self._data(body))
        rows = [
            table_row(
                line.nation,
                Cell(
                    self.say(Name("nation", line.nation)),
                    images=(self._emblem(line.nation),),
                    bold=line.nation == self.view.nation,
                ),
                Cell(self.number(line.votes, "share", 0) if line.has_vote else "–", sort=line.votes),
                Cell(self._share(line.banzhaf), sort=line.banzhaf or 0.0),
                Cell(self._share(line.shapley), sort=line.shapley or 0.0),
            )
            for line in found
        ]
        columns = [
            Col(self.t(T("Member")), weight=1),
            Col(self.t(T("Votes")), "right"),
            Col(self.t(T("Banzhaf")), "right"),
            Col(self.t(T("Shapley")), "right"),
        ]
        name = self.t(T("Voting power"))
        explained = [note(self.t(words)) for words in EXPLAINED]
        return column(
            label(name, "ui-bold"),
            table(columns, rows, key="power", name=name),
            *explained,
            gap=6,
        )

    def _membership(self, body: BodyView) -> Widget | None:
        """Joining or leaving: what it comes to, and the button, greyed with the reason."""
        offered = membership(self.view, self._data(body))
        if offered is None:
            return None
        given = offered.order in self.view.pending
        why = "" if given else self.problem(offered.order)
        return section(
            self.t(T("Membership")),
            *(note(self.say(line)) for line in offered.lines),
            button(
                self.t(T("Take back")) if given else self.t(offered.label),
                self.command(TakeBack(offered.order) if given else Give(offered.order)),
                small=True,
                icon="undo-2" if given else "users",
                key="membership",
                enabled=not why,
            ),
            note(why) if why else None,
        )

    def _share(self, value: float | None) -> str:
        return "–" if value is None else self.number(value, "share", 1)

    def _data(self, body: BodyView) -> Body:
        return next(b for b in self.view.law.bodies if b.id == body.id)

    def _table(self, body: BodyView) -> Widget | None:
        """The form of a motion, and what has been moved already."""
        if not body.is_member or not self.view.setting.is_open("orders", "table", self.view.world.turn):
            return None
        pending = [o for o in self.view.pending if isinstance(o, Table) and o.body == body.id]
        form = self.motion.widget(self._data(body))
        lines = [
            row(
                note(self.say(o.says())),
                button(
                    self.t(T("Take back")),
                    self.command(TakeBack(o)),
                    small=True,
                    icon="undo-2",
                    key=f"back-{n}",
                ),
                gap=8,
            )
            for n, o in enumerate(pending)
        ]
        return column(form, *lines, gap=10) if form or lines else None

    def _choose(self, body: str) -> None:
        self.about = body
        self.refresh()

    def _emblem(self, nation: str) -> str:
        return emblem_name(self.view.setting.nation(nation))

    def help(self) -> list[tuple[str, Text]]:
        """The keys of the assembly."""
        return [("← →", T("choose a vote")), ("Esc", T("back to the board"))]
