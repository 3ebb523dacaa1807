"""Arms, capability and the hazard of disputes.

Not here: alliances and arms caps as law (`treaties`), trust between governments (`society`).
May import: core, model, any domain's `state`; `equations` import core only.
To add a hazard: its coefficients with the source, and a published probability in `tests/oracles`.
"""
