"""Texts on the table as a seat sees them, and the speech that goes with an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.ai.judge import Judgement
from game.ai.reasons import Reason
from game.ai.tray import OrderTray
from game.core.ids import NationId
from game.model.treaty import Treaty, TreatyText
from game.model.view import View
from game.orders.kinds.speak import Speak
from game.treaties.status import status
from game.treaties.status.status import Condition


@dataclass(frozen=True, slots=True, eq=False)
class Tabled:
    """A text that the seat could sign or has signed: its treaty, the version that counts, and its
    judgement."""

    view: View
    treaty: Treaty
    version: int
    judgement: Judgement

    @property
    def for_all(self) -> float:
        """Sum of all nations' gains in points, rounded to 0.01 so that all seats rank texts alike."""
        return round(float(self.judgement.assessment.gains.sum()), 2)

    @property
    def signed(self) -> bool:
        """Whether the seat has signed this version."""
        signed = status.signed_version(self.treaty, self.view.nation or "", self.view.world.turn)
        return signed == self.version

    @property
    def is_draft(self) -> bool:
        """Whether it is still negotiated and the seat is a negotiator."""
        draft = status.condition(self.treaty, self.view.world.turn) is Condition.DRAFT
        return draft and self.view.nation in self.treaty.negotiators

    @property
    def is_fresh(self) -> bool:
        """Whether the seat has not refused this version before."""
        acts = status.acts(self.treaty, self.view.nation or "", "refusal", by=self.view.world.turn)
        return all(act.version != self.version for act in acts)


def version_of(treaty: Treaty) -> int:
    """The number of the version that counts: the adopted one, or the last on the table."""
    return status.adopted_version(treaty) or len(treaty.versions)


def matter(text: TreatyText) -> tuple[str, ...]:
    """What a text is about, to compare texts: sorted `kind/commons` of its articles."""
    return tuple(sorted({f"{c.kind}/{getattr(c, 'commons', '')}" for c in text.articles}))


def say(tray: OrderTray, treaty: Treaty, reason: Reason | None, to: Sequence[NationId] = ()) -> None:
    """Puts a speech with the reason on the tray, to `to` or else the negotiators (everybody, if the treaty is
    public). Nothing if `reason` is None."""
    if reason is None:
        return
    others = tuple(to) or tuple(n for n in treaty.negotiators if n != tray.view.nation)
    tray.take(
        Speak(
            key=reason.key,
            to=() if treaty.public and not to else others,
            treaty=treaty.id,
            reason=reason.text.template,
            figures=reason.figures,
        )
    )
