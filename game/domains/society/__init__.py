"""Human development, inequality, ratification at home and the patience that promises need.

Not here: votes of institutions (`institutions`), income itself (`economy`).
May import: core, model, any domain's `state`; `equations` import core only.
To add an index: an equation named for it, its source, and a published value in `tests/oracles`.
"""
