"""Proofs by play: worlds that differ by one act, kept as commands that print what came of it."""
