"""The models of the world: one folder for each policy domain, with `state`, `equations` and `rules`.

Not here: law (`treaties`), choices (`orders`), the order of domains in a turn (`engine`).
Rules may import core, model, their own equations and any domain's `state`; never another domain's rules.
To add one: a folder with state, named equations with their source, rules, and an oracle in `tests/oracles`.
"""
