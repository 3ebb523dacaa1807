"""A world in which every order can be legal and every one illegal.

In force: `pact` between arka, bayu and citra, whose fourth article arka has reserved; `duo` between arka
and dirga; `left` among arka, bayu and dirga, who has given notice. To be ratified: `charter`, adopted and
signed by arka. A draft: `draft` between arka, bayu and dirga, in a second version by bayu, and secret. The
council (arka, bayu, citra) has a motion by bayu and a text, `code`, that it must adopt. An event asks arka
something. Bayu has three disputes with citra: one with a report against citra, one in consultation, one
that is over. Dirga owes arka a payment under `duo`.

Arka has a civic movement and pays its youth for the charter; dirga has trained one envoy and is training
another, amid a crisis; citra's volunteers offer to come to dirga, and are in bayu. Citra has little
capital. `over` was terminated. The bank has every power, dues, and dirga suspended; the board's agenda is
arka's. Of the club, which nobody can leave (though bayu has given notice), citra wants to be a member;
`founding` founded the assembly of arka and bayu. Under `blue` peacekeepers of arka's stand between bayu and
citra. Arka has an ambassador in bayu.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from game.core.ids import BodyId, MotionId, NationId, TreatyId
from game.domains.society.state import Society
from game.engine.observe import observe
from game.institutions.matters.admit import Admit
from game.institutions.matters.change_rule import ChangeRule
from game.model.civic import Compensation, Running
from game.model.dispute import Dispute
from game.model.embassy import Embassy
from game.model.institution import Motion, Rule
from game.model.law import Measure
from game.model.matter import POWERS as ALL_POWERS
from game.model.setting import EventCard, Option
from game.model.view import View
from game.model.world import World
from game.orders.kinds.push import PRICE
from tests.cases import reader
from tests.generators import named

POWERS = tuple(ALL_POWERS)
CASE: dict[str, Any] = {
    "regions": {"arka": ["bay"]},
    "world": {"health.outbreak": {"arka": 0, "bayu": 0, "citra": 0, "dirga": 20}},
    "bodies": [
        {
            "id": "council",
            "members": ["arka", "bayu", "citra"],
            "rule": {"name": "majority", "veto": ["arka"]},
        },
        {
            "id": "bank",
            "powers": [*POWERS],
            "rule": {"name": "majority", "party_to_dispute_abstains": True},
            "dues": {"budget": 4, "key": "equal"},
            "state": {"funds": 3, "arrears": {"citra": 1}, "suspended": ["dirga"], "paused": False},
        },
        {
            "id": "board",
            "powers": ["elect", "set-standard"],
            "subjects": ["trade"],
            "agenda": {"holder": "named", "named": ["arka"]},
            "seats": {"permanent": ["arka", "bayu"], "elected": 1, "first": ["citra"], "by": "council"},
        },
        {
            "id": "club",
            "members": ["arka", "bayu"],
            "powers": ["admit"],
            "dues": {"budget": 2, "key": "equal"},
            "membership": {"leaving": "excluded"},
            "state": {"notices": {"bayu": 3}},
        },
    ],
    "treaties": [
        {
            "name": "pact",
            "articles": [
                {"kind": "tariff-binding", "rate": 0.05},
                {"kind": "vote-pledge", "to": "bayu"},
                {"kind": "grant", "donor": "bayu", "recipient": "citra"},
                {"kind": "arms-cap", "share": 0.01},
            ],
            "final": {
                "consent": "signature",
                "reservations": "any",
                "disputes": {"means": "panel-and-appeal", "consultation": 3},
                "ending": {"renewal": "agreed"},
            },
            "parties": ["arka", "bayu", "citra"],
            "acts": ["0 arka reserves 4", "0 bayu suspends citra"],
        },
        {
            "name": "charter",
            "open": True,
            "invited": ["arka", "bayu"],
            "final": {"provisional": True},
            "acts": ["1 arka signs", "1 all adopt"],
        },
        {
            "name": "draft",
            "open": True,
            "secret": True,
            "invited": ["arka", "bayu", "dirga"],
            "acts": ["1 arka signs", "1 bayu signs v2"],
            "final": {"reservations": "listed", "reservable": [0]},
            "articles": [{"kind": "non-aggression"}, {"kind": "arms-cap", "share": 0.01}],
        },
        {
            "name": "duo",
            "parties": ["arka", "dirga"],
            "final": {"verification": 0, "withdrawal": {"lock": 9, "notice": 0}, "consent": "signature"},
        },
        {
            "name": "left",
            "parties": ["arka", "bayu", "dirga"],
            "articles": [{"kind": "recognition"}],
            "final": {"withdrawal": {"notice": 5}, "consent": "signature"},
            "acts": ["0 dirga leaves"],
        },
        {"name": "over", "parties": ["arka", "bayu"], "acts": ["0 all terminate"]},
        {
            "name": "founding",
            "parties": ["arka", "bayu"],
            "articles": [{"kind": "found-body", "called": "assembly"}],
            "final": {"consent": "signature"},
        },
        {
            "name": "blue",
            "parties": ["arka", "bayu", "citra"],
            "articles": [{"kind": "peacekeeping", "first": "bayu", "second": "citra"}],
            "final": {"consent": "signature"},
        },
        {"name": "code", "open": True, "body": "council", "acts": ["1 citra signs"]},
        {"name": "forum", "open": True, "invited": ["bayu", "citra"], "acts": ["1 bayu signs"]},
    ],
}
RUNNING = (
    Running(nation=NationId("arka"), programme="activism", started=0),
    Running(nation=NationId("dirga"), programme="careers", started=-2),
    Running(nation=NationId("dirga"), programme="careers", started=0),
    Running(nation=NationId("citra"), programme="volunteering", target="dirga", started=0),
    Running(nation=NationId("citra"), programme="volunteering", target="bayu", started=0, admitted=0),
)
PAID = (
    Compensation(
        nation=NationId("arka"), treaty=TreatyId("charter"), group="youth", share=0.01, since=0, until=2
    ),
)
ASK = EventCard(
    id="trader",
    turn=1,
    text=named("?"),
    for_nation="arka",
    options=(Option(id="refuse", text=named("no")), Option(id="accept", text=named("yes"))),
)
DISPUTES = tuple(
    Dispute.model_validate(
        {
            "id": f"pact-d{number}",
            "treaty": "pact",
            "article": article,
            "complainant": "bayu",
            "respondent": "citra",
            "steps": [{"kind": kind, "turn": 1, "upheld": True} for kind in ("consultation", *kinds)],
        }
    )
    for number, (article, kinds) in enumerate([(0, ("panel", "report")), (3, ()), (1, ("dismissal",))], 1)
)
OWED = Measure.model_validate(
    {
        "kind": "payment",
        "treaty": "duo",
        "by": ["arka"],
        "against": "dirga",
        "rate": 0.01,
        "since": 1,
        "until": 3,
    }
)


def world(stage: str = "orders") -> World:
    """The table, in talks or when orders are given."""
    start = reader.world(CASE)
    society = start[Society]
    rich = replace(society, capital=np.array([1.5, 1.5, 0.25, 1.5]) * PRICE)
    setting = start.setting.model_copy(update={"events": (ASK,)})
    motion = Motion(
        id=MotionId("m1"),
        body=BodyId("council"),
        author=NationId("bayu"),
        turn=1,
        matter=ChangeRule(rule=Rule(name="consensus")),
    )
    asked = Motion(
        id=MotionId("m2"),
        body=BodyId("club"),
        author=NationId("citra"),
        turn=2,
        matter=Admit(nation=NationId("citra")),
    )
    law = start.law.having(
        embassies=(Embassy(nation=NationId("arka"), at=NationId("bayu"), since=0),),
        docket=(motion, asked),
        disputes=DISPUTES,
        measures=(OWED,),
        programmes=RUNNING,
        compensations=PAID,
    )
    start = start.with_states(rich).with_law(law)
    return replace(start, setting=setting, stage=0 if stage == "talks" else 1)


def view(nation: str = "arka", stage: str = "orders") -> View:
    """What a seat sees of it."""
    return observe(world(stage), NationId(nation))


def text(**changed: Any) -> dict[str, Any]:
    """A text as an order carries it."""
    return reader.text(changed, "new").model_dump()
