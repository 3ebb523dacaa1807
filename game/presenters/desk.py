"""The desk of a seat: what it has to decide now, and what it has ordered already.

Not here: the gains of a draft (`session.preview` computes them), the treaty itself (`treaty`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.ids import NationId, TreatyId
from game.core.text import Authored, Quantity, T, Text
from game.institutions import voting
from game.institutions.docket import docket
from game.model.frozen import authored
from game.model.institution import Motion
from game.model.order import Order
from game.model.setting import EventCard
from game.model.treaty import Treaty, TreatyText
from game.model.view import View
from game.orders.kinds.answer import Answer
from game.orders.kinds.decline import Decline
from game.orders.kinds.sign import Sign, may_join
from game.treaties.status import status
from game.treaties.status.status import Condition, Standing


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: its words and order, whether it is chosen, and the odds that it is seen (None: it is not
    covert)."""

    text: Authored
    odds: Text | None
    order: Order
    chosen: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A question of an event. A `secret` one is for this seat alone, and shown only while the key is held."""

    id: str
    text: Authored
    choices: tuple[Choice, ...]
    secret: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """A text that the seat has not answered; `answered` is the pending order on it."""

    treaty: TreatyId
    version: int
    title: Authored
    author: NationId | None
    kind: Text
    text: TreatyText
    members: tuple[NationId, ...]
    sign: Order
    decline: Order | None
    answered: Order | None


@dataclass(frozen=True, slots=True)
class Item:
    """A motion that a body of the seat votes on this turn; `voted` is the pending ballot."""

    motion: str
    body: str
    name: Authored
    matter: Text
    author: NationId
    voted: Order | None


@dataclass(frozen=True, slots=True)
class Awaited:
    """A text that the seat has signed, and the nations that have not signed yet."""

    treaty: TreatyId
    title: Authored
    nations: tuple[NationId, ...]


@dataclass(frozen=True, slots=True)
class Pending:
    """An order not yet sealed; the words of a `secret` one are shown only while the key is held."""

    order: Order
    text: Text
    secret: bool


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything on the desk."""

    questions: tuple[Question, ...]
    letters: tuple[Letter, ...]
    items: tuple[Item, ...]
    awaited: tuple[Awaited, ...]
    pending: tuple[Pending, ...]

    @property
    def waiting(self) -> int:
        """Number of questions, letters and motions without an answer."""
        asked = sum(not any(c.chosen for c in q.choices) for q in self.questions)
        letters = sum(letter.answered is None for letter in self.letters)
        return asked + letters + sum(item.voted is None for item in self.items)


def desk(view: View) -> Desk:
    """Everything that the seat of the view has to decide or has ordered."""
    return Desk(
        tuple(_question(view, card) for card in view.questions),
        tuple(_letters(view)),
        tuple(_items(view)),
        tuple(_awaited(view)),
        tuple(_pending(view, order) for order in view.pending),
    )


def _question(view: View, card: EventCard) -> Question:
    given = [o for o in view.pending if isinstance(o, Answer) and o.event == card.id]
    choices = []
    for option in card.options:
        order = Answer(event=card.id, option=option.id)
        seen = Quantity(option.odds_seen, "share", 0)
        odds = T("odds of being seen: {odds}", odds=seen) if option.covert else None
        choices.append(Choice(authored(option.text), odds, order, order in given))
    return Question(card.id, authored(card.text), tuple(choices), bool(card.for_nation))


def _letters(view: View) -> Iterator[Letter]:
    """Drafts whose last version the seat has not signed, and adopted texts that it may join, newest first."""
    turn, own = view.world.turn, view.nation
    if own is None:
        return
    for treaty in reversed(view.law.treaties):
        condition, standing = status.condition(treaty, turn), status.standing(treaty, own, turn)
        version = status.adopted_version(treaty) or len(treaty.versions)
        signed = status.signed_version(treaty, own, turn) == version
        if signed or standing in (Standing.CONTRACTING, Standing.PARTY, Standing.WITHDRAWN):
            continue
        refused = standing is Standing.REFUSED and not _newer_than_refusal(treaty, own, turn)
        if condition is Condition.DRAFT and own in treaty.negotiators and not refused:
            yield _letter(view, treaty, version, True)
        elif condition is Condition.OPEN and not refused and may_join(treaty, own, view):
            yield _letter(view, treaty, version, False)


def _newer_than_refusal(treaty: Treaty, nation: NationId, turn: int) -> bool:
    """Whether a version was tabled after the one that the nation refused."""
    refusals = status.acts(treaty, nation, "refusal", by=turn)
    return bool(refusals) and refusals[-1].version < len(treaty.versions)


def _letter(view: View, treaty: Treaty, version: int, is_draft: bool) -> Letter:
    tabled = treaty.version(version)
    order_of = [
        o
        for o in view.pending
        if getattr(o, "treaty", None) == treaty.id and o.kind in ("sign", "decline", "counter")
    ]
    return Letter(
        treaty=treaty.id,
        version=version,
        title=authored(tabled.text.title),
        author=tabled.author or None,
        kind=_kind(treaty, version, is_draft),
        text=tabled.text,
        members=treaty.negotiators,
        sign=Sign(treaty=treaty.id, version=version),
        decline=Decline(treaty=treaty.id) if is_draft else None,
        answered=order_of[-1] if order_of else None,
    )


def _kind(treaty: Treaty, version: int, is_draft: bool) -> Text:
    if not is_draft:
        return T("open for signature")
    if version > 1:
        return T("counter-offer · version {version}", version=version)
    if len(treaty.negotiators) == 2:
        return T("between two")
    return T("between {count}", count=len(treaty.negotiators))


def _items(view: View) -> Iterator[Item]:
    if view.nation is None or not view.setting.is_open("orders", "vote", view.world.turn):
        return
    for body in view.law.bodies:
        if view.nation not in voting.members(view.setting, body):
            continue
        for motion in docket(view.setting, view.law, body):
            cast = [o for o in view.pending if o.kind == "vote" and getattr(o, "motion", "") == motion.id]
            yield Item(
                motion.id,
                body.id,
                authored(body.name),
                matter(motion, in_full=True),
                motion.author,
                cast[-1] if cast else None,
            )


def _awaited(view: View) -> Iterator[Awaited]:
    turn, own = view.world.turn, view.nation
    for treaty in view.law.treaties:
        if own is None or status.condition(treaty, turn) not in (Condition.DRAFT, Condition.OPEN):
            continue
        version = status.adopted_version(treaty) or len(treaty.versions)
        if status.signed_version(treaty, own, turn) != version:
            continue
        silent = tuple(
            n
            for n in treaty.negotiators
            if status.signed_version(treaty, n, turn) != version
            and status.standing(treaty, n, turn) is not Standing.REFUSED
        )
        if silent:
            yield Awaited(treaty.id, authored(treaty.version(version).text.title), silent)


def matter(motion: Motion, in_full: bool = False) -> Text:
    """The words of a motion: one line, or with `in_full` all of it in sentences."""
    return motion.matter.in_full() if in_full else motion.matter.briefly()


def _pending(view: View, order: Order) -> Pending:
    if isinstance(order, Answer):
        card = next((c for c in view.questions if c.id == order.event), None)
        option = next((o for o in card.options if o.id == order.option), None) if card else None
        if card is not None and option is not None:
            return Pending(order, T("Answer: {option}", option=authored(option.text)), bool(card.for_nation))
    return Pending(order, order.says(), getattr(order, "covert", False))
