"""Why an article does not bind now: which commitments its condition still lacks, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.core.ids import NationId
from game.core.text import Listing, Name, Param, Quantity, T, Text
from game.model.terms import DutyCondition
from game.model.view import View
from game.presenters.wording.terms import article_words
from game.treaties.lowering.bound import Bound, in_force
from game.treaties.lowering.conditions import Active, Figures, Lacking, active_duties, lacking, supposed
from game.treaties.lowering.sides import asks, on_side
from game.treaties.lowering.weights import words
from game.treaties.status import status
from game.treaties.status.status import Condition

FEW = 6
"""Most nations named as those that could fill the gap."""


def unmet_condition(view: View, treaty: str, article: int) -> Text | None:
    """What the article (from 0) of the treaty waits for, as a sentence; None while it binds.

    What is lacking is counted as if the article bound: where three are needed and two have joined it lacks
    one, though without the third it binds nobody. If versions bind different parties, the latest is
    described.
    """
    found = view.law.treaty(treaty)
    bound = in_force(view.world)
    one = _latest(bound, treaty)
    if one is None:
        if status.condition(found, view.world.turn) is not Condition.IN_FORCE:
            return T("“{treaty}” is not in force.", treaty=Name("treaty", treaty))
        return _asleep(view, treaty)
    if article >= len(one.text.articles):
        return None
    condition = one.text.articles[article].terms.condition
    if condition.clause:
        if_it_bound = [replace(b, text=supposed(b.text, article)) if b is one else b for b in bound]
        inside = active_duties(view.world, if_it_bound).inside
        need = lacking(condition, one, bound, inside, Figures(view.world))
        if not need.nothing:
            return _waits(view, condition, one, need)
    return _package(one, article, active_duties(view.world, bound))


def struck(view: View, treaty: str, article: int) -> tuple[NationId, ...]:
    """The parties that made no reservation to the article and are not bound by it now, sorted."""
    bound = in_force(view.world)
    one = _latest(bound, treaty)
    if one is None or article >= len(one.text.articles):
        return ()
    inside = active_duties(view.world, bound).inside[one.key, article]
    return tuple(n for n in one.inside(article) if n not in inside)


def _latest(bound: Sequence[Bound], treaty: str) -> Bound | None:
    """The latest version that works, None where only what survives the treaty does."""
    return next((one for one in bound if one.treaty == treaty and one.layer == 0), None)


def _asleep(view: View, treaty: str) -> Text:
    standing = {one.treaty for one in in_force(view.world) if one.layer >= 0}
    links = status.final(view.law.treaty(treaty)).linked
    away = tuple(T("“{treaty}”", treaty=Name("treaty", link)) for link in links if link not in standing)
    return T("It waits for {treaties} to be in force.", treaties=Listing(away))


def _waits(view: View, condition: DutyCondition, home: Bound, need: Lacking) -> Text:
    what = article_words(condition)
    items: list[Param] = []
    if need.parties:
        items.append(T("{count} more to be bound by {what}", count=need.parties, what=what))
    if need.share > 0:
        items.append(
            T(
                "{share} more of the world's {weight} to be bound by {what}",
                share=Quantity(need.share, "share", digits=1),
                weight=words(condition.weight),
                what=what,
            )
        )
    if need.required:
        nations = Listing(tuple(Name("nation", n) for n in need.required))
        items.append(T("{nations} to be bound by {what}", nations=nations, what=what))
    sentence = T("It waits for {needs}.", needs=Listing(tuple(items)))
    could = _could(view, condition, home, need)
    if not could or len(could) > FEW:
        return sentence
    names = Listing(tuple(Name("nation", n) for n in could))
    return T("{sentence} Not bound yet: {nations}.", sentence=sentence, nations=names)


def _could(view: View, condition: DutyCondition, home: Bound, need: Lacking) -> list[NationId]:
    """The nations of the side that is looked at who are not counted yet."""
    side = condition.among
    return [n for n in view.setting.nation_ids if n not in need.counted and on_side(home.text.final, side, n)]


def _package(one: Bound, article: int, active: Active) -> Text | None:
    """Which other article of a package takes which parties out of this one."""
    inside = active.inside[one.key, article]
    out = [n for n in one.inside(article) if n not in inside]
    if not out:
        return None
    lacks = sorted(
        number + 1
        for number in range(len(one.text.articles))
        if number != article and any(_lacks(one, number, n, active) for n in out)
    )
    nations = Listing(tuple(Name("nation", n) for n in out))
    if not lacks:
        return T("Answers to a breach have taken {nations} out of the package.", nations=nations)
    return T(
        "It binds all but {nations}, for want of these articles of the package: {articles}.",
        nations=nations,
        articles=Listing(tuple(str(number) for number in lacks)),
    )


def _lacks(one: Bound, number: int, nation: NationId, active: Active) -> bool:
    if number in one.reserved.get(nation, ()):
        return True
    condition = one.text.articles[number].terms.condition
    empty = bool(condition.clause) and not active.inside[one.key, number]
    return empty and asks(one.text, number, nation)
