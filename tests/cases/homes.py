"""Law cases of what happens at home: what groups make of a treaty, what runs, who serves.

Here: reading what a case says of it, and what the game says. Not here: playing stages (`playing.py`).
"""

from __future__ import annotations

from typing import Any

from game.core.ids import BodyId, MotionId, NationId, TreatyId
from game.engine.home import homes_of_all
from game.engine.observe import envoys
from game.institutions.matters.adopt_text import AdoptText
from game.model.civic import Compensation, Running
from game.model.consent import UNIT
from game.model.institution import Decision, Motion
from game.model.law import Law, Push
from game.model.programme import is_running
from game.model.world import World

WORDS = {"programmes", "payments", "pushes", "decisions"}
"""What a case may say of homes among its law."""


def law(case: dict[str, Any], found: Law) -> Law:
    """The law with what the case says of homes."""
    return found.having(
        programmes=tuple(Running.model_validate(r) for r in case.get("programmes", ())),
        compensations=tuple(
            Compensation.model_validate({"treaty": "pact", **p}) for p in case.get("payments", ())
        ),
        pushes=tuple(Push.model_validate({"treaty": "pact", "turn": 0, **p}) for p in case.get("pushes", ())),
        decisions=tuple(_decision(d) for d in case.get("decisions", ())),
    )


def _decision(said: dict[str, Any]) -> Decision:
    votes = {n: "yes" for n in said.get("yes", ())} | {n: "no" for n in said.get("no", ())}
    votes |= {n: "abstain" for n in said.get("abstain", ())}
    matter = AdoptText(treaty=TreatyId("pact"), version=1)
    motion = Motion(id=MotionId("m"), body=BodyId("council"), author=NationId("arka"), turn=0, matter=matter)
    return Decision.model_validate(
        {"motion": motion, "turn": 0, "adopted": said.get("adopted", True), "votes": votes}
    )


def check(world: World, expected: dict[str, Any], amendment: int = 0) -> None:
    """Asserts what the groups of each nation make of the pact, or of a version that amends it. Reasons are
    log-odds; 0 stands for none."""
    found = {home.nation: home for home in homes_of_all(world, world.law.treaty("pact"), amendment)}
    for nation, said in expected.items():
        home = found[NationId(nation)]
        reasons = {g.group: {t.key: t.units / UNIT for t in g.terms} for g in home.groups}
        for group, terms in said.get("reasons", {}).items():
            assert {key: reasons[group].get(key, 0.0) for key in terms} == terms, f"{nation}: {group}"
        told = {"needed": home.threshold, "share": home.share, "blocking": list(home.blocking())}
        asked = {key: value for key, value in said.items() if key != "reasons"}
        assert {key: told[key] for key in asked} == asked, nation


def running(world: World, nations: Any) -> dict[str, list[str]]:
    """The programmes that run in each of the nations, with their targets."""
    return {
        n: [
            f"{r.programme} {r.target}".strip()
            for r in world.law.programmes
            if r.nation == n and is_running(r, world.turn)
        ]
        for n in nations
    }


def serving(world: World, nations: Any) -> dict[str, int]:
    """The envoys that each of the nations has a turn."""
    return {n: envoys(world, NationId(n)) for n in nations}
