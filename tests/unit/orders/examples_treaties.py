"""Orders on treaties in force and open: those legal at the table of `table.py`, and those that are not."""

from __future__ import annotations

from typing import Any

from tests.unit.orders.table import text

Given = tuple[str, str, dict[str, Any]]

PACT = text(
    articles=[
        {"kind": "tariff-binding", "rate": 0.02},
        {"kind": "vote-pledge", "to": "bayu"},
        {"kind": "grant", "donor": "bayu", "recipient": "citra"},
        {"kind": "arms-cap", "share": 0.01},
    ],
    final={
        "consent": "signature",
        "reservations": "any",
        "disputes": {"means": "panel-and-appeal", "consultation": 3},
        "ending": {"renewal": "agreed"},
    },
)
"""The pact in force with a lower tariff."""
AS_IT_IS = {**PACT, "articles": [{"kind": "tariff-binding", "rate": 0.05}, *PACT["articles"][1:]]}
TURNED = {**PACT, "articles": PACT["articles"][::-1]}
OPENED = {**PACT, "final": {**PACT["final"], "participation": "open"}}

LEGAL: dict[str, list[Given]] = {
    "amend": [("talks", "arka", {"treaty": "pact", "text": PACT})],
    "apply-provisionally": [("talks", "arka", {"treaty": "charter"})],
    "declare": [("talks", "arka", {"treaty": "pact", "article": 0, "reading": "narrow"})],
    "object": [
        ("talks", "bayu", {"treaty": "pact", "towards": "arka"}),
        ("orders", "bayu", {"treaty": "pact", "towards": "arka", "qualified": True}),
    ],
    "renew": [("talks", "arka", {"treaty": "pact"})],
    "resume": [("talks", "bayu", {"treaty": "pact", "towards": "citra"})],
    "revoke-notice": [("talks", "dirga", {"treaty": "left"})],
    "suspend": [
        ("talks", "arka", {"treaty": "pact"}),
        ("talks", "arka", {"treaty": "pact", "towards": "bayu"}),
    ],
    "terminate": [("talks", "arka", {"treaty": "pact"})],
    "withdraw-reservation": [("talks", "arka", {"treaty": "pact", "article": 3})],
}

ILLEGAL: dict[str, list[tuple[str, Given]]] = {
    "amend": [
        ("O-PARTY-01", ("talks", "dirga", {"treaty": "pact", "text": PACT})),
        ("O-AMEND-01", ("talks", "arka", {"treaty": "pact", "text": AS_IT_IS})),
        ("O-AMEND-02", ("talks", "arka", {"treaty": "pact", "text": TURNED})),
        ("O-AMEND-03", ("talks", "arka", {"treaty": "pact", "text": OPENED})),
    ],
    "apply-provisionally": [
        ("O-APPLY-01", ("talks", "arka", {"treaty": "charter", "end": True})),
        ("O-APPLY-03", ("talks", "arka", {"treaty": "duo"})),
        ("O-APPLY-04", ("talks", "bayu", {"treaty": "charter"})),
    ],
    "declare": [
        ("O-DECLARE-01", ("talks", "dirga", {"treaty": "pact"})),
        ("O-DECLARE-02", ("talks", "arka", {"treaty": "pact", "article": 4})),
    ],
    "object": [
        ("O-OBJECT-01", ("talks", "dirga", {"treaty": "pact", "towards": "arka"})),
        ("O-OBJECT-02", ("talks", "bayu", {"treaty": "pact", "towards": "arka", "withdrawn": True})),
        ("O-OBJECT-03", ("talks", "bayu", {"treaty": "pact", "towards": "citra"})),
        ("O-OBJECT-03", ("talks", "arka", {"treaty": "pact", "towards": "arka"})),
    ],
    "renew": [("O-RENEW-01", ("talks", "arka", {"treaty": "pact", "objects": True}))],
    "resume": [("O-RESUME-01", ("talks", "arka", {"treaty": "pact", "towards": "citra"}))],
    "revoke-notice": [
        ("O-PARTY-01", ("talks", "dirga", {"treaty": "pact"})),
        ("O-REVOKE-01", ("talks", "arka", {"treaty": "left"})),
    ],
    "suspend": [
        ("O-PARTY-01", ("talks", "dirga", {"treaty": "pact"})),
        ("O-PARTY-02", ("talks", "arka", {"treaty": "pact", "towards": "dirga"})),
        ("O-SUSPEND-01", ("talks", "bayu", {"treaty": "pact", "towards": "citra"})),
        ("O-BREACH-01", ("talks", "arka", {"treaty": "pact", "towards": "bayu", "ground": "breach"})),
    ],
    "terminate": [("O-BREACH-01", ("talks", "arka", {"treaty": "pact", "towards": "bayu"}))],
    "withdraw-reservation": [("O-UNRESERVE-01", ("talks", "bayu", {"treaty": "pact", "article": 3}))],
}
