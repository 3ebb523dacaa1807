"""A game that is continued stands at once, is checked behind one's back, and says what was not true."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest

from game.domains.climate.state import Climate
from game.session import storage
from game.session.at_once import picture
from game.session.lawful import lawful
from game.session.opening import Resumed, resume
from game.session.snapshots import path_beside
from game.ui.shell import commands as c
from game.ui.shell import lobby
from tests.ui.flow import Flow, flow


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MUFAKAT_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> list[Resumed]:
    """What the lobby has opened."""
    opened: list[Resumed] = []

    def spy(*args: Any, **named: Any) -> Resumed:
        opened.append(resume(*args, **named))
        return opened[-1]

    monkeypatch.setattr(lobby, "resume", spy)
    return opened


def turns(at: Flow, wanted: int) -> None:
    """Nobody orders anything until that turn begins."""
    at.until("board", at.by_mouse)
    while at.desktop.game.world.turn < wanted:  # type: ignore[union-attr]
        at.by_mouse()
        at.settle()
    at.until("board", at.by_mouse)


def played(people: int = 1) -> tuple[Flow, Path]:
    """A game at the board of turn 3, and its save."""
    at = flow(remember=True)
    at.go(people=people)
    turns(at, 3)
    (save,) = [summary.path for summary in storage.saves()]
    return at, save


def forged(save: Path) -> None:
    """A snapshot of this installation that is not what the log leads to: somebody warmed its world."""
    with (game := resume(save, quick=True).game).log:
        climate = game.world[Climate]
        game.moments[-1].world = game.world.with_states(
            dataclasses.replace(climate, temperature=climate.temperature + 1.0)
        )
        taken = picture(game)
        assert taken is not None and taken.write()


def test_a_turn_leaves_a_snapshot_from_which_the_game_is_continued(found: list[Resumed]) -> None:
    at, save = played()
    assert path_beside(save).exists(), "written when the turn began"
    digest = at.desktop.game.world.digest()  # type: ignore[union-attr]
    at.desktop.title()
    at.settle()
    at.desktop.handle(c.LoadGame(save))
    at.settle()
    assert found[0].check is not None and at.key == "board" and not at.toasts
    assert at.desktop.game is found[0].game and found[0].game.world.digest() == digest
    assert [p.name for p in save.parent.iterdir() if p.suffix != ".json"] == [save.name]


def test_leaving_keeps_a_turn_that_is_half_played(found: list[Resumed]) -> None:
    at, save = played()
    before = path_beside(save).read_bytes()
    at.by_mouse()
    at.settle()
    assert at.key == "reveal" and path_beside(save).read_bytes() == before
    at.desktop.title()
    at.settle()
    assert path_beside(save).read_bytes() != before


def test_going_back_keeps_where_it_went(found: list[Resumed]) -> None:
    at, save = played()
    at.desktop.handle(c.Rewind(2))
    at.settle()
    with (again := resume(save, quick=True)).game.log:
        assert again.check is not None and again.game.world.turn == 2
    at.desktop.title()
    at.settle()


def test_closing_the_window_does_too() -> None:
    at, save = played()
    before = path_beside(save).read_bytes()
    at.by_mouse()
    at.settle()
    at.desktop.turns.snapshots.finish()
    assert path_beside(save).read_bytes() != before
    at.desktop.title()
    at.settle()


def test_a_save_without_one_gets_one_when_it_is_opened(found: list[Resumed]) -> None:
    at, save = played()
    at.desktop.title()
    at.settle()
    path_beside(save).unlink()
    at.desktop.handle(c.LoadGame(save))
    at.settle()
    assert found[0].check is None and path_beside(save).exists()


def test_nothing_is_written_where_nothing_is_remembered(home: Path) -> None:
    at = flow(remember=False)
    at.go(people=1)
    turns(at, 2)
    at.desktop.title()
    at.settle()
    assert not list(home.rglob("*.snapshot.json")) and not (home / "snapshots.key").exists()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "From turn 2 on this save comes out differently under today's rules."),
        ("id", "Mulai giliran 2, simpanan ini menjadi berbeda menurut aturan yang sekarang."),
    ],
)
def test_what_is_not_true_is_told_and_the_log_wins(language: str, words: str) -> None:
    at, save = played()
    digest = at.desktop.game.world.digest()  # type: ignore[union-attr]
    at.desktop.title()
    at.settle()
    forged(save)
    at.desktop.handle(c.ChangeSettings({"language": language}))
    at.desktop.handle(c.LoadGame(save))
    at.settle()
    assert at.toasts == [words] and at.key == "board"
    assert at.desktop.game.world.digest() == digest  # type: ignore[union-attr]
    assert at.desktop.view.world.turn == 3
    at.desktop.title()
    at.settle()
    again = resume(save, quick=True)
    again.game.log.close()
    assert again.check is not None and list(again.check.steps()) and not again.check.is_other, "mended"


def test_orders_that_are_given_meanwhile_stay(found: list[Resumed]) -> None:
    at, save = played()
    at.desktop.title()
    at.settle()
    forged(save)
    at.desktop.handle(c.LoadGame(save))
    at.wait(lambda: at.key == "board")
    game = at.desktop.game
    assert game is not None and at.app.jobs.busy, "the board is there before the replay has ended"
    wrong = game.world.digest()
    order = lawful(at.desktop.view, "speak")[0]
    at.desktop.handle(c.Give(order))
    at.settle()
    assert game.world.digest() != wrong and at.key == "board" and len(at.toasts) == 1
    assert at.desktop.view.pending == (order,)
    at.desktop.title()
    at.settle()


def test_leaving_ends_the_check(found: list[Resumed]) -> None:
    at, save = played()
    at.desktop.title()
    at.settle()
    forged(save)
    at.desktop.handle(c.LoadGame(save))
    at.wait(lambda: at.key == "board")
    at.desktop.title()
    at.settle()
    assert at.key == "title" and not at.toasts and at.desktop.game is None
    check = found[0].check
    assert check is not None and check.difference is None, "it did not come to the stage that differs"


def test_other_work_goes_between_its_stages() -> None:
    at, save = played()
    at.desktop.title()
    at.settle()
    at.desktop.handle(c.LoadGame(save))
    at.wait(lambda: at.key == "board")
    came: list[str] = []
    at.app.jobs.run(lambda job: "preview", came.append)
    at.wait(lambda: bool(came))
    assert at.app.jobs.busy, "the check has not ended"
    at.desktop.title()
    at.settle()


def test_it_waits_for_a_stage_that_is_being_resolved() -> None:
    at, _ = played()
    snapshots, game = at.desktop.turns.snapshots, at.desktop.game
    assert game is not None
    done: list[int] = []
    at.desktop.turns.work.run("resolving", lambda job: None, lambda _: done.append(1))
    snapshots._when_quiet(game, lambda: done.append(2))
    assert done == []
    at.settle()
    assert done == [1, 2]
    at.desktop.title()
    at.settle()
