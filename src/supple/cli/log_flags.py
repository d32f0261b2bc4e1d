"""From the flags of `supple log` to notes for the diary."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from supple.cli.flag_texts import Note, clinicians_word, given, measure, part_of_done, whole
from supple.documents import InputError
from supple.documents.appending import Notes
from supple.engine.facts import Facts
from supple.engine.program import Item, ProgramDocument
from supple.engine.screening import emergency_set
from supple.knowledge import Library, Problem

DONE = "expected EXERCISE:SETSxREPSxHOLD:pain=N:form=yes, all but the exercise optional, such as bird_dog:2x5x6:pain=3"
MEASURE = "expected ID=VALUE or ID:ITEM=SCORE,ITEM=SCORE, such as nrs=3 or activity:1=6,2=4,3=5"
WORD = "expected WHO:ID[,ID][:no], such as physiotherapist:ces1,ces2"


@dataclass(frozen=True, slots=True)
class Flags:
    """What the flags say. `pain` holds the NRS by their keys in the diary; texts are still to be read."""

    day: str
    template: str | None
    pain: dict[str, float | None]
    effort: float | None
    all_done: bool
    done: list[str]
    stopped: str | None
    symptoms: list[str]
    walk: int | None
    screening: list[str]
    screening_all: str | None
    measures: list[str]
    clearance: list[str]


@dataclass(slots=True)
class Reading:
    """Turns flags into notes and keeps every fault on the way."""

    flags: Flags
    document: ProgramDocument
    library: Library
    faults: list[Problem] = field(default_factory=list)

    def notes(self) -> Notes:
        """Return the notes that the flags make; raise InputError with every fault of the flags."""
        said = {"entries": self._entry(), "screenings": self._screening(), "measures": self._measures()}
        said["clearance"] = self._clearance()
        if self.faults:
            raise InputError(tuple(self.faults))
        return {section: notes for section, notes in said.items() if notes}

    def _entry(self) -> list[Note]:
        flags = self.flags
        said = given(
            template=flags.template,
            pain=given(**{name: self._number(name, value) for name, value in flags.pain.items()}),
            effort_cr10=self._number("effort", flags.effort),
            done=self._done(),
            stopped_because=flags.stopped,
            symptoms=flags.symptoms,
            walk_minutes=flags.walk,
        )
        return [{"date": flags.day, **said}] if said else []

    def _number(self, name: str, value: float | None) -> float | None:
        if value is None or math.isfinite(value):
            return whole(value)
        self._fault(f"--{name.replace('_', '-')}", "the number", f"expected a number, found {value}")
        return None

    def _done(self) -> list[Note]:
        told = [done for text in self.flags.done if (done := self._exercise(text)) is not None]
        if not self.flags.all_done:
            return told
        instead = {done["exercise"]: done for done in told}
        planned = self._prescribed()
        more = instead.keys() - {done["exercise"] for done in planned}
        return [instead.get(done["exercise"], done) for done in planned] + [
            done for done in told if done["exercise"] in more
        ]

    def _prescribed(self) -> list[Note]:
        items = items_of(self.document, self.flags.template)
        if not items:
            found = "none" if self.flags.template is None else f"{self.flags.template}, which the program has not"
            self._fault(
                "--all-done", "the template", f"expected --template with a session of the program, found {found}"
            )
        return [as_planned(item, True) for item in items]

    def _exercise(self, text: str) -> Note | None:
        """Return what `EXERCISE[:SETSxREPSxHOLD][:pain=N][:form=yes|no]` says, in any order after the exercise."""
        name, *parts = text.split(":")
        done: Note = {"exercise": name}
        for part in parts:
            said = part_of_done(part)
            if said is None or not said.keys().isdisjoint(done):
                self._fault("--done", name or "the exercise", f"{DONE}, found {text[:60]}")
                return None
            done |= said
        return done

    def _screening(self) -> list[Note]:
        answers: dict[str, str] = {}
        for text in self.flags.screening:
            name, equals, answer = text.partition("=")
            if not equals:
                self._fault("--screening", name, f"expected ID=yes, ID=no or ID=unsure, found {text[:60]}")
            elif name in answers:
                self._fault("--screening", name, f"expected each question once, found {name[:60]} again")
            answers[name] = answer
        if self.flags.screening_all is not None:
            answers = {**self._all_no(self.flags.screening_all), **answers}
        return [{"date": self.flags.day, "answers": answers}] if answers else []

    def _all_no(self, answer: str) -> dict[str, str]:
        if answer != "no":
            self._fault("--screening-all", "the answer", f"expected no (a yes goes with its question), found {answer}")
        return dict.fromkeys(emergency_questions(self.document, self.library), "no")

    def _measures(self) -> list[Note]:
        return self._dated("--measure", self.flags.measures, measure, MEASURE)

    def _clearance(self) -> list[Note]:
        return self._dated("--clearance", self.flags.clearance, clinicians_word, WORD)

    def _dated(self, flag: str, texts: list[str], read: Callable[[str], Note | None], mend: str) -> list[Note]:
        """Return what the texts of one flag say, each with the day of the note."""
        found = []
        for text in texts:
            said = read(text)
            if said is None:
                self._fault(flag, re.split("[=:]", text)[0], f"{mend}, found {text[:60]}")
            else:
                found.append({"date": self.flags.day, **said})
        return found

    def _fault(self, flag: str, key: str, mend: str) -> None:
        self.faults.append(Problem(flag, key, mend))


def items_of(document: ProgramDocument, template: str | None) -> tuple[Item, ...]:
    """Return the exercises of a session of the program; none when it has no such session."""
    sessions = document.program.sessions if document.program else ()
    return next((session.items for session in sessions if session.template == template), ())


def as_planned(item: Item, form_ok: bool | None) -> Note:
    """Return an exercise as done at its prescribed dose, without pain of its own: the session's counts for it then."""
    dose = item.dose
    counted = {"repetitions": dose.repetitions, "hold_s": dose.hold_s} if dose.repetitions is not None else {}
    return given(exercise=item.exercise, sets=dose.sets, **counted, form_ok=form_ok)


def emergency_questions(document: ProgramDocument, library: Library) -> tuple[str, ...]:
    """Return the emergency questions of the person's region."""
    intake = document.intake
    return emergency_set(Facts(intake, document.created_on, intake.today or document.started_on, library))
