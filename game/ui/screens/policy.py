"""Policy: the levers of the nation, questions that events ask, and which promises are kept."""

from __future__ import annotations

from typing import ClassVar

from game.core.text import Listing, Name, T, Text
from game.model.frozen import authored
from game.model.setting import EventCard
from game.orders.kinds.answer import Answer
from game.presenters.policy import LeverLine, Promise, policy
from game.ui.shell.commands import Give, Go, TakeBack
from game.ui.shell.game_screen import GameScreen
from game.ui.toolkit.kit import (
    Widget,
    button,
    card,
    chips,
    column,
    label,
    note,
    page,
    paragraph,
    row,
    section,
    slider,
)


class PolicyScreen(GameScreen):
    """Shows: levers with what they do, questions, every promise with the odds of being seen breaking it.

    Keys: arrows move a lever, Esc goes back to the board. Leads to: a treaty's text.
    """

    key: ClassVar[str] = "policy"

    def build(self) -> Widget:
        """Levers on the left, questions and promises on the right; only what the scenario has opened."""
        model = policy(self.view)
        questions = [self._question(card_, model.answered) for card_ in model.questions]
        promises = [self._promise(promise, model.may_break) for promise in model.promises]
        right = column(
            section(self.t(T("You are asked")), *questions) if questions else None,
            section(
                self.t(T("What you have promised")),
                note(self.t(T("What is not ordered is kept. A promise is broken for one turn at a time."))),
                *(promises or [label(self.t(T("No treaty binds you yet.")), "ui")]),
            ),
            gap=16,
            weight=1,
            min_width=22,
        )
        lines = [self._lever(line) for line in model.levers]
        left = section(
            self.t(T("Levers")),
            note(
                self.t(
                    T(
                        "A lever stays where it is set until you move it again. Treaties that you keep "
                        "hold it back by themselves."
                    )
                )
            ),
            *(lines or [label(self.t(T("No lever is open yet on this turn.")), "ui")]),
            *self._closed(),
            weight=1,
            min_width=22,
        )
        return page(self.bar(), row(left, right, align="stretch", gap=16))

    def _closed(self) -> list[Widget]:
        """Why nothing moves outside the stage of orders."""
        if self.view.world.stage_kind == "orders":
            return []
        return [
            label(self.t(T("Levers are set in the stage of orders, after the talks.")), "ui", icon="lock")
        ]

    def _lever(self, line: LeverLine) -> Widget:
        """The lever with what it stands at, what it does, and what promises leave of it."""
        name = self.say(line.label)
        moved = line.ordered is not None and line.ordered != line.standing
        limit = line.most if line.most is not None else line.least
        return column(
            row(
                label(name, "ui-bold" if moved else "ui", width=13),
                slider(
                    line.value,
                    line.lever.low,
                    line.lever.high,
                    step=line.lever.step,
                    mark=line.standing if limit is None else limit,
                    show=lambda v: self.say(line.shown(v)),
                    key=f"{line.lever.name}-{line.towards}",
                    name=name,
                    tip=self.say(line.effect),
                    on_change=lambda v: self._set(line, v),
                    weight=1,
                    enabled=self.view.world.stage_kind == "orders" and self.desktop.seat is not None,
                ),
                gap=12,
            ),
            note(self.say(line.effect)) if line.is_first else None,
            label(
                self.say(line.held),
                "small",
                "bad" if line.is_beyond else "good",
                icon="triangle-alert" if line.is_beyond else "scale",
            )
            if line.held
            else None,
            note(self.say(T("It stood at {value}.", value=line.shown(line.standing)))) if moved else None,
            gap=3,
        )

    def _set(self, line: LeverLine, value: float) -> None:
        order = line.order(round(value, 6))
        ordered = line.order(line.ordered) if line.ordered is not None else order
        self.emit(TakeBack(ordered) if value == line.standing else Give(order))

    def _question(self, asked: EventCard, answered: dict[str, str]) -> Widget:
        chosen = answered.get(asked.id, asked.options[0].id)
        options = [(o.id, self.say(authored(o.text))) for o in asked.options]
        covert = [o for o in asked.options if o.covert]
        return card(
            label(self.say(authored(asked.text)), "body"),
            chips(
                options,
                chosen,
                lambda option: self.emit(Give(Answer(event=asked.id, option=option))),
                key=f"question-{asked.id}",
                name=self.say(authored(asked.text)),
            ),
            note(
                self.say(
                    T(
                        "A secret answer comes to light in {odds} of cases.",
                        odds=self.number(covert[0].odds_seen, "share", 0),
                    )
                )
            )
            if covert
            else None,
            pad=12,
        )

    def _promise(self, promise: Promise, may_break: bool) -> Widget:
        key = f"{promise.treaty}-{promise.article}"
        kept = ("kept", self.t(T("Keep")))
        options = [kept, ("open", self.t(T("Break openly"))), ("covert", self.t(T("Break covertly")))]
        state = "kept" if not promise.broken else "covert" if promise.covert else "open"
        why = self.problem(promise.breach(covert=True))
        return card(
            row(
                label(
                    self.say(
                        T(
                            "Article {article}: {heading}",
                            article=promise.article + 1,
                            heading=promise.heading,
                        )
                    ),
                    "body-bold",
                    weight=1,
                ),
                button(
                    self.say(Name("treaty", promise.treaty)),
                    self.command(Go("book", promise.treaty)),
                    kind="quiet",
                    small=True,
                    key=f"open-{key}",
                ),
            ),
            paragraph(self.say(promise.words), style="treaty"),
            note(
                self.say(
                    T(
                        "To {nations}. Checked {how}.",
                        how=promise.verification,
                        nations=Listing(tuple(Name("nation", n) for n in promise.to)),
                    )
                )
            ),
            chips(
                options,
                state,
                lambda x: self._keep(promise, x),
                key=f"keep-{key}",
                enabled=not why,
                name=self.say(promise.heading),
            )
            if may_break
            else None,
            note(why) if why and may_break and self.view.world.stage_kind == "orders" else None,
            pad=12,
        )

    def _keep(self, promise: Promise, state: str) -> None:
        if state == "kept":
            self.emit(TakeBack(promise.breach(covert=promise.covert)))
        else:
            self.emit(Give(promise.breach(covert=state == "covert")))

    def help(self) -> list[tuple[str, Text]]:
        """The keys of the policy screen."""
        return [("← →", T("move the lever in focus")), ("Esc", T("back to the board"))]
