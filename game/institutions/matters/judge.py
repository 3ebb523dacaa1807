"""A ruling: the body finds that a nation broke an article of a treaty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem
from game.core.text import Name, Param, T, Text
from game.institutions.acts import must_exist, told
from game.model.event import Event
from game.model.institution import Body, Motion
from game.model.law import Finding
from game.model.matter import Matter
from game.model.view import View
from game.model.world import World
from game.treaties.status import status
from game.treaties.status.checks import known
from game.treaties.status.status import Condition

RULED = 0.5
"""The shortfall that a ruling finds where nobody has measured one: half of the duty (design)."""


class Judge(Matter):
    """Asks a body to rule that a nation broke an article of a treaty."""

    kind: Literal["judge"] = "judge"
    treaty: TreatyId
    article: int = Field(ge=0, le=19)
    nation: NationId
    name: ClassVar[Text] = T("Judgment")
    power: ClassVar[str] = "judge"
    sides: ClassVar[int] = 2
    allows: ClassVar[Text] = T("It may rule that a nation broke a treaty.")
    labels: ClassVar = {"article": T("Article")}

    def asks(self) -> Text:
        """One line: which nation broke which article of which treaty."""
        return T(
            "Rule that {nation} broke article {article} of “{treaty}”",
            nation=Name("nation", self.nation),
            article=self.article + 1,
            treaty=Name("treaty", self.treaty),
        )

    def problems(self, view: View, body: Body) -> Iterator[Problem]:
        """The treaty must be known and in force, the nation a party, and the article exist."""
        treaty = known(view, self.treaty)
        turn = view.world.turn
        if treaty is None or status.condition(treaty, turn) is not Condition.IN_FORCE:
            yield Problem("O-TABLE-15", T("no such treaty is in force"))
        elif self.article >= len(status.text(treaty).articles):
            yield Problem("O-TABLE-16", T("the treaty has no article {article}", article=self.article + 1))
        elif self.nation not in status.parties(treaty, turn):
            yield Problem(
                "O-TABLE-17", T("{nation} is no party to that treaty", nation=Name("nation", self.nation))
            )
        yield from must_exist(view, (self.nation,))

    def disputing(self, author: NationId) -> tuple[NationId, ...]:
        """(the accused, the author of the motion)."""
        return (self.nation, author)

    def carry_out(self, world: World, body: Body, motion: Motion) -> tuple[World, list[Event]]:
        """The world with the finding, which the treaty's own answer follows."""
        found = Finding(
            treaty=self.treaty,
            article=self.article,
            nation=self.nation,
            turn=world.turn,
            shortfall=RULED,
        )
        law = world.law.having(findings=(*world.law.findings, found))
        named: dict[str, Param] = {"treaty": Name("treaty", self.treaty), "article": self.article + 1}
        return world.with_law(law), [told("body.ruled", body, (self.nation,), named)]
