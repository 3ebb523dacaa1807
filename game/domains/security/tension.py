"""What moves the tension of each two nations in a year: quarrels, arms, force, trust, and what treaties do.

Not here: the threat that a nation feels (`danger.py`). The sizes are design unless a source is named.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.core.arrays import Array, frozen
from game.domains.blame import total
from game.domains.sanctions import SANCTION
from game.domains.security import equations
from game.domains.security.state import (
    DEFENCE_PACT,
    DEMILITARISED,
    GOOD_OFFICES,
    HOSTS,
    MOBILISATION,
    NON_AGGRESSION,
    PEACEKEEPERS,
    REST,
    RESTING_TENSION,
    TALKS,
    USUAL_DEFENCE,
    Security,
    held_back,
)
from game.domains.society.state import RECOGNISED, Society
from game.model.context import TurnContext
from game.model.obligations import Obligations, Slot
from game.model.world import World

PLEDGE = 0.12
"""Part of the tension that a pledge of non-aggression takes away in a year."""
MOBILISED = 15.0
"""Points of tension a year from one side's full mobilisation."""
ARMS_RACE = 20.0
"""Points of tension a year for all output spent on arms by both, beyond the usual two per cent each."""
SANCTIONED = 8.0
"""Points of tension a year from a prohibitive sanction."""
TRUSTED = 0.03
"""Part of the tension that full trust takes away in a year, and that no trust at all adds."""
WITHDRAWN = 0.08
"""Part of the tension that a demilitarised zone of full depth takes away in a year."""
KEPT_APART = 0.25
"""Part of what peacekeepers take from the hazard that they take from tension in a year. A full mission then
takes 17.5 %; danger goes with tension squared, so three years take about 70 % of it, as the source says."""
MEDIATED = 0.15
"""Part of the tension that a mediator takes away in a year whom both sides trust in full."""

RECOGNITION = 0.06
"""Part of the tension that full recognition of each other takes away in a year."""


NOTHING = frozen(np.zeros((1, 1)))
"""No change, for all pairs: shape (1, 1), to broadcast."""


class Moves(NamedTuple):
    """What moves the tension of each pair in a year, in points [..., nation, other], before bounds."""

    rest: Array
    pledge: Array
    mobilisation: Array
    """By the nation (row) towards the other; its transpose is the other's."""
    arms: Array
    sanctions: Array
    trust: Array
    zone: Array
    peacekeeping: Array
    mediation: Array
    recognition: Array

    def together(self) -> Array:
        """The sum of all moves: the change of tension of each pair, before bounds."""
        shown = self.mobilisation + np.swapaxes(self.mobilisation, -1, -2)
        eased = self.pledge + self.zone + self.peacekeeping + self.mediation + self.recognition
        return np.asarray(self.rest + self.trust + self.arms + (shown + self.sanctions) + eased)


def moves(world: World, ctx: TurnContext, defence: Array) -> Moves:
    """What moves the tension of each pair this year; `defence` is the share of output spent (nation)."""
    tension, trust, law = world[Security].tension, world[Society].trust, ctx.honoured
    promised = law[NON_AGGRESSION]
    pledged = np.maximum(promised, np.swapaxes(promised, -1, -2)) > 0.0
    shown = np.where(held_back(law), 0.0, ctx.levers[MOBILISATION.name])
    sanction = ctx.levers[SANCTION.name]
    spent = defence - USUAL_DEFENCE
    empty = law[DEMILITARISED]
    kept_apart: Array = np.asarray(1.0 - equations.peacekeeping_factor(troops_between(law)))

    def eased(part: Array) -> Array:
        """The tension that a part of it, 0..1, takes away; what eases nothing takes no work."""
        return -part * tension if part.any() else NOTHING

    return Moves(
        recognition=eased(RECOGNITION * both(law, RECOGNISED)),
        rest=REST * (RESTING_TENSION - tension),
        pledge=eased(np.where(pledged, PLEDGE, 0.0)),
        mobilisation=MOBILISED * shown,
        arms=ARMS_RACE * (spent[..., :, None] + spent[..., None, :]),
        sanctions=SANCTIONED * (sanction + np.swapaxes(sanction, -1, -2)),
        trust=(TRUSTED - TRUSTED / 100.0 * (trust + np.swapaxes(trust, -1, -2))) * tension,
        zone=eased(WITHDRAWN * 0.5 * (empty + np.swapaxes(empty, -1, -2))),
        peacekeeping=eased(KEPT_APART * kept_apart),
        mediation=eased(MEDIATED * heard(law, trust)),
    )


def both(law: Obligations, slot: Slot) -> Array:
    """How far both of a pair keep what the slot asks of each towards the other, 0..1 [..., nation, other]."""
    said = law[slot]
    return np.asarray(np.minimum(said, np.swapaxes(said, -1, -2)))


def troops_between(law: Obligations) -> Array:
    """Peacekeepers between each pair that consents, in troops [..., nation, other]: those in both nations."""
    stationed = total(law[PEACEKEEPERS], axis=-2)
    return np.asarray(both(law, HOSTS) * (stationed[..., :, None] + stationed[..., None, :]))


def heard(law: Obligations, trust: Array) -> Array:
    """How far the best mediator of each pair is trusted by both, 0..1 [..., nation, other].

    The lower trust of the two counts; an ally of one of them (either way) mediates for neither.
    """
    offices = law[GOOD_OFFICES]
    if not offices.any():
        return NOTHING
    pact = law[DEFENCE_PACT]
    free = (pact + np.swapaxes(pact, -1, -2)) <= 0.0
    heeded = offices * free * np.swapaxes(trust, -1, -2) / 100.0
    best = np.zeros_like(heeded[..., :, :1] * heeded[..., :1, :])
    busy = offices.any(axis=(*range(offices.ndim - 2), offices.ndim - 1))
    for mediator in np.flatnonzero(busy):
        by = heeded[..., mediator, :]
        best = np.maximum(best, np.minimum(by[..., :, None], by[..., None, :]))
    return np.asarray(both(law, TALKS) * best)
