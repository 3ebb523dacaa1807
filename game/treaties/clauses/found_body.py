"""Found a body: parties establish an institution, which lives as long as the treaty is in force.

Cf. UN Charter art. 7; TEU art. 13; the Constitutive Treaty of UNASUR (2008) arts. 1 and 4.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, Literal

from game.core.arrays import Array
from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Authored, Quantity, T, Text
from game.institutions import voting
from game.institutions.sense import nonsense
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import Multilingual, authored, measured, programs_own
from game.model.institution import Body, Dues, Subject
from game.model.matter import Power
from game.model.rule import RULE_LABELS, RULES, Rule, RuleName, Track
from game.model.setting import Setting
from game.model.world import World
from game.treaties.lowering.dues import BY_KEY, KEYS, DuesKey, lower_dues, owed, unpaid_dues

Called = Literal["council", "assembly", "court", "fund", "agency", "union"]
Purpose = Literal["talk", "standards", "money", "security", "justice", "health", "government"]

NAMES: Mapping[Called, Multilingual] = {
    "council": programs_own(T("the Council")),
    "assembly": programs_own(T("the Assembly")),
    "court": programs_own(T("the Court")),
    "fund": programs_own(T("the Fund")),
    "agency": programs_own(T("the Agency")),
    "union": programs_own(T("the Union")),
}
CALLED: Mapping[str, Text] = {
    "council": T("a council"),
    "assembly": T("an assembly"),
    "court": T("a court"),
    "fund": T("a fund"),
    "agency": T("an agency"),
    "union": T("a union"),
}
OWN_HOUSE: tuple[Power, ...] = ("suspend", "change-rule", "budget")
POWERS: Mapping[Purpose, tuple[Power, ...]] = {
    "talk": ("recommend",),
    "standards": ("recommend", "set-standard"),
    "money": ("recommend", "lend"),
    "security": ("recommend", "bind", "sanction", "mandate"),
    "justice": ("judge",),
    "health": ("recommend", "declare-emergency"),
    "government": ("recommend", "bind", "set-standard", "judge"),
}
"""The powers that go with each purpose, beside those over its own house."""
SUBJECTS: Mapping[Purpose, tuple[Subject, ...]] = {"security": ("security",), "health": ("health",)}
MAY: Mapping[Purpose, Text] = {
    "talk": T("It may recommend."),
    "standards": T("It may recommend, and set standards which each Party may take on."),
    "money": T("It may recommend, and lend from its funds on conditions."),
    "security": T(
        "It may recommend; on peace and security it may bind the Parties, impose sanctions and send missions."
    ),
    "justice": T("It may rule whether a Party broke a treaty."),
    "health": T("It may recommend, and declare a health emergency."),
    "government": T("It may recommend, bind the Parties, set standards and rule on breaches."),
}
COST: Mapping[Purpose, float] = {
    "talk": 0.5,
    "standards": 0.8,
    "money": 1.0,
    "security": 3.0,
    "justice": 2.0,
    "health": 0.8,
    "government": 4.0,
}
"""Points of autonomy that membership costs (design: bodies that bind or judge cost most)."""


class FoundBody(Clause):
    """The parties are the members of a new body; `share` is that of votes, or of weight where they weigh."""

    kind: Literal["found-body"] = "found-body"
    called: Called = "council"
    purpose: Purpose = "talk"
    rule: RuleName = "majority"
    share: float = measured("share", ge=0, le=1, step=0.01, default=0.5)
    weighed_by: Track = "population"
    veto: tuple[NationId, ...] = ()
    budget: float = measured("USD bn a year", ge=0, le=100, step=0.1, default=0.0)
    key: DuesKey = "income"
    field_of: ClassVar[str] = "institution"
    icon: ClassVar[str] = "landmark"
    name: ClassVar[Text] = T("Found an institution")
    labels: ClassVar[Mapping[str, Text]] = {
        "called": T("What it is"),
        "purpose": T("What for"),
        "rule": T("Rule"),
        "share": T("Share of votes"),
        "weighed_by": T("Weighted by"),
        "veto": T("Veto for"),
        "budget": T("Budget"),
        "key": T("Dues by"),
    }
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {
        "called": CALLED,
        "purpose": {
            "talk": T("to confer"),
            "standards": T("to set standards"),
            "money": T("to lend"),
            "security": T("for peace and security"),
            "justice": T("to judge"),
            "health": T("for health"),
            "government": T("to govern together"),
        },
        "rule": RULE_LABELS,
        "weighed_by": {
            "none": T("nothing"),
            "output": T("output"),
            "population": T("population"),
            "emissions": T("emissions"),
            "dues": T("dues"),
        },
        "key": KEYS,
    }
    empties: ClassVar[Mapping[str, Text]] = {"veto": T("nobody")}

    def voting_rule(self) -> Rule:
        """The rule by which the body decides."""
        weighed = RULES[self.rule].weighed
        return Rule(
            name=self.rule,
            share=self.share,
            track=self.weighed_by if weighed else "none",
            of="members" if weighed else "voting",
            veto=self.veto,
        )

    def founds(self) -> Body | None:
        """The body as it begins; the engine seats the parties. Half of a lender's dues become its funds."""
        keeps = self.purpose in ("money", "security")
        return Body(
            id=self.called,
            name=NAMES[self.called],
            rule=self.voting_rule(),
            powers=(*POWERS[self.purpose], *OWN_HOUSE),
            subjects=SUBJECTS.get(self.purpose, ()),
            dues=Dues(budget=0.0, key=self.key, saved=0.5 if keeps else 0.0),
        )

    def dues_to(self, world: World, body: str, parties: Sequence[NationId]) -> dict[NationId, float]:
        """What each founder owes a year, USD bn; {} for another body or without a budget."""
        return owed(world, parties, self.budget, self.key) if body == self.called and self.budget else {}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Institution")

    def prose(self) -> Text:
        """The text of the article."""
        name: Authored = authored(NAMES[self.called])
        rule = voting.says(self.voting_rule())[0]
        if self.budget > 0:
            return T(
                "The Parties hereby establish {body}, of which they are the members. {rule} {powers} Its "
                "budget is {budget}, borne by the members {key}.",
                body=name,
                rule=rule,
                powers=MAY[self.purpose],
                budget=Quantity(self.budget, "USD bn a year"),
                key=BY_KEY[self.key],
            )
        return T(
            "The Parties hereby establish {body}, of which they are the members. {rule} {powers}",
            body=name,
            rule=rule,
            powers=MAY[self.purpose],
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """A rule that makes sense, vetoes of members only, and money where money is lent."""
        sitting = members or setting.nation_ids
        for found in nonsense(self.voting_rule(), len(sitting)):
            yield Problem("O-CLAUSE-60", found.what, found.hint)
        for nation in self.veto:
            if nation not in sitting:
                yield Problem("O-CLAUSE-61", T("only a member can hold a veto"))
        if self.purpose == "money" and self.budget == 0:
            yield Problem("O-CLAUSE-62", T("it shall lend, but nobody pays anything in"))

    def lower(self, to: Lowering) -> None:
        """The founders' dues; whatever else binds comes from what the body decides."""
        lower_dues(to, self.called, self.budget, self.key)

    def shortfall(self, seen: Performance) -> Array:
        """1 for who withholds its dues, else 0."""
        return unpaid_dues(seen, self.called, self.budget)

    def autonomy_cost(self) -> float:
        """The points of `COST` for the purpose: the more it may decide for its members, the more."""
        return COST[self.purpose]
