"""Law cases that a lawyer can read (`*.yaml`), and their reader. `tests/test_cases.py` tries them all.

Not here: what holds for random treaties (`tests/properties/test_law.py`). To add a case: a block with the
next number, the rule it stands for, and what follows; `README.md` says which words there are.
"""
