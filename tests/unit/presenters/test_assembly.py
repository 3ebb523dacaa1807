"""The assembly's model: bodies, dockets, decisions, rules in few words."""

from __future__ import annotations

import pytest

from game.core.ids import MotionId, NationId
from game.model.institution import Rule
from game.orders.kinds.vote import Vote
from game.presenters.assembly import bodies, rule_name
from tests.ui.screens.accords import TABLED
from tests.ui.screens.seated import game_of

BAYU = NationId("bayu")


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (Rule(name="consensus"), "consensus"),
        (Rule(name="majority"), "majority"),
        (Rule(name="unanimity"), "unanimity"),
        (Rule(name="supermajority", share=2 / 3), "{share} majority"),
        (Rule(name="majority", veto=(BAYU,)), "veto"),
    ],
)
def test_a_rule_in_few_words(rule: Rule, words: str) -> None:
    assert rule_name(rule).template == words


def test_a_motion_on_the_docket_and_the_seats_own_vote() -> None:
    game = game_of(TABLED)
    (council,) = bodies(game.view(BAYU))
    (motion,) = council.docket
    assert council.is_member and motion.author == "arka" and motion.is_up and motion.own is None
    game.give(BAYU, Vote(motion=motion.motion, ballot="no"))
    assert bodies(game.view(BAYU))[0].docket[0].own == "no"
    assert bodies(game.view(NationId("citra")))[0].docket[0].own is None


def test_a_decision_is_counted() -> None:
    motion = MotionId(game_of(TABLED).world.law.docket[0].id)
    votes = {n: [Vote(motion=motion, ballot=b)] for n, b in (("arka", "yes"), ("bayu", "no"))}
    (council,) = bodies(game_of([*TABLED, votes]).view(BAYU))
    (decision,) = council.decisions
    assert (decision.turn, decision.yes, decision.no, decision.adopted) == (2, 1, 1, False)
    assert dict(decision.votes) == {"arka": "yes", "bayu": "no", "citra": "abstain", "dirga": "abstain"}
    assert council.docket == ()


def test_nobody_is_a_member_on_the_public_board() -> None:
    (council,) = bodies(game_of(TABLED).view(None))
    assert not council.is_member and len(council.members) == 4
