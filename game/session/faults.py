"""Every fault that a save, a shared copy or a settings file can have, one function each.

The codes are stable: `S-FILE` is about the file as a whole, `S-LINE` about one line of a log,
`S-SHARE` about a shared copy, `S-SET` about settings. Not here: what finds them.
"""

from __future__ import annotations

import errno
from pathlib import Path

from game.core.os_errors import reason
from game.core.problems import Place, Problem, Severity
from game.core.text import TN, T, Text

_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def of_system(path: Path | str, error: OSError) -> Problem:
    """The problem of a refusal by the operating system, with a hint what to do."""
    place = Place(str(path))
    if error.errno in _FULL:
        return Problem(
            "S-FILE-01",
            T("the disk is full: “{file}” was not written", file=Path(path).name),
            T("the game goes on in memory; make room, or save a copy in another place"),
            place,
        )
    if error.errno in _FORBIDDEN:
        return Problem(
            "S-FILE-02",
            T("“{file}” may not be read or written here", file=Path(path).name),
            T("the place may be read-only; choose another place, or name one in MUFAKAT_HOME"),
            place,
        )
    if isinstance(error, FileNotFoundError):
        return Problem("S-FILE-03", T("there is no file “{file}”", file=Path(path).name), None, place)
    if isinstance(error, FileExistsError):
        return Problem(
            "S-FILE-04",
            T("“{file}” is there already and is not overwritten", file=Path(path).name),
            T("choose another name"),
            place,
        )
    return Problem(
        "S-FILE-05",
        T("“{file}” cannot be used: {reason}", file=Path(path).name, reason=reason(error)),
        None,
        place,
    )


def not_a_file(path: Path) -> Problem:
    """The problem of a folder, device or pipe where a file was expected."""
    name = path.name or str(path)
    return Problem("S-FILE-06", T("“{file}” is not a file", file=name), None, Place(str(path)))


def too_large(file: str, limit: int) -> Problem:
    """The problem of a file larger than any game makes; `limit` in bytes."""
    text = T("“{file}” is larger than {limit} MB", file=Path(file).name, limit=limit // 2**20)
    return Problem("S-FILE-07", text, None, Place(file))


def empty(file: str) -> Problem:
    """The problem of a file without a first line."""
    text = T("“{file}” is empty: no game was begun in it", file=Path(file).name)
    return Problem("S-FILE-08", text, None, Place(file))


def not_a_save(file: str, hint: Text | None = None) -> Problem:
    """The problem of a first line that no version of the game has written."""
    text = T("“{file}” is not a save of Mufakat", file=Path(file).name)
    return Problem("S-FILE-09", text, hint, Place(file, 1))


def changed_outside(path: Path) -> Problem:
    """The problem of a file that another program wrote to, cut or removed during the game."""
    return Problem(
        "S-FILE-10",
        T("“{file}” was changed or removed by another program", file=path.name),
        T("is the same game open in two windows? The game goes on in memory; save a copy under a new name"),
        Place(str(path)),
    )


def no_home() -> Problem:
    """The problem of a system that names no folder for a person's files."""
    text = T("this system names no place for your files")
    return Problem("S-FILE-11", text, T("name a folder in MUFAKAT_HOME"))


def cut_line(file: str, line: int) -> Problem:
    """Notice: the last line is incomplete, so its record was never sealed."""
    text = T("line {line}, the last, was cut off and is left out", line=line)
    hint = T("the game goes on from the line before it")
    return Problem("S-LINE-01", text, hint, Place(file, line), Severity.WARNING)


def lost_line_end(file: str, line: int) -> Problem:
    """Notice: only the line end of the last line is missing; nothing is lost."""
    text = T("the end of line {line} was damaged and is put back; nothing is lost", line=line)
    return Problem("S-LINE-02", text, None, Place(file, line), Severity.WARNING)


def damaged_line(file: str, line: int, hint: Text | None) -> Problem:
    """The problem of a line whose hash is wrong: a flipped bit, an edited, missing or foreign line."""
    text = T("line {line} is damaged or was changed", line=line)
    return Problem("S-LINE-03", text, hint, Place(file, line))


def long_line(file: str, line: int, limit: int, hint: Text | None) -> Problem:
    """The problem of a line longer than any order; `limit` in bytes."""
    text = T("line {line} is longer than {limit} kB", line=line, limit=limit // 2**10)
    return Problem("S-LINE-04", text, hint, Place(file, line))


def not_a_record(file: str, line: int, hint: Text | None) -> Problem:
    """The problem of a line with the right hash that is no JSON object, or is nested too deeply."""
    text = T("line {line} is not a record that can be read", line=line)
    return Problem("S-LINE-05", text, hint, Place(file, line))


def wrong_header(file: str, field: str) -> Problem:
    """The problem of a header without a field that a game needs to be rebuilt."""
    text = T("the first line has no usable “{field}”", field=field)
    return Problem("S-LINE-06", text, None, Place(file, 1, path=(field,)))


def newer_format(file: str, game: str, found: int, known: int) -> Problem:
    """The problem of a save written by a later version of the game."""
    return Problem(
        "S-LINE-07",
        T(
            "“{file}” was made by Mufakat {game} in save format {found}; this version reads up to {known}",
            file=Path(file).name,
            game=game,
            found=found,
            known=known,
        ),
        T("install a newer version of the game"),
        Place(file, 1),
    )


def other_line_ends(file: str) -> Problem:
    """Notice: another program changed line ends or added a byte order mark; nothing is lost."""
    text = T("another program has changed the line ends of “{file}”; nothing is lost", file=Path(file).name)
    hint = T("the game goes on in a new file; the old file stays as it is")
    return Problem("S-LINE-11", text, hint, Place(file), Severity.WARNING)


def older_format(file: str, found: int, known: int) -> Problem:
    """Notice: the save was migrated to the present format; the old file is kept."""
    text = T("the save was brought from format {found} to {known}", found=found, known=known)
    hint = T("the old file stays as it is")
    return Problem("S-LINE-08", text, hint, Place(file, 1), Severity.WARNING)


def wrong_rewind(file: str, line: int, hint: Text | None) -> Problem:
    """The problem of a rewind to a point that the log does not have."""
    text = T("line {line} rewinds to a point that does not exist", line=line)
    return Problem("S-LINE-09", text, hint, Place(file, line))


def lost_tail(file: str, found: int, known: int) -> Problem:
    """Notice: the snapshot beside the log covers more lines than the log has."""
    text = TN(
        "{count} record was sealed, but the save has only {found}",
        "{count} records were sealed, but the save has only {found}",
        known,
        found=found,
    )
    return Problem("S-LINE-10", text, None, Place(file, found + 2), Severity.WARNING)


def not_a_share(file: str) -> Problem:
    """The problem of a shared copy that is no zip, or a damaged one."""
    text = T("“{file}” is not a shared game, or it is damaged", file=Path(file).name)
    return Problem("S-SHARE-01", text, T("ask for it to be sent again"), Place(file))


def strange_member(file: str, member: str) -> Problem:
    """The problem of a shared copy that contains anything other than one save."""
    name = Path(file).name
    text = T("“{file}” holds something else than one saved game: “{member}”", file=name, member=member)
    return Problem("S-SHARE-02", text, None, Place(file))


def broken_settings(file: str, fields: str) -> Problem:
    """Notice: these settings could not be read and have their defaults."""
    name = Path(file).name
    text = T(
        "{file}: these settings mean nothing and are back at their first values: {fields}",
        file=name,
        fields=fields,
    )
    return Problem("S-SET-01", text, None, Place(file), Severity.WARNING)
