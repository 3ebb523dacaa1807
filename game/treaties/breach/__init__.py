"""What the law knows of breaches: disputes, material breach, monitoring, the ratchet of pledges.

Not here: when a dispute moves on (`engine.phases`).
"""
