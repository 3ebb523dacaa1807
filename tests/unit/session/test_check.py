"""The replay beside a game opened at once: what is untrue in its snapshot is told, and the log wins."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from game.core.ids import NationId
from game.domains.climate.state import Climate
from game.model.causes import Cause
from game.model.event import Event
from game.model.world import World
from game.scenario.load import load
from game.session.at_once import picture
from game.session.check import Check
from game.session.game import Game, Moment
from game.session.lines import text_of
from game.session.log import read
from game.session.opening import Resumed, resume, start
from tests.plays import FIRST_ACCORD, orders

SEATS = {NationId(n): "human" for n in ("arka", "bayu", "citra", "dirga")}
ARKA = NationId("arka")


def play(game: Game, stages: int) -> list[str]:
    """The digests of some stages of mischief."""
    digests = []
    for _ in range(stages):
        for nation in game.waiting():
            game.seal(nation, orders(5, game.view(nation), count=3))
        digests.append(game.advance().digest)
    return digests


def keep(game: Game) -> None:
    """Write what the game now says of itself."""
    taken = picture(game)
    assert taken is not None and taken.write()


@pytest.fixture
def save(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A save of five stages with a true snapshot."""
    monkeypatch.setenv("MUFAKAT_HOME", str(tmp_path / "home"))
    game = start(load(FIRST_ACCORD), 3, SEATS, tmp_path / "game.jsonl")
    with game.log:
        play(game, 5)
        keep(game)
    return tmp_path / "game.jsonl"


def opened(save: Path) -> tuple[Resumed, Check]:
    """The game from its snapshot, with what is still to be done."""
    found = resume(save, quick=True)
    found.game.log.close()
    assert found.check is not None
    return found, found.check


def replayed(save: Path) -> Game:
    """The game without its snapshot."""
    alone = save.with_name("alone.jsonl")
    alone.write_bytes(save.read_bytes())
    with (game := resume(alone).game).log:
        return game


def warmer(moment: Moment) -> None:
    climate = moment.world[Climate]
    moment.world = moment.world.with_states(dataclasses.replace(climate, carbon=climate.carbon + 1.0))


def _blamed(world: World) -> World:
    name, account = next((n, a) for n, a in world.accounts.items() if a.parts)
    units = next(iter(account.parts.values()))
    other = dataclasses.replace(account, parts={**account.parts, Cause("event/forged"): units})
    return dataclasses.replace(world, accounts={**world.accounts, name: other})


def blamed(moment: Moment) -> None:
    moment.world = _blamed(moment.world)


def renamed(moment: Moment) -> None:
    moment.world = dataclasses.replace(
        moment.world, setting=moment.world.setting.model_copy(update={"stars": (1.0, 2.0, 3.0)})
    )


def told(moment: Moment) -> None:
    moment.events = (*moment.events, Event("treaty.signed", (ARKA,), audience=None))


def lawless(moment: Moment) -> None:
    moment.world = moment.world.with_law(moment.world.law.having(envoys_spent={ARKA: 2}))


def test_a_true_snapshot_changes_nothing(save: Path) -> None:
    found, check = opened(save)
    shares = list(check.steps())
    assert len(shares) == 5 and shares == sorted(shares) and shares[0] > 0.0 and shares[-1] <= 1.0
    worlds = [moment.world for moment in found.game.moments]
    assert (check.difference, check.notices, check.is_other) == (None, (), False)
    assert not check.settle() and [m.world for m in found.game.moments] == worlds


@pytest.mark.parametrize("change", [warmer, blamed, told, lawless])
@pytest.mark.parametrize("place", [0, 2, 5])
def test_a_forged_one_is_told_and_the_log_wins(
    save: Path, change: Callable[[Moment], None], place: int
) -> None:
    """It has the right seal and fits the log: only a replay can tell."""
    with (game := resume(save, quick=True).game).log:
        if change is blamed and not any(a.parts for a in game.moments[place].world.accounts.values()):
            pytest.skip("nothing is explained in the opening")
        change(game.moments[place])
        keep(game)
    found, check = opened(save)
    truth = replayed(save)
    list(check.steps())
    stage = truth.moments[max(0, place - 1)].world
    assert check.difference is not None and check.is_other
    assert (check.difference.turn, check.difference.stage) == (stage.turn, stage.stage)
    assert check.settle()
    assert [m.world.digest() for m in found.game.moments] == [m.world.digest() for m in truth.moments]
    assert repr(found.game.timeline.past_events()) == repr(truth.timeline.past_events())
    for name, account in truth.world.accounts.items():
        assert list(found.game.world.accounts[name].parts) == list(account.parts)


def test_a_forged_setting_is_told(save: Path) -> None:
    with (game := resume(save, quick=True).game).log:
        for moment in game.moments:
            renamed(moment)
        setting = game.world.setting
        for moment in game.moments:
            moment.world = dataclasses.replace(moment.world, setting=setting)
        keep(game)
    found, check = opened(save)
    assert found.game.world.setting.stars == (1.0, 2.0, 3.0)
    list(check.steps())
    assert check.difference is not None and check.difference.turn == 1 and check.settle()
    assert found.game.world.setting == replayed(save).world.setting


def test_a_log_that_comes_out_differently_is_told_as_ever(save: Path) -> None:
    """As after a change of the rules: the snapshot is of today's, the log's digests are older."""
    reading = read(save)
    records: list[dict[str, Any]] = [dict(record) for record in reading.records]
    end = [n for n, record in enumerate(records) if record["kind"] == "resolved"][2]
    records[end]["digest"] = "0" * 32
    save.write_bytes(text_of(reading.header, records)[1])
    whole = resume(save, quick=True)
    with whole.game.log:
        keep(whole.game)
    found, check = opened(save)
    list(check.steps())
    assert check.difference == whole.difference is not None
    assert not check.is_other and not check.settle(), "it was the replayed world that was kept"
    assert found.difference is None


@pytest.mark.parametrize("meanwhile", [0, 1, 3])
def test_what_is_played_meanwhile_is_played_on_the_world_that_is_true(save: Path, meanwhile: int) -> None:
    with (game := resume(save, quick=True).game).log:
        warmer(game.moments[-1])
        keep(game)
    found, check = opened(save)
    game = found.game
    with game.log:
        play(game, meanwhile)
        early, waiting = game.waiting()[:2]
        game.seal(early, orders(5, game.view(early)))
        thought = orders(5, game.view(waiting))
        game.pending[waiting] = list(thought)
        list(check.steps())
        assert check.settle()
        truth = replayed(save)
        assert game.world.digest() == truth.world.digest() and game.sealed == truth.sealed
        assert [m.records for m in game.moments] == [m.records for m in truth.moments]
        assert game.pending == {waiting: list(thought)}, "what is not sealed stays"
        with truth.log:
            assert play(game, 2) == play(truth, 2)


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_after_a_rewind_meanwhile_it_stands_where_the_log_does(save: Path, turn: int) -> None:
    with (game := resume(save, quick=True).game).log:
        for moment in game.moments[1:]:
            warmer(moment)
        keep(game)
    found, check = opened(save)
    with (game := found.game).log:
        game.rewind(turn)
        play(game, 1)
        list(check.steps())
        assert check.settle() and game.world.digest() == replayed(save).world.digest()


def test_without_its_scenario_a_game_goes_on_and_says_so(save: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found, check = opened(save)
    monkeypatch.setattr("game.session.origin.shipped", lambda name: None)
    assert list(check.steps()) == []
    assert [problem.code for problem in check.notices] == ["S-REPLAY-02"]
    assert check.difference is None and not check.settle() and found.game.world.turn == 3


def test_a_scenario_that_was_changed_is_told_and_played(save: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words only: no number differs, so that the notice says all."""
    found, check = opened(save)
    loaded = load(FIRST_ACCORD)
    assert loaded.file is not None
    stars = loaded.file.model_copy(update={"stars": (1.0, 2.0, 3.0)})
    monkeypatch.setattr("game.session.origin.load", lambda path: dataclasses.replace(loaded, file=stars))
    list(check.steps())
    assert [problem.code for problem in check.notices] == ["S-REPLAY-04"]
    assert check.difference is None and check.settle() and found.game.world.setting.stars == (1.0, 2.0, 3.0)


def test_it_runs_beside_the_game(save: Path) -> None:
    """The worker replays while seats look at the world and play on."""
    found, check = opened(save)
    game, done = found.game, threading.Event()

    def work() -> None:
        list(check.steps())
        done.set()

    worker = threading.Thread(target=work)
    worker.start()
    with game.log:
        digests = play(game, 3)
        while not done.is_set():
            assert all(np.isfinite(array).all() for array in game.view(ARKA).history["climate.temperature"])
    worker.join()
    assert check.difference is None and not check.settle()
    assert digests == [moment.world.digest() for moment in replayed(save).moments[-3:]]


def result(game: Game) -> tuple[object, ...]:
    """What the ending shows, and the two worlds that it compares."""
    found = game.outcome()
    return found.world.digest(), found.baseline.digest(), found.nations, found.gates, found.grade


def test_the_result_is_that_of_the_log(save: Path) -> None:
    with (game := resume(save).game).log:
        while not game.is_over:
            play(game, 1)
        truth = result(game)
        warmer(game.moments[0])
        warmer(game.moments[-1])
        keep(game)
    found, check = opened(save)
    assert result(found.game) != truth
    list(check.steps())
    assert check.settle() and result(found.game) == truth
