"""Activism (W2): a movement that watches promises, at home or abroad."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from game.core.problems import Problem
from game.core.text import T, Text
from game.domains.civic import CAMPAIGN, MOVEMENT
from game.domains.society.state import Society
from game.model.programme import PROGRAMMES, Enacted, Programme
from game.model.view import View

LEAST = 0.25
"""Strength of a movement where every promise is kept, 0..1; it rises to 1 with the gap between promise and
delivery (design: some people are active in any case, a quarter of the full strength)."""


class Activism(Programme):
    """A movement that grows with the gap between promise and delivery: support at home rises where promises
    are kept and falls where breaches are found."""

    id: ClassVar[str] = "activism"
    icon: ClassVar[str] = "megaphone"
    name: ClassVar[Text] = T("Civic movement")
    doc: ClassVar[Text] = T(
        "People organise, petition and demonstrate. A government that keeps its promises gains support; one "
        "that is found to break them loses more, and the wider the gap the stronger the movement. Abroad it "
        "wins a foreign public for the treaties between you, and its government trusts you less."
    )
    cost: ClassVar[float] = 0.001
    capital: ClassVar[float] = 2.0
    delay: ClassVar[int] = 1
    target: ClassVar = "optional"
    targets: ClassVar[Mapping[str, Text]] = {"": T("At home"), "other": T("Among the public of")}

    def problems(self, view: View, target: str) -> Iterator[Problem]:
        """A problem if a campaign abroad has no movement at home to start from."""
        if target and not any(
            (r.nation, r.programme, r.target) == (view.nation, self.id, "") and r.stopped is None
            for r in view.law.programmes
        ):
            yield Problem("O-ACTIVISM-01", T("there is no civic movement at home that could campaign abroad"))

    def lower(self, to: Enacted) -> None:
        """Joins the movement at home with its strength, or the campaign abroad."""
        if to.target >= 0:
            campaign = to.out.blank(CAMPAIGN)
            campaign[to.actor, to.target] = 1.0
            to.out.add(CAMPAIGN, campaign)
            return
        society = to.world[Society]
        due = float(society.promises_due[..., to.actor].max())
        kept = float(society.promises_kept[..., to.actor].max())
        if due > 0.0:
            strength = to.out.blank(MOVEMENT)
            strength[to.actor] = LEAST + (1.0 - LEAST) * max(0.0, 1.0 - kept / due)
            to.out.add(MOVEMENT, strength)


PROGRAMMES.add(Activism.id, Activism())
