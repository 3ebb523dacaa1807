"""What the operating system refuses is told in words of ours; reports tell where, without the folder."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from game.core.os_errors import reason, whereabouts


def refused(path: Path) -> OSError | ValueError:
    """What opening the path to read raises."""
    with pytest.raises((OSError, ValueError)) as caught:
        path.open()
    assert isinstance(caught.value, OSError | ValueError)
    return caught.value


def test_what_really_cannot_be_opened_has_its_reason(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert reason(refused(tmp_path / "none")).template == "there is no such file or folder"
    assert reason(refused(tmp_path / "nul\0l")).template == (
        "the name has a character that cannot stand in a name"
    )
    long = reason(refused(tmp_path / ("x" * 5000))).template
    assert long in ("the name is too long", "there is no such file or folder")  # Windows says the second


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "this is not allowed here"),
        (errno.EROFS, "this place can only be read"),
        (errno.EPIPE, "whoever was reading has stopped"),
    ],
)
def test_numbers_of_the_system_have_words(number: int, words: str) -> None:
    assert reason(OSError(number, "whatever the system says")).template == words


def test_an_unknown_number_is_told_and_an_absent_one_too() -> None:
    assert dict(reason(OSError(98765, "Donnerwetter")).params) == {"number": "98765"}
    assert dict(reason(OSError("no number")).params) == {"number": "?"}


def test_a_report_tells_the_last_place_and_no_folder() -> None:
    def deep() -> None:
        raise KeyError("secret name")

    with pytest.raises(KeyError) as caught:
        deep()
    line = deep.__code__.co_firstlineno + 1
    assert whereabouts(caught.value) == f"KeyError, {Path(__file__).name}:{line}"
    assert whereabouts(ValueError("never raised")) == "ValueError"
