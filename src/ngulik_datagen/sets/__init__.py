"""One module per data set of the course; `registry.py` lists them."""
