"""Loading: all saves, newest first, the damaged ones named."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.session import storage
from game.ui.shell import commands as c
from tests.ui.flow import Flow, assert_fits_everywhere, flow
from tests.ui.screens.seated import fuzz


@pytest.fixture
def save(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MUFAKAT_HOME", str(tmp_path))
    at = flow(remember=True)
    at.go()
    at.click("take")
    at.click("end-seat")
    at.desktop.title()
    at.settle()
    return storage.saves()[0].path


def at_load(at: Flow | None = None) -> Flow:
    at = at or flow()
    at.desktop.handle(c.Go("load"))
    return at


def test_a_save_is_loaded_by_enter(save: Path) -> None:
    at = at_load()
    assert "First Accord" in at.words() and "whole" in at.words()
    at.focus("saves")
    at.press("Enter")
    at.settle()
    assert at.key == "curtain"


def test_damage_is_named(save: Path) -> None:
    save.write_bytes(save.read_bytes().replace(b'"arka"', b'"orka"'))
    words = at_load().words().replace("\n", " ")
    assert "is damaged" in words or "damaged or was changed" in words


def test_no_save_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MUFAKAT_HOME", str(tmp_path / "none"))
    assert "There is no save yet." in at_load().words()


def test_its_words_fit(save: Path) -> None:
    assert_fits_everywhere(lambda at: at_load(at) and None)


def test_random_events_raise_nothing(save: Path) -> None:
    at = at_load()
    at.app.owner = lambda command: None
    fuzz(at, 6)
