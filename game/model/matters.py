"""What a body can be asked to decide: one model for each matter, and the power that it needs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from game.core.ids import NationId, TreatyId
from game.model.clause import AnyClause
from game.model.frozen import Bilingual, Frozen, measured
from game.model.rule import Rule

Power = Literal[
    "recommend",
    "bind",
    "lend",
    "sanction",
    "mandate",
    "judge",
    "set-standard",
    "declare-emergency",
    "admit",
    "suspend",
    "elect",
    "change-rule",
    "budget",
]
MatterKind = Literal[
    "adopt-text",
    "resolution",
    "bind",
    "lend",
    "sanction",
    "mandate",
    "judge",
    "set-standard",
    "declare-emergency",
    "admit",
    "suspend",
    "elect",
    "change-rule",
    "set-budget",
    "revive",
]
NEEDS: Mapping[str, Power] = {
    "resolution": "recommend",
    "bind": "bind",
    "lend": "lend",
    "sanction": "sanction",
    "mandate": "mandate",
    "judge": "judge",
    "set-standard": "set-standard",
    "declare-emergency": "declare-emergency",
    "admit": "admit",
    "suspend": "suspend",
    "elect": "elect",
    "change-rule": "change-rule",
    "set-budget": "budget",
}
"""The power that each matter needs. Adopting a text needs none, as it binds nobody; nor does reviving."""


class AdoptText(Frozen):
    """Asks a body to adopt a version of a treaty."""

    kind: Literal["adopt-text"] = "adopt-text"
    treaty: TreatyId
    version: int


class ChangeRule(Frozen):
    """Asks a body to decide by another rule from now on."""

    kind: Literal["change-rule"] = "change-rule"
    rule: Rule


class Resolution(Frozen):
    """Asks a body to say something, without binding anyone; about a treaty, it lends that legitimacy."""

    kind: Literal["resolution"] = "resolution"
    text: Bilingual
    treaty: str = ""


class Bind(Frozen):
    """Asks a body for a decision that binds its members like a treaty (UN Charter art. 25)."""

    kind: Literal["bind"] = "bind"
    title: Bilingual
    articles: tuple[AnyClause, ...] = Field(min_length=1, max_length=10)
    turns: int = Field(default=5, ge=1, le=50)
    """How many turns the decision lasts."""


class Lend(Frozen):
    """Asks a body to lend from its funds, in equal yearly tranches, while the borrower keeps conditions."""

    kind: Literal["lend"] = "lend"
    borrower: NationId
    amount: float = measured("USD bn", ge=0.1, le=1000, step=0.1, default=5.0)
    tranches: int = Field(default=3, ge=1, le=10)
    interest: float = measured("share a year", ge=0, le=0.2, step=0.005, default=0.02)
    conditions: tuple[AnyClause, ...] = Field(default=(), max_length=6)


class Sanction(Frozen):
    """Asks a body to have all its members put a tariff on the goods of a nation."""

    kind: Literal["sanction"] = "sanction"
    against: NationId
    rate: float = measured("ad valorem", ge=0.01, le=1, step=0.01, default=0.2)
    turns: int = Field(default=3, ge=1, le=20)


class Mandate(Frozen):
    """Asks a body to send a mission between two nations, paid from its funds."""

    kind: Literal["mandate"] = "mandate"
    between: tuple[NationId, NationId]
    turns: int = Field(default=3, ge=1, le=20)
    troops: float = measured("troops", ge=500, le=50_000, step=500, default=5000)
    cost: float = measured("USD bn a year", ge=0, le=50, step=0.1, default=0.5)


class Judge(Frozen):
    """Asks a body to rule that a nation broke an article of a treaty."""

    kind: Literal["judge"] = "judge"
    treaty: TreatyId
    article: int = Field(ge=0, le=19)
    nation: NationId


class SetStandard(Frozen):
    """Asks a body for a standard: a text which any member may take on by signing it."""

    kind: Literal["set-standard"] = "set-standard"
    title: Bilingual
    articles: tuple[AnyClause, ...] = Field(min_length=1, max_length=10)


class DeclareEmergency(Frozen):
    """Asks a body to declare a health emergency in a nation: the others prepare, the nation gets help."""

    kind: Literal["declare-emergency"] = "declare-emergency"
    nation: NationId


class Admit(Frozen):
    """Asks a body to take in a member."""

    kind: Literal["admit"] = "admit"
    nation: NationId


class Suspend(Frozen):
    """Asks a body to suspend a member's vote and rights, or to give them back."""

    kind: Literal["suspend"] = "suspend"
    nation: NationId
    lift: bool = False


class Elect(Frozen):
    """Asks a body to elect a nation: to a seat for a term (of `body`, if not its own), or to lead it."""

    kind: Literal["elect"] = "elect"
    nation: NationId
    office: Literal["seat", "head"] = "seat"
    body: str = ""
    """The body whose seat it is; "" for the body that votes."""


class SetBudget(Frozen):
    """Asks a body for another yearly budget."""

    kind: Literal["set-budget"] = "set-budget"
    budget: float = measured("USD bn a year", ge=0, le=1000, step=0.1)


class Revive(Frozen):
    """Asks a body that has come to a halt to take up its work again."""

    kind: Literal["revive"] = "revive"


Matter = Annotated[
    AdoptText
    | ChangeRule
    | Resolution
    | Bind
    | Lend
    | Sanction
    | Mandate
    | Judge
    | SetStandard
    | DeclareEmergency
    | Admit
    | Suspend
    | Elect
    | SetBudget
    | Revive,
    Field(discriminator="kind"),
]
