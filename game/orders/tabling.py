"""What tabling a text and countering one share: ids, weights, the docket.

Not here: what makes a text illegal or unwise (`text_checks.py`).
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from game.core.ids import BodyId, MotionId, NationId, TreatyId
from game.institutions.matters.adopt_text import AdoptText
from game.institutions.pace import pace
from game.model.institution import Motion
from game.model.matter import Matter
from game.model.treaty import Instrument, TreatyText
from game.model.world import World
from game.treaties.lowering.weights import counted
from game.treaties.status import status


def new_treaty_id(world: World, nation: NationId) -> TreatyId:
    """The id of the nation's next treaty at this moment: the same in every replay."""
    start = f"t{world.turn}-{world.stage}-{nation}-"
    number = 1 + sum(t.id.startswith(start) for t in world.law.treaties)
    return TreatyId(f"{start}{number}")


def votable_from(world: World) -> int:
    """The first turn on whose docket a motion tabled now may be: this one in talks, else the next, so that
    all can read it before they vote."""
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


def without(world: World, gone: Collection[Motion]) -> World:
    """The world without these motions on a docket; the time in which a draft lapses runs on."""
    kept = tuple(m for m in world.law.docket if m not in gone)
    world = world.with_law(world.law.having(docket=kept))
    for motion in gone:
        world = released(world, motion)
    return world


def released(world: World, motion: Motion) -> World:
    """The world after a motion has left its docket: if it asked to adopt a draft, and no other motion asks
    the same, the body has the draft in its hands no longer."""
    matter = motion.matter
    if not isinstance(matter, AdoptText) or any(m.matter == matter for m in world.law.docket):
        return world
    if status.adopted_version(world.law.treaty(matter.treaty)) is not None:
        return world
    return with_act(world, matter, "release")


def taken_back(world: World, nation: NationId, treaty: TreatyId) -> World:
    """The world without the nation's own motions to adopt a version of the treaty."""
    own = [
        m
        for m in world.law.docket
        if isinstance(m.matter, AdoptText) and (m.matter.treaty, m.author) == (treaty, nation)
    ]
    return without(world, own)


def put_on_docket(world: World, nation: NationId, body: str, treaty: TreatyId, version: int) -> World:
    """The world with a motion before the body to adopt that version, in place of the author's earlier
    ones."""
    world = taken_back(world, nation, treaty)
    matter = AdoptText(treaty=treaty, version=version)
    return with_motion(world, MotionId(f"{treaty}-v{version}"), BodyId(body), nation, matter)


def weights(world: World, text: TreatyText) -> dict[NationId, float]:
    """Each nation's share of what the text's entry into force is counted on, as it stands now; {} for
    "none"."""
    return counted(world, text.final.entry.weight)
