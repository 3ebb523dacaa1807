"""Delegations led by the computer: `decide(view, strategy)` and the `STRATEGIES` by name.

Not here: rules; a delegation sees a `View`, foresees with the engine, and gives orders like anybody.
May import: engine, orders, institutions, treaties, model, core, the states of domains; never session or ui.
To add a strategy: one file in `strategies`.
"""

from game.ai.delegation import decide
from game.ai.strategy import STRATEGIES

__all__ = ["STRATEGIES", "decide"]
