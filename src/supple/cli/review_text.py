"""A review as a person reads it at six in the morning: may I go on, what changes, how am I doing, what now."""

import shlex
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from supple.cli.change_words import changes, staying
from supple.cli.printing import bullets, heading, paragraph, printing, table
from supple.cli.program_text import (
    LEVELS,
    NOT_REVIEWED,
    print_aerobic,
    print_steps,
    print_week,
)
from supple.cli.review_asks import print_due, print_missing, print_word
from supple.engine.program import Program, ProgramDocument, Session, items_of
from supple.engine.review import AerobicDecision, Review
from supple.handout.changes import ARROW
from supple.handout.dose_words import dose_words
from supple.handout.outcome_words import adherence_words, outcome_words
from supple.handout.words import AEROBIC, day_words
from supple.knowledge import Level, Library

OPENINGS = {
    "on_track": ("Yes, go on. Stop if one of your stop signs appears.", "bold green"),
    "flare_up": ("Your pain has flared up. That happens on the way, and it passes. Go gently for now.", "bold yellow"),
    "returning": ("Welcome back. After a break you begin with a little less, and build up again.", "bold green"),
    "graduated": ("Well done. You can go on by yourself now, with the lighter week below.", "bold green"),
    "stopped": ("No exercises now. Please see a clinician first.", "bold red"),
}


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review with all that is shown beside it: the program it began from, the measures due, and the two files."""

    document: ProgramDocument
    review: Review
    due: tuple[str, ...]
    program_file: Path
    diary_file: Path

    @property
    def files(self) -> str:
        """Return the two files as `supple log` takes them."""
        return f"{shlex.quote(str(self.diary_file))} --program {shlex.quote(str(self.program_file))}"


def print_review(reviewed: Reviewed, library: Library) -> None:
    """Print a review for people."""
    with printing() as out:
        print_pages(out, reviewed, library)


def print_pages(out: Console, reviewed: Reviewed, library: Library) -> None:
    """Print a review on a console; who has to stop reads whom to see and why, and nothing else."""
    review = reviewed.review
    out.print(f"Supple · review of {day_words(review.date)}", style="bold")
    paragraph(out, NOT_REVIEWED)
    _print_opening(out, reviewed, library)
    if review.program is None or review.program.program is None:
        print_word(out, review.clearance, reviewed.files, library)
        return
    missing, region = review.clearance.missing, reviewed.document.intake.complaint.region
    print_missing(out, missing, region, reviewed.files, library, briefly=review.state == "graduated")
    _print_changes(out, reviewed, review.program.program, library)
    _print_outcomes(out, reviewed, library)
    _print_advice(out, review)
    _print_next(out, reviewed.document, review.program, review.program.program, library)
    print_word(out, review.clearance, reviewed.files, library)


def _print_opening(out: Console, reviewed: Reviewed, library: Library) -> None:
    """Print whether to go on: the level's words where it holds someone back, else those of the state."""
    review = reviewed.review
    heading(out, "May I go on?")
    words, style = OPENINGS[review.state]
    if review.clearance.level is not Level.PROCEED:
        words, style = LEVELS[review.clearance.level]
    paragraph(out, words, style)
    bullets(out, [f"{reason.text} [{reason.rule}]" for reason in review.clearance.reasons])
    for said in _news(reviewed, library):
        paragraph(out, said)


def _news(reviewed: Reviewed, library: Library) -> list[str]:
    """Return what the next program says for now (its plan for a flare-up, a return, going on alone), while it holds."""
    document, review = reviewed.document, reviewed.review
    if review.program is None or review.program.program is None:
        return []
    holds = review.state != "on_track" or review.program.id != document.id
    return [piece.text for piece in review.program.program.advice if holds and piece.id in library.rules]


def _print_changes(out: Console, reviewed: Reviewed, program: Program, library: Library) -> None:
    """Print what changes, what stays and the aerobic part; what the opening has told is not told again."""
    review = reviewed.review
    groups, said = changes(reviewed.document, review, library), _news(reviewed, library)
    heading(out, "What changes" if groups else "Nothing changes for now")
    for group in groups:
        paragraph(out, f"{group.words}:", "bold")
        if group.reason and group.reason not in said:
            paragraph(out, group.reason)
        bullets(out, group.lines)
    stays = staying(review.decisions, library, said)
    if stays:
        paragraph(out, "Stays as it is:", "bold")
        bullets(out, stays)
    if review.aerobic is not None:
        paragraph(out, f"{AEROBIC[program.aerobic.kind].capitalize()}:", "bold")
        bullets(out, [_aerobic(review.aerobic)])


def _aerobic(made: AerobicDecision) -> str:
    stage = made.to if made.from_ == made.to else f"{made.from_} {ARROW} {made.to}"
    return " ".join([f"{stage}.", *(reason.text for reason in made.reasons[:1])])


def _print_outcomes(out: Console, reviewed: Reviewed, library: Library) -> None:
    heading(out, "How you are doing")
    bullets(out, [outcome_words(outcome, library) for outcome in reviewed.review.outcomes])
    days = library.whole("progression/adherence_days", reviewed.review.date)
    paragraph(out, adherence_words(reviewed.review.adherence, days))
    print_due(out, reviewed.due, reviewed.files, library)


def _print_advice(out: Console, review: Review) -> None:
    if review.clearance.advice:
        heading(out, "Worth showing to someone (this does not hold you back)")
        bullets(out, [f"{piece.text} [{piece.rule}]" for piece in review.clearance.advice])


def _print_next(
    out: Console, document: ProgramDocument, following: ProgramDocument, program: Program, library: Library
) -> None:
    """Print the program from now on in short, how to do what is new in it, and when to come back."""
    print_week(out, program)
    for session in program.sessions:
        _print_session(out, session)
    print_aerobic(out, program)
    print_steps(out, program, library, known=items_of(document.program))
    paragraph(out, "How to do any of them: supple show EXERCISE")
    heading(out, "When to come back")
    paragraph(out, f"Look at it again on {day_words(program.review_on)}, or sooner if something changes.")
    if following.id == document.id:
        paragraph(out, "This is the program you have: the next days in your diary decide how it goes on.")


def _print_session(out: Console, session: Session) -> None:
    heading(out, f"Session {session.template} · about {session.minutes:g} minutes")
    rows = table("", "Exercise", "Dose")
    for number, item in enumerate(session.items, 1):
        rows.add_row(str(number), item.name, dose_words(item.dose))
    out.print(rows)
