"""What orders, motions and their fields are called on forms, and where each order is given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from game.core.text import T, Text
from game.model.rule import RULE_LABELS
from game.treaties.readings import READINGS

Group = Literal["treaties", "disputes", "bodies", "home", "diplomacy"]

GROUPS: Mapping[Group, tuple[Text, str]] = {
    "treaties": (T("Treaties"), "scroll-text"),
    "disputes": (T("Disputes and answers"), "scale"),
    "bodies": (T("Institutions"), "landmark"),
    "home": (T("At home"), "house"),
    "diplomacy": (T("Diplomacy"), "handshake"),
}
"""The groups of the sheet of orders, in their order: label and icon."""


@dataclass(frozen=True, slots=True)
class OrderWords:
    """How the sheet of orders tells of an order: its group, its name, what it does."""

    group: Group
    name: Text
    about: Text


ELSEWHERE = (
    "amend",
    "answer",
    "break-promise",
    "counter",
    "decline",
    "propose",
    "push",
    "set-lever",
    "sign",
    "table",
    "vote",
)
"""Orders with a place of their own: the treaty table, policy, the assembly, the desk."""

ORDERS: Mapping[str, OrderWords] = {
    "withdraw": OrderWords(
        "treaties",
        T("Give notice of withdrawal"),
        T("You leave the treaty when its term of notice has run."),
    ),
    "revoke-notice": OrderWords(
        "treaties",
        T("Revoke a notice"),
        T("You take back your notice of withdrawal before it takes effect, and stay a party."),
    ),
    "renew": OrderWords(
        "treaties",
        T("Renewal"),
        T("Agree to the next term of a treaty, or object to it where silence renews."),
    ),
    "apply-provisionally": OrderWords(
        "treaties",
        T("Apply provisionally"),
        T("You perform a treaty that you have signed before it is in force, or stop doing so."),
    ),
    "object": OrderWords(
        "treaties",
        T("Object to a reservation"),
        T("Between you and the other state the article, or the whole treaty, then does not bind."),
    ),
    "withdraw-reservation": OrderWords(
        "treaties", T("Withdraw a reservation"), T("The article binds you again, and the others towards you.")
    ),
    "declare": OrderWords(
        "treaties", T("Declare a reading"), T("You say how you read an article. It changes no duty.")
    ),
    "terminate": OrderWords(
        "treaties",
        T("End a treaty"),
        T("It ends when all parties say so; or for one that broke it, when all the others do."),
    ),
    "suspend": OrderWords(
        "disputes",
        T("Suspend a treaty"),
        T("By consent, or in answer to a material breach that was found."),
    ),
    "resume": OrderWords("disputes", T("Resume a treaty"), T("You end your suspension of it.")),
    "complain": OrderWords(
        "disputes",
        T("Raise a dispute"),
        T("You say that another party broke an article; consultations begin."),
    ),
    "settle": OrderWords("disputes", T("Settle a dispute"), T("Comply or compensate, and the dispute ends.")),
    "appeal": OrderWords("disputes", T("Appeal"), T("You take the report of the panel to the appeal court.")),
    "retaliate": OrderWords(
        "disputes",
        T("Retaliate"),
        T(
            "Take a countermeasure. It is lawful only where a ruling or the treaty allows it, and no larger "
            "than the damage."
        ),
    ),
    "refuse-payment": OrderWords(
        "disputes",
        T("Refuse a payment"),
        T("You do not pay what an answer to a breach asks of you; that is a breach of its own."),
    ),
    "sanction-list": OrderWords(
        "disputes",
        T("Join a sanctions list"),
        T("You burden the goods of a nation together with all who want the same this turn."),
    ),
    "inspect": OrderWords(
        "disputes", T("Inspect"), T("An envoy of yours looks how another party keeps a treaty.")
    ),
    "compensate": OrderWords(
        "home",
        T("Pay a group"),
        T("A group at home is paid for what a treaty costs it, and thinks better of the treaty."),
    ),
    "programme": OrderWords(
        "home",
        T("Citizens' programmes"),
        T("Begin or end a way in which your people take part, or let in people of another nation."),
    ),
    "withhold-dues": OrderWords(
        "bodies",
        T("Withhold dues"),
        T("You pay an institution nothing this turn; arrears can cost your vote."),
    ),
    "pay-arrears": OrderWords(
        "bodies", T("Pay arrears"), T("You pay all that you owe an institution, and have your vote again.")
    ),
    "speak": OrderWords(
        "diplomacy", T("Say something"), T("In public, or in confidence to those whom you choose.")
    ),
}

FIELDS: Mapping[str, Text] = {
    "key": T("Words"),
    "dispute": T("Dispute"),
    "how": T("How"),
    "treaty": T("Treaty"),
    "towards": T("Towards"),
    "qualified": T("Against the whole treaty"),
    "withdrawn": T("Take it back"),
    "reading": T("Reading"),
    "end": T("Stop"),
    "ground": T("Because of"),
    "leaving": T("How to leave"),
    "objects": T("Object"),
    "version": T("Version"),
    "article": T("Article"),
    "articles": T("Articles of"),
    "conditions": T("On the conditions of"),
    "nation": T("Nation"),
    "at": T("Whom"),
    "to": T("To"),
    "against": T("Against"),
    "borrower": T("Borrower"),
    "between": T("Between"),
    "body": T("Institution"),
    "motion": T("Motion"),
    "group": T("Group"),
    "programme": T("Programme"),
    "purpose": T("For what"),
    "action": T("What to do"),
    "target": T("Other nation"),
    "amount": T("Amount"),
    "share": T("Share of output"),
    "rate": T("Tariff"),
    "turns": T("Turns"),
    "troops": T("Troops"),
    "tranches": T("Tranches"),
    "interest": T("Interest"),
    "cost": T("Cost"),
    "budget": T("Budget"),
    "title": T("Title"),
    "text": T("Words"),
    "office": T("Office"),
    "lift": T("Lift the suspension"),
    "covert": T("In secret"),
    "rule.name": T("Rule"),
    "rule.share": T("Share of votes"),
    "rule.of": T("Counted of"),
    "rule.veto": T("Veto for"),
    "rule.abstain": T("Abstaining counts"),
    "rule.quorum": T("Quorum"),
    "rule.track": T("Weighted by"),
    "rule.weight_share": T("Share of weight"),
    "rule.blocking": T("Members to block"),
    "rule.turns": T("Turns to object"),
    "rule.party_to_dispute_abstains": T("Who is concerned abstains"),
}

CHOICES: Mapping[str, Mapping[str, Text]] = {
    "settle.how": {
        "comply": T("comply"),
        "compensate": T("offer compensation"),
        "accept": T("accept the offer"),
        "drop": T("drop the complaint"),
    },
    "ground": {
        "consent": T("agreement"),
        "breach": T("a breach, with all other parties"),
        "affected": T("a breach that hits me"),
    },
    "leaving": {"notice": T("by notice"), "impossibility": T("what it is about is gone")},
    "reading": READINGS,
    "retaliate.how": {"trade-measure": T("a tariff"), "suspension": T("suspend benefits")},
    "purpose": {
        "aggression": T("aggression"),
        "rights": T("violations of rights"),
        "breach": T("broken promises"),
        "proliferation": T("spread of weapons"),
        "environment": T("harm to nature"),
    },
    "action": {"start": T("begin"), "stop": T("end"), "admit": T("let in")},
    "office": {"seat": T("a seat"), "head": T("the head")},
    "name": RULE_LABELS,
    "of": {"voting": T("those voting"), "members": T("all members")},
    "abstain": {"neutral": T("for neither side"), "against": T("as a no"), "absent": T("as absence")},
    "track": {
        "none": T("nothing"),
        "output": T("output"),
        "population": T("population"),
        "emissions": T("emissions"),
        "dues": T("dues paid"),
    },
}

MATTERS: Mapping[str, Text] = {
    "resolution": T("Resolution"),
    "bind": T("Binding decision"),
    "lend": T("Loan"),
    "sanction": T("Sanction"),
    "mandate": T("Mission"),
    "judge": T("Judgment"),
    "set-standard": T("Standard"),
    "declare-emergency": T("Emergency"),
    "admit": T("Admission"),
    "suspend": T("Suspension"),
    "elect": T("Election"),
    "change-rule": T("Another rule"),
    "set-budget": T("Budget"),
    "revive": T("Taking up work again"),
    "adopt-text": T("Adoption of a text"),
}
"""What a motion on each matter is called."""
