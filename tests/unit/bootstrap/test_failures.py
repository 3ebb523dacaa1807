"""Failures are recognised from what pip and the system say, and told with what to type."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.bootstrap import failures
from game.bootstrap.failures import from_log, from_os_error
from game.bootstrap.retype import command_line

ROOT = Path(__file__).parents[3]
AGAIN = "python3 main.py"

NO_NAME = "Failed to establish a new connection: [Errno -3] Temporary failure in name resolution"
PROXY = "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "too full",
        ),
        ("OSError: [Errno 122] Disk quota exceeded", "too full"),
        ("[WinError 112] There is not enough space on the disk", "too full"),
        ("PermissionError: [Errno 13] Permission denied: '/srv/x'", "copy that folder"),
        ("OSError: [Errno 30] Read-only file system", "copy that folder"),
        (f"WARNING: Retrying (Retry(total=4)) after connection broken by {NO_NAME}", "internet"),
        ("socket.gaierror: [Errno 11001] getaddrinfo failed", "internet"),
        ("ReadTimeoutError: Read timed out. (read timeout=15)", "internet"),
        (PROXY, "internet"),
        ("ERROR: No matching distribution found for hatchling>=1.26", "internet"),
        ("ERROR: Failed building wheel for pygame", "install Python 3.13"),
        ("something that nobody has seen before", "says why"),
        ("", "says why"),
    ],
)
def test_what_pip_says(said: str, told: str, tmp_path: Path) -> None:
    failure = from_log(said, tmp_path, tmp_path / "log", AGAIN)
    assert told in failure.text.template
    assert "type:" in failure.text.template


def test_a_disk_that_is_full_now_needs_no_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A log on a full disk stays empty."""
    usage = type("Usage", (), {"free": 4096})
    monkeypatch.setattr(failures.shutil, "disk_usage", lambda _: usage)
    assert "too full" in from_log("", tmp_path, tmp_path / "log", AGAIN).text.template


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (errno.ENOSPC, "too full"),
        (errno.EDQUOT, "too full"),
        (errno.EROFS, "copy that folder"),
        (errno.EACCES, "copy that folder"),
        (errno.EPERM, "copy that folder"),
        (errno.EIO, "delete the folder .venv"),
    ],
)
def test_what_the_system_refuses(code: int, told: str, tmp_path: Path) -> None:
    failure = from_os_error(OSError(code, os.strerror(code)), tmp_path, AGAIN)
    assert told in failure.text.template
    assert failure.text.params["again"] == AGAIN


def test_the_line_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    monkeypatch.setattr(sys, "executable", "/usr/bin/python3.12")
    assert command_line(["main.py", "play", "my game"]) == "python3.12 main.py play 'my game'"
    monkeypatch.setattr(sys, "prefix", "/somewhere/.venv")
    assert command_line(["main.py"]) == "python3 main.py"


def test_the_line_to_type_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.bootstrap.retype.os.name", "nt")
    assert command_line(["main.py", "play", "my game"]) == 'py main.py play "my game"'


def test_the_start_needs_the_standard_library_only() -> None:
    """`-S` hides all installed packages: what the start and `--help` import must come without them."""
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import game.bootstrap"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
