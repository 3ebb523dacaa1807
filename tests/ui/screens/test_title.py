"""The title: continue, scenarios, length filter, language, a broken scenario's problems."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.scenario import load as scenarios
from tests.ui.flow import assert_fits_everywhere, flow, scenario_file
from tests.ui.screens.seated import fuzz


def test_a_card_leads_to_the_seats_by_mouse_and_by_keys() -> None:
    at = flow()
    assert "Why is it hard to agree even when everyone gains?" in at.words().replace("\n", " ")
    at.click("scenario-first-accord")
    assert at.key == "setup"
    at.press("Esc")
    at.focus("scenario-paris-2015")
    at.press("Enter")
    assert at.key == "setup" and at.desktop.chosen.file.id == "paris-2015"


def test_short_games_only() -> None:
    at = flow()
    assert at.has("scenario-paris-2015")
    at.focus("minutes")
    at.press("Right")
    assert at.has("scenario-first-accord") and not at.has("scenario-paris-2015")


def test_the_language_changes_on_the_spot() -> None:
    at = flow()
    at.focus("language")
    at.press("Right")
    assert "Pilih skenario" in at.words() and "Empat Pulau" in at.words()


def test_keys_lead_on() -> None:
    for key, screen in (("O", "load"), ("S", "settings"), ("H", "help")):
        at = flow()
        at.press(key)
        assert at.key == screen
        at.press("Esc")
        assert at.key == "title"


def test_a_broken_scenario_shows_its_problems_and_cannot_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(scenario_file("first-accord").path, broken)
    text = (broken / "scenario.yaml").read_text("utf-8").replace("turns: 6", "turns: six")
    (broken / "scenario.yaml").write_text(text, "utf-8")
    monkeypatch.setattr("game.session.library.library", lambda: [scenarios.load(broken)])
    at = flow()
    assert "cannot start" in at.words()
    at.click("scenario-broken")
    assert at.key == "problems" and "scenario.yaml:" in at.words()
    at.press("Esc")
    assert at.key == "title"


def test_its_words_fit() -> None:
    assert_fits_everywhere(lambda at: None)


def test_random_events_raise_nothing() -> None:
    at = flow()
    at.app.owner = lambda command: None
    fuzz(at, 1)
