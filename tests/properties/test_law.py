"""What holds for every text, whatever it says: tightness, order, third states, reservations, words."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from game.core.arrays import Array
from game.core.ids import NationId
from game.domains.catalogue import SLOTS
from game.domains.finance.state import MONITORING
from game.domains.sanctions import MEASURE
from game.domains.society.state import AUTONOMY_COST
from game.domains.trade.state import BORDER_CHARGE, COMMON_TARIFF, IMPORT_SHARE, MEASURE_TARIFF, TRADE_COST
from game.i18n import catalogue
from game.institutions import voting
from game.model.clause import CLAUSES
from game.model.institution import Ballot, Rule
from game.model.obligations import Join, Obligations, Slot
from game.model.treaty import Treaty, TreatyText
from game.model.world import World
from game.presenters.wording.treaty import articles, difference
from game.treaties.lowering.lowering import Bound, lowered
from game.treaties.status import status
from tests import treaty_generators as law
from tests.generators import random_world

WORLD: Final[World] = random_world(3, 5, commons=2)
SETTING = WORLD.setting
TRY = settings(max_examples=80, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
EACH = settings(TRY, max_examples=30)
"""For tests of one kind of clause at a time: more than a thousand examples over all kinds."""

DEBTOR = {
    "trade.bound_tariff": 1,
    "trade.measure_tariff": 1,
    "trade.common_tariff": 1,
    "trade.most_favoured": 1,
    "trade.preference": 1,
    "trade.import_share": 1,
    "trade.border_charge": 1,
}
"""On which axis of a slot the one who owes it stands, where it is not the first."""


def each(law: Obligations, slot: Slot) -> Array:
    """What the slot asks of nations; of one by goods, of which this world has one, without its axis."""
    return law[slot][0] if slot.axes[0] == "good" else law[slot]


LEVIED = (MEASURE, MEASURE_TARIFF, COMMON_TARIFF, IMPORT_SHARE, BORDER_CHARGE)
"""What falls on the goods of a third state without its being owed or owing anything."""


def looser(slot_join: Join, before: np.ndarray, after: np.ndarray) -> bool:
    """Whether any entry asks less than before."""
    return bool((after > before).any() if slot_join is Join.MIN else (after < before).any())


@TRY
@given(law.bounds(SETTING, outsiders=False), st.data())
def test_an_article_more_never_asks_less(bound: Bound, data: st.DataObject) -> None:
    # Without tariffs on outsiders: those yield to what is bound towards a third state (VCLT art. 30(4)(b)).
    more = data.draw(law.clauses(SETTING))
    longer = bound.text.model_copy(update={"articles": (*bound.text.articles, more)})
    before, after = lowered(WORLD, [bound]), lowered(WORLD, [replace(bound, text=longer)])
    for slot in SLOTS.values():
        assert not looser(slot.join, before[slot], after[slot]), slot.name


@TRY
@given(
    st.lists(law.bounds(SETTING, outsiders=False), min_size=2, max_size=4), st.randoms(use_true_random=False)
)
def test_a_treaty_more_never_asks_less_and_their_order_is_nothing(found: list[Bound], random: object) -> None:
    named = [replace(bound, treaty=f"t{k}") for k, bound in enumerate(found)]
    fewer, all_of_them = lowered(WORLD, named[:-1]), lowered(WORLD, named)
    shuffled = list(named)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    again = lowered(WORLD, shuffled)
    for slot in SLOTS.values():
        assert not looser(slot.join, fewer[slot], all_of_them[slot]), slot.name
        assert (all_of_them[slot] == again[slot]).all(), slot.name


@TRY
@given(law.bounds(SETTING))
def test_a_third_state_owes_nothing_and_is_owed_nothing(bound: Bound) -> None:
    out = lowered(WORLD, [bound])
    for place, nation in enumerate(SETTING.nation_ids):
        if nation in bound.parties:
            continue
        for slot in SLOTS.values():
            owed = each(out, slot).take(place, axis=DEBTOR.get(slot.name, 0))
            assert (owed == slot.identity).all(), slot.name
            if "commons" not in slot.axes and each(out, slot).ndim == 2 and slot not in LEVIED:
                claimed = each(out, slot).take(place, axis=1 - DEBTOR.get(slot.name, 0))
                assert (claimed == slot.identity).all(), slot.name


@pytest.mark.parametrize("kind", list(CLAUSES))
@EACH
@given(data=st.data())
def test_a_reservation_lightens_both_ways_and_nobody_elses_part(kind: str, data: st.DataObject) -> None:
    bound = data.draw(law.bounds(SETTING, outsiders=False, only=kind))
    who = data.draw(st.sampled_from(bound.parties))
    # A host whose consent is missing stops a whole mission: that burdens nobody, and is no part of theirs.
    assume(who not in (getattr(bound.text.articles[0], name, "") for name in ("first", "second")))
    one = replace(bound, reserved={})
    full, less = lowered(WORLD, [one]), lowered(WORLD, [replace(one, reserved={who: (0,)})])
    place = SETTING.index(who)
    others = [k for k in range(len(SETTING.nations)) if k != place]
    for slot in SLOTS.values():
        if slot in (AUTONOMY_COST, MONITORING):
            assert less[slot][place] <= full[slot][place]
            continue
        pair = "commons" not in slot.axes and each(less, slot).ndim == 2
        assert (each(less, slot).take(place, axis=0) == slot.identity).all(), slot.name
        if pair:
            assert (each(less, slot).take(place, axis=1) == slot.identity).all(), slot.name
        kept = (each(less, slot).take(others, axis=0), each(full, slot).take(others, axis=0))
        both = [array.take(others, axis=1) if pair else array for array in kept]
        assert (both[0] == both[1]).all(), slot.name


@TRY
@given(law.texts(SETTING))
def test_what_is_written_is_read_again(text: TreatyText) -> None:
    assert TreatyText.model_validate_json(text.model_dump_json()) == text
    assert TreatyText.model_validate(text.model_dump()) == text


@pytest.mark.parametrize("code", ["en", "id"])
@TRY
@given(old=law.texts(SETTING), new=law.texts(SETTING))
def test_every_text_can_be_read_and_compared(code: str, old: TreatyText, new: TreatyText) -> None:
    words = catalogue(code)
    for article in articles(old):
        assert words.render(article.heading) and words.render(article.body)
    for change in difference(old, new):
        words.render(change.heading)
        assert (change.kind == "changed") == bool(change.fields)
        for field in change.fields:
            words.render(field.label)
            assert words.render(field.old) or words.render(field.new)
    assert not words.unfilled()
    assert all(change.kind == "unchanged" for change in difference(old, old))


@pytest.mark.parametrize("kind", list(CLAUSES))
@EACH
@given(data=st.data())
def test_every_clause_reads_as_a_sentence_in_both_languages(kind: str, data: st.DataObject) -> None:
    clause = data.draw(law.clauses(SETTING, kind))
    for code in ("en", "id"):
        words = catalogue(code)
        sentence = words.render(clause.prose())
        assert sentence.endswith(".") and "{" not in sentence
        assert not words.unfilled()
        assert clause.prose().template not in words.missing() or code == "en"


@TRY
@given(law.treaties(SETTING), st.randoms(use_true_random=False))
def test_who_signed_first_within_a_turn_is_nothing(treaty: Treaty, random: object) -> None:
    numbered = list(enumerate(treaty.instruments))
    order = {n: k for k, n in enumerate(_shuffled(SETTING.nation_ids, random))}
    numbered.sort(key=lambda e: (e[1].turn, not e[1].nation, order.get(e[1].nation, 0), e[0]))
    other = treaty.model_copy(update={"instruments": tuple(act for _, act in numbered)})
    for turn in range(1, 9):
        assert status.condition(treaty, turn) is status.condition(other, turn)
        assert status.parties(treaty, turn) == status.parties(other, turn)
        for nation in SETTING.nation_ids:
            assert status.standing(treaty, nation, turn) is status.standing(other, nation, turn)


def _shuffled(names: tuple[NationId, ...], random: object) -> list[NationId]:
    listed = list(names)
    random.shuffle(listed)  # type: ignore[attr-defined]
    return listed


@TRY
@given(law.treaties(SETTING))
def test_nobody_is_bound_without_consent_and_nothing_ended_comes_back(treaty: Treaty) -> None:
    over = False
    for turn in range(1, 12):
        consented = [nation for date, nation in status.contracting(treaty, turn) if date < turn]
        parties = status.parties(treaty, turn)
        assert all(nation in consented for nation in parties)
        assert not parties or len(parties) >= status.LEAST_PARTIES
        now = status.condition(treaty, turn)
        ended = now in (status.Condition.EXPIRED, status.Condition.TERMINATED)
        assert ended or not over
        over = over or ended


RULES = st.builds(
    Rule,
    name=st.sampled_from(["consensus", "unanimity", "majority", "supermajority"]),
    share=st.sampled_from([0.5, 0.55, 0.6, 2 / 3, 0.85]),
    of=st.sampled_from(["voting", "members"]),
    veto=st.lists(st.sampled_from(SETTING.nation_ids), unique=True, max_size=2).map(tuple),
    abstain=st.sampled_from(["neutral", "against"]),
    quorum=st.sampled_from([0.0, 0.5, 1.0]),
)
VOTES = st.fixed_dictionaries({n: st.sampled_from(["yes", "no", "abstain"]) for n in SETTING.nation_ids})


@TRY
@given(RULES, VOTES, st.sampled_from(SETTING.nation_ids))
def test_a_yes_more_never_defeats_a_motion(rule: Rule, votes: dict[NationId, Ballot], who: NationId) -> None:
    if voting.decide(rule, votes).adopted:
        assert voting.decide(rule, {**votes, who: "yes"}).adopted


@TRY
@given(law.bounds(SETTING))
def test_breaking_an_article_frees_only_the_one_who_breaks_it(bound: Bound) -> None:
    who = bound.parties[0]
    kept, broke = lowered(WORLD, [bound]), lowered(WORLD, [bound], {(bound.treaty, 0, who): True})
    assert _differs_only_for(SETTING.index(who), kept, broke)


def _differs_only_for(place: int, kept: Obligations, broke: Obligations) -> bool:
    for slot in SLOTS.values():
        changed = np.argwhere(each(kept, slot) != each(broke, slot))
        if slot is TRADE_COST:  # common rules work only between two who keep them
            if not all(place in spot for spot in changed):
                return False
        elif any(spot[DEBTOR.get(slot.name, 0)] != place for spot in changed):
            return False
    return True
