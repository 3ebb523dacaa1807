"""What makes the terms of an article meaningless, or refused: for orders and for scenarios alike.

A condition may ask for as much as it likes, but more commitment must never undo it: otherwise there may be no
consistent set of duties, or two (the liar, and the game of chicken).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from game.core.ids import NationId
from game.core.problems import Problem, did_you_mean
from game.core.text import Name, Quantity, T
from game.model.clause import CLAUSES
from game.model.terms import DutyCondition
from game.model.treaty import TreatyText
from game.treaties.lowering.conditions import fits, tightening
from game.treaties.lowering.sides import has_sides
from game.treaties.lowering.weights import is_weight

NON_MONOTONE = "O-TERMS-01"
"""The code of a condition that more commitment could undo."""


def term_problems(
    text: TreatyText, number: int, members: Sequence[str], others: Mapping[str, TreatyText]
) -> Iterator[Problem]:
    """What is wrong with the terms of an article (from 0). `members` are all who could become parties (empty:
    anyone), `others` the texts of the other treaties that are known, by id."""
    terms = text.articles[number].terms
    if terms.side and not has_sides(text.final):
        yield Problem(
            "O-TERMS-02",
            T("article {number} binds a side, but the text does not say who is on it", number=number + 1),
            T("name the parties of a side under “Parties”"),
        )
    elsewhere = bool(terms.condition.treaty)
    named = (*terms.differentiation.factors, *(() if elsewhere else terms.condition.required))
    for nation in named:
        if members and nation not in members:
            yield Problem(
                "O-TERMS-03",
                T("{nation} is named in an article but cannot become a party", nation=Name("nation", nation)),
            )
    if terms.condition.clause:
        yield from _monotone(terms.condition)
        yield from _reachable(terms.condition, text, members, others)


def side_problems(text: TreatyText, members: Sequence[str]) -> Iterator[Problem]:
    """What is wrong with the sides of a text."""
    final = text.final
    for nation in final.side_a:
        if nation in final.side_b:
            yield Problem("O-TERMS-04", T("{nation} is on both sides", nation=Name("nation", nation)))
    for nation in (*final.side_a, *final.side_b):
        if members and nation not in members:
            yield Problem(
                "O-TERMS-05",
                T("{nation} is on a side but cannot become a party", nation=Name("nation", nation)),
            )


def link_problems(text: TreatyText, others: Mapping[str, TreatyText]) -> Iterator[Problem]:
    """A problem for each link to a treaty that is not known."""
    for link in text.final.linked:
        if link not in others:
            yield Problem(
                "O-TERMS-06",
                T("it is linked to a treaty “{treaty}” that is not known here", treaty=link),
                did_you_mean(link, list(others)),
            )


def _monotone(condition: DutyCondition) -> Iterator[Problem]:
    """Refuses what further commitment would undo, with the reason."""
    if condition.compare != "at-least":
        yield Problem(
            NON_MONOTONE,
            T(
                "a duty that binds only while at most so many others are bound is refused: whoever joins "
                "would free the others, and there may be no consistent outcome, or several"
            ),
            T("ask for at least so many instead"),
        )
    if condition.negated:
        yield Problem(
            NON_MONOTONE,
            T(
                "a duty that binds only while others do not commit themselves is refused: two such duties "
                "exclude each other, and nobody could say which of them binds"
            ),
            T("make it depend on what others do, not on what they leave undone"),
        )
    if not tightening(condition):
        yield Problem(
            NON_MONOTONE,
            T(
                "a condition that asks others for less is refused: whoever promised more would free the "
                "others"
            ),
            T("write level_is: at-most")
            if CLAUSES[condition.clause].less_is_more
            else T("write level_is: at-least"),
        )


def _reachable(
    condition: DutyCondition, text: TreatyText, members: Sequence[str], others: Mapping[str, TreatyText]
) -> Iterator[Problem]:
    """Refuses what nobody could ever meet, or everybody always does."""
    if condition.clause not in CLAUSES:
        yield Problem(
            "O-TERMS-07",
            T("there is no kind of article “{kind}” to depend on", kind=condition.clause),
            did_you_mean(condition.clause, CLAUSES),
        )
        return
    if condition.treaty and condition.treaty not in others:
        yield Problem(
            "O-TERMS-08",
            T("it depends on a treaty “{treaty}” that is not known here", treaty=condition.treaty),
            did_you_mean(condition.treaty, list(others)),
        )
        return
    target = others[condition.treaty] if condition.treaty else text
    if condition.level_is != "any" and not CLAUSES[condition.clause].level_field:
        yield Problem("O-TERMS-09", T("articles “{kind}” have no level", kind=CLAUSES[condition.clause].name))
    elif not any(fits(condition, clause) for clause in target.articles):
        yield Problem(
            "O-TERMS-10",
            T("no article “{kind}” there could meet the condition", kind=CLAUSES[condition.clause].name),
        )
    if not (condition.parties or condition.required or (condition.share and condition.weight != "none")):
        yield Problem(
            "O-TERMS-11",
            T("the condition does not say how many must be bound"),
            T("ask for a number of parties, a share, or nations"),
        )
    if condition.share and not is_weight(condition.weight):
        yield Problem(
            "O-TERMS-12", T("a share is asked for, but not of what"), T("choose what it is a share of")
        )
    if members and not condition.treaty and condition.parties > len(members):
        yield Problem(
            "O-TERMS-13",
            T(
                "it can never bind: {asked} asked for, where {nations} could be",
                asked=Quantity(condition.parties, "parties"),
                nations=len(members),
            ),
        )


def all_problems(
    text: TreatyText, members: Sequence[NationId], others: Mapping[str, TreatyText]
) -> Iterator[Problem]:
    """Everything that is wrong with sides, links and terms of a text."""
    yield from side_problems(text, members)
    yield from link_problems(text, others)
    for number in range(len(text.articles)):
        yield from term_problems(text, number, members, others)
