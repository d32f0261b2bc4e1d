"""Vectors and turned frames: right angles stay right angles, and turning half-way is half of turning."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.engine.movement.bodies import DIRECTIONS, FRAMES, apart, crookedness, places, unlike

from supple.engine.movement import Frame, Vec, add, cross, dot, length, mix, scaled, sub, unit, vec
from supple.engine.movement.vectors import (
    UPRIGHT,
    across,
    angle_between,
    bent_left,
    between,
    flexed,
    frame_of,
    turned_left,
)

X, Y, Z = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)
SHARES = st.floats(0, 1)


def test_numbers_that_are_left_out_of_a_vector_are_0() -> None:
    assert [vec(()), vec((1.0,)), vec((1.0, 2.0, 3.0))] == [(0, 0, 0), (1, 0, 0), (1, 2, 3)]


def test_vectors_add_scale_and_mix() -> None:
    assert add((1, 2, 3), (1, 1, 1), 2) == (3, 4, 5)
    assert sub((1, 2, 3), (1, 1, 1)) == (0, 1, 2)
    assert scaled((1, 2, 3), 2) == (2, 4, 6)
    assert mix((0, 0, 0), (4, 8, 0), 0.25) == (1, 2, 0)
    assert dot((1, 2, 3), (3, 2, 1)) == 10
    assert cross(X, Y) == Z


def test_a_vector_of_no_length_has_the_direction_one_asks_for() -> None:
    assert unit((0.0, 3.0, 4.0)) == (0.0, 0.6, 0.8)
    assert unit((0.0, 0.0, 0.0)) == X
    assert unit((0.0, 0.0, 0.0), Y) == Y


@given(way=DIRECTIONS, other=DIRECTIONS)
def test_what_is_across_a_direction_is_at_right_angles_to_it(way: Vec, other: Vec) -> None:
    assert abs(dot(across(way, unit(other)), other)) < 1e-12


@pytest.mark.parametrize(("way", "angle"), [(X, 0), ((1.0, 1.0, 0.0), 45), (Z, 90), ((-2.0, 0.0, 0.0), 180)])
def test_angles_between_directions_are_told_in_degrees(way: Vec, angle: float) -> None:
    assert angle_between((3.0, 0.0, 0.0), way) == pytest.approx(angle)


def test_flexing_brings_what_is_up_to_the_front() -> None:
    assert flexed(90).up == pytest.approx(X)
    assert flexed(90).right == Z


def test_bending_left_brings_what_is_up_to_the_left() -> None:
    assert bent_left(90).up == pytest.approx((0.0, 0.0, -1.0))
    assert bent_left(90).front == X


def test_turning_left_brings_the_front_to_the_left() -> None:
    assert turned_left(90).front == pytest.approx((0.0, 0.0, -1.0))
    assert turned_left(90).up == Y


@given(a=FRAMES, b=FRAMES, share=SHARES)
def test_turned_frames_keep_three_right_angles_and_are_right_handed(a: Frame, b: Frame, share: float) -> None:
    made = (a, a.turned(b), a.seen_from(b), between(a, b, share))
    assert max(crookedness(frame) for frame in made) < 1e-9


@given(front=places(1), up=places(1))
def test_a_frame_is_made_of_any_front_and_up(front: Vec, up: Vec) -> None:
    frame = frame_of(front, up)
    assert crookedness(frame) < 1e-6
    assert apart(frame.up, unit(up, Y)) < 1e-12


@pytest.mark.parametrize("front", [Y, (0.0, -2.0, 0.0), (0.0, 0.0, 0.0)])
def test_a_frame_whose_front_is_up_looks_somewhere_level(front: Vec) -> None:
    frame = frame_of(front, Y)
    assert crookedness(frame) < 1e-12
    assert frame.front[1] == 0


@given(frame=FRAMES, way=places(2))
def test_into_a_frame_and_out_again_changes_nothing(frame: Frame, way: Vec) -> None:
    assert apart(frame.out(frame.inside(way)), way) < 1e-12
    assert length(frame.inside(way)) == pytest.approx(length(way))


@given(a=FRAMES, b=FRAMES)
def test_a_frame_seen_from_another_turns_the_other_into_it(a: Frame, b: Frame) -> None:
    assert unlike(a.turned(b.seen_from(a)), b) < 1e-12


@given(a=FRAMES, b=FRAMES)
def test_between_two_frames_0_is_the_first_and_1_is_the_last(a: Frame, b: Frame) -> None:
    assert unlike(between(a, b, 0), a) < 1e-6
    assert unlike(between(a, b, 1), b) < 1e-6


@given(a=FRAMES, b=FRAMES)
def test_half_way_is_as_far_from_the_first_as_to_the_last(a: Frame, b: Frame) -> None:
    half = between(a, b, 0.5)
    assert unlike(half.turned(half.seen_from(a)), b) < 1e-6


@given(a=FRAMES, angle=st.floats(-179, 179), share=SHARES)
def test_a_turn_about_one_axis_stays_about_it(a: Frame, angle: float, share: float) -> None:
    for turn in (flexed, bent_left, turned_left):
        assert unlike(between(a, a.turned(turn(angle)), share), a.turned(turn(angle * share))) < 1e-6


@pytest.mark.parametrize("turn", [flexed, bent_left, turned_left])
def test_a_half_turn_goes_through_a_quarter_turn(turn: type) -> None:
    quarter = between(UPRIGHT, turn(180), 0.5)
    assert min(unlike(quarter, turn(90)), unlike(quarter, turn(-90))) < 1e-9


def test_a_half_turn_about_a_slanting_axis_arrives() -> None:
    half_turn = Frame((-1.0, 0.0, 0.0), (0.0, 0.0, 1.0), (0.0, 1.0, 0.0))
    assert unlike(between(UPRIGHT, half_turn, 1), half_turn) < 1e-9
    half = between(UPRIGHT, half_turn, 0.5)
    assert unlike(half.turned(half), half_turn) < 1e-9


@given(frame=FRAMES, share=SHARES)
def test_between_a_frame_and_itself_nothing_turns(frame: Frame, share: float) -> None:
    assert between(frame, frame, share) == frame
