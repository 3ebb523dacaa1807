"""ISO codes: numbers and two-letter codes to the lower-case three-letter codes that the game uses.

The table is CLDR's, as Babel carries it. Not here: names of nations in languages (Babel has those too).
"""

from __future__ import annotations

from babel.core import get_global

# Where CLDR lists retired states beside the living one.
LIVING = {
    "YE": "YEM", "TL": "TLS", "RS": "SRB", "SA": "SAU", "RU": "RUS", "CW": "CUW",
    "DE": "DEU", "FR": "FRA", "CD": "COD", "MM": "MMR",
}  # fmt: skip
# Places without an ISO number, by the name that world-atlas gives them; codes as Natural Earth has them.
UNNUMBERED = {
    "Kosovo": "xkx",
    "Somaliland": "sol",
    "N. Cyprus": "cyn",
    "Siachen Glacier": "kas",
    "Indian Ocean Ter.": "ioa",
}


def two_to_three() -> dict[str, str]:
    """ISO alpha-2 (upper case) -> alpha-3 (lower case)."""
    table: dict[str, str] = {}
    for code, targets in sorted(get_global("territory_aliases").items()):
        if len(code) == 3 and code.isalpha() and len(targets) == 1:
            table[targets[0]] = LIVING.get(targets[0], code).lower()
    return table


def number_to_three() -> dict[str, str]:
    """ISO number as three digits -> alpha-3 (lower case)."""
    threes = two_to_three()
    aliases = get_global("territory_aliases").items()
    return {code: threes[t[0]] for code, t in aliases if len(code) == 3 and code.isdigit() and t[0] in threes}
