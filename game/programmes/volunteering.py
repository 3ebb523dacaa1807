"""Volunteering (W3): volunteers go to nations in need that admit them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from game.core.problems import Problem
from game.core.text import T, Text
from game.domains.civic import HELPERS
from game.domains.health.state import Health
from game.model.programme import PROGRAMMES, Enacted, Programme
from game.model.view import View

OWN_CRISIS = 10.0
"""Size of an outbreak at home, in points, from which volunteers stay there (design: the size from which an
outbreak is news)."""


class Volunteering(Programme):
    """Volunteers lower the severity of a crisis abroad and build trust, once the host has admitted them."""

    id: ClassVar[str] = "volunteering"
    icon: ClassVar[str] = "heart-pulse"
    name: ClassVar[Text] = T("Volunteers")
    doc: ClassVar[Text] = T(
        "Volunteers care for the sick in another nation. Outbreaks there become less severe, and trust grows "
        "on both sides; it costs the sender money. They go only where the host lets them in, and not "
        "while there is a crisis at home."
    )
    cost: ClassVar[float] = 0.002
    target: ClassVar = "other"
    consent: ClassVar[bool] = True

    def problems(self, view: View, target: str) -> Iterator[Problem]:
        """A problem if the nation itself has an outbreak of `OWN_CRISIS` or more."""
        if float(view.world[Health].outbreak[view.index]) >= OWN_CRISIS:
            yield Problem("O-VOLUNTEERING-01", T("the volunteers are needed in a crisis at home"))

    def lower(self, to: Enacted) -> None:
        """Joins the volunteers at work in the host nation; none while there is a crisis at home."""
        if float(to.world[Health].outbreak[..., to.actor].max()) < OWN_CRISIS:
            help_given = to.out.blank(HELPERS)
            help_given[to.actor, to.target] = 1.0
            to.out.add(HELPERS, help_given)


PROGRAMMES.add(Volunteering.id, Volunteering())
