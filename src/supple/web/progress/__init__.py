"""How it goes: the numbers of a person's own diary, what they mean, and the measures to rate."""
