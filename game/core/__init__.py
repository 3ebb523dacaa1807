"""What everything else stands on: texts, problems, arrays, addressed randomness, registries.

Not here: anything that knows what a nation or a treaty is. May import: nothing of ours.
To add something: ask first whether `model` is its place; `core` knows no game.
"""
