"""Where a treaty stands, derived from its instruments: parties, force, pairs, endings, impossibility.

Not here: what follows from it (`lowering`). May import: core, model, domains' states.
"""
