"""A program as something a person can follow on paper."""

from collections import defaultdict
from collections.abc import Collection

from rich.console import Console

from supple.cli.printing import bullets, heading, paragraph, printing, table
from supple.engine.program import Clearance, Excluded, Program, ProgramDocument, Session, items_of
from supple.handout.dose_words import dose_words
from supple.handout.words import AEROBIC, LEFT_OUT, LEVEL_WORDS, NO_PROGRAM, day_words, to_cover
from supple.knowledge import Level, Library, Phase

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PARTS = {"warm_up": "Warm-up", "main": "Main", "cool_down": "Cool-down"}
STYLES = {
    Level.EMERGENCY: "bold white on red",
    Level.URGENT_TODAY: "bold red",
    Level.CLINICIAN_SOON: "bold yellow",
    Level.CLEARANCE_FIRST: "bold yellow",
    Level.PROCEED: "bold green",
}
LEVELS = {level: (words, STYLES[level]) for level, words in LEVEL_WORDS.items()}
NOT_REVIEWED = "These rules have not yet been reviewed by a clinician."


def print_program(document: ProgramDocument, library: Library) -> None:
    """Print a program document for people."""
    with printing() as out:
        print_document(out, document, library)


def print_document(out: Console, document: ProgramDocument, library: Library) -> None:
    """Print a program document on a console."""
    out.print(f"Supple · {day_words(document.created_on)}", style="bold")
    paragraph(out, NOT_REVIEWED)
    _print_clearance(out, document)
    program = document.program
    if program is not None:
        print_week(out, program)
        for session in program.sessions:
            _print_session(out, session)
        print_aerobic(out, program)
        print_steps(out, program, library)
        _print_excluded(out, program, library)
        heading(out, "Good to know")
        bullets(out, [piece.text for piece in program.advice if piece.id != "not_reviewed"])
        heading(out, "When to stop")
        bullets(out, program.stop_list)
        heading(out, "When to come back")
        paragraph(out, f"Look at it again on {day_words(program.review_on)}, or sooner if something changes.")
    _print_afterwards(out, document.clearance, library)
    _print_questions(out, document.clearance, library)


def _print_afterwards(out: Console, found: Clearance, library: Library) -> None:
    """Print what opens the full program: a clinician's word, where one can, as it goes into the intake."""
    names = ", ".join(to_cover(found.reasons, library))
    if names:
        heading(out, "Afterwards")
        paragraph(out, "Once a clinician has looked and advises exercise, write it into the intake:")
        paragraph(out, f"clearance: [{{date: …, by: …, advises_exercise: yes, covers: [{names}]}}]", indent=2)


def _print_clearance(out: Console, document: ProgramDocument) -> None:
    found = document.clearance
    words, style = LEVELS[found.level]
    if document.program is None and not found.level.forbids_exercise:
        words = NO_PROGRAM
    heading(out, "May I exercise?")
    paragraph(out, words, style)
    bullets(out, [f"{reason.text} [{reason.rule}]" for reason in found.reasons])
    if found.advice:
        paragraph(out, "Worth knowing (this does not hold you back):")
        bullets(out, [f"{piece.text} [{piece.rule}]" for piece in found.advice])
    if document.program is not None:
        paragraph(out, document.risk.text)


def print_week(out: Console, program: Program) -> None:
    """Print which session falls on which day; a maintenance program has no last week."""
    until = "" if program.phase is Phase.MAINTENANCE else f", for {program.weeks} weeks"
    heading(out, f"Your week ({program.phase} phase{until})")
    days = table(*(day.capitalize() for day in DAYS))
    templates = {day: session.template for session in program.sessions for day in session.days}
    days.add_row(*(f"{templates[day]}" if day in templates else "-" for day in DAYS))
    out.print(days)
    if program.aerobic.plan:
        paragraph(
            out,
            f"And {AEROBIC[program.aerobic.kind]} on {program.aerobic.plan[0].days_per_week} days a week (see below).",
        )


def _print_session(out: Console, session: Session) -> None:
    days = ", ".join(day.capitalize() for day in session.days)
    heading(out, f"Session {session.template} · {days} · about {session.minutes:g} minutes")
    rows = table("", "Part", "Exercise", "Dose", "Why")
    for number, item in enumerate(session.items, 1):
        rows.add_row(str(number), PARTS[item.part], item.name, dose_words(item.dose), item.reasons[0].text)
    out.print(rows)


def print_aerobic(out: Console, program: Program) -> None:
    """Print the aerobic part with its next stages."""
    heading(out, AEROBIC[program.aerobic.kind].capitalize())
    bullets(out, [f"{step.stage}: {step.text}" for step in program.aerobic.plan])
    for reason in program.aerobic.reasons:
        paragraph(out, reason.text)


def print_steps(out: Console, program: Program, library: Library, known: Collection[str] = ()) -> None:
    """Print how to do each exercise once, with what to mind; those already known are left out."""
    items = {name: item for name, item in items_of(program).items() if name not in known}
    if not items:
        return
    heading(out, "How to do them")
    for name, item in sorted(items.items(), key=lambda entry: entry[1].name):
        exercise = library.exercise(name)
        paragraph(out, f"{item.name} ({name})", "bold")
        bullets(out, exercise.steps)
        paragraph(out, exercise.breathing, indent=2)
        for precaution in item.precautions:
            paragraph(out, f"Mind: {precaution}", indent=2)


def _print_excluded(out: Console, program: Program, library: Library) -> None:
    heading(out, "What was left out, and why")
    for kind, words in LEFT_OUT.items():
        entries = [entry for entry in program.excluded if entry.kind == kind]
        if not entries:
            continue
        paragraph(out, f"{words} ({len(entries)}):", "bold")
        if kind in ("contraindicated", "needs_clearance"):
            bullets(out, _by_reason(entries, library))
        else:
            paragraph(out, ", ".join(library.exercise(entry.exercise).name for entry in entries), indent=2)
    paragraph(out, "Ask why about any of them: supple why INTAKE EXERCISE")


def _by_reason(entries: list[Excluded], library: Library) -> list[str]:
    """Return one line for each first reason, with the exercises it leaves out."""
    names: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        names[entry.reasons[0].text].append(library.exercise(entry.exercise).name)
    return [f"{text} ({', '.join(left_out)})" for text, left_out in names.items()]


def _print_questions(out: Console, found: Clearance, library: Library) -> None:
    if not found.missing:
        return
    heading(out, f"Questions still open ({len(found.missing)})")
    paragraph(out, "Please answer them in the intake, under screening, with yes, no or unsure.")
    rows = table("Id", "Question", whole="Id")
    for name in found.missing:
        rows.add_row(name, library.screening[name].question or "")
    out.print(rows)
