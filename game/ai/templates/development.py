"""Ideas for development and finance: grants, funds, loans, debt relief, swap lines, stimulus.

Not here: which of them is worth proposing (`proposals`), or final clauses (`finals`).
"""

from __future__ import annotations

from collections.abc import Iterator

from game.ai.templates.circle import Circle, Idea, make, one
from game.core.text import T
from game.domains.finance.state import Finance
from game.model.frozen import programs_own


def grant(circle: Circle) -> Iterator[Idea]:
    """For pairs: no tariffs, and a grant of 0.2 or 0.5 % of its output from the richer to the poorer."""
    if not circle.is_pair:
        return
    rich, poor = circle.by_income()
    for share in (0.002, 0.005):
        money = make("grant", donor=rich, recipient=poor, amount=circle.money((rich,), share), years=10)
        yield Idea(
            programs_own(T("Partnership Agreement")),
            (make("tariff-binding", rate=0.0), money),
        )


def fund(circle: Circle) -> Iterator[Idea]:
    """For many: a common fund of 0.1 % of their output, with the default rules of paying and drawing."""
    if not circle.is_pair:
        yield Idea(
            programs_own(T("Common Fund")),
            (make("fund", amount=circle.money(circle.members, 0.001)),),
        )


def vote_pledge(circle: Circle) -> Iterator[Idea]:
    """For pairs, where bodies exist: the partner pledges its votes to the seat for a grant."""
    view = circle.view
    if circle.is_pair and view.law.bodies and view.nation is not None:
        partner = next(n for n in circle.members if n != view.nation)
        money = make(
            "grant", donor=view.nation, recipient=partner, amount=circle.money((view.nation,), 0.001), years=5
        )
        yield Idea(
            programs_own(T("Friendship Agreement")),
            (make("vote-pledge", to=view.nation, givers=(partner,)), money),
        )


def loan(circle: Circle) -> Iterator[Idea]:
    """The richest lends to the poorest: at 2 %, or at 3 % and against a tariff of at most 10 %."""
    rich, poor = circle.by_income()[0], circle.by_income()[-1]
    amount = max(0.5, round(circle.money((poor,), 0.02) / 0.5) * 0.5)
    terms = {"lender": rich, "borrower": poor, "amount": min(amount, 1000.0)}
    yield one(T("Loan Agreement"), make("loan", **terms, interest=0.02))
    yield one(T("Loan Agreement"), make("loan", **terms, interest=0.03, tariff=0.1))


def debt_relief(circle: Circle) -> Iterator[Idea]:
    """Write-off of a quarter or half of what the most indebted member owes the others."""
    owed = circle.view.world[Finance].debt[:, circle.places].sum(axis=1)
    debtor = circle.ranked(owed)[0]
    if float(owed[circle.index(debtor)]) <= 0.0:
        return
    creditors = tuple(n for n in circle.members if n != debtor)
    for share in (0.25, 0.5):
        yield one(
            T("Debt Relief"),
            make("debt-relief", debtor=debtor, creditors=creditors, share=share),
        )


def swap_line(circle: Circle) -> Iterator[Idea]:
    """A swap line from the member with the largest reserves to the one with the smallest."""
    ranked = circle.ranked(circle.view.world[Finance].reserves)
    amount = max(0.5, round(circle.money((ranked[-1],), 0.02) / 0.5) * 0.5)
    yield one(
        T("Swap Line"),
        make("swap-line", lender=ranked[0], borrower=ranked[-1], amount=min(amount, 1000.0)),
    )


def stimulus(circle: Circle) -> Iterator[Idea]:
    """For many, if output is below potential somewhere: joint spending of 2 or 4 %, on condition that 60 % of
    output takes part."""
    idle = circle.view.world[Finance].slump[circle.places]
    if circle.is_pair or float(idle.max()) <= 0.0:
        return
    together = {"condition": {"clause": "stimulus", "weight": "output", "share": 0.6}}
    for share in (0.02, 0.04):
        yield one(T("Crisis Summit"), make("stimulus", share=share, years=4, terms=together))
