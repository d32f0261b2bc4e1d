"""Other wishes in a running course: days, minutes, things, what to leave out, and one exercise for another."""
