"""What holds for every exercise of the library: a body can do it, feet stand still, and the pictures stay small."""

import gzip
import itertools
import statistics
from math import dist
from xml.etree import ElementTree

import pytest
from tests.conftest import TODAY

from supple.engine.movement import library_faults, phases
from supple.figures import draw_animated, scene_for
from supple.figures.animated import film_of
from supple.figures.scene import Scene
from supple.knowledge import Exercise, Library, Limb
from supple.knowledge.loading import load_library

LIBRARY = load_library()
EXERCISES = tuple(exercise for _, exercise in sorted(LIBRARY.exercises.items()))
DRIFT = 0.005
JUMP = 0.33  # of body height, from one picture of a move to the next
STEPS = 8
KB = 1024
MEDIAN_KB, MOST_KB = 15, 60


@pytest.fixture(scope="module")
def drawn() -> dict[str, str]:
    return {one.id: draw_animated(one, scene_for(one, LIBRARY)).svg for one in EXERCISES}


def moves(scene: Scene) -> set[tuple[int, int]]:
    steps = scene.movement.steps
    pairs = [*itertools.pairwise(steps), *([(steps[-1], steps[0])] if scene.movement.loop else [])]
    return {(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]}


def test_every_exercise_has_a_movement_that_a_body_can_do(library: Library) -> None:
    assert all(exercise.movement for exercise in EXERCISES)
    assert [str(problem) for problem in library_faults(library, TODAY)] == []


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.id)
def test_planted_hands_and_feet_do_not_drift(exercise: Exercise) -> None:
    scene = scene_for(exercise, LIBRARY)
    for start, end in moves(scene):
        first, last = scene.bodies[start], scene.bodies[end]
        planted = [
            limb
            for limb in Limb
            if limb in first.reached & last.reached and dist(first.end(limb).point, last.end(limb).point) < 1e-9
        ]
        for body in scene.way(start, end, STEPS):
            for limb in planted:
                assert dist(body.end(limb).point, first.end(limb).point) < DRIFT, f"{limb} from {start} to {end}"


def test_a_movement_that_is_no_loop_ends_where_it_began() -> None:
    assert [one.id for one in EXERCISES if one.movement and not one.movement.loop and not _comes_back(one)] == []


def _comes_back(exercise: Exercise) -> bool:
    assert exercise.movement is not None
    return exercise.movement.steps[0] == exercise.movement.steps[-1]


def test_moving_pictures_are_small(drawn: dict[str, str]) -> None:
    sizes = {name: len(gzip.compress(svg.encode(), 9, mtime=0)) / KB for name, svg in drawn.items()}
    assert statistics.median(sizes.values()) <= MEDIAN_KB
    assert {name: size for name, size in sizes.items() if size > MOST_KB} == {}


def test_every_moving_picture_is_whole_xml_with_a_title(drawn: dict[str, str]) -> None:
    for name, svg in drawn.items():
        root = ElementTree.fromstring(svg)
        assert root.findtext("{http://www.w3.org/2000/svg}title", "").strip(), name


def test_no_part_jumps_from_one_picture_to_the_next() -> None:
    for exercise in EXERCISES:
        scene = scene_for(exercise, LIBRARY)
        bodies = film_of(scene, phases(scene.movement, 4.0, 1.0)).bodies
        for first, last in itertools.pairwise(bodies):
            for joint, place in first.joints.items():
                assert dist(place, last.joints[joint]) < JUMP, f"{exercise.id}: {joint}"
