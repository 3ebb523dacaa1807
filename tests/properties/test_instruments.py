"""What holds whatever nations deposit: order within a turn, who is bound with whom, by which version."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import Final

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.domains.catalogue import SLOTS
from game.domains.finance.state import MONITORING
from game.domains.society.state import AUTONOMY_COST
from game.i18n.catalogue import Catalogue
from game.i18n.languages import LANGUAGES
from game.model.treaty import Treaty
from game.model.world import NATION_AXES, World
from game.presenters.wording.final_clauses import FINAL_ARTICLES
from game.treaties.lowering.lowering import due, in_force
from game.treaties.status import layers, status
from game.treaties.status.status import Condition
from tests import treaty_generators as law
from tests.generators import random_world

WORLD: Final[World] = random_world(3, 5, commons=2)
SETTING = WORLD.setting
OWING = set(NATION_AXES) - {"exporter"}
TURNS = (3, 6)
TRY = settings(max_examples=40, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))


def at(treaty: Treaty, turn: int) -> World:
    """The world with that treaty alone, at a turn."""
    return replace(WORLD.with_law(WORLD.law.having(treaties=(treaty,))), turn=turn)


@TRY
@given(law.treaties(SETTING), st.randoms(use_true_random=False))
def test_in_which_order_the_nations_act_within_a_turn_is_nothing(treaty: Treaty, random: object) -> None:
    names = list(SETTING.nation_ids)
    random.shuffle(names)  # type: ignore[attr-defined]
    order = {nation: place for place, nation in enumerate(names)}
    acts = sorted(treaty.instruments, key=lambda i: (i.turn, not i.nation, order.get(i.nation, 0)))
    other = treaty.model_copy(update={"instruments": tuple(acts)})
    for turn in range(1, 9):
        assert status.condition(treaty, turn) is status.condition(other, turn)
        assert status.parties(treaty, turn) == status.parties(other, turn)
        assert layers.layers(treaty, turn) == layers.layers(other, turn)


@TRY
@given(law.treaties(SETTING))
def test_between_two_at_most_one_version_works_and_both_accepted_it(treaty: Treaty) -> None:
    for turn in range(1, 9):
        standing = [one for one in layers.layers(treaty, turn) if one.number >= 0]
        for two in combinations(SETTING.nation_ids, 2):
            pair = frozenset(two)
            working = [one.version for one in standing if pair <= set(one.parties) and pair not in one.apart]
            assert len(working) <= 1
            for version in working:
                assert all(version in layers.accepted(treaty, nation, turn) for nation in two)
        own = [nation for one in standing for nation in one.own]
        assert sorted(own) == sorted(set(own))


@TRY
@given(law.treaties(SETTING))
def test_only_those_who_perform_it_or_once_did_owe_anything(treaty: Treaty) -> None:
    plain = treaty.model_copy(
        update={
            "versions": tuple(
                v.model_copy(update={"text": law.set_final(v.text, "outsiders", 0)}) for v in treaty.versions
            )
        }
    )
    for turn in TURNS:
        consented = {n for day, n in status.contracting(plain, turn) if day < turn}
        touched = consented | set(status.appliers(plain, turn))
        out = due(at(plain, turn))
        for place, nation in enumerate(SETTING.nation_ids):
            if nation in touched:
                continue
            for slot in SLOTS.values():
                # Goods of a third state may meet a tariff that binds their importers; nothing binds it.
                for axis in (k for k, name in enumerate(slot.axes) if name in OWING):
                    assert (out[slot].take(place, axis=axis) == slot.identity).all(), slot.name


@TRY
@given(law.treaties(SETTING))
def test_between_pairs_that_stand_apart_nothing_is_owed(treaty: Treaty) -> None:
    for turn in TURNS:
        found = [one for one in layers.layers(treaty, turn)]
        if status.final(treaty).withdrawal.survives or len(found) != 1:
            continue
        out = due(at(treaty, turn))
        for two in found[0].apart:
            one, other = (SETTING.index(n) for n in sorted(two))
            for slot in SLOTS.values():
                if len(slot.axes) == 2 and all(axis in NATION_AXES for axis in slot.axes):
                    assert out[slot][one, other] == out[slot][other, one] == slot.identity, slot.name


@TRY
@given(law.treaties(SETTING))
def test_a_suspended_or_ended_treaty_asks_nothing_but_what_survives(treaty: Treaty) -> None:
    for turn in TURNS:
        if status.condition(treaty, turn) in (Condition.OPEN, Condition.IN_FORCE):
            continue
        assert all(one.only is not None for one in in_force(at(treaty, turn)))
        if not status.final(treaty).withdrawal.survives and not status.final(treaty).withdrawal.price:
            out = due(at(treaty, turn))
            for slot in SLOTS.values():
                assert (out[slot] == slot.identity).all(), slot.name


@TRY
@given(law.treaties(SETTING))
def test_the_costs_of_a_treaty_are_borne_once(treaty: Treaty) -> None:
    dearest = max(sum(clause.autonomy_cost() for clause in v.text.articles) for v in treaty.versions)
    for turn in TURNS:
        cost = due(at(treaty, turn))[AUTONOMY_COST]
        # a withdrawn party bears no cost; a party that of one version, with its inspections at most
        assert (cost <= dearest + 1.5 + 1e-9).all()
        assert np.isfinite(due(at(treaty, turn))[MONITORING]).all()


@TRY
@given(law.finals(SETTING, 3))
def test_every_final_clause_reads_as_sentences_in_both_languages(final: object) -> None:
    for code in ("en", "id"):
        words = Catalogue(LANGUAGES[code])  # one of its own: the shared one remembers what others missed
        for row in FINAL_ARTICLES:
            sentence = words.render(row.prose(final))  # type: ignore[arg-type]
            assert sentence.endswith((".", "…")) and "{" not in sentence, sentence
        assert not words.unfilled()
        assert code == "en" or not words.missing()
