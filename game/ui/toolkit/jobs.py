"""Long work off the event loop: one worker thread; results are delivered on the event loop.

The function gets a `Job`, to report progress and ask whether to stop. Callbacks run on the event loop, so
they may touch screens. The interpreter waits at its end for work under way: a thread left behind could
be inside numpy or pydantic while these are taken down. Not here: showing the progress (a screen does).
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any, TypeAlias

import pygame

WAKE = pygame.USEREVENT + 1
WORKER = "mufakat-worker"
"""What the names of the worker threads begin with."""


class Cancelled(Exception):
    """Raised inside a job by `Job.check` when it has been cancelled."""


class Job:
    """One piece of work: it reports by `progress` and stops when `cancelled` is set."""

    def __init__(
        self, back: Results, calls: dict[str, Callable[[Any], object] | None], cancel: threading.Event
    ) -> None:
        self._back, self._calls, self._cancel = back, calls, cancel
        self.done = threading.Event()
        self.hushed = False
        """Whether a fault of it is kept from the person now at the screen (passed to `on_hushed`)."""

    @property
    def cancelled(self) -> bool:
        """Whether the result is no longer wanted."""
        return self._cancel.is_set()

    def check(self) -> None:
        """Raise `Cancelled` if the result is no longer wanted."""
        if self.cancelled:
            raise Cancelled

    def cancel(self) -> None:
        """Asks the work to stop; none of its callbacks will be called any more."""
        self._cancel.set()

    def progress(self, share: float) -> None:
        """Report how much is done, 0 to 1."""
        self._post("progress", share)

    def _post(self, kind: str, result: Any) -> None:
        self._back.put((self, kind, result))
        with suppress(pygame.error):  # no window: whoever runs us polls
            pygame.event.post(pygame.event.Event(WAKE))

    def _do(self, work: Work) -> None:
        kind, result = "done", None
        try:
            self.check()
            result = work(self)
        except Cancelled:
            self.cancel()
        except BaseException as fault:
            kind, result = "error", fault
        self.done.set()
        self._post(kind, result)


Work: TypeAlias = Callable[[Job], Any]
Results: TypeAlias = "queue.SimpleQueue[tuple[Job, str, Any]]"


class Jobs:
    """The queue of one worker thread, which ends when the queue is no longer referenced."""

    def __init__(self) -> None:
        self._back: Results = queue.SimpleQueue()
        self._worker: ThreadPoolExecutor | None = None
        self._open: list[Job] = []
        self.on_fault: Callable[[BaseException], object] | None = None
        """Called with the fault of a job that has no `on_error`; if None, the fault is raised."""
        self.on_hushed: Callable[[BaseException], object] | None = None
        """Called instead of `on_fault` if the job was hushed; if None, `on_fault` is called."""

    @property
    def busy(self) -> bool:
        """Whether anything is waiting, running or not yet delivered."""
        return bool(self._open)

    def run(
        self,
        work: Work,
        on_done: Callable[[Any], object],
        on_progress: Callable[[float], object] | None = None,
        *,
        on_error: Callable[[BaseException], object] | None = None,
        cancel: threading.Event | None = None,
        awaited: bool = True,
    ) -> Job:
        """Start `work(job)` when the worker is free. A fault goes to `on_error`, or is raised again.

        What nobody waits for (`awaited` False) does not make the queue busy.
        """
        calls: dict[str, Callable[[Any], object] | None] = {
            "done": on_done,
            "progress": on_progress,
            "error": on_error,
        }
        job = Job(self._back, calls, cancel or threading.Event())
        if awaited:
            self._open.append(job)
        if self._worker is None:
            self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix=WORKER)
        self._worker.submit(job._do, work)
        return job

    def deliver(self) -> bool:
        """Calls the callbacks of all results that have come; True if there were any. On the event loop
        only."""
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
                call = (job.hushed and self.on_hushed) or self.on_fault
                if call is None:
                    raise result
            if call is not None:
                call(result)

    def hush(self) -> None:
        """After a change of seat: faults of the work under way are passed to `on_hushed`."""
        for job in self._open:
            job.hushed = True

    def stop(self) -> None:
        """Cancel all work, and let the worker end with the piece that it is at."""
        for job in self._open:
            job.cancel()
        self._open.clear()
        if self._worker is not None:
            self._worker.shutdown(wait=False, cancel_futures=True)
            self._worker = None
