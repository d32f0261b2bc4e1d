"""The phases of a repetition take as long as its tempo and its hold say."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.engine.movement.bodies import movement

from supple.engine.movement import PhaseOfMovement, phases
from supple.knowledge import Movement, MovementError, Pose


@st.composite
def movements(draw: st.DrawFn) -> Movement:
    """Return movements of two to four poses on any path that goes to the pose that is held."""
    count = draw(st.integers(2, 4))
    numbers = st.integers(1, count)
    path = draw(st.one_of(st.just([]), st.lists(numbers, min_size=2, max_size=6)))
    hold = draw(st.none() | st.sampled_from(path[1:] or [count]))
    path = [*path, count] if path and hold is None and count not in path[1:] else path
    return movement(*[Pose()] * count, path=tuple(path), hold=hold, loop=draw(st.booleans()))


@given(movement=movements(), tempo_s=st.floats(0.5, 20), hold_s=st.floats(0, 60))
def test_the_phases_add_up_to_tempo_and_hold(movement: Movement, tempo_s: float, hold_s: float) -> None:
    found = phases(movement, tempo_s, hold_s)
    assert sum(phase.move_s for phase in found) == pytest.approx(tempo_s)
    assert sum(phase.hold_s for phase in found) == pytest.approx(hold_s)


@given(movement=movements())
def test_each_phase_begins_where_the_one_before_ended(movement: Movement) -> None:
    found = phases(movement, 4, 2)
    assert all(a.end == b.start for a, b in itertools.pairwise(found))
    assert found[0].start == movement.steps[0]
    assert found[-1].end == (movement.steps[0] if movement.loop else movement.steps[-1])


def test_there_and_back_takes_half_the_tempo_each_with_the_hold_between() -> None:
    assert phases(movement(Pose(), Pose()), 4, 5) == (
        PhaseOfMovement(0, 1, 2.0, 5),
        PhaseOfMovement(1, 0, 2.0, 0.0),
    )


def test_a_movement_of_one_pose_is_a_hold_alone() -> None:
    assert phases(movement(Pose()), 4, 30) == (PhaseOfMovement(0, 0, 0.0, 30),)


def test_a_loop_goes_on_from_the_last_pose_to_the_first() -> None:
    walking = movement(Pose(), Pose(), Pose(), path=(1, 2, 3), loop=True)
    assert [(phase.start, phase.end) for phase in phases(walking, 3, 0)] == [(0, 1), (1, 2), (2, 0)]


def test_the_hold_comes_when_the_held_pose_is_first_reached() -> None:
    twice = movement(Pose(), Pose(), Pose(), path=(1, 2, 1, 2, 3), hold=2)
    assert [phase.hold_s for phase in phases(twice, 4, 6)] == [6, 0, 0, 0]


def test_a_pose_that_is_held_only_where_a_loop_closes_is_held_there() -> None:
    loop = movement(Pose(), Pose(), path=(1, 2), hold=1, loop=True)
    assert [phase.hold_s for phase in phases(loop, 4, 6)] == [0, 6]


@pytest.mark.parametrize(("path", "hold"), [((1, 2, 1), None), ((1, 2), 1), ((1, 3), 2)])
def test_a_path_that_never_goes_to_the_held_pose_is_refused(path: tuple[int, ...], hold: int | None) -> None:
    with pytest.raises(MovementError, match=r"^expected a path that goes to the held pose, found none to pose [123]$"):
        movement(Pose(), Pose(), Pose(), path=path, hold=hold)
