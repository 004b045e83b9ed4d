"""What is kept of a cohort: its folder, the gradebook, marked notebooks, and why each mark is what it is."""
