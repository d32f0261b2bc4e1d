"""Pictures of movements: still, animated and printed from one definition."""
