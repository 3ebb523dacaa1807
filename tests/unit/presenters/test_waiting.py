"""Which articles of a treaty in force wait for others, and for what."""

from __future__ import annotations

from typing import Any

from game.i18n import catalogue
from game.model.view import View
from game.presenters.waiting import Waiting, waiting
from tests.cases import reader

CAP = {"kind": "arms-cap", "share": 0.01, "terms": {"condition": {"clause": "arms-cap", "parties": 3}}}
PEACE = {"kind": "non-aggression"}


def of(*parties: str, treaty: str = "pact", **more: Any) -> list[Waiting]:
    """What waits in a treaty of peace and of a cap that binds three or nobody."""
    world = reader.world({"articles": [PEACE, CAP], "parties": list(parties), **more})
    return waiting(View(None, world), treaty)


def test_two_of_three_wait_for_one_more() -> None:
    (one,) = of("arka", "bayu")
    assert (one.article, one.nations) == (1, ("arka", "bayu"))
    sentence = catalogue("en").render(one.sentence)
    assert sentence.startswith("Article 2: It waits for 1 more to be bound by an article “Arms cap”")
    assert "citra and dirga" in sentence


def test_three_wait_for_nobody() -> None:
    assert of("arka", "bayu", "citra") == []


def test_nothing_waits_in_a_treaty_that_is_not_in_force_or_not_there() -> None:
    assert of("arka") == [], "one party makes no treaty"
    assert of("arka", "bayu", treaty="another") == []
