"""The pages of the book about one treaty: reservations beside objections, disputes, secrets, amendments."""

from __future__ import annotations

import pytest

from game.core.ids import NationId, TreatyId
from game.model.dispute import Dispute, Step
from game.model.law import Finding
from game.model.setting import Depth
from game.model.treaty import Instrument, Treaty
from game.orders.kinds.amend import Amend
from game.orders.kinds.sign import Sign
from game.session.game import Game
from game.ui.screens.treaty import TreatyTable
from game.ui.shell import commands as c
from tests.ui.driver import assert_text_fits
from tests.ui.screens.seated import Orders, Seated, game_of, seated, swap

SWAP = TreatyId("t1-0-arka-1")
SIGNED: list[Orders] = [{"arka": [swap()]}, {"bayu": [Sign(treaty=SWAP, version=1)]}, {}]
ARKA, BAYU = NationId("arka"), NationId("bayu")


def changed(treaty: dict[str, object] | None = None, **law: object) -> Game:
    """The swap in force, in a game in which the scenario holds nothing back, with this changed."""
    game = game_of(SIGNED)
    world = game.world
    found = world.law.treaty(SWAP).model_copy(update=treaty or {})
    free = world.setting.model_copy(update={"depth": Depth()})
    object.__setattr__(world, "setting", free)
    object.__setattr__(world, "law", world.law.with_treaty(found).having(**law))
    return game


def instruments(*acts: Instrument) -> tuple[Instrument, ...]:
    treaty: Treaty = game_of(SIGNED).world.law.treaty(SWAP)
    return (*treaty.instruments, *acts)


def page(game: Game, number: int, seat: str = "bayu", **how: object) -> Seated:
    drive = seated(seat, "book", SWAP, game=game, **how)  # type: ignore[arg-type]
    drive.focus("pages-tabs")
    drive.press(*["Right"] * number)
    return drive


def reserved() -> Game:
    acts = instruments(
        Instrument(kind="reservation", nation=ARKA, turn=2, version=1, articles=(0,)),
        Instrument(kind="objection", nation=BAYU, turn=2, version=1, towards=ARKA, qualified=True),
    )
    return changed({"instruments": acts})


def disputed() -> Game:
    steps = (
        Step(kind="consultation", turn=2, by=BAYU),
        Step(kind="panel", turn=2, by=BAYU),
        Step(kind="report", turn=2, upheld=True),
    )
    case = Dispute(id="d1", treaty=SWAP, article=0, complainant=BAYU, respondent=ARKA, steps=steps)
    finding = Finding(treaty=SWAP, article=0, nation=ARKA, turn=2, shortfall=0.25)
    return changed(disputes=(case,), findings=(finding,))


def test_a_reservation_stands_beside_the_objections_to_it_and_one_may_object() -> None:
    drive = page(reserved(), 1)
    words = drive.words()
    assert "Against the whole treaty" in words and "Objection to the reservations of Arka" in words
    drive.click("sheet-object")
    assert drive.heard == [c.Go("orders", f"object:{SWAP}")]


def test_a_dispute_tells_its_steps_and_what_may_be_ordered() -> None:
    drive = page(disputed(), 3)
    words = drive.words().replace("\n", " ")
    assert "Bayu against Arka, article 1" in words and "turn 2: consultations asked for by Bayu" in words
    assert "turn 2: the report: the duty was broken" in words and "Next: " in words
    drive.click("sheet-complain")
    assert drive.heard == [c.Go("orders", f"complain:{SWAP}")]


def test_the_record_counts_what_was_found_and_disputed_of_each_party() -> None:
    words = page(disputed(), 2).words()
    assert "Mean shortfall" in words and "25%" in words


def test_a_secret_treaty_has_a_lock_and_a_leaked_one_says_so() -> None:
    version = game_of(SIGNED).world.law.treaty(SWAP).versions[0]
    data = version.model_dump()
    data["text"]["articles"] = [*data["text"]["articles"], {"kind": "secrecy"}]
    text = type(version).model_validate(data)
    hidden = changed({"versions": (text,), "public": False})
    assert "In force, secret" in seated("bayu", "book", game=hidden).words().replace("\n", " ")
    assert "There is no such treaty." in seated("citra", "book", game=hidden).words()
    leaked = changed({"versions": (text,), "public": True})
    assert "In force, leaked" in seated("citra", "book", game=leaked).words().replace("\n", " ")
    assert "secret" not in seated("bayu", "book", game=changed()).words()


def test_a_party_writes_an_amendment_and_another_accepts_it() -> None:
    game = changed()
    drive = seated("arka", "treaty", SWAP, game=game)
    table = drive.screen
    assert isinstance(table, TreatyTable) and not drive.has("amend")
    table.select("clause:0")
    table.forms._change(table.draft, "amount", 0.6)
    drive.wait(lambda: drive.has("amend"))
    drive.settled().press("Ctrl+Enter")
    (order,) = drive.pending
    assert isinstance(order, Amend) and order.text.articles[0].amount == pytest.approx(0.6)  # type: ignore[attr-defined]
    game.seal(ARKA, (order,))
    for nation in game.waiting():
        game.seal(nation, ())
    game.advance()
    other = seated("bayu", "treaty", SWAP, game=game)
    other.click("accept-2")
    assert other.pending == [Sign(treaty=SWAP, version=2)]
    assert "Amendments" in page(game, 1).words()


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_words_fit(language: str, scale: float) -> None:
    for game, number in ((reserved(), 1), (disputed(), 2), (disputed(), 3)):
        for size in ((1024, 768), (1920, 1080)):
            drive = page(game, number, size=size, scale=scale, language=language)
            assert_text_fits(drive.app)
