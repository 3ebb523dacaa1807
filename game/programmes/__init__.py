"""Citizens' programmes, one file each: the five ways in which people take part in cooperation.

Not here: the orders that start and stop them (`orders`), the rules that they reach (`domains`, `engine`).
May import: core, model, law, domains' states. To add one: a file with a `Programme`, added to `PROGRAMMES`.
"""
