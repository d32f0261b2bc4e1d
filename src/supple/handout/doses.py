"""A dose, one line for each thing to do."""

from supple.handout.words import counted
from supple.knowledge import Dose


def dose_lines(dose: Dose) -> tuple[str, ...]:
    """Return a dose in short lines, the amount first.

    >>> dose_lines(Dose(sets=2, repetitions=5, hold_s=6, rest_s=30, sides=2))
    ('2 sets of 5 on each side', 'Hold each one for 6 seconds', 'Rest 30 seconds between the sets')
    """
    lines = [_amount(dose) + (" on each side" if dose.sides > 1 else "")]
    if dose.hold_s and dose.repetitions != 1:
        lines.append(f"Hold each one for {counted(dose.hold_s, 'second')}")
    if dose.load_kg:
        lines.append(f"With {dose.load_kg:g} kg")
    if dose.rest_s and dose.sets > 1:
        lines.append(f"Rest {counted(dose.rest_s, 'second')} between the sets")
    if dose.per_day > 1:
        lines.append(f"Up to {dose.per_day} times a day")
    return tuple(lines)


def _amount(dose: Dose) -> str:
    """Return the amount alone: minutes, held positions, or sets of repetitions.

    >>> _amount(Dose(sets=3, repetitions=1, hold_s=20)), _amount(Dose(sets=1, repetitions=10))
    ('3 times 20 seconds', '10 times')
    """
    if dose.minutes is not None:
        each = counted(dose.minutes, "minute")
    elif dose.repetitions == 1 and dose.hold_s:
        each = counted(dose.hold_s, "second")
    elif dose.sets > 1:
        return f"{dose.sets} sets of {dose.repetitions}"
    else:
        return "Once" if dose.repetitions == 1 else f"{dose.repetitions} times"
    return each if dose.sets == 1 else f"{dose.sets} times {each}"
