"""What goes to standard output and standard error: never lost to an encoding, and told of when it cannot be.

A file or pipe has the encoding that the system gives it, on Windows a code page; it is kept, and what it
lacks is written with what it has: plain quotes, letters without their marks, at last a question mark. JSON
loses nothing: it has escapes for every character.
"""

from __future__ import annotations

import codecs
import os
import sys
import unicodedata
from contextlib import suppress
from typing import Final, TextIO

_ERRORS: Final = "mufakat-plain"
_PLAIN: Final = {
    **dict.fromkeys("‘’‚′", "'"),
    **dict.fromkeys("“”„″«»", '"'),
    **dict.fromkeys("–—−‐‑", "-"),
    "…": "...",
    "→": "->",
    "←": "<-",
    "•": "*",
    "·": "*",
    "×": "x",
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
    "∞": "inf",
    "°": " degrees",
}


def prepare() -> None:
    """Make both streams take every text. Once, before the first word; again does no harm."""
    codecs.register_error(_ERRORS, _plainly)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # not where Windows gives a program no console, or a test its own
            stream.reconfigure(errors=_ERRORS)


def _plainly(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(_stand_in(character) for character in lacking), error.end


def _stand_in(character: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", character) if not unicodedata.combining(c))
    for words in (_PLAIN.get(character, ""), bare):
        if words.isascii() and words.isprintable() and words:
            return words
    return "?"


def print_json(text: str) -> None:
    """Print a JSON text; what the stream cannot write stands there as `\\u` escapes, which mean the same."""
    print("".join(c if _fits(c, sys.stdout) else _escaped(c) for c in text) if _narrow(sys.stdout) else text)


def _narrow(stream: TextIO) -> bool:
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return codecs.lookup(encoding).name != "utf-8"


def _fits(character: str, stream: TextIO) -> bool:
    if character.isascii():
        return True
    try:
        character.encode(stream.encoding)
    except UnicodeEncodeError:
        return False
    return True


def _escaped(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))


def flush() -> None:
    """Write what is waiting, so that a full disk or a closed pipe is noticed here and not while leaving."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def give_up() -> None:
    """Send what is waiting to nowhere: it cannot be written, and Python would try again while leaving."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            with suppress(OSError, ValueError):  # a stream that is no file
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
