"""The clauses, one file each: fields, prose, obligations, breach, cost in autonomy (points, design).

Not here: final clauses (`model/final_clauses.py`). May import: core, model, domains' states for their slots;
no clause imports another. To add one: a file with a subclass of `Clause`; its form comes from its fields.
"""
