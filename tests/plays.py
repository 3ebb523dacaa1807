"""Seeded orders of every kind, lawful and not, and whole games of them. No pytest here.

The mischief is wider than any screen or computer delegation allows: whatever survives it survives players.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from game.engine.observe import observe
from game.engine.turn import Resolution, begin, resolve
from game.model.frozen import Multilingual
from game.model.institution import Body, Rule
from game.model.order import ORDERS, Order, Submission
from game.model.setting import Commons, Effect, EventCard, Option, Timing
from game.model.treaty import TreatyText
from game.model.view import View
from game.model.world import World
from game.scenario.load import begin as opening
from game.scenario.load import load
from tests.generators import opened, random_given, random_setting

FIRST_ACCORD = Path(__file__).parents[1] / "scenarios" / "first-accord"
STAGES = ("talks", "orders")


def words(text: str) -> Multilingual:
    """The same words in both languages."""
    return Multilingual(en=text, id=text)


def first_accord(seed: int = 1) -> World:
    """The opening of the shipped scenario."""
    return begin(opening(load(FIRST_ACCORD), seed)).world


def world_of(seed: int, n: int = 4, turns: int = 6) -> World:
    """The opening of a random world with two bodies, questions to all and to one, and all orders open."""
    setting = random_setting(seed, n, commons=2)
    setting = setting.model_copy(
        update={
            "timing": Timing(turns=turns, years_per_turn=1 + seed % 3, stages=STAGES),
            "commons": tuple(c.model_copy(update={"stock": c.capacity * 0.7}) for c in setting.commons),
            "events": _events(setting.commons),
        }
    )
    world = opened(setting, random_given(seed, setting), seed)
    members = setting.nation_ids
    bodies = (
        Body(id="council", name=words("Council"), rule=Rule(name="consensus")),
        Body(
            id="club", name=words("Club"), members=members[:3], rule=Rule(name="majority", veto=members[:1])
        ),
    )
    return begin(world.with_law(world.law.having(bodies=bodies))).world


def _events(commons: Sequence[Commons]) -> tuple[EventCard, ...]:
    fish = commons[0].id
    secret = Option(
        id="secret",
        text=words("In secret"),
        covert=True,
        odds_seen=0.5,
        breaks="harvest-cap",
        effects=(
            Effect(variable="commons.stock", commons=fish, add=-1.0),
            Effect(variable="society.support", nation="self", add=3.0),
            Effect(variable="society.support", nation="n0", add=-2.0),
        ),
    )
    openly = Option(
        id="open", text=words("Openly"), effects=(Effect(variable="society.support", nation="all", add=1.0),)
    )
    return (
        EventCard(id="luck", turn=2, chance=0.5, text=words("Luck"), options=(openly, secret)),
        EventCard(id="tempt", turn=3, for_nation="n1", text=words("Temptation"), options=(openly, secret)),
        EventCard(
            id="storm",
            turn=2,
            text=words("Storm"),
            effects=(
                Effect(variable="security.tension", nation="n0", towards="n1", add=9.0),
                Effect(variable="health.outbreak", nation="all", add=5.0),
                Effect(variable="climate.temperature", add=0.05),
            ),
        ),
    )


def _article(chance: random.Random, view: View) -> dict[str, Any]:
    nations, commons = view.setting.nation_ids, [*view.setting.commons_ids, "nowhere"]
    one, two = chance.sample(nations, 2)
    fish = chance.choice(commons)
    return chance.choice(
        [
            {"kind": "arms-cap", "share": chance.choice([0.0, 0.01, 0.2])},
            {"kind": "emissions-cut", "cut": chance.random(), "years": chance.randint(1, 9)},
            {"kind": "free-trade-area", "depth": chance.random()},
            {"kind": "fund", "amount": chance.choice([0.1, 1000.0])},
            {"kind": "grant", "donor": one, "recipient": two, "amount": chance.choice([0.5, 500.0])},
            {"kind": "harvest-cap", "commons": fish, "cut": chance.random(), "key": "equal"},
            {"kind": "non-aggression"},
            {"kind": "protected-area", "commons": fish, "share": 0.4},
            {"kind": "tariff-binding", "rate": chance.random()},
            {"kind": "technology-transfer", "providers": (one,), "recipients": (two,), "amount": 0.5},
            {"kind": "vote-pledge", "to": one},
        ]
    )


def text(chance: random.Random, view: View) -> TreatyText:
    """A text of one to three articles with any final clauses."""
    return TreatyText.model_validate(
        {
            "title": {"en": "Pact", "id": "Pakta"},
            "articles": [_article(chance, view) for _ in range(chance.randint(1, 3))],
            "final": {
                "participation": chance.choice(["closed", "open"]),
                "consent": chance.choice(["signature", "ratification"]),
                "entry": {
                    "count": chance.choice([0, 2, 3]),
                    "weight": chance.choice(["none", "emissions", "output"]),
                    "share": chance.choice([0.0, 0.3]),
                    "delay": chance.choice([0, 0, 1]),
                },
                "reservations": chance.choice(["none", "any"]),
                "withdrawal": {"lock": 0, "notice": chance.choice([0, 1])},
                "sunset": chance.choice([None, 2]),
                "verification": chance.randint(0, 3),
                "answer": {
                    "kind": chance.choice(["none", "naming", "suspension", "trade-measure", "payment"]),
                    "rate": 0.2,
                },
                "outsiders": chance.choice([0.0, 0.2]),
            },
        }
    )


def _fields(kind: str, chance: random.Random, view: View) -> Iterator[dict[str, Any]]:
    """Fields of one order of a kind: mostly of things that exist."""
    nations, levers = view.setting.nation_ids, view.world.levers
    other = chance.choice(nations)
    treaty = chance.choice([*view.law.treaties, None])
    drafts = treaty.id if treaty else "t9-nobody"
    match kind:
        case "propose":
            yield {
                "text": text(chance, view),
                "to": tuple(chance.sample(nations, chance.randint(1, min(3, len(nations))))),
                "body": chance.choice(["", "", "council", "club"]),
                "public": chance.random() < 0.3,
            }
        case "counter":
            yield {"treaty": drafts, "text": text(chance, view)}
        case "decline":
            yield {"treaty": drafts}
        case "withdraw":
            yield {"treaty": drafts}
        case "sign":
            version = chance.randint(1, len(treaty.versions)) if treaty else 7
            yield {"treaty": drafts, "version": version, "reservations": chance.choice([(), (), (0,)])}
        case "inspect":
            yield {"treaty": drafts, "nation": other}
        case "push":
            yield {"treaty": drafts, "group": chance.choice(["industry", "greens", "nobody"])}
        case "break-promise":
            yield {"treaty": drafts, "article": chance.randint(0, 2), "covert": chance.random() < 0.5}
        case "set-lever":
            lever = chance.choice(sorted(levers))
            yield {
                "lever": lever,
                "value": chance.choice([0.0, 0.02, 0.1, 0.5, 1.0, 2.0]),
                "towards": chance.choice(["", other, *view.setting.commons_ids]),
            }
        case "speak":
            figures = {"b": chance.random(), "a": 1.0}
            yield {"key": "warns", "to": chance.choice([(), (other,)]), "reason": "Why", "figures": figures}
        case "table":
            yield {
                "body": chance.choice(["council", "club"]),
                "matter": chance.choice(
                    [
                        {"kind": "change-rule", "rule": {"name": "majority"}},
                        {"kind": "resolution", "text": {"en": "Hear", "id": "Dengar"}},
                    ]
                ),
            }
        case "vote":
            motion = chance.choice([*view.law.docket, None])
            yield {"motion": motion.id if motion else "m0", "ballot": chance.choice(["yes", "no", "abstain"])}
        case "answer":
            card = chance.choice([*view.questions, None])
            yield {"event": card.id if card else "none", "option": chance.choice(["open", "secret"])}


def orders(seed: int, view: View, count: int = 12) -> tuple[Order, ...]:
    """Some orders of a nation, of every kind over time; many are illegal."""
    chance = random.Random(f"{seed}/{view.nation}/{view.world.turn}/{view.world.stage}")
    kinds = [chance.choice(list(ORDERS)) for _ in range(count)]
    kinds += ["sign", "sign", "vote", "answer", "push", "inspect", "break-promise"]
    return tuple(
        ORDERS[kind].model_validate({"kind": kind, **fields})
        for kind in kinds
        for fields in _fields(kind, chance, view)
    )


def submissions(seed: int, world: World) -> list[Submission]:
    """What all nations seal at this stage."""
    return [
        Submission(nation=n, turn=world.turn, stage=world.stage, orders=orders(seed, observe(world, n)))
        for n in world.setting.nation_ids
    ]


def played(seed: int, world: World, stages: int = 12) -> Iterator[tuple[World, Resolution]]:
    """The world before each stage of a wild game, and what came of it."""
    for _ in range(stages):
        resolution = resolve(world, submissions(seed, world))
        yield world, resolution
        world = resolution.world
