"""A game in which one seat, Citra, has secrets of every kind, each with a word or a number of its own.

Here: the game and the search. Not here: where is searched (the tests beside).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import BaseModel

from game.core.arrays import quantised
from game.core.ids import NationId
from game.domains.commons.state import Commons
from game.domains.society.state import Society
from game.engine.observe import UNDISCLOSED
from game.model.frozen import Multilingual
from game.model.order import ORDERS, Order
from game.model.setting import Effect, EventCard, Objective, Option
from game.model.treaty import Instrument, Treaty, TreatyText, Version
from game.scenario.load import load
from game.session.game import Game, Moment
from game.session.opening import start
from tests.plays import FIRST_ACCORD

ARKA, BAYU, CITRA, DIRGA = NATIONS = tuple(NationId(n) for n in ("arka", "bayu", "citra", "dirga"))
OTHERS = (ARKA, BAYU, DIRGA, None)
"""Everybody who must not know: None is the public board. Dirga is party to the confidential talks."""

AIM, DRAFT, WHISPER, QUESTION, CHOICE, PENDING, PIN = (
    "OKAPI", "QUAGGA", "TAPIR", "NUMBAT", "AXOLOTL", "PANGOLIN", "90210",
)  # fmt: skip
SHARED_WITH_DIRGA = {DRAFT, WHISPER}
WORDS = (AIM, DRAFT, WHISPER, QUESTION, CHOICE, PENDING, PIN)


def order(kind: str, **fields: object) -> Order:
    """An order of that kind."""
    return ORDERS[kind].model_validate({"kind": kind, **fields})


def said(word: str) -> Multilingual:
    """A secret word in both languages."""
    return Multilingual(en=f"{word} in English", id=f"{word} dalam bahasa Indonesia")


def text(title: str, *articles: dict[str, Any]) -> TreatyText:
    """A text that binds by signature and that nobody monitors closely."""
    return TreatyText.model_validate(
        {
            "title": said(title),
            "articles": articles,
            "final": {"consent": "signature", "verification": 1},
        }
    )


@dataclass(frozen=True)
class Planted:
    """The game at its present, and the numbers that only Citra may know."""

    game: Game
    numbers: tuple[float, ...]


def planted(path: Path | None = None) -> Planted:
    """First Accord to turn 3: Citra breaks a cap covertly, answers, campaigns, inspects and whispers."""
    game = start(load(FIRST_ACCORD), 6, dict.fromkeys(NATIONS, "human"), path)
    world = game.world
    citra = world.setting.nation(CITRA)
    aim = Objective(id="secret-aim", text=said(AIM), secret=True, variable="finance.income", at_least=1.0)
    nations = tuple(
        n.model_copy(update={"objectives": (*n.objectives, aim)}) if n is citra else n
        for n in world.setting.nations
    )
    setting = world.setting.model_copy(
        update={"nations": nations, "events": (_question(),), "depth": type(world.setting.depth)()}
    )
    treaties = (_cap(), _open())
    world = dataclasses.replace(world, setting=setting).with_law(world.law.having(treaties=treaties))
    society = world[Society]
    rich = dataclasses.replace(society, capital=quantised(society.capital + 30.0))  # enough for a campaign
    game.moments[0] = Moment(world.with_states(rich), 0, ())
    _play(game)
    commons = game.world[Commons]
    place = game.world.setting.index(CITRA)
    true, told = float(commons.harvest[place, 0]), float(commons.reported_harvest[place, 0])
    assert true != told and not game.world.law.findings, "the covert breach must not have been found"
    assert [a.seen for a in game.world.law.answers if a.nation == CITRA] == [False]
    income = float(commons.yield_[place])
    assert income != float(commons.reported_yield[place])
    return Planted(game, (true, income))


def _question() -> EventCard:
    harm = (
        Effect(variable="society.support", nation="self", add=2.0),
        Effect(variable="society.support", nation="all", add=-1.0),
    )
    return EventCard(
        id="secret-question", turn=2, for_nation=CITRA, text=said(QUESTION),
        options=(
            Option(id="no", text=said("No")),
            Option(id="yes", text=said(CHOICE), covert=True, odds_seen=0.0, effects=harm),
        ),
    )  # fmt: skip


def _cap() -> Treaty:
    acts = [Instrument(kind="adoption", nation=NationId(""), turn=0, version=1)]
    acts += [Instrument(kind="signature", nation=n, turn=0, version=1) for n in NATIONS]
    cap = text("Cap", {"kind": "harvest-cap", "commons": "fish", "cut": 0.5})
    version = Version(number=1, author=ARKA, turn=0, text=cap)
    return Treaty(
        id="cap",
        proposer=ARKA,
        negotiators=NATIONS,
        versions=(version,),
        instruments=tuple(acts),
        public=True,
    )


def _open() -> Treaty:
    """A text that waits to be ratified, so that there is something to campaign for."""
    pact = text("Calm", {"kind": "non-aggression"})
    pact = pact.model_copy(update={"final": pact.final.model_copy(update={"consent": "ratification"})})
    acts = [Instrument(kind="adoption", nation=NationId(""), turn=0, version=1)]
    acts += [Instrument(kind="signature", nation=n, turn=1, version=1) for n in (CITRA, DIRGA)]
    version = Version(number=1, author=DIRGA, turn=0, text=pact)
    return Treaty(
        id="calm",
        proposer=DIRGA,
        negotiators=NATIONS,
        versions=(version,),
        instruments=tuple(acts),
        public=True,
    )


def _play(game: Game) -> None:
    """Two whole turns and the talks of the third; what only Citra does is the secret."""
    grant = {"kind": "grant", "donor": CITRA, "recipient": DIRGA, "amount": 0.1}
    talks = (
        order("propose", text=text(DRAFT, grant), to=(DIRGA,)),
        order("speak", key="offers-talks", to=(DIRGA,), reason=WHISPER),
        order("push", treaty="calm", group="greens"),
        order("inspect", treaty="cap", nation=BAYU),
    )
    breaking = (
        order("break-promise", treaty="cap", article=0, covert=True),
        order("set-lever", lever="commons.harvest", value=1.37, towards="fish"),
        order("answer", event="secret-question", option="yes"),
    )
    while (game.world.turn, game.world.stage) != (3, 1):
        for nation in game.waiting():
            mine = talks if game.world.stage == 0 and game.world.turn == 2 else ()
            mine = breaking if game.world.stage == 1 else mine
            if game.world.stage == 1 and game.world.turn == 1:
                mine = breaking[:2]
            for one in mine if nation == CITRA else ():
                found = game.give(nation, one)
                assert not [p for p in found if p.severity == "error"], found
            game.seal(nation)
        game.advance()
    game.seal(BAYU)
    game.give(CITRA, order("speak", key="warns", to=(DIRGA,), reason=PENDING))
    assert game.pending[CITRA]


def walk(thing: object, seen: set[int] | None = None) -> Iterator[str | float]:
    """Every word and every number anywhere inside a thing, names of causes and keys included."""
    seen = set() if seen is None else seen
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, bool | None):
        return
    elif isinstance(thing, int | float | np.number):
        yield float(thing)
    elif isinstance(thing, np.ndarray):
        yield from (float(value) for value in thing.ravel())
    elif id(thing) not in seen and not isinstance(thing, type):
        seen.add(id(thing))
        for part in _parts(thing):
            yield from walk(part, seen)


def _parts(thing: object) -> Iterator[object]:
    if isinstance(thing, BaseModel):
        yield from (getattr(thing, name) for name in type(thing).model_fields)
        yield from (thing.model_extra or {}).values()  # the words of an author, by language
    elif dataclasses.is_dataclass(thing):
        yield from (getattr(thing, f.name) for f in dataclasses.fields(thing))
    elif isinstance(thing, Mapping):
        yield from thing.keys()
        yield from thing.values()
    elif isinstance(thing, list | tuple | set | frozenset):
        yield from thing


def forbidden(nation: NationId | None) -> set[str]:
    """The words that a seat may not come across."""
    return {word for word in WORDS if not (nation == DIRGA and word in SHARED_WITH_DIRGA)}


def found_in(thing: object, nation: NationId | None, numbers: tuple[float, ...] = ()) -> list[str]:
    """The secrets inside a thing: words, true numbers, and causes that name what is secret."""
    leaks = []
    for value in walk(thing):
        if isinstance(value, str):
            leaks += [word for word in forbidden(nation) if word.lower() in value.lower()]
            leaks += [value] if value.startswith("event/secret-question") else []
        else:
            leaks += [repr(value) for number in numbers if value == number]
    return leaks


__all__ = ["ARKA", "BAYU", "CITRA", "DIRGA", "OTHERS", "PIN", "UNDISCLOSED", "Planted", "found_in", "planted"]
