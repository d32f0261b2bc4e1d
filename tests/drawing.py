"""Two movements of our own, so that tests of the drawing do not hang on the content."""

from supple.figures.camera import camera_of
from supple.figures.people import PEOPLE
from supple.figures.scene import Scene, scene_of
from supple.knowledge import Arm, Arrow, Landmark, Leg, Library, Limb, Movement, Pose, Prop, PropKind, Support, View

RAISE = Movement(
    view=View.SIDE,
    props=(Prop(kind=PropKind.FLOOR),),
    poses=(
        Pose(name="Stand", base="standing"),
        Pose(name="Arm up", right_arm=Arm(shoulder=(150,)), arrows=(Arrow(of=Landmark.RIGHT_HAND),)),
    ),
    untracked="Nothing to count.",
)
SQUAT = Movement(
    view=View.OBLIQUE,
    props=(Prop(kind=PropKind.FLOOR),),
    poses=(
        Pose(
            name="Stand",
            base="standing",
            left_leg=Leg(sole=(0, 0, -0.1)),
            right_leg=Leg(sole=(0, 0, 0.1)),
            keep=(Limb.LEFT_FOOT, Limb.RIGHT_FOOT),
            support=Support.NOTHING,
            at=(0, 0.52, 0),
        ),
        Pose(name="Sit back", lean=60, at=(-0.12, 0.35, 0)),
    ),
    untracked="Nothing to count.",
)


def made_ready(movement: Movement, library: Library, *, mirrored: bool = False, view: View | None = None) -> Scene:
    camera = camera_of(movement, view, mirrored=mirrored)
    return scene_of(movement, library.poses, library.skeletons["adult"], PEOPLE[0], camera)
