"""Output, capital, emissions, abatement and damages: regional DICE/RICE.

Not here: the climate itself (`climate`), exchange between nations (`trade`), inequality (`society`).
May import: core, model, any domain's `state`; `equations` import core only.
To add a damage function: one line in its table with the source, and its percentages in `tests/oracles`.
"""
