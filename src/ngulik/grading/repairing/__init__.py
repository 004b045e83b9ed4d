"""The bytes of a handed-in notebook -> a notebook that can be marked."""
