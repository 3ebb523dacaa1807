"""Treaties of the library among real depositors, a turn a day; worlds in which they are in force.

An act binds from the next turn, and the delay counts from there: "the thirtieth day after" a deposit is a
delay of twenty-nine days. What binds on the day of the last deposit does so here on the day after.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from game.core.ids import NationId, TreatyId
from game.model.given import Given
from game.model.law import Law
from game.model.setting import Nation, Setting, Timing
from game.model.treaty import EntryIntoForce, Instrument, Treaty, TreatyText, Version
from game.model.world import World
from game.scenario import library
from tests.generators import named, opened

DEPOSITS: dict[str, dict[date, Any]] = YAML(typ="safe").load(
    Path(__file__).with_name("deposits.yaml").read_text("utf-8")
)


def text(name: str) -> TreatyText:
    """The text as the library has it."""
    held = library.entry(name).treaty
    assert held is not None
    return held.text


def in_days(written: TreatyText, wait: int, earliest: int = 0) -> TreatyText:
    """The text with its delay, and its first day, counted in days."""
    entry = written.final.entry.model_copy(update={"delay": max(0, wait - 1), "earliest": earliest})
    return written.model_copy(update={"final": written.final.model_copy(update={"entry": entry})})


def treaty(
    written: TreatyText,
    acts: dict[int, Any],
    weights: dict[str, float] | None = None,
    negotiators: tuple[str, ...] = (),
) -> Treaty:
    """The treaty, adopted in turn 0, with a consent of each nation in the turn under which it stands."""
    kind = "signature" if written.final.consent == "signature" else "ratification"
    consents = [
        Instrument.model_validate({"kind": kind, "nation": nation, "turn": turn, "version": 1})
        for turn, nations in sorted(acts.items())
        for nation in nations
    ]
    adoption = Instrument(kind="adoption", nation=NationId(""), turn=0, version=1)
    depositors = tuple(act.nation for act in consents)
    return Treaty(
        id=TreatyId("treaty"),
        proposer=NationId(""),
        negotiators=tuple(NationId(n) for n in negotiators) or depositors,
        versions=(Version(number=1, author=NationId(""), turn=0, text=written),),
        instruments=(adoption, *consents),
        weights={NationId(n): w for n, w in (weights or {}).items()},
        public=True,
    )


def world(name: str, nations: tuple[str, ...], bound: tuple[str, ...], turn: int) -> World:
    """A world of these nations in that turn, where the library's treaty binds those named since turn 1."""
    seats = tuple(Nation(id=n, name=named(n), procedure=0, threshold=0) for n in nations)
    setting = Setting(
        id="world", title=named("world"), question=named("?"), nations=seats, timing=Timing(turns=60)
    )
    final = text(name).final.model_copy(update={"entry": EntryIntoForce(count=2)})
    small = text(name).model_copy(update={"final": final})
    law = Law(treaties=(treaty(small, {0: bound}, negotiators=nations),))
    return replace(opened(setting, Given(setting, {})).with_law(law), turn=turn)
