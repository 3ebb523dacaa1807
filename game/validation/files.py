"""Opening files of authors without trusting them: size, kind, encoding, location.

Not here: what the text means.
"""

from __future__ import annotations

import codecs
import re
import stat
from pathlib import Path, PureWindowsPath

from game.core.os_errors import reason
from game.core.problems import Place, Problem
from game.core.text import Quantity
from game.validation.spans import Lines, place_of
from game.validation.words import fault, named

MAX_BYTES = 1_000_000

# Longer marks first: the mark of UTF-32-LE begins with that of UTF-16-LE.
_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
# What YAML 1.2 calls printable, and therefore allows.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_text(path: Path) -> tuple[str | None, list[Problem]]:
    """The text of a file, or None and the reason. Never reads more than the limit.

    A text that comes with a problem may be shown, but not parsed.
    """
    place = Place(path.as_posix())
    raw, problems = _read_bytes(path, place)
    if raw is None:
        return None, problems
    encoding = _other_encoding(raw)
    if encoding:
        return None, [fault("S-FILE-06", place, encoding=encoding)]
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return raw.decode("utf-8", "replace"), [_not_utf8(raw, error, place)]
    return checked_text(text, place)


def checked_text(text: str, place: Place) -> tuple[str, list[Problem]]:
    """The text, and problems that keep it from being parsed: its size, or characters that YAML does not
    allow."""
    size = len(text) if len(text) > MAX_BYTES else len(text.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        return text[:MAX_BYTES], [fault("S-FILE-05", place, size=size, limit=MAX_BYTES)]
    forbidden = _FORBIDDEN.findall(text)
    if not forbidden:
        return text, []
    first = _FORBIDDEN.search(text)
    span = Lines(text).span(first.start() if first else 0)
    return text, [
        fault("S-FILE-08", place_of(place.file, span), character=named(forbidden[0]), count=len(forbidden))
    ]


def inside(folder: Path, name: str, place: Place | None = None) -> tuple[Path | None, list[Problem]]:
    """The path of the file that a scenario in `folder` calls `name`, or None and why it must not be opened.

    Names are relative, with `/` between folders, and stay inside, symbolic links included. Whether the file
    exists is checked by the reader. `place` is where the name is written.
    """
    place = place or Place()
    parts = name.split("/")
    odd = not name or not name.isprintable() or "\\" in name or any(p != p.strip() for p in parts)
    if odd:
        return None, [fault("S-FILE-10", place, name=name)]
    if name.startswith("/") or PureWindowsPath(name).drive or ".." in parts:
        return None, [fault("S-FILE-09", place, name=name)]
    if any(part in ("", ".") or ":" in part for part in parts):
        return None, [fault("S-FILE-10", place, name=name)]
    try:
        home, target = folder.resolve(), (folder / name).resolve()
    except (OSError, RuntimeError):  # a loop of symbolic links (RuntimeError below Python 3.13)
        return None, [fault("S-FILE-10", place, name=name)]
    if not target.is_relative_to(home):
        return None, [fault("S-FILE-09", place, name=name)]
    return folder / name, []


def _read_bytes(path: Path, place: Place) -> tuple[bytes | None, list[Problem]]:
    name = path.as_posix()
    try:
        info = path.stat()
        if stat.S_ISDIR(info.st_mode):
            return None, [fault("S-FILE-02", place, name=name)]
        if not stat.S_ISREG(info.st_mode):  # reading a pipe or a device could wait for ever
            return None, [fault("S-FILE-03", place, name=name)]
        size = info.st_size
        if size <= MAX_BYTES:
            with path.open("rb") as stream:
                raw = stream.read(MAX_BYTES + 1)  # it may have grown since
            size = max(len(raw), size if len(raw) > MAX_BYTES else 0)
            if size <= MAX_BYTES:
                return raw, []
        return None, [fault("S-FILE-05", place, size=Quantity(size, "bytes"), limit=MAX_BYTES)]
    except (FileNotFoundError, NotADirectoryError):
        return None, [fault("S-FILE-01", place, name=name)]
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        return None, [fault("S-FILE-04", place, name=name, reason=reason(error))]


def _other_encoding(raw: bytes) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return encoding
    head = raw[:400]  # without a mark, Latin text in UTF-16 has a NUL in every second byte
    halves = (head[0::2].count(0), head[1::2].count(0))
    if len(head) >= 4 and max(halves) * 3 > len(head) and min(halves) * 10 < len(head):
        return "UTF-16"
    return ""


def _not_utf8(raw: bytes, error: UnicodeDecodeError, place: Place) -> Problem:
    """Points at the first byte that is wrong, and guesses the letter that was meant."""
    span = Lines(raw.decode("utf-8", "replace")).span(len(raw[: error.start].decode("utf-8")))
    wrong = raw[error.start : error.start + 1]
    guess = wrong.decode("cp1252", "replace")
    return fault("S-FILE-07", place_of(place.file, span), byte=f"0x{wrong.hex().upper()}", guess=named(guess))
