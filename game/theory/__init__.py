"""Models of the literature that stand beside the game: what a lecturer compares the game with, played whole.

Here: runs of DICE, climate metrics, tariff wars, climate clubs, coalitions, bargaining, Shapley's value; pure
functions of numbers. Not here: the world, treaties, anything that a turn of the game calls for.
May import: core, and the equations of the domains.
"""
