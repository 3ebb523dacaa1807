"""The README's two commands on a machine that has only Python, and what repairs itself there."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.start.machine import Machine, pythons

pytestmark = pytest.mark.network

PYTHONS = pythons("3.11", "3.12", "3.13")


def fresh(tmp_path: Path, version: str, cache: dict[str, str]) -> Machine:
    machine = Machine(tmp_path, PYTHONS[version], cache)
    machine.copy_project()
    return machine


@pytest.mark.parametrize("version", PYTHONS)
def test_both_commands(version: str, tmp_path: Path, cache: dict[str, str]) -> None:
    machine = fresh(tmp_path, version, cache)
    first = machine.start("doctor")
    assert first.returncode == 0, first.stderr
    assert f"Python {version}." in first.stdout
    assert str(machine.project / ".venv") in first.stdout
    assert "setting Mufakat up" in first.stderr

    second = machine.start("doctor")
    assert second.stderr == "", "nothing is set up twice"
    assert second.stdout == first.stdout

    tested = machine.start("test", "tests/unit/bootstrap")
    assert tested.returncode == 0, tested.stdout + tested.stderr
    assert " passed" in tested.stdout
    assert machine.stamp.read_text().endswith(" test")


def test_a_killed_set_up_is_mended_by_the_next(tmp_path: Path, cache: dict[str, str]) -> None:
    machine = fresh(tmp_path, next(iter(PYTHONS)), cache)
    killed = subprocess.Popen(
        machine.command("doctor"),
        env=machine.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    packages = machine.project / ".venv" / "lib"
    deadline = time.monotonic() + 300
    while not list(packages.glob("*/site-packages/numpy")):  # in the middle of unpacking
        assert time.monotonic() < deadline
        assert killed.poll() is None
        time.sleep(0.01)
    os.killpg(killed.pid, signal.SIGKILL)
    killed.wait()
    assert machine.stamp.read_text() == "unfinished"

    done = machine.start("doctor")
    assert done.returncode == 0, done.stderr
    assert machine.stamp.read_text() != "unfinished"


def test_packages_that_went_missing_come_back(tmp_path: Path, cache: dict[str, str]) -> None:
    machine = fresh(tmp_path, next(iter(PYTHONS)), cache)
    assert machine.start("doctor").returncode == 0
    inside = str(machine.project / ".venv" / "bin" / "python")
    lose = [inside, "-m", "pip", "uninstall", "-qy", "ruamel.yaml"]
    subprocess.run(lose, check=True, env=machine.environment())

    done = machine.start("doctor")
    assert done.returncode == 0, done.stderr
    assert "ruamel.yaml" in done.stdout


def test_two_starts_at_once_make_one_environment(tmp_path: Path, cache: dict[str, str]) -> None:
    machine = fresh(tmp_path, next(iter(PYTHONS)), cache)
    both = [
        subprocess.Popen(
            machine.command("doctor"),
            env=machine.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    said = [process.communicate(timeout=400)[1] for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert sum("setting Mufakat up" in words for words in said) == 1


def test_an_environment_of_ones_own_is_left_as_it_is(tmp_path: Path, cache: dict[str, str]) -> None:
    """`pip install -e .` in another environment: nothing is made beside the project."""
    machine = fresh(tmp_path, next(iter(PYTHONS)), cache)
    own = tmp_path / "own"
    subprocess.run([machine.python, "-m", "venv", own], check=True, env=machine.environment())
    python = own / "bin" / "python"
    install = [python, "-m", "pip", "install", "-q", "-e", "."]
    subprocess.run(install, check=True, cwd=machine.project, env=machine.environment())

    done = Machine(tmp_path, python, cache).start("doctor")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert str(own) in done.stdout
    assert not (machine.project / ".venv").exists()
