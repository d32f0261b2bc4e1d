"""What helps right now, and when to call someone."""
