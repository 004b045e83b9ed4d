"""Grammar of citizens' complaint texts (invented; registers of fakta.md 10)."""
