"""A review sees who asks less of itself than at the last one; where targets may only rise, it costs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game.core.ids import NationId, TreatyId
from game.domains.society.state import Society
from game.engine.observe import observe
from game.engine.turn import resolve
from game.model.stocktake import Stocktake
from game.model.world import World
from game.presenters.compliance import compliance, stocktakes
from tests.cases import reader


def reviewed(ratchet: bool, before: float, now: float) -> World:
    """The orders of turn 2 under a cut that was of another size when stock was last taken."""
    case: dict[str, Any] = {
        "turn": 2,
        "open": True,
        "articles": [{"kind": "emissions-cut", "cut": before, "years": 1}],
        "final": {"verification": 0, "review": {"every": 1, "ratchet": ratchet}},
        "acts": ["0 all adopt v2", *(f"0 {n} ratifies v2" for n in reader.USUAL)],
    }
    world = reader.world(case)
    [treaty] = world.law.treaties
    text = treaty.versions[1].text
    [clause] = text.articles
    later = text.model_copy(update={"articles": (clause.model_copy(update={"cut": now}),)})
    versions = (treaty.versions[0], treaty.versions[1].model_copy(update={"text": later}))
    last = Stocktake(
        treaty=TreatyId("pact"), turn=1, version=1, reserved={NationId(n): () for n in reader.USUAL}
    )
    law = world.law.with_treaty(treaty.model_copy(update={"versions": versions}))
    return replace(world.with_law(law.having(stocktakes=(last,))), stage=1)


@pytest.mark.parametrize(("ratchet", "before", "now", "falls"), [
    (True, 0.4, 0.3, True), (False, 0.4, 0.3, False), (True, 0.3, 0.4, False),
])  # fmt: skip
def test_only_who_lowers_a_target_against_a_ratchet_is_named(
    ratchet: bool, before: float, now: float, falls: bool
) -> None:
    world = reviewed(ratchet, before, now)
    found = resolve(world, ())
    assert [e.kind for e in found.events if e.kind.startswith("stocktake.")] == (
        ["stocktake.held"] + ["stocktake.named"] * 4 * falls
    )
    record = found.world.law.stocktakes[-1]
    assert [x.lowered for x in record.lines] == [(0,) if before > now else ()] * 4
    calm = resolve(reviewed(False, 0.3, 0.3), ()).world[Society].reputation
    lost = calm - found.world[Society].reputation
    assert lost.tolist() == pytest.approx([6.0 if falls else 0.0] * 4)


def test_the_record_is_there_to_be_read() -> None:
    world = resolve(reviewed(True, 0.4, 0.3), ()).world
    view = observe(world, NationId("arka"))
    rows = compliance(view, "pact")
    assert [row.nation for row in rows] == list(reader.USUAL)
    assert {(row.promised, row.kept, row.lowered, row.findings) for row in rows} == {(1, 1, (1,), 0)}
    assert len(stocktakes(view, "pact")) == 2 and compliance(view, "nothing") == []
