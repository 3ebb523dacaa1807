"""play: pictures of every screen, saves by path, and what a person may get wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from game.cli.frame import main
from game.core.ids import NationId
from game.core.problems import SaveError
from game.scenario.load import find, load
from game.session import faults, storage
from game.session.opening import start
from tests.ui.flow import flow

SCREENS = (
    *(
        "title",
        "setup",
        "load",
        "settings",
        "help",
        "curtain",
        "board",
        "policy",
        "assembly",
        "book",
        "treaty",
    ),
    *("log", "menu", "reveal", "thinking", "fault", "ending", "nation:bayu", "why:pillars.peace@bayu"),
)
TWO = "--seats=arka=human,bayu=human"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MUFAKAT_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    return tmp_path


def test_every_screen_is_drawn_in_its_size(home: Path) -> None:
    shots = [f"--screenshot={screen}={home / str(i)}.png" for i, screen in enumerate(SCREENS)]
    look = ["--lang=id", "--scale=1.25", "--theme=dark", "--size=1024x768"]
    assert main(["play", "first-accord", TWO, "--seed=3", *look, *shots]) == 0
    for i in range(len(SCREENS)):
        assert pygame.image.load(home / f"{i}.png").get_size() == (1024, 768)
    assert not list((home / "home").glob("**/*.jsonl"))  # nothing is saved for a picture


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["first-accrd"], "did you mean “first-accord”?"),
        (["gone.jsonl"], "there is no file “gone.jsonl”"),
        (["first-accord", "--seats=arka"], "arka is not NATION=WHO"),
        (["first-accord", "--seats=arka=human,arka=human"], "arka is named twice"),
        (["first-accord", "--seats=zzz=human"], "zzz"),
        (["first-accord", "--seats=arka=clever"], "clever"),
        (["--seats=arka=human"], "--seats needs a scenario"),
        (["first-accord", "--size=big"], "big is no size"),
        (["first-accord", "--size=100x100"], "640x480"),
        (["first-accord", "--scale=9"], "from 1 to 2"),
        (["first-accord", "--screenshot=board"], "SCREEN=FILE"),
        (["first-accord", "--screenshot=bord=x.png"], "there is no screen bord"),
        (["first-accord", "--screenshot=treaty:zzz=x.png"], "knows nothing of “zzz”"),
        (["first-accord", "--screenshot=why:pillars.peace@zzz=x.png"], "knows nothing of"),
        (["--screenshot=board=x.png"], "needs a game"),
        (["first-accord", "--screenshot=board=nowhere/x.png"], "cannot be written"),
    ],
)
def test_mistakes_are_sentences(
    arguments: list[str],
    said: str,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(home)
    assert main(["--lang=en", "play", *arguments]) == 1
    told = capsys.readouterr().err
    assert said in told and "Traceback" not in told


def test_a_save_is_taken_up_by_its_path(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    at = flow(remember=True)
    at.go()
    at.click("take")
    at.click("end-seat")
    at.desktop.title()
    at.settle()
    (save,) = [summary.path for summary in storage.saves()]
    assert main(["play", str(save), f"--screenshot=curtain={home}/c.png"]) == 0
    assert (home / "c.png").is_file()
    assert main(["play", str(save), TWO, "--lang=en"]) == 1
    assert "its own seats" in capsys.readouterr().err
    save.write_bytes(save.read_bytes().replace(b'"arka"', b'"orka"'))
    assert main(["play", str(save), "--lang=en", f"--screenshot=curtain={home}/c.png"]) == 1


def test_without_a_screen_the_exit_code_is_three_and_nothing_is_saved(home: Path) -> None:
    gone = {"DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "XDG_RUNTIME_DIR"}
    environ = {name: value for name, value in os.environ.items() if name not in gone}
    command = [sys.executable, "-m", "game", "--lang=en", "play", "first-accord", TWO]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=60, check=False)
    if sys.platform.startswith("linux"):
        assert done.returncode == 3 and "no screen was found" in done.stderr
        assert not list((home / "home").glob("**/*.jsonl"))


@pytest.mark.parametrize("seats", ["selfish", "human"])
@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
def test_a_picture_of_a_save_changes_nothing(seats: str, ends: bytes, home: Path) -> None:
    """Neither does time pass for computers, nor is a file written beside it."""
    path = home / "saves" / "a.jsonl"
    found = find("first-accord")
    assert found is not None
    game = start(
        load(found), 3, dict.fromkeys(map(NationId, ("arka", "bayu", "citra", "dirga")), seats), path
    )
    game.log.close()
    path.write_bytes(path.read_bytes().replace(b"\n", ends))
    before = path.read_bytes()
    shots = [f"--screenshot={key}={home / key}.png" for key in ("board", "nation", "reveal")]
    assert main(["play", str(path), *shots]) == 0
    assert path.read_bytes() == before and list(path.parent.iterdir()) == [path]


def test_without_a_home_a_game_begins_all_the_same(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> Path:
        raise SaveError([faults.no_home()])

    monkeypatch.setattr("game.session.settings.data_folder", none)
    monkeypatch.setattr("game.session.storage.data_folder", none)
    at = flow(remember=True)
    at.go()
    assert at.desktop.game is not None and not at.desktop.game.log.is_saved
    assert main(["play", "first-accord", f"--screenshot=title={home}/t.png"]) == 0
