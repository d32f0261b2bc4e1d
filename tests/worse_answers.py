"""One answer of a diary made worse: every field, by one value of one entry or record at a time.

An answer that is left out counts as worse only where it was a good one: leaving out a bad one cannot be told from
silence.
"""

from collections.abc import Callable
from dataclasses import fields, replace
from random import Random

from supple.engine.diary import Diary, Done, Entry, PainNotes, ScreeningRecord
from supple.knowledge import Answer, Library

Worsen = Callable[[Diary, Random, Library], Diary | None]
BECAUSE = ("pain", "effort", "time", "symptoms", "other")
LATEST = 10


def _up(value: float, dice: Random) -> float:
    return min(10, value + dice.randint(1, 6))


def went_well(entry: Entry) -> bool:
    """Tell whether an entry holds only good answers: calm pain, nothing that stopped it, no symptom."""
    pain = entry.pain
    if pain.before is None or pain.worst is None or pain.next_morning is None or pain.limb_worst is not None:
        return False
    calm = pain.worst <= min(pain.before + 1, 5) and pain.next_morning <= pain.before
    return calm and not entry.symptoms and entry.stopped_because is None and all(d.pain is None for d in entry.done)


def _in_entry(worse: Callable[[Entry, Random, Library], Entry | None]) -> Worsen:
    def worsened(diary: Diary, dice: Random, library: Library) -> Diary | None:
        if not diary.entries:
            return None
        first = max(0, len(diary.entries) - LATEST) if dice.random() < 0.8 else 0
        place = dice.randrange(first, len(diary.entries))
        made = worse(diary.entries[place], dice, library)
        if made is None:
            return None
        return replace(diary, entries=(*diary.entries[:place], made, *diary.entries[place + 1 :]))

    return worsened


def _pain(name: str, back: str | None = None) -> Worsen:
    """Raise one pain; a pain of the limb that was not written down rises from the back's."""

    def worse(entry: Entry, dice: Random, _: Library) -> Entry | None:
        value = getattr(entry.pain, name)
        value = getattr(entry.pain, back) if value is None and back else value
        return None if value is None else replace(entry, pain=replace(entry.pain, **{name: _up(value, dice)}))

    return _in_entry(worse)


def _all_pain(entry: Entry, dice: Random, _: Library) -> Entry | None:
    """Raise every pain of an entry by the same amount."""
    by = dice.randint(1, 6)
    given = {field.name: getattr(entry.pain, field.name) for field in fields(PainNotes)}
    raised = {name: min(10, pain + by) for name, pain in given.items() if pain is not None}
    return replace(entry, pain=PainNotes(**raised)) if raised else None


def _before_alone(entry: Entry, dice: Random, _: Library) -> Entry | None:
    if not went_well(entry) or entry.pain.before is None:
        return None
    return replace(entry, pain=replace(entry.pain, before=_up(entry.pain.before, dice)))


def _in_done(worse: Callable[[Entry, Done, Random], Done | None]) -> Worsen:
    def in_entry(entry: Entry, dice: Random, _: Library) -> Entry | None:
        if not entry.done:
            return None
        place = dice.randrange(len(entry.done))
        made = worse(entry, entry.done[place], dice)
        return made and replace(entry, done=(*entry.done[:place], made, *entry.done[place + 1 :]))

    return _in_entry(in_entry)


def _done_pain(entry: Entry, done: Done, dice: Random) -> Done | None:
    value = entry.pain.worst if done.pain is None else done.pain
    return None if value is None else replace(done, pain=_up(value, dice))


def _fewer(name: str) -> Worsen:
    def worse(_: Entry, done: Done, dice: Random) -> Done | None:
        value = getattr(done, name)
        return replace(done, **{name: dice.choice([None, 0, value - 1, value // 2])}) if value else None

    return _in_done(worse)


def _form(to: bool | None) -> Worsen:
    return _in_done(lambda _, done, __: replace(done, form_ok=to) if done.form_ok else None)


def _left_out(name: str) -> Worsen:
    return _in_entry(lambda e, _, __: replace(e, pain=replace(e.pain, **{name: None})) if went_well(e) else None)


def _effort(entry: Entry, dice: Random, _: Library) -> Entry | None:
    effort = entry.effort_cr10
    return None if effort is None else replace(entry, effort_cr10=_up(effort, dice))


def _no_effort(entry: Entry, _: Random, __: Library) -> Entry | None:
    good = entry.effort_cr10 is not None and entry.effort_cr10 <= 5
    return replace(entry, effort_cr10=None) if good else None


def _stopped(entry: Entry, dice: Random, _: Library) -> Entry | None:
    return replace(entry, stopped_because=dice.choice(BECAUSE)) if entry.stopped_because is None else None


def _symptom(entry: Entry, dice: Random, library: Library) -> Entry | None:
    return replace(entry, symptoms=(*entry.symptoms, dice.choice(sorted(library.screening))))


def _walk(entry: Entry, dice: Random, _: Library) -> Entry | None:
    walk = entry.walk_minutes
    return replace(entry, walk_minutes=dice.choice([None, 0, walk - 1, walk // 2])) if walk else None


def _one_not_done(entry: Entry, dice: Random, _: Library) -> Entry | None:
    if not entry.done or not went_well(entry):
        return None
    place = dice.randrange(len(entry.done))
    return replace(entry, done=entry.done[:place] + entry.done[place + 1 :])


def _entry_out(diary: Diary, dice: Random, _: Library) -> Diary | None:
    places = [place for place, entry in enumerate(diary.entries[-LATEST:]) if went_well(entry)]
    if not places:
        return None
    place = max(0, len(diary.entries) - LATEST) + dice.choice(places)
    return replace(diary, entries=diary.entries[:place] + diary.entries[place + 1 :])


def _in_screening(worse: Callable[[dict[str, Answer], Random], dict[str, Answer] | None]) -> Worsen:
    def worsened(diary: Diary, dice: Random, _: Library) -> Diary | None:
        if not diary.screenings:
            return None
        place = dice.randrange(max(0, len(diary.screenings) - 3), len(diary.screenings))
        record = diary.screenings[place]
        answers = worse(record.answers, dice)
        if answers is None:
            return None
        made = (ScreeningRecord(record.date, answers),) if answers else ()
        return replace(diary, screenings=(*diary.screenings[:place], *made, *diary.screenings[place + 1 :]))

    return worsened


def _answer_worse(answers: dict[str, Answer], dice: Random) -> dict[str, Answer] | None:
    names = [name for name, answer in answers.items() if answer is not Answer.YES]
    if not names:
        return None
    name = dice.choice(names)
    return {**answers, name: Answer.YES if answers[name] is Answer.UNSURE else dice.choice([Answer.UNSURE, Answer.YES])}


def _answer_left_out(answers: dict[str, Answer], dice: Random) -> dict[str, Answer] | None:
    names = [name for name, answer in answers.items() if answer is Answer.NO]
    out = dice.choice(names) if names else None
    return {name: answer for name, answer in answers.items() if name != out} if out else None


def _not_asked(answers: dict[str, Answer], _: Random) -> dict[str, Answer] | None:
    return {} if set(answers.values()) == {Answer.NO} else None


def _measure(name: str, by: int | None) -> Worsen:
    """Move one measure by up to six points towards worse, or leave it out (`by` None)."""

    def worsened(diary: Diary, dice: Random, _: Library) -> Diary | None:
        places = [place for place, taken in enumerate(diary.measures) if taken.id == name]
        if not places:
            return None
        place = dice.choice(places)
        taken = diary.measures[place]
        value = min(10, max(0, (taken.value or 0) + (by or 0) * dice.randint(1, 6)))
        made = () if by is None else (replace(taken, value=value),)
        return replace(diary, measures=(*diary.measures[:place], *made, *diary.measures[place + 1 :]))

    return worsened


WORSE: dict[str, Worsen] = {
    "worst": _pain("worst"),
    "next_morning": _pain("next_morning"),
    "limb_worst": _pain("limb_worst", "worst"),
    "limb_next_morning": _pain("limb_next_morning", "next_morning"),
    "all_pain": _in_entry(_all_pain),
    "before_alone": _in_entry(_before_alone),
    "done_pain": _in_done(_done_pain),
    "form_bad": _form(to=False),
    "form_left_out": _form(to=None),
    "sets": _fewer("sets"),
    "repetitions": _fewer("repetitions"),
    "hold_s": _fewer("hold_s"),
    "one_not_done": _in_entry(_one_not_done),
    "effort": _in_entry(_effort),
    "effort_left_out": _in_entry(_no_effort),
    "stopped_because": _in_entry(_stopped),
    "symptom": _in_entry(_symptom),
    "walk_minutes": _in_entry(_walk),
    "before_left_out": _left_out("before"),
    "worst_left_out": _left_out("worst"),
    "next_morning_left_out": _left_out("next_morning"),
    "entry_left_out": _entry_out,
    "answer": _in_screening(_answer_worse),
    "answer_left_out": _in_screening(_answer_left_out),
    "not_asked": _in_screening(_not_asked),
    "nrs": _measure("nrs", 1),
    "confidence": _measure("confidence", -1),
    "activity": _measure("activity", -1),
    "confidence_left_out": _measure("confidence", None),
}
