"""The nouns: world, nation, variable, treaty, clause, institution, order, event, view.

Not here: rules of any kind beyond a noun's own invariants. May import: core.
To add a noun: one file, frozen; pydantic if people write it, a slotted dataclass if it is computed.
"""
