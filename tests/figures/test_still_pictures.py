"""Still pictures: whole XML, everything inside the frame, words for those who do not see, no font, no script."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from tests.drawing import RAISE, made_ready

from supple.figures import NoMovementError, draw_poses, draw_strip, key_poses, scene_for
from supple.figures.scene import Scene, frame_of_layers
from supple.figures.still import pose_layers, still, strip
from supple.knowledge import Arrow, Category, Landmark, Library, Role, View

SVG = "{http://www.w3.org/2000/svg}"


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def view_box(svg: str) -> list[float]:
    return [float(number) for number in parsed(svg).attrib["viewBox"].split()]


def test_a_picture_says_in_its_title_what_it_shows(arm_raise: Scene) -> None:
    root = parsed(still(arm_raise, (1,), ("Arms & hands: <up>",))[0])
    assert root.attrib["role"] == "img"
    assert root.findtext(f"{SVG}title") == "Arms & hands: <up>"


def test_pictures_hold_no_text_no_script_and_nothing_from_elsewhere(arm_raise: Scene) -> None:
    svg = strip(arm_raise, (0, 1), "Both")
    assert {element.tag for element in parsed(svg).iter()} <= {f"{SVG}{tag}" for tag in ALLOWED}
    assert re.findall(r"https?://[^\"]*", svg) == ["http://www.w3.org/2000/svg"]


ALLOWED = ("svg", "title", "style", "g", "path", "circle")


def test_poses_of_one_exercise_are_drawn_to_one_size(arm_raise: Scene) -> None:
    first, second = still(arm_raise, (0, 1), ("a", "b"))
    assert view_box(first) == view_box(second)


def test_nothing_lies_outside_the_frame(squat: Scene) -> None:
    layers = pose_layers(squat, 1)
    frame = frame_of_layers(layers)
    for layer in layers:
        inside = frame_of_layers((layer,))
        assert frame.left <= inside.left <= inside.right <= frame.right
        assert frame.top <= inside.top <= inside.bottom <= frame.bottom


def test_a_strip_numbers_its_poses_and_a_single_pose_has_no_number(arm_raise: Scene) -> None:
    assert strip(arm_raise, (0, 1), "Both").count('class="badge"') == 2
    assert 'class="badge"' not in strip(arm_raise, (0,), "One")


def test_only_what_is_forbidden_is_crossed_out(arm_raise: Scene) -> None:
    assert "#c92a2a" in strip(arm_raise, (0, 1), "Never", forbidden=True)
    assert "#c92a2a" not in strip(arm_raise, (0, 1), "Do")


def test_the_other_side_is_the_picture_in_a_mirror(library: Library, arm_raise: Scene) -> None:
    mirrored = made_ready(RAISE, library, mirrored=True)
    for mine, other in zip(arm_raise.layers(arm_raise.bodies[1]), mirrored.layers(mirrored.bodies[1]), strict=True):
        a, b = frame_of_layers((mine,)), frame_of_layers((other,))
        assert (a.left, a.right, a.top) == pytest.approx((-b.right, -b.left, b.top), abs=0.6)


def test_an_arrow_beside_the_body_is_mirrored_with_it(library: Library) -> None:
    beside = replace(RAISE.poses[1], arrows=(Arrow(of=Landmark.CHEST, toward=(0, 1, 0), shift=(0.2, 0)),))
    movement = replace(RAISE, poses=(RAISE.poses[0], beside))
    right, left = (made_ready(movement, library, mirrored=mirrored).arrows(1)[0] for mirrored in (False, True))
    a, b = frame_of_layers((right,)), frame_of_layers((left,))
    assert (a.left, a.right) == pytest.approx((-b.right, -b.left), abs=0.6)


def test_the_far_arm_is_drawn_in_the_shade_and_lies_behind(arm_raise: Scene) -> None:
    names = [layer.name for layer in arm_raise.layers(arm_raise.bodies[0])]
    assert names.index("left_arm") < names.index("shirt") < names.index("right_arm")
    person = arm_raise.person
    layers = {layer.name: layer for layer in arm_raise.layers(arm_raise.bodies[0])}
    assert layers["left_arm"].pieces[0].patches[0].fill == person.skin.shade
    assert layers["right_arm"].pieces[0].patches[0].fill == person.skin.light


def test_from_the_front_the_face_shows_both_eyes_and_from_behind_none(library: Library) -> None:
    def eyes(azimuth: float) -> int:
        scene = made_ready(replace(RAISE, camera=(azimuth, 0)), library)
        head = next(layer for layer in scene.layers(scene.bodies[0]) if layer.name == "head")
        dots = [patch for patch in head.pieces[0].patches if patch.fill == "#3b2a22"]
        return sum(patch.outlines[0].extent()[3][0] - patch.outlines[0].extent()[0][0] > 0.5 for patch in dots)

    assert (eyes(90), eyes(0), eyes(-90)) == (2, 1, 0)


def test_every_view_can_be_drawn(library: Library) -> None:
    boxes = {view: view_box(strip(made_ready(RAISE, library, view=view), (0, 1), "x")) for view in View}
    assert len({tuple(box) for box in boxes.values()}) == 3


def test_at_most_three_poses_are_printed_the_first_and_the_held_one_among_them(library: Library) -> None:
    for exercise in library.exercises.values():
        if exercise.movement:
            shown = list(key_poses(exercise.movement))
            assert 1 <= len(shown) <= 3
            assert shown == sorted(set(shown))
            assert exercise.movement.printed or 0 in shown
            assert exercise.movement.loop or exercise.movement.held in shown


def test_the_words_name_the_exercise_and_each_pose(library: Library) -> None:
    exercise = library.exercise("bird_dog")
    drawn = draw_strip(exercise, scene_for(exercise, library))
    assert drawn.words == "Bird dog, 2 pictures. 1: On all fours. 2: Arm and leg reach."
    (second,) = draw_poses(exercise, scene_for(exercise, library), (1,))
    assert second.words == "Bird dog: Arm and leg reach."


def test_what_is_never_prescribed_says_so_in_words_too(library: Library) -> None:
    never = [one for one in library.exercises.values() if one.category is Category.AVOID]
    assert len(never) == 8
    for exercise in never:
        assert exercise.role is Role.NEVER
        drawn = draw_strip(exercise, scene_for(exercise, library))
        assert drawn.words.startswith("Do not do this: ")
        assert "#c92a2a" in drawn.svg


def test_an_exercise_without_movement_is_refused_by_name(library: Library) -> None:
    bare = replace(library.exercise("bird_dog"), movement=None)
    with pytest.raises(NoMovementError, match="bird_dog without one"):
        scene_for(bare, library)
