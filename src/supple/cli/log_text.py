"""What `supple log` says: what was added, and what to do now after strong pain, a symptom or a worrying answer."""

from dataclasses import astuple

from rich.console import Console

from supple.cli.log_book import Book
from supple.cli.log_flags import emergency_questions
from supple.cli.printing import bullets, command, paragraph, printing
from supple.cli.program_text import LEVELS
from supple.engine.diary import Diary, Entry, ScreeningRecord
from supple.engine.intake import ClinicianWord
from supple.engine.outcomes import total
from supple.engine.progression import review
from supple.engine.review import Review
from supple.knowledge import Answer

THANKS = "Thank you for telling."
PAIN = "That was a lot of pain. Please take it easy."


def print_added(book: Book, whole: Diary, new: Diary) -> None:
    """Print what was added, and what follows from it at once; `whole` is the diary with the `new` notes in it."""
    with printing() as out:
        out.print(f"Added to {book.file}: {', '.join(_parts(book, new))}.", markup=False, soft_wrap=True)
        opening = _opening(book, new)
        if opening:
            _print_now(out, book, opening, review(book.document, whole, book.library, book.today))
        elif new.clearance:
            paragraph(out, "What follows from it:")
            command(out, book.review_command)


def _parts(book: Book, new: Diary) -> list[str]:
    parts = [_entry_words(entry) for entry in new.entries]
    for record in new.screenings:
        count = len(record.answers)
        parts.append(f"{count} safety answer{'s' if count > 1 else ''} of {record.date}")
    for measure in new.measures:
        parts.append(f"{measure.id} {round(total(measure, book.library), 2):g} of {measure.date}")
    return [*parts, *(_word(word) for word in new.clearance)]


def _entry_words(entry: Entry) -> str:
    if not entry.is_session:
        walk = f" with a walk of {entry.walk_minutes} min" if entry.walk_minutes else ""
        return f"a note of {entry.date}{walk}"
    session = f"session {entry.template}" if entry.template else "a session"
    return f"{session} of {entry.date} with {len(entry.done)} exercise{'' if len(entry.done) == 1 else 's'}"


def _word(word: ClinicianWord) -> str:
    advice = "advises exercise" if word.advises_exercise else "advises against exercise"
    return f"the word of {word.date} on {' and '.join(word.covers)} ({word.by.replace('_', ' ')}: {advice})"


def _opening(book: Book, new: Diary) -> str:
    """Return the first words after a note that worries; none after any other."""
    told = any(entry.symptoms for entry in new.entries) or any(_worries(record) for record in new.screenings)
    stop = book.library.number("progression/stop_nrs", book.today)
    strong = any(_strongest(entry) >= stop for entry in new.entries)
    return " ".join(words for words, holds in ((THANKS, told), (PAIN, strong)) if holds)


def _print_now(out: Console, book: Book, opening: str, found: Review) -> None:
    """Print what to do: who has to stop reads the review's own words first; else the safety questions come first."""
    level, reasons, missing = found.clearance.level, found.clearance.reasons, found.clearance.missing
    if level.forbids_exercise:
        paragraph(out, *LEVELS[level])
        bullets(out, [f"{reason.text} [{reason.rule}]" for reason in reasons])
        paragraph(out, "How to go on afterwards:")
    elif any(name in missing for name in emergency_questions(book.document, book.library)):
        paragraph(out, f"{opening} The safety questions are due now; this asks them:")
        command(out, book.log_command)
        paragraph(out, "Then look at what to do before you exercise again:")
    else:
        paragraph(out, f"{opening} Look at what to do before you exercise again:")
    command(out, book.review_command)


def _worries(record: ScreeningRecord) -> bool:
    return any(answer is not Answer.NO for answer in record.answers.values())


def _strongest(entry: Entry) -> float:
    pains = (*astuple(entry.pain), *(done.pain for done in entry.done))
    return max((pain for pain in pains if pain is not None), default=0)
