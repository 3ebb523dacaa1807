"""Random events on the whole desktop with planted secrets; `python -m tests.ui.events` does thousands."""

from __future__ import annotations

import pytest

from tests.ui.events import run


@pytest.mark.parametrize("seed", [11, 12])
def test_random_events_raise_nothing_and_bring_no_secret_out(seed: int) -> None:
    report = run(250, seed)
    assert not report.faults, "\n".join(report.faults)
    assert report.events == 250 and report.seats > 3 and len(report.screens) > 5
