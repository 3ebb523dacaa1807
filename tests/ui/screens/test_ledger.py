"""The sovereignty ledger: what promises cost and bought, and the way to their treaties."""

from __future__ import annotations

from game.ui.shell import commands as c
from tests.ui.flow import assert_fits_everywhere
from tests.ui.screens.accords import BOUND, CAP
from tests.ui.screens.seated import fuzz, seated


def test_each_promise_with_its_price_leads_to_its_treaty() -> None:
    drive = seated("bayu", "ledger", "bayu", stages=BOUND)
    words = drive.words().replace("\n", " ")
    assert "Sovereignty ledger of Bayu" in words and "Harvest of the fish of the bay" in words
    drive.focus("promises")
    drive.press("Enter")
    assert drive.heard[-1] == c.Go("book", CAP)


def test_who_has_promised_nothing_pays_nothing() -> None:
    assert "No promise costs it any freedom." in seated("bayu", "ledger", "citra").words()


def test_the_sheet_of_a_nation_leads_there() -> None:
    drive = seated("bayu", "nation", "arka")
    drive.click("ledger")
    assert drive.heard[-1] == c.Go("ledger", "arka")


def test_its_words_fit() -> None:
    def begin(at: object) -> None:
        at.go()  # type: ignore[attr-defined]
        at.by_keys()  # type: ignore[attr-defined]
        at.desktop.handle(c.Go("ledger", "arka"))  # type: ignore[attr-defined]

    assert_fits_everywhere(begin)


def test_random_events_raise_nothing() -> None:
    fuzz(seated("bayu", "ledger", "bayu", stages=BOUND), 1)
