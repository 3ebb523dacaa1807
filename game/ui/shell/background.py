"""The one long task of a game at a time: computers decide, a stage is resolved, a save is played again.

Here: which phase it is in, how far, and that its result comes only while it is wanted. Not here: what the
tasks do (the desktop gives them), the worker itself (`jobs.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from game.ui.toolkit.app import App
from game.ui.toolkit.jobs import Job

Phase = Literal["", "deciding", "resolving", "ending", "loading"]


class Background:
    """What runs off the event loop for the desktop. `phase` is "" when nothing does."""

    def __init__(self, app: App, failed: Callable[[BaseException], object]) -> None:
        self.app, self.failed = app, failed
        self.phase: Phase = ""
        self.share = 0.0
        """How far it is, 0 to 1."""
        self._job: Job | None = None

    @property
    def may_cancel(self) -> bool:
        """Whether it can be stopped without leaving a stage half resolved."""
        return self.phase in ("deciding", "loading", "ending")

    def run(self, phase: Phase, work: Callable[[Job], Any], done: Callable[[Any], object]) -> None:
        """Start `work`; `done` gets its result on the event loop, `failed` what it raised."""
        self.phase, self.share = phase, 0.0

        def ended(result: Any) -> None:
            self.phase, self._job = "", None
            done(result)

        def broke(fault: BaseException) -> None:
            self.phase, self._job = "", None
            self.failed(fault)

        self._job = self.app.jobs.run(work, ended, self._progress, on_error=broke)

    def cancel(self) -> None:
        """Want the result no more; the worker may still need a moment to notice."""
        if self._job is not None:
            self._job.cancel()
        self.phase, self._job = "", None

    def after(self, work: Callable[[], object]) -> None:
        """Do something when the worker has let go of what it has in hand."""
        if self.app.jobs.busy:
            self.app.jobs.run(lambda job: work(), lambda _: None)
        else:
            work()

    def _progress(self, share: float) -> None:
        self.share = share
        self.app.refresh()
