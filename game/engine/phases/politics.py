"""Politics: votes at home on what was signed. At or above its threshold a nation ratifies.

The first vote comes when the nation's procedure has run; a text that failed is voted on again each turn
while it stays signed. Support is projected, with noise that is addressed by treaty and nation. Each group
with a veto must consent by half as well, under the same mood.
"""

from __future__ import annotations

from game.core.ids import NationId
from game.core.text import Listing, Name, Param, Quantity
from game.engine.home import NOISE, homes_of_all
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
        homes = homes_of_all(world, treaty)
        for nation in voting:
            place = world.setting.index(nation)
            home, mood = homes[place], float(draws[place])
            found = round(min(1.0, max(0.0, home.share + mood)), 6)
            blocked = home.blocking(mood)
            passed = found >= home.threshold and not blocked
            vote = HomeVote(
                treaty=treaty.id,
                nation=nation,
                turn=world.turn,
                support=found,
                passed=passed,
                blocked_by=blocked,
            )
            law = world.law.having(home_votes=(*world.law.home_votes, vote))
            if passed:
                law = law.with_treaty(_ratified(law.treaty(treaty.id), nation, world.turn))
            world = world.with_law(law)
            events.append(_told(vote, found >= home.threshold))
    return world, ctx, events


def _told(vote: HomeVote, wide: bool) -> Event:
    """The news of a vote; where support was wide enough, who stopped it all the same."""
    params: dict[str, Param] = {
        "treaty": Name("treaty", vote.treaty),
        "support": Quantity(vote.support, "share"),
    }
    if wide and vote.blocked_by:
        params["group"] = Listing(tuple(Name("group", group) for group in vote.blocked_by))
        return Event("home.blocked", (vote.nation,), params)
    return Event("home.ratified" if vote.passed else "home.rejected", (vote.nation,), params)


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
