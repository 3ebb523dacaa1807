"""The final clauses that every treaty ends with, as data; all of them negotiable.

Terms follow the VCLT and the UN's handbook Final Clauses of Multilateral Treaties (2003). Not here: texts and
instruments (`treaty.py`), what follows from them (`game.treaties.status.status`), and the words.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.core.ids import BodyName, EventName, NationId, Refers, TreatyId, TreatyName, WeightName
from game.model.answer_clause import AnswerToBreach
from game.model.dispute_clause import DisputeSettlement
from game.model.frozen import Frozen, measured

Participation = Literal["closed", "region", "body", "open"]


class EntryGroup(Frozen):
    """A list of nations of which at least `count` must consent (RCEP art. 20.6: six of one, three of the
    other)."""

    nations: tuple[NationId, ...] = ()
    count: int = Field(default=0, ge=0, le=200)


class EntryIntoForce(Frozen):
    """When the treaty binds (VCLT art. 24): all conditions that are named must be met, then a delay in turns.

    `count` 0 means all who negotiate, unless `groups` say who. `share` is counted of `weight`: emissions,
    output, population, harvest, or any public variable of nations by its name. `earliest` is the first turn
    in which it may be in force (0: any); what is met before it binds on that day without a further delay
    (Montreal Protocol art. 16(1)).
    """

    count: int = Field(default=0, ge=0, le=200)
    share: float = measured("share", ge=0, le=1, step=0.05, default=0.0)
    weight: WeightName = "none"
    required: tuple[NationId, ...] = ()
    groups: tuple[EntryGroup, ...] = Field(default=(), max_length=4)
    delay: int = measured("turns", ge=0, le=20, default=0)
    earliest: int = Field(default=0, ge=0, le=1000)


class Withdrawal(Frozen):
    """Leaving (VCLT arts. 54, 56): no notice before `lock` turns in force, effect `notice` turns after it.

    `right`: granted by the text; only implied, so that a denunciation takes at least a turn's notice
    (art. 56(2)); or excluded, so that only the consent of all ends it. Who leaves pays `price`, a share of
    its yearly output, to those who stay. The articles in `survives` (from 0) go on binding after withdrawal
    or termination for `survival` turns (0: for good).
    """

    right: Literal["granted", "implied", "excluded"] = "granted"
    lock: int = measured("turns", ge=0, le=50, default=0)
    notice: int = measured("turns", ge=0, le=20, default=1)
    price: float = measured("share of output", ge=0, le=1, step=0.005, default=0.0)
    survives: tuple[int, ...] = ()
    survival: int = measured("turns", ge=0, le=200, default=0)


class Ending(Frozen):
    """When the treaty ends, beside a term of years (`FinalClauses.sunset`): with turn `date` (0: none), when
    the event card `event` opens, or when another `treaty` enters into force (VCLT art. 54(a)).

    `renewal`: it lapses; it is renewed for `term` turns unless a party objects; or if all parties agree.
    """

    date: int = Field(default=0, ge=0, le=1000)
    event: EventName = ""
    treaty: TreatyName = ""
    renewal: Literal["lapses", "tacit", "agreed"] = "lapses"
    term: int = measured("turns", ge=1, le=100, default=5)


class Review(Frozen):
    """A review every so many turns in force (0: none). With `ratchet`, no amendment may lower a duty that
    has a size (Paris Agreement arts. 4(3), 14)."""

    every: int = measured("turns", ge=0, le=50, default=0)
    ratchet: bool = False


class Amendment(Frozen):
    """Who must accept an amendment for it to be adopted: all parties, a share of them, or the treaty's body;
    and whom it then binds: those who accept it (VCLT art. 40(4)), or all parties."""

    rule: Literal["all", "share", "body"] = "all"
    share: float = measured("share", ge=0, le=1, step=0.05, default=0.75)
    binds: Literal["accepting", "all"] = "accepting"


class FinalClauses(Frozen):
    """The clauses every treaty ends with; all of them negotiable."""

    participation: Participation = "closed"
    region: Annotated[str, Refers("region")] = ""
    members_of: BodyName = ""
    """The body to whose members the treaty is open, if it is to those of a body."""
    side_a: tuple[NationId, ...] = ()
    side_b: tuple[NationId, ...] = ()
    """The two sides where articles bind them differently. A side that names nobody is all the others."""
    consent: Literal["signature", "ratification"] = "ratification"
    entry: EntryIntoForce = EntryIntoForce()
    provisional: bool = False
    """Whether signatories may apply it provisionally (VCLT art. 25)."""
    reservations: Literal["none", "listed", "any"] = "none"
    reservable: tuple[int, ...] = ()
    """Articles (from 0) to which reservations are allowed when they are "listed"."""
    amendment: Amendment = Amendment()
    review: Review = Review()
    withdrawal: Withdrawal = Withdrawal()
    sunset: int | None = measured("turns", ge=1, le=200, default=None)
    """Turns in force after which the treaty expires."""
    ending: Ending = Ending()
    verification: int = Field(default=1, ge=0, le=3)
    """0 trust, 1 national means, 2 reporting, 3 on-site inspection."""
    disputes: DisputeSettlement = DisputeSettlement()
    answer: AnswerToBreach = AnswerToBreach()
    outsiders: float = measured("ad valorem", ge=0, le=1, default=0.0)
    """Tariff that parties put on states outside the treaty (ad valorem); 0 for none."""
    severable: bool = True
    """Whether articles stand alone (VCLT art. 44). If not, who is out of one is out of all, both ways."""
    linked: tuple[TreatyId, ...] = ()
    """Treaties without which this one does not operate: a package of several instruments."""
