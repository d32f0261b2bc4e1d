"""What a story may expect of a review: small named questions, each with what there really is for the message."""

from collections.abc import Callable, Iterator
from typing import Any

from tests.vignettes.progression.playing import Reviewed, day_of

from supple.engine.program import Item, Program, ProgramDocument
from supple.engine.review import Decision
from supple.knowledge import Library

NEWS = "progression/"
GENTLE = ("clinician_soon", "clearance_first")
Check = Callable[[Reviewed, Any, Library], bool]


def _program(document: ProgramDocument | None) -> Program:
    assert document is not None, "there is no program"
    assert document.program is not None, "there is no program"
    return document.program


def _items(document: ProgramDocument | None) -> dict[str, Item]:
    return {item.exercise: item for session in _program(document).sessions for item in session.items}


def work(document: ProgramDocument | None) -> float:
    """Return the work of a week, in the unit of `Dose.volume`, over the distinct exercises."""
    return sum(item.dose.volume for item in _items(document).values())


def _kind(seen: Reviewed) -> str:
    document = seen.found.program
    if document is None or document.program is None:
        return "none"
    if document == seen.before:
        return "same"
    return "gentle" if document.clearance.level in GENTLE else "full"


def _named(seen: Reviewed, name: str, library: Library) -> list[Decision]:
    """Return the decisions on an exercise, on those of a role, or on all; there must be one at least."""
    exercises = library.exercises
    found = [
        one
        for one in seen.found.decisions
        if name in ("all", one.exercise, exercises[one.exercise].role.value, exercises[one.exercise].region.value)
    ]
    assert found, f"{name}: no decision, only on {sorted(one.exercise for one in seen.found.decisions)}"
    return found


def _rules(one: Decision) -> set[str]:
    return {reason.rule for reason in one.reasons}


def _each(seen: Reviewed, wanted: dict[str, Any], library: Library) -> Iterator[tuple[list[Decision], Any]]:
    for name, value in wanted.items():
        yield _named(seen, name, library), value


def _steps(seen: Reviewed, wanted: dict[str, str], library: Library) -> bool:
    return all(one.step == step for found, step in _each(seen, wanted, library) for one in found)


def _some_steps(seen: Reviewed, wanted: dict[str, str], library: Library) -> bool:
    return all(any(one.step == step for one in found) for found, step in _each(seen, wanted, library))


def _reasons(seen: Reviewed, wanted: dict[str, list[str]], library: Library) -> bool:
    return all(set(rules) <= _rules(one) for found, rules in _each(seen, wanted, library) for one in found)


def _some_reasons(seen: Reviewed, wanted: dict[str, list[str]], library: Library) -> bool:
    return all(
        any(rule in _rules(one) for one in found) for found, rules in _each(seen, wanted, library) for rule in rules
    )


def _to(seen: Reviewed, wanted: dict[str, dict[str, Any]], library: Library) -> bool:
    return all(change.items() <= one.to.items() for found, change in _each(seen, wanted, library) for one in found)


def _most_progress_of_one_region(seen: Reviewed, wanted: int, library: Library) -> bool:
    parts = [library.exercises[one.exercise].region for one in seen.found.decisions if one.step == "progress"]
    return bool(parts) and max(parts.count(part) for part in parts) <= wanted


def _most_jump(seen: Reviewed, wanted: int, library: Library) -> bool:
    """Tell whether a harder exercise was given, each at most so many difficulties above the one before."""
    exercises = library.exercises
    grown = [one for one in seen.found.decisions if one.step == "progress" and "exercise" in one.to]
    moved = [(one.exercise, str(one.to["exercise"])) for one in grown]
    jumps = [exercises[new].difficulty - exercises[old].difficulty for old, new in moved]
    return bool(jumps) and max(jumps) <= wanted


def _precaution_words(seen: Reviewed, wanted: dict[str, str], _: Library) -> bool:
    items = _items(seen.found.program)
    return all(any(words in said for said in items[name].precautions) for name, words in wanted.items())


def _share(seen: Reviewed) -> dict[str, float]:
    now = work(seen.found.program)
    return {"of_first": 100 * now / work(seen.first), "of_previous": 100 * now / work(seen.before)}


def _between(value: float | None, wanted: list[float]) -> bool:
    least, most = wanted
    return value is not None and least <= value <= most


def _days(seen: Reviewed) -> set[str]:
    return {day for session in _program(seen.found.program).sessions for day in session.days}


def _news(seen: Reviewed) -> set[str]:
    return {piece.id.removeprefix(NEWS) for piece in _program(seen.found.program).advice if piece.id.startswith(NEWS)}


def _advice(seen: Reviewed) -> set[str]:
    return {piece.rule for piece in seen.found.clearance.advice}


def _aerobic_reasons(seen: Reviewed) -> set[str]:
    return {reason.rule for reason in seen.found.aerobic.reasons} if seen.found.aerobic else set()


def _new(seen: Reviewed) -> set[str]:
    return set(_items(seen.found.program)) - set(seen.before.seen)


def _hardest(seen: Reviewed, library: Library) -> int:
    return max(library.exercises[name].difficulty for name in _items(seen.found.program))


CHECKS: dict[str, Check] = {
    "state": lambda seen, wanted, _: seen.found.state == wanted,
    "level": lambda seen, wanted, _: seen.found.clearance.level == wanted,
    "level_reasons": lambda seen, wanted, _: set(wanted) <= {r.rule for r in seen.found.clearance.reasons},
    "program": lambda seen, wanted, _: _kind(seen) == wanted,
    "phase": lambda seen, wanted, _: _program(seen.found.program).phase == wanted,
    "steps": _steps,
    "some_steps": _some_steps,
    "no_steps": lambda seen, wanted, _: not set(wanted) & {one.step.value for one in seen.found.decisions},
    "reasons": _reasons,
    "some_reasons": _some_reasons,
    "no_reasons": lambda seen, wanted, _: not any(set(wanted) & _rules(one) for one in seen.found.decisions),
    "to": _to,
    "most_progress_of_one_region": _most_progress_of_one_region,
    "most_jump": _most_jump,
    "most_work": lambda seen, wanted, _: all(_share(seen)[name] <= most for name, most in wanted.items()),
    "least_work": lambda seen, wanted, _: all(_share(seen)[name] >= least for name, least in wanted.items()),
    "aerobic": lambda seen, wanted, _: seen.found.aerobic is not None and seen.found.aerobic.step == wanted,
    "aerobic_kind": lambda seen, wanted, _: _program(seen.found.program).aerobic.kind == wanted,
    "aerobic_stage": lambda seen, wanted, _: _program(seen.found.program).aerobic.stage == wanted,
    "aerobic_minutes": lambda seen, wanted, _: _program(seen.found.program).aerobic.plan[0].minutes == wanted,
    "aerobic_words": lambda seen, wanted, _: wanted in _program(seen.found.program).aerobic.plan[0].text,
    "aerobic_reasons": lambda seen, wanted, _: set(wanted) <= _aerobic_reasons(seen),
    "missing": lambda seen, wanted, _: set(wanted) <= set(seen.found.clearance.missing),
    "not_missing": lambda seen, wanted, _: not set(wanted) & set(seen.found.clearance.missing),
    "advice": lambda seen, wanted, _: set(wanted) <= _advice(seen),
    "no_advice": lambda seen, wanted, _: not set(wanted) & _advice(seen),
    "news": lambda seen, wanted, _: _news(seen) == set(wanted),
    "outcomes": lambda seen, wanted, _: wanted.items() <= {o.measure: o.meaning for o in seen.found.outcomes}.items(),
    "adherence": lambda seen, wanted, _: _between(seen.found.adherence, wanted),
    "days_per_week": lambda seen, wanted, _: len(_days(seen)) == wanted,
    "includes": lambda seen, wanted, _: set(wanted) <= set(_items(seen.found.program)),
    "includes_one_of": lambda seen, wanted, _: bool(set(wanted) & set(_items(seen.found.program))),
    "never_includes": lambda seen, wanted, _: not set(wanted) & set(_items(seen.found.program)),
    "precaution_words": _precaution_words,
    "most_new": lambda seen, wanted, _: len(_new(seen)) <= wanted,
    "most_difficulty": lambda seen, wanted, library: _hardest(seen, library) <= wanted,
    "most_minutes": lambda seen, wanted, _: all(s.minutes <= wanted for s in _program(seen.found.program).sessions),
    "review_on_day": lambda seen, wanted, _: _program(seen.found.program).review_on == day_of(wanted),
}


def found(seen: Reviewed, name: str) -> object:
    """Return what there is, for the message of a failed story."""
    said = seen.found
    if name in ("level", "level_reasons", "missing", "not_missing", "advice", "no_advice"):
        rules = [reason.rule for reason in said.clearance.reasons]
        return said.clearance.level, rules, said.clearance.missing, sorted(_advice(seen))
    if name in ("state", "program"):
        return said.state, _kind(seen), [(one.exercise, one.step.value) for one in said.decisions]
    if name in ("outcomes", "adherence"):
        return [(one.measure, one.meaning, one.now) for one in said.outcomes], said.adherence
    if name.startswith("aerobic"):
        return said.aerobic, _program(said.program).aerobic.plan[0]
    if name in ("most_work", "least_work"):
        return _share(seen), [(one.exercise, one.step.value, one.to) for one in said.decisions]
    if "step" in name or "reasons" in name or name in ("to", "most_progress_of_one_region", "most_jump"):
        return [(one.exercise, one.step.value, one.to, sorted(_rules(one))) for one in said.decisions]
    if name in ("most_new", "news", "phase", "review_on_day"):
        program = _program(said.program)
        return sorted(_new(seen)), sorted(_news(seen)), program.phase, program.review_on
    return [(s.days, s.minutes, [item.exercise for item in s.items]) for s in _program(said.program).sessions]
