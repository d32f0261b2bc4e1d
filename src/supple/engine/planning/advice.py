"""The advice of a program: what was eased, what to expect, habits of the day, and when to stop."""

from collections.abc import Iterator, Mapping

from supple.engine.facts import Facts
from supple.engine.planning.case import Choice
from supple.engine.planning.problem import Need
from supple.engine.program import AdviceText, Session
from supple.engine.reasons import because
from supple.knowledge import Advice


def program_advice(facts: Facts, choice: Choice, sessions: tuple[Session, ...]) -> tuple[AdviceText, ...]:
    """Return all advice in order: that no clinician has reviewed the rules, what was eased, timelines, daily life."""
    general = [AdviceText(a.id, a.text, a.references) for a in _fitting(facts, facts.library.advice)]
    return (*general[:1], *_eased(facts, choice, sessions), *_timelines(facts), *general[1:])


def stop_list(facts: Facts) -> tuple[str, ...]:
    """Return the signs to stop at and whom to see, shown in every session."""
    return tuple(sign.text for sign in _fitting(facts, facts.library.stop_signs))


def _fitting(facts: Facts, pieces: Mapping[str, Advice]) -> list[Advice]:
    fitting = [piece for piece in pieces.values() if facts.holds(piece.when)]
    return sorted(fitting, key=lambda piece: (piece.order, piece.id))


def _timelines(facts: Facts) -> Iterator[AdviceText]:
    """Yield what to expect by when, for each condition given."""
    for known in facts.conditions:
        condition = facts.library.condition(known.id)
        yield AdviceText(f"timeline_{condition.id}", f"{condition.name}: {condition.timeline}", condition.references)


def _eased(facts: Facts, choice: Choice, sessions: tuple[Session, ...]) -> Iterator[AdviceText]:
    """Yield what had to be relaxed, so that nobody is left to guess."""
    if not sessions:
        yield _said(facts, "nothing_fits")
        return
    if choice.dislikes_relaxed:
        yield _said(facts, "relaxed_dislikes")
    for need in choice.selection.relaxed:
        yield _said(facts, f"relaxed_{need}")
    problem = choice.problem
    short = any(session.minutes * 60 < problem.least_seconds for session in sessions)
    if short and problem.growth.most_new is not None:
        yield shorter_for_now(facts)
    elif short and Need.MINUTES not in choice.selection.relaxed:
        yield _said(facts, "shorter_by_items", items=problem.most_items)


def shorter_for_now(facts: Facts) -> AdviceText:
    """Return that the sessions fall short of the minutes asked for while they are being built up."""
    return _said(facts, "shorter_for_now")


def _said(facts: Facts, name: str, **words: object) -> AdviceText:
    reason = because(facts.library, f"planning/{name}", **words)
    return AdviceText(name, reason.text, reason.references)
