"""Ask for a note of the diary, one thing at a time, in plain words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import typer

from supple.cli.flag_texts import Note, amount, given, whole
from supple.cli.log_flags import as_planned, emergency_questions, items_of
from supple.cli.printing import emit
from supple.documents.appending import Notes
from supple.engine.diary import Diary
from supple.engine.program import Item, ProgramDocument
from supple.engine.progression import review
from supple.handout.dose_words import dose_words
from supple.knowledge import Library, LimbPain, Question

T = TypeVar("T")
SCALE = "from 0 (none) to 10 (the worst you can think of)"
SKIP = "Enter: leave it out"
STOPS = ("pain", "effort", "time", "symptoms", "other")
ANSWERS = ("yes", "no", "unsure")


@dataclass(frozen=True, slots=True)
class Questions:
    """Asks about one day of a course. `parse` checks the diary with notes added to it."""

    document: ProgramDocument
    library: Library
    today: date
    parse: Callable[[Notes], Diary]

    def ask(self) -> Notes:
        """Return the notes that the answers make; an answer left out stays out."""
        day = self._day()
        entry = {**self._session(day), **given(walk_minutes=_ask("How many minutes did you walk?", _minutes))}
        notes: Notes = {"entries": [{"date": day.isoformat(), **entry}]} if entry else {}
        answers = self._safety(notes)
        return {**notes, "screenings": [{"date": self.today.isoformat(), "answers": answers}]} if answers else notes

    def _day(self) -> date:
        entries = self.parse({}).entries
        first = entries[-1].date if entries else self.document.started_on
        return _ask("Which day is it about?", _day_from(first, self.today), f"Enter: {self.today}") or self.today

    def _session(self, day: date) -> Note:
        templates = [session.template for session in self.document.program.sessions] if self.document.program else []
        template = _ask("Which session did you do?", _one_of(templates), f"{' or '.join(templates)}; Enter: none")
        if template is None:
            return {}
        return given(
            template=template,
            pain=self._pain(day),
            effort_cr10=_ask("How hard was it, from 0 (nothing at all) to 10 (as hard as can be)?", _scale()),
            done=self._done(items_of(self.document, template)),
            stopped_because=_ask("Did you stop early? Why?", _one_of(STOPS), f"{', '.join(STOPS)}; Enter: no"),
        )

    def _pain(self, day: date) -> Note:
        said = self._pain_of("your back or neck", "", day)
        if self.document.intake.complaint.limb_pain is not LimbPain.NONE:
            said |= self._pain_of("your arm or leg", "limb_", day)
        return said

    def _pain_of(self, part: str, limb: str, day: date) -> Note:
        before = _ask(f"Pain in {part} before you began, {SCALE}?", _scale())
        worst = _ask(f"Pain in {part} at its worst during the session?", _scale(before or 0))
        after = _ask(f"Pain in {part} the next morning?", _scale()) if day < self.today else None
        return given(**{f"{limb}before": before, f"{limb}worst": worst, f"{limb}next_morning": after})

    def _done(self, items: tuple[Item, ...]) -> list[Note]:
        planned = _ask("Did you do every exercise as planned?", _one_of(("yes", "no")), "yes or no")
        form = _ask("Could you do them well, the way they are described?", _one_of(("yes", "no")))
        form_ok = None if form is None else form == "yes"
        if planned == "yes":
            return [as_planned(item, form_ok) for item in items]
        told = [_told(item, form_ok) for item in items] if planned == "no" else []
        return [done for done in told if done is not None]

    def _safety(self, notes: Notes) -> dict[str, str]:
        """Ask the emergency questions that are due once these notes are added."""
        missing = review(self.document, self.parse(notes), self.library, self.today).clearance.missing
        due = [name for name in emergency_questions(self.document, self.library) if name in missing]
        if due:
            emit("Now the safety questions. Please answer each with yes, no or unsure.\n")
        return given(**{name: _answer(self.library.screening[name]) for name in due})


def _answer(question: Question) -> str | None:
    """Ask a safety question, and once more with its own words of help when the person is not sure."""
    words = question.question or question.id
    said = _ask(f"{words} {question.help or ''}".strip(), _one_of(ANSWERS))
    if said != "unsure" or question.clarify is None:
        return said
    emit(f"This may help you to tell: {question.clarify}\n")
    return _ask(words, _one_of(ANSWERS), "Enter: still unsure") or said


def _told(item: Item, form_ok: bool | None) -> Note | None:
    """Ask how much of one exercise was done; None when it was not done."""
    words = f"{item.name}: how much did you do? Planned: {dose_words(item.dose)}"
    said = _ask(words, _amount, "Enter: as planned; 0: not done; or SETSxREPSxSECONDS, such as 1x5x6")
    if said is None:
        return as_planned(item, form_ok)
    return given(exercise=item.exercise, **said, form_ok=form_ok) if said["sets"] else None


def _ask(words: str, read: Callable[[str], T], hint: str = SKIP) -> T | None:
    """Ask until the answer can be read; None when it is left out."""

    def answer(text: str) -> T | None:
        return read(text.strip().lower()) if text.strip() else None

    said: T | None = typer.prompt(f"{words} ({hint})", default="", show_default=False, value_proc=answer)
    return said


def _one_of(words: Sequence[str]) -> Callable[[str], str]:
    known = {word.lower(): word for word in words}

    def read(text: str) -> str:
        if text not in known:
            raise typer.BadParameter(f"expected {', '.join(words) or 'nothing: the program has no session'}")
        return known[text]

    return read


def _scale(least: float = 0) -> Callable[[str], float | None]:
    def read(text: str) -> float | None:
        try:
            number = float(text)
        except ValueError:
            number = -1
        if not least <= number <= 10:
            raise typer.BadParameter(f"expected a number from {least:g} to 10")
        return whole(number)

    return read


def _minutes(text: str) -> int:
    if not text.isdecimal() or int(text) > 1440:
        raise typer.BadParameter("expected whole minutes from 0 to 1440")
    return int(text)


def _amount(text: str) -> Note:
    said = amount(text)
    if said is None:
        raise typer.BadParameter("expected 0, or sets, repetitions and seconds such as 1x5x6")
    return said


def _day_from(first: date, last: date) -> Callable[[str], date]:
    def read(text: str) -> date:
        try:
            day = date.fromisoformat(text)
        except ValueError:
            day = date.min
        if not first <= day <= last:
            raise typer.BadParameter(f"expected a day from {first} to {last}, such as {last}")
        return day

    return read
