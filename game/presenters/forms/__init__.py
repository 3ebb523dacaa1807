"""Forms made from the fields of what they fill: clauses, terms, final clauses, orders and motions.

Not here: widgets (`ui`), and whether what was filled in is lawful (`engine.legality`).
"""
