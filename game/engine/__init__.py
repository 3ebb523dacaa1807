"""The turn: a pure function from a world and the orders that the seats sealed to the next world.

Not here: files, clocks, screens, languages, computer delegations. May import: everything below it.
To add a phase: one file in `phases`, and its name in `turn.py`.
"""
