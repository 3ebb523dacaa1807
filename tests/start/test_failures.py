"""What can go wrong in the first start: one clear sentence and what to type, never a traceback."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.start.machine import Machine, assert_one_sentence

NO_INDEX = {"PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": ""}
DEAD_INDEX = {
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_FIND_LINKS": "",
    "PIP_EXTRA_INDEX_URL": "",
    "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
    "PIP_RETRIES": "0",
}

needs_unix = pytest.mark.skipif(os.name == "nt", reason="permissions, signals and mounts of Unix")


def block(machine: Machine, module: str) -> None:
    """Takes a module of the standard library away, as Debian does with ensurepip."""
    folder = machine.folder / "without"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(
        "import sys\n"
        "class Gone:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name == {module!r}:\n"
        "            raise ModuleNotFoundError(name)\n"
        "sys.meta_path.insert(0, Gone())\n"
        "import importlib.util as u\n"
        "find = u.find_spec\n"
        f"u.find_spec = lambda name, package=None: None if name == {module!r} else find(name, package)\n"
    )
    machine.variables["PYTHONPATH"] = str(folder)


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_python_without_venv(machine: Machine, module: str) -> None:
    block(machine, module)
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    package = f"python{version}-venv" if shutil.which("apt") else "python3-venv"
    assert_one_sentence(machine.start(), package)
    assert not (machine.project / ".venv").exists()


@pytest.mark.parametrize("variables", [NO_INDEX, DEAD_INDEX], ids=["no index", "nobody answers"])
def test_no_network(machine: Machine, variables: dict[str, str]) -> None:
    machine.variables |= variables
    done = machine.start("play", "first accord")
    assert_one_sentence(done, "internet", "main.py play 'first accord'", "mufakat-setup.log")
    assert done.stdout == "", "stdout belongs to the command"
    assert machine.stamp.read_text() == "unfinished"
    assert "No matching distribution" in (machine.project / ".venv" / "mufakat-setup.log").read_text()


def test_no_network_in_indonesian(machine: Machine) -> None:
    machine.variables |= NO_INDEX | {"LANG": "id_ID.UTF-8"}
    done = machine.start()
    assert_one_sentence(done)
    assert "so connect" not in done.stderr


def test_a_half_made_environment_is_made_anew(machine: Machine) -> None:
    """Packages that a killed pip left behind may look whole, so nothing of them is kept."""
    machine.variables |= NO_INDEX
    venv = machine.project / ".venv"
    subprocess.run([machine.python, "-m", "venv", "--without-pip", venv], check=True)
    left = venv / "half-a-package"
    left.mkdir()
    machine.stamp.write_text("unfinished")
    assert_one_sentence(machine.start(), "internet")
    assert not left.exists()
    assert (machine.project / ".venv" / "pyvenv.cfg").exists()


@needs_unix
@pytest.mark.parametrize("stamped", [True, False])
def test_an_environment_whose_python_is_gone_is_made_anew(machine: Machine, stamped: bool) -> None:
    """As after an upgrade of the system's Python; the stamp alone proves nothing."""
    machine.variables |= NO_INDEX
    program = machine.project / ".venv" / "bin" / "python"
    program.parent.mkdir(parents=True)
    program.symlink_to(machine.folder / "no-such-python")
    if stamped:
        pyproject = (machine.project / "pyproject.toml").read_bytes()
        machine.stamp.write_text(hashlib.sha256(pyproject).hexdigest()[:16])
    assert_one_sentence(machine.start(), "internet")
    assert subprocess.run([program, "-c", "pass"]).returncode == 0


@pytest.fixture
def silent_index() -> Iterator[socket.socket]:
    """A package index that takes calls and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(60)
        yield server


def _hear_interrupts() -> None:
    """A shell's background jobs, and what they start, ignore Ctrl+C; the tests may run in one."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@needs_unix
def test_ctrl_c_during_the_set_up(machine: Machine, silent_index: socket.socket) -> None:
    machine.variables |= DEAD_INDEX | {"PIP_INDEX_URL": f"http://127.0.0.1:{silent_index.getsockname()[1]}/"}
    started = subprocess.Popen(
        machine.command(),
        env=machine.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=_hear_interrupts,
    )
    call, _ = silent_index.accept()  # pip is at work
    os.killpg(started.pid, signal.SIGINT)
    out, err = started.communicate(timeout=60)
    call.close()
    assert_one_sentence(subprocess.CompletedProcess([], started.returncode, out, err), "interrupted")
    assert machine.stamp.read_text() == "unfinished"


@needs_unix
def test_a_folder_that_may_not_be_written() -> None:
    """Tried as another user if we are root, whom no permission stops."""
    python = Path("/usr/bin/python3") if os.geteuid() == 0 else Path(sys.executable)
    if (
        not python.exists()
        or subprocess.run([python, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"]).returncode
    ):
        pytest.skip("no Python here that another user may run")
    folder = Path(tempfile.mkdtemp())
    try:
        machine = Machine(folder, python, NO_INDEX)
        machine.copy_project()
        environment = machine.environment()
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)
        done = subprocess.run(
            machine.command(),
            env=environment,
            capture_output=True,
            text=True,
            user=65534 if os.geteuid() == 0 else None,
        )
        assert_one_sentence(done, "copy that folder", str(machine.project))
    finally:
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o755)
        shutil.rmtree(folder)


@needs_unix
def test_a_full_disk(machine: Machine) -> None:
    """A file system of 64 MB, where this user may mount one."""
    if subprocess.run(["unshare", "-m", "true"], capture_output=True).returncode:
        pytest.skip("this user may not mount")
    small = machine.folder / "small"
    small.mkdir()
    script = 'mount -t tmpfs -o size=64m tmpfs "$1" && cp -r "$2" "$1" && exec "$3" "$1/project/main.py"'
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", script, "-", small, machine.project, machine.python],
        env=machine.environment(),
        capture_output=True,
        text=True,
    )
    assert_one_sentence(done, "400 MB", "disk")
