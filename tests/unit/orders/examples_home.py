"""As `examples.py`, for the orders of politics at home: payments to groups, and programmes."""

from __future__ import annotations

from typing import Any

Given = tuple[str, str, dict[str, Any]]
LET_IN = {"programme": "volunteering", "action": "admit"}

LEGAL: dict[str, list[Given]] = {
    "compensate": [("talks", "arka", {"treaty": "charter", "group": "labour"})],
    "programme": [
        ("talks", "arka", {"programme": "education"}),
        ("orders", "bayu", {"programme": "labels"}),
        ("talks", "arka", {"programme": "careers", "target": "dirga"}),
        ("talks", "arka", {"programme": "activism", "action": "stop"}),
        ("talks", "arka", {"programme": "activism", "target": "bayu"}),
        ("talks", "citra", {"programme": "volunteering", "target": "arka"}),
        ("orders", "dirga", {"programme": "volunteering", "action": "admit", "target": "citra"}),
    ],
}

ILLEGAL: dict[str, list[tuple[str, Given]]] = {
    "compensate": [
        ("O-COMPENSATE-01", ("talks", "arka", {"treaty": "over", "group": "labour"})),
        ("O-COMPENSATE-02", ("talks", "arka", {"treaty": "charter", "group": "bankers"})),
        ("O-COMPENSATE-03", ("talks", "arka", {"treaty": "charter", "group": "youth"})),
    ],
    "programme": [
        ("O-PROGRAMME-01", ("talks", "arka", {"programme": "propaganda"})),
        ("O-PROGRAMME-03", ("talks", "arka", {"programme": "volunteering"})),
        ("O-PROGRAMME-03", ("talks", "arka", {"programme": "volunteering", "target": "arka"})),
        ("O-PROGRAMME-04", ("talks", "arka", {"programme": "labels", "target": "bayu"})),
        ("O-PROGRAMME-05", ("talks", "dirga", {**LET_IN, "target": "bayu"})),
        ("O-PROGRAMME-06", ("talks", "bayu", {**LET_IN, "target": "citra"})),
        ("O-PROGRAMME-07", ("talks", "arka", {"programme": "labels", "action": "stop"})),
        ("O-PROGRAMME-07", ("talks", "dirga", {"programme": "careers", "action": "stop"})),
        ("O-PROGRAMME-08", ("talks", "arka", {"programme": "activism"})),
        ("O-PROGRAMME-09", ("talks", "citra", {"programme": "activism"})),
        ("O-ACTIVISM-01", ("talks", "bayu", {"programme": "activism", "target": "arka"})),
        ("O-VOLUNTEERING-01", ("talks", "dirga", {"programme": "volunteering", "target": "arka"})),
        ("O-CAREERS-01", ("talks", "dirga", {"programme": "careers"})),
        ("O-CAREERS-02", ("talks", "dirga", {"programme": "careers", "target": "arka"})),
        ("O-CAREERS-03", ("talks", "arka", {"programme": "careers", "target": "bayu"})),
    ],
}
