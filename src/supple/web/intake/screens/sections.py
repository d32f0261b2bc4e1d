"""Which screen holds what a key of the document says."""

from supple.web.intake.screens.about import ABOUT

SECTIONS = {
    "complaint.duration_days": "about",
    "complaint.region": "about",
    "complaint.eased_by": "moves",
    "complaint.worsened_by": "moves",
    "complaint": "pain",
    "conditions": "details",
    "activity": "activity",
    "preferences": "time",
    "goals": "likes",
}


def screen_of_key(key: str) -> str:
    """Return the slug of the screen that holds a key, such as `conditions.0.since`; the first where none does.

    >>> screen_of_key("conditions.0.since"), screen_of_key("person.age")
    ('details', 'about')
    """
    while key:
        if key in SECTIONS:
            return SECTIONS[key]
        key = key.rpartition(".")[0]
    return ABOUT.slug
