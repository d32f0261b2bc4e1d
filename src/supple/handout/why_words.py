"""What keeps an exercise out of a choice, in words."""

CLASHES = {
    "mobility": "each session needs a mobility exercise",
    "core_or_strength": "the week needs core and strength work",
    "minutes": "the session should fill the minutes asked for",
    "most_items": "a session holds only so many exercises",
    "time_limit": "the session may not be longer than asked for",
    "direction": "each session needs a movement in the easing direction",
    "chain": "an easier step of the same exercise is in",
    "hard_days": "hard exercises of one region need a day between them",
    "stretching": "stretching fills at most its share of the time",
    "frequency": "it may not be done on so many days a week",
    "pool_session": "it would have to stand in a session on land, or in the pool",
}
