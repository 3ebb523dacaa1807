"""A save as a zip file to share, and back. Nothing in it is ever executed.

A shared copy has one member, `save.jsonl`; a member's name is never used as a path. Sizes are limited before
and during unpacking. Not here: sending it.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from datetime import datetime
from pathlib import Path

from game.core.problems import SaveError
from game.session import faults, files, migrations
from game.session.lines import MAX_FILE, Reading, parse
from game.session.storage import new_save_path

MEMBER = "save.jsonl"
MAX_SHARE = 8 * 2**20  # bytes of the zip
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the same game makes the same zip, and tells nobody's time
_KINDS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def export_save(save: Path, target: Path) -> None:
    """Writes a shared copy of `save` to `target`, replacing an older file; `SaveError` if it cannot."""
    data = files.read_capped(save, MAX_FILE)
    parse(data, str(save))  # a copy without a header would be of no use to anybody
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(zipfile.ZipInfo(MEMBER, _EPOCH), data, zipfile.ZIP_DEFLATED, 9)
    if packed.tell() > MAX_SHARE:
        raise SaveError([faults.too_large(str(target), MAX_SHARE)])
    files.replace(target, packed.getvalue())


def import_save(shared: Path, now: datetime, folder: Path | None = None) -> tuple[Path, Reading]:
    """The new save made from a shared copy, and its content; damage is in `problems`. SaveError if it is no
    shared copy."""
    data = _unpack(files.read_capped(shared, MAX_SHARE), str(shared))
    reading = migrations.to_present(parse(data, str(shared)), str(shared))
    target = new_save_path(reading.header["scenario"]["id"], now, folder)
    files.create(target, data)
    return target, reading


def _unpack(packed: bytes, file: str) -> bytes:
    """The bytes of the one member, at most `MAX_FILE` of them."""
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            members = archive.infolist()
            for member in members:
                if member.filename != MEMBER or member.flag_bits & 1 or member.compress_type not in _KINDS:
                    raise SaveError([faults.strange_member(file, member.filename[:80])])
            if len(members) != 1:
                raise SaveError([faults.not_a_share(file)])
            with archive.open(members[0]) as stream:
                data = stream.read(MAX_FILE + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise SaveError([faults.not_a_share(file)]) from error
    if len(data) > MAX_FILE:
        raise SaveError([faults.too_large(file, MAX_FILE)])
    return data
