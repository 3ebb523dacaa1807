"""Articles and differences: numbering, final clauses, what counts as the same article."""

from __future__ import annotations

from typing import Any

import pytest

from game.i18n import catalogue
from game.model.treaty import FinalClauses, TreatyText
from game.presenters.wording.final_clauses import FINAL_ARTICLES
from game.presenters.wording.treaty import Change, articles, difference
from tests.cases import reader

EN = catalogue("en")
CUT = {"kind": "emissions-cut", "cut": 0.3}
PACT = {"kind": "non-aggression"}
GRANT = {"kind": "grant", "donor": "arka", "recipient": "bayu", "amount": 2}


def text(*listed: dict[str, Any], title: str = "pact", **final: Any) -> TreatyText:
    """A text of these articles and final clauses."""
    return reader.text({"articles": list(listed), "final": final}, title)


def body(written: TreatyText, heading: str) -> str:
    """The words of the article under a heading."""
    (found,) = [a for a in articles(written) if EN.render(a.heading) == heading]
    return EN.render(found.body)


def changed(old: TreatyText, new: TreatyText) -> list[Change]:
    """What is not as it was."""
    return [change for change in difference(old, new) if change.kind != "unchanged"]


def test_articles_are_numbered_through_and_end_with_the_final_clauses() -> None:
    found = articles(text(CUT, PACT))
    assert [a.number for a in found] == list(range(1, len(FINAL_ARTICLES) + 3))
    assert [a.clause for a in found] == [0, 1, *[None] * len(FINAL_ARTICLES)]
    shown = [name for row in FINAL_ARTICLES for name in row.fields]
    assert sorted(shown) == sorted(FinalClauses.model_fields)


@pytest.mark.parametrize(
    ("entry", "consent", "sentence"),
    [
        (
            {},
            "ratification",
            "This Treaty enters into force once all States that negotiated it have ratified it.",
        ),
        ({}, "signature", "This Treaty enters into force once all States that negotiated it have signed it."),
        (
            {"count": 6, "delay": 1},
            "ratification",
            "This Treaty enters into force 1 turn after 6 instruments of ratification or accession have "
            "been deposited.",
        ),
        (
            {"count": 55, "share": 0.55, "weight": "emissions"},
            "ratification",
            "This Treaty enters into force once 55 instruments of ratification or accession have been "
            "deposited, "
            "provided that these States account for at least 55% of emissions.",
        ),
        (
            {"count": 43, "required": ["arka", "bayu"], "delay": 2},
            "signature",
            "This Treaty enters into force 2 turns after 43 States have signed it, provided that arka and "
            "bayu are among "
            "them.",
        ),
    ],
)
def test_entry_into_force_in_words(entry: dict[str, Any], consent: str, sentence: str) -> None:
    assert body(text(PACT, entry=entry, consent=consent), "Entry into force") == sentence


def test_other_final_clauses_in_words() -> None:
    written = text(
        PACT,
        withdrawal={"lock": 2, "notice": 1},
        sunset=8,
        reservations="listed",
        reservable=[0],
        verification=3,
        answer={"kind": "trade-measure", "after": 2, "rate": 0.2, "turns": 3},
        outsiders=0.1,
    )
    assert body(written, "Withdrawal").startswith("Once this Treaty has bound a Party for 2 turns")
    assert body(written, "Duration") == "This Treaty expires 8 turns after its entry into force."
    assert body(written, "Reservations") == "Reservations may be made to these articles only: 1."
    assert "admits inspectors" in body(written, "Verification")
    assert "After 2 findings of breach" in body(written, "Answer to breach")
    assert "20%" in body(written, "Answer to breach") and "3 turns" in body(written, "Answer to breach")
    assert "10%" in body(written, "Other States")


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ({"means": "none"}, "The Parties choose by what peaceful means they settle their disputes."),
        ({"means": "consultation"}, "The Parties consult on every dispute over this Treaty for 1 turn."),
        (
            {"means": "panel-and-appeal", "consultation": 0, "ruling": 2, "appeal": 3, "compliance": 4},
            "The Parties consult on every dispute over this Treaty. A Party may then ask for a panel of "
            "arbiters chosen for the case, which rules within 2 turns; an appeal from it is decided within "
            "3 turns. If the Party at fault does not comply within 4 turns, the Party that won may suspend "
            "concessions to it up to the damage.",
        ),
        (
            {"means": "court", "retaliation": "none"},
            "The Parties consult on every dispute over this Treaty for 1 turn. A Party may then bring the "
            "dispute before a court of arbiters chosen for the case, whose judgment is given within 1 turn "
            "and is final. The Party at fault complies within 1 turn.",
        ),
    ],
)
def test_disputes_in_words(clause: dict[str, Any], words: str) -> None:
    assert body(text(PACT, disputes=clause), "Settlement of disputes") == words


@pytest.mark.parametrize(
    ("final", "heading", "words"),
    [
        (
            {"entry": {"groups": [{"nations": ["arka", "bayu"], "count": 1}], "earliest": 6}},
            "Entry into force",
            "This Treaty enters into force once States have ratified or acceded to it, provided that at "
            "least 1 of these is among them: arka and bayu. If this is so before turn 6, it enters into "
            "force in that turn.",
        ),
        (
            {"withdrawal": {"right": "implied", "notice": 0, "price": 0.05, "survives": [0], "survival": 3}},
            "Withdrawal",
            "A Party may denounce this Treaty; this takes effect 1 turn after notice is given. A Party that "
            "leaves pays the other Parties 5% of its yearly output. For 3 turns after withdrawal or the end "
            "of this Treaty these articles go on binding: 1.",
        ),
        (
            {"withdrawal": {"right": "excluded", "price": 0.05}},
            "Withdrawal",
            "No Party may withdraw from this Treaty without the consent of all Parties.",
        ),
        (
            {"ending": {"date": 9, "renewal": "tacit", "term": 2}, "sunset": 4},
            "Duration",
            "This Treaty ends at the earliest of these: 4 turns after its entry into force and with the end "
            "of turn 9. It is then renewed for 2 turns at a time, unless a Party objects.",
        ),
        (
            {"amendment": {"rule": "share", "share": 0.75}},
            "Amendment",
            "An amendment accepted by 75% of the Parties is adopted; it binds those that accept it. Between "
            "others this Treaty goes on as it is.",
        ),
        (
            {"review": {"every": 5, "ratchet": True}},
            "Review",
            "The Parties review this Treaty every 5 turns. No amendment may lower what a Party owes.",
        ),
    ],
)
def test_changes_and_ends_in_words(final: dict[str, Any], heading: str, words: str) -> None:
    assert body(text(PACT, **final), heading) == words


def test_the_same_text_has_no_difference() -> None:
    assert changed(text(CUT, PACT), text(CUT, PACT)) == []


def test_a_changed_field_is_told_with_what_it_was_and_is() -> None:
    (change,) = changed(text(CUT, PACT), text({**CUT, "cut": 0.5}, PACT))
    assert change.kind == "changed" and change.old and change.new and change.new.number == 1
    (field,) = change.fields
    assert [EN.render(x) for x in (field.label, field.old, field.new)] == ["Cut", "30%", "50%"]


def test_moving_an_article_changes_nothing_in_it() -> None:
    assert changed(text(CUT, PACT), text(PACT, CUT)) == []


def test_an_article_more_and_an_article_less() -> None:
    more, less = changed(text(CUT), text(GRANT))
    assert (more.kind, more.old, less.kind, less.new) == ("added", None, "removed", None)
    assert EN.render(more.heading) == "Grant" and EN.render(less.heading) == "Emissions"


def test_of_two_alike_the_equal_one_stays() -> None:
    second = {**GRANT, "amount": 5}
    (change,) = changed(text(GRANT, second), text(second))
    assert change.kind == "removed" and change.old and change.old.number == 1


def test_final_clauses_and_title_are_compared_too() -> None:
    title, entry, sunset = changed(text(PACT), text(PACT, title="treaty", entry={"count": 2}, sunset=5))
    assert EN.render(title.heading) == "Title" and title.fields[0].old != title.fields[0].new
    assert EN.render(entry.heading) == "Entry into force"
    assert [(EN.render(f.old), EN.render(f.new)) for f in entry.fields] == [("0", "2")]
    assert [(EN.render(f.old), EN.render(f.new)) for f in sunset.fields] == [("0 turns", "5 turns")]
