"""The desktop around the screens: what commands do, seats and curtain, work in the background.

Not here: what a screen shows (`ui.screens`).
"""
