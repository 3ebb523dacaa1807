"""The moves of the money-pump search: what nations do by ordinary orders, turn by turn. No pytest here.

After each move the treaties in force are those from before it. `FREE` moves ask nothing new of anybody on
the whole; `CONTEXT` moves cost somebody something, and are there for free ones to work on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from game.core.ids import NationId, TreatyId
from game.engine.turn import resolve
from game.model.frozen import Multilingual
from game.model.order import Order, Submission, dispatch
from game.model.treaty import Instrument, Treaty, TreatyText, Version
from game.model.world import World

A, B, C = (NationId(f"n{k}") for k in range(3))
ALL = (A, B, C)
BASE = TreatyId("base")
KEPT = 2
"""Turns for which a deal is kept before it ends."""
PEACE = {"kind": "non-aggression"}
TARIFFS = {"kind": "tariff-binding", "rate": 0.3}
RECOGNITION, SAFEGUARD = {"kind": "recognition"}, {"kind": "safeguard"}
SHAM = (
    {"kind": "tariff-binding", "rate": 1.0},
    {"kind": "grant", "donor": A, "recipient": B, "amount": 0.0},
    {"kind": "grant", "donor": B, "recipient": C, "amount": 0.0},
    {"kind": "grant", "donor": C, "recipient": A, "amount": 0.0},
    SAFEGUARD,
)
"""Articles that ask nothing of anybody."""


def text(articles: Sequence[dict[str, Any]], name: str = "Pact", **final: Any) -> TreatyText:
    """A text that binds by signature, open to all, left at once, reservations allowed, unverified."""
    clauses = {"participation": "open", "consent": "signature", "reservations": "any", "verification": 0}
    clauses |= {"withdrawal": {"notice": 0}, "entry": {"count": 2}, **final}
    return TreatyText.model_validate(
        {"title": {"en": name, "id": name}, "articles": list(articles), "final": clauses}
    )


def base(world: World) -> Treaty:
    """The treaty that stands: recognition, and in every other world peace and bound tariffs."""
    articles = (RECOGNITION, SAFEGUARD) if world.seed % 2 else (RECOGNITION, PEACE, TARIFFS)
    version = Version(number=1, author=A, turn=0, text=text(articles, "Base"))
    acts = [Instrument(kind="signature", nation=n, turn=0, version=1) for n in ALL]
    adopted = Instrument(kind="adoption", nation=NationId(""), turn=0, version=1)
    return Treaty(
        id=BASE, proposer=A, negotiators=ALL, versions=(version,), instruments=(*acts, adopted), public=True
    )


class Play:
    """A world and the orders of its current turn."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._orders: dict[NationId, list[Order]] = {n: [] for n in ALL}
        self._tabled = 0

    def give(self, nations: Sequence[NationId], kind: str, **fields: Any) -> None:
        """The same order of each of the nations."""
        for nation in nations:
            self._orders[nation].append(dispatch({"kind": kind, **fields}))

    def table(self, author: NationId, written: TreatyText) -> str:
        """The text tabled to all others, amounts being hundredths of the smallest output; returns the name to
        find the treaty by once the turn is over."""
        self._tabled += 1
        name = f"Pact {self.world.turn}.{self._tabled}"
        unit = 0.01 * float(self.world.array("economy.output").min())
        articles = tuple(
            one.model_copy(update={"amount": one.amount * unit}) if hasattr(one, "amount") else one
            for one in written.articles
        )
        title = Multilingual(en=name, id=name)
        named = written.model_copy(update={"title": title, "articles": articles})
        others = [n for n in ALL if n != author]
        self.give([author], "propose", text=named, to=others, public=True)
        return name

    def named(self, name: str) -> TreatyId:
        """The treaty of that name."""
        return next(t.id for t in self.world.law.treaties if t.versions[0].text.title.en == name)

    def turn(self) -> None:
        """The turn played."""
        sealed = [
            Submission(nation=n, turn=self.world.turn, stage=self.world.stage, orders=tuple(given))
            for n, given in self._orders.items()
        ]
        found = resolve(self.world, sealed, causes=False)
        if refused := [e for e in found.events if e.kind == "order.voided"]:
            raise AssertionError(f"refused: {refused}")
        self.world, self._orders = found.world, {n: [] for n in ALL}


Move = Callable[[Play], Iterator[None]]


class Gift(Exception):
    """A move that gives something away as things stand, and is not free."""


def deal(*texts: TreatyText, kept: int = KEPT) -> Move:
    """All sign the texts, keep them for some turns, and leave them together."""

    def played(play: Play) -> Iterator[None]:
        names = [(author, play.table(author, one)) for one, author in zip(texts, ALL * 9, strict=False)]
        yield
        ids = [(author, play.named(name)) for author, name in names]
        for author, treaty in ids:
            play.give([n for n in ALL if n != author], "sign", treaty=treaty)
        for _ in range(1 + kept):
            yield
        for _, treaty in ids:
            play.give(ALL, "withdraw", treaty=treaty)
        yield

    return played


def copy(play: Play, **final: Any) -> TreatyText:
    """What stands, once more."""
    standing = play.world.law.treaty(BASE).versions[0].text
    return text([clause.model_dump() for clause in standing.articles], **final)


def copies(number: int, kept: int) -> Move:
    """What stands so many times more."""

    def played(play: Play) -> Iterator[None]:
        yield from deal(*[copy(play)] * number, kept=kept)(play)

    return played


def ring(article: dict[str, Any], giver: str, taker: str) -> TreatyText:
    """The article three times: A to B, B to C, C to A."""
    pairs = ((A, B), (B, C), (C, A))
    return text([{**article, giver: one, taker: other} for one, other in pairs])


def leave_and_return(play: Play) -> Iterator[None]:
    """One leaves what stands and comes back at once."""
    play.give([A], "withdraw", treaty=BASE)
    yield
    play.give([A], "sign", treaty=BASE)
    yield


def reserve_and_repent(play: Play) -> Iterator[None]:
    """One leaves, comes back with a reservation, and withdraws it."""
    play.give([B], "withdraw", treaty=BASE)
    yield
    play.give([B], "sign", treaty=BASE, reservations=(1,))
    yield
    play.give([B], "withdraw-reservation", treaty=BASE, article=1)
    yield


def accession(play: Play) -> Iterator[None]:
    """A copy between two, which the third joins by reservation to all it can and leaves again."""
    name = play.table(A, copy(play))
    yield
    treaty = play.named(name)
    play.give([B], "sign", treaty=treaty)
    yield
    play.give([C], "sign", treaty=treaty, reservations=(1,))
    yield
    play.give([C], "withdraw", treaty=treaty)
    yield
    play.give([A, B], "terminate", treaty=treaty)
    yield


def package(play: Play) -> Iterator[None]:
    """A copy that hangs on what stands, with a term of one turn that is renewed once, then ended."""
    ending = {"renewal": "agreed", "term": 2}
    name = play.table(A, copy(play, sunset=1, ending=ending, linked=[BASE]))
    yield
    treaty = play.named(name)
    play.give([B, C], "sign", treaty=treaty)
    yield
    play.give(ALL, "renew", treaty=treaty)
    yield
    play.give(ALL, "terminate", treaty=treaty)
    yield


def unless(real: Callable[[World], bool], move: Move) -> Move:
    """The move where it gives nothing away; `Gift` where it would be a real gift."""

    def played(play: Play) -> Iterator[None]:
        if real(play.world):
            raise Gift
        yield from move(play)

    return played


def owes(world: World) -> bool:
    """Whether the first owes anything, or the second owes the first."""
    debt = world.array("finance.debt")
    return bool(debt[0].any() or debt[1, 0] > 0.0)


def owes_on_the_whole(world: World) -> bool:
    """Whether anybody owes more or less than is owed to it: debts in a ring are none."""
    debt = world.array("finance.debt")
    return bool(abs(debt.sum(axis=1) - debt.sum(axis=0)).max() > 1e-6 * debt.max(initial=0.0))


def breach(covert: bool) -> Move:
    """One breaks what stands for a turn, and keeps it again."""

    def played(play: Play) -> Iterator[None]:
        play.give([A], "break-promise", treaty=BASE, article=0, covert=covert)
        yield

    return played


def _grants(**how: Any) -> TreatyText:
    return ring({"kind": "grant", "years": 9, "amount": 2.0, **how}, "donor", "recipient")


LOAN = {"kind": "loan", "amount": 2.0, "tranches": 1, "grace": 0, "years": 1, "interest": 0.0}
TRIFLES = (
    _grants(amount=0.01),
    ring({"kind": "loan", "amount": 0.01}, "lender", "borrower"),
    ring({"kind": "swap-line", "amount": 0.01}, "lender", "borrower"),
)
"""Texts that move next to nothing, and that in a ring."""
FREE: dict[str, Move] = {
    "copies": copies(4, KEPT),
    "more copies": copies(6, 1),
    "empty articles": deal(text(SHAM)),
    "many empty articles": deal(*[text(SHAM * 2)] * 4),
    "ring of grants": deal(_grants()),
    "ring of food": deal(_grants(form="food")),
    "ring of shows": deal(_grants(run_by="donor")),
    "ring of tied grants": deal(_grants(tied=True)),
    "ring of works": deal(_grants(form="technical")),
    "ring of loans": deal(ring(LOAN, "lender", "borrower")),
    "votes": deal(text([{"kind": "vote-pledge", "to": n} for n in ALL])),
    "relief of nothing": unless(
        owes,
        deal(
            text(
                [{"kind": "debt-relief", "debtor": B, "creditors": [A]}, {"kind": "debt-relief", "debtor": A}]
            )
        ),
    ),
    "relief all round": unless(
        owes_on_the_whole, deal(text([{"kind": "debt-relief", "debtor": n} for n in ALL]))
    ),
    "trifles": deal(*TRIFLES),
    "club": deal(text([{"kind": "found-body"}])),
    "leave and return": leave_and_return,
    "reserve and repent": reserve_and_repent,
    "accession": accession,
    "package": package,
}
CONTEXT: dict[str, Move] = {"open breach": breach(False), "covert breach": breach(True)}
MOVES = FREE | CONTEXT
