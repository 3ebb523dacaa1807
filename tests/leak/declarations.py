"""One planted secret in every field of a world's law, every variable and lever: all Citra's, each a number.

Dirga is party with her to a treaty of which nobody else knows, and sits in the body that it founded. Here:
the world and where each number may be found by declaration. Not here: what is right (the test beside).
"""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np

from game.core.arrays import frozen
from game.core.ids import BodyId, MotionId, NationId, TreatyId
from game.domains.catalogue import LEVERS, VARIABLES
from game.engine.observe import observe
from game.institutions.matters.adopt_text import AdoptText
from game.institutions.matters.resolution import Resolution
from game.model.audience import Audience
from game.model.civic import Compensation, Running
from game.model.dispute import Dispute, Step
from game.model.embassy import Cable, Embassy
from game.model.institution import Body, BodyState, Decision, Motion
from game.model.law import (
    Answered,
    Breach,
    Finding,
    HomeVote,
    Inspection,
    Law,
    Measure,
    Push,
    Report,
    Statement,
)
from game.model.operations import BodyLoan, Hosting, Mission
from game.model.sanctions import SanctionList
from game.model.stocktake import Stocktake
from game.model.treaty import Treaty, Version
from game.model.world import NATION_AXES, World
from tests.cases import reader
from tests.leak.planted import ARKA, BAYU, CITRA, DIRGA, said, text, walk

SEATS = (ARKA, BAYU, CITRA, DIRGA, None)
PACT, CLUB = TreatyId("pact"), BodyId("club")
ALONE, PAIR, EVERYBODY, NONE = {CITRA}, {CITRA, DIRGA}, set(SEATS), set[NationId | None]()
SEE: dict[str, set[NationId | None]] = {
    "all": EVERYBODY,
    "parties": PAIR,
    "the two": PAIR,
    "the nation": ALONE,
    "nobody": NONE,
}
"""Which seats a declaration lets see what is Citra's, or hers and Dirga's."""


def seen_by(audience: Audience) -> set[NationId | None]:
    """The seats that may find what is planted in a field of that audience."""
    return SEE[audience.who]


def marks(names: list[str], first: float) -> dict[str, float]:
    """A number of its own for each name, found nowhere else."""
    return {name: first + place for place, name in enumerate(names)}


FIELDS = marks(list(Law.model_fields), 7001.0)
OF_VARIABLES = marks(list(VARIABLES), 810000.5)
OF_LEVERS = marks(list(LEVERS), 910000.5)


def items() -> dict[str, Any]:
    """For each field of a law one item with its number in it."""
    m = {name: int(mark) for name, mark in FIELDS.items()}
    version = Version(number=1, author=CITRA, turn=m["treaties"], text=text("Pact"))
    pact = Treaty(id=PACT, proposer=CITRA, negotiators=(CITRA, DIRGA), versions=(version,))
    club = Body(
        id=CLUB,
        name=said("Club"),
        members=(CITRA, DIRGA),
        state=BodyState(founded_by=PACT, idle=m["bodies"]),
    )
    hall = {"id": MotionId("m"), "author": CITRA}
    of = {"treaty": PACT, "nation": CITRA}
    step = Step(kind="consultation", turn=m["disputes"], by=CITRA)
    return {
        "treaties": pact,
        "bodies": club,
        "docket": Motion(
            **hall, body=BodyId("hall"), turn=m["docket"], matter=AdoptText(treaty=PACT, version=1)
        ),
        "decisions": Decision(
            motion=Motion(**hall, body=CLUB, turn=1, matter=Resolution(text=said("Well"))),
            turn=m["decisions"],
            adopted=True,
            votes={},
        ),
        "findings": Finding(**of, article=0, turn=m["findings"], shortfall=1),
        "breaches": Breach(**of, article=0, turn=m["breaches"], shortfall=1),
        "measures": Measure(
            kind="payment", treaty=PACT, by=(DIRGA,), against=CITRA, rate=0.1, since=1, until=m["measures"]
        ),
        "statements": Statement(nation=CITRA, turn=m["statements"], stage=0, key="warns", to=(DIRGA,)),
        "home_votes": HomeVote(**of, turn=m["home_votes"], support=1, passed=True),
        "answers": Answered(event="e", option="o", nation=CITRA, turn=m["answers"], covert=True, seen=False),
        "pushes": Push(**of, group="g", turn=m["pushes"]),
        "inspections": Inspection(treaty=PACT, by=CITRA, at=DIRGA, turn=m["inspections"]),
        "reports": Report(
            treaty=PACT, by=CITRA, at=DIRGA, turn=m["reports"], odds_seen=1, odds_false=0, to=(CITRA, DIRGA)
        ),
        "disputes": Dispute(
            id="d", treaty=PACT, article=0, complainant=CITRA, respondent=DIRGA, steps=(step,)
        ),
        "sanction_lists": SanctionList(
            id="s", against=BAYU, by=(CITRA,), purpose="rights", rate=0.1, since=1, until=m["sanction_lists"]
        ),
        "stocktakes": Stocktake(treaty=PACT, turn=m["stocktakes"], version=1),
        "programmes": Running(nation=CITRA, programme="education", started=m["programmes"]),
        "compensations": Compensation(**of, group="g", share=0.01, since=1, until=m["compensations"]),
        "loans": BodyLoan(id="l", body=CLUB, borrower=DIRGA, tranche=m["loans"], left=1, back=1),
        "missions": Mission(treaty="", body=CLUB, between=(CITRA, DIRGA), since=1, until=m["missions"]),
        "hosting": Hosting(treaty=PACT, nation=CITRA, turn=m["hosting"], consents=True),
        "embassies": Embassy(nation=CITRA, at=DIRGA, since=m["embassies"]),
        "cables": Cable(to=CITRA, about=DIRGA, turn=m["cables"], kind="talks"),
        "envoys_spent": m["envoys_spent"],
    }  # fmt: skip


def world() -> World:
    """Four nations at the table, with everything planted."""
    plain = reader.world({"parties": [ARKA, BAYU, CITRA, DIRGA]})
    law: dict[str, Any] = {
        name: {CITRA: item} if name == "envoys_spent" else (item,) for name, item in items().items()
    }
    place = plain.setting.index(CITRA)
    states = []
    for state in plain.states.values():
        for declared in state.variables():
            values = np.array(getattr(state, declared.attribute))
            values[_hers(declared.axes, place)] = OF_VARIABLES[declared.name]
            state = state.with_array(declared.attribute, frozen(values))
        states.append(state)
    levers = {name: np.array(values) for name, values in plain.levers.items()}
    for name, values in levers.items():
        values[place] = OF_LEVERS[name]
    return dataclasses.replace(
        plain.with_states(*states).with_law(Law().having(**law)), levers=levers, seed=654321
    )


def _hers(axes: tuple[str, ...], place: int) -> tuple[Any, ...]:
    """Citra's entries: on the axis that goes by nation, or all of what goes by none."""
    first = next((k for k, axis in enumerate(axes) if axis in NATION_AXES), None)
    return (...,) if first is None else (*(slice(None),) * first, place)


def finders(world: World, mark: float) -> set[NationId | None]:
    """The seats in whose view the number stands, wherever."""
    return {nation for nation in SEATS if mark in set(walk(observe(world, nation)))}
