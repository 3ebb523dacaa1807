"""Mutually conditional commitments: what binds is the greatest consistent set, however it is looked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.core.ids import NationId, TreatyId
from game.domains.catalogue import SLOTS
from game.domains.climate.state import Climate
from game.model.clause import CLAUSES, Clause
from game.model.obligations import Join
from game.model.terms import DutyCondition, Side
from game.model.treaty import TreatyText
from game.treaties.lowering.conditions import active_duties
from game.treaties.lowering.lowering import Bound, lowered
from tests.generators import named, random_world

WORLD: Final = random_world(5, 4)
NATIONS: Final = WORLD.setting.nation_ids
TRY = settings(max_examples=150, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
LEVELS = {"emissions-cut": ("cut", "at-least"), "tariff-binding": ("rate", "at-most")}
MOST = 11
"""Memberships in articles that brute force can go through (2^11 subsets)."""

Member = tuple[str, int, NationId]
"""That a nation is inside an article of a treaty."""


@st.composite
def conditions(draw: st.DrawFn) -> DutyCondition:
    """No condition, or one that more commitment can never undo."""
    kind = draw(st.sampled_from(["", "emissions-cut", "emissions-cut", "tariff-binding", "non-aggression"]))
    by_share = draw(st.booleans())
    return DutyCondition(
        clause=kind,
        treaty=draw(st.sampled_from([TreatyId(t) for t in ("", "t0", "t1", "t2")])),
        among=draw(st.sampled_from(["all", "all", "a", "b"])),
        parties=draw(st.integers(1, 3)),
        weight="emissions" if by_share else "none",
        share=draw(st.sampled_from([0.2, 0.5, 0.8])) if by_share else 0.0,
        required=draw(st.sampled_from([(), (), (NATIONS[0],)])),
        level_is=LEVELS[kind][1] if kind in LEVELS and draw(st.booleans()) else "any",
        level=0.2,
    )


@st.composite
def clauses(draw: st.DrawFn) -> Clause:
    """An article that cuts emissions, binds tariffs or keeps the peace, on some condition."""
    kind = draw(st.sampled_from(["emissions-cut", "emissions-cut", "tariff-binding", "non-aggression"]))
    own = {LEVELS[kind][0]: draw(st.sampled_from([0.1, 0.3]))} if kind in LEVELS else {}
    terms = {
        "side": draw(st.sampled_from(["", "", "a", "b"])),
        "towards": draw(st.sampled_from(["all", "other"])),
        "condition": draw(conditions()).model_dump(),
    }
    return CLAUSES[kind].model_validate({"kind": kind, "terms": terms, **own})


@st.composite
def nets(draw: st.DrawFn, most: int = 200) -> list[Bound]:
    """Up to three treaties that look at each other, with reservations, sides and packages."""
    net: list[Bound] = []
    for number in range(draw(st.integers(1, 3))):
        parties = tuple(sorted(draw(st.lists(st.sampled_from(NATIONS), unique=True, min_size=2))))
        articles = tuple(draw(st.lists(clauses(), min_size=1, max_size=3)))
        room = most - sum(len(b.text.articles) * len(b.parties) for b in net)
        parties = parties[: max(2, room // len(articles))]
        if len(parties) * len(articles) > room:
            break
        final = {"side_a": [NATIONS[0], NATIONS[1]], "severable": draw(st.booleans())}
        text = TreatyText.model_validate({"title": named("t"), "articles": articles, "final": final})
        reserved = {n: (0,) for n in parties if draw(st.integers(0, 5)) == 0}
        net.append(Bound(TreatyId(f"t{number}"), text, parties, 1, reserved))
    return net


def inside(net: list[Bound]) -> set[Member]:
    """What the game says binds."""
    found = active_duties(WORLD, net).inside
    return {(treaty, article, n) for (treaty, article), nations in found.items() for n in nations}


# -- the same law once more, as its words say it
def on(side: Side | str, nation: NationId) -> bool:
    """Side A are the first two nations, side B all the others."""
    return side not in ("a", "b") or (nation in NATIONS[:2]) == (side == "a")


def owes(one: Bound, article: int, nation: NationId) -> bool:
    """Whether the article is addressed to the nation."""
    return on(one.text.articles[article].terms.side, nation)


def met(condition: DutyCondition, home: Bound, net: list[Bound], chosen: set[Member]) -> bool:
    """Whether those who are inside fitting articles are enough."""
    who = set()
    for one in net:
        for number, clause in enumerate(one.text.articles):
            if one.treaty != (condition.treaty or home.treaty) or clause.kind != condition.clause:
                continue
            if condition.level_is != "any":
                level = getattr(clause, LEVELS[clause.kind][0])
                if (level < 0.2) == (condition.level_is == "at-least"):
                    continue
            who |= {n for t, a, n in chosen if (t, a) == (one.treaty, number) and owes(one, number, n)}
    who = {n for n in who if on(condition.among, n)}
    emissions = WORLD[Climate].reported_emissions
    weight: str = condition.weight
    share = sum(float(emissions[NATIONS.index(n)]) for n in who) / float(emissions.sum())
    enough = weight == "none" or share >= condition.share
    return len(who) >= condition.parties and enough and set(condition.required) <= who


def may_be(net: list[Bound], chosen: set[Member]) -> bool:
    """Whether everybody who is inside may be, given the others."""
    texts = {one.treaty: one for one in net}
    for treaty, article, nation in chosen:
        one = texts[TreatyId(treaty)]
        condition = one.text.articles[article].terms.condition
        if article in one.reserved.get(nation, ()):
            return False
        if condition.clause and not met(condition, one, net, chosen):
            return False
        if one.text.final.severable or not one.text.articles[article].suspendable:
            continue
        if one.reserved.get(nation):
            return False
        for number in range(len(one.text.articles)):
            if owes(one, number, nation) and (treaty, number, nation) not in chosen:
                return False
    return True


def everybody(net: list[Bound]) -> list[Member]:
    """All who could be inside."""
    return [(b.treaty, k, n) for b in net for k in range(len(b.text.articles)) for n in b.parties]


def subsets(members: list[Member]) -> Iterator[set[Member]]:
    for size in range(len(members) + 1):
        yield from (set(chosen) for chosen in combinations(members, size))


@TRY
@given(nets(most=MOST))
def test_what_binds_is_the_greatest_set_that_is_consistent(net: list[Bound]) -> None:
    found = inside(net)
    assert may_be(net, found)
    greatest: set[Member] = set()
    for chosen in subsets(everybody(net)):
        if not chosen <= greatest and may_be(net, chosen):
            greatest |= chosen
    assert found == greatest


@TRY
@given(nets(), st.randoms(use_true_random=False))
def test_the_order_of_treaties_articles_and_nations_is_nothing(net: list[Bound], random: object) -> None:
    mixed, back = [], {}
    for one in net:
        order = list(range(len(one.text.articles)))
        random.shuffle(order)  # type: ignore[attr-defined]
        back[one.treaty] = order
        text = one.text.model_copy(update={"articles": tuple(one.text.articles[k] for k in order)})
        reserved = {n: tuple(order.index(a) for a in numbers) for n, numbers in one.reserved.items()}
        mixed.append(replace(one, text=text, parties=one.parties[::-1], reserved=reserved))
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert inside(net) == {(t, back[TreatyId(t)][a], n) for t, a, n in inside(mixed)}


@TRY
@given(nets(), clauses())
def test_an_article_more_frees_nobody(net: list[Bound], more: Clause) -> None:
    # In a package it may: an article that does not bind takes its parties out of the others (VCLT art. 44).
    first = net[0]
    whole = first.text.model_copy(update={"final": first.text.final.model_copy(update={"severable": True})})
    longer = whole.model_copy(update={"articles": (*whole.articles, more)})
    before, after = [replace(first, text=whole), *net[1:]], [replace(first, text=longer), *net[1:]]
    assert inside(before) <= inside(after)
    law, more_law = lowered(WORLD, before), lowered(WORLD, after)
    for slot in SLOTS.values():
        less, tighter = (law, more_law) if slot.join is not Join.MIN else (more_law, law)
        assert (less[slot] <= tighter[slot]).all(), slot.name


@TRY
@given(nets())
def test_a_treaty_more_frees_nobody(net: list[Bound]) -> None:
    assert inside(net[:-1]) <= inside(net)


@TRY
@given(nets(), st.sampled_from(NATIONS))
def test_a_party_more_frees_nobody(net: list[Bound], who: NationId) -> None:
    for place, one in enumerate(net):
        joined = replace(one, parties=tuple(sorted({*one.parties, who})))
        assert inside(net) <= inside([*net[:place], joined, *net[place + 1 :]])


@TRY
@given(nets())
def test_a_reservation_less_frees_nobody(net: list[Bound]) -> None:
    assert inside(net) <= inside([replace(net[0], reserved={}), *net[1:]])
