"""Orders before bodies: motions of every kind, dues withheld and paid, where they are legal and where not."""

from __future__ import annotations

from typing import Any

Given = tuple[str, str, dict[str, Any]]
"""Stage, nation, and the order without its kind."""

WORDS = {"en": "We agree.", "id": "Kami sepakat."}
CAP = [{"kind": "arms-cap", "share": 0.01}]


def bank(by: str = "arka", at: str = "bank", **matter: Any) -> Given:
    """A motion by a nation at a body; the bank has every power."""
    return ("talks", by, {"body": at, "matter": matter})


LEGAL: dict[str, list[Given]] = {
    "table": [
        (
            "talks",
            "arka",
            {"body": "council", "matter": {"kind": "change-rule", "rule": {"name": "unanimity"}}},
        ),
        (
            "talks",
            "bayu",
            {"body": "council", "matter": {"kind": "adopt-text", "treaty": "code", "version": 1}},
        ),
        bank(kind="resolution", text=WORDS, treaty="pact"),
        bank(kind="bind", title=WORDS, articles=CAP),
        bank(kind="lend", borrower="dirga", amount=6, tranches=2),
        bank(kind="sanction", against="dirga"),
        bank(kind="mandate", between=["bayu", "citra"]),
        bank(kind="enforce", between=["bayu", "citra"]),
        bank(kind="judge", treaty="pact", article=0, nation="bayu"),
        bank(kind="set-standard", title=WORDS, articles=CAP),
        bank(kind="declare-emergency", nation="bayu"),
        bank(kind="suspend", nation="bayu"),
        bank(kind="suspend", nation="dirga", lift=True),
        bank(kind="set-budget", budget=9),
    ],
    "leave-body": [
        ("orders", "bayu", {"body": "bank"}),
        ("talks", "citra", {"body": "bank"}),
        ("talks", "bayu", {"body": "club", "notice": "take-back"}),
    ],
    "apply": [("talks", "dirga", {"body": "club"})],
    "withhold-dues": [("orders", "arka", {"body": "bank"})],
    "pay-arrears": [("orders", "citra", {"body": "bank"})],
}

ILLEGAL: dict[str, list[tuple[str, Given]]] = {
    "table": [
        ("O-TABLE-01", ("talks", "arka", {"body": "senate", "matter": {"kind": "change-rule", "rule": {}}})),
        (
            "O-TABLE-02",
            ("talks", "dirga", {"body": "council", "matter": {"kind": "change-rule", "rule": {}}}),
        ),
        (
            "O-TABLE-03",
            (
                "talks",
                "arka",
                {
                    "body": "council",
                    "matter": {"kind": "change-rule", "rule": {"name": "majority", "veto": ["arka"]}},
                },
            ),
        ),
        (
            "O-TABLE-04",
            (
                "talks",
                "arka",
                {"body": "council", "matter": {"kind": "change-rule", "rule": {"name": "consensus"}}},
            ),
        ),
        (
            "O-TABLE-05",
            (
                "talks",
                "arka",
                {"body": "council", "matter": {"kind": "change-rule", "rule": {"veto": ["dirga"]}}},
            ),
        ),
        (
            "O-TABLE-06",
            (
                "talks",
                "arka",
                {"body": "council", "matter": {"kind": "adopt-text", "treaty": "draft", "version": 1}},
            ),
        ),
        (
            "O-TABLE-06",
            (
                "talks",
                "arka",
                {"body": "council", "matter": {"kind": "adopt-text", "treaty": "code", "version": 2}},
            ),
        ),
        ("O-TABLE-08", bank(kind="change-rule", rule={"name": "weighted"})),
        ("O-TABLE-09", bank(at="council", kind="admit", nation="dirga")),
        ("O-TABLE-10", bank(at="council", kind="bind", title=WORDS, articles=CAP)),
        ("O-TABLE-11", bank(at="board", kind="set-standard", title=WORDS, articles=CAP)),
        ("O-TABLE-12", bank(kind="sanction", against="atlantis")),
        ("O-TABLE-13", bank(kind="lend", borrower="bayu", amount=8, tranches=2)),
        ("O-TABLE-14", bank(kind="mandate", between=["bayu", "bayu"])),
        ("O-TABLE-15", bank(kind="judge", treaty="draft", article=0, nation="bayu")),
        ("O-TABLE-16", bank(kind="judge", treaty="pact", article=7, nation="bayu")),
        ("O-TABLE-17", bank(kind="judge", treaty="pact", article=0, nation="dirga")),
        ("O-TABLE-18", bank(kind="admit", nation="bayu")),
        ("O-TABLE-19", bank(kind="suspend", nation="dirga")),
        ("O-TABLE-19", bank(kind="suspend", nation="bayu", lift=True)),
        ("O-TABLE-20", bank(kind="set-budget", budget=4)),
        ("O-TABLE-21", bank(kind="revive")),
        ("O-TABLE-22", bank(kind="resolution", text=WORDS, treaty="peace")),
        ("O-TABLE-23", bank(kind="elect", nation="bayu")),
        ("O-TABLE-23", bank(kind="elect", nation="bayu", office="head")),
        ("O-TABLE-24", bank(at="council", kind="elect", nation="dirga", body="board")),
        ("O-TABLE-25", bank(at="council", kind="elect", nation="bayu", body="board")),
        ("O-TABLE-27", bank("bayu", at="board", kind="resolution", text=WORDS)),
        ("O-TABLE-28", bank("dirga", kind="resolution", text=WORDS)),
    ],
    "leave-body": [
        ("O-LEAVE-01", ("orders", "arka", {"body": "senate"})),
        ("O-LEAVE-02", ("orders", "dirga", {"body": "council"})),
        ("O-LEAVE-03", ("orders", "bayu", {"body": "bank", "notice": "take-back"})),
        ("O-LEAVE-04", ("orders", "bayu", {"body": "club"})),
        ("O-LEAVE-05", ("orders", "arka", {"body": "assembly"})),
        ("O-LEAVE-06", ("orders", "arka", {"body": "club"})),
    ],
    "apply": [
        ("O-JOIN-01", ("talks", "arka", {"body": "senate"})),
        ("O-JOIN-02", ("talks", "arka", {"body": "bank"})),
        ("O-JOIN-03", ("talks", "dirga", {"body": "board"})),
        ("O-JOIN-04", ("talks", "dirga", {"body": "assembly"})),
        ("O-JOIN-05", ("talks", "dirga", {"body": "council"})),
        ("O-JOIN-06", ("talks", "citra", {"body": "club"})),
    ],
    "withhold-dues": [
        ("O-WITHHOLD-01", ("orders", "arka", {"body": "senate"})),
        ("O-WITHHOLD-02", ("orders", "arka", {"body": "council"})),
    ],
    "pay-arrears": [
        ("O-ARREARS-01", ("orders", "arka", {"body": "senate"})),
        ("O-ARREARS-02", ("orders", "arka", {"body": "bank"})),
    ],
}
