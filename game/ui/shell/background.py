"""The one long task of a game at a time: computers decide, a stage is resolved, a save is played again.

Here: its phase and progress, and that its result is delivered only while it is wanted. Not here: the tasks
themselves (the desktop gives them), the worker thread (`jobs.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from game.ui.toolkit.app import App
from game.ui.toolkit.jobs import Job

Phase = Literal["", "deciding", "resolving", "ending", "loading"]


class Background:
    """The task that runs off the event loop for the desktop; `phase` is "" if none does."""

    def __init__(self, app: App, failed: Callable[[BaseException], object]) -> None:
        self.app, self.failed = app, failed
        self.phase: Phase = ""
        self.share = 0.0
        """Progress, 0 to 1."""
        self._job: Job | None = None

    @property
    def may_cancel(self) -> bool:
        """Whether it can be cancelled without leaving a stage half resolved."""
        return self.phase in ("deciding", "loading", "ending")

    def run(self, phase: Phase, work: Callable[[Job], Any], done: Callable[[Any], object]) -> None:
        """Starts `work`; on the event loop, `done` is called with its result, or `failed` with what it
        raised."""
        self.phase, self.share = phase, 0.0

        def ended(result: Any) -> None:
            self.phase, self._job = "", None
            done(result)

        def broke(fault: BaseException) -> None:
            self.phase, self._job = "", None
            self.failed(fault)

        self._job = self.app.jobs.run(work, ended, self._progress, on_error=broke)

    def cancel(self) -> None:
        """Discards the result; the worker may need a moment to stop."""
        if self._job is not None:
            self._job.cancel()
        self.phase, self._job = "", None

    def after(self, work: Callable[[], object]) -> None:
        """Calls `work` once the worker is idle."""
        if self.app.jobs.busy:
            self.app.jobs.run(lambda job: work(), lambda _: None)
        else:
            work()

    def _progress(self, share: float) -> None:
        self.share = share
        self.app.refresh()
