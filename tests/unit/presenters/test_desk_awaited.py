"""Whose signature a seat waits for, and how many decisions wait for the seat."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.core.ids import BodyId, MotionId, NationId, TreatyId
from game.core.text import Quantity, T
from game.institutions.matters.adopt_text import AdoptText
from game.model.frozen import Multilingual, authored
from game.model.institution import Motion
from game.model.setting import EventCard, Option
from game.orders.kinds.answer import Answer
from game.orders.kinds.break_promise import BreakPromise
from game.orders.kinds.sign import Sign
from game.orders.kinds.vote import Vote
from game.presenters.desk import Desk, desk
from tests.unit.presenters.views import seen

THREE = ["arka", "bayu", "citra"]
OF_TWO: dict[str, Any] = {"consent": "signature", "entry": {"count": 2}}
OF_THREE: dict[str, Any] = {"consent": "signature", "entry": {"count": 3}}
DRAFT = {"open": True, "acts": ["1 arka signs"], "final": OF_TWO, "invited": THREE}


def awaited(nation: str | None, *acts: str, turn: int = 1, final: Any = OF_TWO) -> list[tuple[str, ...]]:
    """Whom a seat waits for, for each text that it signed."""
    view = seen(nation, open=True, acts=list(acts), invited=THREE, turn=turn, final=final)
    return [one.nations for one in desk(view).awaited]


def test_a_signatory_waits_for_the_silent_and_not_for_those_who_declined() -> None:
    """Arka has signed, Bayu declined, Citra said nothing."""
    acts = ("1 arka signs", "1 bayu refuses")
    assert awaited("arka", *acts) == [("citra",)]
    assert awaited("bayu", *acts) == awaited("citra", *acts) == awaited("dirga", *acts) == []


def test_only_signatures_of_the_version_on_the_table_count() -> None:
    """Bayu answered with a second version: Arka's signature is of the first."""
    acts = ("1 arka signs", "1 bayu signs v2")
    assert awaited("bayu", *acts) == [("arka", "citra")]
    assert awaited("arka", *acts) == []


def test_an_adopted_text_still_waits_for_signatures_until_it_is_in_force() -> None:
    """Two of three signed: enough where two are asked for, one too few where three are."""
    acts = ("1 arka signs", "1 bayu signs", "1 all adopt")
    assert awaited("arka", *acts, turn=2, final=OF_THREE) == [("citra",)]
    assert awaited("arka", *acts, turn=2) == [], "in force"


def test_when_all_have_signed_nobody_is_awaited() -> None:
    """All three signed and the text is not yet in force."""
    acts = ("1 arka signs", "1 bayu signs", "1 citra signs")
    assert awaited("arka", *acts) == []
    assert awaited(None, "1 arka signs") == []


# -- motions
COUNCIL = {"id": "council", "rule": {"name": "majority"}, "members": ["arka", "bayu"], "docket_size": 4}


def before_council(nation: str | None, *pending: Any) -> Desk:
    """The desk while two motions of Arka are before a council of Arka and Bayu."""
    motions = tuple(
        Motion(
            id=MotionId(f"m{number}"),
            body=BodyId("council"),
            author=NationId("arka"),
            turn=1,
            matter=AdoptText(treaty=TreatyId(title), version=1),
        )
        for number, title in enumerate(("old", "new"))
    )
    texts = [{"name": name, **DRAFT} for name in ("old", "new")]
    view = seen(nation, *pending, treaties=texts, bodies=[COUNCIL], law={"docket": motions})
    return desk(view)


def test_motions_lie_with_the_members_of_the_body_only() -> None:
    """Citra is no member; the public board votes on nothing."""
    assert [item.motion for item in before_council("bayu").items] == ["m0", "m1"]
    assert before_council("citra").items == before_council(None).items == ()


def test_a_ballot_is_for_its_own_motion_and_the_last_one_counts() -> None:
    """Two ballots on the first motion, none on the second."""
    votes = [Vote(motion=MotionId("m0"), ballot=ballot) for ballot in ("yes", "no")]
    assert [item.voted for item in before_council("bayu", *votes).items] == [votes[1], None]


# -- questions
def words(text: str) -> Multilingual:
    """The same words in both languages."""
    return Multilingual(en=text, id=text)


OPTIONS = (
    Option(id="open", text=words("Openly")),
    Option(id="secret", text=words("Secretly"), covert=True, odds_seen=0.25),
)
PUBLIC = EventCard(id="flood", turn=1, text=words("Flood"), options=OPTIONS)
PRIVATE = EventCard(id="trader", turn=1, text=words("Trader"), options=OPTIONS, for_nation=NationId("bayu"))


def asked(*pending: Any) -> Desk:
    """The desk of Bayu, asked in public and in private, beside the motions and texts of Arka."""
    view = seen("bayu", *pending, treaties=[{"name": "pact", **DRAFT}])
    return desk(replace(view, questions=(PUBLIC, PRIVATE)))


def test_each_answer_chooses_in_its_own_question() -> None:
    """The odds of being seen stand at covert answers only, as a share without decimals."""
    found = asked(Answer(event="trader", option="secret"))
    assert [[c.chosen for c in q.choices] for q in found.questions] == [[False, False], [False, True]]
    assert [q.secret for q in found.questions] == [False, True]
    openly, secretly = found.questions[0].choices
    assert openly.odds is None
    assert secretly.odds == T("odds of being seen: {odds}", odds=Quantity(0.25, "share", 0))


def test_waiting_counts_what_has_no_answer_of_each_kind() -> None:
    """Two questions and a text; then one question answered, then the text as well."""
    assert asked().waiting == 3
    assert asked(Answer(event="flood", option="open")).waiting == 2
    sign = Sign(treaty=TreatyId("pact"), version=1)
    assert asked(Answer(event="flood", option="open"), sign).waiting == 1
    assert (
        before_council("bayu", Vote(motion=MotionId("m0"), ballot="no")).waiting == 3
    )  # two texts, one motion


def test_pending_answers_have_the_words_of_the_option_and_the_secrecy_of_the_question() -> None:
    """An answer that fits no question, or no option of it, is told by its id; a covert breach is secret."""
    given = (
        Answer(event="flood", option="secret"),
        Answer(event="trader", option="open"),
        Answer(event="flood", option="dam"),
        Answer(event="fire", option="open"),
        BreakPromise(treaty=TreatyId("pact"), article=0, covert=True),
        BreakPromise(treaty=TreatyId("pact"), article=0, covert=False),
    )
    found = asked(*given).pending
    assert [one.order for one in found] == list(given)
    assert [one.secret for one in found] == [False, True, False, False, True, False]
    assert found[0].text.params["option"] == authored(words("Secretly"))
    assert found[1].text.params["option"] == authored(words("Openly"))
    assert [one.text.params["option"] for one in found[2:4]] == ["dam", "open"]
