"""The words of the final clauses on change and end: amendment, review, withdrawal, duration.

Cf. VCLT arts. 39-41, 54-56, 70. Not here: the other final clauses (`final_clauses.py`).
"""

from __future__ import annotations

from game.core.text import Listing, Name, Quantity, T, Text
from game.model.treaty import FinalClauses
from game.treaties.quantities import turns


def amendment(final: FinalClauses) -> Text:
    """Who amends the treaty, and who is bound (VCLT arts. 39-40)."""
    rule, everyone = final.amendment, final.amendment.binds == "all"
    share = Quantity(rule.share, "share")
    match rule.rule, everyone:
        case "all", _:
            return T(
                "An amendment to this Treaty is adopted, and binds all Parties, once all have accepted it."
            )
        case "share", True:
            return T("An amendment accepted by {share} of the Parties is adopted and binds all.", share=share)
        case "share", False:
            return T(
                "An amendment accepted by {share} of the Parties is adopted; it binds those that accept it. "
                "Between others this Treaty goes on as it is.",
                share=share,
            )
        case _, True:
            return T("An amendment is adopted by the body that adopted this Treaty and binds all Parties.")
        case _:
            return T(
                "An amendment is adopted by the body that adopted this Treaty; it binds the Parties that "
                "accept it. Between others this Treaty goes on as it is."
            )


def review(final: FinalClauses) -> Text:
    """How the treaty is reviewed (cf. Paris Agreement arts. 4(3), 14)."""
    clause = final.review
    if clause.every and clause.ratchet:
        return T(
            "The Parties review this Treaty every {time}. No amendment may lower what a Party owes.",
            time=turns(clause.every),
        )
    if clause.every:
        return T(
            "The Parties review this Treaty every {time} and are free to amend it.", time=turns(clause.every)
        )
    if clause.ratchet:
        return T("No amendment of this Treaty may lower what a Party owes.")
    return T("The Parties review this Treaty when they see a need.")


def withdrawal(final: FinalClauses) -> Text:
    """How a party may withdraw, at what price, and which articles bind it afterwards (VCLT arts. 54, 56,
    70)."""
    price, survives = final.withdrawal.price, final.withdrawal.survives
    parts = [_leaving(final)]
    if price > 0 and final.withdrawal.right != "excluded":
        parts.append(
            T(
                "A Party that leaves pays the other Parties {price} of its yearly output.",
                price=Quantity(price, "share"),
            )
        )
    if survives:
        parts.append(_survival(final))
    if len(parts) == 1:
        return parts[0]
    if len(parts) == 2:
        return T("{first} {second}", first=parts[0], second=parts[1])
    return T("{first} {second} {third}", first=parts[0], second=parts[1], third=parts[2])


def _leaving(final: FinalClauses) -> Text:
    clause = final.withdrawal
    if clause.right == "excluded":
        return T("No Party may withdraw from this Treaty without the consent of all Parties.")
    notice = max(1, clause.notice) if clause.right == "implied" else clause.notice
    lock = clause.lock
    if clause.right == "implied" and lock:
        return T(
            "Once this Treaty has bound a Party for {lock}, that Party may denounce it; this takes effect "
            "{notice} after notice is given.",
            lock=turns(lock),
            notice=turns(notice),
        )
    if clause.right == "implied":
        return T(
            "A Party may denounce this Treaty; this takes effect {notice} after notice is given.",
            notice=turns(notice),
        )
    if lock and notice:
        return T(
            "Once this Treaty has bound a Party for {lock}, that Party may give notice of withdrawal, which "
            "takes effect {notice} after it is given.",
            lock=turns(lock),
            notice=turns(notice),
        )
    if lock:
        return T(
            "Once this Treaty has bound a Party for {lock}, that Party may give notice of withdrawal, which "
            "takes effect at the end of the turn.",
            lock=turns(lock),
        )
    if notice:
        return T(
            "A Party may give notice of withdrawal at any time; it takes effect {notice} after it is given.",
            notice=turns(notice),
        )
    return T("A Party may give notice of withdrawal at any time; it takes effect at the end of the turn.")


def _survival(final: FinalClauses) -> Text:
    clause = final.withdrawal
    listed = Listing(tuple(str(i + 1) for i in clause.survives))
    if clause.survival:
        return T(
            "For {time} after withdrawal or the end of this Treaty these articles go on binding: {articles}.",
            time=turns(clause.survival),
            articles=listed,
        )
    return T(
        "After withdrawal or the end of this Treaty these articles go on binding: {articles}.",
        articles=listed,
    )


def duration(final: FinalClauses) -> Text:
    """How long the treaty lasts and whether it is renewed (VCLT art. 54(a))."""
    ends = _ends(final)
    if not ends:
        return T("This Treaty is concluded for an unlimited period.")
    if len(ends) == 1 and final.sunset is not None:
        end = T("This Treaty expires {turns} after its entry into force.", turns=turns(final.sunset))
    else:
        end = T("This Treaty ends at the earliest of these: {ends}.", ends=Listing(tuple(ends)))
        if len(ends) == 1:
            end = T("This Treaty ends {end}.", end=ends[0])
    match final.ending.renewal:
        case "tacit":
            more = T(
                "It is then renewed for {term} at a time, unless a Party objects.",
                term=turns(final.ending.term),
            )
        case "agreed":
            more = T(
                "It is then renewed for {term} at a time, if all Parties so agree.",
                term=turns(final.ending.term),
            )
        case _:
            return end
    return T("{first} {second}", first=end, second=more)


def _ends(final: FinalClauses) -> list[Text]:
    """What ends the treaty."""
    ending, found = final.ending, []
    if final.sunset is not None:
        found.append(T("{turns} after its entry into force", turns=turns(final.sunset)))
    if ending.date:
        found.append(T("with the end of turn {turn}", turn=ending.date))
    if ending.event:
        found.append(T("with the event “{event}”", event=ending.event))
    if ending.treaty:
        found.append(T("when “{treaty}” has entered into force", treaty=Name("treaty", ending.treaty)))
    return found
