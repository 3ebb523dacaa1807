"""Orders, one file each: what a delegation can want, whether it may, and what it does.

Not here: when they are carried out (engine). May import: core, model, law, domains' states.
To add an order: one file with a subclass of `Order`; it is found by its kind.
"""
