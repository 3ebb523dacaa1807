"""The right column of the board: what the seat has to decide, and what it has ordered."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.core.text import Listing, Name, Quantity, T
from game.model.setting import Nation
from game.presenters.desk import Awaited, Choice, Desk, Item, Letter, Pending, Question
from game.presenters.nation import delegations
from game.session.preview import Preview
from game.ui.shell.commands import Give, Go, TakeBack
from game.ui.shell.game_screen import GameScreen
from game.ui.toolkit.kit import (
    Widget,
    button,
    card,
    column,
    heading,
    hold_button,
    label,
    link,
    note,
    paragraph,
    row,
    spacer,
)

Hold = Callable[[bool], None]
Previews = Mapping[tuple[str, int], Preview | None]


class DeskPart:
    """Lays out a screen's desk. `held` shows what is secret; `previews` are the gains computed so far."""

    def __init__(
        self, screen: GameScreen, held: bool, hold: Hold, previews: Previews, *, with_key: bool
    ) -> None:
        self.screen, self.held, self.hold = screen, held, hold
        self.previews, self.with_key = previews, with_key

    def build(self, desk: Desk, *, ringed: bool = False) -> list[Widget]:
        """Heading and cards, the most urgent first, finished ones last."""
        t = self.screen.t
        head = row(heading(t(T("Your desk"))), spacer(), note(t(T("{count} waiting", count=desk.waiting))))
        cards = [
            *(self._question(q, n == 0, ringed=ringed) for n, q in enumerate(desk.questions)),
            *(self._letter(letter, ringed=ringed) for letter in desk.letters),
            *(self._item(item) for item in desk.items),
        ]
        if not cards:
            cards = [card(note(t(T("Nothing waits for your word."))))]
        if desk.pending:
            cards.append(self._pending(desk.pending))
        if desk.awaited:
            cards.append(self._awaited(desk.awaited))
        return [head, *cards, self._delegations()]

    # -- questions
    def _question(self, asked: Question, first: bool, *, ringed: bool) -> Widget:
        t = self.screen.t
        hidden = asked.secret and not self.held
        head = (
            label(t(T("For your eyes only")), "ui-bold", icon="eye")
            if asked.secret
            else label(t(T("A question to you")), "ui-bold", icon="circle-question-mark")
        )
        open_it = (
            hold_button(
                t(T("Hold to read")),
                self.hold,
                shortcut="S" if self.with_key and first else "",
                key=f"hold-{asked.id}",
                align="start",
            )
            if asked.secret
            else None
        )
        return card(
            head,
            open_it,
            None if hidden else label(self.screen.say(asked.text), "serif-lead"),
            *(self._choice(asked, n, choice, hidden) for n, choice in enumerate(asked.choices, start=1)),
            gap=8,
            selected=ringed,
            key=f"question-{asked.id}",
        )

    def _choice(self, asked: Question, number: int, choice: Choice, hidden: bool) -> Widget:
        """A button for an answer; of a hidden question only the number stands on it."""
        chosen = choice.chosen and not hidden
        words = self.screen.t(T("Answer {number}", number=number)) if hidden else self.screen.say(choice.text)
        make = button(
            words,
            self.screen.command(TakeBack(choice.order) if choice.chosen else Give(choice.order)),
            icon="check" if chosen else "",
            kind="primary" if chosen else "secondary",
            small=True,
            side="left",
            key=f"answer-{asked.id}-{number}",
        )
        odds = note(self.screen.t(choice.odds)) if choice.odds is not None and not hidden else None
        return column(make, odds, gap=2)

    # -- letters
    def _letter(self, letter: Letter, *, ringed: bool) -> Widget:
        t, say = self.screen.t, self.screen.say
        return card(
            row(*self._from(letter), spacer(), note(t(letter.kind)), gap=8),
            label(say(letter.title), "title"),
            *self._gain(letter),
            *self._answers(letter),
            gap=8,
            selected=ringed and letter.answered is None,
            key=f"letter-{letter.treaty}",
        )

    def _from(self, letter: Letter) -> list[Widget]:
        if letter.author is None:
            return [label(self.screen.t(T("On the table")), "ui-bold")]
        nation: Nation = self.screen.view.setting.nation(letter.author)
        return [self.screen.emblem(nation, 1.3), label(self.screen.say(Name("nation", nation.id)), "ui-bold")]

    def _gain(self, letter: Letter) -> list[Widget]:
        """What it would bring the seat, when that has been computed."""
        t = self.screen.t
        found = self.previews.get((letter.treaty, letter.version))
        if found is None:
            return [label(t(T("Counting who gains …")), "small", "muted", icon="hourglass")]
        gain = next(g for g in found.gains if g.nation == self.screen.view.nation)
        words = [
            t(
                T(
                    "You: {points} in {years}",
                    years=Quantity(found.years, "years"),
                    points=Quantity(gain.welfare, "points", 2, True),
                )
            )
        ]
        if abs(gain.income) >= 0.0005:
            words.append(
                t(T("income {share}", share=self.screen.say(Quantity(gain.income, "share", 1, True))))
            )
        if gain.autonomy:
            words.append(
                t(T("autonomy {points}", points=self.screen.say(Quantity(gain.autonomy, "", 1, True))))
            )
        if gain.odds is not None:
            words.append(t(T("ratification {odds}", odds=self.screen.say(Quantity(gain.odds, "share", 0)))))
        mood = "good" if gain.welfare > 0.005 else "bad" if gain.welfare < -0.005 else "muted"
        return [label(" · ".join(words), "small", mood)]

    def _answers(self, letter: Letter) -> list[Widget]:
        t, screen = self.screen.t, self.screen
        show = button(
            t(T("Open")),
            screen.command(Go("treaty", letter.treaty)),
            kind="primary",
            small=True,
            key=f"open-{letter.treaty}",
        )
        if letter.answered is not None:
            return [
                label(screen.say(letter.answered.says()), "small", "good", icon="check"),
                row(
                    show,
                    button(
                        t(T("Take back")),
                        screen.command(TakeBack(letter.answered)),
                        small=True,
                        icon="undo-2",
                        key=f"undo-{letter.treaty}",
                    ),
                    gap=8,
                    flow=True,
                ),
            ]
        sign_not = screen.problem(letter.sign)
        made = [
            show,
            button(
                t(T("Sign")),
                screen.command(Give(letter.sign)),
                small=True,
                enabled=not sign_not,
                tip=sign_not,
                key=f"sign-{letter.treaty}",
            ),
        ]
        if letter.decline is not None and not screen.problem(letter.decline):
            made.append(
                button(
                    t(T("Decline")),
                    screen.command(Give(letter.decline)),
                    small=True,
                    key=f"decline-{letter.treaty}",
                )
            )
        return [row(*made, gap=8, line_gap=8, flow=True), *([note(sign_not)] if sign_not else [])]

    # -- the docket, and what is ordered
    def _item(self, item: Item) -> Widget:
        t, say = self.screen.t, self.screen.say
        voted = (
            label(say(item.voted.says()), "small", "good", icon="check") if item.voted is not None else None
        )
        return card(
            row(label(say(item.name), "ui-bold", weight=1), note(t(T("vote this turn"))), gap=8),
            label(say(item.matter), "small"),
            voted,
            row(
                button(
                    t(T("To the assembly")),
                    self.screen.command(Go("assembly", item.body)),
                    small=True,
                    icon="vote",
                    key=f"vote-{item.motion}",
                )
            ),
            gap=8,
            key=f"item-{item.motion}",
        )

    def _awaited(self, awaited: tuple[Awaited, ...]) -> Widget:
        """Texts that others have not signed yet."""
        t, say = self.screen.t, self.screen.say
        rows = [
            paragraph(
                (
                    link(say(one.title), one.treaty),
                    say(
                        T(
                            ": waits for {nations}",
                            nations=Listing(tuple(Name("nation", n) for n in one.nations)),
                        )
                    ),
                ),
                style="small",
                on_link=lambda treaty: self.screen.emit(Go("treaty", treaty)),
            )
            for one in awaited
        ]
        return card(heading(t(T("Signed by you"))), *rows, gap=6, key="awaited-card")

    def _delegations(self) -> Widget:
        """The others by name, for whom the map has no room; with their trust."""
        t, say = self.screen.t, self.screen.say
        rows = [
            row(
                self.screen.emblem(nation, 1.1),
                paragraph(
                    link(say(Name("nation", nation.id)), nation.id),
                    style="small",
                    on_link=lambda one: self.screen.emit(Go("nation", one)),
                    weight=1,
                ),
                label(say(trust), "small-bold"),
                wrap=False,
                gap=8,
            )
            for nation, trust in delegations(self.screen.view)
        ]
        head = row(heading(t(T("Delegations"))), spacer(), note(t(T("trust in you"))))
        return card(head, *rows, gap=5, key="delegations-card")

    def _pending(self, pending: tuple[Pending, ...]) -> Widget:
        t = self.screen.t
        rows = [
            row(
                label(self._ordered(one), "small", weight=1, min_width=6),
                button(
                    t(T("Take back")),
                    self.screen.command(TakeBack(one.order)),
                    small=True,
                    kind="quiet",
                    icon="undo-2",
                    key=f"take-back-{number}",
                    name=t(T("Take back order {number}", number=number + 1)),
                ),
                gap=8,
                line_gap=2,
            )
            for number, one in enumerate(pending)
        ]
        return card(heading(t(T("Ordered, not sealed"))), *rows, gap=6, key="pending-card")

    def _ordered(self, one: Pending) -> str:
        if one.secret and not self.held:
            return self.screen.t(T("A secret order (hold to see)"))
        return self.screen.say(one.text)
