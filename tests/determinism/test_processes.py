"""One seed, one game: in another process, under another hash seed, on another processor's paths."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.determinism.digests import digests

ROOT = Path(__file__).parents[2]
SEEDS = [0, 3, 5]


def dispatched() -> list[str]:
    """The instruction sets, lowest first, that numpy uses here beyond those that it always does."""
    core = getattr(np, "_core", None) or np.core
    umath = core._multiarray_umath
    return [name for name in umath.__cpu_dispatch__ if umath.__cpu_features__.get(name)]


def elsewhere(**environ: str) -> list[str]:
    """The digests as another process finds them."""
    command = [sys.executable, "-m", "tests.determinism.digests", *map(str, SEEDS)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **environ}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.split()


@pytest.fixture(scope="module")
def here() -> list[str]:
    return digests(SEEDS)


@pytest.mark.parametrize("salt", ["0", "1", "4242"])
def test_the_hash_seed_decides_nothing(here: list[str], salt: str) -> None:
    assert elsewhere(PYTHONHASHSEED=salt) == here


@pytest.mark.parametrize("kept", range(4))
def test_the_processor_decides_nothing(here: list[str], kept: int) -> None:
    """With only the first `kept` of the sets that numpy may choose at run time, as on an older processor."""
    without = dispatched()[kept:]
    if not without:
        pytest.skip("this processor has no more to take away")
    assert elsewhere(NPY_DISABLE_CPU_FEATURES=",".join(without)) == here


def test_the_paths_do_differ() -> None:
    """Without rounding at each phase's end the test above could not hold: numpy differs by path.

    Which of them do depends on the processor: exp where there is AVX-512, tanh where there is only AVX2.
    """
    if not dispatched():
        pytest.skip("this processor has only what numpy always uses")
    code = (
        "import numpy as np; x = np.linspace(-3, 3, 4001); "
        "print([f(x).tobytes().hex() for f in (np.exp, np.tanh, np.sin, lambda x: np.abs(x) ** 1.7)])"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "NPY_DISABLE_CPU_FEATURES": disabled},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for disabled in ("", ",".join(dispatched()))
    ]
    assert runs[0] != runs[1]
