"""One kit for all simulations: `svg` draws, `controls` and `handles` ask, `simulation` answers, `board` shows it in Jupyter."""
