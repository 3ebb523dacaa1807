"""What everything is measured by: peace, prosperity, planet, health, and the meters of the four criticisms.

Not here: stars and objectives (`engine.outcome`). May import: core, model, any domain's `state`.
To add a part of a pillar: a row of `PARTS` in `state`, its score in `rules`, its cause in `causes`.
"""
