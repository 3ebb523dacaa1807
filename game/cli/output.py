"""Standard output and standard error: text is never lost to an encoding, and failures to write are noticed.

A file or pipe has the encoding of the system, on Windows a code page; it is kept, and characters that it
lacks are replaced: plain quotes, letters without accents, at last a question mark. JSON loses nothing: it has
escapes for every character.
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
    """Makes both streams accept every text. Call it before the first output; repeating it does no harm."""
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
    """Prints a JSON text; characters that the stream cannot write become JSON escapes, which mean the
    same."""
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
    """Flushes both streams, so that a full disk or a closed pipe is noticed here and not at exit."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def give_up() -> None:
    """Redirects unwritten output to nowhere: it cannot be written, and Python would try again at exit."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            with suppress(OSError, ValueError):  # a stream that is no file
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
