"""People at one screen: what a seat wrote, copied and sealed stays its own, whichever way it is left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.core.ids import NationId
from game.session.opening import start
from game.ui.shell import commands as c
from game.ui.toolkit import pg
from tests.ui.flow import flow, scenario_file
from tests.ui.two_people import ARKA, BAYU, OFFER, called, put_away, sit, two, write


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Saves of this test alone."""
    monkeypatch.setenv("MUFAKAT_HOME", str(tmp_path))
    yield
    put_away()


# -- drafts
def test_an_undo_by_another_leaves_a_seat_its_draft_and_its_screens() -> None:
    at = two()
    sit(at)
    at.click("end-seat")
    sit(at)
    write(at)
    at.press("F10")
    at.click("cover")
    at.click("unseal")
    assert called(at) == ARKA
    sit(at)
    assert "Haze Pact" not in at.words() and not at.desktop.drafts
    at.click("end-seat")
    sit(at)
    assert at.key == "treaty" and "Haze Pact" in at.words()


def test_a_draft_outlives_seal_undo_title_and_load() -> None:
    at = two(pins=True)
    sit(at)
    write(at)
    at.desktop.handle(c.Give(OFFER))
    at.desktop.handle(c.DropCurtain())
    at.press("F10")
    at.click("title")
    assert at.key == "title" and at.desktop.game is None
    at.settle()
    at.click("continue")
    at.settle()
    assert called(at) == ARKA and at.has("pin")
    sit(at)
    assert at.desktop.view.pending == (OFFER,)
    at.desktop.handle(c.Go("treaty", "with:bayu"))
    assert "Haze Pact" in at.words()
    at.desktop.handle(c.EndSeat())
    at.click("unseal")
    sit(at)
    at.desktop.handle(c.Go("treaty", "with:bayu"))
    assert "Haze Pact" in at.words()


def test_going_back_to_the_start_of_the_stage_keeps_what_each_seat_has() -> None:
    at = two()
    sit(at)
    at.desktop.handle(c.Give(OFFER))
    at.click("end-seat")
    sit(at)
    write(at)
    at.desktop.handle(c.Rewind(1))
    assert called(at) == ARKA
    sit(at)
    assert at.desktop.view.pending == (OFFER,)
    at.desktop.handle(c.EndSeat())
    sit(at)
    at.desktop.handle(c.Go("treaty", "with:arka"))
    assert "Haze Pact" in at.words()


# -- PINs
def test_an_undo_asks_for_the_pin_before_it_opens_anything() -> None:
    at = two(pins=True)
    sit(at)
    at.desktop.handle(c.Give(OFFER))
    at.click("end-seat")
    at.click("unseal")
    game = at.desktop.game
    assert game is not None and called(at) == ARKA and list(game.sealed) == [ARKA]
    at.type("2222")
    at.press("Enter")
    assert at.key == "curtain" and list(game.sealed) == [ARKA] and not game.pending
    at.click("leave-sealed")
    assert called(at) == BAYU and list(game.sealed) == [ARKA]
    at.click("unseal")
    sit(at)
    assert at.desktop.view.pending == (OFFER,) and not game.sealed


@pytest.mark.parametrize("way", ["load", "rewind", "title"])
def test_no_way_around_leads_past_a_pin(way: str) -> None:
    at = two(pins=True)
    sit(at)
    at.desktop.handle(c.EndSeat())
    game = at.desktop.game
    assert game is not None and game.log.path is not None
    if way == "rewind":
        at.desktop.handle(c.Rewind(1))
    else:
        if way == "title":
            at.desktop.handle(c.ToTitle())
        at.desktop.handle(c.LoadGame(game.log.path))
        at.settle()
        at.click("unseal")
    assert called(at) == ARKA and at.has("pin")
    at.desktop.handle(c.TakeSeat(ARKA))
    at.desktop.handle(c.TakeSeat(BAYU, "1111"))
    assert at.desktop.seat is None


def test_a_pin_can_be_taken_back_and_only_0_to_9_are_digits() -> None:
    at = flow()
    at.desktop.handle(c.ChooseScenario(scenario_file("first-accord")))
    at.click("with-pins")
    for away in (("Backspace", "Backspace", "Backspace"), ("Ctrl+A", "Del")):
        at.click("pin-arka")
        at.type("1²2³٣")
        assert at.find("pin-arka").value == "12" and not at.find("start").enabled
        at.press(*away)
        assert at.find("pin-arka").value == "" and at.find("start").enabled
    pg.copy_text("a 12-34")
    at.press("Ctrl+V")
    assert at.find("pin-arka").value == "1234"


def test_an_input_method_composes_dots_in_a_pin() -> None:
    at = two(pins=True)
    at.send(pygame.event.Event(pygame.TEXTEDITING, text="1111", start=0, length=4))
    assert "1111" not in "".join(text.text for text in at.draw().texts)
    assert any(text.text == "••••" for text in at.draw().texts)


# -- what was copied
@pytest.mark.parametrize("way", ["seal", "cover", "idle", "title", "load", "quit", "close"])
def test_what_a_seat_copied_is_forgotten_with_it(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    system = {"text": ""}
    monkeypatch.setattr(pg, "_clipboard", lambda: system["text"])
    monkeypatch.setattr(pg, "_put_on_clipboard", lambda text: system.update(text=text))
    at = two()
    sit(at)
    write(at)
    at.press("Ctrl+A", "Ctrl+C")
    assert pg.pasted_text() == system["text"] == "Haze Pact"
    path = at.desktop.game.log.path  # type: ignore[union-attr]
    assert path is not None
    if way == "idle":
        at.app.clock = lambda: at.app.last_input + 99
        at.app.process([])
    elif way == "close":
        at.send(pygame.event.Event(pygame.QUIT))
        at.click("yes")
    else:
        deeds = {
            "seal": c.EndSeat(),
            "cover": c.DropCurtain(),
            "title": c.ToTitle(),
            "load": c.LoadGame(path),
        }
        at.desktop.handle(deeds.get(way, c.Quit(sure=True)))
    assert pg.pasted_text() == "" and system["text"] == pg.BLANK


def test_what_others_put_on_the_clipboard_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    system = {"text": ""}
    monkeypatch.setattr(pg, "_clipboard", lambda: system["text"])
    monkeypatch.setattr(pg, "_put_on_clipboard", lambda text: system.update(text=text))
    pg.copy_text("secret")
    system["text"] = "of another program"
    pg.forget_copied()
    assert pg.pasted_text() == "of another program"


# -- what ends after the curtain fell
def test_a_fault_of_one_seats_work_is_not_told_to_the_next(capfd: pytest.CaptureFixture[str]) -> None:
    def broken(job: object) -> None:
        raise ValueError("Haze Pact")

    at = two()
    sit(at)
    at.app.jobs.run(broken, lambda _: None)
    at.desktop.handle(c.DropCurtain())
    at.settle()
    assert at.toasts == [] and "Haze Pact" in capfd.readouterr().err


# -- cancelling after a kill
@pytest.mark.parametrize("pins", [False, True])
def test_a_wait_is_stopped_after_a_kill_between_two_seals_of_computers(tmp_path: Path, pins: bool) -> None:
    loaded = scenario_file("first-accord")
    ids = [nation.id for nation in loaded.file.nations]  # type: ignore[union-attr]
    seats = {NationId(n): who for n, who in zip(ids, ("human", "random", "random", "random"), strict=True)}
    game = start(loaded, 7, seats, tmp_path / "killed.jsonl")
    game.give(ARKA, OFFER)
    game.seal(ARKA)
    game.seal(NationId(ids[1]), ())
    game.log.close()
    at = flow(remember=True)
    for _ in range(2):  # and after a further load
        at.desktop.handle(c.LoadGame(tmp_path / "killed.jsonl"))
        at.wait(lambda: at.desktop.work.phase == "deciding")
        if pins:
            at.desktop.pins[ARKA] = "1111"
        at.press("Esc")
        if pins:
            assert called(at) == ARKA
            sit(at)
        assert at.key == "board" and at.desktop.view.pending == (OFFER,)
        assert not at.desktop.game.sealed  # type: ignore[union-attr]
        at.desktop.handle(c.EndSeat())
        at.desktop.handle(c.ToTitle())
        at.settle()
