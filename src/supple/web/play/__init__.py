"""The guided session: what the player plays, and the way to write one down by hand."""
