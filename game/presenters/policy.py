"""National policy as the policy screen shows it: levers, questions, promises to keep or break."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.arrays import Array
from game.core.ids import NationId, TreatyId
from game.core.text import Name, Param, Quantity, T, Text
from game.domains.catalogue import LEVERS
from game.domains.climate.state import EMISSIONS_CAP, Climate
from game.model.frozen import authored
from game.model.setting import EventCard
from game.model.variable import Lever
from game.model.view import View
from game.orders.kinds.answer import Answer
from game.orders.kinds.break_promise import BreakPromise
from game.orders.kinds.set_lever import SetLever, targets
from game.orders.limits import TOLERANCE, lawful_limit
from game.presenters.wording.terms import with_terms
from game.treaties.lowering.lowering import due_now
from game.treaties.lowering.sides import asks
from game.treaties.status import status

DETECTION_WORDS = (
    T("by trust alone: breaches are seen once in ten times"),
    T("by each Party's own means: breaches are seen in one case of four"),
    T("by reporting: breaches are seen in three cases of five"),
    T("by inspection on site: breaches are seen nine times in ten"),
)
"""The chance that a breach is detected, in words, by level of verification."""


@dataclass(frozen=True, slots=True)
class LeverLine:
    """One lever: its present value, the value ordered this turn (None: none), and the nation or commons that
    it is set towards ("": none)."""

    lever: Lever
    towards: str
    label: Param
    effect: Text
    is_first: bool
    """Whether it is the first line of its lever, at which the effect is told."""
    standing: float
    ordered: float | None
    most: float | None = None
    """The value above which the seat's treaties take away any effect; None if none limits the lever."""
    least: float | None = None
    """The value that the seat's treaties require at least, judged by last year's figures; None if none
    does."""

    @property
    def value(self) -> float:
        """The value after this turn's orders."""
        return self.standing if self.ordered is None else self.ordered

    @property
    def held(self) -> Text | None:
        """The limit that treaties set to the lever, as a sentence; None if there is none."""
        if self.most is not None:
            return T(
                "Your promises hold it at {limit}; more has no effect while you keep them.",
                limit=self.shown(self.most),
            )
        if self.least is not None:
            return T(
                "Your promises ask for at least about {limit}; that much is done while you keep them.",
                limit=self.shown(self.least),
            )
        return None

    @property
    def is_beyond(self) -> bool:
        """Whether the ordered value is outside the limits of the seat's treaties."""
        if self.ordered is None:
            return False
        above = self.most is not None and self.value > self.most + TOLERANCE
        return above or (self.least is not None and self.value < self.least - TOLERANCE)

    def order(self, value: float) -> SetLever:
        """The order that sets the lever to `value`."""
        return SetLever(lever=self.lever.name, value=value, towards=self.towards)

    def shown(self, value: float) -> Quantity:
        """The value with the lever's unit."""
        is_share = self.lever.unit.startswith("share") or self.lever.unit == "times the usual"
        return Quantity(value, "share" if is_share else self.lever.unit, 1 if self.lever.step < 0.01 else 0)


@dataclass(frozen=True, slots=True)
class Promise:
    """An article that binds the seat: its words, towards whom, how breaches are detected, and whether it is
    kept."""

    treaty: TreatyId
    article: int
    heading: Text
    words: Text
    to: tuple[NationId, ...]
    verification: Text
    broken: bool
    covert: bool

    def breach(self, *, covert: bool) -> BreakPromise:
        """The order that breaks it."""
        return BreakPromise(treaty=self.treaty, article=self.article, covert=covert)


@dataclass(frozen=True, slots=True)
class Policy:
    """Everything on the policy screen, as far as the scenario's depth has opened it."""

    levers: tuple[LeverLine, ...]
    promises: tuple[Promise, ...]
    questions: tuple[EventCard, ...]
    answered: dict[str, str]
    """The chosen option by event."""
    may_break: bool


def policy(view: View) -> Policy:
    """The policy of the view's nation."""
    answers = {o.event: o.option for o in view.pending if isinstance(o, Answer)}
    return Policy(
        levers=tuple(lever_lines(view)),
        promises=tuple(promises(view)),
        questions=view.questions,
        answered=answers,
        may_break=view.setting.is_open("orders", "break-promise", view.world.turn),
    )


def lever_lines(view: View) -> list[LeverLine]:
    """A line for each lever that is open; one for each nation or commons where it has several values."""
    lines: list[LeverLine] = []
    for name, lever in LEVERS.items():
        if not view.setting.is_open("levers", name, view.world.turn):
            continue
        for towards in targets(view.setting, lever):
            if towards == view.nation:
                continue
            standing = view.world.levers[name]
            lines.append(
                LeverLine(
                    lever,
                    towards,
                    _label(view, lever, towards),
                    lever.effect,
                    not lines or lines[-1].lever is not lever,
                    _standing(view, lever, standing[view.index], towards),
                    _ordered(view, name, towards),
                    _most(view, lever, towards),
                    _least(view, name),
                )
            )
    return lines


def _standing(view: View, lever: Lever, own: Array, towards: str) -> float:
    """The lever's value; of all goods together the mean."""
    if lever.per and towards:
        return float(own[view.setting.ids(lever.per).index(towards)])
    return float(own.mean())


def _most(view: View, lever: Lever, towards: str) -> float | None:
    limit = lawful_limit(view.world, view.index, lever, towards)
    return limit if limit < lever.high else None


def _least(view: View, name: str) -> float | None:
    """For abatement: what the cap asks of last year's emissions without any abatement."""
    if name != "climate.abatement":
        return None
    here, climate = view.index, view.world[Climate]
    cap = float(due_now(view.world)[EMISSIONS_CAP][here])
    unabated = float(climate.emissions[here]) / max(1e-6, 1.0 - float(climate.abatement[here]))
    needed = 1.0 - cap / unabated if unabated > 0 else 0.0
    return needed if needed > 0 else None


def _label(view: View, lever: Lever, towards: str) -> Param:
    if lever.per == "nation":
        return T("{lever}: {towards}", lever=lever.label, towards=Name("nation", towards))
    if lever.per == "commons":
        commons = view.setting.commons[view.setting.commons_index(towards)]
        return T("{lever}: {towards}", lever=lever.label, towards=authored(commons.name))
    if lever.per == "good" and towards:
        return T("{lever}: {towards}", lever=lever.label, towards=Name("good", towards))
    if lever.per == "good" and len(view.setting.goods) > 1:
        return T("{lever}: all goods", lever=lever.label)
    return lever.label


def _ordered(view: View, name: str, towards: str) -> float | None:
    for order in view.pending:
        if isinstance(order, SetLever) and (order.lever, order.towards) == (name, towards):
            return order.value
    return None


def promises(view: View) -> list[Promise]:
    """The articles that bind the seat this turn, by treaty."""
    found = []
    breaking = {(o.treaty, o.article): o.covert for o in view.pending if isinstance(o, BreakPromise)}
    for treaty in view.law.treaties:
        bound = status.parties(treaty, view.world.turn)
        if view.nation is None or view.nation not in bound:
            continue
        text = status.text(treaty)
        for number, clause in enumerate(text.articles):
            if number in status.reserved(treaty, view.nation) or not asks(text, number, view.nation):
                continue
            key = (treaty.id, number)
            found.append(
                Promise(
                    treaty.id,
                    number,
                    clause.title(),
                    with_terms(clause, text.final),
                    tuple(n for n in bound if n != view.nation),
                    DETECTION_WORDS[text.final.verification],
                    key in breaking,
                    breaking.get(key, False),
                )
            )
    return found
