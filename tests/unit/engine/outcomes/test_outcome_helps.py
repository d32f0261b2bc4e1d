"""What helps me: associations in one person's diary, checked on simulated ones whose truth is known."""

import random
from collections.abc import Mapping
from datetime import timedelta

import pytest
from tests.unit.engine.outcomes.stories import day, diary, felt

from supple.engine.diary import Diary, Done, Entry, PainNotes
from supple.engine.outcomes import Effect, Helps, what_helps
from supple.knowledge import Library

NAMES = ["bird_dog", "bridge", "clamshell", "side_bridge", "cat_camel", "front_plank"]
UNSAID = "not_enough_to_tell"


def simulated(
    seed: int, sessions: int, pain: Mapping[str, float] | None = None, *, doses: bool = False, every: int = 2
) -> Diary:
    """Return sessions in which each exercise is drawn by a coin and changes next-day pain by its true effect."""
    chance = random.Random(seed)
    entries = []
    for number in range(sessions):
        done = tuple(Done(name, chance.choice([1, 2]) if doses else 1, 8) for name in NAMES if chance.random() < 0.5)
        before = 4 + chance.gauss(0, 0.5)
        effect = sum((pain or {}).get(one.exercise, 0) * (one.sets or 0) for one in done)
        notes = PainNotes(before, None, min(10, max(0, before + effect + chance.gauss(0, 1))))
        entries.append(Entry(day(number * every), pain=notes, done=done or (Done("pelvic_tilt"),)))
    return diary(entries=entries)


def helps(library: Library, notes: Diary) -> Helps:
    return what_helps(notes, library, notes.entries[-1].date + timedelta(days=9))


def effect(found: Helps, exercise: str, of: str = "presence", on: str = "pain") -> Effect:
    (one,) = [one for one in found.effects if (one.exercise, one.of, one.on) == (exercise, of, on)]
    return one


@pytest.mark.parametrize(("truth", "says"), [(-1.0, "less_pain"), (1.0, "more_pain")])
def test_a_true_effect_is_found_with_enough_sessions(library: Library, truth: float, says: str) -> None:
    found = effect(helps(library, simulated(1, 150, {"bridge": truth})), "bridge")
    assert found.says == says
    assert 0.4 < found.mean / truth < 1.1
    assert found.sessions_with + found.sessions_without == 150


def test_a_true_effect_of_the_dose_is_found(library: Library) -> None:
    found = helps(library, simulated(2, 200, {"bridge": -1.0}, doses=True))
    dose = effect(found, "bridge", "dose")
    assert dose.says == "less_pain"
    assert dose.sessions_with + dose.sessions_without == effect(found, "bridge").sessions_with


@pytest.mark.parametrize("sessions", [25, 60, 150])
def test_without_any_effect_there_is_nearly_always_not_enough_to_tell(library: Library, sessions: int) -> None:
    found = [helps(library, simulated(seed, sessions, doses=True)).effects for seed in range(20)]
    said = [one.says for effects in found for one in effects]
    assert said.count(UNSAID) >= 0.97 * len(said)


def test_intervals_hold_the_truth_about_as_often_as_they_say(library: Library) -> None:
    truths = {"bridge": -0.6, "clamshell": 0.4, "bird_dog": -0.2}
    inside = []
    for seed in range(30):
        found = helps(library, simulated(seed, 80, truths))
        for name in NAMES:
            one = effect(found, name)
            inside.append(one.low <= truths.get(name, 0) <= one.high)
    assert 0.8 <= sum(inside) / len(inside) <= 0.99


def test_an_exercise_done_every_time_tells_nothing(library: Library) -> None:
    notes = simulated(3, 80)
    always = tuple(
        Entry(one.date, pain=PainNotes(8, None, 2), done=(*one.done, Done("heel_raise", 2, 10)))
        for one in notes.entries
    )
    found = effect(helps(library, diary(entries=always)), "heel_raise")
    assert (found.says, found.sessions_without) == (UNSAID, 0)


@pytest.mark.parametrize(("sessions", "says"), [(4, UNSAID), (5, "less_pain")])
def test_too_few_sessions_with_an_exercise_tell_nothing(library: Library, sessions: int, says: str) -> None:
    entries = [
        Entry(day(number), pain=PainNotes(5, None, 1 if rare else 5), done=(Done("heel_raise" if rare else "bridge"),))
        for number in range(60)
        for rare in [number % 7 == 0 and number < 7 * sessions]
    ]
    found = effect(helps(library, diary(entries=entries)), "heel_raise")
    assert (found.says, found.sessions_with) == (says, sessions)
    assert found.high < 0


def test_effects_are_drawn_towards_none(library: Library) -> None:
    notes = simulated(5, 30, {"bridge": -1.0})
    changes = {True: [], False: []}
    for one in notes.entries:
        with_it = any(done.exercise == "bridge" for done in one.done)
        changes[with_it].append(one.pain.next_morning - one.pain.before)
    raw = sum(changes[True]) / len(changes[True]) - sum(changes[False]) / len(changes[False])
    assert raw < effect(helps(library, notes), "bridge").mean < 0


def test_strong_pain_that_eases_by_itself_is_not_put_down_to_an_exercise(library: Library) -> None:
    chance = random.Random(6)
    entries = []
    for number in range(150):
        before = chance.uniform(1, 8)
        done = (Done("bird_dog"), Done("bridge")) if before > 5 else (Done("bird_dog"),)
        entries.append(Entry(day(number), pain=PainNotes(before, None, 4 + chance.gauss(0, 1)), done=done))
    assert effect(helps(library, diary(entries=entries)), "bridge").says == UNSAID


def test_pain_that_falls_over_the_weeks_is_not_put_down_to_an_exercise(library: Library) -> None:
    chance = random.Random(7)
    entries = []
    for number in range(120):
        before = 4 + chance.gauss(0, 0.3)
        done = (Done("bird_dog"), Done("bridge")) if number + chance.gauss(0, 15) > 60 else (Done("bird_dog"),)
        after = before + 1 - number / 60 + chance.gauss(0, 0.7)
        entries.append(Entry(day(number), pain=PainNotes(before, None, after), done=done))
    assert effect(helps(library, diary(entries=entries)), "bridge").says == UNSAID


def gapped(last: int, stops: bool) -> Diary:
    """Return 80 sessions; those with a plank are stopped early or followed by a gap, every other one."""
    entries, number = [], 0
    for place in range(80):
        hard = place % 2 == 0
        done = (Done("bird_dog"), Done("front_plank")) if hard else (Done("bird_dog"),)
        entries.append(Entry(day(number), done=done, stopped_because="pain" if hard and stops else None))
        number += last if hard else 2
    return diary(entries=entries)


def test_gaps_and_stopped_sessions_show_in_what_is_kept(library: Library) -> None:
    for notes in (gapped(6, stops=False), gapped(2, stops=True)):
        found = effect(helps(library, notes), "front_plank", on="kept")
        assert (found.says, found.sessions_with) == ("worse_kept", 40)
        assert -0.5 < found.mean < -0.2
    assert effect(helps(library, gapped(6, stops=True)), "front_plank", on="kept").mean < -0.6
    assert effect(helps(library, gapped(3, stops=False)), "front_plank", on="kept").says == UNSAID


def test_a_diary_without_pain_notes_still_tells_of_what_is_kept(library: Library) -> None:
    found = helps(library, gapped(6, stops=False))
    assert {one.on for one in found.effects} == {"kept"}


def test_with_too_few_sessions_it_says_so(library: Library) -> None:
    few = helps(library, simulated(8, 19))
    assert (few.enough, few.sessions, few.effects) == (False, 19, ())
    assert few.reason.rule == "outcomes/too_little_to_tell"
    assert "19 sessions can be used so far; 20 are needed" in few.reason.text
    enough = helps(library, simulated(8, 20))
    assert (enough.enough, enough.sessions, enough.reason.rule) == (True, 20, "outcomes/what_went_together")
    assert "does not show the cause" in enough.reason.text


def test_an_empty_diary_tells_nothing(library: Library) -> None:
    assert what_helps(diary(), library, day(9)).sessions == 0


def test_the_pain_before_the_next_session_serves_within_two_days(library: Library) -> None:
    def usable(every: int) -> bool:
        entries = [felt(number * every, before=3) for number in range(21)]
        entries = [Entry(one.date, pain=one.pain, done=(Done("bridge"),), stopped_because="time") for one in entries]
        found = what_helps(diary(entries=entries), library, entries[-1].date)
        return "pain" in {one.on for one in found.effects}

    assert usable(2)
    assert not usable(3)


def test_a_second_session_of_the_day_is_not_the_next_day(library: Library) -> None:
    twice = [
        Entry(day(number), pain=PainNotes(before), done=(Done("bridge"),))
        for number in range(0, 200, 5)
        for before in (3, 7)
    ]
    found = helps(library, diary(entries=twice))
    assert (found.sessions, {one.on for one in found.effects}) == (80, {"kept"})


def test_whether_the_last_session_is_followed_is_not_known_at_once(library: Library) -> None:
    notes = diary(entries=[Entry(day(number), done=(Done("bridge"),)) for number in range(25)])
    assert what_helps(notes, library, day(27)).sessions == 24
    assert what_helps(notes, library, day(28)).sessions == 25
    assert what_helps(notes, library, day(10)).sessions == 10


def test_what_was_not_done_at_all_has_no_effect(library: Library) -> None:
    nothing = [Entry(day(number), done=(Done("bridge", 0, 5), Done("clamshell", 2, 0))) for number in range(30)]
    found = helps(library, diary(entries=nothing))
    assert (found.enough, found.effects) == (True, ())


def test_the_same_diary_tells_the_same(library: Library) -> None:
    notes = simulated(9, 60, doses=True)
    assert helps(library, notes) == helps(library, notes)
