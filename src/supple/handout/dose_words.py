"""A dose in words."""

from supple.knowledge import Dose


def dose_words(dose: Dose) -> str:
    """Return a dose as a person would say it.

    >>> dose_words(Dose(sets=2, repetitions=5, hold_s=6, sides=2))
    '2 × 5 each side, hold 6 s'
    """
    side = " each side" if dose.sides > 1 else ""
    if dose.minutes is not None:
        words = f"{dose.minutes:g} min{side}"
    elif dose.repetitions == 1 and dose.hold_s:
        words = f"{dose.sets} × {dose.hold_s} s{side}"
    else:
        words = f"{dose.sets} × {dose.repetitions}{side}" + (f", hold {dose.hold_s} s" if dose.hold_s else "")
    load = f", {dose.load_kg:g} kg" if dose.load_kg else ""
    return words + load + (f"; up to {dose.per_day} times a day" if dose.per_day > 1 else "")
