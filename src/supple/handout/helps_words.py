"""What went together with better days, in words; never a cause."""

from supple.engine.outcomes import Effect, Helps
from supple.handout.words import number
from supple.knowledge import Library

NOTHING_STANDS_OUT = "Nothing stands out so far."
SAYS = {
    "less_pain": "the next day there was less pain",
    "more_pain": "the next day there was more pain",
    "better_kept": "you finished the session and came back more often",
    "worse_kept": "you finished the session and came back less often",
}


def told(helps: Helps) -> list[Effect]:
    """Return the effects that stand out, in their order."""
    return [effect for effect in helps.effects if effect.says in SAYS]


def effect_words(effect: Effect, library: Library) -> str:
    """Return what went together with one exercise, with its likely size, without a sign."""
    name = library.exercise(effect.exercise).name
    subject = name if effect.of == "presence" else f"Twice as much of {name}"
    scale, unit = (1, "points of 10") if effect.on == "pain" else (100, "of 100")
    sizes = sorted(scale * abs(value) for value in (effect.low, effect.mean, effect.high))
    least, middle, most = map(number, sizes)
    numbers = f"about {middle}, likely {least} to {most} {unit}; {effect.sessions_with} sessions"
    return f"{subject}: {SAYS[effect.says]} ({numbers})."
