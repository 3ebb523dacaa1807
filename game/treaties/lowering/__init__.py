"""From the treaties in force to obligation arrays by slot: who is bound, how strongly, by what measure.

Not here: what one kind of article asks (`clauses`), what is done about a breach (`breach`).
"""
