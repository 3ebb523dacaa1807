"""Sizes that the real texts name themselves; all others are choices of the game, and say so."""

from __future__ import annotations

from typing import Any

import pytest

from game.core.ids import NationId, TreatyId
from game.engine.phases.instruments import agreed_amendments
from game.model.treaty import Instrument
from tests.library import real


@pytest.mark.parametrize(
    ("name", "article", "sizes"),
    [
        # Montreal Protocol, in force since 1989: art. 2(3) and (4) of 1987, -20 per cent from mid-1993 and
        # -50 per cent from mid-1998; London 1990, the end from 2000; art. 5(1), ten years later
        (
            "montreal-protocol",
            0,
            {"first": 0.2, "first_after": 4, "second": 0.5, "second_after": 9, "end_after": 11, "grace": 10},
        ),
        # Kunming-Montreal Targets 3 and 19(a): 30 per cent by 2030, eight years on; 20 billion dollars a year
        ("convention-on-biological-diversity", 0, {"share": 0.3}),
        ("convention-on-biological-diversity", 1, {"amount": 20}),
        # Copenhagen Accord paragraph 8, decision 1/CP.21 paragraph 53: 100 billion dollars a year as a floor
        ("paris-agreement", 1, {"amount": 100}),
        # Convention on the Rights of the Child art. 44(1)(b); Optional Protocol art. 8(2)
        ("convention-on-the-rights-of-the-child", 0, {"every": 5}),
        ("crc-armed-conflict-protocol", 0, {"every": 5}),
        # WHO Pandemic Agreement art. 12(6): a fifth of output; the Regulations of 2005 pay nothing
        ("who-pandemic-agreement", 0, {"benefit": 0.2}),
        ("international-health-regulations", 0, {"benefit": 0}),
    ],
)
def test_an_article_has_the_size_that_the_text_names(name: str, article: int, sizes: dict[str, Any]) -> None:
    said = real.text(name).articles[article].model_dump()
    assert {field: said[field] for field in sizes} == sizes


def test_the_target_for_protected_areas_is_due_eight_years_after_it_was_set() -> None:
    article = real.text("convention-on-biological-diversity").articles[0]
    assert article.terms.phase == 2030 - 2022


def test_an_amendment_needs_what_the_texts_say() -> None:
    """Paris art. 22 (UNFCCC art. 15(3)), Montreal 2(9), CRC 50(2), GATT XXX, Charter 108."""
    shares = {
        "paris-agreement": 3 / 4,
        "montreal-protocol": 2 / 3,
        "convention-on-the-rights-of-the-child": 2 / 3,
        "gatt": 2 / 3,
        "un-charter": 2 / 3,
    }
    for name, share in shares.items():
        amendment = real.text(name).final.amendment
        assert amendment.rule == "share" and amendment.share == pytest.approx(share, abs=1e-8), name


@pytest.mark.parametrize(
    "name", ["montreal-protocol", "convention-on-the-rights-of-the-child", "gatt", "un-charter"]
)
def test_six_of_nine_are_two_thirds_and_amend_and_five_are_not(name: str) -> None:
    nine = tuple(f"n{place}" for place in range(9))
    for accepting, adopted in ((6, [2]), (5, [])):
        old = real.world(name, nine, nine, 3).law.treaty(TreatyId("treaty"))
        accepted = [
            Instrument(kind="acceptance", nation=NationId(n), turn=2, version=2) for n in nine[:accepting]
        ]
        new = old.versions[0].model_copy(update={"number": 2, "turn": 2})
        amended = old.model_copy(
            update={"versions": (*old.versions, new), "instruments": (*old.instruments, *accepted)}
        )
        assert agreed_amendments(amended, 3) == adopted


def test_a_trade_wall_stands_around_montreal_only() -> None:
    walls = {"montreal-protocol": ["outsiders"]}
    for name in ("montreal-protocol", "rcep", "gatt", "paris-agreement"):
        quotas = [a.model_dump()["source"] for a in real.text(name).articles if a.kind == "import-quota"]
        assert quotas == walls.get(name, [])
