"""What is wrong with a scenario: every problem, with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.ui.shell import commands as c
from tests.ui.flow import Flow, assert_fits_everywhere, flow, scenario_file


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    text = (scenario_file("first-accord").path / "scenario.yaml").read_text("utf-8")
    text = text.replace("turns: 6", "turns: six").replace("nations:", "natoins:", 1)
    (tmp_path / "scenario.yaml").write_text(text, "utf-8")
    return tmp_path


def test_all_problems_stand_there(broken: Path) -> None:
    at = flow()
    at.desktop.handle(c.Go("problems", str(broken)))
    words = at.words().replace("\n", " ")
    assert "six" in words and "natoins" in words and "scenario.yaml:" in words
    at.press("Esc")
    assert at.key == "title"


def test_a_mended_file_leads_back_to_the_title(broken: Path) -> None:
    at = flow()
    at.desktop.handle(c.Go("problems", str(broken)))
    at.press("R")
    assert at.key == "problems"
    whole = (scenario_file("first-accord").path / "scenario.yaml").read_text("utf-8")
    (broken / "scenario.yaml").write_text(whole, "utf-8")
    at.press("R")
    assert at.key == "title"


def test_its_words_fit(broken: Path) -> None:
    def begin(at: Flow) -> None:
        at.desktop.handle(c.Go("problems", str(broken)))

    assert_fits_everywhere(begin)
