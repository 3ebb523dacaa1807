"""The law of treaties: status derived from instruments, lowering to obligations, breaches, clauses.

Not here: when things happen (engine) and who decides (orders, institutions). May import: core, model, and
the state files of domains for their slots. To add a clause kind: one file in `clauses`.
"""
