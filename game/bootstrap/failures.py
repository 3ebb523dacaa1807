"""Why a set-up failed, as one sentence that ends in what to type.

Here: the sentences, and how a failure is recognised from an exception or from pip's words.
Not here: the set-up itself (`environment`).
"""

from __future__ import annotations

import errno
import shutil
import sys
from pathlib import Path
from typing import Final

from game.core.os_errors import reason
from game.core.problems import MufakatError
from game.core.text import T, Text

ROOM_MB: Final = 400
"""Disk space in MB that an installation takes for a while: 185 of packages, their archives, and as much to
unpack."""

_FULL: Final = ("no space left on device", "disk quota exceeded", "[errno 28]", "not enough space on")
_CLOSED: Final = ("permission denied", "read-only file system", "access is denied")
_UNBUILT: Final = ("failed building wheel", "failed to build", "metadata-generation-failed")
_OFFLINE: Final = (
    "no matching distribution found",
    "newconnectionerror",
    "failed to establish a new connection",
    "name resolution",
    "getaddrinfo failed",
    "connection refused",
    "timed out",
    "timeouterror",
    "network is unreachable",
    "proxyerror",
    "sslerror",
    "certificate_verify_failed",
)


class SetupError(MufakatError):
    """The set-up cannot continue; `text` says why and what to type."""

    def __init__(self, text: Text) -> None:
        self.text = text
        super().__init__(text.template)


def from_os_error(error: OSError, project: Path, again: str) -> SetupError:
    """The failure that explains an error of the operating system."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return full_disk(project, again)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return closed_folder(project, again)
    return SetupError(
        T(
            "The set-up failed ({file}: {reason}): delete the folder .venv and type: {again}",
            file=str(error.filename or project),
            reason=reason(error),
            again=again,
        )
    )


def from_log(log: str, project: Path, log_file: Path, again: str) -> SetupError:
    """The failure that pip's output shows; the most certain signs are checked first."""
    said = log.lower()
    if any(sign in said for sign in _FULL) or shutil.disk_usage(project).free < 2**20:
        return full_disk(project, again)
    if any(sign in said for sign in _CLOSED):
        return closed_folder(project, again)
    if any(sign in said for sign in _OFFLINE):
        return offline(log_file, again)
    if any(sign in said for sign in _UNBUILT):
        return no_wheels(log_file)
    return SetupError(
        T(
            "The set-up failed, and {log} says why: mend that, or delete the folder .venv, and type: {again}",
            log=str(log_file),
            again=again,
        )
    )


def full_disk(project: Path, again: str) -> SetupError:
    """The failure of a full disk."""
    return SetupError(
        T(
            "The disk is too full to set up Mufakat: make {needed} MB of room "
            "in {folder} (free now: {free} MB), then type: {again}",
            needed=ROOM_MB,
            folder=str(project),
            free=shutil.disk_usage(project).free // 2**20,
            again=again,
        )
    )


def closed_folder(project: Path, again: str) -> SetupError:
    """The failure of a folder in which this person may not write."""
    return SetupError(
        T(
            "Mufakat may not write in {folder}: copy that folder to a place of your own, "
            "open a terminal in the copy and type: {again}",
            folder=str(project),
            again=again,
        )
    )


def offline(log_file: Path, again: str) -> SetupError:
    """The failure of a package index that does not answer."""
    return SetupError(
        T(
            "Mufakat could not fetch its packages (details: {log}): the first start needs the internet, "
            "so connect, then type: {again}",
            log=str(log_file),
            again=again,
        )
    )


def no_wheels(log_file: Path) -> SetupError:
    """The failure of a Python so new or rare that packages would have to be compiled."""
    return SetupError(
        T(
            "A package has no ready-made form for this Python {version} (details: {log}): "
            "install Python 3.13, delete the folder .venv and type: python3.13 main.py",
            version=f"{sys.version_info[0]}.{sys.version_info[1]}",
            log=str(log_file),
        )
    )


def no_venv(again: str) -> SetupError:
    """The failure of a Python without `venv` or `ensurepip`, as Debian and Ubuntu ship it."""
    if shutil.which("apt"):
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        return SetupError(
            T(
                "This Python comes without its venv part: type “sudo apt install {package}”, then: {again}",
                package=package,
                again=again,
            )
        )
    return SetupError(
        T(
            "This Python comes without its venv part: install that (mostly a package called python3-venv), "
            "or Python from https://www.python.org/downloads/, and type: {again}",
            again=again,
        )
    )


def interrupted(again: str) -> SetupError:
    """The failure of a set-up interrupted by Ctrl-C."""
    return SetupError(T("The set-up was interrupted: to go on, type: {again}", again=again))


def still_missing(names: tuple[str, ...], again: str) -> SetupError:
    """The failure of a set-up that ended without error, but left packages missing."""
    return SetupError(
        T(
            "The set-up ended without {names}: delete the folder .venv and type: {again}",
            names=", ".join(names),
            again=again,
        )
    )
