"""Every kind of order, a file each: what it wants, whether it may, and what it does.

To add one: a file with a subclass of `Order`; it is found by being here.
"""
