"""`supple log`: one more note in the diary."""

import sys
from pathlib import Path

import typer

from supple.cli.clock import REVIEW_DAY, day_option, review_day
from supple.cli.log_book import Book
from supple.cli.log_flags import Flags, Reading
from supple.cli.log_questions import Questions
from supple.cli.log_text import print_added
from supple.cli.printing import OutputError, emit
from supple.documents import InputError
from supple.documents.appending import Notes, added, appended
from supple.documents.files import COURSE, parse_document
from supple.documents.program import read_program
from supple.documents.saving import save
from supple.engine.diary import Diary
from supple.knowledge import Problem
from supple.knowledge.loading import load_library

SECTIONS = ("entries", "screenings", "measures", "clearance")
NEEDED = "expected what to add, such as --template A --worst 3 --all-done, --walk 10 or --screening-all no, found none"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(log)


def log(
    diary: Path = typer.Argument(help="The diary, a YAML or JSON file; it is made when there is none."),
    program: Path = typer.Option(help="The program that the diary belongs to, as `supple plan --json` wrote it."),
    day: str | None = typer.Option(None, "--date", help="The day of the note (default: today)."),
    template: str | None = typer.Option(None, help="The session that was done: A or B."),
    before: float | None = typer.Option(None, help="Pain before the session, 0 to 10."),
    worst: float | None = typer.Option(None, help="Pain at its worst during the session, 0 to 10."),
    next_morning: float | None = typer.Option(None, help="Pain the next morning, 0 to 10."),
    limb_before: float | None = typer.Option(None, help="Pain in the arm or leg before the session, 0 to 10."),
    limb_worst: float | None = typer.Option(None, help="Pain in the arm or leg at its worst, 0 to 10."),
    limb_next_morning: float | None = typer.Option(None, help="Pain in the arm or leg the next morning, 0 to 10."),
    effort: float | None = typer.Option(None, help="How hard it was, 0 to 10."),
    all_done: bool = typer.Option(False, "--all-done", help="All was done at its planned dose, in good form."),
    done: list[str] = typer.Option([], help="One exercise: EXERCISE[:SETSxREPSxHOLD][:pain=N][:form=yes|no]."),
    stopped: str | None = typer.Option(None, help="Why it was stopped: pain, effort, time, symptoms or other."),
    symptom: list[str] = typer.Option([], help="The id of a safety question that became a yes, such as ces1."),
    walk: int | None = typer.Option(None, help="Minutes walked that day."),
    screening: list[str] = typer.Option([], help="A safety question answered: ID=yes, ID=no or ID=unsure."),
    screening_all: str | None = typer.Option(None, help="no: every emergency question was asked and is a no."),
    measure: list[str] = typer.Option([], help="An outcome measure: nrs=3, or by its items: activity:1=6,2=4,3=5."),
    clearance: list[str] = typer.Option([], help="A clinician's word: WHO:ID[,ID], with :no if against exercise."),
    today: str | None = REVIEW_DAY,
) -> None:
    """Add to the diary: a session, a walk, safety answers, measures, a clinician's word. Without flags it asks.

    Example: supple log diary.yaml --program program.json --template A --before 3 --worst 4 --effort 4 --all-done
    """
    now = review_day(day_option(today))
    pain = {"before": before, "worst": worst, "next_morning": next_morning}
    pain |= {"limb_before": limb_before, "limb_worst": limb_worst, "limb_next_morning": limb_next_morning}
    on, answers = day or now.isoformat(), (screening, screening_all)
    flags = Flags(on, template, pain, effort, all_done, done, stopped, symptom, walk, *answers, measure, clearance)
    library = load_library()
    book = Book(diary, program, read_program(program, library), library, now)
    _add(book, Reading(flags, book.document, library).notes())


def _add(book: Book, notes: Notes) -> None:
    raw, text = book.read()
    old = parse_document(text, book.file, COURSE)
    if not notes:
        if not sys.stdin.isatty():
            raise InputError((Problem("supple log", "the flags", NEEDED),))
        notes = Questions(book.document, book.library, book.today, lambda new: book.parse(added(old, new))).ask()
    if not notes:
        emit(f"Nothing was added to {book.file}.\n")
        return
    whole = book.parse(added(old, notes))
    try:
        save(book.file, appended(text, old, notes, book.file), raw)
    except OSError as error:
        raise OutputError(f"{book.file}: expected a place that can be written, found: {error.strerror}") from error
    print_added(book, whole, _only(whole, notes))


def _only(diary: Diary, notes: Notes) -> Diary:
    """Return the diary with nothing but what the notes have added."""
    counts = {section: len(notes.get(section, [])) for section in SECTIONS}
    last = {section: getattr(diary, section)[-count:] for section, count in counts.items() if count}
    return Diary(diary.schema, **last)
