"""Politics: votes at home on what was signed. At or above its threshold a nation ratifies.

The first vote comes when the nation's procedure has run; a text that failed is voted on again each turn
while it stays signed. Support is projected, with noise that is addressed by treaty and nation.
"""

from __future__ import annotations

from game.core.ids import NationId
from game.core.text import Name, Quantity
from game.engine.home import NOISE, support_of_all
from game.model.context import TurnContext
from game.model.event import Event
from game.model.law import HomeVote
from game.model.treaty import Instrument, Treaty
from game.model.world import World
from game.treaties import status
from game.treaties.status import Standing


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The world with this turn's ratifications and refusals at home."""
    events: list[Event] = []
    for treaty in world.law.treaties:
        voting = [n for n in world.setting.nation_ids if is_due(world, treaty, n)]
        if not voting:
            continue
        draws = ctx.streams.normal(f"politics/{treaty.id}", len(world.setting.nations)) * NOISE
        support = support_of_all(world, treaty)
        for nation in voting:
            place = world.setting.index(nation)
            found = round(min(1.0, max(0.0, float(support[place] + draws[place]))), 6)
            passed = found >= world.setting.nation(nation).threshold
            vote = HomeVote(treaty=treaty.id, nation=nation, turn=world.turn, support=found, passed=passed)
            law = world.law.having(home_votes=(*world.law.home_votes, vote))
            if passed:
                law = law.with_treaty(_ratified(law.treaty(treaty.id), nation, world.turn))
            world = world.with_law(law)
            events.append(
                Event(
                    "home.ratified" if passed else "home.rejected",
                    (nation,),
                    {"treaty": Name("treaty", treaty.id), "support": Quantity(found, "share")},
                )
            )
    return world, ctx, events


def is_due(world: World, treaty: Treaty, nation: str) -> bool:
    """Whether the nation's own procedure votes on the treaty this turn."""
    if status.adopted_version(treaty) is None or status.final(treaty).consent != "ratification":
        return False
    if not status.is_live(treaty, world.turn):
        return False
    if status.standing(treaty, nation, world.turn) is not Standing.SIGNATORY:
        return False
    if status.signed_version(treaty, nation, world.turn) != status.adopted_version(treaty):
        return False
    signed = max(i.turn for i in status.acts(treaty, nation, "signature", by=world.turn))
    return world.turn >= signed + world.setting.nation(nation).procedure


def _ratified(treaty: Treaty, nation: NationId, turn: int) -> Treaty:
    act = Instrument(
        kind="ratification", nation=nation, turn=turn, version=status.adopted_version(treaty) or 1
    )
    return treaty.model_copy(update={"instruments": (*treaty.instruments, act)})
