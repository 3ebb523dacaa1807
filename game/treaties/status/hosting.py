"""Who consents to peacekeepers at home: a host may say yes or no at any time, and its last word counts.

UN peace operations deploy with the consent of the main parties, and leave when it is withdrawn (Capstone
Doctrine 2008, ch. 3; the first UN Emergency Force left Egypt in 1967). Whoever is bound by a treaty with an
article on peacekeepers consents by it; to the mission of a body a host consents by voting for it, or by
saying so. What is said in a turn counts from the next.
"""

from __future__ import annotations

from game.core.ids import NationId
from game.model.law import Law
from game.model.operations import Mission
from game.treaties.status import status


def said(law: Law, treaty: str, nation: str, turn: int) -> bool | None:
    """The nation's last word before that turn on the troops of a treaty or mission; None if there is none."""
    words = [h.consents for h in law.hosting if (h.treaty, h.nation) == (treaty, nation) and h.turn < turn]
    return words[-1] if words else None


def unwilling(law: Law, mission: Mission, turn: int) -> tuple[NationId, ...]:
    """The hosts of a mission that do not consent to it in that turn."""
    return tuple(n for n in mission.between if not said(law, mission.treaty, n, turn))


def is_deployed(law: Law, mission: Mission, turn: int) -> bool:
    """Whether the mission's troops are there: in its time, with all consents or imposed."""
    in_time = mission.since <= turn <= mission.until
    return in_time and (mission.imposed or not unwilling(law, mission, turn))


def hosts_of(law: Law, treaty: str, turn: int) -> tuple[NationId, ...]:
    """The nations that a treaty in force or a mission wants to place peacekeepers in, in no order twice."""
    found = [n for m in law.missions if m.treaty == treaty and turn <= m.until for n in m.between]
    text = next((t for t in law.treaties if t.id == treaty), None)
    if text is not None:
        bound = status.parties(text, turn)
        found += [n for article in status.text(text).articles for n in article.stationed_in() if n in bound]
    return tuple(dict.fromkeys(found))


def consents(law: Law, treaty: str, nation: str, turn: int) -> bool:
    """Whether a host of `hosts_of` consents, as its word stands at the end of that turn."""
    word = said(law, treaty, nation, turn + 1)
    if word is not None:
        return word
    return not any(m.treaty == treaty for m in law.missions)
