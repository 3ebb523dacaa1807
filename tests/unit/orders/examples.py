"""Orders by kind: those legal at the table of `table.py`, and those that are not, with the reason's code."""

from __future__ import annotations

from typing import Any

from tests.unit.orders import bodies_examples, examples_home, examples_treaties
from tests.unit.orders.table import text

Given = tuple[str, str, dict[str, Any]]
"""Stage, nation, and the order without its kind."""

ASIDE = {"articles": [{"kind": "grant", "donor": "arka", "recipient": "dirga"}]}
SHORT = {"final": {"entry": {"count": 2}}}

LEGAL: dict[str, list[Given]] = {
    **examples_home.LEGAL,
    **examples_treaties.LEGAL,
    "propose": [
        ("talks", "arka", {"to": ["bayu"], "text": text()}),
        ("orders", "citra", {"body": "council", "text": text()}),
        (
            "talks",
            "dirga",
            {"to": ["arka"], "text": text(final={"participation": "region", "region": "bay"})},
        ),
    ],
    "counter": [("talks", "dirga", {"treaty": "draft", "text": text()})],
    "sign": [
        ("talks", "dirga", {"treaty": "draft", "version": 2}),
        ("orders", "dirga", {"treaty": "draft", "version": 2, "reservations": [0]}),
        ("talks", "bayu", {"treaty": "charter"}),
    ],
    "decline": [("talks", "bayu", {"treaty": "draft"})],
    "withdraw": [("orders", "arka", {"treaty": "pact"})],
    "inspect": [("talks", "arka", {"treaty": "pact", "nation": "bayu"})],
    "push": [("talks", "arka", {"treaty": "charter", "group": "labour"})],
    "speak": [
        ("talks", "arka", {"key": "thanks"}),
        ("talks", "arka", {"key": "warns", "to": ["dirga"], "treaty": "draft"}),
        ("talks", "dirga", {"key": "warns", "treaty": "pact"}),
    ],
    "vote": [("orders", "citra", {"motion": "m1", "ballot": "yes"})],
    "set-lever": [
        ("orders", "arka", {"lever": "health.spending", "value": 0.07}),
        ("orders", "arka", {"lever": "commons.harvest", "towards": "fish", "value": 0.5}),
        ("orders", "arka", {"lever": "security.mobilisation", "towards": "dirga", "value": 0.5}),
    ],
    "answer": [("orders", "arka", {"event": "trader", "option": "accept"})],
    "break-promise": [("orders", "bayu", {"treaty": "pact", "article": 0})],
    "complain": [("talks", "arka", {"treaty": "pact", "article": 0, "nation": "bayu"})],
    "appeal": [("talks", "citra", {"dispute": "pact-d1"})],
    "settle": [
        ("talks", "citra", {"dispute": "pact-d2", "how": "comply"}),
        ("orders", "citra", {"dispute": "pact-d1", "how": "compensate", "amount": 1}),
        ("talks", "bayu", {"dispute": "pact-d2", "how": "drop"}),
    ],
    "retaliate": [("talks", "arka", {"treaty": "pact", "nation": "bayu"})],
    "refuse-payment": [("orders", "dirga", {"treaty": "duo"})],
    "sanction-list": [("orders", "arka", {"nation": "dirga"})],
    "host-consent": [("talks", "bayu", {"treaty": "blue", "word": "withdraw"})],
    "ambassador": [
        ("orders", "arka", {"nation": "citra"}),
        ("orders", "arka", {"nation": "bayu", "what": "protest"}),
    ],
}

ILLEGAL: dict[str, list[tuple[str, Given]]] = {
    **examples_home.ILLEGAL,
    **examples_treaties.ILLEGAL,
    "propose": [
        ("O-TREATY-01", ("talks", "arka", {"to": ["atlantis"], "text": text()})),
        ("O-TREATY-02", ("talks", "arka", {"to": ["arka"], "text": text()})),
        ("O-TREATY-03", ("talks", "arka", {"to": ["bayu"], "text": text(articles=[])})),
        (
            "O-TREATY-33",
            ("talks", "arka", {"to": ["bayu"], "text": {**text(), "title": {"en": " ", "id": "\u200b"}}}),
        ),
        ("O-TREATY-05", ("talks", "arka", {"to": ["bayu"], "text": text(final={"entry": {"count": 3}})})),
        (
            "O-TREATY-06",
            ("talks", "arka", {"to": ["bayu"], "text": text(final={"entry": {"required": ["citra"]}})}),
        ),
        ("O-TREATY-07", ("talks", "arka", {"to": ["bayu"], "text": text(final={"entry": {"share": 0.5}})})),
        (
            "O-TREATY-08",
            (
                "talks",
                "citra",
                {"to": ["dirga"], "text": text(final={"entry": {"share": 0.5, "weight": "output"}})},
            ),
        ),
        (
            "O-TREATY-09",
            (
                "talks",
                "arka",
                {"to": ["bayu"], "text": text(final={"participation": "region", "region": "moon"})},
            ),
        ),
        (
            "O-TREATY-13",
            (
                "talks",
                "arka",
                {"to": ["bayu"], "text": text(final={"reservations": "listed", "reservable": [7]})},
            ),
        ),
        ("O-BODY-01", ("talks", "arka", {"to": ["bayu"], "body": "senate", "text": text()})),
        ("O-BODY-02", ("talks", "dirga", {"body": "council", "text": text()})),
        (
            "O-CLAUSE-01",
            (
                "talks",
                "arka",
                {"to": ["bayu"], "text": text(articles=[{"kind": "harvest-cap", "commons": "whales"}])},
            ),
        ),
        (
            "O-CLAUSE-01",
            (
                "talks",
                "arka",
                {"to": ["bayu"], "text": text(articles=[{"kind": "protected-area", "commons": "whales"}])},
            ),
        ),
        (
            "O-CLAUSE-01",
            (
                "talks",
                "arka",
                {"to": ["bayu"], "text": text(articles=[{"kind": "fund", "commons": "whales"}])},
            ),
        ),
        ("O-CLAUSE-02", ("talks", "arka", {"to": ["bayu"], "text": text(**ASIDE)})),
        (
            "O-CLAUSE-03",
            (
                "talks",
                "arka",
                {
                    "to": ["bayu"],
                    "text": text(articles=[{"kind": "technology-transfer", "providers": ["arka", "bayu"]}]),
                },
            ),
        ),
        (
            "O-CLAUSE-04",
            (
                "talks",
                "arka",
                {
                    "to": ["bayu"],
                    "text": text(articles=[{"kind": "grant", "donor": "arka", "recipient": "arka"}]),
                },
            ),
        ),
        ("O-ENVOY-01", ("talks", "arka", {"to": ["citra"], "text": text()})),
        ("O-PROPOSE-01", ("talks", "arka", {"to": ["bayu"], "text": text(), "quiet": True, "public": True})),
    ],
    "counter": [
        ("O-TREATY-10", ("talks", "arka", {"treaty": "drift", "text": text()})),
        ("O-TREATY-11", ("talks", "arka", {"treaty": "forum", "text": text()})),
        ("O-TREATY-12", ("talks", "bayu", {"treaty": "charter", "text": text()})),
        ("O-TREATY-03", ("talks", "arka", {"treaty": "draft", "text": text(articles=[])})),
    ],
    "sign": [
        ("O-SIGN-01", ("talks", "dirga", {"treaty": "draft", "version": 3})),
        ("O-SIGN-03", ("talks", "arka", {"treaty": "pact"})),
        ("O-SIGN-04", ("talks", "bayu", {"treaty": "draft", "version": 2})),
        ("O-SIGN-05", ("talks", "dirga", {"treaty": "draft", "version": 2, "reservations": [1]})),
        ("O-SIGN-06", ("talks", "citra", {"treaty": "charter"})),
        ("O-SIGN-07", ("talks", "dirga", {"treaty": "draft", "version": 2, "reservations": [0, 1]})),
        ("O-TREATY-10", ("talks", "citra", {"treaty": "draft"})),
    ],
    "host-consent": [
        ("O-HOST-01", ("talks", "arka", {"treaty": "blue"})),
        ("O-HOST-02", ("talks", "bayu", {"treaty": "blue"})),
        ("O-TREATY-10", ("talks", "arka", {"treaty": "drift"})),
    ],
    "ambassador": [
        ("O-AMBASSADOR-01", ("orders", "arka", {"nation": "arka"})),
        ("O-AMBASSADOR-02", ("orders", "arka", {"nation": "bayu"})),
        ("O-AMBASSADOR-03", ("orders", "arka", {"nation": "citra", "what": "recall"})),
        ("O-STAGE-01", ("talks", "arka", {"nation": "citra"})),
    ],
    "decline": [("O-TREATY-12", ("talks", "bayu", {"treaty": "pact"}))],
    "withdraw": [
        ("O-WITHDRAW-01", ("talks", "dirga", {"treaty": "pact"})),
        ("O-WITHDRAW-03", ("talks", "arka", {"treaty": "duo"})),
        ("O-WITHDRAW-07", ("talks", "arka", {"treaty": "pact", "leaving": "impossibility"})),
    ],
    "inspect": [
        ("O-INSPECT-01", ("talks", "dirga", {"treaty": "pact", "nation": "bayu"})),
        ("O-INSPECT-01", ("talks", "arka", {"treaty": "pact", "nation": "arka"})),
        ("O-INSPECT-02", ("talks", "arka", {"treaty": "duo", "nation": "dirga"})),
    ],
    "push": [
        ("O-PUSH-01", ("talks", "arka", {"treaty": "pact", "group": "labour"})),
        ("O-PUSH-04", ("talks", "arka", {"treaty": "pact", "group": "labour"})),
    ],
    "speak": [
        ("O-SPEAK-01", ("talks", "arka", {"key": "insults"})),
        ("O-SPEAK-02", ("talks", "arka", {"key": "thanks", "to": ["atlantis"]})),
        ("O-SPEAK-03", ("talks", "arka", {"key": "thanks", "to": ["arka"]})),
        ("O-SPEAK-04", ("talks", "arka", {"key": "warns", "treaty": "draft"})),
        ("O-SPEAK-04", ("talks", "arka", {"key": "warns", "to": ["citra"], "treaty": "draft"})),
        ("O-TREATY-10", ("talks", "citra", {"key": "warns", "treaty": "draft"})),
    ],
    "vote": [
        ("O-VOTE-01", ("orders", "arka", {"motion": "m9", "ballot": "yes"})),
        ("O-VOTE-02", ("orders", "dirga", {"motion": "m1", "ballot": "yes"})),
        ("O-STAGE-01", ("talks", "arka", {"motion": "m1", "ballot": "yes"})),
    ],
    "set-lever": [
        ("O-LEVER-01", ("orders", "arka", {"lever": "trade.tarif", "value": 0.1})),
        ("O-LEVER-03", ("orders", "arka", {"lever": "trade.tariff", "value": 7})),
        ("O-LEVER-04", ("orders", "arka", {"lever": "commons.harvest", "value": 1})),
        (
            "O-LEVER-04",
            ("orders", "arka", {"lever": "security.mobilisation", "towards": "arka", "value": 0.1}),
        ),
        ("O-LEVER-04", ("orders", "arka", {"lever": "trade.tariff", "towards": "bayu", "value": 0.1})),
    ],
    "answer": [
        ("O-ANSWER-01", ("orders", "bayu", {"event": "trader", "option": "accept"})),
        ("O-ANSWER-02", ("orders", "arka", {"event": "trader", "option": "acept"})),
    ],
    "break-promise": [
        ("O-BREAK-01", ("orders", "dirga", {"treaty": "pact", "article": 0})),
        ("O-BREAK-02", ("orders", "arka", {"treaty": "pact", "article": 9})),
        ("O-BREAK-03", ("orders", "arka", {"treaty": "pact", "article": 3})),
        ("O-TREATY-10", ("orders", "arka", {"treaty": "pakt", "article": 0})),
    ],
    "complain": [
        ("O-COMPLAIN-01", ("talks", "dirga", {"treaty": "pact", "article": 0, "nation": "bayu"})),
        ("O-COMPLAIN-01", ("talks", "arka", {"treaty": "pact", "article": 0, "nation": "arka"})),
        ("O-COMPLAIN-02", ("talks", "arka", {"treaty": "duo", "article": 0, "nation": "dirga"})),
        ("O-COMPLAIN-03", ("talks", "bayu", {"treaty": "pact", "article": 3, "nation": "arka"})),
        ("O-COMPLAIN-03", ("talks", "bayu", {"treaty": "pact", "article": 2, "nation": "citra"})),
        ("O-COMPLAIN-04", ("talks", "bayu", {"treaty": "pact", "article": 0, "nation": "citra"})),
    ],
    "appeal": [
        ("O-APPEAL-02", ("talks", "bayu", {"dispute": "pact-d1"})),
        ("O-APPEAL-02", ("talks", "citra", {"dispute": "pact-d2"})),
        ("O-SETTLE-01", ("talks", "citra", {"dispute": "pact-d9"})),
    ],
    "settle": [
        ("O-SETTLE-02", ("talks", "citra", {"dispute": "pact-d3"})),
        ("O-SETTLE-03", ("talks", "arka", {"dispute": "pact-d1"})),
        ("O-SETTLE-04", ("talks", "citra", {"dispute": "pact-d1", "how": "compensate"})),
        ("O-SETTLE-05", ("talks", "bayu", {"dispute": "pact-d1", "how": "accept"})),
    ],
    "retaliate": [
        ("O-RETALIATE-01", ("talks", "dirga", {"treaty": "pact", "nation": "bayu"})),
        ("O-RETALIATE-02", ("talks", "arka", {"treaty": "pact", "nation": "bayu", "dispute": "duo-d1"})),
    ],
    "sanction-list": [("O-SANCTION-01", ("orders", "arka", {"nation": "arka"}))],
    "refuse-payment": [("O-REFUSE-01", ("orders", "arka", {"treaty": "duo"}))],
}

LEGAL |= bodies_examples.LEGAL
ILLEGAL |= bodies_examples.ILLEGAL
