"""Every kind of order, a file each: what it says, whether it is lawful, and what it does.

To add one: a file with a subclass of `Order`; importing the package registers it.
"""
