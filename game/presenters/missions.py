"""The missions of a body: between whom, until when, and whether they are there or wait for consent."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.text import Listing, Name, Param, Quantity, T, Text
from game.model.institution import Body
from game.model.operations import Mission
from game.model.view import View
from game.treaties.status.hosting import is_deployed, unwilling


def missions(view: View, body: Body) -> list[Text]:
    """A sentence for each mission of the body that is not over."""
    running = [m for m in view.law.missions if m.body == body.id and m.until >= view.world.turn]
    return [line for mission in running for line in _lines(view, mission)]


def _lines(view: View, mission: Mission) -> Iterator[Text]:
    turn = max(view.world.turn, mission.since)
    first, second = (Name("nation", n) for n in mission.between)
    missing = Listing(tuple(Name("nation", n) for n in unwilling(view.law, mission, turn)))
    told: dict[str, Param] = {
        "first": first,
        "second": second,
        "troops": Quantity(mission.troops, "troops"),
        "turn": mission.until,
    }
    if not is_deployed(view.law, mission, turn):
        yield T(
            "The mission between {first} and {second} waits for the consent of {missing}, until turn {turn}.",
            **told,
            missing=missing,
        )
        return
    yield T("{troops} stand between {first} and {second} until turn {turn}.", **told)
    if unwilling(view.law, mission, turn):
        yield T("They are there without the consent of {missing}.", missing=missing)
