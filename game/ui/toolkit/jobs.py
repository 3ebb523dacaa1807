"""Long work off the event loop: one worker thread, results handed back between two events.

The function gets a `Job` to report to and to ask whether it should stop. Callbacks run on the event
loop, so they may touch screens. Not here: showing the progress (a screen does).
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pygame

WAKE = pygame.USEREVENT + 1


class Cancelled(Exception):
    """Raised inside a job by `Job.check` when it has been cancelled."""


class Job:
    """One piece of work: report with `progress`, stop when `cancelled` is set."""

    def __init__(
        self, jobs: Jobs, calls: dict[str, Callable[[Any], object] | None], cancel: threading.Event
    ) -> None:
        self._jobs, self._calls, self._cancel = jobs, calls, cancel
        self.done = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether the result is no longer wanted."""
        return self._cancel.is_set()

    def check(self) -> None:
        """Raise `Cancelled` if the result is no longer wanted."""
        if self.cancelled:
            raise Cancelled

    def cancel(self) -> None:
        """Ask the work to stop; none of its callbacks will be called any more."""
        self._cancel.set()

    def progress(self, share: float) -> None:
        """Report how much is done, 0 to 1."""
        self._jobs._post(self, "progress", share)


class Jobs:
    """The queue of one worker."""

    def __init__(self) -> None:
        self._todo: queue.SimpleQueue[tuple[Job, Callable[[Job], Any]] | None] = queue.SimpleQueue()
        self._back: queue.SimpleQueue[tuple[Job, str, Any]] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._open: list[Job] = []
        self.on_fault: Callable[[BaseException], object] | None = None
        """What hears the faults of work that was given no `on_error`; None raises them again."""

    @property
    def busy(self) -> bool:
        """Whether anything is waiting, running or not yet delivered."""
        return bool(self._open)

    def run(
        self,
        work: Callable[[Job], Any],
        on_done: Callable[[Any], object],
        on_progress: Callable[[float], object] | None = None,
        *,
        on_error: Callable[[BaseException], object] | None = None,
        cancel: threading.Event | None = None,
    ) -> Job:
        """Start `work(job)` when the worker is free. A fault goes to `on_error`, or is raised again."""
        calls: dict[str, Callable[[Any], object] | None] = {
            "done": on_done,
            "progress": on_progress,
            "error": on_error,
        }
        job = Job(self, calls, cancel or threading.Event())
        self._open.append(job)
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="mufakat-worker", daemon=True)
            self._thread.start()
        self._todo.put((job, work))
        return job

    def deliver(self) -> bool:
        """Call back with everything that has come; whether there was anything. On the event loop only."""
        any_came = False
        while True:
            try:
                job, kind, result = self._back.get_nowait()
            except queue.Empty:
                return any_came
            any_came = True
            if kind != "progress" and job in self._open:
                self._open.remove(job)
            call = job._calls.get(kind)
            if job.cancelled:
                continue
            if kind == "error" and call is None:
                call = self.on_fault
                if call is None:
                    raise result
            if call is not None:
                call(result)

    def stop(self) -> None:
        """Cancel all work and let the worker end."""
        for job in self._open:
            job.cancel()
        self._open.clear()
        if self._thread is not None:
            self._todo.put(None)
            self._thread.join(timeout=2)
            self._thread = None

    def _post(self, job: Job, kind: str, result: Any) -> None:
        self._back.put((job, kind, result))
        with suppress(pygame.error):  # no window: whoever runs us polls
            pygame.event.post(pygame.event.Event(WAKE))

    def _work(self) -> None:
        while (task := self._todo.get()) is not None:
            job, work = task
            kind, result = "done", None
            try:
                job.check()
                result = work(job)
            except Cancelled:
                job.cancel()
            except BaseException as fault:
                kind, result = "error", fault
            job.done.set()
            self._post(job, kind, result)
