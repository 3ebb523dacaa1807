"""Ideas for proposals: for each kind of clause, sensible articles with a few values.

Not here: which of them is worth proposing (`proposals`), or final clauses (`finals`). May import: states of
domains, model. To add one: a function in the file of its field, and a line in `TEMPLATES`; a test compares
the table with the kinds of clauses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.ai.templates import culture, development, health, institutions, nature, security, trade
from game.ai.templates.circle import Circle, Idea, make, one
from game.model.clause import CLAUSES

__all__ = ["TEMPLATES", "Circle", "Idea", "Template", "ideas", "make"]

Template = Callable[[Circle], Iterator[Idea]]

TEMPLATES: dict[str, Template] = {
    "arms-cap": security.arms_cap,
    "border-adjustment": trade.border_adjustment,
    "carbon-price-floor": nature.carbon_price_floor,
    "clean-energy-share": nature.clean_energy_share,
    "customs-union": trade.customs_union,
    "debt-relief": development.debt_relief,
    "delegate-power": institutions.delegate_power,
    "demilitarised-zone": security.demilitarised_zone,
    "dues": institutions.dues,
    "emissions-cut": nature.emissions_cut,
    "exchange-programme": culture.exchange_programme,
    "found-body": institutions.found_body,
    "free-trade-area": trade.free_trade_area,
    "fund": development.fund,
    "grant": development.grant,
    "harvest-cap": nature.harvest_cap,
    "heritage-listing": culture.heritage_listing,
    "import-quota": trade.import_quota,
    "intelligence-sharing": security.intelligence_sharing,
    "investment-protection": trade.investment_protection,
    "join-body": institutions.join_body,
    "loan": development.loan,
    "mediation": security.mediation,
    "mfn": trade.mfn,
    "mutual-defence": security.mutual_defence,
    "non-aggression": security.non_aggression,
    "open-civic-space": culture.open_civic_space,
    "peacekeeping": security.peacekeeping,
    "phase-out": nature.phase_out,
    "product-standard": trade.product_standard,
    "protected-area": nature.protected_area,
    "recognition": security.recognition,
    "relief-corridor": health.relief_corridor,
    "rights-charter": culture.rights_charter,
    "safeguard": trade.safeguard,
    "supply": trade.supply,
    "export-guarantee": trade.export_guarantee,
    "sample-sharing": health.sample_sharing,
    "secrecy": security.secrecy,
    "stimulus": development.stimulus,
    "swap-line": development.swap_line,
    "tariff-binding": trade.tariff_binding,
    "technology-transfer": nature.technology_transfer,
    "travel-rules": health.travel_rules,
    "vaccine-pool": health.vaccine_pool,
    "volunteers": health.volunteers,
    "vote-pledge": development.vote_pledge,
}


def _by_default(kind: str) -> Iterator[Idea]:
    """The clause as it is by default, if it is anything then: for kinds of which nothing is known here."""
    clause = CLAUSES[kind]
    if not any(info.is_required() for info in clause.model_fields.values()):
        yield one(clause.name, make(kind))


def ideas(circle: Circle, kinds: frozenset[str] | None = None) -> Iterator[Idea]:
    """The ideas for a circle, of the given `kinds` or all; only with articles that the scenario has
    opened."""
    setting, turn = circle.view.setting, circle.view.world.turn
    for kind in sorted(CLAUSES if kinds is None else kinds):
        if not setting.is_open("clauses", kind, turn):
            continue
        for idea in TEMPLATES[kind](circle) if kind in TEMPLATES else _by_default(kind):
            if all(setting.is_open("clauses", c.kind, turn) for c in idea.articles):
                yield idea
