"""Mistakes in names, figures, sums and maps."""

from __future__ import annotations

from tests.unit.scenario.planted import Plant

NAMES = [
    Plant(
        "S-REF-01",
        "variable: commons.stock, at_least",
        "variable: common.stock, at_least",
        "common.stock, at",
        "commons.stock",
    ),
    Plant(
        "S-REF-01",
        "world: {climate.temperature",
        "world: {climate.temprature",
        "climate.temprature",
        "climate.temperature",
    ),
    Plant(
        "S-REF-01", "lenses: [finance.income]", "lenses: [finance.incom]", "finance.incom]", "finance.income"
    ),
    Plant("S-REF-01", "variables: [economy.output]", "variables: [economy.outputs]", "economy.outputs"),
    Plant("S-REF-02", "for_nation: beta", "for_nation: bета", "bета", "known here: alpha, beta, gamma"),
    Plant("S-REF-02", "veto: [beta]", "veto: [betta]", "betta", "beta"),
    *(
        Plant("S-REF-02", "rule: {name: majority,", f"{wrong}, rule: {{name: majority,", at)
        for wrong, at in (
            ("agenda: {holder: named, named: [delta]}", "delta]"),
            ("agenda: {holder: chair, chair: [delta]}", "delta]"),
            ("head: {first: delta}, powers: [elect]", "delta}, powers"),
            ("dues: {key: fixed, fixed: {alpha: 0.5, delta: 0.5}}", "delta: 0.5"),
            ("rules: {resolution: {veto: [delta]}}", "delta]}}"),
            ("rules: {resolution: {name: weighted, weights: {delta: 1}}}", "delta: 1}}"),
        )
    ),
    Plant("S-REF-04", "rule: {name: majority,", "seats: {by: senate}, rule: {name: majority,", "senate}"),
    Plant("S-REF-02", "members: [alpha, beta, gamma]", "members: [alfa, beta, gamma]", "alfa,", "alpha"),
    Plant("S-REF-02", "nation: alpha, towards: beta", "nation: alpha, towards: betas", "betas", "beta"),
    Plant("S-REF-02", "signed_by: [alpha, beta]", "signed_by: [alpha, bravo]", "bravo"),
    Plant("S-REF-02", "required: [alpha]", "required: [alpa]", "alpa", "alpha"),
    Plant("S-REF-03", "commons: forest, safe", "commons: forrest, safe", "forrest", "forest"),
    Plant("S-REF-04", "body: council", "body: counsil", "counsil", "council"),
    Plant("S-REF-05", "breaks: harvest-cap", "breaks: harvest_cap", "harvest_cap", "harvest-cap"),
    Plant("S-REF-05", "party_to_clause: fund", "party_to_clause: funds", "funds", "fund"),
    Plant("S-REF-05", "clauses: {harvest-cap: 1", "clauses: {harvest-cup: 1", "harvest-cup", "harvest-cap"),
    Plant("S-REF-06", "order: propose", "order: purpose", "purpose", "propose"),
    Plant(
        "S-REF-07",
        "levers: {commons.harvest: 1}",
        "levers: {common.harvest: 1}",
        "common.harvest",
        "commons.harvest",
    ),
    Plant("S-REF-08", "archetype: rich", "archetype: reach", "reach", "rich"),
    Plant("S-REF-09", "region: north}", "region: nord}", "nord", "north"),
    Plant("S-REF-11", "  lenses:", "  programmes: {educatoin: 1}\n  lenses:", "educatoin", "education"),
    Plant(
        "S-REF-12",
        "\nbodies:",
        "\ninclude: [{name: un-security-council, stand_ins: {usa: delta}}]\nbodies:",
        "delta}",
        "beta",
    ),
    Plant(
        "S-REF-13",
        "kind: harvest-cap, commons: forest",
        'kind: harvest-cap, terms: {condition: {clause: harvest-cap, treaty: "", parties: 1}}, '
        "commons: forest",
        '"", parties',
        "leave the field out",
    ),
    Plant(
        "S-REF-16",
        "variable: economy.capital, nation: self",
        "variable: trade.iceberg, good: silk, nation: self",
        "silk",
    ),
    Plant("S-REF-10", "\nbodies:", "\ninclude: [{name: un-securty-council}]\nbodies:", "un-securty-council"),
    Plant("S-TWICE-01", "- id: gamma", "- id: beta", "beta\n    name: {en: Gamma"),
    Plant("S-TWICE-02", "shape: triangle, letter: G", "shape: square, letter: A", "A}\nbodies"),
    Plant(
        "S-TWICE-03",
        "archetype: middle\n    spot: {x: 0.5, y: 0.8, shape: triangle, letter: G}",
        "archetype: middle\n    flag: idn\n    units: [idn, idn]",
        "idn]",
    ),
    Plant(
        "S-TWICE-04", "signed_by: [alpha, beta]", "signed_by: [alpha, beta, alpha]", "alpha]\n  - id: draft"
    ),
]

FIGURES = [
    Plant("S-VALUE-01", "economy.output: 9", "economy.output: -9", "-9"),
    Plant("S-VALUE-01", "security.tension: {beta: 20}", "security.tension: {beta: 120}", "120"),
    Plant("S-VALUE-01", "climate.temperature: 1.2", "climate.temperature: 120", "120}"),
    Plant("S-VALUE-02", "economy.output: 9", "climate.damage: 0.1", "climate.damage"),
    Plant("S-VALUE-03", "economy.output: 9", "climate.temperature: 2", "climate.temperature: 2", "world:"),
    Plant("S-VALUE-04", "economy.output: 9", "economy.output: {alpha: 9}", "{alpha: 9}"),
    Plant("S-VALUE-05", "security.tension: {beta: 20}", "security.tension: {bета: 20}", "bета"),
    Plant(
        "S-VALUE-06",
        "start: {commons.habit: {forest: 3}",
        "start: {commons.habit: {florest: 3}",
        "florest",
        "forest",
    ),
    Plant(
        "S-VALUE-07", "security.tension: {beta: 20}", "security.tension: {alpha: 20}", "alpha: 20", "delete"
    ),
    Plant("S-VALUE-11", "economy.output: 9", "trade.output_share: {silk: 1}", "silk"),
    Plant("S-VALUE-08", "stock: 60", "stock: 160", "160"),
    Plant("S-VALUE-09", "collapse: 30", "collapse: 130", "130"),
    Plant("S-VALUE-10", "stock: 60", "stock: 20", "20\n    capacity"),
    Plant("S-SUM-01", "planet: 0.2, health: 0.2}", "planet: 0.2, health: 0.3}", "{peace: 0.2"),
    Plant("S-SUM-02", "fairness: 0.2", "fairness: 0.1", "{prosperity: 0.8"),
    Plant("S-SUM-03", "stars: [45, 58, 70]", "stars: [45, 58, 58]", "[45, 58"),
    Plant("S-SUM-04", "prosperity: 0.4, planet: 0.2", "prosperity: 0.6, planet: 0.0", "{peace: 0.2", "0.08"),
    Plant("S-MAP-01", "    spot: {x: 0.7, y: 0.3, letter: B}\n", "", "id: beta\n", "x, y and letter"),
    Plant("S-MAP-02", "spot: {x: 0.7, y: 0.3, letter: B}", "flag: idn\n    units: [inx]", "inx"),
    Plant(
        "S-MAP-03", "spot: {x: 0.7, y: 0.3, letter: B}", "flag: idx\n    units: [idn]", "idx", "did you mean"
    ),
    Plant("S-MAP-04", "spot: {x: 0.7, y: 0.3, letter: B}", "units: [idn]", "id: beta\n"),
    Plant("S-MAP-05", "spot: {x: 0.7, y: 0.3", "spot: {x: 0.22, y: 0.3", "{x: 0.22", "0.12"),
    Plant("S-MAP-06", "spot: {x: 0.7, y: 0.3, letter: B}", "flag: idn\n    units: [idn]", "nations:\n"),
]
