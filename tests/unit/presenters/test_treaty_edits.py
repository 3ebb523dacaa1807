"""Edits of a draft: what each changes, and what it leaves as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.ids import NationId
from game.model.frozen import typed
from game.model.view import View
from game.orders.kinds.propose import Propose
from game.presenters import treaty as model
from game.presenters import treaty_draft as drafting
from game.presenters.forms.values import get_field
from game.presenters.treaty_unsent import unsent
from tests.unit.presenters.views import seen, with_setting

A, B, C, D = (NationId(n) for n in ("arka", "bayu", "citra", "dirga"))
COUNCIL = {"id": "council", "rule": {"name": "majority"}, "members": ["arka", "bayu"], "docket_size": 4}
CLUB = {**COUNCIL, "id": "club", "members": ["bayu", "citra"]}


def draft(*kinds: str, to: tuple[NationId, ...] = (B,), view: View | None = None) -> drafting.Draft:
    """A text with these articles."""
    view = view or seen("arka")
    found = drafting.new_draft(view, to)
    for kind in kinds:
        found = drafting.with_clause(view, found, kind)
    return found


PEACE = "non-aggression"
THREE = (PEACE, "tariff-binding", "arms-cap")


def test_the_selected_part() -> None:
    """Clauses and final clauses have a place; other parts have -1, and no clause is selected by them."""
    one = draft("non-aggression")
    places = {"title": -1, "parties": -1, "": -1, "clause:0": 0, "final:2": 2, "clause:7": 7}
    for part, place in places.items():
        chosen = drafting.with_selected(one, part)
        assert chosen.place == place
        assert chosen.clause == (one.articles[0] if part == "clause:0" else None)
    assert drafting.with_selected(one, "clause:1").clause is None, "just beyond the last"


def test_a_new_text_asks_for_its_partners_first() -> None:
    """Unless it has one already; it binds as is usual in a game of that length."""
    view = seen("arka")
    assert drafting.new_draft(view).selected == "parties"
    assert drafting.new_draft(view, [B]).selected == ""
    for turns, consent in ((8, "signature"), (9, "ratification")):
        timing = view.setting.timing.model_copy(update={"turns": turns})
        assert drafting.new_draft(with_setting(view, timing=timing)).final.consent == consent


@pytest.mark.parametrize(
    ("kinds", "to", "title"),
    [
        ((), (), "New agreement"),
        ((), (B,), "Agreement of arka and bayu"),
        ((), (B, C), "Agreement of arka, bayu, and citra"),
        ((), (B, C, D), "New agreement"),
        (("non-aggression",), (B,), "Agreement: Non-aggression"),
        (THREE, (B, C, D), "Agreement: Non-aggression and Tariff binding"),
        (
            (PEACE, PEACE, "tariff-binding"),
            (B,),
            "Agreement: Non-aggression and Tariff binding",
        ),
    ],
)
def test_a_suggested_title_names_two_subjects_or_up_to_three_nations(
    kinds: tuple[str, ...], to: tuple[NationId, ...], title: str
) -> None:
    """Subjects go before nations, each once; four nations are too many to name."""
    assert drafting.suggested_title(seen("arka"), draft(*kinds, to=to)).en == title


def test_a_title_of_ones_own_is_kept_and_nothing_brings_the_suggested_one_back() -> None:
    """The text has what was written, without blanks around it."""
    view = seen("arka")
    own = drafting.with_title(draft("non-aggression"), "  Peace ")
    assert drafting.text_of(view, own).title == typed("Peace")
    assert drafting.text_of(view, drafting.with_title(own, "")).title.en == "Agreement: Non-aggression"


def test_articles_end_at_the_most_that_a_text_may_have() -> None:
    """The twentieth is taken, the next one not."""
    full = draft(*["non-aggression"] * drafting.MOST_ARTICLES)
    assert len(full.articles) == drafting.MOST_ARTICLES == 20
    assert full.selected == "clause:19"
    assert drafting.with_clause(seen("arka"), full, "arms-cap") == full


def test_without_an_article_the_next_one_is_selected() -> None:
    """Or the last, if the last was taken away; or none."""
    three = draft(*THREE)
    assert drafting.without_clause(three, 0).selected == "clause:0"
    assert drafting.without_clause(three, 2).selected == "clause:1"
    assert [one.kind for one in drafting.without_clause(three, 1).articles] == [THREE[0], THREE[2]]
    assert drafting.without_clause(draft("arms-cap"), 0).selected == ""


def test_articles_move_within_the_text_only() -> None:
    """The moved one stays selected; listed reservations follow their articles, in order."""
    three = draft(*THREE)
    three = replace(three, final=three.final.model_copy(update={"reservable": (0, 1)}))
    down = drafting.moved(three, 1, 1)
    assert [one.kind for one in down.articles] == [THREE[0], THREE[2], THREE[1]]
    assert down.selected == "clause:2" and down.final.reservable == (0, 2)
    up = drafting.moved(three, 1, -1)
    assert [one.kind for one in up.articles] == [THREE[1], THREE[0], THREE[2]]
    assert up.selected == "clause:0" and up.final.reservable == (0, 1)
    assert drafting.moved(three, 2, 1) == three and drafting.moved(three, 0, -1) == three


def test_a_new_condition_asks_for_one_other_party() -> None:
    """With none it would always be met; a number that was set stays, and taking it off sets none."""
    two = draft("non-aggression", "arms-cap")
    waiting = drafting.with_value(two, "terms.condition.clause", "arms-cap")
    assert get_field(waiting.articles[1], "terms.condition.parties") == 1
    assert waiting.articles[0] == two.articles[0]
    more = drafting.with_value(waiting, "terms.condition.parties", 3)
    again = drafting.with_value(more, "terms.condition.clause", "non-aggression")
    assert get_field(again.articles[1], "terms.condition.parties") == 3
    off = drafting.with_value(two, "terms.condition.clause", "")
    assert get_field(off.articles[1], "terms.condition.parties") == 0


def test_a_nation_stands_on_one_side_or_on_neither() -> None:
    """Changing sides leaves the other one; nations stand in their order."""
    view = seen("arka")
    one = drafting.with_side(view, drafting.with_side(view, draft(to=(B, C)), C, "a"), A, "a")
    assert (one.final.side_a, one.final.side_b) == ((A, C), ())
    two = drafting.with_side(view, one, A, "b")
    assert (two.final.side_a, two.final.side_b) == ((C,), (A,))
    none = drafting.with_side(view, two, A, "")
    assert (none.final.side_a, none.final.side_b) == ((C,), ())


def test_inviting_keeps_the_order_of_nations() -> None:
    """One more, one less, all others; the seat itself is never invited."""
    view = seen("bayu")
    one = draft(to=(D,), view=view)
    assert drafting.invited(view, one, A, True).to == (A, D)
    assert drafting.invited(view, one, D, True).to == (D,)
    assert drafting.invited(view, one, D, False).to == ()
    assert drafting.all_invited(view, one).to == (A, C, D)
    assert drafting.members(view, one) == (B, D)
    assert drafting.members(seen(None), one) == (D,)


def test_a_text_in_a_body_is_public_and_goes_to_its_other_members() -> None:
    """Outside any body partners and publicity stay as they were; a seat tables where it sits."""
    view = seen("arka", bodies=[COUNCIL, CLUB])
    one = draft(to=(D,), view=view)
    inside = drafting.in_body(view, one, "council")
    assert (inside.body, inside.to, inside.public) == ("council", (B,), True)
    outside = drafting.in_body(view, inside, "")
    assert (outside.body, outside.to, outside.public) == ("", (B,), True)
    assert [body.id for body in drafting.bodies(view)] == ["council"]
    assert drafting.with_public(one, True).public and not drafting.with_public(inside, False).public


def test_a_text_is_answered_among_the_others_of_its_table() -> None:
    """The draft of a treaty has its body and publicity, and all negotiators but the seat."""
    case = {"open": True, "acts": ["1 arka signs"], "invited": ["arka", "bayu", "citra"], "final": {}}
    view = seen("bayu", **case, secret=True)
    found = drafting.draft_of(view.law.treaty("pact"), view)  # type: ignore[arg-type]
    assert (found.to, found.public, found.body, found.selected) == ((A, C), False, "", "")


def test_a_text_is_projected_if_it_has_two_nations_and_articles_that_mean_something() -> None:
    """One nation, no article, or an article among strangers gives nothing to reckon with."""
    view = seen("arka")
    text = drafting.text_of(view, draft("non-aggression"))
    assert model.makes_sense(view, text, (A, B))
    assert not model.makes_sense(view, text, (A,))
    assert not model.makes_sense(view, drafting.text_of(view, draft()), (A, B))
    grant = drafting.text_of(view, draft("non-aggression", "grant"))
    assert model.makes_sense(view, grant, (A, B)) and not model.makes_sense(view, grant, (C, D))


def test_articles_are_read_with_the_part_that_edits_them_and_their_change() -> None:
    """Added, removed and changed articles; what was removed has no form any more."""
    view = seen("arka")
    old = drafting.text_of(view, draft("non-aggression", "tariff-binding"))
    plain = model.lines(old)
    assert [line.part for line in plain[:4]] == ["clause:0", "clause:1", "final:0", "final:1"]
    assert {line.kind for line in plain} == {"unchanged"}
    changed = drafting.with_value(draft("tariff-binding", "arms-cap"), "share", 0.02)
    changed = drafting.with_value(drafting.with_selected(changed, "clause:0"), "rate", 0.3)
    compared = model.lines(drafting.text_of(view, changed), old)
    found = {line.kind: line for line in compared if not line.part.startswith("final")}
    assert set(found) == {"removed", "changed", "added"}
    assert found["removed"].part == "" and found["removed"].old is None
    assert found["changed"].part == "clause:0" and found["changed"].old and found["changed"].fields
    assert found["added"].part == "clause:1" and found["added"].old is None


# -- what would be lost
def test_a_draft_is_unsent_if_it_says_something_that_no_text_or_order_does() -> None:
    """Whatever part of it is selected; what is no draft, or of a treaty that is gone, is left out."""
    case = {"open": True, "acts": ["1 arka signs"], "invited": ["arka", "bayu"], "final": {}}
    view = seen("arka", **case)
    base, new = model.start(view, "pact"), draft("arms-cap", view=view)
    edited = drafting.with_clause(view, base, "arms-cap")
    kept = {"pact": edited, "with:bayu": new, "": new}
    idle = {"gone": new, "with:citra": model.start(view, "with:citra"), "list": "no draft"}
    assert unsent(view, {**kept, **idle}) == kept
    assert unsent(view, {"pact": drafting.with_selected(base, "title")}) == {}
    sent = Propose(text=drafting.text_of(view, new), to=new.to)
    assert unsent(replace(view, pending=(sent,)), kept) == {"pact": edited}
    adopted = seen("arka", **{**case, "acts": ["1 arka signs", "1 all adopt"]})
    assert unsent(adopted, {"pact": edited}) == {}
