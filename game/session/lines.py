"""The text of a log: one `<hash> <json>` line for the header and one for each record.

The hash is SHA-256 over the hash of the line before (nothing, for the first line) and the bytes of the
JSON; so a changed, lost, added or moved line is found at its place. The JSON is canonical and ASCII.
The form of the first line is the same in all formats, so that any version can name a newer one.
Not here: files (`log.py`), the meaning of records, rewinds (`rewinds.py`).
"""

from __future__ import annotations

import codecs
import hashlib
import json
import math
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from game.core.problems import Problem, RulesBug, SaveError
from game.core.text import T, Text
from game.session import faults
from game.session.rewinds import Reach, effective

FORMAT = 1
MAX_FILE = 32 * 2**20  # bytes; a hundred turns take about 0.7 MB
MAX_LINE = 2**20  # bytes
MAX_HEADER = 4 * 2**20  # bytes; a scenario has at most 1 MB of UTF-8, which JSON in ASCII makes three of
MAX_DEPTH = 64
HASH = 64  # hexadecimal digits at the head of each line

Record: TypeAlias = dict[str, Any]

_HEADER = {"game": str, "rules": str, "scenario": dict, "seed": int, "seats": dict, "created": str}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a log holds, up to its first fault: header, records, and problems.

    `hashes[0]` is the header's, `hashes[n]` that of the n-th record. `text` is the good part of the file,
    whole lines only; `end` is how many bytes of it are in the file, `size` the length of the file.
    """

    header: Record
    records: tuple[Record, ...]
    notices: tuple[Problem, ...] = ()
    problems: tuple[Problem, ...] = ()
    hashes: tuple[str, ...] = field(default=(), repr=False)
    text: bytes = field(default=b"", repr=False)
    end: int = 0
    size: int = 0


def encode(previous: str, record: Mapping[str, Any]) -> tuple[str, bytes]:
    """The record's hash and its line, newline included; `previous` is the hash of the line before."""
    _refuse_unplain(record)
    try:
        body = json.dumps(record, sort_keys=True, separators=(",", ":"), allow_nan=False).encode("ascii")
    except (TypeError, ValueError) as error:
        raise RulesBug(f"a record that JSON cannot hold: {error}") from error
    mark = _mark(previous.encode("ascii"), body)
    return mark.decode("ascii"), mark + b" " + body + b"\n"


def text_of(header: Record, records: Sequence[Record]) -> tuple[tuple[str, ...], bytes]:
    """All hashes and the whole text of a log with this header and these records."""
    hashes, lines, mark = [], [], ""
    for record in (header, *records):
        mark, line = encode(mark, record)
        hashes.append(mark)
        lines.append(line)
    return tuple(hashes), b"".join(lines)


def is_sealed(previous: bytes, line: bytes) -> bool:
    """Whether a line (without newline) begins with the right hash, given the one before."""
    return line[HASH : HASH + 1] == b" " and line[:HASH] == _mark(previous, line[HASH + 1 :])


def decode(line: bytes) -> Record | None:
    """The record in a sealed line; None if it is no JSON object or nested too deeply."""
    try:
        value = json.loads(line[HASH + 1 :].decode("utf-8"))
        _refuse_unplain(value)
    except (ValueError, RecursionError, RulesBug):
        return None
    return value if isinstance(value, dict) else None


def header_problem(header: Mapping[str, Any], file: str = "") -> Problem | None:
    """The problem that makes this header unusable, None if there is none; an older one is checked after its
    migration."""
    number = header.get("format")
    if type(number) is not int or number < 1:
        return faults.wrong_header(file, "format")
    if number > FORMAT:
        return faults.newer_format(file, str(header.get("game", "?")), number, FORMAT)
    if number < FORMAT:
        return None
    for key, kind in _HEADER.items():
        if type(header.get(key)) is not kind:
            return faults.wrong_header(file, key)
    for key in ("id", "version", "hash"):
        if type(header["scenario"].get(key)) is not str:
            return faults.wrong_header(file, f"scenario.{key}")
    return None


def as_written(data: bytes) -> bytes:
    """The bytes as the game wrote them, without changes made by a transport.

    Mail, FTP, version control and editors add byte order marks, other line ends, empty lines, trailing blanks
    or the end mark of DOS. The JSON of a line is ASCII without control characters, so nothing is lost. Takes
    time proportional to the size, whatever the content.
    """
    text = data.lstrip(codecs.BOM_UTF8 + b"\r\n")
    for end in (b"\r\r\n", b"\r\n", b"\r"):
        text = text.replace(end, b"\n")
    text = re.sub(rb"\n\n+", b"\n", text)
    body = text.rstrip(b" \t\n\x1a")
    return body + b"\n" if b"\n" in text[len(body) :] else text


def parse_header(data: bytes, file: str = "") -> Record:
    """The header of a log that begins with `data`; `SaveError` when no game can be rebuilt from it."""
    if not data:
        raise SaveError([faults.empty(file)])
    first = data.split(b"\n", 1)[0]
    if is_sealed(b"", first) and len(first) <= MAX_HEADER:
        header = decode(first)
        problem = faults.not_a_record(file, 1, None) if header is None else header_problem(header, file)
        if header is not None and problem is None:
            return header
        raise SaveError([problem or faults.damaged_line(file, 1, None)])
    if sum(byte in b"0123456789abcdef" for byte in first[:HASH]) < min(len(first), HASH) - 4:
        raise SaveError([faults.not_a_save(file, _guess(data))])
    raise SaveError([faults.damaged_line(file, 1, T("without its first line the game cannot be rebuilt"))])


def parse(data: bytes, file: str = "") -> Reading:
    """Everything up to the first fault; `SaveError` only when not even the header can be used.

    A log whose line ends or mark were changed on the way is read as it was written; since that is not what
    stands in the file, its `end` is 0.
    """
    written = as_written(data)
    found = _parsed(written, file)
    if written == data:
        return found
    return replace(found, notices=(faults.other_line_ends(file), *found.notices), end=0)


def _parsed(data: bytes, file: str) -> Reading:
    header = parse_header(data, file)
    records: list[Record] = []
    hashes: list[str] = []
    notices: list[Problem] = []
    problems: list[Problem] = []
    reach = Reach()
    start, number, previous, put_back = 0, 1, b"", b""
    while start < len(data):
        stop = data.find(b"\n", start)
        line = data[start : stop if stop >= 0 else len(data)]
        if stop < 0:
            kept = next((part for part in (line, line[:-1]) if is_sealed(previous, part)), None)
            if kept is None:
                notices.append(faults.cut_line(file, number))
                break
            line, put_back = kept, b"\n"
            notices.append(faults.lost_line_end(file, number))
        fits = len(line) <= (MAX_HEADER if number == 1 else MAX_LINE)
        record = decode(line) if fits and is_sealed(previous, line) else None
        if record is None:
            problems.append(_fault(file, number, previous, line, records))
            break
        if number > 1:
            following = reach.after(record) if header["format"] == FORMAT else reach
            if following is None:
                problems.append(faults.wrong_rewind(file, number, _offer(number, records)))
                break
            reach = following
            records.append(record)
        previous = line[:HASH]
        hashes.append(previous.decode("ascii"))
        start, number = start + len(line) + (0 if put_back else 1), number + 1
        if put_back:
            break
    return Reading(
        header,
        tuple(records),
        tuple(notices),
        tuple(problems),
        tuple(hashes),
        data[:start] + put_back,
        start,
        len(data),
    )


def turn_of(records: Sequence[Mapping[str, Any]]) -> int | None:
    """The turn of a game after these records, all effective; None if they do not tell.

    A stage that was resolved names the turn that follows. Where it does not (older games), it was the last of
    its turn if no stage of the story is later in a turn; for a first turn this cannot be told.
    """
    if not records:
        return 1
    last = records[-1]
    turn, following = last.get("turn"), last.get("next")
    if last.get("kind") != "resolved" or following is not None:
        found = turn if following is None else following
        return found if type(found) is int else None
    stages = [stage for record in records if type(stage := record.get("stage")) is int]
    if type(turn) is not int or turn == 1 or not stages:
        return None
    return turn + (last.get("stage") == max(stages))


def _mark(previous: bytes, body: bytes) -> bytes:
    return hashlib.sha256(previous + body).hexdigest().encode("ascii")


def _fault(file: str, number: int, previous: bytes, line: bytes, good: Sequence[Record]) -> Problem:
    """Why this line stops the reading."""
    offer = _offer(number, good)
    if len(line) > MAX_LINE:
        return faults.long_line(file, number, MAX_LINE, offer)
    if is_sealed(previous, line):
        return faults.not_a_record(file, number, offer)
    return faults.damaged_line(file, number, offer)


def _offer(number: int, records: Sequence[Record]) -> Text:
    """From where the game can go on when line `number` stops the reading."""
    turn = None
    with suppress(SaveError):  # an older format may count its rewinds otherwise
        turn = turn_of(effective(records)) if records else None
    if turn is None:
        good = number - 1
        return T("the game can go on from line {line}, in a new file; this file stays as it is", line=good)
    return T("the game can go on from turn {turn}, in a new file; this file stays as it is", turn=turn)


def _guess(data: bytes) -> Text | None:
    """What a file that is no save might be."""
    if data.startswith(b"PK"):
        return T("it looks like a shared copy (zip): import it")
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return T("another program has changed its encoding; use an untouched copy")
    return None


def _refuse_unplain(value: Any) -> None:
    """Raise unless what is written is exactly what will be read back."""
    level, depth = [value], 0
    while level:
        if depth > MAX_DEPTH:
            raise RulesBug(f"a record nested deeper than {MAX_DEPTH}")
        following: list[Any] = []
        for item in level:
            kind = type(item)
            if kind is str or kind is int or item is None:
                continue  # most of a record
            if kind is dict:
                for key in item:
                    if type(key) is not str:
                        raise RulesBug(f"a record with a key that is no string: {list(item)!r}")
                following.extend(item.values())
            elif kind is list:
                following.extend(item)
            elif isinstance(item, float):
                if not math.isfinite(item):
                    raise RulesBug("a record with a number that is not finite")
            elif not isinstance(item, (str, int)):
                raise RulesBug(f"a record with a {kind.__name__}: {item!r}")
        level, depth = following, depth + 1
