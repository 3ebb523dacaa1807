"""Bodies of the library as data, and what votes and plays make of them."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from game.core.ids import BodyId, MotionId, NationId
from game.institutions import voting
from game.institutions.weights import held
from game.model.institution import Ballot, Body, Motion
from game.scenario import library
from tests.cases import reader

Raw = dict[str, Any]
FIVE = ["chn", "fra", "gbr", "rus", "usa"]
TEN = [f"e{k}" for k in range(10)]
TABLE = [*FIVE, *TEN]
USUAL = list(reader.USUAL)
SAYS = {"kind": "resolution", "text": {"en": "One", "id": "Satu"}}
EU = {
    f"m{k:02}": weight
    for k, weight in enumerate([16, 14, 13, 11, 10, 8, 4, 3, 3, 2, 2, 2, 2] + [10 / 14] * 14)
}
"""Twenty-seven members and their shares of the people, per cent: made up, but as uneven as the real ones."""


def raw(name: str) -> Raw:
    """The body of the library as data."""
    body = library.entry(name).body
    assert body is not None
    return body.model_dump(mode="json")


def seated(body: Raw, **changed: Any) -> Raw:
    """The body with other members, or with who sits in its elected seats at the start."""
    made = deepcopy(body)
    if made["seats"] is not None:
        made["seats"].update(changed, by="")
    else:
        made.update(changed)
    return made


def votes(
    body: Raw,
    matter: Raw,
    nations: list[str],
    yes: list[str],
    no: list[str],
    world: dict[str, dict[str, float]] | None = None,
) -> voting.Outcome:
    """What the votes of these nations come to; the others abstain."""
    here = reader.world({"nations": nations, "world": world or {}})
    asked = Body.model_validate(body)
    motion = Motion.model_validate(
        {"id": MotionId("m"), "body": BodyId(asked.id), "author": nations[0], "turn": 1, "matter": matter}
    )
    rule = voting.rule_for(asked, motion)
    cast: dict[NationId, Ballot] = {
        NationId(n): "yes" if n in yes else "no" if n in no else "abstain" for n in nations
    }
    return voting.decide(rule, cast, held(here, asked, rule))


def tabled(body: Raw, matter: Raw, by: str = "arka") -> dict[str, list[Raw]]:
    """The talks in which a motion is tabled."""
    return {by: [{"kind": "table", "body": body["id"], "matter": matter}]}


def ballots(ballot: str, of: str, *nations: str) -> dict[str, list[Raw]]:
    """The orders of those who vote so."""
    return {n: [{"kind": "vote", "of": of, "ballot": ballot}] for n in nations}
