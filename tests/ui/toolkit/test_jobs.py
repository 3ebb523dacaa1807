"""A worker does not keep what nobody else keeps: a closed window goes with all its pictures."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import time
import weakref

from game.ui.toolkit.jobs import WORKER, Job, Jobs


class Window:
    """Holds its queue and gives it work that holds the window, as screens do."""

    def __init__(self) -> None:
        self.jobs = Jobs()
        self.jobs.on_fault = self.take
        self.heard: list[object] = []

    def take(self, result: object) -> None:
        self.heard.append(result)

    def work(self) -> Job:
        return self.jobs.run(lambda job: len(self.heard), self.take)


def workers() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if thread.name.startswith(WORKER)}


def test_a_window_that_is_closed_is_forgotten_and_its_worker_leaves() -> None:
    before = workers()
    window = Window()
    assert window.work().done.wait(10)
    while window.jobs.busy:
        window.jobs.deliver()
    assert window.heard == [0]
    (worker,) = workers() - before
    gone = weakref.ref(window)
    del window
    gc.collect()
    assert gone() is None
    worker.join(10)
    assert not worker.is_alive()


def test_a_worker_that_waits_has_forgotten_its_last_work() -> None:
    """The queue lives on, as a desktop's does; what the work of a screen held must not."""
    jobs, window = Jobs(), Window()
    given = jobs.run(lambda job, held=window: len(held.heard), lambda result: None)
    assert given.done.wait(10)
    while jobs.busy:
        jobs.deliver()
    gone = weakref.ref(window)
    del window, given
    for _ in range(300):  # the worker is on its way back to its queue
        gc.collect()
        if gone() is None:
            break
        time.sleep(0.01)
    assert gone() is None
    jobs.stop()


LEAVES = """
import time
from game.ui.toolkit.jobs import Jobs
jobs = Jobs()
def work(job):
    time.sleep(0.3)
    print("finished", job.cancelled)
jobs.run(work, lambda result: None)
jobs.run(lambda job: print("never begun"), lambda result: None)
time.sleep(0.1)
jobs.stop()
"""


def test_a_program_that_ends_waits_for_the_work_under_way_and_begins_no_more() -> None:
    """A thread that is left behind crashes inside numpy or pydantic while these are taken down."""
    ended = subprocess.run([sys.executable, "-c", LEAVES], capture_output=True, text=True, timeout=60)
    assert (ended.returncode, ended.stdout.splitlines()[-1], "never" in ended.stdout) == (
        0,
        "finished True",
        False,
    )
