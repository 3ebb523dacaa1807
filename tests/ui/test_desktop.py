"""The desktop as a whole: seats, curtain, undo, time, saves, settings, faults."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pygame
import pytest

from game.core.ids import NationId
from game.core.problems import RulesBug
from game.session.game import Game
from game.ui.shell import commands as c
from tests.ui.flow import Flow, flow
from tests.ui.screens.seated import fuzz, swap

OFFER = swap()


def at_board(**more: object) -> Flow:
    at = flow(**more)  # type: ignore[arg-type]
    at.go()
    at.click("take")
    return at


# -- a game from the title to the ending
def test_four_seats_play_to_the_ending_by_mouse_in_indonesian() -> None:
    at = flow(language="id")
    at.click("scenario-first-accord")
    at.click("all-people")
    at.click("start")
    at.until("ending", at.by_mouse)
    assert "Empat Pulau" in at.words() and "Bintang" in at.words()
    at.click("again")
    assert at.key == "curtain" and at.desktop.game is not None and at.desktop.game.world.turn == 1


def test_four_seats_play_to_the_ending_by_keyboard_alone() -> None:
    at = flow(language="id")
    at.focus("scenario-first-accord")
    at.press("Enter")
    at.focus("all-people")
    at.press("Enter", "Ctrl+Enter")
    at.until("ending", at.by_keys)
    at.press("Esc")
    assert at.key == "title" and at.desktop.game is None


def test_a_game_of_computers_is_watched() -> None:
    at = flow()
    at.go(people=0, computer="random")
    assert at.key == "reveal"
    at.until("ending", at.by_mouse)


def test_who_plays_alone_sees_no_curtain_unless_asked() -> None:
    at = flow()
    at.go(people=1, computer="random")
    assert at.key == "board"
    at.click("menu")
    at.click("cover")
    assert at.key == "curtain" and at.desktop.seat is None
    at.click("take")
    assert at.key == "board"


def test_closed_seats_are_never_called() -> None:
    at = flow()
    at.go(people=2)
    called = []
    for _ in range(2):
        called.append(at.desktop.app.stack[-1][0].called)  # type: ignore[attr-defined]
        at.click("take")
        at.click("end-seat")
        at.settle()
    assert called == ["arka", "bayu"] and at.key == "reveal"


# -- the curtain
def test_the_curtain_falls_by_itself_and_gives_back_what_was_open() -> None:
    at = at_board()
    at.desktop.handle(c.Go("policy"))
    now = at.app.last_input
    at.app.clock = lambda: now + 19
    at.app.process([])
    assert at.key == "policy"
    at.app.clock = lambda: now + 20
    at.app.process([])
    assert at.key == "curtain" and at.desktop.seat is None and len(at.app.stack) == 1
    at.click("take")
    assert [screen.key for screen, _ in at.app.stack] == ["board", "policy"]
    assert at.desktop.seat == "arka"


def test_what_one_seat_had_open_is_gone_for_the_next() -> None:
    at = at_board()
    at.desktop.handle(c.Go("policy"))
    at.desktop.handle(c.DropCurtain())
    at.desktop.handle(c.TakeSeat(NationId("bayu")))
    assert [screen.key for screen, _ in at.app.stack] == ["board"] and at.desktop.seat == "bayu"


def test_the_curtain_stays_up_where_it_was_switched_off_or_one_plays_alone() -> None:
    for at, people in ((flow(curtain=0), 4), (flow(), 1)):
        at.go(people=people)
        if at.key == "curtain":
            at.click("take")
        at.app.clock = lambda at=at: at.app.last_input + 9999  # type: ignore[misc]
        at.app.process([])
        assert at.key == "board"


def test_no_word_of_a_seat_is_left_under_the_curtain() -> None:
    at = at_board()
    at.app.toast("You have a secret.")
    assert not at.desktop.game.give(NationId("arka"), OFFER)  # type: ignore[union-attr]
    at.desktop.handle(c.DropCurtain())
    assert at.toasts == [] and "secret" not in at.words() and "Swap" not in at.words()
    assert at.app.title == "Mufakat" and at.desktop.view.pending == ()


def test_a_pin_opens_only_its_seat() -> None:
    at = flow()
    at.go(pins="2468")
    at.type("1111")
    at.press("Enter")
    assert at.key == "curtain" and "not the PIN" in at.words() and at.find("pin").value == ""
    at.type("2468")
    assert "not the PIN" not in at.words()
    at.press("Enter")
    assert at.key == "board" and at.desktop.seat == "arka"


# -- undo
def test_a_seal_is_undone_until_the_reveal() -> None:
    at = at_board()
    at.desktop.handle(c.Give(OFFER))
    at.click("end-seat")
    at.click("unseal")
    at.click("take")
    assert at.desktop.seat == "arka" and at.desktop.view.pending == (OFFER,)
    at.until("reveal", at.by_mouse)
    at.desktop.handle(c.Unseal())
    assert at.key == "reveal" and "cannot be undone" in at.toasts[0]


def test_the_wait_is_stopped_back_to_the_last_seat() -> None:
    at, free = flow(), Event()
    at.go(people=1, computer="random")
    at.app.jobs.run(lambda job: free.wait(60), lambda _: None)  # the worker does not come to the seats
    at.click("end-seat")
    assert at.key == "thinking" and "deciding" in at.words()
    at.press("Esc")
    assert at.key == "board" and at.desktop.game is not None and not at.desktop.game.sealed
    free.set()


def test_going_back_in_time_is_asked_about_first() -> None:
    at = at_board()
    at.until("reveal", at.by_mouse)
    at.click("proceed")
    at.click("menu")
    at.click("rewind-1")
    assert at.key == "question" and at.desktop.game.world.stage == 1  # type: ignore[union-attr]
    at.click("yes")
    assert at.key == "curtain" and at.desktop.game.world.stage == 0  # type: ignore[union-attr]


# -- the stack
def test_nothing_empties_the_stack_of_a_game() -> None:
    at = at_board()
    for _ in range(3):
        at.press("Esc")
        at.desktop.handle(c.Back())
    assert at.key == "board"
    at.desktop.handle(c.Go("policy"))
    at.desktop.handle(c.Go("help"))
    at.desktop.handle(c.Go("policy"))
    assert [screen.key for screen, _ in at.app.stack] == ["board", "policy"]
    at.press("Esc", "Esc")
    assert at.key == "board"


def test_orders_without_a_seat_are_refused_in_words() -> None:
    at = at_board()
    at.until("reveal", at.by_mouse)
    at.desktop.handle(c.Give(OFFER))
    assert at.toasts == ["Nobody has taken the seat now."] and at.desktop.why_not(OFFER)


# -- when something breaks
def test_a_fault_in_the_background_is_told_on_a_screen(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(game: Game) -> None:
        raise RulesBug("a wheel came off")

    at = flow()
    at.go(people=1)
    with monkeypatch.context() as patch:
        patch.setattr(Game, "advance", broken)
        at.click("end-seat")
        at.settle()
    assert at.key == "fault" and "a wheel came off" in at.words()
    assert "RulesBug" in capfd.readouterr().err
    at.click("again")
    at.settle()
    assert at.key == "reveal"


def test_a_fault_of_a_screens_own_work_is_a_message(capfd: pytest.CaptureFixture[str]) -> None:
    def broken(job: object) -> None:
        raise ValueError("no such number")

    at = at_board()
    at.app.jobs.run(broken, lambda _: None)
    at.settle()
    assert at.key == "board" and "no such number" in at.toasts[-1]
    capfd.readouterr()


def test_leaving_drops_what_is_still_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    at = flow()
    at.go(people=1, computer="random")
    at.click("end-seat")
    at.desktop.handle(c.ToTitle())
    at.settle()
    assert at.key == "title" and at.desktop.game is None


def test_the_window_may_be_closed_while_computers_think() -> None:
    at = flow()
    at.go(people=1, computer="random")
    at.app.running = True
    at.click("end-seat")
    at.send(pygame.event.Event(pygame.QUIT))
    assert not at.app.running
    at.app.jobs.stop()


@pytest.mark.parametrize("seed", range(3))
def test_random_events_on_the_whole_desktop_raise_nothing(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MUFAKAT_HOME", str(tmp_path))
    at = flow()
    at.go(people=2, computer="random")
    for part in range(4):
        fuzz(at, 100 * seed + part, steps=100)  # type: ignore[arg-type]
        at.settle()
        assert at.key != "fault" and len(at.app.stack) >= 1
