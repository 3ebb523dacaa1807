"""What the tests of the first start share: a fresh machine, and when to leave the network alone."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.start.machine import Machine

HERE = Path(__file__).parent


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Fetching packages is for CI and for those who ask: `main.py test` works without a network."""
    if os.environ.get("CI") or "network" in config.getoption("-m"):
        return
    skip = pytest.mark.skip(reason="fetches packages: runs if CI is set, or with -m network")
    for item in items:
        if item.path.parent == HERE and item.get_closest_marker("network"):
            item.add_marker(skip)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """One with the whole project and the base of the Python that runs the tests, without packages."""
    fresh = Machine(tmp_path, Path(getattr(sys, "_base_executable", sys.executable)))
    fresh.copy_project()
    return fresh


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The variable for a pip cache that is empty at first and then shared: each archive is fetched once."""
    return {"PIP_CACHE_DIR": str(tmp_path_factory.mktemp("pip"))}
