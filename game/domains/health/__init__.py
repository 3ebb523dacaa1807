"""Outbreaks across borders: SEIR with travel mixing, and its final size.

Not here: health budgets and vaccine pools as promises (`orders`, `treaties`).
May import: core, model, any domain's `state`; `equations` import core only.
To add a disease: its parameters in a scenario; to add a mechanism, an equation with its source and an oracle.
"""
