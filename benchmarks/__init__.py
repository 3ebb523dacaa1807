"""How fast the game is, one script a row: `python benchmarks/run.py`, or some: `run.py step turn`.

Each has `measure() -> dict[str, float]`: seconds by what was measured. Figures are told as ratios to P, a
loop of ten million additions in plain Python taken just before, so that machines can be compared.
"""
