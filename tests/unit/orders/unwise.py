"""Orders that are legal at the table of `table.py` but worth a second thought, with the warning's code."""

from __future__ import annotations

from tests.unit.orders.examples import Given
from tests.unit.orders.table import text

UNWISE: dict[str, list[tuple[str, Given]]] = {
    "leave-body": [
        ("O-LEAVE-07", ("orders", "bayu", {"body": "bank"})),
        ("O-LEAVE-08", ("orders", "bayu", {"body": "bank"})),
        ("O-LEAVE-09", ("orders", "citra", {"body": "bank"})),
    ],
    "apply": [("O-JOIN-07", ("talks", "dirga", {"body": "club"}))],
    "host-consent": [("O-HOST-03", ("talks", "bayu", {"treaty": "blue", "word": "withdraw"}))],
    "ambassador": [
        ("O-AMBASSADOR-04", ("orders", "arka", {"nation": "citra"})),
        ("O-AMBASSADOR-05", ("orders", "arka", {"nation": "bayu", "what": "protest"})),
    ],
    "table": [
        (
            "O-TABLE-29",
            ("talks", "arka", {"body": "bank", "matter": {"kind": "mandate", "between": ["bayu", "citra"]}}),
        ),
        (
            "O-TABLE-30",
            ("talks", "arka", {"body": "bank", "matter": {"kind": "enforce", "between": ["bayu", "citra"]}}),
        ),
    ],
    "propose": [
        ("O-PROPOSE-03", ("talks", "arka", {"to": ["citra"], "text": text(), "quiet": True})),
        (
            "O-TREATY-20",
            (
                "talks",
                "arka",
                {
                    "to": ["bayu"],
                    "text": text(articles=[{"kind": "fund", "amount": 0}, {"kind": "non-aggression"}]),
                },
            ),
        ),
        (
            "O-TREATY-21",
            (
                "talks",
                "arka",
                {
                    "to": ["bayu"],
                    "text": text(articles=[{"kind": "non-aggression"}, {"kind": "non-aggression"}]),
                },
            ),
        ),
        (
            "O-TREATY-22",
            ("talks", "arka", {"to": ["bayu"], "text": text(final={"entry": {"weight": "output"}})}),
        ),
        (
            "O-TREATY-23",
            (
                "talks",
                "arka",
                {"to": ["bayu"], "text": text(final={"verification": 0, "answer": {"kind": "payment"}})},
            ),
        ),
        (
            "O-TREATY-24",
            ("talks", "arka", {"to": ["bayu"], "text": text(final={"sunset": 3, "withdrawal": {"lock": 3}})}),
        ),
    ],
    "complain": [("O-COMPLAIN-05", ("talks", "arka", {"treaty": "pact", "article": 0, "nation": "bayu"}))],
    "retaliate": [("O-RETALIATE-04", ("talks", "arka", {"treaty": "pact", "nation": "bayu"}))],
    "sign": [("O-SIGN-08", ("talks", "dirga", {"treaty": "draft", "version": 1}))],
    "withdraw": [("O-WITHDRAW-04", ("talks", "arka", {"treaty": "pact"}))],
    "suspend": [("O-SUSPEND-02", ("talks", "arka", {"treaty": "pact"}))],
    "terminate": [("O-TERMINATE-02", ("talks", "arka", {"treaty": "pact"}))],
    "vote": [
        ("O-VOTE-04", ("orders", "citra", {"motion": "m1", "ballot": "abstain"})),
        ("O-VOTE-05", ("orders", "arka", {"motion": "m1", "ballot": "no"})),
    ],
    "set-lever": [
        ("O-LEVER-05", ("orders", "bayu", {"lever": "trade.tariff", "value": 0.2})),
        ("O-LEVER-05", ("orders", "bayu", {"lever": "security.defence", "value": 0.02})),
    ],
    "break-promise": [("O-BREAK-04", ("orders", "citra", {"treaty": "pact", "article": 2}))],
}
"""Legal, but worth a second thought."""
