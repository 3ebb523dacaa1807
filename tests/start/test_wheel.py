"""An installed wheel has everything in it: `mufakat` runs far from any clone."""

from __future__ import annotations

import os
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.start.machine import ROOT, Machine

pytestmark = pytest.mark.network


def test_a_wheel_finds_its_assets_and_scenarios(machine: Machine, cache: dict[str, str]) -> None:
    machine.variables |= cache
    venv = machine.folder / "venv"
    environment = machine.environment()

    def call(*command: str | Path) -> str:
        done = subprocess.run(command, cwd=machine.folder, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    call(machine.python, "-m", "venv", venv)
    programs = venv / ("Scripts" if os.name == "nt" else "bin")
    call(programs / "python", "-m", "pip", "wheel", "-q", "--no-deps", "-w", machine.folder, machine.project)
    (wheel,) = machine.folder.glob("mufakat-*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert not [name for name in names if name.startswith(("tests", "docs", ".ci")) or name.endswith(".pyc")]

    call(programs / "python", "-m", "pip", "install", "-q", wheel)
    show = "from game.resources import *; print(assets(), scenarios(), project(), sep='\\n')"
    assets, scenarios, project = call(programs / "python", "-c", show).splitlines()
    assert Path(assets).parent == Path(scenarios).parent
    assert str(venv) in assets
    assert project == "None"
    for folder, installed in (("assets", assets), ("scenarios", scenarios)):
        here = machine.project / folder
        files = (str(path.relative_to(here)) for path in here.rglob("*") if path.is_file())
        wanted = {name for name in files if not name.startswith("build")}  # scripts that made the others
        found = {str(path.relative_to(installed)) for path in Path(installed).rglob("*") if path.is_file()}
        assert found == wanted

    assert "LICENSE" in {Path(name).name for name in names}
    assert call(programs / "mufakat", "--version").startswith("Mufakat ")
    assert "mufakat doctor" in call(programs / "mufakat", "doctor", "--help")
    call(programs / "mufakat", "doctor")
    tests = subprocess.run([programs / "mufakat", "test"], env=environment, capture_output=True, text=True)
    assert tests.returncode == 1
    assert "C-TEST-01" in tests.stderr
    assert not (ROOT / "build" / "lib").exists()
