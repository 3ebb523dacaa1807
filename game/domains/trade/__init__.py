"""Who buys from whom, and what tariffs and agreements change: Armington trade in exact changes.

Not here: capital and growth (`economy`), the clauses that bind tariffs (`treaties`).
May import: core, model, any domain's `state`; `equations` import core only.
To add a trade cost: fold it into the iceberg or tariff matrix; the equilibrium need not change.
"""
