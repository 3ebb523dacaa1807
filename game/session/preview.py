"""Previews for a seat: what a text would bring, from that seat's `View` alone. Slow: call off the event
loop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.core.ids import NationId, TreatyId
from game.engine.hindsight import Hindsight as Hindsight
from game.engine.hindsight import hindsight as hindsight
from game.engine.home import HORIZON, NOISE, Asked, compared, homes
from game.engine.projection import weights
from game.model.consent import Home
from game.model.groups import groups as groups
from game.model.setting import PILLARS, Pillar
from game.model.treaty import Treaty, TreatyText
from game.model.view import View
from game.treaties.lowering.lowering import Bound
from game.treaties.status import status

DRAFT = TreatyId("draft")


@dataclass(frozen=True, slots=True)
class Gain:
    """What a text would bring one nation by the horizon, compared with the world as it stands.

    `pillars` and `welfare` (weighted, the median) are points of 0-100; in eight futures of ten the gain of
    welfare is between `low` and `high`. `autonomy` is in points, `income` a share of income per person,
    `support` the share of people at home that consents; `odds` the probability of ratification now, None
    where none is needed.
    """

    nation: NationId
    is_party: bool
    pillars: dict[Pillar, float]
    welfare: float
    low: float
    high: float
    autonomy: float
    income: float
    support: float
    odds: float | None
    home: Home
    """The groups at home with their reasons, and the present threshold."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The gains of all nations, in their order; `years` ahead, over `futures` futures."""

    gains: tuple[Gain, ...]
    years: int
    futures: int


def preview(
    view: View, text: TreatyText, members: Sequence[NationId], treaty: str = "", futures: int = 8
) -> Preview:
    """What `text` among `members` would bring each nation, as far as the seat can know.

    A treaty in force is compared with the world without it.
    """
    others = tuple(t for t in view.law.treaties if t.id != treaty)
    world = view.world.with_law(view.law.having(treaties=others))
    bound = Bound(TreatyId(treaty) or DRAFT, text, tuple(members), world.turn, _reserved(view, treaty))
    projection = compared(world, [bound], HORIZON, futures)
    low, middle, high = (row[1] for row in projection.fan(weights(world)))
    people = homes(world, projection.pillars, 1, Asked(bound))
    gains = []
    for place, nation in enumerate(world.setting.nation_ids):
        before = float(projection.income[0, place])
        gains.append(
            Gain(
                nation=nation,
                is_party=nation in members,
                pillars={
                    p: float(projection.pillars[1, k, place] - projection.pillars[0, k, place])
                    for k, p in enumerate(PILLARS)
                },
                welfare=float(middle[place]),
                low=float(low[place]),
                high=float(high[place]),
                autonomy=float(projection.autonomy[1, place] - projection.autonomy[0, place]),
                income=float(projection.income[1, place]) / before - 1.0 if before else 0.0,
                support=people[place].share,
                odds=people[place].odds(NOISE) if text.final.consent == "ratification" else None,
                home=people[place],
            )
        )
    return Preview(tuple(gains), HORIZON * world.setting.timing.years_per_turn, futures)


def _reserved(view: View, treaty: str) -> dict[NationId, tuple[int, ...]]:
    found: Treaty | None = next((t for t in view.law.treaties if t.id == treaty), None)
    return {} if found is None else {n: status.reserved(found, n) for n in found.negotiators}
