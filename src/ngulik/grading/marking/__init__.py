"""Hand-ins of a module -> marks: one submission, many at once, and the run that writes them down."""
