"""What follows from doing nothing, and from being accused of what one did not do."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from game.core.ids import NationId
from game.engine.turn import resolve
from game.model.law import Finding
from game.model.setting import EventCard, Option
from game.model.world import World
from tests.plays import words, world_of
from tests.unit.engine.test_phases import N0, after_talks, bound, order, sealed

CARD = EventCard(
    id="choice",
    turn=1,
    text=words("Choose"),
    options=tuple(Option(id=name, text=words(name)) for name in ("first", "middle", "last")),
)


def asked() -> World:
    """A world at its stage of orders, in which all are asked one question with three answers."""
    world = world_of(1)
    return after_talks(
        dataclasses.replace(world, setting=world.setting.model_copy(update={"events": (CARD,)}))
    )


def answers(world: World) -> dict[str, str]:
    """What each nation is held to have answered."""
    return {a.nation: a.option for a in world.law.answers}


def test_an_unanswered_question_takes_its_first_option() -> None:
    """Silence takes the first one (the order `answer`), whatever others say."""
    world = asked()
    nations = world.setting.nation_ids
    assert answers(resolve(world, ()).world) == dict.fromkeys(nations, "first")
    said = [sealed(world, N0, order("answer", event="choice", option="middle"))]
    assert answers(resolve(world, said).world) == {**dict.fromkeys(nations, "first"), N0: "middle"}


def false_alarms(level: int, seeds: int) -> Iterator[Finding]:
    """Findings against nations that kept their promise, of many seeds."""
    world = after_talks(bound(world_of(2), verification=level))
    for seed in range(seeds):
        law = resolve(dataclasses.replace(world, seed=seed), (), causes=False).world.law
        assert not law.breaches
        yield from law.findings


def test_a_false_alarm_accuses_of_a_tenth_to_three_tenths_of_a_whole_breach() -> None:
    """Spread evenly: the mean of n draws from 0.1..0.3 lies within four standard errors of 0.2."""
    sizes = [finding.shortfall for finding in false_alarms(1, 400)]
    assert len(sizes) > 25
    assert all(0.1 <= size <= 0.3 for size in sizes)
    assert abs(sum(sizes) / len(sizes) - 0.2) <= 4 * (0.2 / 12**0.5) / len(sizes) ** 0.5
    assert min(sizes) < 0.15 and max(sizes) > 0.25


def test_an_innocent_nation_is_told_apart_from_none() -> None:
    """A false alarm names a party, and says how sure its monitors may be: p / (p + f) at level 1."""
    [first, *_] = false_alarms(1, 60)
    assert first.nation in [NationId(f"n{k}") for k in range(4)]
    assert first.reliability == round(0.25 / (0.25 + 0.03), 6)
