"""The data classes: world, nation, variable, treaty, clause, institution, order, event, view.

Not here: rules of any kind beyond what makes one of these valid. May import: core.
To add a class: one file, frozen; pydantic if people write it, a slotted dataclass if it is computed.
"""
