"""Coming into the bodies of the library and leaving them, as their charters have it."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from game.model.membership import Membership
from game.scenario import library


class Charter(NamedTuple):
    """How one comes in, whether the charter speaks of leaving, the years for which a notice runs, and what
    is for members only."""

    joining: str
    leaving: str
    years: int
    only: tuple[str, ...] = ()


CHARTERS = {
    "un-general-assembly": Charter("vote", "silent", 1, ("un-security-council",)),  # Charter art. 4; VCLT 56
    "un-security-council": Charter("closed", "excluded", 1),  # Charter art. 23: seats
    "unesco": Charter("open", "granted", 1),  # Constitution art. II.1, II.6: to the end of the next year
    "who": Charter("open", "silent", 1),  # Constitution art. 4; a year by the reservation of 1948
    "wto": Charter("vote", "granted", 0, ("gatt", "wto-appellate-body")),  # arts. XII, XV:1: six months
    "wto-appellate-body": Charter("closed", "granted", 0),  # DSU art. 17
    "imf": Charter("vote", "granted", 0),  # arts. II.2, XXVI.1: on receipt
    "world-bank": Charter("vote", "granted", 0),  # arts. II.1, VI.1: on receipt
    "european-union": Charter("vote", "granted", 2),  # TEU arts. 49, 50(3)
    "unasur": Charter("vote", "granted", 0),  # art. 24: six months
    "g20": Charter("closed", "granted", 0),  # an informal group
    "asean": Charter("vote", "silent", 1),  # Charter art. 6; VCLT art. 56
    "red-cross": Charter("vote", "silent", 1),  # Geneva Convention I art. 63: a year
}


def test_every_body_is_here() -> None:
    assert set(CHARTERS) == {name for name in library.names() if library.entry(name).body}


@pytest.mark.parametrize("name", CHARTERS)
def test_one_comes_and_goes_as_the_charter_says(name: str) -> None:
    body = library.entry(name).body
    assert body is not None
    own: Membership = body.membership
    assert Charter(own.joining, own.leaving, own.runs, (*own.treaties, *own.bodies)) == CHARTERS[name]


@pytest.mark.parametrize("name", [name for name, own in CHARTERS.items() if own.joining == "vote"])
def test_whoever_votes_on_applications_has_the_power_to_admit(name: str) -> None:
    body = library.entry(name).body
    assert body is not None
    assert ("admit" in body.powers) is (name not in ("red-cross", "unasur"))
