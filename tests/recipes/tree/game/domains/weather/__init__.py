"""Rain, of which nobody can do much."""
