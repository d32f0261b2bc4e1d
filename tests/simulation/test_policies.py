from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from tests.simulation.even_draws import EvenDraws

from supple.engine.diary import Diary
from supple.engine.program import ProgramDocument
from supple.engine.progression import review
from supple.engine.review import Review
from supple.knowledge import Library, Region
from supple.simulation.course import LEAFLET, LINEAR, SUPPLE, live
from supple.simulation.draws import DayDraws
from supple.simulation.illness import Illness
from supple.simulation.knowledge_room import first_program
from supple.simulation.people import VirtualPerson
from supple.simulation.policies import leaflet_of
from supple.simulation.supple_policy import Reviewer
from supple.simulation.tally import Tally
from supple.simulation.watch import AFTER_STOP
from supple.simulation.workload import grown, prescription_of

WEEKS = 4
Someone = Callable[..., VirtualPerson]


def unchanged(document: ProgramDocument, diary: Diary, library: Library, today: date) -> Review:
    """A review that never changes anything, whatever it is told."""
    return Review("supple/review/1", today, document.clearance, "on_track", (), None, (), None, document)


def lived(person: VirtualPerson, policy: str, library: Library, reviewer: Reviewer = unchanged) -> Tally:
    draws = DayDraws(person.seed, person.number, WEEKS * 7)
    return live(person, draws, policy, WEEKS, library, reviewer)


@pytest.mark.parametrize("region", list(Region))
def test_the_leaflet_holds_exercises_that_exist_at_a_standard_dose(region: Region, library: Library) -> None:
    leaflet = leaflet_of(region, library)
    doses = [(work.dose.sets, work.dose.repetitions) for work in leaflet.items[0]]
    assert set(doses) <= {(2, 10), (3, 1)}
    assert sum(bool(day) for day in leaflet.items) == 5


def test_the_leaflet_never_changes_and_the_linear_policy_grows_by_a_tenth_a_week(
    someone: Someone, library: Library
) -> None:
    person = someone("chronic_low_back")
    doses = {name: lived(person, name, library).weeks["dose_thousandths"] for name in (LEAFLET, LINEAR)}
    assert doses[LEAFLET] == [1000] * WEEKS
    assert doses[LINEAR][0] == 1000
    assert 1150 < doses[LINEAR][2] < 1270


def test_growing_multiplies_what_is_counted_and_never_takes_anything_away(someone: Someone, library: Library) -> None:
    base = prescription_of(first_program(someone("chronic_low_back").start), library)
    assert base is not None
    assert grown(base, 1.0, library) == base
    twice = grown(base, 2.0, library)
    assert twice.week_volume == pytest.approx(2 * base.week_volume, rel=0.01)


def test_all_policies_meet_the_same_person_on_the_same_days(someone: Someone, library: Library) -> None:
    person = someone("chronic_low_back", illness=None)
    first = [lived(person, name, library).weeks["nrs_hundredths"][0] for name in (SUPPLE, LINEAR)]
    assert first[0] == first[1]
    again = lived(person, SUPPLE, library)
    assert again.weeks == lived(person, SUPPLE, library).weeks


def ill(someone: Someone) -> VirtualPerson:
    return someone(
        "chronic_low_back", illness=Illness("x", 5, ("ces1",)), tells_at_once=True, leaves_out=0.0, review_weekday=0
    )


def test_a_review_that_does_not_hear_a_warning_sign_is_found(someone: Someone, library: Library) -> None:
    counts = lived(ill(someone), SUPPLE, library).counts
    assert counts["signs_told"] == 1
    assert counts["stopped_at_the_first_review"] == 0
    assert counts[AFTER_STOP] >= 3


def test_the_real_review_withdraws_the_program_at_once_and_it_stays_away(someone: Someone, library: Library) -> None:
    counts = lived(ill(someone), SUPPLE, library, review).counts
    assert counts["signs_told"] == counts["stopped_at_the_first_review"] == 1
    assert counts["most_days_told_to_review"] == 0
    assert AFTER_STOP not in counts
    assert counts["days_with_a_program_while_ill"] == 2


def test_the_other_policies_never_hear_of_a_warning_sign(someone: Someone, library: Library) -> None:
    for name in (LEAFLET, LINEAR):
        counts = lived(ill(someone), name, library).counts
        assert (counts["fell_ill"], counts["signs_never_told"]) == (1, 1)
        assert counts["days_with_a_program_while_ill"] == WEEKS * 7 - 5


def test_after_a_false_alarm_the_program_comes_back_with_the_clinicians_word(
    someone: Someone, library: Library
) -> None:
    person = someone("chronic_low_back", illness=None, leaves_out=0.0, away=None, review_weekday=0)

    class OneAlarm(EvenDraws):
        def of(self, day: int, draw: int) -> float:  # type: ignore[override]
            return 0.0 if draw == 14 and day == 7 else 0.0 if draw == 15 else super().of(day, draw)  # type: ignore[arg-type]

    tally = live(person, OneAlarm(), SUPPLE, WEEKS, library, review)
    assert tally.counts["signs_told"] == tally.counts["stopped_at_the_first_review"] == 1
    assert tally.counts["state_stopped"] >= 1
    assert tally.weeks["with_a_program"][-1] == 1
    assert AFTER_STOP not in tally.counts


def test_reviews_come_every_week_and_at_once_after_strong_pain(someone: Someone, library: Library) -> None:
    seen: list[date] = []

    def noting(document: ProgramDocument, diary: Diary, library: Library, today: date) -> Review:
        seen.append(today)
        return unchanged(document, diary, library, today)

    calm = someone("chronic_low_back", illness=None, review_weekday=0)
    live(calm, EvenDraws(), SUPPLE, WEEKS, library, noting)
    weekly = {day for day in seen if day.weekday() == 0}
    assert len(weekly) == WEEKS - 1
    seen.clear()
    sore = replace(calm, start=replace(calm.start, nrs=9), course=replace(calm.course, stays=9.0))
    live(sore, EvenDraws(), SUPPLE, WEEKS, library, noting)
    assert len(seen) > 2 * WEEKS
