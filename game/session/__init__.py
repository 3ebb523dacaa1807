"""A game on this computer: seats, sealed orders, the log on disk, starting and resuming.

Not here: rules (engine), screens (ui). May import: engine, scenario, ai, orders, model, core; never ui. To
change what a save holds: a migration in `migrations`, and a new fixture.
"""
