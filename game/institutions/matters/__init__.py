"""What a body can be asked to decide, one file each: its words, the power that it needs, what it does.

Not here: how votes count (`institutions.voting`), how a seat leans (`ai.matters`), forms (`presenters`).
To add one: a file with a subclass of `Matter`; its `kind` and power become words of scenarios by being there.
"""
