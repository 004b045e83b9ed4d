"""From py:percent sources to notebooks, released exercises and proven-fresh files."""
