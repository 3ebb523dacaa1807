"""Politics: votes at home on what was signed. At or above its threshold a nation ratifies.

The first vote comes when the nation's procedure has run; a text that failed is voted on again each turn
while it stays signed. Support is projected, with noise that is addressed by treaty and nation. Each group
with a veto must consent by half as well, under the same mood. Amendments are accepted in the same way.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.core.ids import NationId, TreatyId
from game.core.text import Listing, Name, Param, Quantity
from game.engine.home import NOISE, asked, homes_of_each
from game.engine.phases.instruments import adopt_amendments
from game.model.consent import Home
from game.model.context import TurnContext
from game.model.event import TO_ALL, Event
from game.model.law import HomeVote
from game.model.setting import without_names
from game.model.treaty import Instrument, Treaty
from game.model.world import World
from game.treaties.status.at_home import Waiting, waiting


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The world with this turn's ratifications and refusals at home, and the amendments adopted by them."""
    events: list[Event] = []
    due = {treaty.id: _due(world, treaty) for treaty in world.law.treaties}
    homes = _homes(world, due)
    for treaty in world.law.treaties:
        if not due[treaty.id]:
            continue
        address = f"politics/{without_names(world.setting, treaty.id)}"
        draws = ctx.streams.normal(address, len(world.setting.nations)) * NOISE
        for nation, one in due[treaty.id].items():
            place = world.setting.index(nation)
            home = homes[treaty.id, _amendment(one)][place]
            vote, wide = _held(world, treaty, one, home, float(draws[place]))
            law = world.law.having(home_votes=(*world.law.home_votes, vote))
            if vote.passed:
                law = law.with_treaty(_ratified(law.treaty(treaty.id), nation, world.turn, one))
            world = world.with_law(law)
            events.append(_told(vote, wide))
    world, happened = adopt_amendments(world)
    return world, ctx, [*events, *happened]


def _due(world: World, treaty: Treaty) -> dict[NationId, Waiting]:
    """What each nation's procedure votes on this turn, of the treaty."""
    return {n: found for n in world.setting.nation_ids if (found := is_due(world, treaty, n))}


def _amendment(one: Waiting) -> int:
    """The version that the vote is about if it amends the treaty, else 0."""
    return one.version if one.amends else 0


def _homes(
    world: World, due: Mapping[TreatyId, Mapping[NationId, Waiting]]
) -> dict[tuple[TreatyId, int], tuple[Home, ...]]:
    """What people everywhere make of all that is voted on this turn, from one projection.

    Acts bind from the next turn on (D-8), so that no vote changes what the others are about.
    """
    listed = [
        (treaty, version)
        for treaty, votes in due.items()
        for version in sorted({_amendment(one) for one in votes.values()})
    ]
    questions = [asked(world, world.law.treaty(treaty), version) for treaty, version in listed]
    return dict(zip(listed, homes_of_each(world, questions), strict=True))


def _held(world: World, treaty: Treaty, one: Waiting, home: Home, mood: float) -> tuple[HomeVote, bool]:
    """The vote under a mood, and whether support was wide enough, vetoes aside."""
    found = round(min(1.0, max(0.0, home.share + mood)), 6)
    blocked = home.blocking(mood)
    wide = found >= home.threshold
    vote = HomeVote(
        treaty=treaty.id,
        nation=home.nation,
        turn=world.turn,
        support=found,
        passed=wide and not blocked,
        blocked_by=blocked,
        amendment=one.version if one.amends else 0,
    )
    return vote, wide


def _told(vote: HomeVote, wide: bool) -> Event:
    """The news of a vote; where support was wide enough, who stopped it all the same."""
    about = "home.amendment_" if vote.amendment else "home."
    params: dict[str, Param] = {
        "treaty": Name("treaty", vote.treaty),
        "support": Quantity(vote.support, "share"),
    }
    if wide and vote.blocked_by:
        params["group"] = Listing(tuple(Name("group", group) for group in vote.blocked_by))
        return Event(f"{about}blocked", (vote.nation,), params, audience=TO_ALL)
    return Event(about + ("ratified" if vote.passed else "rejected"), (vote.nation,), params, audience=TO_ALL)


def is_due(world: World, treaty: Treaty, nation: NationId) -> Waiting | None:
    """What the nation's own procedure votes on this turn, of the treaty; None if on nothing."""
    found = waiting(treaty, nation, world.turn)
    if found is None or world.turn < found.signed + world.setting.nation(nation).procedure:
        return None
    return found


def _ratified(treaty: Treaty, nation: NationId, turn: int, one: Waiting) -> Treaty:
    act = Instrument(
        kind="acceptance" if one.amends else "ratification", nation=nation, turn=turn, version=one.version
    )
    return treaty.model_copy(update={"instruments": (*treaty.instruments, act)})
