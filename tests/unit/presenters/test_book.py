"""The treaty book's model: filters, standings, dates, what is missing, the record."""

from __future__ import annotations

from dataclasses import replace

from game.core.ids import NationId, TreatyId
from game.engine.observe import observe
from game.i18n import catalogue
from game.model.law import Finding, HomeVote
from game.model.view import View
from game.orders.kinds.sign import Sign
from game.presenters import book
from game.presenters.names import names
from tests.ui.screens.seated import game_of, swap

SWAP = TreatyId("t1-0-arka-1")
SIGNED = [{"arka": [swap()]}, {"bayu": [Sign(treaty=SWAP, version=1)]}, {}]


def view(seat: str, stages: int = 3, **law: object) -> View:
    world = game_of(SIGNED[:stages]).world
    return observe(replace(world, law=world.law.having(**law)), NationId(seat))


def said(seen: View, texts: tuple[object, ...]) -> list[str]:
    words = catalogue("en").with_names({(str(k), i): w for (k, i), w in names(seen).items()})
    return [words.render(text) for text in texts]  # type: ignore[arg-type]


def test_filters() -> None:
    seen = view("bayu")
    found = {key: [entry.id for entry in book.entries(seen, key)] for key, _ in book.FILTERS}
    assert found == {"all": [SWAP], "mine": [SWAP], "in-force": [SWAP], "drafts": []}
    draft = view("bayu", 1)
    assert [e.id for e in book.entries(draft, "drafts")] == [SWAP] and not book.entries(draft, "in-force")


def test_an_entry_counts_parties_and_findings_and_dates_entry_into_force() -> None:
    finding = Finding(treaty=SWAP, article=0, nation=NationId("arka"), turn=2, shortfall=0.25)
    (entry,) = book.entries(view("bayu", findings=(finding,)))
    assert (entry.parties, entry.since, entry.findings) == (2, 2, 1)
    assert entry.standing.template == "party" and entry.in_force


def test_the_record() -> None:
    finding = Finding(treaty=SWAP, article=0, nation=NationId("arka"), turn=2, shortfall=0.25)
    vote = HomeVote(treaty=SWAP, nation=NationId("bayu"), turn=1, support=0.61, passed=True)
    seen = view("bayu", findings=(finding,), home_votes=(vote,))
    shown = book.detail(seen, SWAP)
    assert shown is not None
    assert said(seen, shown.findings) == ["Arka fell short of article 1 by 25%, turn 2"]
    assert said(seen, shown.votes) == ["Bayu: ratified with 61% support, turn 1"]
    assert not shown.missing


def test_what_is_missing_for_entry_into_force() -> None:
    seen = view("bayu", 1)
    shown = book.detail(seen, SWAP)
    assert shown is not None
    assert said(seen, shown.missing)[-1] == "Consents still needed: 2."
    assert [(line.nation, line.standing.template) for line in shown.status] == [
        ("arka", "signatory"),
        ("bayu", "negotiating state"),
    ]


def test_a_draft_between_others_is_unknown() -> None:
    seen = view("citra", 1)
    assert book.detail(seen, SWAP) is None and not book.entries(seen)
