"""The law of many moments as plain data, and back: each treaty, text, instrument, motion and statement once.

The things themselves are written and read by their own models, so that what is read is as valid as an order.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from game.model.frozen import Frozen
from game.model.law import Law
from game.model.treaty import Instrument, Treaty, Version
from game.session.state.plain import Pool, Unfit, picked, runs, text_of, value_of

LISTS = tuple(name for name in Law.model_fields if isinstance(getattr(Law(), name), tuple))
"""The fields that are lists of things; the others are written out for each law."""
REST = tuple(name for name in Law.model_fields if name not in LISTS)
MOST = 8_000_000
"""Most entries that all lists of all laws may have: a few bytes can name many things again and again."""


class Parts(Frozen):
    """What many versions of a treaty share: its texts and instruments, each once."""

    versions: tuple[Version, ...] = ()
    instruments: tuple[Instrument, ...] = ()


class Bare(Treaty):
    """A treaty without its texts and instruments, of which only the places are told."""

    versions: tuple[Version, ...] = ()


def packed_laws(laws: Sequence[Law]) -> list[str]:
    """Four texts: all versions and instruments; all treaties without them; a law that has everything else;
    what of it is where."""
    pools: dict[str, Pool[Any]] = {name: Pool() for name in LISTS}
    versions: Pool[Version] = Pool()
    acts: Pool[Instrument] = Pool()
    places = []
    for law in laws:
        lists = [runs(map(pools[name].place, getattr(law, name))) for name in LISTS]
        places.append([lists, law.model_dump(mode="json", include=set(REST))])
    treaties = pools.pop("treaties").things
    inner = [[runs(map(versions.place, t.versions)), runs(map(acts.place, t.instruments))] for t in treaties]
    bare = [treaty.model_copy(update={"versions": (), "instruments": ()}) for treaty in treaties]
    parts = Parts(versions=tuple(versions.things), instruments=tuple(acts.things))
    rest = Law().having(**{name: tuple(pool.things) for name, pool in pools.items()})
    return [
        parts.model_dump_json(),
        "[" + ",".join(treaty.model_dump_json() for treaty in bare) + "]",
        rest.model_dump_json(),
        text_of([inner, places]),
    ]


def unpacked_laws(data: Any) -> list[Law]:
    """The laws that were written; ValueError or TypeError for anything else."""
    parts, treaties, rest, places = data
    inner, listed = value_of(places)
    law = Law.model_validate_json(rest)
    everything = {name: getattr(law, name) for name in LISTS}
    everything["treaties"] = _treaties(Parts.model_validate_json(parts), value_of(treaties), inner)
    laws, left = [], MOST
    last: dict[str, tuple[Any, tuple[Any, ...]]] = {}
    for lists, others in listed:
        for name, ends in zip(LISTS, lists, strict=True):
            if name not in last or last[name][0] != ends:  # else it is the list of the law before, as in play
                last[name] = ends, picked(everything[name], ends, left)
                left -= len(last[name][1])
        laws.append(Law.model_validate(others).having(**{name: chosen for name, (_, chosen) in last.items()}))
    return laws


def _treaties(parts: Parts, bare: Any, inner: Any) -> list[Treaty]:
    found, left = [], MOST
    for data, (versions, acts) in zip(bare, inner, strict=True):
        read = Bare.model_validate(data)
        update = {
            "versions": picked(parts.versions, versions, left),
            "instruments": picked(parts.instruments, acts, left),
        }
        if not update["versions"]:
            raise Unfit("a treaty without a text")
        left -= sum(map(len, update.values()))
        found.append(Treaty.model_construct(**{**dict(read), **update}))
    return found
