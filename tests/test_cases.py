"""The law cases of `tests/cases`, each tried against the rules of the game."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from game.core.ids import NationId
from game.domains.catalogue import SLOTS
from game.i18n import catalogue
from game.institutions import voting
from game.model.causes import ArticleRef
from game.model.institution import Ballot, Rule
from game.model.obligations import Slot
from game.model.treaty import Treaty
from game.model.world import World
from game.treaties.lowering.lowering import due, honoured, in_force
from game.treaties.status import status
from tests.cases import homes, reader, scores
from tests.cases.playing import play

CASES = reader.cases()


def with_word(word: str) -> Any:
    """The cases that have a word, by number and title."""
    chosen = [case for case in CASES if word in case]
    return pytest.mark.parametrize("case", chosen, ids=lambda c: f"{c['case']} {c['title']}")


def test_cases_are_numbered_in_order_and_each_cites_its_rule() -> None:
    numbers = [case["case"] for case in CASES]
    assert numbers == sorted(set(numbers))
    assert len(CASES) >= 45
    for case in CASES:
        assert case["rule"] and case["title"]
        assert set(case) - {"file"} <= reader.FACTS | reader.LAW | reader.SCORED | reader.ASKED
        assert len(reader.ASKED & set(case)) == 1, case["case"]


@with_word("then")
def test_status(case: dict[str, Any]) -> None:
    treaty = reader.treaty(case)
    for turn, expected in case["then"].items():
        for key, value in expected.items():
            assert _told(case, treaty, turn, key, value) == value, f"turn {turn}: {key}"


def _told(case: dict[str, Any], treaty: Treaty, turn: int, key: str, value: Any) -> Any:
    """What the law says where the case says `value`."""
    match key:
        case "treaty":
            return str(status.condition(treaty, turn))
        case "parties":
            return list(status.parties(treaty, turn))
        case "since":
            return status.in_force_since(treaty, turn)
        case "missing":
            lacking = status.still_missing(treaty, turn)
            found = {
                "count": lacking.count,
                "share": round(lacking.share, 6),
                "required": list(lacking.required),
                "groups": [f"{g.count} of {' '.join(g.nations)}" for g in lacking.groups],
            }
            return {name: found[name] for name in value}
        case "reserved":
            return {n: [a + 1 for a in status.reserved(treaty, n)] for n in value}
        case "binds":
            world = reader.world({**case, "treaties": []})
            world = World(
                world.setting, 1, turn, 0, world.states, world.levers, world.law.with_treaty(treaty)
            )
            return bool(in_force(world))
        case _:
            return str(status.standing(treaty, key, turn))


@with_word("vote")
def test_vote(case: dict[str, Any]) -> None:
    vote = case["vote"]
    ballots: dict[NationId, Ballot] = dict.fromkeys(reader.nations(case), "abstain")
    ballots |= {n: "yes" for n in vote["yes"]} | {n: "no" for n in vote["no"]}
    outcome = voting.decide(Rule.model_validate(vote["rule"]), ballots, term_over=vote.get("over", True))
    assert ("adopted" if outcome.adopted else "rejected") == vote["result"]
    if "vetoed_by" in vote:
        assert list(outcome.vetoed_by) == vote["vetoed_by"]


@with_word("duties")
def test_duties(case: dict[str, Any]) -> None:
    world = reader.world(case)
    law = due(world)
    broken = {("pact", n - 1, who): False for who, numbers in case.get("broke", {}).items() for n in numbers}
    kept = honoured(world, law, broken)
    assert all(isinstance(ref, ArticleRef) for slot in SLOTS.values() for ref, _ in law.binding(slot))
    for name, rows in case["duties"].items():
        slot = SLOTS[name]
        expected = np.full_like(law.blank(slot), slot.identity)
        for words, value in rows.items():
            goods, rest = reader.split_good(world.setting, words)
            for place in _places(world, slot, rest):
                for each in [(good, *place) for good in goods] if slot.axes[0] == "good" else [place]:
                    expected[each] = value
        np.testing.assert_allclose(kept[slot], expected, rtol=0, atol=1e-6, err_msg=name)


@with_word("empty")
def test_no_duties(case: dict[str, Any]) -> None:
    law = due(reader.world(case))
    for name in case["empty"]:
        assert (law[SLOTS[name]] == SLOTS[name].identity).all(), name


def _places(world: World, slot: Slot, words: str) -> Iterator[tuple[int, ...]]:
    """Where `arka`, `arka, bayu`, `each of arka bayu` or `each of arka bayu, fish` is in the slot's array."""
    first, _, second = words.partition(", ")
    several = first.startswith("each of ")
    names = first.removeprefix("each of ").split()
    rows = [world.setting.index(name) for name in names]
    for row in rows:
        if len(slot.axes) == 1:
            yield (row,)
        elif "commons" in slot.axes:
            yield row, world.setting.commons_index(second)
        elif several:
            yield from ((row, column) for column in rows if column != row)
        else:
            yield row, world.setting.index(second)


@with_word("autonomy")
def test_autonomy(case: dict[str, Any]) -> None:
    found = {n: a.autonomy_cost() for n, a in enumerate(reader.text(case).articles, start=1)}
    assert found == pytest.approx(case["autonomy"])


@with_word("obliges")
def test_whom_an_article_obliges(case: dict[str, Any]) -> None:
    found = {
        n: [nation for nation in reader.nations(case) if a.obliges(nation)]
        for n, a in enumerate(reader.text(case).articles, start=1)
    }
    assert found == case["obliges"]


@with_word("faults")
def test_faults_of_articles(case: dict[str, Any]) -> None:
    fixed, english = reader.setting(case), catalogue("en")
    invited = tuple(case.get("invited", reader.nations(case)))
    found = {
        n: [english.render(fault.text) for fault in a.problems(invited, fixed)]
        for n, a in enumerate(reader.text(case).articles, start=1)
    }
    assert found == case["faults"]


@with_word("waits")
def test_what_an_article_waits_for(case: dict[str, Any]) -> None:
    assert reader.waits(reader.world(case), case["waits"]) == case["waits"]


@with_word("homes")
def test_homes(case: dict[str, Any]) -> None:
    homes.check(reader.world(case), case["homes"], case.get("amendment", 0))


@with_word("play")
def test_play(case: dict[str, Any]) -> None:
    play(case)


@with_word("outcome")
def test_outcome(case: dict[str, Any]) -> None:
    scores.check_outcome(case)


@with_word("scores")
def test_pillars(case: dict[str, Any]) -> None:
    scores.check_pillars(case)


@with_word("over")
def test_when_a_game_is_over(case: dict[str, Any]) -> None:
    scores.check_over(case)


@with_word("opened")
def test_secret_aims_that_are_opened(case: dict[str, Any]) -> None:
    scores.check_opened(case)
