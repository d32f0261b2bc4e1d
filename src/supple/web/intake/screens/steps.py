"""The way through the screens: which apply, which are done, which comes next, and when to stop."""

from supple.engine.reasons import Reason
from supple.knowledge import Level
from supple.web.intake.screens.asking import Asked
from supple.web.intake.screens.case import FLAGGED, Case
from supple.web.intake.screens.catalogue import LOOK, SCREENS
from supple.web.intake.screens.screen import Field, Screen


def applying(case: Case) -> tuple[Screen, ...]:
    """Return the screens that this person sees, the look through the answers last."""
    return (*(screen for screen in SCREENS if screen.fields(case)), LOOK)


def is_done(case: Case, screen: Screen) -> bool:
    """Tell whether all of a screen was answered, or left out by choice; emergency answers hold for their day only."""
    stale = screen.emergency and case.answers.days.get(screen.slug) != case.today.isoformat()
    return not stale and _was_done(case, screen)


def _was_done(case: Case, screen: Screen) -> bool:
    asked = screen.slug in case.answers.days
    return asked and all(_has_answer(case, screen, field) for field in screen.fields(case))


def is_whole(case: Case) -> bool:
    """Tell whether every screen was answered, today or before, so that the answers can be handed over."""
    return case.begun and all(_was_done(case, screen) for screen in applying(case) if screen is not LOOK)


def _has_answer(case: Case, screen: Screen, field: Field) -> bool:
    if isinstance(field, Asked):
        return set(field.ids) <= {*case.answers.screening, *case.answers.left_out}
    return field.name in case.answers.of(screen.slug)


def open_screens(case: Case) -> tuple[Screen, ...]:
    """Return the screens still to be answered, in order."""
    return tuple(screen for screen in applying(case) if screen is not LOOK and not is_done(case, screen))


def is_stopped(case: Case) -> bool:
    """Tell whether the answers end here: at once in an emergency, otherwise right after the emergency screens."""
    if not case.begun:
        return False
    found = case.assessment
    if found.level is Level.EMERGENCY:
        return True
    ends = found.level.forbids_exercise or found.no_program
    return ends and not any(screen.emergency for screen in open_screens(case))


def next_screen(case: Case) -> Screen:
    """Return the first screen still to be answered; the look through the answers when all are."""
    return next(iter(open_screens(case)), LOOK)


def may_open(case: Case, screen: Screen) -> bool:
    """Tell whether a screen may be looked at now: done, next, or holding an answer that may need correction."""
    if screen not in applying(case):
        return False
    return screen is next_screen(case) or screen.slug in case.answers.days or _is_flagged(case, screen)


def _is_flagged(case: Case, screen: Screen) -> bool:
    asked = (name for field in screen.fields(case) if isinstance(field, Asked) for name in field.ids)
    return any(case.answers.screening.get(name) in FLAGGED for name in asked)


def screen_asking(case: Case, question: str) -> Screen | None:
    """Return the screen that holds a screening question for this person."""
    for screen in SCREENS:
        if any(isinstance(field, Asked) and question in field.ids for field in screen.fields(case)):
            return screen
    return None


def reasons_to_stop(case: Case) -> tuple[Reason, ...]:
    """Return the reasons of the level found; those of lesser levels, which allow more, would only confuse here."""
    found = case.assessment
    worst = {
        (f"screening/{question.id}", rule.text)
        for question in case.library.screening.values()
        for rule in question.rules
        if rule.level is found.level and (rule.no_program or found.level.forbids_exercise)
    }
    return tuple(reason for reason in found.reasons if (reason.rule, reason.text) in worst)


def correction(case: Case) -> Screen:
    """Return the screen of the first reason to stop; the first screen when the reason is no answer (the age)."""
    for reason in reasons_to_stop(case):
        found = screen_asking(case, reason.rule.removeprefix("screening/"))
        if found is not None:
            return found
    return SCREENS[0]


def before(case: Case, screen: Screen) -> Screen | None:
    """Return the screen before this one; None for the first."""
    seen = applying(case)
    place = seen.index(screen)
    return seen[place - 1] if place else None


def is_later(case: Case, screen: Screen) -> bool:
    """Tell whether a screen was answered on an earlier day, or the answers leave time to be seen today."""
    earlier = case.answers.days.get(screen.slug) != case.today.isoformat()
    return earlier or case.assessment.level is not Level.EMERGENCY
