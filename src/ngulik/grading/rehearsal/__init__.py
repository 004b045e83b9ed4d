"""Answers whose marks are known beforehand: a synthetic class that goes the whole way, and the contract of the items."""
