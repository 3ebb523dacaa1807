"""What tabling a text and countering one share: ids, weights, the docket.

Not here: what makes a text illegal or unwise (`text_checks.py`).
"""

from __future__ import annotations

from typing import Literal

from game.core.ids import BodyId, MotionId, NationId, TreatyId
from game.institutions.matters.adopt_text import AdoptText
from game.institutions.pace import pace
from game.model.institution import Motion
from game.model.matter import Matter
from game.model.treaty import Instrument, TreatyText
from game.model.world import World
from game.treaties.lowering.weights import counted


def new_treaty_id(world: World, nation: NationId) -> TreatyId:
    """The id of the nation's next treaty at this moment: the same in every replay."""
    start = f"t{world.turn}-{world.stage}-{nation}-"
    number = 1 + sum(t.id.startswith(start) for t in world.law.treaties)
    return TreatyId(f"{start}{number}")


def votable_from(world: World) -> int:
    """The turn on whose docket a motion tabled now may be: nobody votes on what nobody could read."""
    return world.turn + (world.stage_kind == "orders")


def with_motion(world: World, motion: MotionId, body: BodyId, author: NationId, matter: Matter) -> World:
    """The world with one motion more on a docket."""
    wait = pace(world.setting, world.law.body(body)).delay
    tabled = Motion(
        id=motion,
        body=body,
        author=author,
        turn=votable_from(world) + wait,
        matter=matter,
        lot=float(world.lots()[world.setting.index(author)]) if author else 0.0,
    )
    return world.with_law(world.law.having(docket=(*world.law.docket, tabled)))


def with_act(world: World, matter: AdoptText, kind: Literal["submission", "release"]) -> World:
    """The world in which a text is brought back before its body, or is in its hands no longer."""
    treaty = world.law.treaty(matter.treaty)
    act = Instrument(kind=kind, nation=NationId(""), turn=world.turn, version=matter.version)
    changed = treaty.model_copy(update={"instruments": (*treaty.instruments, act)})
    return world.with_law(world.law.with_treaty(changed))


def put_on_docket(world: World, nation: NationId, body: str, treaty: TreatyId, version: int) -> World:
    """The world with a motion before the body to adopt that version, in place of the author's earlier "
    "ones."""
    kept = tuple(
        m
        for m in world.law.docket
        if not (isinstance(m.matter, AdoptText) and m.matter.treaty == treaty and m.author == nation)
    )
    for replaced in world.law.docket:
        if replaced not in kept and isinstance(replaced.matter, AdoptText):
            world = with_act(world, replaced.matter, "release")
    matter = AdoptText(treaty=treaty, version=version)
    world = world.with_law(world.law.having(docket=kept))
    return with_motion(world, MotionId(f"{treaty}-v{version}"), BodyId(body), nation, matter)


def weights(world: World, text: TreatyText) -> dict[NationId, float]:
    """Each nation's share of what the text's entry into force is counted on, as it stands now; {} for "
    "none."""
    return counted(world, text.final.entry.weight)
