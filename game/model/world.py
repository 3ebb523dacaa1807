"""One world at one moment: the fixed setting, the states of all domains, standing levers, and the law."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, TypeVar

import numpy as np

from game.core.arrays import Array, digest
from game.core.rng import Streams
from game.model.audience import ALL, NOBODY, WITHIN, declares
from game.model.causes import Account
from game.model.institution import Body
from game.model.law import Law, fingerprint
from game.model.setting import Setting, StageKind
from game.model.variable import State, Variable

S = TypeVar("S", bound=State)

NATION_AXES = (
    *("nation", "other", "exporter", "importer", "giver", "taker", "observer", "actor"),
    *("debtor", "creditor"),
)
"""Names of axes that run over the nations."""


@declares
@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class World:
    """A world; `world[Climate]` is a domain's state. Immutable: `with_` shares all that did not change.

    `turn` counts from 1; after the last turn it counts on through the legacy run. `stage` is the place in
    the turn's stages. `levers` are the values last ordered, by lever name, ending in (nation, …).
    `accounts` explain the last turn's changes of tracked variables.
    """

    setting: Annotated[Setting, WITHIN]
    seed: Annotated[int, NOBODY]
    turn: Annotated[int, ALL]
    stage: Annotated[int, ALL]
    states: Annotated[Mapping[type[State], State], WITHIN]
    levers: Annotated[Mapping[str, Array], WITHIN]
    law: Annotated[Law, WITHIN]
    accounts: Annotated[Mapping[str, Account], WITHIN] = field(default_factory=dict)

    def __getitem__(self, state: type[S]) -> S:
        return self.states[state]  # type: ignore[return-value]

    def lots(self) -> Array:
        """Random numbers, 0 to 1 (nation), the same all stage: of two who act at once the lower goes
        first."""
        streams = Streams(self.seed, f"{self.turn}.{self.stage}")
        return streams.uniform("lot", len(self.setting.nations))

    def with_states(self, *changed: State) -> World:
        """The world with some domains' states replaced."""
        return replace(self, states={**self.states, **{type(state): state for state in changed}})

    def with_law(self, law: Law) -> World:
        """The world under another law."""
        return replace(self, law=law)

    def with_body(self, body: Body) -> World:
        """The world with that body in place of the one with its id."""
        return self.with_law(self.law.with_body(body))

    @property
    def stage_kind(self) -> StageKind:
        """What this stage of the turn is: talks or orders."""
        return self.setting.timing.stages[self.stage]

    @property
    def year(self) -> int:
        """The calendar year in which this turn begins."""
        return self.setting.year(self.turn)

    @property
    def sizes(self) -> dict[str, int]:
        """The length of each named axis that obligations may have."""
        nations = len(self.setting.nations)
        pairs = dict.fromkeys(NATION_AXES, nations)
        return {**pairs, "commons": len(self.setting.commons), "good": len(self.setting.goods)}

    def variables(self) -> dict[str, Variable]:
        """All declared variables by name, sorted."""
        found = {v.name: v for state in self.states for v in state.variables()}
        return dict(sorted(found.items()))

    def array(self, name: str) -> Array:
        """The array of a variable by name; KeyError for an unknown one."""
        for state, value in self.states.items():
            if state.domain == name.partition(".")[0]:
                for declared in state.variables():
                    if declared.name == name:
                        return np.asarray(getattr(value, declared.attribute))
        raise KeyError(name)

    def digest(self) -> str:
        """The fingerprint of seed, moment, states, levers and law: equal for worlds that play on alike."""
        named: list[tuple[str, Array | bytes]] = [
            ("moment", f"{self.seed}/{self.turn}/{self.stage}".encode())
        ]
        for state in sorted(self.states.values(), key=lambda s: s.domain):
            named += [(v.name, a) for v, a in state.arrays()]
        named += [(f"lever.{name}", value) for name, value in sorted(self.levers.items())]
        named.append(("law", fingerprint(tuple(getattr(self.law, name) for name in Law.model_fields))))
        return digest(named)
