"""Carbon, forcing and temperature: the DFAIR climate of DICE-2023.

Not here: who emits and what it costs (`economy`), what warming damages (`economy`).
May import: core, model, any domain's `state`; `equations` import core only.
To add a gas or a box: a parameter with its source, its equation, and a published number in `tests/oracles`.
"""
