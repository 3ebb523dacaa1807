"""The desk: who has to say a word about what, and what is the seat's secret."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.core.ids import NationId, TreatyId
from game.model.order import Order
from game.model.treaty import TreatyText
from game.orders.kinds.answer import Answer
from game.orders.kinds.counter import Counter
from game.orders.kinds.decline import Decline
from game.orders.kinds.propose import Propose
from game.orders.kinds.sign import Sign
from game.orders.kinds.vote import Vote
from game.presenters.desk import Desk, desk
from game.scenario.load import find, load
from game.session.game import Game
from game.session.opening import start

DRAFT = TreatyId("t1-0-arka-1")


def offer(amount: float) -> TreatyText:
    grant = {"kind": "grant", "donor": "arka", "recipient": "bayu", "amount": amount}
    return TreatyText.model_validate({"title": {"en": "Swap", "id": "Tukar"}, "articles": [grant]})


def played(*stages: Mapping[str, Sequence[Order]]) -> Game:
    path = find("first-accord")
    assert path is not None
    loaded = load(path)
    assert loaded.file is not None
    game = start(loaded, 3, {NationId(n.id): "human" for n in loaded.file.nations})
    for orders in stages:
        for nation in game.waiting():
            game.seal(nation, tuple(orders.get(nation, ())))
        game.advance()
    return game


def of(game: Game, nation: str) -> Desk:
    return desk(game.view(NationId(nation)))


PROPOSED = {"arka": [Propose(text=offer(0.4), to=(NationId("bayu"),))]}


def test_a_draft_lies_with_those_who_have_not_signed_it() -> None:
    game = played(PROPOSED)
    (letter,) = of(game, "bayu").letters
    assert (letter.treaty, letter.version, letter.author) == (DRAFT, 1, "arka")
    assert letter.sign == Sign(treaty=DRAFT, version=1) and letter.decline == Decline(treaty=DRAFT)
    assert of(game, "arka").letters == () and of(game, "citra").letters == ()
    (awaited,) = of(game, "arka").awaited
    assert awaited.nations == ("bayu",)


def test_a_counter_offer_comes_back_and_a_refusal_lasts_until_a_new_version() -> None:
    countered = played(PROPOSED, {"bayu": [Counter(treaty=DRAFT, text=offer(0.6))]})
    (letter,) = of(countered, "arka").letters
    assert letter.version == 2 and letter.author == "bayu"
    assert of(countered, "bayu").letters == ()
    refused = played(PROPOSED, {"bayu": [Decline(treaty=DRAFT)]})
    assert of(refused, "bayu").letters == ()
    again = played(
        PROPOSED, {"bayu": [Decline(treaty=DRAFT)], "arka": [Counter(treaty=DRAFT, text=offer(0.7))]}
    )
    assert [x.version for x in of(again, "bayu").letters] in ([2], [])


def test_pending_words_count_as_answers() -> None:
    game = played(PROPOSED)
    assert of(game, "bayu").waiting == 1
    game.give(NationId("bayu"), Sign(treaty=DRAFT, version=1))
    found = of(game, "bayu")
    assert found.waiting == 0 and found.letters[0].answered == Sign(treaty=DRAFT, version=1)
    assert [p.order for p in found.pending] == [Sign(treaty=DRAFT, version=1)]


def test_a_private_question_is_secret_and_so_is_its_answer() -> None:
    game = played({}, {}, {}, {}, {})
    (asked,) = of(game, "citra").questions
    assert asked.secret and len(asked.choices) == 2
    assert [choice.odds is None for choice in asked.choices] == [True, False]
    assert of(game, "arka").questions == ()
    order = Answer(event="trader-citra", option="accept")
    game.give(NationId("citra"), order)
    found = of(game, "citra")
    assert [choice.chosen for choice in found.questions[0].choices] == [False, True]
    assert found.pending[0].secret and found.waiting == 0


def test_motions_stand_on_the_desks_of_members_with_the_ballot_given() -> None:
    in_council = Propose(text=offer(0.4), to=tuple(map(NationId, ("bayu", "citra", "dirga"))), body="council")
    game = played({}, {}, {"arka": [in_council]})
    (item,) = of(game, "dirga").items
    assert item.body == "council" and item.voted is None and item.author == "arka"
    game.give(NationId("dirga"), Vote(motion=item.motion, ballot="no"))
    assert of(game, "dirga").items[0].voted == Vote(motion=item.motion, ballot="no")


def test_before_votes_are_open_no_motion_is_on_the_desk() -> None:
    in_council = Propose(text=offer(0.4), to=tuple(map(NationId, ("bayu", "citra", "dirga"))), body="council")
    assert of(played({"arka": [in_council]}), "dirga").items == ()
