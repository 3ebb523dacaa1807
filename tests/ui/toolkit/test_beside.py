"""What goes on beside the screens: tips, toasts, jobs, and a machine without a display."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import pygame
import pytest

from game.ui.toolkit.app import App
from game.ui.toolkit.jobs import Job
from game.ui.toolkit.kit import Screen, Widget, button, column
from tests.ui.driver import Driver, drive


class Desk(Screen):
    key = "desk"

    def build(self) -> Widget:
        return column(button("Sign", key="sign"), pad=16)


def test_tips_come_on_hover_and_on_focus_after_a_while() -> None:
    now = [0.0]

    class Tips(Screen):
        def build(self) -> Widget:
            return column(button("Sign", tip="You can still withdraw.", key="sign"), pad=50)

    app = App(size=(1280, 720), clock=lambda: now[0])
    app.surface = pygame.Surface((1280, 720))
    app.push(Tips())
    d = Driver(app)
    d.move(d.find("sign").rect.center)
    assert "withdraw" not in d.words()
    now[0] = 1.0
    app.process([])
    assert "withdraw" in d.words() and app.draw()
    d.move((900, 600))
    assert "withdraw" not in d.words()
    d.press("Tab")
    now[0] = 2.0
    app.process([])
    assert "withdraw" in d.words()


def test_toasts_go_by_themselves() -> None:
    now = [0.0]
    app = App(size=(1280, 720), clock=lambda: now[0])
    app.surface = pygame.Surface((1280, 720))
    app.push(Desk())
    app.toast("Saved", "good")
    d = Driver(app)
    assert "Saved" in d.words()
    now[0] = 6.0
    app.process([])
    assert "Saved" not in d.words()


def test_jobs_report_on_the_event_loop_and_can_be_cancelled() -> None:
    d = drive(Desk())
    log: list[object] = []
    here = threading.current_thread()

    def work(job: Job) -> int:
        job.progress(0.5)
        return 42

    def done(result: int) -> None:
        assert threading.current_thread() is here
        log.append(result)

    d.app.jobs.run(work, done, log.append)
    d.wait(lambda: not d.app.jobs.busy)
    assert log == [0.5, 42]

    started_, may_end = threading.Event(), threading.Event()

    def long(job: Job) -> None:
        started_.set()
        may_end.wait(5)
        job.check()

    job = d.app.jobs.run(long, log.append)
    assert started_.wait(5)
    job.cancel()
    may_end.set()
    d.wait(lambda: not d.app.jobs.busy)
    assert log == [0.5, 42]
    d.app.jobs.stop()


def test_faults_of_jobs_are_heard() -> None:
    d = drive(Desk())
    faults: list[BaseException] = []
    d.app.jobs.run(lambda job: 1 / 0, lambda result: None, on_error=faults.append)
    d.wait(lambda: bool(faults))
    assert isinstance(faults[0], ZeroDivisionError)
    d.app.jobs.run(lambda job: 1 / 0, lambda result: None)
    with pytest.raises(ZeroDivisionError):
        d.wait(lambda: False)
    d.app.jobs.stop()


def test_no_screen_is_one_clear_error() -> None:
    code = (
        "from game.ui.toolkit import pg\n"
        "try:\n pg.open_window((800,600),'x')\nexcept pg.NoScreen: print('none')\n"
        "else: print('drew', __import__('pygame').display.get_driver())"
    )
    away = {"SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY"}
    env = {key: value for key, value in os.environ.items() if key not in away}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, timeout=60)
    if sys.platform == "linux":
        assert done.stdout.strip().endswith("none"), done.stdout + done.stderr


def test_screens_hear_how_long_nobody_touched_anything() -> None:
    now, heard = [0.0], []

    class Curtain(Screen):
        def build(self) -> Widget:
            return column(button("Take the seat"))

        def tick(self, idle: float) -> None:
            heard.append(idle)

    app = App(size=(1280, 720), clock=lambda: now[0])
    app.push(Curtain())
    now[0] = 21.0
    app.process([])
    app.process([pygame.event.Event(pygame.KEYDOWN, key=pygame.K_a, mod=0, unicode="a")])
    now[0] = 23.0
    app.process([])
    assert heard == [21.0, 0.0, 2.0]
