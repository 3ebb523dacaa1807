"""Whatever is supposed beside the law as it stands comes to what it would come to from nothing."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.core.ids import NationId, TreatyId
from game.engine.home import asked, homes_of_all, homes_of_each
from game.model.final_clauses import FinalClauses
from game.model.law import Measure
from game.model.treaty import Instrument, Treaty, Version
from game.treaties.lowering.lowering import Bound, in_force, lowered
from tests import treaty_generators as law
from tests.generators import random_world

WORLD = random_world(3, 5, commons=2)
SETTING = WORLD.setting
TRY = settings(max_examples=60, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))


def signed(text: Bound) -> Treaty:
    """A treaty with the text's articles that its parties have signed, and so is in force."""
    acts = [Instrument(kind="adoption", nation=NationId(""), turn=0, version=1)]
    acts += [Instrument(kind="signature", nation=nation, turn=0, version=1) for nation in text.parties]
    final = FinalClauses(consent="signature", outsiders=text.text.final.outsiders)
    whole = text.text.model_copy(update={"final": final})
    return Treaty(
        id=TreatyId("standing"),
        proposer=text.parties[0],
        negotiators=text.parties,
        versions=(Version(number=1, author=text.parties[0], turn=0, text=whole),),
        instruments=tuple(acts),
        public=True,
    )


@TRY
@given(law.bounds(SETTING), law.bounds(SETTING), st.integers(0, 2))
def test_what_is_remembered_of_the_law_changes_nothing(
    standing: Bound, supposed: Bound, promises: int
) -> None:
    """Texts more, texts less, broken promises, answers to breach, in a world that was asked before or not."""
    treaty = signed(standing)
    here = WORLD.with_law(WORLD.law.having(treaties=(treaty,)))
    texts = in_force(here)
    assert texts, "the treaty should be in force"
    lowered(here, texts)
    nation, *others = supposed.parties
    broken = {(one.treaty, 0, nation): True for one in [*texts, supposed][:promises]}
    answer = Measure(
        kind="suspension", treaty=treaty.id, by=tuple(others), against=nation, rate=0.1, since=1, until=9
    )
    for rows in ([*texts, supposed], [supposed], texts):
        for answers in ((), (answer,)):
            once, anew = (lowered(world, rows, broken, answers) for world in (here, replace(here)))
            assert once.arrays.keys() == anew.arrays.keys()
            assert all(once[slot].tobytes() == anew[slot].tobytes() for slot in once.arrays)
            refs = [{s: [ref for ref, _ in e] for s, e in one.entries.items()} for one in (once, anew)]
            assert refs[0] == refs[1]


@settings(TRY, max_examples=15)
@given(law.bounds(SETTING), st.lists(law.treaties(SETTING), min_size=2, max_size=3))
def test_votes_at_home_are_the_same_together_as_one_by_one(standing: Bound, voted: list[Treaty]) -> None:
    named = [t.model_copy(update={"id": TreatyId(f"t{k}")}) for k, t in enumerate(voted)]
    world = WORLD.with_law(WORLD.law.having(treaties=(signed(standing), *named)))
    with np.errstate(over="ignore"):  # an amount of 5e-324 is lawful
        together = homes_of_each(world, [asked(world, treaty) for treaty in world.law.treaties])
        assert together == [homes_of_all(world, treaty) for treaty in world.law.treaties]
