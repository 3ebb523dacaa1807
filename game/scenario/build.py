"""From a checked scenario file to the world in which the game begins."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import numpy as np

from game.core.arrays import Array, frozen, quantised
from game.core.ids import BodyId, MotionId, NationId, TreatyId
from game.domains.catalogue import LEVERS, OPENINGS, VARIABLES
from game.institutions.founding import opened, standing_bodies
from game.institutions.matters.adopt_text import AdoptText
from game.model.given import Given
from game.model.institution import Motion
from game.model.law import Law
from game.model.setting import Nation, Setting
from game.model.treaty import Instrument, Treaty, Version
from game.model.variable import Lever
from game.model.world import NATION_AXES, World
from game.scenario.archetypes import archetype
from game.scenario.schema import NationEntry, ScenarioFile, TreatyEntry
from game.treaties.lowering.weights import counted


def setting(file: ScenarioFile) -> Setting:
    """The fixed part of the game."""
    nations = tuple(Nation.model_validate(n.model_dump(exclude={"start"})) for n in file.nations)
    return Setting(
        id=file.id,
        title=file.title,
        question=file.question,
        timing=file.timing,
        nations=nations,
        commons=file.commons,
        goods=file.goods,
        mobility=file.mobility,
        gates=file.gates,
        events=file.events,
        cards=file.cards,
        depth=file.depth,
        stars=file.stars,
        sensitivity=file.sensitivity,
    )


def opening_world(file: ScenarioFile, seed: int) -> World:
    """The world at the start of turn 1, before its opening news."""
    fixed = setting(file)
    given = Given(fixed, given_values(file, fixed))
    states = {}
    for opening in OPENINGS:
        state = opening(given).quantised()
        states[type(state)] = state
    world = World(setting=fixed, seed=seed, turn=1, stage=0, states=states, levers={}, law=Law())
    levers = {name: _lever_start(world, lever) for name, lever in sorted(LEVERS.items())}
    treaties = tuple(treaty(entry, world) for entry in file.treaties)
    bodies = tuple(opened(body) for body in file.bodies)
    world = replace(world, levers=levers, law=Law(treaties=treaties, bodies=bodies, docket=_docket(file)))
    return world.with_law(world.law.having(bodies=standing_bodies(world, 1)))


def given_values(file: ScenarioFile, fixed: Setting) -> dict[str, Array]:
    """The values in the file by variable name; NaN where it gives none."""
    tables: dict[str, Array] = {}
    for name, everywhere in file.world.items():
        _table(tables, name, fixed)[...] = everywhere
    for place, entry in enumerate(file.nations):
        for name, value in starts(entry).items():
            rows = np.moveaxis(_table(tables, name, fixed), _nations_first(name), 0)
            if isinstance(value, dict):
                for other, number in value.items():
                    rows[place, ..., _column(name, other, fixed)] = number
            else:
                rows[place] = value
    return {name: frozen(table) for name, table in tables.items()}


def starts(entry: NationEntry) -> dict[str, float | dict[str, float]]:
    """A nation's opening figures: its own, else those of its archetype."""
    return {**(archetype(entry.archetype) if entry.archetype else {}), **entry.start}


def _table(tables: dict[str, Array], name: str, fixed: Setting) -> Array:
    if name not in tables:
        tables[name] = np.full([len(fixed.ids(axis)) for axis in VARIABLES[name].axes], np.nan)
    return tables[name]


def _nations_first(name: str) -> int:
    """The place of the axis whose nation the figure is of: what is said of a pair is said for every good."""
    return next((k for k, axis in enumerate(VARIABLES[name].axes) if axis in NATION_AXES), 0)


def _column(name: str, other: str, fixed: Setting) -> int:
    return fixed.ids(VARIABLES[name].axes[-1]).index(other)


def _lever_start(world: World, lever: Lever) -> Array:
    fixed = world.setting
    axes = ("nation", lever.per) if lever.per else ("nation",)
    value = world.array(lever.start) if lever.start else np.asarray(lever.low)
    return quantised(np.broadcast_to(value, [len(fixed.ids(axis)) for axis in axes]))


def treaty(entry: TreatyEntry, world: World) -> Treaty:
    """The treaty, with the instruments that give it the status stated by the author."""
    among = entry.among or world.setting.nation_ids
    nobody = NationId("")
    acts: tuple[Instrument, ...] = ()
    if entry.in_force:
        kind: Literal["signature", "ratification"] = (
            "signature" if entry.text.final.consent == "signature" else "ratification"
        )
        signers = among if entry.signed_by is None else entry.signed_by
        acts = (
            Instrument(kind="adoption", nation=nobody, turn=0, version=1),
            *(Instrument(kind=kind, nation=n, turn=0, version=1) for n in signers),
        )
    elif entry.tabled_by:
        acts = (Instrument(kind="signature", nation=entry.tabled_by, turn=1, version=1),)
    turn = 0 if entry.in_force else 1
    version = Version(number=1, author=entry.tabled_by, turn=turn, text=entry.text)
    return Treaty(
        id=TreatyId(entry.id),
        proposer=entry.tabled_by,
        negotiators=among,
        versions=(version,),
        instruments=acts,
        body=entry.body,
        weights=_weights(entry, world),
        public=True,
    )


def _weights(entry: TreatyEntry, world: World) -> dict[NationId, float]:
    """The share of each nation in what entry into force counts, at the opening; {} where it counts none."""
    return counted(world, entry.text.final.entry.weight)


def _docket(file: ScenarioFile) -> tuple[Motion, ...]:
    """The motions to adopt those texts that lie before a body, in the order of ids: that of the file says
    nothing."""
    return tuple(
        Motion(
            id=MotionId(f"{t.id}-v1"),
            body=BodyId(t.body),
            author=t.tabled_by,
            turn=1,
            matter=AdoptText(treaty=TreatyId(t.id), version=1),
        )
        for t in sorted(file.treaties, key=lambda t: t.id)
        if t.body and t.tabled_by and not t.in_force
    )
