"""Mistakes in treaties, gates, events, objectives, cards, texts, sources and the head of the file."""

from __future__ import annotations

from tests.unit.scenario.planted import Plant

RULE = "rule: {name: majority,"
BODIES = [
    *(
        Plant("S-BODY-01", RULE, f"rule: {{name: {wrong},", f"{{name: {wrong}", hint)
        for wrong, hint in (
            ("weighted", "weights by nation"),
            ("weighted, weights: {alpha: -1, beta: 2}", ""),
            ("supermajority, share: 0", "share: 0.667"),
            ("double-majority, track: population, blocking: 4", ""),
            ("majority, blocking: 2", "leave blocking out"),
            ("silence", ""),
        )
    ),
    *(
        Plant("S-BODY-02", RULE, f"{wrong}, {RULE}", "{id: council", hint)
        for wrong, hint in (
            ("agenda: {holder: named}", "agenda: named"),
            ("dues: {key: fixed, fixed: {alpha: 0.5}}", ""),
            ("powers: [budget]", "write dues:"),
            ("powers: [lend]", "state: funds"),
            ("head: {}", "add elect"),
            ("seats: {permanent: [beta]}", ""),
            ("seats: {}", ""),
            ("seats: {first: [alpha]}", ""),
        )
    ),
    Plant("S-BODY-03", "members: [alpha, beta, gamma]", "members: [alpha, gamma]", "beta]}}"),
]
LAW = [
    *BODIES,
    Plant("S-TREATY-01", "entry: {count: 2", "entry: {count: 3", "3, share"),
    Plant("S-TREATY-02", "required: [alpha]", "required: [gamma]", "gamma]}, res"),
    Plant("S-TREATY-03", "weight: harvest, ", "", "0.5, required", "weight: emissions"),
    Plant("S-TREATY-04", "share: 0.5, weight", "weight", "harvest, required", "share: 0.55"),
    Plant(
        "S-TREATY-06", "signed_by: [alpha, beta]", "signed_by: [alpha, beta, gamma]", "gamma]\n  - id: draft"
    ),
    Plant("S-TREATY-07", "    tabled_by: gamma\n", "", "council\n    text", "tabled_by:"),
    Plant("S-TREATY-08", "members: [alpha, beta, gamma]", "members: [alpha, beta]", "gamma\n    text"),
    Plant(
        "S-TREATY-09",
        "\n        - {kind: grant, donor: alpha, recipient: beta, amount: 0.1}",
        " []",
        "\n      title: {en: Draft".strip("\n "),
    ),
    Plant("S-TREATY-10", "reservable: [0]", "reservable: [1]", "1]}\n    among"),
    Plant("S-REF-02", "recipient: beta", "recipient: bета", "bета", "known here: alpha, beta, gamma"),
    Plant("S-TREATY-11", "recipient: beta", "recipient: alpha", "{kind: grant"),
    Plant(
        "S-REF-03",
        "kind: harvest-cap, commons: forest",
        "kind: harvest-cap, commons: wood",
        "wood, cut",
    ),
    *(
        Plant(
            "S-TERMS-01",
            "kind: harvest-cap, commons: forest",
            f"kind: harvest-cap, commons: forest, terms: {{condition: {{clause: harvest-cap, {wrong}}}}}",
            "{condition",
            hint,
        )
        for wrong, hint in (
            ("parties: 1, compare: at-most", "at least"),
            ("parties: 1, compare: fewer-than", "at least"),
            ("parties: 1, negated: true", "what others do"),
            ("parties: 1, level_is: at-most, level: 0.5", "level_is: at-least"),
        )
    ),
    Plant(
        "S-TERMS-02",
        "kind: harvest-cap, commons: forest",
        "kind: harvest-cap, commons: forest, terms: {condition: {clause: harvest-cap}}",
        "{condition",
        "ask for a number",
    ),
    Plant(
        "S-TERMS-03",
        "final: {participation: region",
        "final: {side_a: [alpha], side_b: [alpha], participation: region",
        "{side_a",
    ),
    Plant(
        "S-TERMS-04",
        "final: {participation: region",
        "final: {linked: [caps], participation: region",
        "[caps]",
        "cap",
    ),
    Plant("S-TREATY-12", "among: [alpha, beta]", "among: [alpha]", "[alpha]\n    signed"),
    Plant(
        "S-TREATY-13",
        "required: [alpha]}",
        "required: [alpha], groups: [{nations: [alpha, beta, gamma], count: 3}]}",
        "3}]}",
        "a smaller count",
    ),
    Plant(
        "S-TREATY-13",
        "final: {participation: region, region: north}",
        "final: {participation: open, entry: {groups: [{nations: [alpha, alpha], count: 2}]}}",
        "2}]}",
        "more nations",
    ),
    *(
        Plant(code, "reservations: listed, ", f"reservations: listed, {wrong}, ", at, hint)
        for code, wrong, at, hint in (
            ("S-TREATY-14", "withdrawal: {survives: [0, 1]}", "1]}, res", "articles are 0 to 0"),
            ("S-TREATY-15", "ending: {event: fires}", "fires}", "“fire”"),
            ("S-TREATY-15", "ending: {event: quake}", "quake}", "known here: fire, thieves"),
            ("S-TREATY-16", "ending: {treaty: draught}", "draught}", "“draft”"),
            ("S-TREATY-16", "ending: {treaty: cap}", "cap}, res", "known here: draft"),
        )
    ),
    Plant("S-TREATY-20", "signed_by: [alpha, beta]", "signed_by: [alpha]", "id: cap", "signed_by"),
    Plant("S-GATE-01", "fragile: 38", "fragile: 50", "{id: trees"),
    Plant("S-GATE-02", "safe: 50, fragile: 38", "safe: 30, fragile: 38", "30, fragile", "exchange"),
    Plant(
        "S-GATE-03",
        "variable: commons.stock, commons: forest, safe",
        "variable: commons.stock, safe",
        "commons.stock, safe",
    ),
    Plant(
        "S-GATE-04",
        "variable: commons.stock, commons: forest, safe",
        "variable: pillars.planet, commons: forest, safe",
        "forest, safe",
    ),
    Plant("S-GATE-05", "safe: 50, fragile: 38", "safe: 50, fragile: -1", "-1}"),
    Plant("S-GATE-06", "safe: 50, fragile: 38", "safe: 150, fragile: 38", "150"),
    Plant(
        "S-GATE-07",
        "gates:\n  - {id: trees, text: {en: Trees, id: Pohon}, variable: commons.stock, "
        "commons: forest, safe: 50, fragile: 38}\n",
        "",
        "",
    ),
]

PLAY = [
    Plant("S-EVENT-01", "turn: 3", "turn: 6", "6\n    text"),
    Plant("S-EVENT-02", "nation: alpha, towards: beta", "nation: self, towards: beta", "self, towards"),
    Plant("S-EVENT-03", '      - {id: refuse, text: {en: "No.", id: Tidak.}}\n', "", "- id: take"),
    Plant("S-EVENT-04", "add: -3}", "nation: beta, add: -3}", "beta, add: -3", "delete nation:"),
    Plant(
        "S-EVENT-05",
        "variable: commons.stock, commons: forest, add",
        "variable: commons.stock, add",
        "commons.stock, add",
    ),
    Plant("S-EVENT-06", "nation: self, add: 1", "nation: self, commons: forest, add: 1", "forest, add: 1"),
    Plant("S-EVENT-07", "nation: self, add: 1", "nation: self, towards: alpha, add: 1", "alpha, add: 1"),
    Plant("S-EVENT-08", "nation: self, add: 1", "nation: self, add: 0", "{variable: economy.capital"),
    Plant("S-EVENT-09", "        covert: true\n", "", "0.4\n        breaks", "covert: true"),
    Plant("S-EVENT-10", "        odds_seen: 0.4\n", "", "true\n        breaks", "odds_seen"),
    Plant("S-EVENT-11", "turn: 3\n", "turn: 3\n    chance: 0\n", "0\n    text"),
    Plant(
        "S-EVENT-12",
        "variable: economy.capital, nation: self",
        "variable: climate.kaya, nation: self",
        "climate.kaya",
    ),
    Plant(
        "S-EVENT-13", "nation: self, add: 1", "nation: self, good: goods, add: 1", "goods, add: 1", "delete"
    ),
    Plant("S-AIM-01", "variable: commons.stock, at_least: 50}", "points: 5}", "{id: stand"),
    Plant("S-AIM-02", "at_least: 50}", "at_least: 50, party_to_clause: grant}", "grant}\n"),
    Plant("S-AIM-03", "at_least: 50}", "at_least: 50, at_most: 40}", "50, at_most"),
    Plant(
        "S-AIM-04",
        "variable: commons.stock, at_least: 50}",
        "variable: society.support, at_least: 101}",
        "101",
    ),
    Plant("S-AIM-05", "at_least: 50}", "at_least: 0, compared_with: start}", "{id: stand", "ask for more"),
    Plant("S-AIM-05", "party_to_clause: fund", "party_to_clause: harvest-cap", "harvest-cap}\n  - id: beta"),
    Plant("S-AIM-06", "party_to_clause: fund", "party_to_clause: arms-cap", "arms-cap", "depth"),
    Plant("S-AIM-08", ", at_least: 50}", "}", "commons.stock}\n"),
    Plant("S-AIM-09", "party_to_clause: fund", "at_least: 3, party_to_clause: fund", "{id: purse"),
    Plant("S-CARD-01", "id: Usulkan.", 'id: "' + "kata " * 61 + '"', '"kata'),
    Plant("S-CARD-02", "{turn: 1, order", "{turn: 6, order", "6, order"),
    Plant("S-CARD-03", "order: propose", "order: answer", "answer, title"),
    Plant(
        "S-CARD-04",
        "depth:\n",
        "  - {turn: 1, title: {en: Two, id: Dua}, text: {en: More, id: Lagi}}\ndepth:\n",
        "1, title",
    ),
    Plant("S-DEPTH-01", "fund: 2}", "fund: 9}", "9}"),
    Plant("S-DEPTH-02", "fund: 2}", "fund: 0}", "0}\n  lenses"),
    Plant("S-DEPTH-03", "orders: {propose: 1, ", "orders: {", "orders: {sign"),
    Plant("S-DEPTH-04", "sign: 1", "sign: 2", "orders: {propose"),
    Plant("S-DEPTH-05", "stages: [talks, orders]", "stages: [orders, talks]", "[orders, talks]"),
]

WORDS = [
    Plant(
        "S-TEXT-01",
        "{en: Three nations and one forest., id: Tiga negara dan satu hutan.}",
        "{en: Three nations and one forest., id: Three nations and one forest.}",
        "Three nations and one forest.}",
    ),
    Plant("S-TEXT-02", "id: Tiga negara dan satu hutan.", 'id: "' + "Tiga negara. " * 12 + '"', "{en: Three"),
    Plant(
        "S-TEXT-03",
        "id: Tiga negara dan satu hutan.",
        "id: The story of the three and the wood that is.",
        "The story",
    ),
    Plant("S-TEXT-04", "id: Kebakaran.", "id: TODO", "TODO"),
    Plant("S-TEXT-05", "id: Kebakaran.", 'id: " "', '" "'),
    Plant("S-TEXT-05", "en: A fire.", 'en: "\\u200b\\ufeff"', '"\\u200b', "seen"),
    Plant("S-TEXT-07", "en: A fire.", 'en: "A \\u202efire."', '"A \\u202e', "delete"),
    Plant("S-TEXT-08", "en: A fire.", 'en: "A f\\u200bire."', '"A f', "delete"),
    Plant("S-TEXT-08", "en: A fire.", 'en: "A fire.\\U000e0041"', '"A fire', "delete"),
    Plant("S-TEXT-09", "en: A fire.", "en: A 火 fire.", "A 火", "Latin letters only"),
    Plant(
        "S-TEXT-09", "shape: triangle, letter: G", "shape: triangle, letter: Γ", "Γ}", "Latin letters only"
    ),
    Plant("S-TEXT-06", "id: Tiga negara dan satu hutan.", "id: Tiga negara dan hutan kamu.", "Tiga negara"),
    Plant("S-TEXT-10", "id: Kebakaran.", "id: Kebakaran., idn: Api.", "idn", "id"),
    Plant("S-TEXT-11", "en: A fire., id: Kebakaran.", "en: A fire.", "{en: A fire"),
    Plant(
        "S-FACT-01",
        "provenance: fictional",
        "provenance: real",
        "commons.habit: {forest: 4}",
        "commons.habit",
    ),
    Plant("S-FACT-02", "provenance: fictional", "provenance: real", "climate.temperature"),
    Plant("S-FACT-03", "quality: fictional", "quality: estimate", "{id: invented", "source:"),
    Plant("S-FACT-04", 'as_of: "2026"', 'as_of: "last year"', '"last year"'),
    Plant("S-FACT-05", "provenance: fictional", "provenance: real", "fictional, variables"),
    Plant("S-FACT-06", "provenance: fictional", "provenance: real", "rich"),
    Plant(
        "S-FACT-07",
        'facts:\n  - {id: invented, claim: {en: Invented, id: Rekaan}, as_of: "2026", '
        "quality: fictional, variables: [economy.output], nations: [beta]}\n",
        "",
        "",
    ),
    Plant("S-FACT-08", "variables: [economy.output]", "variables: [economy.saving]", "economy.saving"),
    Plant("S-HEAD-01", "id: wood\n", "id: woods\n", "woods", "same name"),
    Plant("S-HEAD-02", "tags: [N1, F4]", "tags: [N1, F9]", "F9"),
    Plant("S-HEAD-03", "tags: [N1, F4]", "tags: [N1, N1]", "N1]"),
    Plant("S-HEAD-04", "tags: [N1, F4]\n", "", ""),
    Plant("S-HEAD-05", "debrief:\n  - {en: Why?, id: Mengapa?}\n", "", ""),
    Plant("S-HEAD-06", "provenance: fictional\n", "provenance: real\n", "timing:"),
    Plant("S-ALLOW-01", "allow: {}", "allow: {S-TEXT-99: because}", "S-TEXT-99", "S-TEXT-"),
    Plant("S-ALLOW-02", "allow: {}", "allow: {S-REF-01: because}", "S-REF-01"),
    Plant("S-ALLOW-03", "allow: {}", 'allow: {S-TEXT-02: " "}', "S-TEXT-02"),
    Plant("S-ALLOW-04", "allow: {}", "allow: {S-TEXT-02: because}", "S-TEXT-02", "delete"),
]
