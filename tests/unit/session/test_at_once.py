"""A game opened from its snapshot is the game that its log leads to.

Whatever is wrong with a snapshot, it is as if it were not there.
"""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from game.core.ids import NationId
from game.scenario.load import load
from game.session import at_once, snapshot_key, timeline
from game.session.at_once import picture
from game.session.game import Game
from game.session.lines import Record, decode, encode
from game.session.opening import Resumed, resume, start
from game.session.share import export_save, import_save
from game.session.snapshots import path_beside
from tests.plays import FIRST_ACCORD, orders

SEATS = {NationId(n): "human" for n in ("arka", "bayu", "citra", "dirga")}


def play(game: Game, stages: int) -> list[str]:
    """The digests of some stages of mischief."""
    digests = []
    for _ in range(stages):
        for nation in game.waiting():
            game.seal(nation, orders(5, game.view(nation), count=3))
        digests.append(game.advance().digest)
    return digests


def standing(found: Resumed) -> tuple[object, ...]:
    """Where a game stands, and all that it came by."""
    game = found.game
    game.log.close()
    digests = [moment.world.digest() for moment in game.moments]
    return digests, game.sealed, game.log.tip, [m.records for m in game.moments], game.seats


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MUFAKAT_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a save of five stages, two of four seats sealed after them, and its snapshot and key."""
    folder = tmp_path_factory.mktemp("made")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MUFAKAT_HOME", str(folder / "home"))
        game = start(load(FIRST_ACCORD), 3, SEATS, folder / "game.jsonl")
        with game.log:
            play(game, 5)
            taken = picture(game)
            assert taken is not None and taken.write()
            for nation in game.waiting()[:2]:
                game.seal(nation, orders(5, game.view(nation)))
    return folder


@pytest.fixture
def save(made: Path, home: Path) -> Path:
    """A copy of it, of this installation."""
    shutil.copytree(made, home.parent, dirs_exist_ok=True)
    return home.parent / "game.jsonl"


def replayed(save: Path) -> Resumed:
    """The game without its snapshot."""
    alone = save.with_name("alone.jsonl")
    alone.write_bytes(save.read_bytes())
    return resume(alone)


def write(save: Path, change: Callable[[Record], object]) -> None:
    """A snapshot with the right seal and another content."""
    body = decode(path_beside(save).read_bytes())
    key = snapshot_key.known_key()
    assert body is not None and key is not None
    change(body)
    path_beside(save).write_bytes(encode(key, body)[1])


def test_it_is_the_game_that_the_log_leads_to(save: Path) -> None:
    found = resume(save, quick=True)
    assert found.check is not None and found.loaded is None
    assert found.difference is None and found.notices == ()
    assert standing(found) == standing(replayed(save)) and len(found.game.sealed) == 2


def test_nothing_is_replayed_but_what_came_after(save: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    resolved: list[object] = []
    real = timeline.resolve
    monkeypatch.setattr(timeline, "resolve", lambda *a, **k: (resolved.append(a), real(*a, **k))[1])
    with resume(save, quick=True).game.log:
        assert resolved == []
    with (found := resume(save, quick=True)).game.log:
        play(found.game, 2)
    resolved.clear()
    again = resume(save, quick=True)
    assert len(resolved) == 2 and again.check is not None
    assert standing(again) == standing(replayed(save))


def test_it_goes_on_as_if_never_left(save: Path) -> None:
    one, other = resume(save, quick=True).game, replayed(save).game
    with one.log, other.log:
        assert play(one, 4) == play(other, 4)
    assert resume(save, quick=True).difference is None


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_a_rewound_story_is_replayed(save: Path, turn: int) -> None:
    with (game := resume(save, quick=True).game).log:
        game.rewind(turn)
    again = resume(save, quick=True)
    assert again.check is None
    assert standing(again) == standing(replayed(save)) and again.game.world.turn == turn
    with (game := resume(save, quick=True).game).log:
        play(game, 1)
        taken = picture(game)
        assert taken is not None and taken.write()
    found = resume(save, quick=True)
    assert found.check is not None and standing(found) == standing(replayed(save))


def test_who_does_not_check_has_the_log_replayed(save: Path) -> None:
    found = resume(save)
    assert found.check is None and found.loaded is not None
    assert standing(found) == standing(replayed(save))


def test_a_scenario_that_is_named_and_a_damaged_save_are_replayed(save: Path) -> None:
    assert resume(save, scenario=FIRST_ACCORD, quick=True).check is None
    assert resume(save, damaged=True, quick=True).check is None


def test_it_is_nobody_elses(save: Path, home: Path) -> None:
    """A stranger's snapshot is not used, whatever it has; without a key of one's own none is."""
    (home / "snapshots.key").write_text("0" * 64)
    assert resume(save, quick=True).check is None
    (home / "snapshots.key").write_text("x" * 64)
    assert resume(save, quick=True).check is None
    body = decode(path_beside(save).read_bytes())
    assert body is not None
    path_beside(save).write_bytes(encode("", body)[1])
    (home / "snapshots.key").write_text("")
    assert resume(save, quick=True).check is None, "a key that was cut off would be everybody's"
    (home / "snapshots.key").unlink()
    assert resume(save, quick=True).check is None and not (home / "snapshots.key").exists()


def test_without_a_place_for_a_key_none_is_written(save: Path, home: Path) -> None:
    shutil.rmtree(home)
    home.write_text("a file where the folder should be")
    with (game := resume(save, quick=True).game).log:
        taken = picture(game)
        assert taken is not None and not taken.write()


def test_without_a_save_there_is_none() -> None:
    assert picture(start(load(FIRST_ACCORD), 3, SEATS)) is None


def test_a_full_disk_is_told_to_nobody(save: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise at_once.SaveError([])

    monkeypatch.setattr(at_once, "write_snapshot", full)
    with (game := resume(save, quick=True).game).log:
        taken = picture(game)
        assert taken is not None and not taken.write()


def test_a_shared_copy_takes_the_log_only(save: Path) -> None:
    export_save(save, save.with_name("shared.zip"))
    target, _ = import_save(save.with_name("shared.zip"), datetime(2025, 6, 1), save.parent / "other")
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_lost_lines_are_told(save: Path) -> None:
    lines = save.read_bytes().splitlines(keepends=True)
    save.write_bytes(b"".join(lines[:-9]))
    found = resume(save, quick=True)
    assert found.check is None and [problem.code for problem in found.notices] == ["S-LINE-10"]


WRONG: list[tuple[str, Callable[[Record], object]]] = [
    ("rules", lambda body: body.update(rules="1 0.0.1")),
    ("empty", lambda body: body.update(state={})),
    ("seed", lambda body: body["state"].update(seed=4)),
    ("a seed that is none", lambda body: body["state"].update(seed="3")),
    *(
        (f"no {part}", lambda body, part=part: body["state"].pop(part))
        for part in ("setting", "laws", "moments")
    ),
    *(
        (f"{part} of {value!r}", lambda body, part=part, value=value: body["state"].update({part: value}))
        for part in ("setting", "states", "levers", "laws", "accounts", "moments")
        for value in (None, 7, "", "{", "[]", "{}", "null", "NaN", [], ["", "", "", ""], "[" * 100_000)
    ),
]


@pytest.mark.parametrize("change", [change for _, change in WRONG], ids=[name for name, _ in WRONG])
def test_what_cannot_be_used_is_as_if_it_were_not_there(save: Path, change: Callable[[Record], Any]) -> None:
    write(save, change)
    found = resume(save, quick=True)
    assert found.check is None and found.notices == ()
    assert standing(found) == standing(replayed(save))


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths of all values in a JSON value."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, one in pairs for found in leaves(one, (*path, key)))]


def broken(text: str, chance: random.Random) -> str:
    """The JSON text with one value replaced, dropped or doubled."""
    value = json.loads(text)
    found = [path for path in leaves(value) if path]
    if not found:
        return "[null]"
    *above, last = chance.choice(found)
    holder = value
    for key in above:
        holder = holder[key]
    fresh = chance.choice([None, True, -1, 0, 10**30, 0.5, 1e308, "", "arka", "x" * 50, [], [0, 10**9], {}])
    match chance.choice(["replace", "drop", "double"]):
        case "drop":
            del holder[last]
        case "double" if isinstance(holder, list):
            holder.insert(last, holder[last])
        case _:
            holder[last] = fresh
    return json.dumps(value)


@pytest.mark.parametrize("number", range(40))
def test_whatever_is_broken_in_it_the_log_wins(save: Path, number: int) -> None:
    """It is refused, or it opens and the replay of the log puts it right; nothing else happens."""
    chance = random.Random(number)
    part = chance.choice(["setting", "states", "levers", "accounts", "moments", "moments", "laws", "laws"])

    def change(body: Record) -> None:
        if part == "laws":
            place = chance.randrange(4)
            body["state"]["laws"][place] = broken(body["state"]["laws"][place], chance)
        else:
            body["state"][part] = broken(body["state"][part], chance)

    write(save, change)
    found = resume(save, quick=True)
    if found.check is not None:
        list(found.check.steps())
        found.check.settle()
        assert found.check.is_other == (found.check.difference is not None)
    assert standing(found) == standing(replayed(save))
