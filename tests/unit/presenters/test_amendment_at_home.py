"""An amendment that was signed: what the table offers, what the book lists, what waits at home."""

from __future__ import annotations

from dataclasses import replace

from game.core.ids import NationId
from game.engine.observe import observe
from game.model.groups import groups
from game.model.law import HomeVote, Push
from game.model.view import View
from game.presenters import book, dossier, treaty
from tests.cases import reader

CASE = {
    "parties": ["arka", "bayu", "citra"],
    "final": {"entry": {"count": 2}},
    "articles": [{"kind": "tariff-binding", "rate": 0.05}],
    "versions": [{"articles": [{"kind": "tariff-binding", "rate": 0.01}]}],
    "acts": ["1 arka signs-amendment v2", "1 bayu signs-amendment v2", "2 bayu accepts v2"],
    "turn": 3,
}


def seen(nation: str, votes: tuple[HomeVote, ...] = (), pushes: tuple[Push, ...] = ()) -> View:
    """What a nation sees of the case, in the part of the turn in which orders are given."""
    world = reader.world(CASE)
    world = world.with_law(world.law.having(home_votes=votes, pushes=pushes))
    stages = world.setting.timing.stages
    return observe(replace(world, stage=stages.index("orders")), NationId(nation))


def test_the_book_tells_those_who_signed_from_those_who_accepted() -> None:
    view = seen("arka")
    (line,) = dossier.amendments(view, view.law.treaty("pact"))
    assert (line.signed, line.accepted, line.adopted) == (("arka",), ("bayu",), None)


def test_who_signed_may_campaign_at_home_and_who_accepted_or_did_nothing_may_not() -> None:
    pushed = (Push(treaty="pact", nation="arka", group="labour", turn=1),)
    for nation, expected in (("arka", 6), ("bayu", 0), ("citra", 0)):
        view = seen(nation, pushes=pushed)
        found = treaty.campaigns(view, view.law.treaty("pact"), groups(view.setting.nation(nation)))
        assert len(found) == expected
        assert [one.order.group for one in found if one.won] == ["labour"][:expected]
    view = seen("arka")
    assert not treaty.is_previewed(view, view.law.treaty("pact"))
    assert treaty.is_previewed(seen("citra"), view.law.treaty("pact"))


def test_a_vote_on_an_amendment_says_which() -> None:
    said = {"treaty": "pact", "nation": "arka", "turn": 2, "support": 0.4, "passed": False}
    view = seen("arka", votes=(HomeVote(**said), HomeVote(**said, amendment=2)))
    texts = book.votes(view, view.law.treaty("pact"))
    assert ["amendment" in text.template for text in texts] == [True, False]
    assert texts[0].params["version"] == 2
