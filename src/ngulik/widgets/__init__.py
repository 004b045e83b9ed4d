"""Simulations of the lessons, one folder each, found by being there; `kit` is what they have in common."""
