"""Why the operating system refused something, in words of ours: its own come in one language only."""

from __future__ import annotations

import errno
import re
from collections.abc import Mapping
from typing import Final

from game.core.text import T, Text

_WORDS: Final[Mapping[str, Text]] = {
    "ENOENT": T("there is no such file or folder"),
    "EACCES": T("this is not allowed here"),
    "EPERM": T("this is not allowed here"),
    "EROFS": T("this place can only be read"),
    "EISDIR": T("it is a folder"),
    "ENOTDIR": T("a part of the path is no folder"),
    "EEXIST": T("it is there already"),
    "ENOSPC": T("the disk is full"),
    "EDQUOT": T("the disk is full"),
    "EFBIG": T("the file would be too large"),
    "ENAMETOOLONG": T("the name is too long"),
    "EILSEQ": T("the name has a character that cannot stand in a name"),
    "EINVAL": T("the name or place cannot be used"),
    "ELOOP": T("its links lead round in a circle"),
    "EBUSY": T("another program is using it"),
    "ETXTBSY": T("another program is using it"),
    "EIO": T("the disk or device has a fault"),
    "ENODEV": T("there is no such device"),
    "ENXIO": T("there is no such device"),
    "EMFILE": T("too many files are open"),
    "ENFILE": T("too many files are open"),
    "ENOMEM": T("the memory is full"),
    "EPIPE": T("whoever was reading has stopped"),
    "ESHUTDOWN": T("whoever was reading has stopped"),
    "EBADF": T("it is closed"),
}
"""Words by the names of `errno`; a system need not have all of them."""

_BY_NUMBER: Final = {getattr(errno, name): words for name, words in _WORDS.items() if hasattr(errno, name)}


def reason(error: OSError | ValueError) -> Text:
    """Why a file or folder could not be used, as a clause without capital letter and full stop.

    A `ValueError` is what Python raises for a name that no system takes.
    """
    if isinstance(error, ValueError) and not isinstance(error, OSError):
        return _WORDS["EILSEQ"]
    number = getattr(error, "errno", None)
    return _BY_NUMBER.get(number or 0) or T("the system's error {number}", number=str(number or "?"))


def whereabouts(error: BaseException) -> str:
    """What was raised and where, for a report: `KeyError, build.py:85`. No words of any language."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__
    file = re.split(r"[/\\]", trace.tb_frame.f_code.co_filename)[-1]
    return f"{type(error).__name__}, {file}:{trace.tb_lineno}"
