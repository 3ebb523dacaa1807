"""The command line to repeat this command, for the person's shell."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path


def command_line(arguments: Sequence[str]) -> str:
    """The command that starts Python with these arguments: `py …` on Windows, elsewhere this Python by
    name."""
    if os.name == "nt":
        return subprocess.list2cmdline(["py", *arguments])
    in_venv = sys.prefix != sys.base_prefix
    return shlex.join(["python3" if in_venv else Path(sys.executable).name or "python3", *arguments])
