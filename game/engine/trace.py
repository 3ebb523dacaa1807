"""A trace: short marks of what each phase of a stage changed, so that a replay can name what first differs.

A mark is two bytes of a digest: enough to find the place, while the world's own digest says whether there is
one. Not here: where traces are kept (`session`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

import numpy as np

from game.model.law import Law, fingerprint
from game.model.world import World

MARK = 4
"""Characters of a mark: one in 65,000 is right by chance, and a save stays small (design)."""

Trace: TypeAlias = dict[str, str]
"""By phase that changed anything: "group=marks …", a mark of four hexadecimal digits for each part of a
group."""


def changes(before: World, after: World) -> str:
    """The marks of every group (a domain's state, the levers, the law) that a phase replaced."""
    same = [kind.domain for kind, state in after.states.items() if state is before.states[kind]]
    same += ["lever"] if after.levers is before.levers else []
    same += ["law"] if after.law is before.law else []
    return _written(_groups_of(after, same))


def whole(world: World) -> str:
    """The marks of every group of a world, for the one in which a game begins."""
    return _written(_groups_of(world))


def _groups_of(world: World, without: Sequence[str] = ()) -> Iterator[tuple[str, list[bytes]]]:
    for kind, state in world.states.items():
        if kind.domain not in without:
            yield kind.domain, [_bytes(array) for _, array in state.arrays()]
    if "lever" not in without:
        yield "lever", [_bytes(array) for _, array in sorted(world.levers.items())]
    if "law" not in without:
        yield "law", [fingerprint(getattr(world.law, name)) for name in Law.model_fields]


def _written(groups: Iterable[tuple[str, list[bytes]]]) -> str:
    return " ".join(f"{group}={''.join(_mark(part) for part in parts)}" for group, parts in groups)


def _bytes(array: object) -> bytes:
    return np.ascontiguousarray(array, dtype="<f8").tobytes()


def _mark(part: bytes) -> str:
    return hashlib.blake2b(part, digest_size=MARK // 2).hexdigest()


def first_difference(world: World, kept: Mapping[str, str], found: Mapping[str, str]) -> tuple[str, str]:
    """The first phase whose marks differ and the first variable in it; "" for what cannot be told."""
    for phase in (*found, *sorted(set(kept) - set(found))):
        old, new = _groups(kept.get(phase, "")), _groups(found.get(phase, ""))
        for group in (*new, *sorted(set(old) - set(new))):
            if kept and old.get(group) != new.get(group):
                return phase, _part(world, group, old.get(group, ""), new.get(group, ""))
    return "", ""


def _groups(marks: str) -> dict[str, str]:
    return {group: rest for group, _, rest in (word.partition("=") for word in marks.split())}


def _part(world: World, group: str, old: str, new: str) -> str:
    """The name of the first part of a group that differs, or of the group when its parts changed."""
    names = {
        **{kind.domain: [v.name for v in kind.variables()] for kind in world.states},
        "lever": sorted(world.levers),
        "law": [f"law.{name}" for name in Law.model_fields],
    }.get(group, [])
    if len(old) == len(new) == MARK * len(names):
        for number, name in enumerate(names):
            if old[MARK * number : MARK * (number + 1)] != new[MARK * number : MARK * (number + 1)]:
                return name
    return group
