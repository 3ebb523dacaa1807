"""The strategies, one file each: what a delegation values, its thresholds, when it breaks its word.

Not here: machinery that all share. May import: core, model, `game.ai.strategy`.
To add one: a file with `STRATEGIES.add(name, …)`; a subclass of `Strategy` where numbers are not enough.
"""
