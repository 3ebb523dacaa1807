"""Do the tests notice a change of the program? `python -m tests.mutation` makes one at a time and sees."""
