"""Commands of the programs."""
