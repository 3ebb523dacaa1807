"""What the book lists of one treaty: every instrument, step and condition has words; dates."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from game.core.ids import NationId, TreatyId
from game.engine.observe import observe
from game.i18n import catalogue
from game.model.dispute import Dispute, Step, StepKind
from game.model.treaty import Instrument, InstrumentKind
from game.model.view import View
from game.orders.kinds.sign import Sign
from game.presenters import dossier
from game.presenters.names import names
from game.presenters.treaty import CONDITIONS, STANDINGS
from game.treaties.status.status import Condition, Standing
from tests.ui.screens.seated import game_of, swap

SWAP = TreatyId("t1-0-arka-1")
ARKA, BAYU = NationId("arka"), NationId("bayu")
SIGNED = [{"arka": [swap()]}, {"bayu": [Sign(treaty=SWAP, version=1)]}, {}]


def view(acts: tuple[Instrument, ...] = (), **law: object) -> View:
    world = game_of(SIGNED).world
    treaty = world.law.treaty(SWAP)
    changed = treaty.model_copy(update={"instruments": (*treaty.instruments, *acts)})
    return observe(replace(world, law=world.law.with_treaty(changed).having(**law)), BAYU)


def said(seen: View, texts: tuple[object, ...]) -> list[str]:
    words = catalogue("en").with_names({(str(k), i): w for (k, i), w in names(seen).items()})
    return [words.render(text) for text in texts]  # type: ignore[arg-type]


def test_everything_has_words() -> None:
    assert set(dossier.KINDS) == set(get_args(InstrumentKind))
    assert set(dossier.STEPS) == set(get_args(StepKind))
    assert set(CONDITIONS) == set(Condition) and set(STANDINGS) == set(Standing)


def test_instruments_come_by_date_with_articles_counted_from_one() -> None:
    act = Instrument(kind="reservation", nation=ARKA, turn=2, version=1, articles=(0,))
    seen = view((act,))
    found = dossier.instruments(seen, seen.law.treaty(SWAP))
    assert [line.turn for line in found] == [1, 1, 1, 2]
    assert (found[-1].nation, found[-1].articles, found[-1].kind.template) == (ARKA, (1,), "Reservation")
    assert found[2].nation is None and found[2].kind.template == "Adoption of the text"


def test_objections_stand_beside_the_reservation_by_their_reach() -> None:
    reservation = Instrument(kind="reservation", nation=ARKA, turn=2, version=1, articles=(0,))
    simple = Instrument(kind="objection", nation=BAYU, turn=2, version=1, towards=ARKA)
    for objection in (simple, simple.model_copy(update={"qualified": True})):
        seen = view((reservation, objection))
        (line,) = dossier.reservations(seen, seen.law.treaty(SWAP))
        assert (line.nation, line.articles) == (ARKA, (1,))
        assert (line.objecting, line.against) == (((), (BAYU,)) if objection.qualified else ((BAYU,), ()))
    assert [s.kind for s in dossier.on_status(seen, seen.law.treaty(SWAP))] == []  # not open in this scenario


def test_a_dispute_is_told_step_by_step_with_what_comes_next() -> None:
    steps = (
        Step(kind="consultation", turn=1, by=BAYU),
        Step(kind="panel", turn=2, by=BAYU),
        Step(kind="report", turn=2, upheld=False),
        Step(kind="offer", turn=2, by=ARKA, amount=0.5, turns=3),
    )
    case = Dispute(id="d1", treaty=SWAP, article=0, complainant=BAYU, respondent=ARKA, steps=steps)
    seen = view(disputes=(case,))
    (found,) = dossier.disputes(seen, seen.law.treaty(SWAP))
    assert said(seen, (found.title, *found.steps)) == [
        "Bayu against Arka, article 1",
        "turn 1: consultations asked for by Bayu",
        "turn 2: brought before a panel or court",
        "turn 2: the report: the duty was kept",
        "turn 2: Arka offers US$500 million a year for 3 turns",
    ]
    assert found.is_open and found.next is not None
