"""Reasons: one sentence with figures for each text signed, refused or changed, for disputes, and for votes.

The figures are those of the seat's own projections; the sentences are templates of the catalogue. Not here:
whether it signs (`judge`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.ai.judge import Judgement
from game.ai.strategy import Strategy, trust
from game.core.arrays import Array
from game.core.text import T, Text
from game.model.setting import PILLARS, Pillar
from game.model.view import View

NOTABLE = 0.01
"""Points from which a gain or loss is stated as a reason (design: reasons are written with two decimals)."""

DEAR: dict[Pillar, Text] = {
    "peace": T(
        "Article {article} costs us {cost} of peace and article {other} returns {gain}. "
        "Raise article {other}, or lower article {article}."
    ),
    "prosperity": T(
        "Article {article} costs us {cost} of prosperity and article {other} returns {gain}. "
        "Raise article {other}, or lower article {article}."
    ),
    "planet": T(
        "Article {article} costs us {cost} of the planet and article {other} returns {gain}. "
        "Raise article {other}, or lower article {article}."
    ),
    "health": T(
        "Article {article} costs us {cost} of health and article {other} returns {gain}. "
        "Raise article {other}, or lower article {article}."
    ),
}
UNPAID: dict[Pillar, Text] = {
    "peace": T("Article {article} costs us {cost} of peace, and no other article returns them."),
    "prosperity": T("Article {article} costs us {cost} of prosperity, and no other article returns them."),
    "planet": T("Article {article} costs us {cost} of the planet, and no other article returns them."),
    "health": T("Article {article} costs us {cost} of health, and no other article returns them."),
}
LITTLE = T("This text brings us {gain}, as we weigh the next {years}. We need at least {need}.")
UNFAIR = T("This text brings us {gain} and the parties {theirs} on average. Share it better.")
BINDS = T("This text brings us {gain} and takes {autonomy} of our autonomy. Ask less of us.")
OUTSIDE = T("This text brings us {gain} if we join and {outside} if we do not. Give us a reason to join.")
DOUBT = T("This text brings us {gain}, but our trust in the others is {trust} of 100. Verify more.")
RISK = T("This text costs one of our four pillars {cost}. That is too much for us.")
SIGNED = T("This text brings us {gain}, as we weigh the next {years}. We sign.")
SHARED = T("This text brings us {gain} and the others {theirs} on average. We sign.")
COUNTERED = T("Our version brings us {gain} instead of {before}, and its author still gains {theirs}.")
BROKEN = T("Article {article} was kept {short} per cent short. We answer in kind until it is kept.")
SANCTIONED = T(
    "Article {article} was kept {short} per cent short. "
    "We put {rate} per cent on your goods until it is kept."
)

COMPLAINED = T("Article {article} is not kept, and that costs us USD {damage} bn a year. We complain.")
COMPLIED = T("We comply with article {article}: what others lose by it is USD {damage} bn a year.")
ACCEPTED = T("We accept USD {amount} bn a year and let the complaint rest.")
APPEALED = T("We appeal against the report. An appeal takes {turns}.")
ANSWERED = T("We lose USD {damage} bn a year and answer with a tariff of {rate} per cent, as we may.")
LISTED = T("Article {article} was kept {short} per cent short. We call on others to list those who did it.")
OBJECTED = T("You reserve {count} that bind us. We object.")
BODY_TEXT = T("This decision brings us {gain}, which decides our vote.")
FUNDS = T("The body has only USD {funds} bn at hand, so we vote against the loan.")
TENSE = T("Tension between the two is {tension} of 100, which decides our vote.")
SICK = T("The outbreak there stands at {outbreak} of 100, which decides our vote.")
TRUSTED = T("Our trust in that nation is {trust} of 100, which decides our vote.")
GUILT = T("Findings against that nation that count: {findings}. They decide our vote.")
COST = T("Our share of this budget is {part} per cent of our output, which decides our vote.")
WORK = T("The body has decided nothing for {turns}, which decides our vote.")
ACCEPTS = T("We accept this amendment. It brings us {gain}.")
RESERVES = T("We sign with a reservation to article {article}, which costs us {cost}.")


@dataclass(frozen=True, slots=True)
class Reason:
    """The key of a speech, its sentence, and the figures in it (nouns by their keys, named by
    `presenters.wording.reasons`)."""

    key: str
    text: Text
    figures: dict[str, float | str]


@dataclass(frozen=True, slots=True)
class Articles:
    """What each article alone adds to the text for the seat: pillars [article, pillar] in points."""

    parts: Array


def parts(whole: Array, leaving_out: Sequence[Array]) -> Articles:
    """What each article adds, by pillar: `whole` [pillar] less `leaving_out`, the gains without each article.
    With fewer than two articles, the one row is `whole`."""
    if len(leaving_out) < 2:
        return Articles(np.array([whole]))
    return Articles(np.round(np.array([whole - rest for rest in leaving_out]), 4))


def figure(value: float) -> float:
    """The value as it is written: two decimals, or three if it would round to 0."""
    rounded = round(value, 2)
    return (rounded if rounded or not value else round(value, 3)) + 0.0


def why_signed(view: View, judgement: Judgement) -> Reason | None:
    """The reason to sign; None if neither the seat nor the others gain `NOTABLE` on average."""
    own = float(judgement.assessment.gains[view.index])
    if own >= NOTABLE:
        return Reason("explains", SIGNED, {"gain": figure(own), "years": str(judgement.years)})
    theirs = _mean_of_others(view, judgement)
    if theirs >= NOTABLE:
        return Reason("explains", SHARED, {"gain": figure(own), "theirs": figure(theirs)})
    return None


def why_refused(view: View, strategy: Strategy, judgement: Judgement, articles: Articles) -> Reason:
    """The reason to refuse: the consideration that decided it, else the article that costs most."""
    seen = judgement.assessment
    own = float(seen.gains[view.index])
    if strategy.free_rides and judgement.outside > own:
        return Reason("asks-for-more", OUTSIDE, {"gain": figure(own), "outside": figure(judgement.outside)})
    if seen.worst_pillar < -strategy.fear:
        return Reason("asks-for-less", RISK, {"cost": figure(-seen.worst_pillar)})
    if own >= strategy.threshold:
        found = _weighed(view, strategy, judgement, own)
        if found is not None:
            return found
    return _dearest(articles) or Reason(
        "asks-for-more",
        LITTLE,
        {
            "gain": figure(own),
            "years": str(judgement.years),
            "need": figure(max(strategy.threshold, NOTABLE)),
        },
    )


def _weighed(view: View, strategy: Strategy, judgement: Judgement, own: float) -> Reason | None:
    """The heaviest of what speaks against a text that pays."""
    seen = judgement.assessment
    weights = [
        (strategy.autonomy * seen.autonomy, "binds"),
        (strategy.fairness * seen.unfair, "unfair"),
        (strategy.suspicion * seen.doubt, "doubt"),
    ]
    heaviest, what = max(weights)
    if heaviest < NOTABLE:
        return None
    members = [view.setting.index(n) for n in judgement.question.members]
    gain = figure(own)
    match what:
        case "binds":
            return Reason("asks-for-less", BINDS, {"gain": gain, "autonomy": figure(seen.autonomy)})
        case "unfair":
            return Reason(
                "asks-for-more", UNFAIR, {"gain": gain, "theirs": figure(float(seen.gains[members].mean()))}
            )
        case _:
            others = [k for k in members if k != view.index]
            return Reason(
                "asks-for-more", DOUBT, {"gain": gain, "trust": figure(float(trust(view)[others].mean()))}
            )


def _dearest(articles: Articles) -> Reason | None:
    """The article and pillar that cost most, and the article that returns most of it."""
    place, pillar = divmod(int(articles.parts.argmin()), articles.parts.shape[1])
    cost = -float(articles.parts[place, pillar])
    if cost < NOTABLE:
        return None
    other = int(articles.parts[:, pillar].argmax())
    gain = float(articles.parts[other, pillar])
    figures: dict[str, float | str] = {"article": str(place + 1), "cost": figure(cost)}
    if other == place or gain < NOTABLE:
        return Reason("asks-for-less", UNPAID[PILLARS[pillar]], figures)
    return Reason(
        "asks-for-more", DEAR[PILLARS[pillar]], {**figures, "other": str(other + 1), "gain": figure(gain)}
    )


def why_countered(view: View, before: Judgement, after: Judgement, author: str) -> Reason:
    """The reason for a counter-offer: what it changes for the seat and for the author, in points."""
    place = view.setting.index(author)
    gains = after.assessment.gains
    return Reason(
        "asks-for-more" if gains[place] < before.assessment.gains[place] else "asks-for-less",
        COUNTERED,
        {
            "gain": figure(float(gains[view.index])),
            "before": figure(float(before.assessment.gains[view.index])),
            "theirs": figure(float(gains[place])),
        },
    )


def _mean_of_others(view: View, judgement: Judgement) -> float:
    gains = np.delete(judgement.assessment.gains, view.index)
    return float(gains.mean())
