"""The worlds that are measured: random openings of any size, with a treaty between many in force."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from game.core.ids import NationId, TreatyId  # noqa: E402 - the path comes first
from game.engine.turn import begin, resolve  # noqa: E402
from game.model.frozen import Multilingual  # noqa: E402
from game.model.setting import Timing  # noqa: E402
from game.model.treaty import Instrument, Treaty, TreatyText, Version  # noqa: E402
from game.model.world import World  # noqa: E402
from tests.generators import opened, random_given, random_setting  # noqa: E402


def world_of(n: int, stages: tuple[str, ...] = ("orders",)) -> World:
    """A world of `n` nations in its second turn, one year a turn, under an emissions cut of half of them."""
    setting = random_setting(1, n, commons=2)
    setting = setting.model_copy(update={"timing": Timing(turns=100, stages=stages, years_per_turn=1)})
    world = opened(setting, random_given(1, setting), 1)
    members = setting.nation_ids[: max(2, n // 2)]
    world = begin(world.with_law(world.law.having(treaties=(_cut(members),)))).world
    for _ in stages:
        world = resolve(world, ()).world
    return world


def cut_text(consent: str) -> TreatyText:
    """A cut of emissions and a bound tariff, for as many as will."""
    return TreatyText.model_validate(
        {
            "title": Multilingual(en="Cut", id="Potong"),
            "articles": [{"kind": "emissions-cut", "cut": 0.3}, {"kind": "tariff-binding", "rate": 0.05}],
            "final": {"consent": consent},
        }
    )


def _cut(members: tuple[NationId, ...]) -> Treaty:
    text = cut_text("signature")
    acts = [Instrument(kind="adoption", nation=NationId(""), turn=0, version=1)]
    acts += [Instrument(kind="signature", nation=n, turn=0, version=1) for n in members]
    return Treaty(
        id=TreatyId("cut"),
        proposer=members[0],
        negotiators=members,
        versions=(Version(number=1, author=members[0], turn=0, text=text),),
        instruments=tuple(acts),
        public=True,
    )
