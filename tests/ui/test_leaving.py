"""Leaving a game or the program with orders and drafts that are not sealed: it is asked, or they are kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.ui.shell import commands as c
from game.ui.toolkit.shortcuts import key_event
from tests.ui.flow import Flow, assert_fits_everywhere
from tests.ui.two_people import ARKA, OFFER, put_away, sit, two, write


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Saves of this test alone."""
    monkeypatch.setenv("MUFAKAT_HOME", str(tmp_path))
    yield
    put_away()


# -- leaving what is not sealed
def close(at: Flow) -> None:
    """Press the window's close button."""
    at.app.running = True
    at.send(pygame.event.Event(pygame.QUIT))


@pytest.mark.parametrize("what", ["order", "draft", "left"])
def test_the_end_of_the_program_asks_about_what_is_not_sealed(what: str) -> None:
    at = two()
    sit(at)
    if what == "draft":
        write(at)
    else:
        at.desktop.handle(c.Give(OFFER))
    if what == "left":
        at.desktop.handle(c.ToTitle())
    for leave in (close, close, lambda at: at.desktop.handle(c.Quit())):
        at.app.running = True
        leave(at)
        assert at.key == "question" and at.app.running and "not sealed" in at.words()
    at.click("no")
    assert at.key != "question" and at.app.running
    close(at)
    at.click("yes")
    assert not at.app.running


def test_nothing_is_asked_where_nothing_is_lost() -> None:
    at = two()
    sit(at)
    at.desktop.handle(c.Go("treaty", "with:bayu"))  # looked at, nothing written
    close(at)
    assert not at.app.running


def test_leaving_a_game_that_no_file_holds_asks_too() -> None:
    at = two(remember=False)
    sit(at)
    at.desktop.handle(c.Give(OFFER))
    at.desktop.handle(c.ToTitle())
    assert at.key == "question" and at.desktop.game is not None
    at.send(key_event("Esc"))
    assert at.desktop.seat == ARKA
    at.desktop.handle(c.ToTitle())
    at.click("yes")
    assert at.key == "title" and at.desktop.game is None


def test_the_words_of_the_question_fit() -> None:
    def asked(at: Flow) -> None:
        at.go()
        at.click("take")
        at.desktop.handle(c.Give(OFFER))
        at.desktop.handle(c.Quit())
        assert at.key == "question"

    assert_fits_everywhere(asked)
