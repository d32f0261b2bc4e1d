from collections.abc import Callable

import pytest
from tests.simulation.even_draws import EvenDraws

from supple.simulation.body import Body, chance_of_coming, sensitivity
from supple.simulation.people import Course, VirtualPerson

QUIET = {"flare": 0.999, "overload": 0.999}
Someone = Callable[..., VirtualPerson]
BodyOf = Callable[..., Body]


def live(body: Body, days: int, strain: float, first: int = 1) -> list[float]:
    pains = []
    for day in range(first, first + days):
        body.wake(day)
        pains.append(body.pain)
        body.work(strain)
    return pains


def test_a_recent_episode_is_mostly_gone_by_six_weeks_without_any_training(someone: Someone, body_of: BodyOf) -> None:
    person = someone("acute_low_back", course=Course(0.3, 12))
    pains = live(body_of(person, **QUIET), 42, 0)
    assert pains[-1] < 0.35 * person.start.nrs


def test_lasting_pain_mostly_stays_without_training(someone: Someone, body_of: BodyOf) -> None:
    person = someone("chronic_low_back")
    assert live(body_of(person, **QUIET), 84, 0)[-1] > person.start.nrs - 1.2


def test_training_takes_away_some_of_lasting_pain_and_no_more_than_the_persons_benefit(
    someone: Someone, body_of: BodyOf
) -> None:
    person = someone("chronic_low_back", benefit=1.5)
    resting, training = (body_of(person, **QUIET) for _ in range(2))
    fall = live(resting, 84, 0)[-1] - live(training, 84, 0.8 * person.tolerance / 7)[-1]
    assert 1.0 < fall <= 1.5


def test_pain_rises_the_day_after_more_than_is_tolerated_and_not_after_less(someone: Someone, body_of: BodyOf) -> None:
    person = someone("chronic_low_back")
    calm, too_much = (body_of(person, **QUIET) for _ in range(2))
    within = live(calm, 10, 0.9 * person.tolerance / 7)
    beyond = live(too_much, 10, 1.5 * person.tolerance / 7)
    assert beyond[-1] > within[-1] + 0.5
    assert too_much.overloaded
    assert not calm.overloaded


def test_tolerance_grows_with_fitting_work_and_shrinks_without_any(someone: Someone, body_of: BodyOf) -> None:
    person = someone("chronic_low_back")
    trained, idle = (body_of(person, **QUIET) for _ in range(2))
    live(trained, 84, 0.8 * person.tolerance / 7)
    live(idle, 84, 0)
    assert trained.tolerance > 1.2 * person.tolerance
    assert 0.8 * person.tolerance <= idle.tolerance < person.tolerance


def test_a_flare_up_raises_pain_by_two_points_or_more_and_passes(someone: Someone, body_of: BodyOf) -> None:
    body = body_of(someone("chronic_low_back"), flare=0.0, flare_size=0.0)
    before = body.pain
    body.wake(1)
    assert body.flared_up
    assert body.pain >= before + 1.5
    body._draws = EvenDraws(**QUIET)
    assert live(body, 14, 0, first=2)[-1] < before + 0.5


def test_pain_stays_between_0_and_10(someone: Someone, body_of: BodyOf) -> None:
    body = body_of(someone("acute_low_back"), flare=0.0, flare_size=0.999, swing=0.999)
    assert all(0 <= pain <= 10 for pain in live(body, 84, 20_000))


def test_a_session_hurts_more_the_nearer_it_comes_to_what_is_tolerated(someone: Someone, body_of: BodyOf) -> None:
    person = someone("chronic_low_back")
    body = body_of(person)
    hurt = [body.provoked(share * person.tolerance, 1, 0) for share in (0.05, 0.2, 0.4)]
    assert hurt == sorted(hurt)
    assert hurt[0] < hurt[-1]
    assert body.effort(0.05 * person.tolerance) < body.effort(0.2 * person.tolerance)


def test_nobody_comes_while_away_and_few_with_strong_pain(someone: Someone) -> None:
    person = someone("chronic_low_back", away=(10, 16), adherence=0.8, adherence_drift=0.0)
    assert chance_of_coming(person, 12, 3) == 0
    assert chance_of_coming(person, 17, 3) == pytest.approx(0.8)
    assert chance_of_coming(person, 17, 8) < 0.5


def test_most_exercises_hurt_a_person_like_any_other_and_some_more(someone: Someone) -> None:
    person = someone("chronic_low_back")
    found = [sensitivity(person, f"exercise_{number}") for number in range(1000)]
    assert set(found) == {0.0, 1.0, 2.0}
    assert found.count(0.0) > 800
    assert found == [sensitivity(person, f"exercise_{number}") for number in range(1000)]
