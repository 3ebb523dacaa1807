"""The strategies, one file each: what a delegation values, its thresholds, and when it breaks a promise.

Not here: what all share. May import: core, model, `game.ai.strategy`. To add one: a file with
`STRATEGIES.add(name, …)`; a subclass of `Strategy` where numbers are not enough.
"""
