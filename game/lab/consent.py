"""Ratification at home and compliance abroad: what can be ratified, and what will be kept."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, Final

import numpy as np
from pydantic import Field

from game.core.text import T
from game.domains.society import consent
from game.lab.form import Answer, Form, Number, Share, array, one_way
from game.lab.model import Model, Plot
from game.validation.shape_faults import ShapeError

VOTE: Final = ("seats", "probability", "quota")
WIN_SETS: Final = ("win_sets",)
VETOES: Final = ("veto_players", "probability")


class Ratification(Form):
    """One of three questions: a vote in a chamber; the least shares that two parliaments accept; veto
    players."""

    seats: Annotated[Annotated[int, Field(ge=1, le=10_000)] | None, T("members of the chamber")] = None
    probability: Annotated[Share | None, T("chance that a member, or a player with a veto, agrees")] = None
    quota: Annotated[Annotated[int, Field(ge=0, le=10_000)] | None, T("votes that are needed")] = None
    win_sets: Annotated[
        tuple[Share, Share] | None, T("the least share of the pie that each of two parliaments ratifies")
    ] = None
    veto_players: Annotated[
        Annotated[int, Field(ge=1, le=1000)] | None, T("players each of whom can stop it")
    ] = None

    def faults(self) -> Iterator[ShapeError]:
        """A fault if not exactly one question is asked, or the quota exceeds the seats."""
        yield from one_way(self, VOTE, WIN_SETS, VETOES)
        if self.seats is not None and self.quota is not None and self.quota > self.seats:
            yield ShapeError(T("no more votes can be needed than there are seats"), at=("quota",))


def run_ratification(asked: Ratification) -> Answer:
    """The probability of ratification; for two parliaments, the first one's share of the pie."""
    if asked.win_sets is not None:
        first, second = array(asked.win_sets)
        shares = (consent.outside_option_share(first, second), consent.disagreement_share(first, second))
        outside, middle = (None if np.isnan(share) else share for share in shares)
        return {"outside_option": outside, "disagreement_point": middle}
    agrees = array(asked.probability)
    if asked.veto_players is not None:
        return {"probability": consent.veto_players_probability(asked.veto_players, agrees)}
    assert asked.seats is not None and asked.quota is not None
    return {"probability": consent.ratification_probability(asked.seats, asked.quota, agrees)}


class Compliance(Form):
    """The payoffs of a promise that each would gain by breaking alone."""

    temptation: Annotated[Number, T("what one gains a year by breaking while the other keeps")]
    reward: Annotated[Number, T("what each gains a year while both keep")]
    punishment: Annotated[Number, T("what each gains a year once both break")]
    sucker: Annotated[Number, T("what one gains by keeping while the other breaks")]
    detection: Annotated[
        Annotated[float, Field(gt=0.0, le=1.0)], T("chance a year that a breach is seen, above 0 to 1")
    ] = 1.0
    punishment_years: Annotated[
        Annotated[int, Field(ge=1, le=1000)] | None, T("years for which a breach is answered (else for ever)")
    ] = None

    def faults(self) -> Iterator[ShapeError]:
        """A fault unless the payoffs are in the order of a prisoners' dilemma."""
        order = ("temptation", "reward", "punishment", "sucker")
        values = [getattr(self, name) for name in order]
        if not all(more > less for more, less in pairwise(values)):
            yield ShapeError(T("it is a dilemma only if temptation > reward > punishment > sucker"))


def run_compliance(asked: Compliance) -> Answer:
    """The least discount factors that keep the promise."""
    game = consent.Dilemma(asked.temptation, asked.reward, asked.punishment, asked.sucker)
    finite = None
    if asked.punishment_years is not None:
        needed = consent.punished_patience(game, asked.punishment_years)
        finite = None if np.isnan(needed) else needed
    return {
        "grim": consent.grim_patience(game),
        "tit_for_tat": consent.tit_for_tat_patience(game),
        "with_detection": consent.grim_patience(game, asked.detection),
        "finite": finite,
    }


class Depth(Form):
    """One of two questions: the depth of a cut that a discount factor sustains; the discount factor that a
    depth needs."""

    n: Annotated[Annotated[int, Field(ge=2, le=10_000)], T("nations")]
    discount: Annotated[
        Annotated[float, Field(ge=0.0, lt=1.0)] | None, T("what a gain of next year is worth today, 0 to 1")
    ] = None
    depth: Annotated[
        Annotated[float, Field(ge=1.0)] | None, T("the cut: how often what a nation would do alone, 1 to n")
    ] = None
    detection: Annotated[
        Annotated[float, Field(gt=0.0, le=1.0)] | None, T("chance a year that a breach is seen (else 1)")
    ] = None

    def faults(self) -> Iterator[ShapeError]:
        """Faults if not exactly one question is asked, or the cut is deeper than the common optimum."""
        if (self.discount is None) == (self.depth is None):
            yield ShapeError(T("give exactly one of: {names}", names="discount, depth"))
        if self.discount is not None and self.detection is not None:
            yield ShapeError(T("detection goes with “depth” only"), at=("detection",))
        if self.depth is not None and self.depth > self.n:
            yield ShapeError(T("no cut is deeper than n, the best for all together"), at=("depth",))


def run_depth(asked: Depth) -> Answer:
    """The deepest cut, or the discount factor needed."""
    if asked.discount is not None:
        return {"deepest": consent.deepest(array(asked.discount), asked.n)}
    detection = 1.0 if asked.detection is None else asked.detection
    return {"discount_needed": consent.depth_patience(array(asked.depth), asked.n, detection)}


MODELS: Final = (
    Model(
        "ratification",
        T("what passes at home, and how that shapes the deal"),
        "Putnam 1988, IO 42:427; Tsebelis 2002, Veto Players; the binomial distribution",
        Ratification,
        run_ratification,
        {
            "probability": T("chance of ratification, 0 to 1"),
            "outside_option": T(
                "the first one's share if only what is refused at home binds (none: no deal)"
            ),
            "disagreement_point": T(
                "the first one's share if both share equally what is left (none: no deal)"
            ),
        },
        {"seats": 100, "probability": 0.65, "quota": 67},
        Plot(bars=("probability", "outside_option", "disagreement_point")),
    ),
    Model(
        "compliance",
        T("how patient partners must be to keep a promise"),
        "the theory of repeated games: Friedman 1971; Axelrod 1984, The Evolution of Cooperation",
        Compliance,
        run_compliance,
        {
            "grim": T("least discount factor if a breach ends cooperation for ever"),
            "tit_for_tat": T("the same if each does what the other did last"),
            "with_detection": T("the same as grim if a breach is seen with that chance a year"),
            "finite": T("the same if a breach is answered for some years only (none: never enough)"),
        },
        {
            "temptation": 5,
            "reward": 3,
            "punishment": 1,
            "sucker": 0,
            "detection": 0.5,
            "punishment_years": 3,
        },
        Plot(bars=("grim", "tit_for_tat", "with_detection", "finite")),
    ),
    Model(
        "depth",
        T("how deep an agreement holds"),
        "after Downs, Rocke & Barsoom 1996, IO 50:379, in the game of Barrett 1994, OEP 46:878",
        Depth,
        run_depth,
        {
            "deepest": T("the deepest cut that holds, 1 (each for itself) to n (best for all)"),
            "discount_needed": T("least discount factor for that depth"),
        },
        {"n": 10, "discount": 0.4},
        Plot(bars=("deepest", "discount_needed")),
    ),
)
