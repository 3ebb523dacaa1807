"""Money between nations and what people can spend: transfers, aid, public duties, investment.

Not here: what makes output (`economy`), what tariffs do to it (`trade`), who promised to pay (`treaties`).
May import: core, model, any domain's `state`.
To add an item of the budget: a row of `ITEMS` in `state`, and its amount in `rules`.
"""
