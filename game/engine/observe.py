"""`observe`: the world as one seat may believe it. The only maker of views, and so the only door for secrets.

Who may know what is declared where it is kept: beside each field of `World`, `Law` and `Setting`, each
variable and each lever. Here: one loop over the declarations, and what stands in the place of what is taken
out: reports for true values, one cause that says so for secret ones, a public seed. Not here: which treaties
and bodies are hidden from whom (`treaties.status.publicity`), to whom an event is told (`model.event`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from game.core.arrays import Array, frozen
from game.core.ids import NationId
from game.core.remember import remembered
from game.domains.catalogue import LEVERS, VARIABLES
from game.engine.aims import Told, category, opened_aims
from game.engine.effects import happens, questions
from game.model.audience import ALL, Hidden, audiences, known
from game.model.causes import Account, Cause, Units
from game.model.envoys import posted
from game.model.event import Event
from game.model.law import Law
from game.model.order import Order
from game.model.setting import EventCard, Objective, Setting
from game.model.variable import State, Variable
from game.model.view import View
from game.model.world import NATION_AXES, World
from game.programmes.careers import cadres
from game.treaties.status.publicity import hidden_from

UNDISCLOSED = Cause("undisclosed")
"""What the public sees in place of another nation's secret causes."""

SEED_BYTES = 7
"""Bytes of a public seed: as whole numbers they fit a double, as JSON readers need (RFC 8259, section 6)."""


def observe(
    world: World,
    nation: NationId | None,
    *,
    events: Sequence[Event] = (),
    pending: Sequence[Order] = (),
    past: Sequence[World] = (),
    past_events: Sequence[Sequence[Event]] = (),
) -> View:
    """The view of a nation (None: the public board). `past` are the worlds at the start of earlier turns."""
    now = _view(world, nation)
    return replace(
        now,
        events=tuple(e for e in events if e.known_to(nation)),
        pending=tuple(pending),
        history=history([redacted_states(w, nation) for w in past] + [now.world.states]),
        past_accounts=tuple(_of_articles(w, nation) for w in past),
        past_events=tuple(tuple(e for e in turn if e.known_to(nation)) for turn in past_events),
    )


def desk(world: World, nation: NationId | None) -> View:
    """The view of this moment without past and accounts: all that the legality of an order depends on."""
    return _view(replace(world, accounts={}), nation)


def _view(world: World, nation: NationId | None) -> View:
    asked = questions(world, nation) if nation and world.stage_kind == "orders" else []
    spent = world.law.envoys_spent.get(nation, 0) if nation else 0
    return View(
        nation=nation,
        world=redacted(world, nation),
        questions=tuple(asked),
        envoys=max(0, envoys(world, nation) - spent),
    )


def envoys(world: World, nation: NationId | None) -> int:
    """The envoys that a nation has a turn: those of the scenario, and those whom it trained or recruited."""
    more = cadres(world.law, nation, world.turn) if nation else 0
    return world.setting.timing.envoys + more


def history(states: Sequence[Mapping[type[State], State]]) -> dict[str, tuple[Array, ...]]:
    """The arrays of every variable over the turns so far, by name."""
    series: dict[str, list[Array]] = {}
    for moment in states:
        for state in moment.values():
            for declared, array in state.arrays():
                series.setdefault(declared.name, []).append(array)
    return {name: tuple(arrays) for name, arrays in series.items()}


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat that asks what it may know (`model.audience.Reader`), in a turn of the game of that seed."""

    nation: NationId | None
    own: int | None
    """Its place on axes of nations; None for the public."""
    turn: int
    seed: int
    hidden: Hidden = frozenset()
    told: Told = frozenset()
    posts: frozenset[NationId] = frozenset()
    """The nations in which its ambassadors work."""

    def is_posted(self, nation: str) -> bool:
        """Whether an ambassador of the seat works there."""
        return nation in self.posts

    def is_told(self, nation: str, aim: Objective) -> bool:
        """Whether the nation has opened objectives of that category to the seat."""
        return (nation, category(aim)) in self.told

    def has_come(self, card: EventCard) -> bool:
        """Whether the event happens in this game and its turn has come."""
        return card.turn <= self.turn and happens(self.seed, card)


def _seat(world: World, nation: NationId | None) -> Seat:
    own = None if nation is None else world.setting.index(nation)
    posts = frozenset(posted(world.law, nation, world.turn))
    return Seat(nation, own, world.turn, world.seed, hidden_from(world.law, nation), posts=posts)


def redacted(world: World, nation: NationId | None) -> World:
    """The world without what the nation may not know."""
    seat = _seat(world, nation)
    seen: dict[str, Any] = {name: shown(world, seat) for name, shown in SHOWN.items()}
    return replace(world, **seen)


def public_seed(seed: int) -> int:
    """A seed that differs from game to game, from which the game's own seed cannot be had (one-way)."""
    return int.from_bytes(
        hashlib.blake2b(f"public/{seed}".encode(), digest_size=SEED_BYTES).digest(), "little"
    )


def redacted_states(world: World, nation: NationId | None) -> dict[type[State], State]:
    """The states with reports in place of others' true values."""
    return _states(world, _seat(world, nation))


def _states(world: World, seat: Seat) -> dict[type[State], State]:
    return {kind: _state(state, seat.own) for kind, state in world.states.items()}


def _state(state: State, own: int | None) -> State:
    for declared in state.variables():
        if declared.is_own:
            true, told = (
                getattr(state, declared.attribute),
                getattr(state, declared.reported.rpartition(".")[2]),
            )
            state = state.with_array(declared.attribute, _own_or_told(declared, true, told, own))
    return state


def _own_or_told(declared: Variable, true: Array, told: Array, own: int | None) -> Array:
    believed = np.array(told)
    if own is not None:
        axis = declared.axes.index("nation") - len(declared.axes)
        here: tuple[Any, ...] = (..., own, *(slice(None),) * (-axis - 1))
        believed[here] = true[here]
    return frozen(believed)


def _levers(world: World, seat: Seat) -> dict[str, Array]:
    """Open acts and own levers as ordered; of the others' what is reported of where they stand."""
    believed = dict(world.levers)
    for name, ordered in world.levers.items():
        if LEVERS[name].audience.who != "all":
            shown = np.array(np.broadcast_to(_reported(world, LEVERS[name].start), ordered.shape))
            if seat.own is not None:
                shown[seat.own] = ordered[seat.own]
            believed[name] = frozen(shown)
    return believed


def _reported(world: World, name: str) -> Array:
    declared = VARIABLES[name]
    return world.array(declared.reported or name)


def _setting(world: World, seat: Seat) -> Setting:
    """The setting without others' secret objectives and private events, and without all that is to come."""
    return _seen(
        world.setting,
        replace(seat, hidden=frozenset(), posts=frozenset(), told=opened_aims(world, seat.nation)),
    )


@remembered(most=4000)
def _seen(setting: Setting, seat: Seat) -> Setting:
    return known(setting, seat)


def _law(world: World, seat: Seat) -> Law:
    return known(world.law, seat)


def _accounts(world: World, seat: Seat) -> dict[str, Account]:
    return {
        name: _account(account, world, seat)
        for name, account in world.accounts.items()
        if not account.variable.is_own or account.variable.axes[:1] == ("nation",)
    }


@remembered(most=400)
def _of_articles(world: World, nation: NationId | None) -> dict[str, Account]:
    """The accounts with which a past turn began, as far as the seat knew them: what articles did alone.

    Remembered, since each view of a game asks for all of them.
    """
    kept = {
        name: replace(account, parts={c: u for c, u in account.parts.items() if c.article is not None})
        for name, account in _accounts(world, _seat(world, nation)).items()
    }
    return {name: account for name, account in kept.items() if account.parts}


def _entries(account: Account, own: int | None, axes: Sequence[str]) -> Units:
    """1 where an entry of the book stands under the seat's nation on one of these axes, else 0."""
    found = np.zeros(account.after.shape, dtype=np.int64)
    for place, axis in enumerate(account.variable.axes):
        if own is not None and axis in axes:
            found.swapaxes(0, place)[own] = 1
    return found


def _account(account: Account, world: World, seat: Seat) -> Account:
    """The account with secret causes folded, of OWN variables only the own entry, of pairs the own ones.

    A secret cause is told to the nation that stands in it, or else to the nation whose entry it is; one that
    names a treaty of which the seat may not know is told to nobody else.
    """
    nations = [axis for axis in account.variable.axes if axis in NATION_AXES]
    whole: Units = np.ones((), dtype=np.int64)
    open_to = _entries(account, seat.own, nations) if len(nations) > 1 else whole
    parts: dict[Cause, Units] = {}
    for cause, units in account.parts.items():
        mine = np.zeros_like(units)
        if cause.article is not None and ("treaty", cause.article.treaty) in seat.hidden:
            pass
        elif not cause.secret:
            mine = units
        elif cause.nation:
            mine = units if cause.nation == seat.nation else mine
        else:
            mine = units * _entries(account, seat.own, nations[-1:])
        mine = mine * open_to
        if mine.any():
            parts[cause] = mine
        rest = units - mine
        if rest.any():
            parts[UNDISCLOSED] = parts.get(UNDISCLOSED, np.zeros_like(units)) + rest
    if account.variable.is_own:
        kept = _entries(account, seat.own, nations)
        parts = {cause: units * kept for cause, units in parts.items()}
        return Account(account.variable, account.before * kept, account.after * kept, parts)
    return Account(account.variable, account.before, account.after, parts)


SHOWN: dict[str, Callable[[World, Seat], object]] = {
    "setting": _setting,
    "seed": lambda world, _: public_seed(world.seed),
    "states": _states,
    "levers": _levers,
    "law": _law,
    "accounts": _accounts,
}
"""What a seat sees of each field of a world that is not for all."""

if SHOWN.keys() != {name for name, audience in audiences(World).items() if audience is not ALL}:
    raise TypeError(
        "observe must say what is seen of each field of a world that is not for all, and of no other"
    )
