"""Forms generated from the fields of clauses, terms, final clauses, orders and motions.

Not here: widgets (`ui`), and whether the filled form is lawful (`engine.legality`).
"""
