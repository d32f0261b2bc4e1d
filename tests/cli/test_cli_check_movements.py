"""`supple check` refuses what no body can do: exit 2, with the file, the key and by how much."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.running import Ran, Run, run_process

from supple.knowledge.loading import CONTENT

STAND = {"name": "Stand", "base": "standing"}
IN_THE_AIR = {**STAND, "support": "nothing", "at": [0, 0.7, 0]}
LOW, HIGH = {"shoulder": [50, -30]}, {"shoulder": [110, -30]}
REACH_TOO_FAR = {"right_arm": {"palm": [0.8, 0.7, 0.1]}}
FOOT_TOO_LOW = {"right_leg": {"sole": [0.05, -0.03, 0.06]}, "left_leg": {"hip": [30], "knee": 60, "flat": True}}
HANDS_ON_EACH_OTHER = {"left_arm": {"palm_on": "right_hand"}, "right_arm": {"palm_on": "left_hand"}}
BENDS_A_LITTLE = {"name": "Bend a little", "right_leg": {"hip": [6], "knee": 12, "flat": True}}
KNEE = {"angle": "knee", "landmark": "right_knee", "view": "side"}


def through(*poses: dict[str, Any], **changes: Any) -> dict[str, Any]:
    judged = {} if "track" in changes else {"untracked": "A camera cannot judge it."}
    return {"view": "side", "poses": list(poses), **judged, **changes}


# What is wrong: the movement, and what is said of it.
FAULTS: dict[str, tuple[dict[str, Any] | None, list[str]]] = {
    "no movement": (None, ["movement: expected the key poses of the exercise, found none"]),
    "nothing": (through(STAND), []),
    "a reach too far": (
        through({**STAND, **REACH_TOO_FAR}),
        [
            "movement.poses.0.right_hand: expected a place that it can reach, "
            "found one 43.7 % of body height out of reach"
        ],
    ),
    "a joint past its limit": (
        through({**IN_THE_AIR, "right_leg": {"hip": [60], "knee": 170}}),
        ["movement.poses.0.right_knee: expected flexion from -2 to 155 degrees, found 170"],
    ),
    "a part below the floor": (
        through({**STAND, **FOOT_TOO_LOW}),
        ["movement.poses.0.right_foot: expected no part below the floor, found it 3.0 % of body height below"],
    ),
    "a part that does not touch": (
        through({**IN_THE_AIR, "at": [0, 0.6, 0], "touch": ["left_heel"]}),
        ["movement.poses.0.touch: expected left_heel on its support, found it 7.0 % of body height away"],
    ),
    "a hollow back that should lie flat": (
        through({"name": "Lie", "base": "supine", "touch": ["lower_back"]}),
        ["movement.poses.0.touch: expected lower_back on its support, found it 3.5 % of body height away"],
    ),
    "a hand in the head": (
        through({**IN_THE_AIR, "left_arm": {"palm": [0.03, 1.084, 0.06], "elbow_to": [0, 0.5, 1]}}),
        ["movement.poses.0.left_forearm: expected it beside head, found it inside (2.0 % of body height apart)"],
    ),
    "arms that cross on the way": (
        through({**STAND, "left_arm": LOW, "right_arm": HIGH}, {"name": "Change", "left_arm": HIGH, "right_arm": LOW}),
        [
            "movement.poses.1.left_forearm (on the way from 0): "
            "expected it beside right_forearm, found it inside (0.0 % of body height apart)"
        ],
    ),
    "an angle that hardly changes": (
        through(STAND, BENDS_A_LITTLE, track=KNEE),
        ["movement.track: expected an angle that changes by 20 degrees or more, found 12.0"],
    ),
    "an anchor without a place": (
        through({"name": "Sit", "base": "sitting", "anchor": "left_knee"}),
        ["movement.poses: expected an anchor on the trunk or on a limb with angles, found left_knee"],
    ),
    "hands on each other": (
        through({**STAND, **HANDS_ON_EACH_OTHER}),
        ["movement.poses: expected palm_on to name a part that has its place, found right_hand"],
    ),
    "two faults at once": (
        through({**IN_THE_AIR, "neck": [80], "lumbar": [-60]}),
        [
            "movement.poses.0.lumbar: expected flexion from -45 to 60 degrees, found -60",
            "movement.poses.0.neck: expected flexion from -70 to 60 degrees, found 80",
        ],
    ),
}
FILES = dict(zip(FAULTS, sorted((CONTENT / "exercises").glob("c*/*.yaml")), strict=False))


def copied(folder: Path) -> Path:
    return Path(shutil.copytree(CONTENT, folder / "content", ignore=shutil.ignore_patterns("__*")))


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """Return what the command says of content in which each fault is that of one exercise."""
    content = copied(tmp_path_factory.mktemp("check"))
    for fault, shipped in FILES.items():
        exercise = yaml.safe_load(shipped.read_text(encoding="utf-8"))
        exercise.pop("movement", None)
        movement = FAULTS[fault][0]
        said = exercise if movement is None else {**exercise, "movement": movement}
        text = yaml.safe_dump(said, allow_unicode=True, sort_keys=False)
        (content / shipped.relative_to(CONTENT)).write_text(text, encoding="utf-8")
    return run_process("check", content)


@pytest.mark.parametrize("fault", FAULTS)
def test_check_tells_what_no_body_can_do(checked: Ran, fault: str) -> None:
    file = f"{FILES[fault].relative_to(CONTENT).as_posix()}: "
    told = [line.removeprefix(file) for line in checked.err.splitlines() if line.startswith(file)]
    assert sorted(told) == FAULTS[fault][1]


def test_check_leaves_with_2_and_prints_nothing_else(checked: Ran) -> None:
    assert (checked.code, checked.out) == (2, "")
    assert "Traceback" not in checked.err


def test_check_refuses_content_without_the_measures_of_an_adult(supple: Run, tmp_path: Path) -> None:
    content = copied(tmp_path)
    (content / "skeletons" / "adult.yaml").unlink()
    ran = supple("check", content)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "skeletons/adult.yaml: the file: expected the measures of an adult, found none\n"
