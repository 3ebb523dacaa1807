"""The table and time: sealing, undo, rewinding, what a refusing disk does, events by turn."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.ids import NationId
from game.core.problems import Problem, RulesBug, SaveError
from game.core.text import T
from game.model.order import ORDERS, Order
from game.scenario.load import load
from game.session.game import Game
from game.session.log import Log, read
from game.session.opening import resume, start
from tests.plays import FIRST_ACCORD

ARKA, BAYU, CITRA, DIRGA = (NationId(n) for n in ("arka", "bayu", "citra", "dirga"))
HUMANS = {ARKA: "human", BAYU: "human", CITRA: "human"}


def order(kind: str, **fields: object) -> Order:
    """An order of that kind."""
    return ORDERS[kind].model_validate({"kind": kind, **fields})


PACT = order(
    "propose",
    text={
        "title": {"en": "Pact", "id": "Pakta"},
        "articles": [{"kind": "grant", "donor": "arka", "recipient": "bayu", "amount": 0.1}],
    },
    to=("bayu",),
)


@pytest.fixture
def game() -> Game:
    """First Accord with three people and a closed seat, in memory."""
    return start(load(FIRST_ACCORD), 1, HUMANS)


def seal_all(game: Game) -> None:
    """Everybody seals what is pending."""
    for nation in game.waiting():
        game.seal(nation)
    game.advance()


def test_a_closed_seat_is_not_waited_for(game: Game) -> None:
    assert game.humans() == game.waiting() == (ARKA, BAYU, CITRA)
    with pytest.raises(RulesBug):
        game.seal(DIRGA)
    with pytest.raises(RulesBug):
        game.advance()


def test_an_illegal_order_is_told_and_not_taken(game: Game) -> None:
    found = game.give(ARKA, order("sign", treaty="nothing"))
    assert [p.code for p in found] == ["O-TREATY-10"] and not game.pending.get(ARKA)


def test_an_order_is_given_taken_back_replaced_and_sealed(game: Game) -> None:
    speak = order("speak", key="warns")
    assert game.give(ARKA, PACT) == game.give(ARKA, speak) == []
    assert game.view(ARKA).pending == (PACT, speak) and game.view(BAYU).pending == ()
    game.take_back(ARKA, speak)
    assert game.view(ARKA).pending == (PACT,)
    seal_all(game)
    assert [t.proposer for t in game.world.law.treaties] == [ARKA] and game.pending == {}


def test_what_is_sealed_is_final_until_the_seat_sealed_last_opens_it(game: Game) -> None:
    game.give(ARKA, PACT)
    game.seal(ARKA)
    with pytest.raises(RulesBug):
        game.give(ARKA, PACT)
    game.seal(BAYU)
    with pytest.raises(RulesBug):
        game.unseal(ARKA)
    game.unseal(BAYU)
    game.unseal(ARKA)
    assert game.pending[ARKA] == [PACT] and game.waiting()[0] == ARKA
    assert game.log.reach.kept == 0 and game.log.count == 4


def test_an_undo_opens_what_computers_have_sealed_after_the_person(tmp_path: Path) -> None:
    """As a kill between two seals leaves it; and the log says the same when it is read again."""
    seats = {ARKA: "human", BAYU: "selfish", CITRA: "human", DIRGA: "cautious"}
    game = start(load(FIRST_ACCORD), 1, seats, tmp_path / "g.jsonl")
    with game.log:
        game.give(ARKA, PACT)
        for nation in (CITRA, BAYU, ARKA, DIRGA):
            game.seal(nation)
        with pytest.raises(RulesBug):
            game.unseal(CITRA)  # a person has sealed since
        game.unseal(ARKA)
        assert list(game.sealed) == [CITRA, BAYU] and game.pending == {ARKA: [PACT]}
        game.unseal(CITRA)
        assert not game.sealed and game.pending == {ARKA: [PACT], CITRA: []}
    again = resume(tmp_path / "g.jsonl").game
    again.log.close()
    assert again.waiting() == (ARKA, BAYU, CITRA, DIRGA)


def test_going_back_where_nothing_was_revealed_drops_no_order(game: Game) -> None:
    speak = order("speak", key="warns")
    game.give(ARKA, PACT)
    game.give(BAYU, speak)
    game.seal(ARKA)
    game.rewind(1)
    assert game.pending == {ARKA: [PACT], BAYU: [speak]} and not game.sealed


def test_rewinding_forgets_nothing_of_the_log_and_all_of_the_table(game: Game) -> None:
    for _ in range(5):
        seal_all(game)
    assert (game.world.turn, game.world.stage) == (3, 1)
    digests = [m.world.digest() for m in game.moments]
    before = game.outcome()
    game.rewind(2)
    assert (game.world.turn, game.world.stage, len(game.moments)) == (2, 0, 3)
    assert game.outcome() is not before
    seal_all(game)
    seal_all(game)
    assert [m.world.digest() for m in game.moments] == digests[:5]
    with pytest.raises(RulesBug):
        game.rewind(4)


def test_the_outcome_is_that_of_the_present(game: Game) -> None:
    """A result looked at in mid-game is not kept for the end."""
    game.outcome()
    early = game._ending
    seal_all(game)
    seal_all(game)
    game.outcome()
    assert early is not None and game._ending is not None
    assert game._ending[1][-1].turn == early[1][-1].turn + 1
    late = game._ending
    game.outcome()
    assert game._ending is late, "it is computed once"


def test_events_stand_in_the_turn_in_which_they_happened(game: Game) -> None:
    """By turn: the talks' proposal in turn 1, the trader's offer in the turn that it opens (3)."""
    game.give(ARKA, PACT)
    for _ in range(4):
        seal_all(game)
    told = game.timeline.past_events()
    assert len(told) == game.world.turn == 3
    assert [e.kind for e in told[0]] == ["treaty.proposed", "talks.held"]
    assert "event.opened" not in [e.kind for e in told[1]]
    assert [e.kind for e in told[2]] == ["event.opened"]
    assert [[e.kind for e in turn] for turn in game.view(DIRGA).past_events] == [
        ["talks.held"],
        [],
        [],
    ], "that they met, not about what"


class Refusing(Log):
    """A log whose disk is full: the record is sealed in memory only, as `Log.append` promises."""

    def save(self) -> None:
        """Refuse."""
        if self._hashes > 1:
            raise SaveError([Problem("S-FILE-01", T("the disk is full"))])


def test_a_full_disk_stops_no_game(game: Game) -> None:
    log = game.log
    game.log = Refusing(None, read_of(log))
    game.seal(ARKA)
    assert [p.code for p in game.fault] == ["S-FILE-01"] and ARKA in game.sealed
    game.unseal(ARKA)
    seal_all(game)
    game.rewind(1)
    assert game.world.turn == 1 and game.log.count == 7, "4 seals, an unsealing, a stage, a rewind"


def test_orders_too_large_for_any_save_are_not_sealed(game: Game) -> None:
    shout = order("speak", key="warns", reason="x" * 2**21)
    with pytest.raises(SaveError) as caught:
        game.seal(ARKA, [shout])
    assert caught.value.problems[0].code == "S-LINE-04"
    assert ARKA in game.waiting() and game.log.count == 0


def read_of(log: Log) -> object:
    """The reading of a log in memory, with nothing but its header."""
    from game.session.lines import Reading, encode

    mark, line = encode("", log.header)
    return Reading(log.header, (), hashes=(mark,), text=line)


def test_everything_sealed_is_in_the_file(tmp_path: Path) -> None:
    game = start(load(FIRST_ACCORD), 1, HUMANS, tmp_path / "g.jsonl")
    with game.log:
        game.give(ARKA, PACT)
        seal_all(game)
    kinds = [(r["kind"], r.get("nation")) for r in read(tmp_path / "g.jsonl").records]
    assert kinds == [("seal", ARKA), ("seal", BAYU), ("seal", CITRA), ("resolved", None)]
