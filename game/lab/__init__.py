"""The laboratory: every model of the game by itself, with JSON as input and output.

Here: the inputs and outputs of each model (one file a subject), reading and refusing inputs. Not here: any
equation; those are in `domains`, `theory` and `institutions`, and the game calls the very same functions. May
import: core, the equations, institutions' voting power, and scenario's reading of files. A new model: a form,
a function and a `Model` in the file of its subject; `catalogue.py` finds it there.
"""
