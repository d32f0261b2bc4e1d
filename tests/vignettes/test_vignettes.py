"""Every vignette is a short story of a person and what Supple must say; a clinician can read them all."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from supple.documents.intake import parse_intake
from supple.engine.facts import Facts
from supple.engine.planning import plan
from supple.engine.program import ProgramDocument
from supple.engine.screening import due_questions
from supple.knowledge import Library
from supple.knowledge.loading import parse_yaml

FOLDER = Path(__file__).parent
FILES = sorted(file for file in FOLDER.rglob("*.yaml") if file.parent.name not in ("progression", "wishes"))
TODAY = date(2026, 11, 21)
KEYS = {"story", "source", "intake", "expect"}
OURS = "ours"


def answered(intake: dict[str, Any], library: Library) -> dict[str, Any]:
    """Fill `everything_else: no` with every question that this person is asked and that stands unanswered."""
    answers = dict(intake.get("screening", {}))
    rest = answers.pop("everything_else", None)
    if rest is not None:
        known = parse_intake({**intake, "screening": answers}, "vignette", library, TODAY)
        facts = Facts(known, TODAY, TODAY, library)
        answers = {**{q.id: rest for q in due_questions(facts)}, **answers}
    return {**intake, "screening": answers}


def _items(made: ProgramDocument) -> set[str]:
    assert made.program is not None
    return {item.exercise for session in made.program.sessions for item in session.items}


CHECKS = {
    "level": lambda made, wanted: made.clearance.level == wanted,
    "program": lambda made, wanted: _kind(made) == wanted,
    "phase": lambda made, wanted: made.program.phase == wanted,
    "risk": lambda made, wanted: made.risk.level == wanted,
    "risk_method": lambda made, wanted: made.risk.method == wanted,
    "reasons": lambda made, wanted: set(wanted) <= {r.rule for r in made.clearance.reasons},
    "no_reasons": lambda made, wanted: not set(wanted) & {r.rule for r in made.clearance.reasons},
    "missing": lambda made, wanted: set(wanted) <= set(made.clearance.missing),
    "not_missing": lambda made, wanted: not set(wanted) & set(made.clearance.missing),
    "clearance_advice": lambda made, wanted: set(wanted) <= {a.rule for a in made.clearance.advice},
    "no_clearance_advice": lambda made, wanted: not set(wanted) & {a.rule for a in made.clearance.advice},
    "excluded": lambda made, wanted: wanted.items() <= {e.exercise: e.kind for e in made.program.excluded}.items(),
    "excluded_because": lambda made, wanted: all(
        set(rules) <= {r.rule for e in made.program.excluded if e.exercise == name for r in e.reasons}
        for name, rules in wanted.items()
    ),
    "eligible": lambda made, wanted: not set(wanted) & {e.exercise for e in made.program.excluded},
    "includes": lambda made, wanted: set(wanted) <= _items(made),
    "includes_one_of": lambda made, wanted: bool(set(wanted) & _items(made)),
    "each_session_has_one_of": lambda made, wanted: all(
        set(wanted) & {i.exercise for i in s.items} for s in made.program.sessions
    ),
    "never_includes": lambda made, wanted: not set(wanted) & _items(made),
    "precaution_words": lambda made, wanted: all(
        any(words in p for s in made.program.sessions for i in s.items if i.exercise == name for p in i.precautions)
        for name, words in wanted.items()
    ),
    "aerobic": lambda made, wanted: made.program.aerobic.kind == wanted,
    "aerobic_stage": lambda made, wanted: made.program.aerobic.stage == wanted,
    "aerobic_reasons": lambda made, wanted: set(wanted) <= {r.rule for r in made.program.aerobic.reasons},
    "advice": lambda made, wanted: set(wanted) <= {a.id for a in made.program.advice},
    "no_advice": lambda made, wanted: not set(wanted) & {a.id for a in made.program.advice},
    "most_minutes": lambda made, wanted: all(s.minutes <= wanted for s in made.program.sessions),
    "least_minutes": lambda made, wanted: all(s.minutes >= wanted for s in made.program.sessions),
    "sessions": lambda made, wanted: {s.template: list(s.days) for s in made.program.sessions} == wanted,
    "review_on": lambda made, wanted: made.program.review_on.isoformat() == wanted,
    "stop_words": lambda made, wanted: all(any(w in sign for sign in made.program.stop_list) for w in wanted),
}


def _kind(made: ProgramDocument) -> str:
    """Return none, gentle or full."""
    if made.program is None:
        return "none"
    gentle = made.clearance.level in ("clinician_soon", "clearance_first")
    return "gentle" if gentle else "full"


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_vignette(file: Path, library: Library) -> None:
    story = parse_yaml(file.read_text(encoding="utf-8"))
    assert set(story) == KEYS, f"a vignette has just {KEYS}"
    assert story["source"] == OURS or story["source"] in library.references
    assert story["expect"], "a vignette expects something"
    document = answered({"schema": "supple/intake/1", "today": TODAY.isoformat(), **story["intake"]}, library)
    made = plan(parse_intake(document, file.name, library, TODAY), library, TODAY)
    for name, wanted in story["expect"].items():
        assert CHECKS[name](made, wanted), f"{name}: expected {wanted}, found {_found(made, name)}"


def _found(made: ProgramDocument, name: str) -> object:
    """Return what there is, for the message of a failed vignette."""
    if name in ("level", "reasons", "no_reasons", "missing", "not_missing") or "clearance" in name:
        rules = [reason.rule for reason in made.clearance.reasons]
        return made.clearance.level, rules, made.clearance.missing, [a.rule for a in made.clearance.advice]
    if made.program is None or name.startswith("risk"):
        return made.risk
    if name.startswith("aerobic"):
        return made.program.aerobic
    if name in ("advice", "no_advice"):
        return [piece.id for piece in made.program.advice]
    if name in ("excluded", "eligible", "excluded_because"):
        return {e.exercise: (e.kind, [r.rule for r in e.reasons]) for e in made.program.excluded}
    return [(s.template, s.days, s.minutes, [i.exercise for i in s.items]) for s in made.program.sessions]


def test_there_are_seventy_vignettes_or_more() -> None:
    assert len(FILES) >= 70
