"""The treaties of the library in longer turns, and in scenarios that lack what their articles name."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.model.treaty import TreatyText
from game.scenario import include
from game.scenario.load import load
from game.scenario.turns import in_turns
from tests.unit.scenario.planted import WOOD

TEXT = TreatyText.model_validate(
    {
        "title": {"en": "Pact", "id": "Pakta"},
        "articles": [{"kind": "rights-charter", "every": 5}, {"kind": "mfn"}],
        "final": {
            "entry": {"count": 2, "delay": 5, "earliest": 4},
            "withdrawal": {"lock": 3, "notice": 1, "survival": 7},
            "review": {"every": 5},
            "sunset": 10,
            "ending": {"date": 6, "term": 4},
            "answer": {"turns": 3, "grace": 2, "steps": [{"kind": "suspension", "turns": 5}]},
            "disputes": {"means": "panel", "consultation": 0, "ruling": 2, "compliance": 3},
        },
    }
)


def test_turns_of_a_year_leave_a_text_as_it_is() -> None:
    assert in_turns(TEXT, 1) == TEXT


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        # delay, notice down; terms up; dates: the first turn that begins by then, turn 1 being the first year
        (2, (2, 0, 3, 2, 4, 3, 5, 4, 2, 2, 1, 3, 0, 1, 2, 3)),
        (5, (1, 0, 2, 1, 2, 1, 2, 2, 1, 1, 1, 1, 0, 1, 1, 1)),
    ],
)
def test_waits_are_rounded_down_and_terms_up(years: int, expected: tuple[int, ...]) -> None:
    text = in_turns(TEXT, years)
    final = text.final
    assert (
        final.entry.delay,
        final.withdrawal.notice,
        final.entry.earliest,
        final.withdrawal.lock,
        final.withdrawal.survival,
        final.review.every,
        final.sunset,
        final.ending.date,
        final.ending.term,
        final.answer.turns,
        final.answer.grace,
        final.answer.steps[0].turns,
        final.disputes.consultation,
        final.disputes.ruling,
        final.disputes.compliance,
        text.articles[0].model_dump()["every"],
    ) == expected


def included(tmp_path: Path, entry: str) -> tuple[TreatyText, list[str]]:
    home = tmp_path / "wood"
    home.mkdir()
    text = WOOD.replace("\nbodies:", f"\ninclude:\n  - {entry}\nbodies:", 1)
    (home / "scenario.yaml").write_text(text, encoding="utf-8")
    loaded = load(home)
    assert loaded.file is not None
    return loaded.file.treaties[-1].text, [p.code for p in loaded.problems]


def test_a_commons_stands_in_for_another_and_the_entry_is_said_for_few(tmp_path: Path) -> None:
    entry = "{name: montreal-protocol, stand_ins: {ozone: forest}, entry: {count: 2}}"
    text, codes = included(tmp_path, entry)
    assert text.articles[0].model_dump()["commons"] == "forest"
    assert text.final.entry.count == 2 and text.final.entry.share == 0
    assert codes == []


def test_an_article_about_a_commons_that_is_not_there_is_left_out(tmp_path: Path) -> None:
    text, _ = included(tmp_path, "{name: montreal-protocol, entry: {count: 2}}")
    assert [article.kind for article in text.articles] == ["import-quota", "fund"]


def test_articles_that_may_be_reserved_keep_their_places_when_others_are_left_out(tmp_path: Path) -> None:
    text = TreatyText.model_validate(
        {
            "title": {"en": "Pact", "id": "Pakta"},
            "articles": [
                {"kind": "harvest-cap", "commons": "sea"},
                {"kind": "mfn"},
                {"kind": "harvest-cap", "commons": "forest"},
            ],
            "final": {"reservations": "listed", "reservable": [0, 2], "withdrawal": {"survives": [0, 1]}},
        }
    )
    fitted = include._text(text, {"forest": "forest"}.get)  # type: ignore[arg-type]
    assert [article.kind for article in fitted.articles] == ["mfn", "harvest-cap"]
    assert fitted.final.reservable == (1,) and fitted.final.withdrawal.survives == (0,)
