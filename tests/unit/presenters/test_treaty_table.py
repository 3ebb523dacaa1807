"""The treaty table: which text is shown, what can be done with it, and by whom."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game.core.ids import BodyId, NationId, TreatyId
from game.model.groups import groups
from game.model.law import Statement
from game.model.treaty import Treaty
from game.model.view import View
from game.orders.kinds.amend import Amend
from game.orders.kinds.counter import Counter
from game.orders.kinds.decline import Decline
from game.orders.kinds.inspect import Inspect
from game.orders.kinds.propose import Propose
from game.orders.kinds.sign import Sign
from game.presenters import treaty as model
from game.presenters.treaty_draft import draft_of
from tests.unit.presenters.views import only, seen

THREE = ["arka", "bayu", "citra"]
PACT = TreatyId("pact")
SIGNING: dict[str, Any] = {"consent": "signature", "entry": {"count": 2}}


def table(nation: str | None, *acts: str, **case: Any) -> tuple[View, Treaty]:
    """What a seat sees of a text that is open to signature, and the text."""
    view = seen(nation, **{"open": True, "acts": list(acts), "invited": THREE, "final": SIGNING, **case})
    return view, view.law.treaty(PACT)


def keys(nation: str, *acts: str, edited: bool = False, **case: Any) -> list[str]:
    """What the seat may do."""
    view, treaty = table(nation, *acts, **case)
    return [a.key for a in model.actions(view, treaty, draft_of(treaty, view), edited)]


# -- how it opens
def test_the_table_opens_with_the_text_or_with_a_partner_or_empty() -> None:
    """By the id of a treaty, by "with:" and a nation, or with nothing; an unknown nation is nobody."""
    view, treaty = table("arka", "1 arka signs")
    assert model.start(view, "pact").articles == treaty.versions[0].text.articles
    assert model.start(view, "with:bayu").to == ("bayu",)
    assert [model.start(view, about).to for about in ("with:nobody", "bayu", "")] == [(), (), ()]


@pytest.mark.parametrize(
    ("nation", "acts", "may"),
    [
        ("arka", ["1 arka signs"], True),
        ("dirga", ["1 arka signs"], False),  # not at the table of a draft
        ("arka", ["1 arka signs", "1 all adopt"], False),  # adopted: authentic and definitive (VCLT art. 10)
        ("arka", ["1 arka signs", "1 bayu signs", "1 all adopt"], True),  # in force: a party may amend
        ("citra", ["1 arka signs", "1 bayu signs", "1 all adopt"], False),  # no party
        ("arka", ["1 arka signs", "1 bayu signs", "1 all adopt", "2 all terminate"], False),
    ],
)
def test_who_may_edit_a_text(nation: str, acts: list[str], may: bool) -> None:
    """Negotiators a draft, parties an amendment of what is in force, nobody anything else."""
    view, treaty = table(nation, *acts, turn=3)
    assert model.negotiable(view, treaty) is may


def test_amendments_are_edited_where_they_are_open_and_new_texts_by_any_seat() -> None:
    """The public board writes nothing."""
    view, treaty = table("arka", "1 arka signs", "1 bayu signs", "1 all adopt", turn=3)
    assert not model.negotiable(only(view, orders={"amend": 4}), treaty)
    assert model.negotiable(only(view, orders={"amend": 3}), treaty)
    assert model.negotiable(view, None)
    assert not model.negotiable(replace(view, nation=None), None)


@pytest.mark.parametrize(
    ("acts", "version", "words"),
    [
        (["1 arka signs"], 0, "Your counter-offer"),
        (["1 arka signs"], 1, "Draft · version {version}"),
        (["1 arka signs", "1 all adopt"], 1, "Adopted, not yet in force"),
        (["1 arka signs", "1 bayu signs", "1 all adopt"], 0, "Your amendment"),
        (["1 arka signs", "1 bayu signs", "1 all adopt"], 1, "In force"),
    ],
)
def test_the_line_over_the_title_says_which_text_it_is(acts: list[str], version: int, words: str) -> None:
    """Version 0 is the seat's own draft; a new text has no treaty yet."""
    view, treaty = table("arka", *acts, turn=2)
    assert model.heading(view, treaty, version).template == words
    assert model.heading(view, None, 0).template == "New draft"


def test_an_adopted_amendment_is_current_and_the_original_is_what_one_signs() -> None:
    """A third version that nobody accepted changes neither."""
    acts = ("1 arka signs", "1 bayu signs", "1 all adopt", "3 arka accepts v2", "3 bayu accepts v2")
    _, treaty = table("arka", *acts, "3 all adopt v2", "4 arka accepts v3", turn=5)
    assert (model.on_table(treaty), model.current(treaty), len(treaty.versions)) == (1, 2, 3)
    _, draft = table("arka", "1 arka signs", "1 bayu signs v2")
    assert (model.on_table(draft), model.current(draft)) == (2, 2)


# -- what can be done
IN_FORCE = ("1 arka signs", "1 bayu signs", "1 all adopt")


@pytest.mark.parametrize(
    ("nation", "acts", "edited", "expected"),
    [
        ("bayu", ["1 arka signs"], False, ["sign", "counter", "decline"]),
        ("bayu", ["1 arka signs"], True, ["counter", "sign", "decline"]),
        ("citra", ["1 arka signs", "1 all adopt"], False, ["sign"]),
        ("citra", IN_FORCE, False, ["sign"]),
        ("arka", IN_FORCE, False, ["withdraw"]),
        ("arka", IN_FORCE, True, ["amend", "withdraw"]),
        ("arka", [*IN_FORCE, "2 arka leaves"], False, ["revoke-notice"]),
        ("arka", [*IN_FORCE, "2 all terminate"], False, []),
    ],
)
def test_what_a_seat_may_do(nation: str, acts: list[str], edited: bool, expected: list[str]) -> None:
    """By the condition of the text and the standing of the seat, the most likely first."""
    assert keys(nation, *acts, edited=edited, turn=3) == expected


def test_who_has_consented_is_not_asked_to_sign_again() -> None:
    """A contracting state of a text that is not yet in force can only wait."""
    final = {"consent": "signature", "entry": {"count": 3}}
    assert keys("arka", *IN_FORCE, turn=3, final=final) == []


@pytest.mark.parametrize(
    ("nation", "acts", "reserved", "words"),
    [
        ("bayu", ["1 arka signs"], (), "Sign as it stands"),
        ("bayu", ["1 arka signs"], (0,), "Sign with reservations"),
        ("dirga", IN_FORCE, (0,), "Accede"),
        ("dirga", ["1 arka signs"], (), "Sign as it stands"),  # a draft cannot be acceded to
        ("citra", IN_FORCE, (), "Sign as it stands"),  # it negotiated
    ],
)
def test_the_words_for_consent(nation: str, acts: list[str], reserved: tuple[int, ...], words: str) -> None:
    """Accession is the consent of those who did not negotiate (VCLT art. 15)."""
    view, treaty = table(nation, *acts, turn=3)
    sign = model.actions(view, treaty, draft_of(treaty, view), False, reserved)[0]
    assert sign.label.template == words
    assert sign.order == Sign(treaty=PACT, version=1, reservations=reserved)


def test_a_new_text_can_only_be_proposed_and_only_where_that_is_open() -> None:
    """With its partners, its body, and whether it is public."""
    view, _ = table("arka", "1 arka signs")
    draft = replace(model.start(view, "with:bayu"), body="council", public=True)
    (action,) = model.actions(view, None, draft, True)
    assert isinstance(action.order, Propose)
    assert (action.order.to, action.order.body, action.order.public) == (("bayu",), "council", True)
    assert model.actions(only(view), None, draft, True) == []


def test_orders_on_this_text_are_told_from_those_on_others() -> None:
    """A new text has the proposals; a treaty whatever names it."""
    mine, other = Decline(treaty=PACT), Decline(treaty=TreatyId("other"))
    view, treaty = table("bayu", "1 arka signs")
    new = Propose(text=treaty.versions[0].text, to=(NationId("arka"),))
    view = replace(view, pending=(mine, other, new))
    assert model.pending(view, "pact") == [mine]
    assert model.pending(view, "") == [new]


def test_an_order_that_is_taken_back_gives_its_draft_back() -> None:
    """A proposal with all it said; a counter-offer or an amendment with the table of its treaty."""
    view, treaty = table("bayu", "1 arka signs")
    text = treaty.versions[0].text
    proposed = model.draft_of_order(
        view, Propose(text=text, to=(NationId("dirga"),), body=BodyId("council"), public=True)
    )
    assert proposed is not None
    assert (proposed.to, proposed.body, proposed.public) == (("dirga",), "council", True)
    for order in (Counter(treaty=PACT, text=text), Amend(treaty=PACT, text=text)):
        found = model.draft_of_order(view, order)
        assert found is not None and (found.to, found.articles) == (("arka", "citra"), text.articles)
    assert model.draft_of_order(view, Counter(treaty=TreatyId("gone"), text=text)) is None
    assert model.draft_of_order(view, Decline(treaty=PACT)) is None


# -- reservations and inspections
def test_reservations_are_offered_to_the_articles_that_allow_them() -> None:
    """The articles are those of the version on the table, from 0."""
    articles = [{"kind": "non-aggression"}, {"kind": "tariff-binding"}]
    for allowed, expected in (("any", [0, 1]), ("none", []), ("listed", [1])):
        final = {**SIGNING, "reservations": allowed, "reservable": [1]}
        _, treaty = table("bayu", "1 arka signs", articles=articles, final=final)
        assert [place for place, _ in model.reservable(treaty)] == expected
    assert model.reservable(None) == []


def test_a_party_may_inspect_each_other_party_of_a_verified_treaty() -> None:
    """Nobody else may, and nothing is inspected where the text relies on trust or the order is closed."""
    final = {**SIGNING, "verification": 1}
    acts = ("1 arka signs", "1 bayu signs", "1 citra signs", "1 all adopt")
    view, treaty = table("bayu", *acts, turn=3, final=final)
    expected = [Inspect(treaty=PACT, nation=NationId(n)) for n in ("arka", "citra")]
    assert model.inspections(view, treaty) == expected
    assert model.inspections(only(view), treaty) == model.inspections(view, None) == []
    assert model.inspections(*table("dirga", *acts, turn=3, final=final)) == []
    assert model.inspections(*table("bayu", *acts, turn=3, final={**final, "verification": 0})) == []


# -- statements and campaigns
def test_statements_about_this_text_come_latest_first() -> None:
    """Those on other texts, and those without words, are left out."""
    key = next(iter(model.SPEECHES))
    spoken = tuple(
        Statement.model_validate({"nation": n, "turn": turn, "stage": 0, "key": k, "treaty": about})
        for turn, (n, k, about) in enumerate(
            [("arka", key, "pact"), ("bayu", key, ""), ("citra", key, "pact"), ("citra", "mumble", "pact")], 1
        )
    )
    view, treaty = table("arka", "1 arka signs", law={"statements": spoken})
    assert [(s.nation, s.turn) for s in model.statements(view, treaty)] == [("citra", 3), ("arka", 1)]
    assert model.statements(view, None) == []


def test_campaigns_are_for_signatories_whose_people_have_not_voted() -> None:
    """Groups by their share of the people; none for others, for texts bound by signature, or if closed."""
    final = {"consent": "ratification", "entry": {"count": 3}}
    view, treaty = table("arka", "1 arka signs", "1 all adopt", final=final, turn=2)
    home = groups(view.setting.nation("arka"))
    found = model.campaigns(view, treaty, home)
    assert len(found) == len(home) > 1
    assert sum(one.share for one in found) == pytest.approx(1.0)
    assert [one.won for one in found] == [False] * len(home)
    assert model.campaigns(only(view), treaty, home) == model.campaigns(view, None, home) == []
    for nation, form in (("bayu", final), ("arka", {**final, "consent": "signature"})):
        other, text = table(nation, "1 arka signs", "1 all adopt", final=form, turn=2)
        assert model.campaigns(other, text, home) == []
    assert model.campaigns(*table(None, "1 arka signs", "1 all adopt", final=final, turn=2), home) == []
    lapsed, text = table("arka", "1 arka signs", final=final, turn=9)
    assert model.campaigns(lapsed, text, home) == []
