from collections.abc import Callable

import pytest
from tests.simulation.even_draws import EvenDraws

from supple.engine.intake import ClinicianWord
from supple.knowledge import Answer, Dose, Library, Region
from supple.simulation.calendar import day_of
from supple.simulation.day import DayDone
from supple.simulation.diary_keeping import DiaryKeeper
from supple.simulation.illness import Illness
from supple.simulation.people import VirtualPerson
from supple.simulation.telling import Teller
from supple.simulation.warning_signs import WarningSigns, asked_of
from supple.simulation.workload import work_of

Someone = Callable[..., VirtualPerson]


@pytest.fixture
def done(library: Library) -> DayDone:
    work = work_of(library.exercises["bird_dog"], Dose(sets=2, repetitions=6, hold_s=5, sides=2))
    return DayDone(
        planned=True,
        template="A",
        works=(work,),
        hurt=(4.4,),
        before=2.6,
        worst=4.4,
        effort=3.7,
        broke_off=False,
        walked=15,
        strain=100,
    )


def test_an_entry_says_what_was_done_and_waits_for_the_next_morning(someone: Someone, done: DayDone) -> None:
    keeper = DiaryKeeper(Teller(someone("chronic_low_back"), EvenDraws()))
    keeper.note(3, done)
    assert keeper.entries == []
    keeper.wake(3.2)
    (entry,) = keeper.diary().entries
    assert (entry.date, entry.template, entry.walk_minutes, entry.effort_cr10) == (day_of(3), "A", 15, 4)
    assert (entry.pain.before, entry.pain.worst, entry.pain.next_morning) == (3, 4, 3)
    shown = entry.done[0]
    assert (shown.exercise, shown.sets, shown.repetitions, shown.hold_s) == ("bird_dog", 2, 6, 5)
    assert (shown.pain, shown.form_ok) == (4, True)


def test_pain_in_the_limb_is_told_by_people_who_have_it_and_by_no_one_else(someone: Someone, done: DayDone) -> None:
    for profile, told in (("sciatica", True), ("chronic_low_back", False)):
        keeper = DiaryKeeper(Teller(someone(profile), EvenDraws()))
        keeper.note(3, done)
        keeper.wake(3.2)
        pain = keeper.entries[0].pain
        assert (pain.limb_before is not None) is told
        assert (pain.limb_next_morning is not None) is told


def test_some_days_are_told_too_low_and_never_too_high(someone: Someone, done: DayDone) -> None:
    person = someone("chronic_low_back", understates=0.3)
    low = Teller(person, EvenDraws(understates=0.1, understates_by=0.9)).entry(3, done)
    true = Teller(person, EvenDraws(understates=0.9)).entry(3, done)
    assert low is not None
    assert true is not None
    assert (low.pain.worst, true.pain.worst) == (2, 4)


def test_answers_may_be_left_out_and_are_then_nothing_at_all(someone: Someone, done: DayDone) -> None:
    person = someone("chronic_low_back", leaves_out=0.3)
    keeper = DiaryKeeper(Teller(person, EvenDraws(says_morning=0.1, says_effort=0.1, says_form=0.1)))
    keeper.note(3, done)
    keeper.wake(3.2)
    (entry,) = keeper.entries
    assert (entry.pain.next_morning, entry.effort_cr10, entry.done[0].form_ok) == (None, None, None)


def test_a_day_without_a_session_and_without_a_walk_is_not_written_down(someone: Someone) -> None:
    rest = DayDone(True, None, (), (), 3, 3, 1, False, 0, 0)
    keeper = DiaryKeeper(Teller(someone("chronic_low_back"), EvenDraws()))
    assert keeper.note(3, rest) is None
    keeper.wake(3)
    assert keeper.entries == []


def ill(someone: Someone, *, tells_at_once: bool, sign: str = "ces1") -> VirtualPerson:
    return someone("chronic_low_back", illness=Illness("x", 10, (sign,)), tells_at_once=tells_at_once, leaves_out=0.0)


def rounds(person: VirtualPerson, library: Library, days: tuple[int, ...]) -> tuple[WarningSigns, DiaryKeeper]:
    draws = EvenDraws()
    signs, keeper = WarningSigns(person, draws, asked_of(Region.LOW_BACK, library)), DiaryKeeper(Teller(person, draws))
    for day in days:
        assert signs.ask(day, keeper)
    return signs, keeper


@pytest.mark.parametrize(("at_once", "told_on"), [(True, 14), (False, 21)])
def test_a_warning_sign_is_told_at_the_first_or_the_second_chance(
    someone: Someone, library: Library, at_once: bool, told_on: int
) -> None:
    signs, keeper = rounds(ill(someone, tells_at_once=at_once), library, (7, 14, 21))
    assert signs.told_on == told_on
    answers = [record.answers["ces1"] for record in keeper.screenings]
    assert answers == [Answer.NO, Answer.YES if at_once else Answer.NO, Answer.YES]


def test_a_sign_that_is_not_asked_every_week_is_told_as_a_symptom(someone: Someone, library: Library) -> None:
    signs, keeper = rounds(ill(someone, tells_at_once=True, sign="in1"), library, (14,))
    assert signs.told_on == 14
    assert [entry.symptoms for entry in keeper.entries] == [("in1",)]


def test_no_clinician_writes_a_word_for_somebody_who_is_truly_ill(someone: Someone, library: Library) -> None:
    signs, keeper = rounds(ill(someone, tells_at_once=True), library, (14,))
    assert not any(signs.clinic(day, keeper) for day in range(15, 84))
    assert keeper.words == []


def test_a_false_alarm_is_looked_at_by_a_clinician_whose_word_covers_it(someone: Someone, library: Library) -> None:
    person = someone("chronic_low_back", illness=None, leaves_out=0.0)
    draws = EvenDraws(alarm=0.0)
    signs, keeper = WarningSigns(person, draws, asked_of(Region.LOW_BACK, library)), DiaryKeeper(Teller(person, draws))
    signs.ask(7, keeper)
    assert keeper.screenings[0].answers["ces5"] is Answer.UNSURE
    seen = [day for day in range(8, 30) if signs.clinic(day, keeper)]
    assert keeper.words == [ClinicianWord(day_of(seen[0]), "doctor", advises_exercise=True, covers=("ces5",))]
    assert signs.told_on is None


def test_the_safety_questions_may_be_left_unanswered(someone: Someone, library: Library) -> None:
    person = someone("chronic_low_back", leaves_out=0.4)
    draws = EvenDraws(screens=0.1)
    keeper = DiaryKeeper(Teller(person, draws))
    assert not WarningSigns(person, draws, asked_of(Region.LOW_BACK, library)).ask(7, keeper)
    assert keeper.screenings == []


@pytest.mark.parametrize("region", list(Region))
def test_the_emergency_questions_of_the_region_are_asked(region: Region, library: Library) -> None:
    asked = asked_of(region, library)
    assert {"ces1", "ces6", "ca2", "aa2"} <= set(asked)
    assert ("cv1" in asked) is (region is Region.NECK)
