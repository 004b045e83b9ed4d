"""What an instructor was given -> hand-ins of a cohort: every file named, nothing lost."""
