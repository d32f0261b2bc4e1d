"""The pain rule as a traffic light. Its numbers are the parameters that a review reads the diary with."""

from dataclasses import dataclass

from supple.engine.program import ProgramDocument
from supple.engine.progression import Marks, rule_at_first
from supple.handout.words import counted
from supple.knowledge import Library, Region


@dataclass(frozen=True, slots=True)
class Light:
    """One light: its colour, the word beside it, the signs, any one or all of them, and what to do."""

    colour: str
    word: str
    signs: tuple[str, ...]
    then: str


@dataclass(frozen=True, slots=True)
class PainRules:
    """The three lights, what strong pain asks for, and how the marks for a limb differ, where they do."""

    lights: tuple[Light, ...]
    strong: str
    limb: str


def pain_rules(document: ProgramDocument, library: Library) -> PainRules:
    """Return the pain rule of one person on the day of the program, in words.

    It is the rule of `supple review`: green, red and all that lies between (thomee_1997, silbernagel_2007, smith_2019).
    """
    rule = rule_at_first(document, library)
    marks = rule.marks
    lights = (
        Light("green", "Go on", _green(marks), "Well done. Keep your dose. It may grow at your next review."),
        Light("amber", "Stay here", _amber(), "That is all right. Do the same next time, and add nothing."),
        Light("red", "Do less", _red(marks), "It was too much this time. Next time do half of it."),
    )
    return PainRules(lights, _strong(marks), _limb(marks, rule.limb_marks, document.intake.complaint.region))


def _green(marks: Marks) -> tuple[str, str]:
    """Return the signs of green, both of which are needed; a rise of 0 means that pain may not rise at all."""
    risen = f"rises by {marks.green_rise:g} at most" if marks.green_rise else "does not rise"
    return (
        f"While you exercise, pain stays at {marks.safe:g} or below. "
        f"Or it {risen} and stays at {marks.accepted:g} or below.",
        "And the next morning it is no more than before you began.",
    )


def _amber() -> tuple[str, str]:
    """Return the signs of amber: all that is neither green nor red, and a morning that nobody wrote down."""
    return (
        "It is more than green allows, but none of the red signs is there.",
        "Or you do not know how the next morning was.",
    )


def _red(marks: Marks) -> tuple[str, ...]:
    """Return the signs of red, any one of which is enough."""
    return (
        f"Pain rises by more than {marks.red_rise:g}. "
        f"Or it rises by {marks.red_rise:g} and ends above {marks.accepted:g}.",
        f"Or the next morning it is more than {counted(marks.morning_rise, 'point')} above where you began.",
        "Or pain moves further down a leg or an arm and stays there.",
    )


def _strong(marks: Marks) -> str:
    return f"At {marks.stop:g} or more: stop for today, and answer the safety questions again now."


def _limb(marks: Marks, limb: Marks, region: Region) -> str:
    """Return by how much the marks are lower for pain in a limb that carries the signs; nothing where they are not."""
    if marks == limb:
        return ""
    where = "an arm" if region is Region.NECK else "a leg"
    return f"For pain that goes into {where}, take {marks.safe - limb.safe:g} off each number here (never below 0)."
