"""Messages on the progress of the set-up, on stderr, as stdout belongs to the command."""

from __future__ import annotations

import subprocess
import sys
import time

from game.cli.words import render
from game.core.text import T, Text


def say(language: str, text: Text) -> None:
    """Prints one line."""
    print(render(text, language), file=sys.stderr, flush=True)


def running(process: subprocess.Popen[bytes], doing: Text, language: str) -> int:
    """Waits for the process, shows the seconds on a terminal, and returns its exit code."""
    began = time.monotonic()
    watched = sys.stderr is not None and sys.stderr.isatty()
    try:
        while True:
            seconds = int(time.monotonic() - began)
            line = "  " + render(T("{doing}: {seconds} s", doing=doing, seconds=seconds), language)
            if watched:
                print(f"\r{line}", end="", file=sys.stderr, flush=True)
            try:
                code = process.wait(timeout=1)
            except subprocess.TimeoutExpired:
                continue
            print(f"\r{line}" if watched else line, file=sys.stderr, flush=True)
            return code
    finally:
        if process.poll() is None:  # Ctrl-C: nothing may go on writing behind our back
            process.terminate()
            process.wait()
