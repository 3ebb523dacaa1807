"""`observe`: the world as one seat may believe it. The only maker of views, and so the only door for secrets.

What is taken out: others' secret objectives, other nations' questions and covert answers, drafts that a
nation neither wrote nor was sent, breaches that were not found, true values where only reports are public,
secret causes (folded into one that says so), the home pushes and inspections of others, and the seed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any

import numpy as np

from game.core.arrays import Array, frozen
from game.core.ids import NationId
from game.core.remember import remembered
from game.domains.catalogue import LEVERS, VARIABLES
from game.engine.aims import Told, category, opened_aims
from game.engine.effects import happens, questions
from game.model.causes import Account, Cause, Units
from game.model.event import Event
from game.model.law import Law
from game.model.order import Order
from game.model.setting import Nation, Setting
from game.model.variable import Seen, State, Variable
from game.model.view import View
from game.model.world import World
from game.programmes.careers import cadres
from game.treaties.status.publicity import may_know

UNDISCLOSED = Cause("undisclosed")
"""What the public sees in place of another nation's secret causes."""


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
    now = desk(world, nation)
    believed = replace(now.world, accounts=_accounts(world, nation))
    return replace(
        now,
        world=believed,
        events=tuple(e for e in events if e.known_to(nation)),
        pending=tuple(pending),
        history=history([redacted_states(w, nation) for w in past] + [believed.states]),
        past_accounts=tuple(_of_articles(w, nation) for w in past),
        past_events=tuple(tuple(e for e in turn if e.known_to(nation)) for turn in past_events),
    )


def desk(world: World, nation: NationId | None) -> View:
    """The view of this moment alone, without past and causes: all that an order's legality depends on."""
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


def redacted(world: World, nation: NationId | None) -> World:
    """The world without what the nation may not know, and without causes."""
    return replace(
        world,
        setting=_setting(world, nation),
        seed=public_seed(world.seed),
        states=redacted_states(world, nation),
        levers=_levers(world, nation),
        law=_law(world.law, nation, world.turn),
        accounts={},
    )


def public_seed(seed: int) -> int:
    """A seed that differs from game to game, from which the game's own seed cannot be had (one-way)."""
    return int.from_bytes(hashlib.blake2b(f"public/{seed}".encode(), digest_size=7).digest(), "little")


def redacted_states(world: World, nation: NationId | None) -> dict[type[State], State]:
    """The states with reports in place of others' true values."""
    own = None if nation is None else world.setting.index(nation)
    return {kind: _state(state, own) for kind, state in world.states.items()}


def _state(state: State, own: int | None) -> State:
    for declared in state.variables():
        if declared.seen is Seen.OWN and declared.reported:
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


def _levers(world: World, nation: NationId | None) -> dict[str, Array]:
    """Own levers as ordered; of others what is reported of them, or what anybody can see them do.

    A lever that starts from a variable shows in it, as far as that is reported; sanctions and mobilisation
    start from none and are open acts.
    """
    believed = dict(world.levers)
    for name, ordered in world.levers.items():
        start = LEVERS[name].start
        if not start:
            continue
        shown = np.array(np.broadcast_to(_reported(world, start), ordered.shape))
        if nation is not None:
            own = world.setting.index(nation)
            shown[own] = ordered[own]
        believed[name] = frozen(shown)
    return believed


def _reported(world: World, name: str) -> Array:
    declared = VARIABLES[name]
    return world.array(declared.reported if declared.seen is Seen.OWN and declared.reported else name)


def _setting(world: World, nation: NationId | None) -> Setting:
    """The setting without others' secret objectives and private events, and without all that is to come."""
    return _seen(world.setting, nation, world.turn, world.seed, opened_aims(world, nation))


@remembered(most=4000)
def _seen(setting: Setting, nation: NationId | None, turn: int, seed: int, told: Told) -> Setting:
    nations = tuple(n if n.id == nation else _without_secrets(n, told) for n in setting.nations)
    cards = tuple(
        card
        for card in setting.events
        if card.for_nation in ("", nation or "") and card.turn <= turn and happens(seed, card)
    )
    return setting.model_copy(update={"nations": nations, "events": cards})


def _without_secrets(nation: Nation, told: Told) -> Nation:
    """The nation with its public objectives, and the secret ones that it has opened to this seat."""
    public = tuple(o for o in nation.objectives if not o.secret or (nation.id, category(o)) in told)
    return nation.model_copy(update={"objectives": public})


def _law(law: Law, nation: NationId | None, turn: int) -> Law:
    public = [t for t in law.treaties if may_know(t, nation)]
    known = {t.id for t in public}
    hidden = {t.id for t in law.treaties} - known
    return law.having(
        treaties=tuple(public),
        breaches=tuple(b for b in law.breaches if b.nation == nation),
        findings=tuple(f for f in law.findings if f.treaty in known),
        measures=tuple(m for m in law.measures if m.treaty not in hidden),
        disputes=tuple(d for d in law.disputes if d.treaty in known),
        stocktakes=tuple(s for s in law.stocktakes if s.treaty in known),
        statements=tuple(
            s
            for s in law.statements
            if not s.to or nation == s.nation or (nation is not None and nation in s.to)
        ),
        home_votes=tuple(v for v in law.home_votes if v.treaty in known),
        answers=tuple(a for a in law.answers if a.seen or a.nation == nation),
        pushes=tuple(p for p in law.pushes if p.nation == nation),
        inspections=tuple(i for i in law.inspections if i.by == nation),
        compensations=tuple(c for c in law.compensations if c.nation == nation),
        envoys_spent={n: s for n, s in law.envoys_spent.items() if n == nation},
    )


def _accounts(world: World, nation: NationId | None) -> dict[str, Account]:
    own = None if nation is None else world.setting.index(nation)
    hidden = frozenset(t.id for t in world.law.treaties if not may_know(t, nation))
    return {
        name: _account(account, own, world, hidden)
        for name, account in world.accounts.items()
        if account.variable.seen is Seen.PUBLIC or account.variable.axes[:1] == ("nation",)
    }


@remembered(most=400)
def _of_articles(world: World, nation: NationId | None) -> dict[str, Account]:
    """The accounts with which a past turn began, as far as the seat knew them: what articles did alone.

    Remembered, since each view of a game asks for all of them.
    """
    kept = {
        name: replace(account, parts={c: u for c, u in account.parts.items() if c.article is not None})
        for name, account in _accounts(world, nation).items()
    }
    return {name: account for name, account in kept.items() if account.parts}


def _known(account: Account, own: int | None) -> Units:
    """1 where a seat may read the book: everywhere, but what stands between two nations is theirs."""
    if len(account.variable.axes) < 2:
        return np.ones((), dtype=np.int64)
    found = np.zeros(account.after.shape, dtype=np.int64)
    if own is not None:
        found[own], found[:, own] = 1, 1
    return found


def _account(account: Account, own: int | None, world: World, hidden: AbstractSet[str]) -> Account:
    """The account with secret causes folded, of OWN variables only the own entry, of pairs the own ones.

    A secret cause is told to the nation that stands in it, or else to the nation whose entry it is; one that
    names a treaty of which the seat may not know is told to nobody else.
    """
    parts: dict[Cause, Units] = {}
    known = _known(account, own)
    for cause, units in account.parts.items():
        mine = np.zeros_like(units)
        if cause.article is not None and cause.article.treaty in hidden:
            pass
        elif not cause.secret:
            mine = units
        elif own is not None and cause.nation:
            mine = units if cause.nation == world.setting.nation_ids[own] else mine
        elif own is not None and units.ndim:
            mine[..., own] = units[..., own]
        mine = mine * known
        if mine.any():
            parts[cause] = mine
        rest = units - mine
        if rest.any():
            parts[UNDISCLOSED] = parts.get(UNDISCLOSED, np.zeros_like(units)) + rest
    if account.variable.seen is Seen.OWN:
        kept = np.zeros(account.after.shape[-1], dtype=np.int64)
        if own is not None:
            kept[own] = 1
        parts = {cause: units * kept for cause, units in parts.items()}
        return Account(account.variable, account.before * kept, account.after * kept, parts)
    return Account(account.variable, account.before, account.after, parts)
