"""The days of a course: day 0 is a Monday, and every person starts on it."""

from datetime import date, timedelta

from supple.simulation.profiles import START

_DAYS = tuple(START + timedelta(days=number) for number in range(800))


def day_of(number: int) -> date:
    """Return the date of a day of the course (0 to 799)."""
    return _DAYS[number]


def number_of(day: date) -> int:
    """Return the number of a date, counted from the start of the course."""
    return (day - START).days
