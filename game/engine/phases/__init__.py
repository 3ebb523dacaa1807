"""The phases of a turn, one file each: `run(world, ctx) -> (world, ctx, events)`.

Not here: their order (`engine/turn.py`). May import: what the engine may. Simultaneous conflicts are settled
by a rule in the phase's docstring, never by who came first.
"""
