"""The words of the terms of an article, a sentence each; and what a condition waits for."""

from __future__ import annotations

from game.core.text import TN, Listing, Name, Quantity, T, Text
from game.model.clause import CLAUSES, Clause
from game.model.terms import Differentiation, DutyCondition, Terms
from game.model.treaty import FinalClauses
from game.treaties.lowering import weights

WHO = {
    "all": T("Parties"),
    "a": T("Parties of side A"),
    "b": T("Parties of side B"),
}
"""Which parties a condition counts."""


def with_terms(clause: Clause, final: FinalClauses) -> Text:
    """The article with a sentence for each of its terms."""
    words = clause.prose()
    for sentence in term_sentences(clause.terms, final):
        words = T("{article} {term}", article=words, term=sentence)
    return words


def term_sentences(terms: Terms, final: FinalClauses) -> list[Text]:
    """What the terms add to an article: side, differentiation, phasing, condition."""
    found: list[Text] = []
    if terms.side:
        found.append(_side(terms))
    if terms.differentiation.by != "none" and terms.differentiation.strength > 0:
        found.append(_differentiated(terms.differentiation))
    if terms.phase:
        years = Quantity(terms.phase, "years", digits=0)
        found.append(T("The duty grows evenly and is full {years} after the entry into force.", years=years))
    if terms.condition.clause:
        found.append(
            T(
                "It binds only while {conditions}.",
                conditions=Listing(tuple(condition_words(terms.condition))),
            )
        )
    return found


def _side(terms: Terms) -> Text:
    match terms.side, terms.towards:
        case "a", "other":
            return T("This binds only the Parties of side A, and only towards those of side B.")
        case "a", _:
            return T("This binds only the Parties of side A.")
        case _, "other":
            return T("This binds only the Parties of side B, and only towards those of side A.")
        case _:
            return T("This binds only the Parties of side B.")


def _differentiated(how: Differentiation) -> Text:
    part = Quantity(how.strength, "share", digits=0)
    match how.by:
        case "income":
            return T(
                "The Party with the highest income per person owes the full duty; {part} of it falls with "
                "the income per person of the others.",
                part=part,
            )
        case "emissions":
            return T(
                "The Party with the highest emissions owes the full duty; {part} of it falls with the "
                "emissions of the others.",
                part=part,
            )
        case "population":
            return T(
                "The Party with the most people owes the full duty; {part} of it falls with the population "
                "of the others.",
                part=part,
            )
        case "need":
            return T(
                "The Party in least need owes the full duty; {part} of it falls with the need of the others.",
                part=part,
            )
        case _:
            return _listed(how)


def _listed(how: Differentiation) -> Text:
    owed = {n: 1.0 - how.strength * (1.0 - f) for n, f in sorted(how.factors.items())}
    named = tuple(
        T("{nation} owes {part}", nation=Name("nation", n), part=Quantity(part, "share", digits=0))
        for n, part in owed.items()
    )
    if not named:
        return T("Every Party owes the full duty.")
    return T("Of this duty {parts}; the others owe all of it.", parts=Listing(named))


def condition_words(condition: DutyCondition) -> list[Text]:
    """What a condition requires, as clauses after "while"; also of conditions that a check refuses."""
    who, what = WHO[condition.among], article_words(condition)
    if condition.negated:
        return [T("{who} are not bound by {what}", who=who, what=what)]
    found: list[Text] = []
    if condition.parties or not (condition.required or condition.share):
        found.append(_number(condition, who, what))
    if condition.weight != "none" and condition.share > 0:
        found.append(
            T(
                "{who} with at least {share} of the world's {weight} are bound by {what}",
                who=who,
                share=Quantity(condition.share, "share", digits=0),
                weight=weights.words(condition.weight),
                what=what,
            )
        )
    if condition.required:
        nations = Listing(tuple(Name("nation", n) for n in condition.required))
        found.append(
            TN(
                "{nations} is bound by {what}",
                "{nations} are bound by {what}",
                len(condition.required),
                nations=nations,
                what=what,
            )
        )
    return found


def _number(condition: DutyCondition, who: Text, what: Text) -> Text:
    count = condition.parties
    match condition.compare:
        case "at-least":
            return T("{who} numbering at least {count} are bound by {what}", who=who, count=count, what=what)
        case "at-most":
            return T("{who} numbering at most {count} are bound by {what}", who=who, count=count, what=what)
        case _:
            return T(
                "{who} numbering fewer than {count} are bound by {what}", who=who, count=count, what=what
            )


def article_words(condition: DutyCondition) -> Text:
    """The article that a condition refers to: its kind, treaty and level."""
    clause = CLAUSES.get(condition.clause)
    kind = clause.name if clause else T("{kind}", kind=condition.clause)
    if condition.treaty:
        what = T("an article “{kind}” of “{treaty}”", kind=kind, treaty=Name("treaty", condition.treaty))
    else:
        what = T("an article “{kind}” of this Treaty", kind=kind)
    if condition.level_is == "any" or clause is None or not clause.level_field:
        return what
    unit = level_unit(condition.clause)
    label, level = clause.labels[clause.level_field], Quantity(condition.level, unit)
    if condition.level_is == "at-least":
        return T("{what} with “{label}” of at least {level}", what=what, label=label, level=level)
    return T("{what} with “{label}” of at most {level}", what=what, label=label, level=level)


def level_unit(kind: str) -> str:
    """The unit of the figure by which a kind's level is measured; "" if it has none."""
    clause = CLAUSES.get(kind)
    if clause is None or not clause.level_field:
        return ""
    extra = clause.model_fields[clause.level_field].json_schema_extra
    return str(extra.get("unit", "")) if isinstance(extra, dict) else ""
