"""The voting rules, one file each: `carried(count) -> bool` and `says(rule) -> Text`.

Not here: vetoes and quorum, which stand above every rule (`voting.py`). May import: core, model.
"""
