"""How bodies decide: voting rules, vetoes, quorums, dockets.

Not here: what a body is (`model/institution.py`), when it votes (engine). May import: core, model.
To add a voting rule: one file in `rules`, which registers it by name.
"""
