"""Orders of delegations: what they say, whether they are lawful, and what they do.

Not here: when they are carried out (engine). May import: core, model, law, domains' states.
To add an order: one file in `kinds` with a subclass of `Order`. Beside them stand the checks that they share.
"""
