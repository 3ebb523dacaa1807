"""What transport and editors do to a save, and a save far from its scenario: nothing is lost."""

from __future__ import annotations

import codecs
import errno
import shutil
from pathlib import Path

import pytest

from game import resources
from game.core.ids import NationId
from game.core.problems import SaveError, has_errors
from game.scenario.load import find, load
from game.session import faults
from game.session.game import Game
from game.session.lines import turn_of
from game.session.log import Log, read, read_good
from game.session.opening import resume, start
from game.session.storage import glance, newest

ARKA, BAYU = NationId("arka"), NationId("bayu")
SEATS = {ARKA: "human", BAYU: "human"}


def played(path: Path, scenario: Path | None = None) -> Game:
    """First Accord, with one stage played and one seal after it."""
    found = scenario or find("first-accord")
    assert found is not None
    game = start(load(found), 7, SEATS, path)
    for nation in (ARKA, BAYU):
        game.seal(nation, ())
    game.advance()
    game.seal(ARKA, ())
    game.log.close()
    return game


CHANGES = {
    "CRLF": lambda data: data.replace(b"\n", b"\r\n"),
    "a mark": lambda data: codecs.BOM_UTF8 + data,
    "a mark and CRLF": lambda data: codecs.BOM_UTF8 + data.replace(b"\n", b"\r\n"),
    "CR": lambda data: data.replace(b"\n", b"\r"),
    "some CRLF": lambda data: data.replace(b"\n", b"\r\n", 1),
    "empty lines behind": lambda data: data + b"\n\r\n\n",
    "CRLF twice": lambda data: data.replace(b"\n", b"\r\r\n"),
    "double spacing": lambda data: data.replace(b"\n", b"\n\n"),
    "the end mark of DOS": lambda data: data + b"  \n\x1a",
    "a thousand marks": lambda data: codecs.BOM_UTF8 * 5000 + data,
}


@pytest.mark.parametrize("change", CHANGES)
def test_other_line_ends_lose_nothing_and_the_game_goes_on_in_a_new_file(change: str, tmp_path: Path) -> None:
    path = tmp_path / "save.jsonl"
    game = played(path)
    altered = CHANGES[change](path.read_bytes())
    path.write_bytes(altered)
    assert [p.code for p in read(path).notices] == ["S-LINE-11"]
    listed = glance(path)
    assert (listed.turn, listed.problems) == (game.world.turn, ())
    found = resume(path)
    assert found.difference is None and list(found.game.sealed) == [ARKA]
    assert found.game.world.digest() == game.world.digest()
    found.game.seal(BAYU, ())
    assert found.game.log.is_saved and found.game.log.path != path
    assert path.read_bytes() == altered
    found.game.log.close()
    assert found.game.log.path is not None and not resume(found.game.log.path).notices


def test_a_changed_letter_under_other_line_ends_is_still_found(tmp_path: Path) -> None:
    path = tmp_path / "save.jsonl"
    played(path)
    lines = path.read_bytes().replace(b"\n", b"\r\n").split(b"\r\n")
    lines[2] = lines[2].replace(b"bayu", b"arka")
    path.write_bytes(b"\r\n".join(lines))
    with pytest.raises(SaveError) as error:
        read(path)
    assert [(p.code, p.place.line) for p in error.value.problems] == [("S-LINE-03", 3)]


@pytest.mark.parametrize("filler", [codecs.BOM_UTF8, b"\r", b"\n", b"\r\r\n", b" ", b"\x1a"])
def test_whatever_a_stranger_repeats_costs_no_more_than_reading(filler: bytes, tmp_path: Path) -> None:
    """Ten million bytes: what took time with the square of the size, or recursed, would not come back."""
    path = tmp_path / "save.jsonl"
    played(path)
    path.write_bytes(filler * (10_000_000 // len(filler)) + path.read_bytes())
    try:
        read(path)
    except SaveError as error:
        assert error.problems[0].code in {"S-LINE-03", "S-FILE-09"}


def test_where_no_new_file_can_be_made_the_game_goes_on_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "save.jsonl"
    game = played(path)
    altered = path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(altered)

    def refuse(target: Path, data: bytes) -> None:
        raise SaveError([faults.of_system(target, PermissionError(errno.EROFS, "read-only"))])

    monkeypatch.setattr("game.session.files.create", refuse)
    found = resume(path)
    assert [p.code for p in found.notices] == ["S-LINE-11", "S-FILE-02"]
    assert not has_errors(found.notices) and found.game.world.digest() == game.world.digest()
    found.game.seal(BAYU, ())
    assert not found.game.log.is_saved and path.read_bytes() == altered


def test_the_offer_after_damage_names_the_turn_that_counts(tmp_path: Path) -> None:
    """Turn 2 was rewound to turn 1 before the damage: the good part goes on from turn 1."""
    path = tmp_path / "save.jsonl"
    game = played(path)
    while game.world.turn < 2:
        for nation in game.waiting():
            game.seal(nation, ())
        game.advance()
    game.rewind(1)
    game.seal(ARKA, ())
    game.log.close()
    path.write_bytes(path.read_bytes()[:-10] + b"somewhere\n")
    (problem,) = read_good(path).problems
    assert problem.hint is not None and problem.hint.params == {"turn": 1}


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A scenario outside the library, called `mine`, in a folder of its own."""
    folder = tmp_path / "authors" / "mine"
    shutil.copytree(resources.scenarios() / "first-accord", folder)
    text = (folder / "scenario.yaml").read_text(encoding="utf-8")
    text = text.replace("id: first-accord", "id: mine", 1).replace("US$", "Rp")
    (folder / "scenario.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("lost", [False, True], ids=["elsewhere", "gone"])
def test_a_save_of_a_scenario_elsewhere_opens_from_anywhere(
    lost: bool, elsewhere: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(elsewhere.parent)
    path = tmp_path / "save.jsonl"
    game = played(path, Path("mine"))
    (tmp_path / "mine").mkdir()  # a folder of that name which happens to be there
    monkeypatch.chdir(tmp_path)
    if lost:
        shutil.rmtree(elsewhere)
    found = resume(path)
    assert found.difference is None and not found.notices
    assert found.game.world.digest() == game.world.digest()
    assert found.loaded.file is not None and found.loaded.file.id == "mine"


def test_a_scenario_of_the_library_is_not_kept_twice(tmp_path: Path) -> None:
    assert "text" not in played(tmp_path / "save.jsonl").log.header["scenario"]


def test_a_scenario_of_any_size_is_kept(elsewhere: Path, tmp_path: Path) -> None:
    """The longest that may be read: 1 MB, of letters that JSON in ASCII writes at the greatest length."""
    file = elsewhere / "scenario.yaml"
    text = file.read_text(encoding="utf-8")
    left = 1_000_000 - len(text.encode()) - 100
    file.write_text(text + "\n# ".join(["", *["é" * 90] * (left // 183)]) + "\n", encoding="utf-8")
    path = tmp_path / "save.jsonl"
    game = played(path, elsewhere)
    shutil.rmtree(elsewhere)
    assert path.stat().st_size > 2_500_000
    assert glance(path).problems == () and resume(path).game.world.digest() == game.world.digest()


@pytest.mark.parametrize("wanted", ["../first-accord", "first-accord/../first-accord", "/", "", ".", "mine"])
def test_the_id_in_a_save_is_no_path(wanted: str, tmp_path: Path) -> None:
    game = played(tmp_path / "save.jsonl")
    header = {**game.log.header, "scenario": {"id": wanted, "version": "1", "hash": ""}}
    with Log.create(tmp_path / "strange.jsonl", header):
        pass
    with pytest.raises(SaveError) as error:
        resume(tmp_path / "strange.jsonl")
    assert [p.code for p in error.value.problems] == ["S-REPLAY-02"]


def test_the_text_in_a_save_is_checked_like_any_other(tmp_path: Path) -> None:
    game = played(tmp_path / "save.jsonl")
    for number, text in enumerate(
        ("a: &a [*a, *a]", "!!python/object:os.system {}", "[" * 5000, "x" * 2_000_000)
    ):
        header = {
            **game.log.header,
            "scenario": {"id": "x", "version": "1", "hash": "", "text": text[:400_000]},
        }
        path = tmp_path / f"{number}.jsonl"
        with Log.create(path, header):
            pass
        with pytest.raises(SaveError) as error:
            resume(path)
        assert error.value.problems[0].code == "S-REPLAY-03" and len(error.value.problems) > 1


def test_the_scenario_that_is_named_comes_before_all_others(elsewhere: Path, tmp_path: Path) -> None:
    played(tmp_path / "save.jsonl")
    found = resume(tmp_path / "save.jsonl", scenario=elsewhere)
    assert found.loaded.path == elsewhere and [p.code for p in found.notices] == ["S-REPLAY-04"]


def test_the_list_tells_the_turn_at_which_a_game_stands(tmp_path: Path) -> None:
    path = tmp_path / "save.jsonl"
    game = played(path)
    stages = len(game.world.setting.timing.stages)
    while (game.world.turn, game.world.stage) != (3, 0):
        for nation in game.waiting():
            game.seal(nation, ())
        game.advance()
    assert glance(path).turn == 3, "the stage before was resolved in turn 2"
    game.seal(ARKA, ())
    game.unseal(ARKA)
    assert glance(path).turn == 3
    game.rewind(2)
    assert glance(path).turn == 2
    while not game.is_over:
        for nation in game.waiting():
            game.seal(nation, ())
        game.advance()
    assert glance(path).turn == game.world.setting.timing.turns, "no turn follows the last"
    game.log.close()
    assert newest(tmp_path) is not None and stages >= 1


@pytest.mark.parametrize(
    ("records", "turn"),
    [
        ([], 1),
        ([("seal", 1, 0)], 1),
        ([("resolved", 1, 0)], None),  # nobody can tell how many stages its turns have
        ([("resolved", 1, 0), ("resolved", 1, 1), ("resolved", 2, 0)], 2),
        ([("resolved", 1, 0), ("resolved", 1, 1), ("resolved", 2, 0), ("resolved", 2, 1)], 3),
        ([("resolved", 1, 0), ("resolved", 2, 0)], 3),
    ],
)
def test_an_older_log_tells_its_turn_as_far_as_it_can(
    records: list[tuple[str, int, int]], turn: int | None
) -> None:
    assert turn_of([{"kind": k, "turn": t, "stage": s} for k, t, s in records]) == turn
