"""Events as sentences: one template for each kind, filled with the event's own values."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.text import Listing, Name, T, Text
from game.model.event import Event

SENTENCES: dict[str, Text] = {
    "order.voided": T("An order could not be carried out: {order}: {why}."),
    "treaty.proposed": T("{who} proposes “{treaty}” to {to}."),
    "treaty.countered": T("{who} answers “{treaty}” with a counter-offer."),
    "treaty.declined": T("{who} declines “{treaty}”."),
    "treaty.signed": T("{who} signs “{treaty}”."),
    "treaty.joined": T("{who} joins “{treaty}”."),
    "treaty.adopted": T("The text of “{treaty}” is adopted."),
    "treaty.entered_into_force": T("“{treaty}” enters into force."),
    "treaty.expired": T("“{treaty}” has expired."),
    "treaty.leaked": T("It has come to light: a secret treaty of {who}, “{treaty}”."),
    "treaty.terminated": T("“{treaty}” has ended."),
    "treaty.suspended": T("“{treaty}” is suspended."),
    "treaty.resumed": T("“{treaty}” operates again."),
    "treaty.objected": T("{who} objects to the reservations of {nation} to “{treaty}”."),
    "treaty.objection_withdrawn": T("{who} withdraws its objection to {nation} on “{treaty}”."),
    "treaty.reservation_withdrawn": T("{who} withdraws a reservation to “{treaty}”."),
    "treaty.declared": T("{who} declares how it reads an article of “{treaty}”."),
    "treaty.provisional": T("{who} applies “{treaty}” provisionally."),
    "treaty.provisional_ended": T("{who} stops applying “{treaty}” provisionally."),
    "treaty.suspension": T("{who} agrees to suspend “{treaty}”."),
    "treaty.suspended_towards": T("{who} wants “{treaty}” suspended towards {nation}."),
    "treaty.suspension_ended": T("{who} ends its suspension of “{treaty}”."),
    "treaty.ending": T("{who} agrees to end “{treaty}”."),
    "treaty.ended_towards": T("{who} wants to end “{treaty}” towards {nation}."),
    "treaty.renewal_agreed": T("{who} agrees to renew “{treaty}”."),
    "treaty.renewal_refused": T("{who} objects to the renewal of “{treaty}”."),
    "treaty.amendment_tabled": T("{who} proposes to amend “{treaty}”."),
    "treaty.amendment_signed": T("{who} signs an amendment of “{treaty}”."),
    "treaty.amendment_accepted": T("{who} accepts an amendment of “{treaty}”."),
    "treaty.amended": T("An amendment of “{treaty}” is adopted."),
    "treaty.ends_with_event": T("What “{treaty}” ends with has come."),
    "treaty.lapsed": T("“{treaty}” is off the table."),
    "treaty.left_as_impossible": T("{who} leaves “{treaty}”: what it was about is gone."),
    "treaty.notice_revoked": T("{who} takes back its notice of withdrawal from “{treaty}”."),
    "treaty.notice_given": T("{who} gives notice of withdrawal from “{treaty}”."),
    "motion.tabled": T("{who} tables a motion in {body}."),
    "motion.adopted": T("{body} adopts a motion of {who}: {yes} yes, {no} no, {abstain} abstaining."),
    "order.overtaken": T("What others did at the same time left nothing to do for: {order}"),
    "motion.overtaken": T("{body} has adopted a motion of {who} that can change nothing any more."),
    "motion.vetoed": T("{who} stops by a veto in {body} what {nation} had tabled and enough had voted for."),
    "motion.tied": T(
        "{body} has carried motions with equally many votes that cannot all be done; that of {who} is not."
    ),
    "motion.rejected": T("{body} rejects a motion of {who}: {yes} yes, {no} no, {abstain} abstaining."),
    "body.rule_changed": T("{body} decides by another rule from now on."),
    "body.bound": T("{body} decides: “{treaty}” binds {who}."),
    "body.standard": T("{body} sets a standard: “{treaty}”. Any member may take it on."),
    "body.sanctioned": T("{body} puts sanctions on {who}."),
    "body.lent": T("{body} lends to {who}, a tranche a turn."),
    "body.loan_held": T("{body} holds back a tranche: {who} did not keep a condition."),
    "body.mission": T("{body} sends a mission between {who}."),
    "ambassador.post": T("{who} posts an ambassador in {nation}."),
    "ambassador.recall": T("{who} recalls its ambassador from {nation}."),
    "ambassador.protest": T("{who} recalls its ambassador from {nation} in protest."),
    "ambassador.aim": T("Your ambassador in {nation} reports: it has a secret aim that is about {category}."),
    "ambassador.talks": T("Your ambassador in {nation} hears that it talks in secret with {others}."),
    "talks.held": T("{who} holds talks with {to}."),
    "talks.leaked": T("It has come to light: {who} negotiate in secret."),
    "body.asks_hosts": T("{body}: the mission waits for the consent of {who}."),
    "body.imposes": T("{body} sends its mission without the consent of {who}."),
    "host.consents": T("{who} consents to peacekeepers: “{treaty}”."),
    "host.refuses": T("{who} asks peacekeepers to leave: “{treaty}”."),
    "body.ruled": T("{body} rules: {who} broke article {article} of “{treaty}”."),
    "body.emergency": T("{body} declares a health emergency in {who}."),
    "body.admitted": T("{body} admits {who}."),
    "body.applied": T("{who} applies for membership in {body}."),
    "body.accepted": T("{who} accepts the charter of {body}."),
    "body.joined": T("{who} is a member of {body} from now on."),
    "body.notice_given": T("{who} gives notice to leave {body}."),
    "body.notice_revoked": T("{who} takes back its notice to {body}."),
    "body.left": T("{who} is no member of {body} any more."),
    "body.suspended": T("{body} suspends {who}."),
    "body.suspension_lifted": T("{body} lifts the suspension of {who}."),
    "body.elected": T("{body}: {who} is elected to a seat."),
    "body.head_elected": T("{body}: the candidate of {who} is elected to lead it."),
    "body.budget": T("{body} has another budget."),
    "body.revived": T("{body} takes up its work again."),
    "body.paused": T("The work of {body} has come to a halt."),
    "body.founded": T("{body} is founded."),
    "body.ended": T("{body} is no more."),
    "body.dues_withheld": T("{who} withholds its dues to {body}."),
    "body.arrears_paid": T("{who} pays its arrears to {body}: {amount}."),
    "home.ratified": T("{who} ratifies “{treaty}”: {support} support at home."),
    "home.rejected": T("“{treaty}” fails at home in {who}: {support} support."),
    "home.blocked": T("“{treaty}” fails at home in {who}: {support} support, but {group} must consent too."),
    "home.amendment_ratified": T("{who} ratifies an amendment of “{treaty}”: {support} support at home."),
    "home.amendment_rejected": T("An amendment of “{treaty}” fails at home in {who}: {support} support."),
    "home.amendment_blocked": T(
        "An amendment of “{treaty}” fails at home in {who}: {support} support, but {group} must consent too."
    ),
    "programme.start": T("{who} begins a programme of its citizens: {programme}."),
    "programme.start_towards": T("{who} begins a programme of its citizens towards {nation}: {programme}."),
    "programme.stop": T("{who} ends a programme of its citizens: {programme}."),
    "programme.stop_towards": T("{who} ends a programme of its citizens towards {nation}: {programme}."),
    "programme.admit_towards": T("{who} lets people of {nation} in: {programme}."),
    "finding.made": T(
        "Monitoring reports that {nation} fell short of article {article} of “{treaty}” by "
        "{shortfall}. The odds that this is right: {odds}."
    ),
    "finding.cleared": T("{nation} is cleared: it did not break “{treaty}” as had been said."),
    "finding.alarm": T("{who} raised a false alarm against {nation} under “{treaty}”, and is believed less."),
    "inspection.found": T(
        "{who} inspected {nation} under “{treaty}” and found a breach. A hidden one is seen with odds of "
        "{seen}; one that kept an article is accused with odds of {false}."
    ),
    "inspection.clean": T(
        "{who} inspected {nation} under “{treaty}”: nothing found. A hidden breach would have been seen with "
        "odds of {seen}."
    ),
    "measure.trade-measure": T("{who} put a trade measure on {nation} under “{treaty}”."),
    "measure.suspension": T("{who} suspend the benefits of {nation} under “{treaty}”."),
    "measure.payment": T("{nation} owes a payment under “{treaty}”."),
    "measure.vote-suspension": T("{nation} has no vote for a time under “{treaty}”."),
    "measure.unlawful": T(
        "{who} had no right to what they do against {nation} under “{treaty}”: a breach of its own."
    ),
    "payment.refused": T("{who} refuses the payment owed under “{treaty}”."),
    "party.named": T(
        "{who} is named in public for breaking “{treaty}”. The odds that this is right: {odds}."
    ),
    "dispute.opened": T("{who} complains of {nation} over article {article} of “{treaty}”."),
    "dispute.panel": T("A panel is set up: {who} against {nation} over article {article} of “{treaty}”."),
    "dispute.report_upholds": T(
        "The ruling goes against {nation}: it broke article {article} of “{treaty}”."
    ),
    "dispute.report_rejects": T("The ruling clears {nation} of breaking article {article} of “{treaty}”."),
    "dispute.appellate_report_upholds": T(
        "The appeal goes against {nation}: it broke article {article} of “{treaty}”."
    ),
    "dispute.appellate_report_rejects": T(
        "The appeal clears {nation} of breaking article {article} of “{treaty}”."
    ),
    "dispute.appealed": T("{who} appeals against a ruling under “{treaty}”."),
    "dispute.appealed_into_the_void": T(
        "{who} appeals against a ruling under “{treaty}” to a body that cannot sit: it stays without effect."
    ),
    "dispute.appeal": T("The appeal body can sit again and takes up a case under “{treaty}”."),
    "dispute.adoption": T("The ruling against {nation} is adopted; it has time to comply with “{treaty}”."),
    "dispute.ignored": T("{who} ignores a ruling under “{treaty}”. Who will obey the next?"),
    "dispute.blocked": T("{nation} blocks the adoption of a ruling under “{treaty}”."),
    "dispute.dismissal": T("The complaint of {who} under “{treaty}” is dismissed."),
    "dispute.authorisation": T("{who} may answer {nation} under “{treaty}” up to the damage."),
    "dispute.complied": T("{who} promises to comply with “{treaty}”."),
    "dispute.offered": T("{who} offers compensation of {amount} under “{treaty}”."),
    "dispute.compensated": T("{who} accepts compensation by {nation} under “{treaty}”."),
    "dispute.dropped": T("{who} drops its complaint under “{treaty}”."),
    "dispute.lapse": T("The dispute of {who} with {nation} under “{treaty}” ends without a result."),
    "stocktake.held": T(
        "Review of “{treaty}”: {kept} of {promised} kept as far as is known, {missing} missing."
    ),
    "stocktake.named": T("The review of “{treaty}” names {who}: it asks less of itself than before."),
    "sanctions.listed": T("{who} put {nation} on a sanctions list for {purpose}."),
    "sanctions.alone": T("{who} finds nobody to join in sanctions against {nation} for {purpose}."),
    "event.opened": T("{text}"),
    "answer.given": T("{who}: {text}"),
    "answer.exposed": T("It has come to light. {who}: {text}"),
    "statement.made": T("{who}: “{speech}”"),
    "security.brink": T("{first} and {second} stand on the brink of a clash."),
    "finance.sudden_stop": T("Sudden stop: foreigners pull their capital out of {nation}."),
    "health.outbreak_spread": T("An outbreak spreads in {nation}."),
    "commons.collapsed": T("{commons}: the stock has collapsed and renews itself no more."),
    "commons.recovered": T("{commons}: the stock has come back above its point of collapse."),
}
"""The sentence for each kind of event; `{who}` are its actors."""

ICONS = {
    "treaty": "scroll-text",
    "motion": "vote",
    "body": "landmark",
    "home": "users",
    "programme": "users",
    "finding": "search",
    "inspection": "search",
    "measure": "gavel",
    "dispute": "scale",
    "stocktake": "list",
    "sanctions": "ban",
    "payment": "hand-coins",
    "party": "megaphone",
    "event": "megaphone",
    "answer": "message-square",
    "statement": "message-square",
    "talks": "message-square",
    "ambassador": "handshake",
    "host": "landmark",
    "order": "triangle-alert",
    "security": "swords",
    "health": "syringe",
    "finance": "coins",
}


@dataclass(frozen=True, slots=True)
class News:
    """One line of news: its sentence, icon, and the treaty that it is about, if any."""

    text: Text
    icon: str
    treaty: str = ""


def sentence(event: Event) -> Text:
    """The event as a sentence; for an unknown kind its key, so that no event is left out."""
    template = SENTENCES.get(event.kind)
    who = Listing(tuple(Name("nation", actor) for actor in event.actors))
    if template is None:
        return Text("{kind}", {"kind": event.kind})
    return Text(template.template, {"who": who, **event.params})


def news(event: Event) -> News:
    """The event as a line of news."""
    treaty = event.params.get("treaty")
    about = treaty.id if isinstance(treaty, Name) else ""
    return News(sentence(event), ICONS.get(event.kind.partition(".")[0], "info"), about)
