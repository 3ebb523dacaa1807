"""What a why says besides its bars: when, whose, why there are none, and the words of events."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from game.core.ids import NationId
from game.core.text import Name, Quantity, T
from game.domains.catalogue import VARIABLES
from game.model.causes import Account, Cause
from game.model.event import TO_ALL, Event
from game.model.frozen import Multilingual, authored
from game.model.setting import EventCard, Option
from game.model.view import View
from game.presenters.why import follow, why, words_of
from tests.unit.presenters.views import seen, with_setting


def dated(turn: int, **timing: int) -> View:
    """A view at that turn in a calendar."""
    view = seen("arka", turn=turn)
    return with_setting(view, timing=view.setting.timing.model_copy(update=timing))


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (dated(1, start_year=2015), T("at the start of the game")),
        (dated(3), T("from turn {first} to turn {second}", first=2, second=3)),
        (
            dated(3, start_year=2015, years_per_turn=5),
            T("from {first} to {second}", first="2020", second="2025"),
        ),
    ],
)
def test_when_it_changed(view: View, words: Any) -> None:
    """The accounts tell of the turn that has just gone, in years where years are real."""
    assert why(view, "society.support@arka").when == words


def with_account(view: View, name: str, parts: dict[Cause, Any]) -> View:
    """The view with this book and no other."""
    shape = next(iter(parts.values())).shape
    account = Account(VARIABLES[name], np.zeros(shape), np.ones(shape), parts)
    return replace(view, world=replace(view.world, accounts={name: account}))


@pytest.mark.parametrize(
    ("about", "note"),
    [
        ("no.such@arka", "Nothing is known about {found}."),
        ("trade.tariff@arka", "No rule moves this: it is decided in policy, within what treaties allow."),
        (
            "climate.emissions@bayu",
            "Only {nation} knows this for certain. The others see what it reports.",
        ),
        ("climate.emissions@arka", "Nothing has changed it yet."),
        ("society.capital@arka", "No book of causes is kept for this figure."),
        ("society.support@arka", "Nothing has changed it yet."),
        ("society.support@", "Each has its own answer. Choose one."),
        ("society.trust@arka", "Each has its own answer. Choose one."),
        ("commons.stock@", "Each has its own answer. Choose one."),
        ("pillars.world_peace@", "Nothing has changed it yet."),
    ],
)
def test_why_there_are_no_bars(about: str, note: str) -> None:
    """Unknown, decided, others' own, without a book, or not changed yet."""
    found = why(seen("arka"), about)
    assert found.note is not None and found.note.template == note and found.bars == ()


def test_nothing_changed_it_where_the_book_has_amounts_for_others_only() -> None:
    """Bayu's support moved, Arka's did not; a place that is nobody's has nothing either."""
    units = np.array([0, 5_000_000, 0, 0], dtype=np.int64)
    view = with_account(seen("arka"), "society.support", {Cause("arms.bought"): units})
    for place in ("arka", "atlantis", "arka,bayu"):
        note = why(view, f"society.support@{place}").note
        assert note is not None and note.template == "Nothing changed it in this time."
    assert why(view, "society.support@bayu").note is None


def test_whose_it_is() -> None:
    """A nation's, that of one towards another, a commons' by its own name, or the world's."""
    view = seen("arka")
    assert why(view, "society.support@bayu").owner == Name("nation", "bayu")
    pair = why(view, "society.trust@arka,bayu").owner
    towards = T("{first}, towards {second}", first=Name("nation", "arka"), second=Name("nation", "bayu"))
    assert pair == towards
    stock = why(view, "commons.stock@fish")
    assert stock.owner == "" and stock.what == authored(view.setting.commons[0].name)
    assert why(view, "pillars.world_peace@").owner == ""


def history(view: View, name: str, *arrays: Any) -> View:
    """The view with only these values of a variable so far."""
    return replace(view, history={name: tuple(np.asarray(array, dtype=float) for array in arrays)})


def test_ends_without_a_book_are_those_of_the_last_two_turns() -> None:
    """Earlier turns do not count; with one turn alone both ends are it."""
    view = history(seen("arka"), "society.capital", [9] * 4, [1, 2, 3, 4], [5, 6, 7, 8])
    assert why(view, "society.capital@citra").ends == (3.0, 7.0)
    assert why(history(view, "society.capital", [1, 2, 3, 4]), "society.capital@citra").ends == (3.0, 3.0)
    unknown = replace(view, history={})
    assert why(unknown, "society.capital@citra").title.template == "{what}: why?"


def test_a_nations_share_of_all_commons_is_summed() -> None:
    """Reported harvests go by nation and commons: a nation's is the sum of its row."""
    name = "commons.reported_harvest"
    view = history(seen("arka"), name, [[1, 2], [3, 4], [5, 6], [7, 8]], [[2, 2], [3, 5], [5, 6], [7, 8]])
    assert why(view, f"{name}@bayu").ends == (7.0, 8.0)
    assert why(view, f"{name}@fish").ends == (0.0, 0.0), "not of the commons"


def test_pairs_need_two_nations() -> None:
    """Trust of Arka in Bayu stands in row 0, column 1; three names, or strangers, have no value."""
    matrix = np.arange(16.0).reshape(4, 4)
    view = history(seen("arka"), "society.trust", matrix, matrix + 1)
    assert why(view, "society.trust@arka,bayu").ends == (1.0, 2.0)
    assert why(view, "society.trust@bayu,arka").ends == (4.0, 5.0)
    for place in ("arka,nobody", "arka,bayu,citra"):
        assert why(view, f"society.trust@{place}").ends == (0.0, 0.0)


# -- branches
def test_each_nation_answers_with_its_change_in_what_is_shown() -> None:
    """From 50.04 to 50.26 is 0.22; two figures of the largest change need two decimals."""
    view = history(seen("arka"), "society.support", [50.04, 1, 1, 1], [50.26, 1, 4, 1])
    found = {branch.about: branch for branch in why(view, "society.support@").branches}
    assert list(found) == [f"society.support@{n}" for n in ("arka", "bayu", "citra", "dirga")]
    arka = found["society.support@arka"]
    assert arka.name == Name("nation", "arka")
    assert arka.change.value == pytest.approx(0.22) and arka.change.digits == 2
    assert (arka.before, arka.after) == (Quantity(50.04, "", 2), Quantity(50.26, "", 2))
    assert found["society.support@citra"].change == Quantity(3.0, "", 1, True)
    stock = history(seen("arka"), "commons.stock", [60], [57])
    (fish,) = why(stock, "commons.stock@").branches
    assert (fish.name, fish.about) == (Name("commons", "fish"), "commons.stock@fish")


def test_shares_of_nations_change_in_per_cent() -> None:
    """From 10 % to 14 %: four per cent, as a share."""
    view = history(seen("arka"), "trade.gains", [0.1, 0, 0, 0], [0.14, 0, 0, 0])
    change = why(view, "trade.gains@").branches[0].change
    assert change.value == pytest.approx(0.04) and change.unit == "share"


def test_pairs_branch_towards_the_nation_that_was_named_or_the_seat() -> None:
    """Nobody stands towards itself; on the public board it is towards the first nation."""
    matrix = np.arange(16.0).reshape(4, 4)
    abouts = {}
    for nation, place in (("citra", "arka"), ("citra", ""), (None, "")):
        view = history(seen(nation), "society.trust", matrix, matrix)
        abouts[nation, place] = [
            b.about.partition("@")[2] for b in why(view, f"society.trust@{place}").branches
        ]
    towards_arka = ["bayu,arka", "citra,arka", "dirga,arka"]
    assert abouts["citra", "arka"] == abouts[None, ""] == towards_arka
    assert abouts["citra", ""] == ["arka,citra", "bayu,citra", "dirga,citra"]


# -- following
@pytest.mark.parametrize(
    ("leads_to", "nation", "place", "about"),
    [
        ("no.such", "", "arka", ""),
        ("finance.income", "", "arka", "finance.income@arka"),
        ("finance.income", "bayu", "arka", "finance.income@bayu"),
        ("finance.income", "", "fish", "finance.income@"),
        ("commons.stock", "", "fish", "commons.stock@fish"),
        ("commons.stock", "bayu", "bayu", "commons.stock@fish"),
        ("climate.temperature", "bayu", "bayu", "climate.temperature@"),
    ],
)
def test_a_bar_leads_to_its_own_why(leads_to: str, nation: str, place: str, about: str) -> None:
    """Of the nation behind it, else of the same place; the world's has no place."""
    assert follow(seen("arka"), Cause("x", leads_to, nation=nation), place) == about


def test_one_of_several_commons_is_followed_only_if_it_was_asked_about() -> None:
    """With two of them nobody knows which one a nation's bar means."""
    view = seen("arka")
    (fish,) = view.setting.commons
    two = with_setting(view, commons=(fish, fish.model_copy(update={"id": "wood"})))
    assert follow(two, Cause("x", "commons.stock"), "arka") == "commons.stock@"
    assert follow(two, Cause("x", "commons.stock"), "wood") == "commons.stock@wood"


# -- events
def words(text: str) -> Multilingual:
    """The same words in both languages."""
    return Multilingual(en=text, id=text)


CARD = EventCard(
    id="flood",
    turn=1,
    text=words("Flood"),
    options=(Option(id="dam", text=words("A dam")), Option(id="flee", text=words("Flee"))),
)


def test_an_events_cause_has_the_words_of_the_event_or_of_the_answer() -> None:
    """With who answered, if it was another's answer; an option that is not there is told as the event."""
    view = with_setting(seen("arka"), events=(CARD,))
    assert words_of(view, Cause("event/flood")) == T("News: {text}", text=authored(CARD.text))
    assert words_of(view, Cause("event/flood/sue")) == T("News: {text}", text=authored(CARD.text))
    flee = authored(CARD.options[1].text)
    assert words_of(view, Cause("event/flood/flee")) == T("Answer: {option}", option=flee)
    who = Name("nation", "bayu")
    said = T("{nation} answered: {option}", nation=who, option=flee)
    assert words_of(view, Cause("event/flood/flee", nation="bayu")) == said


def test_anothers_answer_is_told_as_it_came_to_light() -> None:
    """By the event of its becoming known, and not by others; before that by a plain sentence."""
    cause = Cause("event/trader/sell")
    plain = words_of(seen("arka"), cause)
    told = (
        Event("news.trader", (NationId("citra"),), {"event": "trader", "text": "no answer"}, audience=TO_ALL),
        Event("answer.given", (NationId("citra"),), {"event": "flood", "text": "other"}, audience=TO_ALL),
        Event("answer.given", (), {"event": "trader", "text": "by nobody"}, audience=TO_ALL),
        Event("answer.exposed", (NationId("bayu"),), {"event": "trader", "text": "Sell"}, audience=TO_ALL),
    )
    view = replace(seen("arka"), past_events=((), told))
    assert words_of(view, cause) == T(
        "{nation} answered: {option}", nation=Name("nation", "bayu"), option="Sell"
    )
    assert words_of(replace(view, past_events=(told[:3],)), cause) == plain
