"""A game as a story that a player can read: who ordered what, what came of it, how things stand, and why.

Numbers are rounded as players see them; only the last line is for machines. Everything is told, secrets
included. Not here: which games are told (`__main__.py`).
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from game.core.ids import NationId
from game.core.text import Name, Quantity
from game.domains.catalogue import VARIABLES
from game.engine.effects import OPENED
from game.i18n import catalogue
from game.i18n.catalogue import Catalogue
from game.model.event import Event
from game.model.frozen import authored
from game.model.law import Statement
from game.model.order import Order, Submission
from game.model.setting import PILLARS
from game.model.view import View
from game.model.world import World
from game.orders.kinds.speak import Speak
from game.presenters.names import names
from game.presenters.news import sentence
from game.presenters.standing import PILLAR_LABELS
from game.presenters.treaty import CONDITIONS
from game.presenters.why import why
from game.presenters.wording.reasons import reason_words
from game.presenters.wording.treaty import articles
from game.session.game import Game
from game.treaties.status import status
from game.treaties.status.status import Condition

WIDTH = 110
FIGURES = (*(f"pillars.{pillar}" for pillar in PILLARS), "society.support", "society.reputation")
CAUSES = 3
"""Causes that are told of a change, the largest first."""
OVER = (Condition.LAPSED, Condition.TERMINATED, Condition.EXPIRED)


def story(game: Game, turns: int) -> str:
    """The game from its start to the end of that turn, or to its end; plays it."""
    lines = list(_opening(game))
    while not game.is_over and game.world.turn <= turns:
        lines += _stage(game)
    if game.is_over:
        lines += _ending(game)
    lines += ["", f"digest {game.world.digest()}"]
    return "\n".join(lines) + "\n"


def _opening(game: Game) -> Iterator[str]:
    setting = game.world.setting
    words = _words(game.world)
    yield f"{words.render(authored(setting.title))} — {words.render(authored(setting.question))}"
    yield f"seed {game.start.seed}"
    yield from ("  " + f"{_name(words, n)}: {game.seats[n]}" for n in setting.nation_ids)
    yield from _standings(None, game.world)


def _stage(game: Game) -> Iterator[str]:
    """One stage of all seats: orders, what happened, and at a turn's end standings with their causes."""
    before = game.world
    for nation, orders in game.decide(game.waiting()).items():
        game.seal(nation, orders)
    sealed = tuple(game.sealed.values())
    resolution = game.advance()
    after = resolution.world
    words = _words(after)
    yield from ("", f"── turn {before.turn}, year {before.year} · {before.stage_kind} ".ljust(WIDTH, "─"))
    yield from _orders(words, sealed)
    opening = [event for event in resolution.events if event.kind == OPENED]
    yield from _news(words, [event for event in resolution.events if event.kind != OPENED])
    if after.turn != before.turn:
        yield from _standings(before_turn(game, before.turn), after)
        yield from _why(words, after)
        yield from _treaties(words, after)
    yield from _news(words, opening, f"  Turn {after.turn} begins")


def before_turn(game: Game, turn: int) -> World:
    """The world as the turn began."""
    return next(m.world for m in game.moments if (m.world.turn, m.world.stage) == (turn, 0))


def _orders(words: Catalogue, sealed: tuple[Submission, ...]) -> Iterator[str]:
    for submission in sealed:
        name = _name(words, submission.nation)
        for order in submission.orders:
            yield from _wrapped(f"{name}: {words.render(order.says())}")
            yield from _more(words, submission.nation, order)


def _more(words: Catalogue, nation: NationId, order: Order) -> Iterator[str]:
    """The articles of a text that an order carries, or the reason of a statement."""
    if isinstance(order, Speak):
        said = order.model_dump(include={"key", "to", "treaty", "reason", "figures"})
        reason = reason_words(Statement(nation=nation, turn=0, stage=0, **said))
        if reason is not None:
            yield from _wrapped(f"because: {words.render(reason)}", "      ")
    text = getattr(order, "text", None)
    if not hasattr(text, "articles"):
        return
    for article in articles(text):
        if article.clause is not None:
            yield from _wrapped(f"Art. {article.number}. {words.render(article.body)}", "      ")


def _news(words: Catalogue, events: list[Event], title: str = "  What happened") -> Iterator[str]:
    """What happened, beside what was said, which stands with the orders."""
    told = [event for event in events if event.kind != "statement.made"]
    if told:
        yield title
    for event in told:
        public = "" if event.audience is None else " (not public)"
        yield from _wrapped(f"· {words.render(sentence(event))}{public}", "    ")


def _standings(before: World | None, after: World) -> Iterator[str]:
    """A table of what players see of each nation, whole points, with the change since the turn began."""
    words = _words(after)
    heads = [words.render(VARIABLES[name].label) for name in FIGURES]
    yield f"  {'How things stand':<22}" + "".join(f"{head:>14}" for head in heads)
    for place, nation in enumerate(after.setting.nation_ids):
        cells = []
        for name in FIGURES:
            now = round(float(after.array(name)[place]))
            change = now - round(float(before.array(name)[place])) if before is not None else 0
            cells.append(f"{now}" + (f" ({change:+d})" if change else ""))
        yield f"  {_name(words, nation):<22}" + "".join(f"{cell:>14}" for cell in cells)
    yield from _gates(words, after)


def _gates(words: Catalogue, here: World) -> Iterator[str]:
    for gate in here.setting.gates:
        array = here.array(gate.variable)
        value = float(array[here.setting.commons_index(gate.commons)] if gate.commons else array.mean())
        said = words.render(Quantity(value, VARIABLES[gate.variable].unit, 2))
        yield from _wrapped(f"{words.render(authored(gate.text))}: {said}")


def _why(words: Catalogue, here: World) -> Iterator[str]:
    """The largest causes of what changed in the world's pillars in the turn."""
    view = View(None, here)
    for pillar in PILLARS:
        found = why(view, f"pillars.world_{pillar}")
        bars = sorted(found.bars, key=lambda bar: -abs(bar.value))[:CAUSES]
        told = [f"{words.render(b.label)} {words.render(b.words)}" for b in bars if abs(b.value) >= 0.05]
        if told:
            yield from _wrapped(f"Why {words.render(PILLAR_LABELS[pillar])} changed: {'; '.join(told)}")


def _treaties(words: Catalogue, here: World) -> Iterator[str]:
    """The texts that are still alive: whose they are, how far they came, whom they bind."""
    for treaty in here.law.treaties:
        condition = status.condition(treaty, here.turn)
        if condition in OVER:
            continue
        parties = ", ".join(_name(words, n) for n in status.parties(treaty, here.turn)) or "nobody"
        whose = (
            f" of {_name(words, treaty.proposer)}, turn {treaty.versions[0].turn}" if treaty.proposer else ""
        )
        title = words.render(Name("treaty", treaty.id))
        yield from _wrapped(f"“{title}”{whose}: {words.render(CONDITIONS[condition])}; binds {parties}")


def _ending(game: Game) -> Iterator[str]:
    """Stars, what the score is made of, gates."""
    found = game.outcome()
    words = _words(found.world)
    yield from ("", "── the end, after the quiet years ".ljust(WIDTH, "─"))
    for gate in found.gates:
        yield from _wrapped(f"{words.render(authored(gate.gate.text))}: {gate.band}")
    for one in found.nations:
        parts = ", ".join(
            f"{words.render(PILLAR_LABELS[p])} {now:.0f} ({now - alone:+.0f})"  # type: ignore[index]
            for p, (now, alone) in one.pillars.items()
        )
        met = "; ".join(
            f"{'met' if done else 'missed'}: {words.render(authored(aim.text))}"
            for aim, done in one.objectives
        )
        stars = f"{one.stars} of 3 stars" + (f", capped by {one.capped_by}" if one.capped_by else "")
        yield from _wrapped(f"{_name(words, one.nation)}: {stars}, {one.score:.0f} points. {parts}. {met}")
    yield f"  The table's medal: {found.grade} of 3"


def _words(world: World) -> Catalogue:
    """English, with what everything is called in this world."""
    return catalogue("en").with_names(names(View(None, world)))


def _name(words: Catalogue, nation: str) -> str:
    return words.render(Name("nation", nation))


def _wrapped(line: str, indent: str = "  ") -> list[str]:
    return textwrap.wrap(line, WIDTH, initial_indent=indent, subsequent_indent=indent + "    ")
