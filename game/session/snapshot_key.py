"""The key with which this installation seals its snapshots, so that it believes no one else's.

A snapshot is a whole world that nobody has played. From a stranger it could be anything that has the right
form; so those of others are not used at all, and their saves are replayed. The key lies beside the settings.
"""

from __future__ import annotations

import re
import secrets
from contextlib import suppress
from pathlib import Path

from game.core.problems import SaveError
from game.session import files
from game.session.storage import data_folder

LENGTH = 64  # hexadecimal digits


def path() -> Path:
    """Where the key is kept."""
    return data_folder() / "snapshots.key"


def known_key() -> str | None:
    """The key of this installation; None if there is none that can be used."""
    try:
        found = files.read_capped(path(), LENGTH + 1).decode("ascii").strip()
    except (SaveError, UnicodeDecodeError):
        return None
    return found if re.fullmatch(f"[0-9a-f]{{{LENGTH}}}", found) else None


def made_key() -> str | None:
    """The key of this installation, made if there is none; None if no file can be written."""
    if known_key() is None:
        fresh = secrets.token_hex(LENGTH // 2).encode("ascii") + b"\n"
        with suppress(SaveError):  # another window may have made one at the same moment
            files.create(path(), fresh)
    return known_key()
