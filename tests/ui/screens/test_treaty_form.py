"""The form of an article at the table: what is seldom needed is folded away; sides are put by hand."""

from __future__ import annotations

import itertools

import pytest

from game.presenters.treaty_draft import Draft
from game.ui.screens.treaty import TreatyTable
from tests.ui.driver import assert_text_fits
from tests.ui.screens.seated import SIZES, Seated, game_of, seated

ROWS = ("field-terms.side", "field-tied", "field-instalments")


def grant(**how: object) -> Seated:
    """Arka at the table with an article on a grant to Bayu."""
    drive = seated("arka", "treaty", "with:bayu", **how)  # type: ignore[arg-type]
    drive.click("add-grant")
    return drive.settled()


def draft(drive: Seated) -> Draft:
    assert isinstance(drive.screen, TreatyTable)
    return drive.screen.draft


def test_what_is_seldom_needed_is_behind_a_fold() -> None:
    drive = grant()
    assert drive.has("field-amount") and not any(drive.has(key) for key in ROWS)
    drive.focus("form-more")
    drive.press("Enter")
    assert all(drive.has(key) for key in ROWS)
    drive.settled().click("form-more")
    assert not any(drive.has(key) for key in ROWS)


def test_a_row_that_was_changed_stays_when_the_rest_is_folded() -> None:
    drive = grant()
    drive.click("form-more")
    drive.click("field-tied")
    drive.settled().click("form-more")
    assert drive.has("field-tied") and not drive.has("field-instalments")


def test_parties_are_put_on_their_sides_by_keys() -> None:
    drive = grant()
    drive.click("form-more")
    drive.settled().focus("field-terms.side")
    drive.press("Right")
    assert draft(drive).articles[0].terms.side == "a"
    drive.settled().focus("side-bayu")
    drive.press("Right")
    assert draft(drive).final.side_a == ("bayu",)
    drive.settled().focus("side-bayu")
    drive.press("Right")
    assert draft(drive).final.side_a == () and draft(drive).final.side_b == ("bayu",)
    drive.settled().click("between Arka and Bayu", "link")
    assert drive.has("side-arka") and drive.has("invite-bayu")


def test_a_condition_begins_with_one_other_party() -> None:
    drive = grant()
    assert isinstance(drive.screen, TreatyTable)
    drive.screen.forms._change(draft(drive), "terms.condition.clause", "grant")
    drive.wait(lambda: drive.has("field-terms.condition.parties"))
    assert draft(drive).articles[0].terms.condition.parties == 1


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_all_drawers_and_rows_fit(language: str, scale: float) -> None:
    game = game_of(scenario="open-table")
    for size, drawer in itertools.product(SIZES, ("trade", "security", "culture")):
        how = {"size": size, "scale": scale, "language": language}
        drive = seated("aruna", "treaty", "with:bentar", game=game, **how)  # type: ignore[arg-type]
        table = drive.screen
        assert isinstance(table, TreatyTable)
        table.palette._open(drawer)
        table.palette._add(table.draft, "grant")
        table.forms._change(table.draft, "terms.side", "a")
        table.forms._change(table.draft, "terms.condition.clause", "tariff-binding")
        table.forms._unfold()
        drive.settled()
        assert_text_fits(drive.app)
