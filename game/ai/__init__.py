"""Delegations led by the computer: `decide(view, strategy)`, `decide_all` and the `STRATEGIES` by name.

Not here: rules; a delegation sees a `View`, foresees with the engine, and gives orders like anybody.
May import: engine, orders, institutions, treaties, model, core, the states of domains; never session or ui.
To add a strategy: one file in `strategies`.
"""

from game.ai.delegation import decide, decide_all
from game.ai.strategy import STRATEGIES

__all__ = ["STRATEGIES", "decide", "decide_all"]
