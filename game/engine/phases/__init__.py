"""The phases of a turn, one file each: `run(world, ctx) -> (world, ctx, events)`.

Not here: their order (`engine/turn.py`). May import: what the engine may. Where orders given at once
conflict, a rule in the phase's docstring decides, never who came first.
"""
