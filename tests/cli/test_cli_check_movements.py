"""`supple check` refuses what no body can do: exit 2, with the file, the key and by how much."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.running import Run

from supple.knowledge.loading import CONTENT

FILE = "exercises/core/bird_dog.yaml"
UNTRACKED = {"view": "side", "untracked": "A camera cannot judge it."}
STAND = {"name": "Stand", "base": "standing"}
IN_THE_AIR = {**STAND, "support": "nothing", "at": [0, 0.7, 0]}

Faults = Callable[[dict[str, Any] | None], list[str]]


@pytest.fixture
def faults(supple: Run, tmp_path: Path) -> Faults:
    """Return a function that gives an exercise another movement and returns what is then said of its file."""
    content = Path(shutil.copytree(CONTENT, tmp_path / "content", ignore=shutil.ignore_patterns("__*")))

    def check(movement: dict[str, Any] | None) -> list[str]:
        file = content / FILE
        exercise = yaml.safe_load(file.read_text(encoding="utf-8"))
        del exercise["movement"]
        said = exercise if movement is None else {**exercise, "movement": movement}
        file.write_text(yaml.safe_dump(said, allow_unicode=True, sort_keys=False), encoding="utf-8")
        ran = supple("check", content)
        assert "Traceback" not in ran.err
        lines = [line.removeprefix(f"{FILE}: ") for line in ran.err.splitlines() if line.startswith(FILE)]
        assert (ran.code, ran.out) == (2, "") or not lines
        return lines

    return check


def in_pose(pose: dict[str, Any]) -> dict[str, Any]:
    return {**UNTRACKED, "poses": [pose]}


def test_check_refuses_an_exercise_without_a_movement(faults: Faults) -> None:
    assert faults(None) == ["movement: expected the key poses of the exercise, found none"]


def test_check_says_nothing_of_a_movement_that_a_body_can_do(faults: Faults) -> None:
    assert faults(in_pose(STAND)) == []


def test_check_refuses_a_reach_too_far(faults: Faults) -> None:
    assert faults(in_pose({**STAND, "right_arm": {"palm": [0.8, 0.7, 0.1]}})) == [
        "movement.poses.0.right_hand: expected a place that it can reach, found one 43.6 % of body height out of reach"
    ]


def test_check_refuses_a_joint_past_its_limit(faults: Faults) -> None:
    assert faults(in_pose({**IN_THE_AIR, "right_leg": {"hip": [60], "knee": 170}})) == [
        "movement.poses.0.right_knee: expected flexion from -2 to 155 degrees, found 170"
    ]


def test_check_refuses_a_part_below_the_floor(faults: Faults) -> None:
    legs = {"right_leg": {"sole": [0.05, -0.03, 0.06]}, "left_leg": {"hip": [30], "knee": 60, "flat": True}}
    assert faults(in_pose({**STAND, **legs})) == [
        "movement.poses.0.right_foot: expected no part below the floor, found it 3.0 % of body height below"
    ]


def test_check_refuses_a_part_that_does_not_touch(faults: Faults) -> None:
    assert faults(in_pose({**IN_THE_AIR, "at": [0, 0.6, 0], "touch": ["left_heel"]})) == [
        "movement.poses.0.touch: expected left_heel on its support, found it 7.0 % of body height away"
    ]


def test_check_refuses_a_hollow_back_that_should_lie_flat(faults: Faults) -> None:
    assert faults(in_pose({"name": "Lie", "base": "supine", "touch": ["lower_back"]})) == [
        "movement.poses.0.touch: expected lower_back on its support, found it 3.5 % of body height away"
    ]


def test_check_refuses_limbs_inside_each_other(faults: Faults) -> None:
    assert faults(in_pose({**IN_THE_AIR, "right_leg": {"hip": [0, -5]}})) == [
        "movement.poses.0.left_shank: expected it beside right_shank, found it inside (1.9 % of body height apart)"
    ]


def test_check_refuses_limbs_that_go_through_each_other_on_the_way(faults: Faults) -> None:
    low, high = {"shoulder": [50, -30]}, {"shoulder": [110, -30]}
    poses = [{**STAND, "left_arm": low, "right_arm": high}, {"name": "Change", "left_arm": high, "right_arm": low}]
    (line,) = faults({**UNTRACKED, "poses": poses})
    assert line == (
        "movement.poses.1.left_forearm (on the way from 0): "
        "expected it beside right_forearm, found it inside (0.0 % of body height apart)"
    )


def test_check_refuses_a_tracked_angle_that_hardly_changes(faults: Faults) -> None:
    bend = {"name": "Bend a little", "right_leg": {"hip": [6], "knee": 12, "flat": True}}
    track = {"angle": "knee", "landmark": "right_knee", "view": "side"}
    assert faults({"view": "side", "poses": [STAND, bend], "track": track}) == [
        "movement.track: expected an angle that changes by 20 degrees or more, found 12.0"
    ]


def test_check_refuses_an_anchor_that_has_no_place_yet(faults: Faults) -> None:
    assert faults(in_pose({"name": "Sit", "base": "sitting", "anchor": "left_knee"})) == [
        "movement.poses: expected an anchor on the trunk or on a limb with angles, found left_knee"
    ]


def test_check_refuses_hands_that_lie_on_each_other(faults: Faults) -> None:
    arms = {"left_arm": {"palm_on": "right_hand"}, "right_arm": {"palm_on": "left_hand"}}
    assert faults(in_pose({**STAND, **arms})) == [
        "movement.poses: expected palm_on to name a part that has its place, found right_hand"
    ]


def test_check_names_every_fault_of_a_movement(faults: Faults) -> None:
    lines = faults(in_pose({**IN_THE_AIR, "neck": [80], "lumbar": [-60], "right_arm": {"palm": [0.8, 0.9, 0.1]}}))
    assert {line.split(": ")[0] for line in lines} == {
        "movement.poses.0.neck",
        "movement.poses.0.lumbar",
        "movement.poses.0.right_hand",
    }


def test_check_refuses_content_without_the_measures_of_an_adult(supple: Run, tmp_path: Path) -> None:
    content = Path(shutil.copytree(CONTENT, tmp_path / "content", ignore=shutil.ignore_patterns("__*")))
    (content / "skeletons" / "adult.yaml").unlink()
    ran = supple("check", content)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "skeletons/adult.yaml: the file: expected the measures of an adult, found none\n"
