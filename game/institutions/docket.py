"""What a body has before it: who may bring it there, and what comes to the vote this turn."""

from __future__ import annotations

from game.core.ids import NationId, TreatyId
from game.institutions import pace, voting
from game.institutions.matters.adopt_text import AdoptText
from game.institutions.matters.revive import Revive
from game.model.institution import Body, Motion
from game.model.law import Law
from game.model.setting import Setting
from game.treaties.status import status


def docket(setting: Setting, law: Law, body: Body, turn: int | None = None) -> list[Motion]:
    """The motions that the body votes on this turn: the oldest, as many as its docket holds.

    With `turn`, not those that are for later turns. Of several texts of one treaty the oldest comes first and
    the others wait; what has been adopted needs no vote any more. What is adopted by silence takes no sitting
    and so no place. A body at a halt can only be revived.
    """
    waiting = [m for m in law.docket if m.body == body.id and (turn is None or m.turn <= turn)]
    up: list[Motion] = []
    size = pace.pace(setting, body).size
    for motion in sorted(waiting, key=by_age):
        text = _treaty(motion)
        if body.state.paused and not isinstance(motion.matter, Revive):
            continue
        if text is not None and (is_settled(law, motion) or any(_treaty(other) == text for other in up)):
            continue
        if is_silent(body, motion) or isinstance(motion.matter, Revive):
            up.append(motion)
        elif size > 0:
            up.append(motion)
            size -= 1
    return up


def by_age(motion: Motion) -> tuple[int, float]:
    """Sort key of motions: the oldest first, those of one turn by the lots of their authors.

    Sort stably, so that those of one author stay as they stand on the docket: their ids contain names of
    nations, which must not decide.
    """
    return motion.turn, motion.lot


def is_silent(body: Body, motion: Motion) -> bool:
    """Whether the motion is decided by silence: adopted unless somebody objects within a time."""
    return "turns" in voting.rule_for(body, motion).kind.reads


def term_over(body: Body, motion: Motion, turn: int) -> bool:
    """Whether the time to object is over at the end of `turn`."""
    return turn >= motion.turn + voting.rule_for(body, motion).turns - 1


def is_settled(law: Law, motion: Motion) -> bool:
    """Whether the text needs no vote any more: its treaty is adopted, and it is no amendment still open."""
    matter = motion.matter
    treaty = next((t for t in law.treaties if isinstance(matter, AdoptText) and t.id == matter.treaty), None)
    if treaty is None or not isinstance(matter, AdoptText):
        return False
    adopted = {i.version for i in treaty.instruments if i.kind == "adoption"}
    open_amendment = matter.version in status.amendments(treaty) and matter.version not in adopted
    return bool(adopted) and not open_amendment


def _treaty(motion: Motion) -> TreatyId | None:
    return motion.matter.treaty if isinstance(motion.matter, AdoptText) else None


def chair(setting: Setting, body: Body, turn: int) -> NationId | None:
    """Who presides in a turn: the chair goes round by turns; None where there is none."""
    if body.agenda.holder != "chair":
        return None
    order = body.agenda.chair or voting.members(setting, body)
    return order[(turn - 1) // body.agenda.term % len(order)] if order else None


def may_table(setting: Setting, body: Body, nation: NationId | None, turn: int) -> bool:
    """Whether the nation may put a motion on the docket: any member, some who are named, or the chair."""
    match body.agenda.holder:
        case "members":
            return nation in voting.members(setting, body)
        case "named":
            return nation in body.agenda.named
        case "chair":
            return nation is not None and nation == chair(setting, body, turn)
